//! What components add around a message: how bad it is, its buttons, hints for keyboard and screen reader, headings
//! that every error of the host has, the time. None of it belongs to the message, and none of it makes it a quotation.
//!
//! ```text
//!  Error: │ Web Phone Unavailable │ 10:42 · Retry · Close
//!  ^^^^^^                           ^^^^^^^^^^^^^^^^^^^^^ explained
//!  Bob: │ Web Phone Unavailable                            "Bob" is not: somebody quotes
//! ```

use std::sync::OnceLock;

use super::around::around_end;
use super::hash::ByNumber;
use super::labels::{AFTER_TIME, BEFORE_TIME, BUTTONS, SAVES, SIGNS, TIMES, UNITS};
use super::normal::{Normal, is_unspaced};
use super::stems::{Head, Stems, near};
use super::template::letters;

struct Label {
    /// In the form for comparison.
    text: String,
    kind: Kind,
    head: Head,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Sign,
    Time,
    Button,
}

/// The labels by their first two bytes, longest first; those of one byte by that and a zero.
fn labels() -> &'static ByNumber<u16, Vec<Label>> {
    static BY_FIRST: OnceLock<ByNumber<u16, Vec<Label>>> = OnceLock::new();
    BY_FIRST.get_or_init(|| {
        let mut map: ByNumber<u16, Vec<Label>> = ByNumber::default();
        let all = [(SIGNS, Kind::Sign), (TIMES, Kind::Time), (BUTTONS, Kind::Button)];
        let lines = all.iter().flat_map(|(lines, kind)| lines.iter().map(|line| (line, *kind)));
        for (label, kind) in lines.flat_map(|(line, kind)| line.split('|').map(move |label| (label, kind))) {
            let text = Normal::new(label).text().to_owned();
            let head = Head::of(&text);
            map.entry(first_two(&text)).or_default().push(Label { text, kind, head });
        }
        for labels in map.values_mut() {
            labels.sort_by(|a, b| b.text.len().cmp(&a.text.len()).then_with(|| a.kind.cmp(&b.kind)));
        }
        map
    })
}

fn first_two(text: &str) -> u16 {
    let byte = |at: usize| text.as_bytes().get(at).copied().unwrap_or(0);
    u16::from_be_bytes([byte(0), byte(1)])
}

/// The labels that a text begins with, longest first.
fn labels_of(text: &str) -> impl Iterator<Item = &'static Label> {
    let (two, near) = (first_two(text), near(text.as_bytes()));
    let one = two & 0xff00;
    let like = |key: u16| labels().get(&key).into_iter().flatten();
    like(two).chain(like(one)).filter(move |label| label.head.begins(near) && text.starts_with(label.text.as_str()))
}

/// Whether a label or a counter begins at byte `at` and ends where a word does.
pub(super) fn begins_at(normal: &Normal<'_>, at: usize) -> bool {
    let counts =
        !normal.text()[..at].ends_with(char::is_numeric) && normal.text()[at..].starts_with(|c: char| c.is_ascii_digit());
    if counts && number_end(normal, at, normal.text().len()).is_some() {
        return true;
    }
    label_end(normal, at, normal.text().len(), Side::Behind).is_some()
}

/// Whether a sign ends at byte `at`, and begins where a word does.
pub(super) fn ends_at(normal: &Normal<'_>, at: usize) -> bool {
    let text = &normal.text()[..at];
    let starts = text.char_indices().rev().map(|(start, _)| start).take(LONGEST_GLUED).filter(|start| normal.is_seam(*start));
    let is_sign = |start: usize| labels_of(&text[start..]).any(|label| label.kind == Kind::Sign && label.text == text[start..]);
    starts.into_iter().any(is_sign)
}

/// How far back a glued sign may begin, in characters.
const LONGEST_GLUED: usize = 24;

/// Where a range stands to the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Behind,
}

/// Whether a range between two sentences holds nothing but labels.
pub(super) fn covers(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    unexplained(normal, from, to, Side::Behind, true, 0).is_empty()
}

/// "Open record", "Zum Kundenportal": a few words without a stop, the first with a capital.
pub(super) fn reads_like_button(text: &str) -> bool {
    let width: usize = text.chars().map(|c| if is_unspaced(c) { 3 } else { 1 }).sum();
    let plain = |c: char| c.is_alphabetic() || c.is_whitespace() || matches!(c, '\'' | '’' | '-' | '&');
    text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        && text.chars().all(plain)
        && width <= BUTTON_WIDTH
        && text.split_whitespace().count() <= BUTTON_WORDS
}

