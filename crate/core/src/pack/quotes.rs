//! Quotations in running text: what stands in quotation marks, as code, or emphasised, with the words around it.

use super::words::{STOPS, words};
use crate::content::{Inline, plain};
use crate::signature::{has_example, is_value, names_value};

/// How a quotation is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Marks,
    Code,
    /// Bold or italic: of what is set so, most is a name.
    Emphasis,
}

/// A quotation.
#[derive(Debug)]
pub(super) struct Quotation {
    pub kind: Kind,
    pub text: String,
    /// The text since the quotation before it, and what follows, as far as it can say anything of it.
    pub before: String,
    pub after: String,
}

impl Quotation {
    /// What stands before it in its sentence.
    pub fn sentence_before(&self) -> &str {
        self.before.rsplit(STOPS).next().unwrap_or_default()
    }

    /// What stands behind it in its sentence.
    pub fn sentence_behind(&self) -> &str {
        self.after.split(STOPS).next().unwrap_or_default()
    }
}

/// Signs around code and emphasis while quotations are looked for. Nobody writes them.
const CODE: (char, char) = ('\u{e000}', '\u{e001}');
const STRESS: (char, char) = (STRESS_OPENS, '\u{e003}');
const STRESS_OPENS: char = '\u{e002}';
/// Behind the sign that opens the name of a value.
const VALUE: char = '\u{e004}';

/// The longest running text that is looked at, in bytes.
pub(super) const LONGEST_TEXT: usize = 4096;
/// How many signs behind a quotation are looked at: a text full of quotations must not be read to its end from each.
const AFTER: usize = 300;

/// What may open a quotation, and how many of them a text has that somebody reads.
const MARKS: [char; 15] = ['"', '＂', '“', '‟', '”', '„', '«', '»', '‹', '「', '『', '‘', '‚', CODE.0, STRESS_OPENS];
const MOST_MARKS: usize = 200;

/// The quotations of running text, in order; of two that stand in each other the outer one.
pub(super) fn quotations(inlines: &[Inline]) -> Vec<Quotation> {
    let mut marked = String::new();
    mark(inlines, &mut marked);
    if marked.len() > LONGEST_TEXT {
        return Vec::new();
    }
    // From each mark its end is looked for.
    if marked.chars().filter(|c| MARKS.contains(c)).count() > MOST_MARKS {
        return Vec::new();
    }
    let chars: Vec<char> = marked.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let text = |from: usize, to: usize| -> String { chars[from..to].iter().filter(|c| !is_sign(**c)).collect() };
    let (mut found, mut at, mut last) = (Vec::new(), 0, 0);
    while at < chars.len() {
        let Some(end) = closing(&chars, at).filter(|end| chars[at] != STRESS.0 || is_whole(&chars[at + 1..*end])) else {
            at += 1;
            continue;
        };
        let kind = match chars[at] {
            sign if sign == CODE.0 => Kind::Code,
            sign if sign == STRESS.0 => Kind::Emphasis,
            _ => Kind::Marks,
        };
        let quoted = text_with_values(&chars[at + 1..end]).trim().to_owned();
        found.push(Quotation {
            kind,
            text: quoted,
            before: text(last, at),
            after: text(end + 1, chars.len().min(end + 1 + AFTER)),
        });
        (last, at) = (end + 1, end + 1);
    }
    found
}

/// A quotation's text; what is in italics in it as the name of a value is one: "No *object* has this ID".
fn text_with_values(chars: &[char]) -> String {
    let (mut text, mut is_open) = (String::new(), false);
    let own = usize::from(chars.first() == Some(&VALUE));
    for c in &chars[own..] {
        match *c {
            VALUE => {
                is_open = true;
                text.push('{');
            }
            c if c == STRESS.1 && is_open => {
                is_open = false;
                text.push('}');
            }
            c if is_sign(c) => {}
            c => text.push(c),
        }
    }
    text
}

/// Running text in which what is in italics as the name of a value is one.
pub(super) fn with_values(inlines: Vec<Inline>) -> Vec<Inline> {
    if inlines.len() < 2 {
        return inlines;
    }
    let value = |inline: Inline| if is_value_name(&inline) { Inline::text(format!("{{{}}}", plain(&[inline]))) } else { inline };
    inlines.into_iter().map(value).collect()
}

