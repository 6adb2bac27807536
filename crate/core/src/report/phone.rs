//! Phone numbers: seven digits or more, written together or in groups, where they are no date, version or decimal.

use super::mask::Piece;
use super::token::{LONGEST, is_in_word, scan};

/// Fewest digits of a number that reaches a person; error codes and ports have fewer.
const LEAST: usize = 7;

/// Most signs between two groups of digits: `) - `.
const WIDEST_GAP: usize = 4;

/// The next phone number.
pub(super) fn phone(text: &str, from: usize) -> Option<Piece> {
    scan(text, from, |_, tail| {
        if let Some(length) = no_phone(tail) {
            return Some((length, None));
        }
        let (length, digits, groups) = number(tail)?;
        let grouped = groups > 1 || tail.starts_with('+');
        // "12345678px" is a code; behind groups of digits a letter begins an extension.
        let coded = !grouped && tail.get(length..)?.chars().next().is_some_and(is_in_word);
        Some((length, (digits >= LEAST && !coded).then_some("‹phone›")))
    })
}

/// The groups of digits at the start of a text: bytes up to the last digit, digits, groups.
fn number(tail: &str) -> Option<(usize, usize, usize)> {
    if !tail.starts_with(|c: char| is_digit(c) || matches!(c, '+' | '＋' | '(' | '（')) {
        return None;
    }
    let (mut length, mut digits, mut groups, mut gap, mut blank) = (0, 0, 0, 1, false);
    for (at, c) in tail.char_indices() {
        if is_digit(c) {
            if gap > 0 {
                // Behind a blank something else may begin: "Windows 10 2026-11-20".
                if blank && no_phone(tail.get(at..)?).is_some() {
                    break;
                }
                groups += 1;
            }
            (gap, blank, digits, length) = (0, false, digits + 1, at + c.len_utf8());
        } else if gap > WIDEST_GAP || !(is_separator(c) || (at == 0 && matches!(c, '+' | '＋'))) {
            break;
        } else {
            gap += 1;
            blank = c.is_whitespace();
        }
    }
    (digits > 0).then_some((length, digits, groups))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && c.is_numeric())
}

fn is_separator(c: char) -> bool {
    " \u{a0}\u{2009}\u{202f}-‐‑‒–—−.()/（）－".contains(c)
}

/// The bytes of a date, a version or a decimal at the start of a text.
fn no_phone(tail: &str) -> Option<usize> {
    let end = tail.bytes().take(LONGEST).take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'/')).count();
    let run = tail.get(..end)?.trim_end_matches(['-', '.', '/']);
    let sign = run.chars().find(|c| !c.is_ascii_digit())?;
    let groups: Vec<&str> = run.split(sign).take(6).collect();
    let is_number = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(is_number) {
        return None;
    }
    let total: usize = groups.iter().map(|group| group.len()).sum();
    let keeps = match groups.as_slice() {
        [first, middle, last] if is_date(first, middle, last) => true,
        [_, _] => sign == '.',
        // Phone numbers with dots have at least two digits in each group, and nine in all.
        [_, _, _] | [_, _, _, _] => sign == '.' && (total < 9 || groups.iter().any(|group| group.len() == 1)),
        _ => false,
    };
    keeps.then_some(run.len())
}

/// Year, month, day, or day, month, year, in any order of the latter two.
fn is_date(first: &str, middle: &str, last: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or(u32::MAX);
    let is_year = |text: &str| text.len() == 4 && (1900..2100).contains(&number(text));
    let is_part = |text: &str| text.len() <= 2 && (1..=31).contains(&number(text));
    is_part(middle) && ((is_year(first) && is_part(last)) || (is_part(first) && is_year(last)))
}