/// The longest button that nobody has listed, in letters; one of scripts without blanks counts for three.
const BUTTON_WIDTH: usize = 32;
const BUTTON_WORDS: usize = 4;

/// Whether a button of a form stands in a range.
pub(super) fn saves(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    let text = normal.text();
    let mut starts = (from..to).filter(|at| text.is_char_boundary(*at) && normal.is_seam(*at));
    starts.any(|at| label_end(normal, at, to, Side::Behind).is_some_and(|end| is_one_of(SAVES, &text[at..end])))
}

/// Whether a text in the form for comparison is one of these labels.
pub(super) fn is_one_of(labels: &str, text: &str) -> bool {
    labels.split('|').any(|label| label.chars().filter(|c| *c != ' ').eq(text.chars()))
}

/// Where the longest label that begins at `at` ends.
fn label_end(normal: &Normal<'_>, at: usize, to: usize, side: Side) -> Option<usize> {
    label_at(normal, at, to, side).map(|(end, _)| end)
}

/// The same, and its kind.
fn label_at(normal: &Normal<'_>, at: usize, to: usize, side: Side) -> Option<(usize, Kind)> {
    let fits = |label: &&Label| {
        let end = at + label.text.len();
        (end == to || normal.is_seam(end) || (label.kind == Kind::Button && is_glued(normal, end, to)))
            && (label.kind != Kind::Button || side == Side::Behind || normal.is_line(skip_marks(normal, end)))
            && (label.kind != Kind::Time || stands_apart(normal, at, end))
    };
    labels_of(normal.text().get(at..to)?).find(fits).map(|label| (at + label.text.len(), label.kind))
}

/// Whether no sentence runs into a range, or on behind it: a line, a mark or a capital glued on stands between.
fn stands_apart(normal: &Normal<'_>, at: usize, end: usize) -> bool {
    let text = normal.text();
    let is_apart = |at: usize| normal.is_line(at) || !normal.is_edge(at);
    let begins = is_apart(at) || !text[..at].ends_with(char::is_alphanumeric);
    // Labels may follow in the same line, and nothing else.
    begins && (is_apart(end) || !text[end..].starts_with(char::is_alphanumeric) || begins_at(normal, end))
}

/// A message without the sign before it ("Error: …", "Fehler TW-40: …"), which other renderings leave out or put elsewhere.
/// What is left must be a sentence.
pub(crate) fn without_sign(message: &str) -> &str {
    let normal = Normal::new(message);
    let Some(end) = label_end(&normal, 0, normal.text().len(), Side::Before) else { return message };
    let rest = message.get(normal.origin(end)..).unwrap_or_default();
    let after = rest.trim_start_matches([':', '：', '!', ' ', '\u{a0}', '\u{202f}']);
    let introduces = rest.trim_start().starts_with([':', '：', '!'])
        || after.split([' ', ':', '：']).next().is_some_and(|code| code.contains(|c: char| c.is_ascii_digit()));
    if introduces && letters(Normal::new(after).text()) >= LEAST_SENTENCE { after } else { message }
}

/// Letters of a message that says enough without its sign.
const LEAST_SENTENCE: usize = 14;

fn is_button(normal: &Normal<'_>, at: usize, end: usize) -> bool {
    labels_of(&normal.text()[at..end]).any(|label| label.kind == Kind::Button && at + label.text.len() == end)
}

/// Whether the next label ran into one that ends in a capital: "OKCancel". It looks one label ahead and no farther: a text of
/// nothing but "OKOKOK" must not be walked to its end from each of them.
fn is_glued(normal: &Normal<'_>, at: usize, to: usize) -> bool {
    let starts = normal.original(at, to).starts_with(char::is_uppercase);
    let rest = normal.text().get(at..to).unwrap_or_default();
    let ends = |label: &Label| at + label.text.len() == to || normal.is_seam(at + label.text.len());
    starts && labels_of(rest).any(ends)
}

/// The next letter or digit, or white space.
fn skip_marks(normal: &Normal<'_>, at: usize) -> usize {
    let text = &normal.text()[at..];
    let mut chars = text.char_indices().map(|(offset, c)| (at + offset, c));
    chars.find(|(at, c)| c.is_alphanumeric() || normal.is_gap(*at)).map_or(at + text.len(), |(at, _)| at)
}

