//! A template around a hit of its anchor: where it begins and ends, and what its slots hold.

use super::SlotKind;
use super::normal::Normal;
use super::template::Piece;

/// A slot's kind and the range of its value.
pub(super) type Bound = (SlotKind, usize, usize);

/// Matches a template whose anchor, piece `anchor`, stands at `at`. Returns its start, its end and its slots.
pub(super) fn verify(pieces: &[Piece], anchor: usize, at: usize, normal: &Normal<'_>) -> Option<(usize, usize, Vec<Bound>)> {
    let Piece::Literal { text, .. } = pieces.get(anchor)? else { return None };
    let mut slots = Vec::new();
    let start = backward(&pieces[..anchor], at, normal, &mut slots)?;
    slots.reverse();
    let end = forward(&pieces[anchor + 1..], at + text.len(), normal, &mut slots)?;
    // A template begins and ends where a word does: "available" is not in "unavailable".
    (normal.is_edge(start) && normal.is_edge(end)).then_some((start, end, slots))
}

/// Matches the pieces behind the anchor; returns where the template ends.
fn forward(pieces: &[Piece], from: usize, normal: &Normal<'_>, slots: &mut Vec<Bound>) -> Option<usize> {
    let text = normal.text();
    let mut at = from;
    for pair in pieces.chunks(2) {
        match pair {
            [Piece::Slot(kind), Piece::Literal { text: literal, edges }] => {
                let window = window_end(text, at, *kind, literal.len());
                let ends = |hit: usize| hit + literal.len() == text.len();
                let hits = occurrences(&text[at..window], literal).map(|hit| at + hit);
                let fits = |hit: &usize| holds(*kind, at, *hit, normal);
                let edge = |hit: &usize| !edges.0 || normal.is_edge(*hit);
                let is_last = pieces.last() == pair.last();
                let hits: Vec<usize> = hits.filter(fits).take(8).collect();
                let last = hits.iter().copied().find(|hit| is_last && ends(*hit) && edge(hit));
                let hit = last.or_else(|| hits.iter().copied().find(edge)).or(hits.first().copied())?;
                slots.push((*kind, at, hit));
                at = hit + literal.len();
            }
            [Piece::Slot(kind)] => {
                let end = reach(*kind, at, normal);
                if end > at {
                    slots.push((*kind, at, end));
                } else if *kind != SlotKind::Any {
                    return None;
                }
                at = end;
            }
            _ => return None,
        }
    }
    Some(at)
}

/// Matches the pieces before the anchor, from the last to the first; returns where the template starts.
fn backward(pieces: &[Piece], from: usize, normal: &Normal<'_>, slots: &mut Vec<Bound>) -> Option<usize> {
    let text = normal.text();
    let mut at = from;
    for pair in pieces.rchunks(2) {
        match pair {
            [Piece::Literal { text: literal, edges }, Piece::Slot(kind)] => {
                let window = window_start(text, at, *kind, literal.len());
                let hits = occurrences(&text[window..at], literal).map(|hit| window + hit);
                let fits = |hit: &usize| holds(*kind, hit + literal.len(), at, normal);
                let edge = |hit: &usize| !edges.1 || normal.is_edge(hit + literal.len());
                let hits: Vec<usize> = hits.filter(fits).collect();
                let hit = hits.iter().rev().copied().find(edge).or(hits.last().copied())?;
                slots.push((*kind, hit + literal.len(), at));
                at = hit;
            }
            [Piece::Slot(kind)] => {
                let start = reach_back(*kind, at, normal);
                if start < at {
                    slots.push((*kind, start, at));
                } else if *kind != SlotKind::Any {
                    return None;
                }
                at = start;
            }
            _ => return None,
        }
    }
    Some(at)
}

fn occurrences<'t>(text: &'t str, literal: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(literal).map(|(at, _)| at)
}

/// The longest value of a slot, in bytes of the form for comparison.
fn longest(kind: SlotKind) -> usize {
    match kind {
        SlotKind::Name => 240,
        SlotKind::Email => 254,
        SlotKind::Number => 24,
        SlotKind::Any => 1024,
    }
}

fn window_end(text: &str, at: usize, kind: SlotKind, literal: usize) -> usize {
    let mut end = (at + longest(kind) + literal).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

fn window_start(text: &str, at: usize, kind: SlotKind, literal: usize) -> usize {
    let mut start = at.saturating_sub(longest(kind) + literal);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

/// Whether a range is a value that a slot may hold.
fn holds(kind: SlotKind, start: usize, end: usize, normal: &Normal<'_>) -> bool {
    let Some(value) = normal.text().get(start..end).filter(|value| !value.is_empty()) else { return false };
    match kind {
        SlotKind::Any => true,
        SlotKind::Number => is_number(value),
        SlotKind::Email => is_email(value) && !normal.has_gap(start, end),
        SlotKind::Name => is_name(value),
    }
}

fn is_number(value: &str) -> bool {
    value.chars().any(char::is_numeric) && value.chars().all(|c| c.is_numeric() || ".,'+-%".contains(c))
}

fn is_email(value: &str) -> bool {
    let Some((user, host)) = value.split_once('@') else { return false };
    !user.is_empty() && !host.contains('@') && host.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
}

fn is_name(value: &str) -> bool {
    let may = |c: char| c.is_alphanumeric() || !c.is_ascii() || "'-.,&()_@/\"#+".contains(c);
    value.chars().any(char::is_alphabetic) && value.chars().all(may)
}

/// Where the value of a slot at the end of a template ends.
fn reach(kind: SlotKind, at: usize, normal: &Normal<'_>) -> usize {
    let text = normal.text();
    let rest = &text[at..window_end(text, at, kind, 0)];
    let end = match kind {
        SlotKind::Number => at + rest.find(|c: char| !c.is_numeric()).unwrap_or(rest.len()),
        SlotKind::Email => (at + 1..at + rest.len()).find(|byte| normal.has_gap(at, byte + 1)).unwrap_or(at + rest.len()),
        SlotKind::Name | SlotKind::Any => at + rest.len(),
    };
    if holds(kind, at, end, normal) { end } else { at }
}

/// Where the value of a slot at the start of a template starts.
fn reach_back(kind: SlotKind, at: usize, normal: &Normal<'_>) -> usize {
    let text = normal.text();
    let from = window_start(text, at, kind, 0);
    let rest = &text[from..at];
    let start = match kind {
        SlotKind::Number => rest.rfind(|c: char| !c.is_numeric()).map_or(from, |last| from + last + 1),
        SlotKind::Email => (from..at).rev().find(|byte| normal.has_gap(*byte, at)).map_or(from, |byte| byte + 1),
        SlotKind::Name | SlotKind::Any => from,
    };
    let start = (start..=at).find(|byte| text.is_char_boundary(*byte)).unwrap_or(at);
    if holds(kind, start, at, normal) { start } else { at }
}
