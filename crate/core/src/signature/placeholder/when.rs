//! Days and times that an author took over from a screen: "12 March 2024", "15 June", "March 4", `04:00`, "17 h 45".

use super::{digits, joins};
use crate::signature::is_in;

/// The day or the time that a text begins with.
pub(super) fn time(text: &str) -> Option<usize> {
    if text.starts_with(char::is_alphabetic) {
        return month_first(text);
    }
    let (day, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    if day.len() > 2 {
        return None;
    }
    if let Some(minutes) = rest.strip_prefix(':').and_then(|rest| rest.get(..2)) {
        let ends = !rest[3..].starts_with(joins);
        return (digits(minutes) && ends).then_some(day.len() + 3);
    }
    if let Some(minutes) = rest.strip_prefix(" h ").and_then(|rest| rest.get(..2)) {
        let ends = !rest[5..].starts_with(joins);
        return (digits(minutes) && ends).then_some(day.len() + 5);
    }
    let rest = rest.trim_start_matches('.').strip_prefix(' ')?;
    let (month, behind) = rest.split_at(rest.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(rest.len()));
    if !is_month(month.trim_end_matches('.')) {
        return None;
    }
    let year = behind.strip_prefix(' ').and_then(|rest| rest.get(..4)).filter(|year| digits(year));
    let behind = if year.is_some() { &behind[5..] } else { behind };
    let end = if year.is_some() { text.len() - behind.len() } else { text.len() - behind.len() - stop(month, behind) };
    (!behind.starts_with(joins)).then_some(end)
}

/// The stop of a sentence is no part of a month: "until 15 June.", "on 3 March. Ask …"
fn stop(month: &str, behind: &str) -> usize {
    usize::from(month.ends_with('.') && (!behind.starts_with(' ') || month.len() > LONGEST_SHORT))
}

/// The longest month that is cut, with its stop, in bytes: "sep."
const LONGEST_SHORT: usize = 4;

/// "March 4", "March 4, 2024"
fn month_first(text: &str) -> Option<usize> {
    let (month, rest) = text.split_at(text.find(|c: char| !c.is_alphabetic())?);
    let rest =
        rest.trim_start_matches('.').strip_prefix(' ').filter(|_| month.starts_with(char::is_uppercase) && is_month(month))?;
    let day = &rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())];
    let behind = &rest[day.len()..];
    let year =
        behind.strip_prefix(", ").or_else(|| behind.strip_prefix(' ')).and_then(|rest| rest.get(..4)).filter(|year| digits(year));
    let width = year.map_or(0, |year| behind.find(year).unwrap_or_default() + year.len());
    let behind = &behind[width..];
    ((1..=2).contains(&day.len()) && !behind.starts_with(|c| joins(c) || "/:-".contains(c))).then(|| text.len() - behind.len())
}

/// "Row 12 may be empty" names none.
fn is_month(word: &str) -> bool {
    is_in(MONTHS, &word.to_lowercase()) && !matches!(word, "may" | "march" | "mars" | "mar" | "set")
}

const MONTHS: &str = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep \
    oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre \
    octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro \
    outubro novembro dezembro januari februari maart mei augustus";