/// The parts of a range that no label, number or punctuation explains, each as long as it can be, until they have more
/// than `most` bytes. Outside an alert a number counts only on a line of its own: "Web Phone Unavailable (12)" is the name
/// of a list.
pub(super) fn unexplained(
    normal: &Normal<'_>,
    from: usize,
    to: usize,
    side: Side,
    is_alert: bool,
    most: usize,
) -> Vec<(usize, usize)> {
    let text = normal.text();
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut at = from;
    let mut left = most;
    let mut open = false;
    // Where a sign right behind the message ends.
    let mut phrase = None;
    while let Some(c) = text.get(at..to).and_then(|rest| rest.chars().next()) {
        if !c.is_alphanumeric() {
            at += c.len_utf8();
            continue;
        }
        // In scripts without blanks every character may begin a word: what goes on with a strange one is no label.
        let goes_on = open && is_unspaced(c) && text[..at].ends_with(is_unspaced) && !normal.is_gap(at);
        let icon = if is_alert { icon_end(normal, at, to) } else { None };
        let known = icon
            .or_else(|| {
                let (end, kind) = label_at(normal, at, to, side)?;
                let code = if is_alert && side == Side::Before && kind == Kind::Sign { code_end(normal, end, to) } else { None };
                code.or(Some(end))
            })
            .or_else(|| hint_end(normal, at, to))
            .or_else(|| if is_alert { around_end(normal, at, to) } else { None })
            .or_else(|| number_end(normal, at, to).filter(|_| is_alert || normal.is_line(at)))
            .filter(|_| !goes_on);
        if let Some(end) = known {
            // "Web Phone Unavailable Notification Settings": names of things, not a sign and a button.
            if phrase == Some(at) && !normal.is_sentence(at) && side == Side::Behind && is_button(normal, at, end) {
                found.push((from, end));
            }
            phrase = (at == from && !normal.is_sentence(at) && normal.is_gap(at) && !is_button(normal, at, end)).then_some(end);
            at = end;
            open = false;
            continue;
        }
        let end = word_end(normal, at, to);
        match found.last_mut().filter(|_| open) {
            Some(last) => last.1 = end,
            None => found.push((at, end)),
        }
        open = true;
        left = match left.checked_sub(end - at) {
            Some(left) => left,
            None => break,
        };
        at = end;
    }
    found
}

/// "PE-413:", "(TW-40)": where the code of an error ends that stands behind a sign, apart from what follows.
fn code_end(normal: &Normal<'_>, sign: usize, to: usize) -> Option<usize> {
    let text = normal.text().get(..to)?;
    let marks = text.get(sign..)?.bytes().take(MARKS + 1).take_while(|byte| !byte.is_ascii_alphanumeric()).count();
    let code = sign + marks;
    let is_inside = |(at, byte): &(usize, u8)| {
        (byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) && (*at == 0 || !normal.is_gap(code + at))
    };
    let length = text.bytes().skip(code).take(LONGEST_CODE + 1).enumerate().take_while(is_inside).count();
    let word = text.get(code..code + length).filter(|_| marks <= MARKS && length <= LONGEST_CODE)?;
    let (end, behind) = (code + length, text.get(code + length..)?);
    let apart = end == to || normal.is_line(end) || behind.starts_with([':', '-', ')', ']']);
    (word.contains(|c: char| c.is_ascii_digit()) && apart && (marks > 0 || normal.is_gap(code))).then_some(end)
}

/// Between a sign and its code, and the longest code, in bytes.
const MARKS: usize = 2;
const LONGEST_CODE: usize = 16;

/// "Press Control + F6 to navigate to the next toast": a sentence that begins with a key is a hint, in any language.
fn hint_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let within = if normal.is_sentence(at) { KEY_WITHIN_SENTENCE } else { KEY_WITHIN };
    let near = &rest.as_bytes()[..rest.len().min(within)];
    // Nearly all words are told from hints by this.
    if !near.contains(&b'+') {
        return None;
    }
    let key = KEYS.iter().filter_map(|key| near.windows(key.len()).position(|part| part == key.as_bytes())).min()?;
    let ends = rest.char_indices().map(|(offset, _)| at + offset).filter(|end| *end > at + key);
    Some(ends.into_iter().find(|end| normal.is_sentence(*end)).unwrap_or(to))
}