/// Whether a part of a message names a value: a few words in small letters and italics, "file name", "nn". What is only
/// stressed names none.
fn is_value_name(inline: &Inline) -> bool {
    let Inline::Emphasis { inlines } = inline else { return false };
    let text = plain(inlines);
    let words: Vec<&str> = text.split_whitespace().collect();
    let counts = text.len() > 1 && text.chars().all(|c| c == 'n' || c == 'x');
    let small = text.chars().all(|c| c.is_lowercase() || " -".contains(c));
    counts || (small && words.len() <= NAME && words.last().is_some_and(|word| names_value(word)))
}

fn is_sign(c: char) -> bool {
    (CODE.0..=VALUE).contains(&c)
}

fn mark(inlines: &[Inline], into: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Code { text } => {
                into.push(CODE.0);
                into.extend(text.chars().filter(|c| !is_sign(*c)));
                into.push(CODE.1);
            }
            Inline::Strong { inlines } | Inline::Emphasis { inlines } => {
                into.push(STRESS.0);
                into.extend(is_value_name(inline).then_some(VALUE));
                mark(inlines, into);
                into.push(STRESS.1);
            }
            Inline::Link { inlines, .. } => mark(inlines, into),
            other => into.extend(plain(std::slice::from_ref(other)).chars().filter(|c| !is_sign(*c))),
        }
    }
}

/// Whether what is emphasised is one text, and not some with a quotation in it: "**Why 'No access'?**". A value in quotation
/// marks is a part of the text, and so is a name in a longer one that asks nothing.
fn is_whole(inside: &[char]) -> bool {
    let mut quoted = (0..inside.len()).filter_map(|at| Some((at, closing(inside, at)?)));
    quoted.next().is_none_or(|(from, to)| {
        let text: String = inside[from + 1..to].iter().collect();
        let around = inside.len() - (to + 1 - from);
        let long = text.chars().count();
        let is_name = || 2 * around > 3 * long && !inside.ends_with(&['?']) && (words(&text).len() <= NAME || has_example(&text));
        around > long && (words(&text).len() <= 1 || is_value(&text) || is_name())
    })
}

/// The longest name, in words.
const NAME: usize = 3;

