//! A template around a hit of its anchor: where it begins and ends, and what its slots hold.
//!
//! From the anchor the pieces are matched forward and backward. Each takes the nearest place that fits, which is enough:
//! a slot may hold anything of its kind, so a farther place never fits where the nearest does not. Slots are bounded, so
//! the work at a hit is bounded too.

use std::cell::Cell;

use memchr::{memchr, memrchr};

use super::SlotKind;
use super::helper;
use super::normal::{Normal, ends_sentence, is_final, is_unspaced};
use super::template::Piece;

/// A slot's kind and the range of its value.
pub(super) type Bound = (SlotKind, usize, usize);

/// How wide the labels between two sentences may be, in bytes of the form for comparison.
const WIDEST_BREAK: usize = 60;

/// How much text may be searched for the literals and the ends of values of all templates at hand, in bytes. A real message
/// needs a fraction; a text made of anchors must not make us search it from each of them.
pub(super) struct Budget(Cell<usize>);

/// Telling words from labels costs as much as looking for a literal in so many times their bytes.
const READING: usize = 4;

impl Budget {
    pub fn new(text: &str) -> Self {
        Self(Cell::new(8 * 1024 + text.len() * 4))
    }

    /// Nothing once it is used up.
    fn take(&self, bytes: usize) -> Option<()> {
        let left = self.0.get().checked_sub(bytes);
        self.0.set(left.unwrap_or(0));
        left.map(drop)
    }
}

/// Matches a template whose literal `pieces[anchor]` would begin at `at`. Returns its start, its end and its slots.
pub(super) fn verify(
    pieces: &[Piece],
    anchor: usize,
    at: usize,
    normal: &Normal<'_>,
    budget: &Budget,
) -> Option<(usize, usize, Vec<Bound>)> {
    let Piece::Literal { text: literal, .. } = pieces.get(anchor)? else { return None };
    let text = normal.text();
    let after = at + literal.len();
    if text.as_bytes().get(at..after)? != literal.as_bytes() {
        return None;
    }
    // Nothing is searched once the budget is used up.
    budget.take(1)?;
    let mut slots = Vec::new();
    let start = backward(pieces.get(..anchor)?, at, normal, &mut slots, budget)?;
    slots.reverse();
    let end = forward(pieces.get(anchor + 1..)?, after, normal, &mut slots, budget)?;
    // A template begins and ends where a word does: "available" is not in "unavailable". Only a label may be glued to it.
    let starts = normal.is_seam(start) || helper::ends_at(normal, start);
    let ends = normal.is_seam(end) || helper::begins_at(normal, end);
    (starts && ends).then_some((start, end, slots))
}

/// Matches the pieces behind the anchor; returns where the template ends.
fn forward(pieces: &[Piece], from: usize, normal: &Normal<'_>, slots: &mut Vec<Bound>, budget: &Budget) -> Option<usize> {
    let text = normal.text();
    let mut at = from;
    for (index, piece) in pieces.iter().enumerate() {
        match (piece, pieces.get(index + 1)) {
            (Piece::Literal { .. }, _) => {} // matched with what stands before it
            (Piece::Slot(kind), Some(Piece::Literal { text: literal, edges })) => {
                let fits = |hit: usize| holds(*kind, at, hit, normal, budget);
                let window = &text[at..window_end(text, at, *kind, literal.len())];
                let edge = |hit: usize| {
                    (!edges.0 || normal.is_edge(hit)) && (!edges.1 || says(literal) || normal.is_gap(hit + literal.len()))
                };
                // The last literal reaches to the end of the message if it can.
                let is_last = index + 2 == pieces.len() && window.len() == text.len() - at;
                let last = (is_last && window.ends_with(literal.as_str())).then(|| text.len() - literal.len());
                let hits = occurrences(window, literal).map(|hit| at + hit);
                let hit = last.filter(|hit| edge(*hit) && fits(*hit)).or_else(|| nearest(hits, edge, fits));
                budget.take(hit.map_or(window.len(), |hit| hit - at))?;
                let hit = hit?;
                slots.push((*kind, at, value_end(at, hit, normal, budget)));
                at = hit + literal.len();
            }
            (Piece::Break, Some(Piece::Literal { text: literal, .. })) => {
                if !text[at..].starts_with(literal.as_str()) {
                    let window = &text[at..text.floor_char_boundary(at + WIDEST_BREAK + literal.len())];
                    let hit = at + window.find(literal.as_str())?;
                    at = is_folded(normal, at, hit).then_some(hit)?;
                }
                at += literal.len();
            }
            (Piece::Slot(kind), _) => {
                let end = reach(*kind, at, normal, budget);
                if end > at {
                    slots.push((*kind, at, end));
                } else if *kind != SlotKind::Any {
                    return None;
                }
                at = end;
            }
            (Piece::Break, _) => return None,
        }
    }
    Some(at)
}

