//! Pieces that have a shape of their own: GUIDs, IP addresses, record ids and keys.

use super::mask::Piece;
use crate::site::is_record_id;

/// What stands at a place: how many bytes belong together, and what is written for them if they do not stay.
pub(super) type Shape = (usize, Option<&'static str>);

/// What is written for a piece.
const MARKS: [&str; 5] = ["‹email›", "‹guid›", "‹ip›", "‹id›", "‹phone›"];

/// Looks at every place where a word may begin: not in the midst of one, nor glued to what was masked, which was a part of it. `at` gets the sign before the place and the text from there.
pub(super) fn scan(text: &str, from: usize, at: fn(Option<char>, &str) -> Option<Shape>) -> Option<Piece> {
    let mut place = from;
    let mut before = text.get(..from)?.chars().next_back();
    while let Some(c) = text.get(place..)?.chars().next() {
        let mut next = place + c.len_utf8();
        let glued = |text: &str| text.ends_with('›') && MARKS.iter().any(|mark| text.ends_with(mark));
        if !before.is_some_and(is_in_word) && !glued(text.get(..place)?) {
            match at(before, text.get(place..)?) {
                Some((length, Some(mark))) => return Some((place, place + length, mark.to_owned())),
                Some((length, None)) => next = next.max(place + length),
                None => {}
            }
        }
        before = text.get(..next)?.chars().next_back();
        place = next;
    }
    None
}

/// Bytes that are looked at for a shape; no address or version is longer, and endless ones must not cost.
pub(super) const LONGEST: usize = 64;

/// Whether a sign continues a word of ASCII letters or digits.
pub(super) fn is_in_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Whether the word ends before this text.
fn ends(rest: &str) -> bool {
    !rest.chars().next().is_some_and(is_in_word)
}

/// The next GUID.
pub(super) fn guid(text: &str, from: usize) -> Option<Piece> {
    scan(text, from, |_, tail| {
        let (head, rest) = tail.split_at_checked(36)?;
        let fits = |(at, b): (usize, u8)| if matches!(at, 8 | 13 | 18 | 23) { b == b'-' } else { b.is_ascii_hexdigit() };
        (ends(rest) && head.bytes().enumerate().all(fits)).then_some((36, Some("‹guid›")))
    })
}

/// The next IP address of either kind, or hardware address.
pub(super) fn ip(text: &str, from: usize) -> Option<Piece> {
    scan(text, from, |before, tail| {
        let length = ipv4(before, tail).or_else(|| ipv6(tail))?;
        let rest = tail.get(length..)?;
        // It was none as long as that was not masked: "20::0a0aa0000A0a00A".
        (!MARKS.iter().any(|mark| rest.starts_with(mark))).then_some((length, Some("‹ip›")))
    })
}

/// Four numbers up to 255. A version may look the same; one with a number above, or with three or five numbers, stays.
fn ipv4(before: Option<char>, tail: &str) -> Option<usize> {
    let end = tail.bytes().take(LONGEST).take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let address = tail.get(..end)?.trim_end_matches('.');
    let parts = address.split('.');
    let fits = parts.clone().count() == 4 && parts.clone().all(|part| part.len() <= 3 && part.parse::<u8>().is_ok());
    (before != Some('.') && fits && ends(tail.get(end..)?)).then_some(address.len())
}

/// Eight groups of hexadecimal digits, or fewer with one `::`; or six groups of two.
fn ipv6(tail: &str) -> Option<usize> {
    let end = tail.bytes().take(LONGEST).take_while(|b| b.is_ascii_hexdigit() || *b == b':').count();
    let run = tail.get(..end)?;
    let address = if run.ends_with("::") { run } else { run.trim_end_matches(':') };
    let groups: Vec<&str> = address.split(':').take(10).collect();
    let short = groups.iter().all(|group| group.len() <= 4);
    let filled = groups.iter().filter(|group| !group.is_empty()).count();
    let shortened = address.matches("::").count() == 1 && !address.contains(":::") && filled > 0 && groups.len() <= 9;
    let whole = groups.len() == 8 && filled == 8;
    let hardware = groups.len() == 6 && groups.iter().all(|group| group.len() == 2);
    (short && (shortened || whole || hardware) && ends(tail.get(end..)?)).then_some(address.len())
}

/// The next record id, or key: a long word with digits in it.
pub(super) fn key(text: &str, from: usize) -> Option<Piece> {
    scan(text, from, |_, tail| {
        let word = tail.get(..tail.find(|c: char| !is_in_word(c)).unwrap_or(tail.len()))?;
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let is_key = word.len() > 15 && digits >= 3 && digits < word.len();
        if is_record_id(word) || is_key { Some((word.len(), Some("‹id›"))) } else { None }
    })
}
