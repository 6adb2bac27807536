//! A message as it is written, and as a page may show it: with the code of an error at its other places, behind it in brackets,
//! before it with a colon, a dash, or a blank; with "attempt(s)" as one or as several. The words stay the same, so it is the
//! same message.

use super::look;
use super::words::{CODES, ERRORS, STOPS, is_in, length, words};
use crate::signature::{has_value, is_code, tells_of_trouble, without_sign};

/// A message as it is written, with its code elsewhere, and of one or several.
pub(super) fn renderings(message: &str) -> Vec<String> {
    let counted = [Some(message.to_owned()), counted(message, false), counted(message, true)];
    counted.iter().flatten().flat_map(|message| moved(message)).chain(titled(message)).collect()
}

/// "Record is unavailable. The record …": a first sentence as short as a title may stand on a line of its own, without its stop.
fn titled(message: &str) -> Option<String> {
    let (title, text) = message.split_once(". ")?;
    let is_title = (2..=TITLE).contains(&length(title)) && !title.contains(|c: char| STOPS.contains(&c) || ":\"“".contains(c));
    let goes_on = text.starts_with(char::is_uppercase) && length(text) > LEAST && look::is_clause(text);
    (is_title && goes_on && tells_of_trouble(title) && !has_value(title)).then(|| format!("{title} {text}"))
}

/// The longest title, in words.
const TITLE: usize = 5;

/// "PV-11: The valve is stuck and cannot be turned": a page may show it without its code. What says enough by itself is that very
/// message; "PV-11: Stuck" may be many.
pub(super) fn uncoded(message: &str) -> Option<String> {
    let signed = without_sign(message);
    let (code, text) = before(signed).or_else(|| behind(signed))?;
    let tells = || tells_of_trouble(text) || has_value(text) || look::is_sentence(text);
    let says = is_code(code) && length(text) > LEAST && look::is_clause(text) && look::may_be_said(text) && tells();
    says.then(|| text.to_owned())
}

/// The words of a message that says too little without its code.
const LEAST: usize = 4;

/// "1 attempt left", "2 attempts left", where an author writes "attempt(s)".
fn counted(message: &str, several: bool) -> Option<String> {
    let is_glued = |at: usize, ending: &str| {
        message[..at].chars().rev().take(WORD).filter(|c| c.is_alphabetic()).count() == WORD
            && !message[at + ending.len()..].starts_with(char::is_alphanumeric)
    };
    let places = |ending: &'static str| message.match_indices(ending).filter(move |(at, ending)| is_glued(*at, ending));
    let ending = PLURALS.into_iter().find(|ending| places(ending).next().is_some())?;
    let (mut counted, mut from) = (String::new(), 0);
    for (at, ending) in places(ending) {
        counted += &message[from..at];
        counted += if several { &ending[1..ending.len() - 1] } else { "" };
        from = at + ending.len();
    }
    Some(counted + &message[from..])
}

/// Letters of a word before it: "f(n)" is none.
const WORD: usize = 2;
const PLURALS: [&str; 7] = ["(s)", "(es)", "(n)", "(en)", "(e)", "(er)", "(x)"];

fn moved(message: &str) -> Vec<String> {
    let signed = without_sign(message);
    let Some((code, text)) = before(signed).or_else(|| behind(signed)).filter(|(_, text)| length(text) > 1) else {
        return vec![message.to_owned()];
    };
    let ended = text.trim_end_matches(|c| STOPS.contains(&c) || c == ' ');
    let moved = [format!("{code}: {text}"), format!("{code} - {text}"), format!("{ended} ({code})")];
    // A number without a mark is a part of the sentence.
    let plain = Some(format!("{code} {text}")).filter(|_| is_code(code));
    let moved = moved.into_iter().chain(plain).filter(|other| other != signed);
    std::iter::once(message.to_owned()).chain(moved).collect()
}

/// `PN-1043 The file is locked`, `[PN-1043] …`, `4012: …`.
fn before(message: &str) -> Option<(&str, &str)> {
    let (word, text) = message.split_once(char::is_whitespace)?;
    let code = word.trim_matches(|c: char| !c.is_alphanumeric());
    let text = text.trim_start_matches([' ', ':', '-', '–', '—']);
    (is_code(code) || (word.ends_with(':') && is_number(code))).then_some((code, text))
}