/// Matches the pieces before the anchor, from the last to the first; returns where the template starts.
fn backward(pieces: &[Piece], from: usize, normal: &Normal<'_>, slots: &mut Vec<Bound>, budget: &Budget) -> Option<usize> {
    let text = normal.text();
    let mut at = from;
    for (index, piece) in pieces.iter().enumerate().rev() {
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        match (piece, before) {
            (Piece::Literal { .. }, _) => {} // matched with what stands behind it
            (Piece::Slot(kind), Some(Piece::Literal { text: literal, edges })) => {
                let start = window_start(text, at, *kind, literal.len());
                let window = &text[start..at];
                let fits = |hit: usize| holds(*kind, hit + literal.len(), at, normal, budget);
                let edge = |hit: usize| !edges.1 || normal.is_edge(hit + literal.len());
                let first = (index == 1 && start == 0 && window.starts_with(literal.as_str())).then_some(0);
                let hits = occurrences_back(window, literal).map(|hit| start + hit);
                let hit = first.filter(|hit| edge(*hit) && fits(*hit)).or_else(|| nearest(hits, edge, fits));
                budget.take(hit.map_or(window.len(), |hit| at - hit))?;
                let hit = hit?;
                slots.push((*kind, hit + literal.len(), value_end(hit + literal.len(), at, normal, budget)));
                at = hit;
            }
            (Piece::Break, Some(Piece::Literal { text: literal, .. })) => {
                if !text[..at].ends_with(literal.as_str()) {
                    let start = text.ceil_char_boundary(at.saturating_sub(WIDEST_BREAK + literal.len()));
                    let hit = start + text[start..at].rfind(literal.as_str())? + literal.len();
                    at = is_folded(normal, hit, at).then_some(hit)?;
                }
                at -= literal.len();
            }
            (Piece::Slot(kind), _) => {
                let start = reach_back(*kind, at, normal, budget);
                if start < at {
                    slots.push((*kind, start, at));
                } else if *kind != SlotKind::Any {
                    return None;
                }
                at = start;
            }
            (Piece::Break, _) => return None,
        }
    }
    Some(at)
}

/// Whether what stands between two sentences of a template was folded in there: labels, or what reads like the label of a
/// button that nobody has listed. Both sentences being there says enough.
fn is_folded(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    helper::covers(normal, from, to) || helper::reads_like_button(normal.original(from, to))
}

/// Where a value ends whose sentence ends with it: the full stop is no part of it, nor is a button folded in behind.
fn value_end(from: usize, to: usize, normal: &Normal<'_>, budget: &Budget) -> usize {
    let text = normal.text();
    if is_quoted(from, to, normal) {
        return to;
    }
    // A button is short, so only the last bytes can be one.
    let nearest = to.saturating_sub(WIDEST_BREAK).max(from + 1);
    // "1.249,00" and the quotation mark behind "Jr." end no sentence.
    let begins = |at: usize| text[at..].starts_with(|c: char| !c.is_numeric()) || normal.is_gap(at);
    // What goes on behind it begins a sentence.
    let capital = || normal.original(to, text.len()).starts_with(char::is_uppercase);
    let folded = |at: usize| {
        budget.take((to - at) * READING).is_some()
            && (helper::covers(normal, at, to)
                || (sentence_ends(normal, at) && helper::reads_like_button(normal.original(at, to)) && capital()))
    };
    let is_end =
        |at: &usize| normal.is_sentence(*at) && begins(*at) && text[*at..to].contains(char::is_alphanumeric) && folded(*at);
    let cut = (nearest..to).filter(|at| text.is_char_boundary(*at)).find(is_end).unwrap_or(to);
    let ends = cut < to || normal.is_gap(to) || text[to..].starts_with(is_unspaced);
    if ends { from + text[from..cut].trim_end_matches(is_final).len() } else { to }
}

/// Whether a literal has a word in it. "03:15" has the sign of "at {time}: {reason}", too, but no blank behind it.
fn says(literal: &str) -> bool {
    literal.contains(char::is_alphanumeric)
}

/// The first place that fits and stands at a word's edge; failing that, the first that fits: a blank may be missing.
fn nearest(hits: impl Iterator<Item = usize>, edge: impl Fn(usize) -> bool, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let mut first = None;
    for hit in hits.filter(|hit| fits(*hit)) {
        if edge(hit) {
            return Some(hit);
        }
        first = first.or(Some(hit));
    }
    first
}