/// Where the quotation ends that a mark opens.
fn closing(chars: &[char], open: usize) -> Option<usize> {
    let mark = chars[open];
    let marks: &[char] = match mark {
        '"' | '＂' => &['"', '＂'],
        '“' | '‟' | '”' => &['”'],
        '„' => &['“', '”', '"'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '「' => &['」'],
        '『' => &['』'],
        '\'' | '‘' | '‚' => &['\'', '’', '‘'],
        sign if sign == CODE.0 => &[CODE.1],
        sign if sign == STRESS.0 => &[STRESS.1],
        _ => return None,
    };
    let single = marks.contains(&'\'');
    // An apostrophe opens nothing inside a word, and closes nothing before a letter.
    if single && open.checked_sub(1).is_some_and(|before| chars[before].is_alphanumeric()) {
        return None;
    }
    let closes = |at: &usize| {
        let after = chars.get(at + 1).is_some_and(|c| c.is_alphanumeric());
        *at > open + 1 && !(single && after)
    };
    let hits = || (open + 1..chars.len()).filter(|at| marks.contains(&chars[*at])).filter(closes);
    // "「録音「XXX」を再生できません」" ends with the second mark.
    let opened = |end: usize| (open + 1..end).filter(|at| chars[*at] == mark).count();
    let nested = hits().zip(0..).find(|(end, closed)| opened(*end) == *closed).map(|(end, _)| end);
    let may_be_other = matches!(mark, '“' | '”');
    let other = || (open + 1..chars.len()).filter(|at| may_be_other && "“\"".contains(chars[*at])).find(closes);
    let straight = || if mark == '"' { straight(chars, open) } else { None };
    let pairs = matches!(mark, '“' | '„' | '«' | '‹' | '「' | '『' | STRESS_OPENS);
    if pairs { nested.or_else(|| hits().next()) } else { straight().or_else(|| hits().next()) }.or_else(other)
}

/// Where a quotation ends whose marks all look alike: one behind a blank and before a word opens another inside.
fn straight(chars: &[char], open: usize) -> Option<usize> {
    let mut depth = 0;
    for at in (open + 2..chars.len()).filter(|at| chars[*at] == '"') {
        let before = chars[at - 1].is_whitespace();
        let opens = before && chars.get(at + 1).is_some_and(|c| c.is_alphanumeric() || "{<[%…".contains(*c));
        match depth {
            _ if opens => depth += 1,
            0 => return Some(at),
            _ => depth -= 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Kind, quotations};
    use crate::content::{Block, read};

    fn quoted(markdown: &str) -> Vec<(Kind, String)> {
        let Block::Paragraph { inlines } = read(markdown).remove(0).block else { panic!("{markdown}") };
        quotations(&inlines).into_iter().map(|quotation| (quotation.kind, quotation.text)).collect()
    }

    #[test]
    fn quotations_are_found_in_all_marks() {
        for (markdown, kind, text) in [
            ("Why \"You have no access\" now?", Kind::Marks, "You have no access"),
            ("Why “Can't open the file” in it?", Kind::Marks, "Can't open the file"),
            ("Why “The file “x” is gone” now?", Kind::Marks, "The file “x” is gone"),
            ("Why “The file \"x\" is gone” now?", Kind::Marks, "The file \"x\" is gone"),
            ("Why \"Zone \"Europe/Xxx\" is not known\" now?", Kind::Marks, "Zone \"Europe/Xxx\" is not known"),
            ("Why \"The file \"x\"\" now?", Kind::Marks, "The file \"x\""),
            ("Was heißt „Kein Zugriff“ hier?", Kind::Marks, "Kein Zugriff"),
            ("Was heißt »Kein Zugriff« hier?", Kind::Marks, "Kein Zugriff"),
            ("Que dit « Aucun accès » ici ?", Kind::Marks, "Aucun accès"),
            ("「録音「XXX」を再生できません」と出る", Kind::Marks, "録音「XXX」を再生できません"),
            ("Why `the value \"{x}\" is 'bad'` now?", Kind::Code, "the value \"{x}\" is 'bad'"),
            ("Why **PB-7: card declined** now?", Kind::Emphasis, "PB-7: card declined"),
            (
                "See *Font \"Noto Sans Mono\" is not on the server* below",
                Kind::Emphasis,
                "Font \"Noto Sans Mono\" is not on the server",
            ),
            (
                "See *Somebody else has “Offer letter 2.docx” open right now*",
                Kind::Emphasis,
                "Somebody else has “Offer letter 2.docx” open right now",
            ),
            ("Why **the file \"x\" is gone for good** now?", Kind::Emphasis, "the file \"x\" is gone for good"),
            ("**Why \"You have no access\" now?**", Kind::Marks, "You have no access"),
            ("Why **\"You have no access\"** now?", Kind::Marks, "You have no access"),
            ("Why \"Card **x** declined\" now?", Kind::Marks, "Card x declined"),
            ("Why \"No *file name* in *nn* rows\" now?", Kind::Marks, "No {file name} in {nn} rows"),
            ("Why \"You may *not* do so\" now?", Kind::Marks, "You may not do so"),
            ("Why \"The card was *deleted* by **object**\" now?", Kind::Marks, "The card was deleted by object"),
            ("Why **the *object* is *already* gone** now?", Kind::Emphasis, "the {object} is already gone"),
        ] {
            assert_eq!(quoted(markdown), [(kind, text.to_owned())], "{markdown}");
        }
        let texts = |markdown: &str| quoted(markdown).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(texts("From \"Open\" to \"Not sent: \", or (\"Done\")"), ["Open", "Not sent:", "Done"]);
        assert_eq!(texts("Of \"the first, \"Open\" and \"Done\""), ["the first,", "and"]);
        assert_eq!(quoted("Why don't users' calls ring?"), []);
        // Nobody reads a text of nothing but quotations.
        assert_eq!(quoted(&"\"a ".repeat(300)), []);
    }
}
