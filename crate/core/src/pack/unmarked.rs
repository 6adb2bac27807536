//! Messages in running text that nothing sets off: a word introduces them, and they begin with a capital in the midst of a
//! sentence.
//!
//! ```text
//!  Then a bar comes, saying Call could not be logged: <reason>. In most cases a rule is the reason.
//!                    ────── ──────────────────────────────────
//!                    says   from the capital to the stop
//! ```

use super::introduced::{Noun, TEXTS, noun};
use super::look;
use super::told::WITH;
use super::words::{CASES, SHOWS, begins_with_code, is_in, length, words};
use crate::content::{Inline, plain};
use crate::signature::{has_example, has_placeholder, has_value, tells_of_trouble};

/// The messages that stand so in running text. One that begins in bold, as code or in quotation marks is none of them.
pub(super) fn unmarked(inlines: &[Inline]) -> Vec<String> {
    let text = plain(inlines);
    let mut found = Vec::new();
    let mut last = None;
    if text.len() > LONGEST {
        return found;
    }
    for at in starts(inlines).into_iter().filter(|at| begins(&text[*at..])) {
        if last.is_some_and(|last| at < last) {
            continue;
        }
        let end = at + sentence(&text[at..], is_case(&text[..at]));
        let line = |to: usize| text[at..to].split_whitespace().collect::<Vec<_>>().join(" ");
        let message = line(end);
        // It may have two sentences: nobody can tell whose the second is.
        let second = end + sentence(&text[end..], false);
        let both = || line(second);
        // "… or There are no templates for it."
        let joined = || last.is_some_and(|last| JOINS.contains(&text[last..at].trim_matches([',', ' '])));
        let is_one = look::is_clause(&message)
            && (is_said(&text[..at], &message)
                || (joined() && look::may_be_said(&message))
                || (has_placeholder(&both()) && is_said(&text[..at], &both())));
        if is_one {
            let next = &text[end..second];
            let joins = words(next).first().is_some_and(|word| JOINS.contains(&word.as_str()));
            let two = look::asks_the_reader(next) || (length(next) > 2 && !joins && text[second..].trim().is_empty());
            found.extend(Some(both()).filter(|_| two));
            // The first alone says too little if it tells of no trouble.
            found.extend(Some(message).filter(|message| !two || tells_of_trouble(message)));
            last = Some(if two { second } else { end });
        }
    }
    found
}

/// The longest running text that is looked at, in bytes.
const LONGEST: usize = 4096;

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

const JOINS: [&str; 8] = ["or", "oder", "ou", "o", "of", "and", "und", "et"];

fn begins(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || "{<[‹…".contains(c)) || text.starts_with("xx")
}

/// "If you then see the message …, fill the field": the author's clause goes on behind a comma.
fn is_case(lead: &str) -> bool {
    let first = words(last_sentence(lead)).into_iter().next().unwrap_or_default();
    is_in(CASES, &first) || is_in(SHOWS, &first)
}

fn last_sentence(lead: &str) -> &str {
    lead.rsplit(['.', '!', '?', '。', '\n']).next().unwrap_or_default()
}

/// How long a sentence is that a text begins with: to its stop, to an "or" before another one, or to a "but" of the author's.
fn sentence(text: &str, is_case: bool) -> usize {
    let ends = |(at, c): (usize, char)| {
        let rest = &text[at + c.len_utf8()..];
        let apart = rest.starts_with(char::is_whitespace) && !rest.trim_start().starts_with(|c: char| c.is_lowercase());
        let joins = || JOINS.iter().any(|join| rest.trim_start().strip_prefix(join).is_some_and(|rest| rest.starts_with(' ')));
        (".!?。".contains(c) && (rest.trim().is_empty() || apart || joins())).then_some(at + c.len_utf8())
    };
    let stop = text.char_indices().find_map(ends).unwrap_or(text.len());
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

/// Whether the words before a sentence say that it is on the screen.
fn is_said(lead: &str, message: &str) -> bool {
    let lead = lead.trim_end();
    // A sentence of its own begins with a capital, too.
    let colon = lead.ends_with([':', '：']);
    if !(colon || lead.ends_with(|c: char| c.is_lowercase())) || length(message) < 4 {
        return false;
    }
    let mut before = words(last_sentence(lead));
    while before.len() > 1 && before.last().is_some_and(|word| is_in(ADVERBS, word)) {
        before.pop();
    }
    let Some((last, rest)) = before.split_last() else { return false };
    let tells = tells_of_trouble(message) || begins_with_code(message);
    let names =
        |word: &String| is_in(TEXTS, word) || is_in(WORDS, word) || matches!(noun(word), Some(Noun::Error | Noun::Message));
    let shows = |word: &String| noun(word) == Some(Noun::Shows);
    let filled = has_value(message) || has_example(message);
    if colon {
        // "Error 4032: …" begins with its code.
        let near = || !last.contains(char::is_numeric) && before.iter().rev().take(FAR).any(|word| names(word) || shows(word));
        return near() && look::may_be_said(message) && (tells || filled);
    }
    if is_in(SAYING, last) {
        return look::may_be_said(message) && (tells || look::ends(message) || filled);
    }
    let is_named = names(last) || (is_in(IS, last) && rest.iter().rev().take(FAR).any(names));
    let is_seen = shows(last) || is_in(WITH, last);
    (is_named && (tells || filled))
        || (is_seen && filled && (tells || look::ends(message)))
        || (shows(last) && tells && length(message) > 4)
}

/// What may stand between the verb and what it says.
const ADVERBS: &str = "then there here instead either dann da dort stattdessen entweder alors ainsi soit entonces ahí allora lì então aí er dan daar \
    hier";
/// Words that nothing but a text follows.
const SAYING: &str = "saying says stating reading";
const WORDS: &str = "words notice hint tooltip answer note";
const IS: &str = "is reads ist est es";
const FAR: usize = 6;
