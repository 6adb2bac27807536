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
use super::labels::{BUTTONS, SAVES, SIGNS, TIMES};
use super::normal::{Normal, is_unspaced};
use super::stems::{Head, near};
use super::template::letters;
use super::unlabelled::{code_end, hint_end, name_end, number_end, word_end};

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
    // Labels may follow in the same line, and nothing else: with a comma ("現在、…") a sentence begins.
    let next = end + usize::from(text[end..].starts_with(','));
    let goes_on = text[next..].starts_with(char::is_alphanumeric) && !begins_at(normal, next);
    begins && (is_apart(end) || !goes_on)
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
        let name = if is_alert { name_end(normal, at, to) } else { None };
        let known = name
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
