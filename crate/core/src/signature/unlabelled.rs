//! What components add around a message that no list of labels can hold: codes of errors, hints for the keyboard, names of
//! icons, counts and times.

use super::labels::{AFTER_TIME, BEFORE_TIME, UNITS};
use super::normal::Normal;
use super::stems::Stems;

/// "PE-413:", "(TW-40)": where the code of an error ends that stands behind a sign, apart from what follows.
pub(super) fn code_end(normal: &Normal<'_>, sign: usize, to: usize) -> Option<usize> {
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
pub(super) fn hint_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
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

/// "error_outline", the name of an icon whose font has not come, or which is read all the same; "UNABLE_TO_LOCK_ROW", that of
/// an exception.
pub(super) fn name_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    // Blanks are left out, so a text of nothing but letters must not be read to its end from each of them.
    let near = rest.bytes().take(LONGEST_EXCEPTION + 1);
    let end = near.take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let name = &rest[..end];
    let is_name = end <= LONGEST_EXCEPTION && name.contains('_') && name.split('_').all(|part| !part.is_empty());
    let is_whole = end == rest.len() || normal.is_seam(at + end);
    let original = || normal.original(at, at + end);
    let is_icon = || end <= LONGEST_ICON && original().starts_with(char::is_lowercase);
    let is_exception = || !original().contains(|c: char| c.is_lowercase() || c.is_whitespace());
    (is_name && is_whole && (is_icon() || is_exception())).then_some(at + end)
}

/// Of the usual icons; names of fields are longer.
const LONGEST_ICON: usize = 20;
pub(super) const LONGEST_EXCEPTION: usize = 48;

/// "10:42", "2/5", "2026-11-20", "1 of 2", "2 min ago", "hace 2 min": when and how many.
pub(super) fn number_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
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

/// Where the word ends that begins at `at`.
pub(super) fn word_end(normal: &Normal<'_>, at: usize, to: usize) -> usize {
    let text = &normal.text()[at..to];
    let ends = text.char_indices().skip(1).map(|(offset, _)| at + offset);
    ends.into_iter().find(|end| normal.is_seam(*end)).unwrap_or(to)
}
