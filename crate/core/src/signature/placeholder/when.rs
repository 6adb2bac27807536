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
        let half = HALVES.iter().find(|half| rest[3..].starts_with(**half)).map_or(0, |half| half.len());
        let ends = !rest[3 + half..].starts_with(joins);
        return (digits(minutes) && ends).then_some(day.len() + 3 + half);
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

/// Of the day: "6:00 PM".
const HALVES: [&str; 4] = [" AM", " PM", " am", " pm"];

/// "ab 02.01.", "até 14/10", "10月15日": a day without its year, where a word says that it is one, or the signs do.
pub(super) fn day_of(before: &str, text: &str) -> Option<usize> {
    let number = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let within =
        |number: &str, most: u8| number.len() <= 2 && number.parse().is_ok_and(|number: u8| (1..=most).contains(&number));
    let (first, rest) = text.split_at(number(text));
    if let Some(rest) = rest.strip_prefix('月') {
        let day = number(rest);
        let ends = within(first, MONTHS_OF_YEAR) && within(&rest[..day], DAYS) && rest[day..].starts_with('日');
        return ends.then(|| text.len() - rest.len() + day + '日'.len_utf8());
    }
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | '/'))?;
    let rest = &rest[1..];
    let (second, behind) = rest.split_at(number(rest));
    let (day, month) = if within(second, MONTHS_OF_YEAR) { (first, second) } else { (second, first) };
    // "bis 14.10.", and not "bis 14.10 Euro"
    let stop = usize::from(sign == '.' && behind.starts_with('.'));
    let ends = !behind[stop..].starts_with(|c| joins(c) || "-/".contains(c)) && (sign == '/' || stop > 0);
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let told = before.ends_with(' ') && is_in(ON, &last);
    (within(day, DAYS) && within(month, MONTHS_OF_YEAR) && ends && told).then_some(first.len() + 1 + second.len() + stop)
}

const DAYS: u8 = 31;
const MONTHS_OF_YEAR: u8 = 12;
/// What stands before a day.
const ON: &str = "on until till by since before after from am ab bis vom zum seit vor nach le au du avant depuis el hasta desde il al dal entro em até \
    dia op tot vanaf";

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
