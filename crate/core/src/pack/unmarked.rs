//! Messages in running text that nothing sets off: a word introduces them, and they begin with a capital in the midst of a
//! sentence.
//!
//! ```text
//!  Then a bar comes, saying Call could not be logged: <reason>. In most cases a rule is the reason.
//!                    ────── ──────────────────────────────────
//!                    says   from the capital to the stop
//! ```

use super::lead::{Lead, last_sentence};
use super::look;
use super::quotes::LONGEST_TEXT;
use super::words::{CASES, JOINS, is_in, is_stop, length, shows, words};
use crate::content::{Inline, plain};
use crate::signature::{has_placeholder, tells_of_trouble};

/// The messages that stand so in running text. One that begins in bold, as code or in quotation marks is none of them.
pub(super) fn unmarked(inlines: &[Inline]) -> Vec<String> {
    let text = plain(inlines);
    let mut found = Vec::new();
    let mut last = None;
    if text.len() > LONGEST_TEXT {
        return found;
    }
    let (starts, clauses) = (starts(inlines), clauses(inlines));
    for at in starts.into_iter().filter(|at| begins(&text[*at..])) {
        if last.is_some_and(|last| at < last) {
            continue;
        }
        // "… or There are no templates for it."
        let joined = last.is_some_and(|last| is_in(JOINS, text[last..at].trim_matches([',', ' '])));
        let lead = Lead::of(&text[..at]);
        if !joined && lead.is_none() {
            continue;
        }
        let near = &text[at..text.floor_char_boundary(at + LONGEST_MESSAGE)];
        let end = sentence(near, is_case(&text[..at]));
        // It may have two sentences: nobody can tell whose the second is.
        let second = end + sentence(&near[end..], false);
        let line = |to: usize| near[..to].split_whitespace().collect::<Vec<_>>().join(" ");
        let (message, both) = (line(end), line(second));
        // "With [Later] it turns at night": a button.
        let is_button = matches!(lead, Some(Lead::With)) && text[at..].starts_with('[');
        let says = |message: &str| !is_button && lead.is_some_and(|lead| lead.says(message));
        let runs_into = clauses.iter().any(|clause| (at..at + end).contains(clause));
        let is_one = look::is_clause(&message)
            && !runs_into
            && (says(&message) || (joined && look::may_be_said(&message)) || (has_placeholder(&both) && says(&both)));
        if is_one {
            let next = &near[end..second];
            let joins = words(next).first().is_some_and(|word| is_in(JOINS, word));
            let ends = at + second == text.trim_end().len();
            let two = look::asks_the_reader(next) || (length(next) > 2 && !joins && ends);
            found.extend(Some(both).filter(|_| two));
            // The first alone says too little if it tells of no trouble.
            found.extend(Some(message).filter(|message| !two || tells_of_trouble(message)));
            last = Some(at + if two { second } else { end });
        }
    }
    found
}

/// The longest message that is looked for, in bytes.
const LONGEST_MESSAGE: usize = 400;

/// Where words begin that nothing sets off, in bytes of the plain text.
fn starts(inlines: &[Inline]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut from = 0;
    for inline in inlines {
        if let Inline::Text { text } = inline {
            // Neither right before nor right behind what is set off.
            let inside = |at: &usize| *at < text.len() && !text[..*at].trim().is_empty();
            starts.extend(text.match_indices(' ').map(|(at, _)| at + 1).filter(inside).map(|at| from + at));
        }
        from += plain(std::slice::from_ref(inline)).len();
    }
    starts
}

/// Where clauses begin that are set off: they are looked at by themselves.
fn clauses(inlines: &[Inline]) -> Vec<usize> {
    let mut at = 0;
    let mut clauses = Vec::new();
    for inline in inlines {
        let text = plain(std::slice::from_ref(inline));
        if !matches!(inline, Inline::Text { .. }) && look::is_clause(&text) {
            clauses.push(at);
        }
        at += text.len();
    }
    clauses
}

fn begins(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || "{<[‹…".contains(c)) || text.starts_with("xx")
}

/// "If you then see the message …, fill the field": the author's clause goes on behind a comma.
fn is_case(lead: &str) -> bool {
    let first = words(last_sentence(lead)).into_iter().next().unwrap_or_default();
    is_in(CASES, &first) || shows(&first)
}

/// How long a sentence is that a text begins with: to its stop, to an "or" before another one, or to a "but" of the author's.
fn sentence(text: &str, is_case: bool) -> usize {
    let ends = |(at, c): (usize, char)| {
        let rest = &text[at + c.len_utf8()..];
        let apart = rest.starts_with(char::is_whitespace) && !rest.trim_start().starts_with(|c: char| c.is_lowercase());
        let joins = || rest.trim_start().split_once(' ').is_some_and(|(word, _)| is_in(JOINS, word));
        (is_stop(c) && (rest.trim().is_empty() || apart || joins())).then_some(at + c.len_utf8())
    };
    let stop = text.char_indices().find_map(ends).unwrap_or(text.len());
    // A line that begins with a label is the author's: "Cause: …"
    let labelled = |rest: &str| rest.split_once([':', '：']).is_some_and(|(label, _)| (1..=2).contains(&length(label)));
    let line = text[..stop].match_indices('\n').find(|(at, _)| labelled(&text[at + 1..])).map(|(at, _)| at);
    let stop = line.unwrap_or(stop);
    let text = &text[..stop];
    let or = |join: &&str| {
        let (at, _) = text.match_indices(*join).find(|(at, join)| text[at + join.len()..].starts_with(char::is_uppercase))?;
        Some(text[..at].trim_end_matches(',').len())
    };
    let comma =
        text.match_indices(", ").find(|(at, _)| is_case && text[at + 2..].starts_with(char::is_lowercase)).map(|(at, _)| at);
    let but = BUT.iter().filter_map(|but| text.find(but)).min();
    OR.iter().filter_map(or).chain(comma).chain(but).min().unwrap_or(stop)
}

const BUT: [&str; 6] = [", but ", ", aber ", ", mais ", ", pero ", ", ma ", ", maar "];
/// Before a capital. In German any noun has one.
const OR: [&str; 3] = [" or ", " ou ", " of "];