/// `The file is locked (PN-1043)`, `… (Error 30007)`.
fn behind(message: &str) -> Option<(&str, &str)> {
    let closed = message.trim_end().trim_end_matches(STOPS).strip_suffix([')', '）'])?;
    let (text, inside) = closed.rsplit_once(['(', '（'])?;
    Some((code_in(inside)?, text.trim_end()))
}

/// The code in brackets right behind a quotation: `“The file is locked” (code PN-1043)`.
pub(super) fn code_behind(after: &str) -> Option<&str> {
    let (inside, _) = after.trim_start().strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    code_in(inside).filter(|code| is_code(code))
}

/// What stands in brackets, if it is a code: `PN-1043`, `Error 30007`.
fn code_in(inside: &str) -> Option<&str> {
    let code = inside.rsplit([' ', ':', '\u{a0}']).next().unwrap_or_default();
    let called = words(inside.strip_suffix(code)?);
    let is_error = !called.is_empty() && called.iter().all(|word| is_in(ERRORS, word) || is_in(CODES, word));
    ((is_code(code) && called.is_empty()) || (is_error && (is_code(code) || is_number(code)))).then_some(code)
}

fn is_number(code: &str) -> bool {
    code.len() > 2 && code.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{renderings, uncoded};

    #[test]
    fn what_is_counted_may_be_one_or_several() {
        assert_eq!(
            renderings("You have {n} attempt(s) left."),
            ["You have {n} attempt(s) left.", "You have {n} attempt left.", "You have {n} attempts left."]
        );
        assert_eq!(renderings("3 row(s) failed, see option (s)")[2], "3 rows failed, see option (s)");
        for text in ["See option (s) there", "f(n) is not defined here", "Save (e)books first"] {
            assert_eq!(renderings(text), [text]);
        }
    }

    #[test]
    fn what_says_enough_is_shown_without_its_code() {
        for (message, text) in [
            ("PV-1001: The valve is stuck and cannot be turned.", "The valve is stuck and cannot be turned."),
            (
                "PV-1002 The valve has been locked. Try again in {0} minutes.",
                "The valve has been locked. Try again in {0} minutes.",
            ),
            ("[PV-1003] A valve is turned by somebody already.", "A valve is turned by somebody already."),
            ("The valve is stuck and cannot be turned (PV-1001)", "The valve is stuck and cannot be turned"),
        ] {
            assert_eq!(uncoded(message).as_deref(), Some(text));
        }
        for text in [
            "PV-11: The valve is stuck",
            "PV-12: All the valves of this house",
            "PV-13: All valves were saved to the list.",
            "Step 2: The valve is stuck and cannot be turned",
            "Note: The valve is stuck and cannot be turned",
        ] {
            assert_eq!(uncoded(text), None);
        }
    }

    #[test]
    fn a_first_sentence_as_short_as_a_title_may_stand_without_its_stop() {
        let text = "Valve is locked. The valve was turned by another pump.";
        assert_eq!(renderings(text), [text, "Valve is locked The valve was turned by another pump."]);
        for text in [
            "Valve is open. The valve was turned by another pump.",
            "Valve is locked. Try again.",
            "It is locked: no. 4 of the row",
        ] {
            assert_eq!(renderings(text), [text]);
        }
    }

    #[test]
    fn a_code_may_stand_elsewhere() {
        let moved =
            ["PV-11: The valve is stuck", "PV-11 - The valve is stuck", "The valve is stuck (PV-11)", "PV-11 The valve is stuck"];
        for text in moved.iter().chain(&[
            "Error PV-11: The valve is stuck",
            "[PV-11] The valve is stuck",
            "The valve is stuck (Error PV-11)",
        ]) {
            let found = renderings(text);
            assert_eq!(found[0], *text);
            assert!(moved.iter().all(|one| found.iter().any(|other| other.ends_with(one))), "{text}: {found:?}");
        }
        assert!(renderings("4012: The valve is stuck").contains(&"The valve is stuck (4012)".to_owned()));
        assert!(renderings("The valve is stuck (Error 30007)").contains(&"30007: The valve is stuck".to_owned()));
        for text in [
            "The valve is stuck",
            "The valve is stuck (2)",
            "2026 was the year",
            "The valve is stuck (at most 100)",
            "PV-11: Stuck",
        ] {
            assert_eq!(renderings(text), [text]);
        }
    }
}