/// Where a literal stands in a window, from the first place to the last. Both are short: preparing a cleverer search than for
/// its first byte would cost more than it saves.
fn occurrences<'t>(window: &'t str, literal: &'t str) -> impl Iterator<Item = usize> + 't {
    let (window, first, mut from) = (window.as_bytes(), literal.as_bytes().first().copied().unwrap_or(0), 0);
    std::iter::from_fn(move || {
        loop {
            let at = from + memchr(first, window.get(from..)?)?;
            from = at + 1;
            if stands_at(window, at, literal) {
                return Some(at);
            }
        }
    })
}

/// The same from the last to the first.
fn occurrences_back<'t>(window: &'t str, literal: &'t str) -> impl Iterator<Item = usize> + 't {
    let (window, first, mut to) = (window.as_bytes(), literal.as_bytes().first().copied().unwrap_or(0), window.len());
    std::iter::from_fn(move || {
        loop {
            to = memrchr(first, window.get(..to)?)?;
            if stands_at(window, to, literal) {
                return Some(to);
            }
        }
    })
}

/// Whether a literal stands there. Where the first byte is alike, the last one sorts out most.
fn stands_at(window: &[u8], at: usize, literal: &str) -> bool {
    let part = window.get(at..at + literal.len());
    part.is_some_and(|part| part.last() == literal.as_bytes().last() && part == literal.as_bytes())
}

/// The longest value of a slot, in bytes of the form for comparison.
fn longest(kind: SlotKind) -> usize {
    match kind {
        SlotKind::Name | SlotKind::Value => 240,
        SlotKind::Email => 254,
        SlotKind::Number => 24,
        SlotKind::Any => 2048,
    }
}

fn window_end(text: &str, at: usize, kind: SlotKind, literal: usize) -> usize {
    text.floor_char_boundary(at + longest(kind) + literal)
}

fn window_start(text: &str, at: usize, kind: SlotKind, literal: usize) -> usize {
    text.ceil_char_boundary(at.saturating_sub(longest(kind) + literal))
}

/// Whether a range is a value that a slot may hold. `{any}` may be empty: some values are missing on some screens.
fn holds(kind: SlotKind, start: usize, end: usize, normal: &Normal<'_>, budget: &Budget) -> bool {
    if kind == SlotKind::Any {
        return start <= end;
    }
    let end = value_end(start, end, normal, budget);
    let Some(value) = normal.text().get(start..end).filter(|value| !value.is_empty()) else { return false };
    match kind {
        SlotKind::Any => true,
        SlotKind::Number => is_number(value),
        SlotKind::Email => is_email(value),
        SlotKind::Name | SlotKind::Value => value.contains(char::is_alphanumeric) && !is_prose(start, end, normal),
    }
}

fn is_number(value: &str) -> bool {
    value.chars().any(char::is_numeric) && value.chars().all(|c| c.is_numeric() || ".,'+-%".contains(c))
}

fn is_email(value: &str) -> bool {
    let Some((user, host)) = value.split_once('@') else { return false };
    !user.is_empty() && !host.contains('@') && host.split_once('.').is_some_and(|(a, b)| !a.is_empty() && !b.is_empty())
}

/// A name holds dots ("J. R. Smith Jr."), but no sentence, no more words than a name has, and nothing is denied in it.
fn is_prose(start: usize, end: usize, normal: &Normal<'_>) -> bool {
    let words: Vec<usize> = (start + 1..end).filter(|at| normal.is_gap(*at)).collect();
    let starts = std::iter::once(start).chain(words.iter().copied());
    let ends = words.iter().copied().chain([end]);
    let denies = |(from, to): (usize, usize)| {
        let word = &normal.text()[from..to];
        // "No" is also a family name.
        let denies = DENIALS.contains(&word) || word.starts_with("kein") || normal.original(from, to) == "no";
        // "RingCentral, API (do not edit)" is the name of an account.
        let opened = |c: char| normal.text()[start..from].matches(c).count();
        denies && !(opened('(') > opened(')') && normal.text()[from..end].contains(')'))
    };
    let ends_within = || !is_quoted(start, end, normal) && words.iter().any(|at| sentence_ends(normal, *at));
    words.len() >= MOST_NAMES || ends_within() || starts.zip(ends).any(denies)
}

/// What stands in quotation marks ends with them: "Column 'Cust. No' …"
fn is_quoted(start: usize, end: usize, normal: &Normal<'_>) -> bool {
    let bytes = normal.text().as_bytes();
    let mark = |at: Option<usize>| at.and_then(|at| bytes.get(at)).filter(|byte| matches!(byte, b'"' | b'\''));
    let same = |open: Option<usize>, close: Option<usize>| mark(open).is_some_and(|open| mark(close) == Some(open));
    let one =
        |from: usize, to: usize| bytes.get(from..to).is_some_and(|value| !value.iter().any(|byte| matches!(byte, b'"' | b'\'')));
    (end > start + 1 && same(Some(start), end.checked_sub(1)) && one(start + 1, end - 1))
        || (same(start.checked_sub(1), Some(end)) && one(start, end))
}