/// Each has a plus.
const KEYS: [&str; 5] = ["+f6", "control+", "ctrl+", "command+", "strg+"];
/// How far into a hint its key ends, in bytes.
const KEY_WITHIN: usize = 36;
const KEY_WITHIN_SENTENCE: usize = 96;

/// "error_outline": the name of an icon whose font has not come, or which is read all the same.
fn icon_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    // Blanks are left out, so a text of nothing but letters must not be read to its end from each of them.
    let near = rest.bytes().take(LONGEST_ICON + 1);
    let end = near.take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let name = &rest[..end];
    let is_name = end <= LONGEST_ICON && name.contains('_') && name.split('_').all(|part| !part.is_empty());
    let is_whole = end == rest.len() || normal.is_seam(at + end);
    let starts = || normal.original(at, at + end).starts_with(char::is_lowercase);
    (is_name && is_whole && starts()).then_some(at + end)
}

/// Of the usual icons; names of fields are longer.
const LONGEST_ICON: usize = 20;

/// "10:42", "2/5", "2026-11-20", "1 of 2", "2 min ago", "hace 2 min": when and how many.
fn number_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let digits = |from: usize| {
        let rest = normal.text().get(from..to).filter(|rest| rest.starts_with(char::is_numeric))?;
        let inside = |(at, c): &(usize, char)| c.is_numeric() || (":./-".contains(*c) && !normal.is_gap(from + at + 1));
        let end = from + rest.char_indices().find(|part| !inside(part)).map_or(rest.len(), |(offset, _)| offset);
        // "00001007" is the number of a record: a list of them, or what somebody wrote.
        let is_record = end - from >= RECORD && rest.bytes().take(end - from).all(|b| b.is_ascii_digit());
        let is_word = end == to || normal.is_seam(end) || word_in(&UNITS, normal, end, to).is_some();
        (is_word && !is_record).then_some(end)
    };
    // "x2", "2x": how often.
    let counts = normal.text().get(at..to)?.starts_with(|c: char| c == 'x' || c.is_ascii_digit());
    let word = if counts { &normal.text()[at..word_end(normal, at, to)] } else { "" };
    let times = word.strip_prefix('x').or_else(|| word.strip_suffix('x'));
    if times.is_some_and(|times| (1..=3).contains(&times.len()) && times.bytes().all(|b| b.is_ascii_digit())) {
        return Some(at + word.len());
    }
    let lead = word_in(&BEFORE_TIME, normal, at, to);
    let end = digits(lead.unwrap_or(at))?;
    if let Some(unit) = word_in(&UNITS, normal, end, to) {
        return Some(word_in(&AFTER_TIME, normal, unit, to).unwrap_or(unit));
    }
    // "of", "de", "sur", "von": a short word between two numbers.
    let word = word_end(normal, end, to);
    let between = &normal.text()[end..word];
    let short = between.chars().count() <= 4 && between.chars().all(char::is_alphabetic);
    let end = if short { digits(word).unwrap_or(end) } else { end };
    lead.is_none().then_some(end)
}

/// Whether a range tells how long ago it was: "2 minutes ago".
pub(super) fn tells_age(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    let text = normal.text();
    let mut starts = (from..to).filter(|at| text.is_char_boundary(*at) && normal.is_seam(*at));
    starts.any(|at| {
        // "10:42 am" is none.
        let Some(end) = number_end(normal, at, to).filter(|_| !text[..at].ends_with(':')) else { return false };
        !text[at..end].contains(':') && text[at..end].contains(char::is_alphabetic)
    })
}

/// Where one of these words ends that begins at `at`.
pub(super) fn word_in(words: &Stems, normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let ends = words.beginning(rest).map(|length| at + length);
    ends.filter(|end| *end == to || normal.is_seam(*end)).max()
}

/// So many digits without a mark between them are no time and no count.
const RECORD: usize = 6;

fn word_end(normal: &Normal<'_>, at: usize, to: usize) -> usize {
    let text = &normal.text()[at..to];
    let ends = text.char_indices().skip(1).map(|(offset, _)| at + offset);
    ends.into_iter().find(|end| normal.is_seam(*end)).unwrap_or(to)
}
