//! What alerts say around a message besides labels: where else to look, what support asks for, how many notifications there
//! are, what a badge does, what is wrong with a field. Prose has such words too, so they count in alerts only.

use super::code::{calls_code, is_code};
use super::helper::is_one_of;
use super::labels::{CLICKS, FIELD_ERRORS, LEADS, NOTICES, REFERENCES};
use super::normal::{Normal, is_final};
use super::reword;
use super::unlabelled::word_in;

/// Where such a part ends that begins at `at`.
pub(super) fn around_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    pointer_end(normal, at, to)
        .or_else(|| reference_end(normal, at, to))
        .or_else(|| notices_end(normal, at, to))
        .or_else(|| tip_end(normal, at, to))
        .or_else(|| field_end(normal, at, to))
        .or_else(|| rights_end(normal, at, to))
}

/// "2 new notifications": how many there are, on a line of its own.
fn notices_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let end = line_end(normal, at, to)?;
    let line = normal.text().get(at..end)?;
    let is_count = line.contains(char::is_numeric) && line.chars().all(|c| c.is_alphanumeric() || "()[]/'".contains(c));
    (is_count && line.len() <= LONGEST_NOTICE && NOTICES.split('|').any(|part| line.contains(part))).then_some(end)
}

/// In bytes of the form for comparison.
const LONGEST_NOTICE: usize = 60;

/// "(click to check)", "(3 of 5 rows, since 9:40)": in brackets, what a badge does, or how much of something there is.
fn tip_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let text = normal.text();
    let inside = text.get(at..to).filter(|_| text[..at].ends_with('('))?;
    let end = at + inside.find(')').filter(|length| *length <= LONGEST_NOTICE)?;
    let hint = &text[at..end];
    let is_tip = || CLICKS.split('|').any(|part| hint.starts_with(part) || hint.ends_with(part));
    (is_tip() || is_detail(normal, at, end)).then_some(end)
}

/// Whether a text tells a number of things, and nothing else that counts: another code is another error.
fn is_detail(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    let said = normal.original(from, to);
    let is_plain = |word: &str| !word.contains(char::is_numeric) || (word.len() < LONGEST_NUMBER && !is_code(word));
    let mut words = said.split_whitespace();
    from > 0
        && said.contains(char::is_numeric)
        && said.contains(char::is_whitespace)
        && words.all(is_plain)
        && !has_word_of_code(said)
        && !reword::turns(normal, &[(from, to)])
        && !reword::tells_of_trouble(said)
}

/// In bytes; what is longer may be an address or an id.
const LONGEST_NUMBER: usize = 8;

/// "(code 4031)", "(Fehler 12)": the number is the error's name.
fn has_word_of_code(text: &str) -> bool {
    let lower = text.to_lowercase();
    calls_code(&lower) || lower.contains("id") || lower.contains("ref")
}

/// "Call Result: This field is read-only.": a field on a line of its own, and what the host says of any.
pub(super) fn field_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let end = line_end(normal, at, to)?;
    let line = normal.text().get(at..end)?;
    let said = line.split_once(':')?.1.trim_end_matches(is_final);
    is_one_of(FIELD_ERRORS, said).then_some(end)
}

/// "Copyright © 2000-2026 Acme, Inc.": what stands at the foot of a host's error page, on a line of its own.
fn rights_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    if !normal.text().get(at..to)?.starts_with("copyright") {
        return None;
    }
    let end = line_end(normal, at, to)?;
    let rights = normal.text().get(at..end)?["copyright".len()..].strip_prefix(['©', '('])?;
    (rights.len() <= LONGEST_NOTICE && rights.contains(|c: char| c.is_ascii_digit())).then_some(end)
}

/// Where a line ends that begins at `at`.
fn line_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    normal.is_line(at).then(|| (at + 1..to).find(|end| normal.is_line(*end)).unwrap_or(to))
}

/// "Click here to return to the record." "For more information, see …": a sentence that leads elsewhere.
fn pointer_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let leads = normal.is_sentence(at) && LEADS.begin(rest);
    let mut ends = rest.char_indices().skip(1).map(|(offset, _)| at + offset);
    // A known message in the midst of it is named and not shown.
    let whole = || (to == normal.text().len()).then_some(to);
    if leads { ends.find(|end| normal.is_sentence(*end)).or_else(whole) } else { None }
}

/// "Error ID: 1482093417-28431 (-1938472)", "Activity ID: 5f0c…", "Ref. 7f3a-11c0": what support asks for. Without its label
/// a code may be another message's.
fn reference_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let mut end = word_in(&REFERENCES, normal, at, to)?;
    let mut codes = 0;
    while let Some(offset) = normal.text().get(end..to)?.find(char::is_alphanumeric) {
        let code = end + offset;
        let rest = &normal.text()[code..to];
        // "RL-DNC-01"
        let word = &rest[..rest.find(|c: char| !(c.is_alphanumeric() || "-_".contains(c))).unwrap_or(rest.len())];
        // The text goes on with a word, or with another line.
        if !word.contains(|c: char| c.is_ascii_digit()) || (codes > 0 && normal.is_line(code)) {
            break;
        }
        (codes, end) = (codes + 1, code + word.len());
    }
    // "Error code ⋮ TW-4031: …": the message that follows begins with it.
    let text = normal.text();
    let leads = || !text[end..to].contains(char::is_alphanumeric) && begins_with_number(&text[to..]);
    (codes > 0 || leads()).then_some(end)
}

/// Whether a text begins with a word that has a digit in it.
fn begins_with_number(text: &str) -> bool {
    let word = &text[..text.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(text.len())];
    word.contains(|c: char| c.is_ascii_digit())
}