/// Accounts of integrations have the longest names.
const MOST_NAMES: usize = 18;
pub(super) const DENIALS: [&str; 21] = [
    "not", "non", "never", "without", "nicht", "ohne", "pas", "jamais", "aucun", "aucune", "sans", "ningún", "nunca", "não",
    "nenhum", "senza", "nessun", "niet", "geen", "nooit", "zonder",
];

/// Whether a sentence ends before byte `at`, and not just an abbreviation: of up to three letters, or known.
fn sentence_ends(normal: &Normal<'_>, at: usize) -> bool {
    let Some(before) = normal.text().get(..at).filter(|text| normal.is_gap(at) && text.ends_with(ends_sentence)) else {
        return false;
    };
    let word = before.trim_end_matches(ends_sentence);
    let mut start = word.len();
    let mut letters = word.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).take(4);
    while !normal.is_gap(start) || start == word.len() {
        let Some((at, _)) = letters.next() else { break };
        start = at;
    }
    word[start..].chars().count() > 3 && !ABBREVIATIONS.contains(&&word[start..])
}

/// Those with more letters, as they stand in names.
const ABBREVIATIONS: [&str; 10] = ["prof", "dipl", "capt", "corp", "bros", "univ", "incl", "excl", "dept", "zzgl"];

/// Where the value of a slot at the end of a template ends.
fn reach(kind: SlotKind, at: usize, normal: &Normal<'_>, budget: &Budget) -> usize {
    let text = normal.text();
    let rest = &text[at..window_end(text, at, kind, 0)];
    if kind != SlotKind::Any && budget.take(rest.len()).is_none() {
        return at;
    }
    let end = match kind {
        SlotKind::Number => {
            // "1.249,00", and the full stop behind it is none of it.
            let inside = |(at, c): &(usize, char)| {
                let goes_on = ".,'".contains(*c) && rest[at + c.len_utf8()..].starts_with(char::is_numeric);
                c.is_numeric() || (goes_on && *at > 0)
            };
            at + rest.char_indices().find(|part| !inside(part)).map_or(rest.len(), |(offset, _)| offset)
        }
        SlotKind::Email => (at + 1..at + rest.len()).find(|byte| normal.is_gap(*byte)).unwrap_or(at + rest.len()),
        SlotKind::Name | SlotKind::Value => {
            let ends = |byte: &usize| normal.is_line(*byte) || sentence_ends(normal, *byte);
            let end = (at + 1..at + rest.len()).find(ends);
            before_label(at, end.unwrap_or_else(|| value_end(at, at + rest.len(), normal, budget)), normal, budget)
        }
        SlotKind::Any => at + rest.len(),
    };
    // A closing quotation mark belongs to somebody who quotes the whole.
    let value = &text[at..end];
    let end = if value.matches('"').count() % 2 == 1 { at + value.rfind('"').unwrap_or(value.len()) } else { end };
    if holds(kind, at, end, normal, budget) { end } else { at }
}

/// Where a value ends that has a button right behind it: "… in column Account Dismiss".
fn before_label(from: usize, to: usize, normal: &Normal<'_>, budget: &Budget) -> usize {
    let text = normal.text();
    let nearest = to.saturating_sub(WIDEST_BREAK).max(from + 1);
    let is_label = |at: &usize| {
        let here = text.is_char_boundary(*at) && normal.is_seam(*at) && text[*at..].starts_with(char::is_alphabetic);
        here && !text[*at..to].contains(char::is_numeric)
            && budget.take((to - *at) * READING).is_some()
            && helper::covers(normal, *at, to)
    };
    (nearest..to).find(is_label).unwrap_or(to)
}

/// Where the value of a slot at the start of a template starts.
fn reach_back(kind: SlotKind, at: usize, normal: &Normal<'_>, budget: &Budget) -> usize {
    let text = normal.text();
    let from = window_start(text, at, kind, 0);
    let rest = &text[from..at];
    if kind != SlotKind::Any && budget.take(rest.len()).is_none() {
        return at;
    }
    let start = match kind {
        SlotKind::Number => rest.rfind(|c: char| !c.is_numeric()).map_or(from, |last| from + last + 1),
        SlotKind::Email => (from..at).rev().find(|byte| normal.is_gap(*byte)).unwrap_or(from),
        SlotKind::Name | SlotKind::Value => {
            (from..at).rev().find(|byte| normal.is_line(*byte) || sentence_ends(normal, *byte)).unwrap_or(from)
        }
        SlotKind::Any => from,
    };
    let start = text.ceil_char_boundary(start);
    if holds(kind, start, at, normal, budget) { start } else { at }
}
