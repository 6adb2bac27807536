//! How many of something there are, and what a number is a name or a measure of.

use super::example::MARKS;
use super::{LONGEST_SEARCHED, digits, joins};
use crate::signature::{CODES, CODES_INSIDE, is_in};

/// Whether a text tells how many: "25 pieces", "1,250 of 5,000 calls". Another number may have another answer, so it stays a
/// part of the text.
pub(crate) fn has_quantity(text: &str) -> bool {
    text.len() <= LONGEST_SEARCHED && text.char_indices().any(|(at, _)| is_quantity(text, at))
}

/// What a number is a name of, it is a part of: "Office 365", "step 2", "error 4012".
fn is_quantity(text: &str, at: usize) -> bool {
    let (before, text) = text.split_at(at);
    let end = text.find(|c: char| !(c.is_ascii_digit() || ",.'’\u{a0}\u{202f}".contains(c))).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
    let unit = text[number.len()..].trim_start().starts_with(char::is_alphabetic);
    let apart = !before.ends_with(|c: char| joins(c) || "-/.,:#(+$€£".contains(c));
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let names = last.starts_with(char::is_uppercase) || is_in(NUMBERED, last);
    number.starts_with(|c: char| c.is_ascii_digit()) && unit && apart && !names
}

/// Whether a word in small letters stands before a number that is a name.
pub(crate) fn names_number(word: &str) -> bool {
    let inside = || !word.is_ascii() && CODES_INSIDE.split(' ').any(|part| word.contains(part));
    is_in(NUMBERED, word) || is_in(CODES, word) || inside()
}

/// What has a number for a name.
pub(super) const NUMBERED: &str = "error code status version step level type phase tier option http api no nr number \
    schritt stufe étape niveau paso nivel passo livello stap fel steg";

/// What a number stands before, and nothing else: "in XX seconds".
pub(in crate::signature) const TIMES: &str = "seconds minutes hours days weeks sekunden minuten stunden tagen secondes heures jours segundos minutos horas días \
    secondi minuti ore giorni dias seconden uren dagen sekunder minuter timmar dagar";

/// "by 2.4 seconds", "118.2 MB", "22.5 %": a fraction is what was measured, where a limit is a round number.
pub(super) fn fraction(before: &str, text: &str) -> Option<usize> {
    let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let rest = text[whole..].strip_prefix(['.', ','])?;
    let part = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let unit = rest[part..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word = unit.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let measures = unit.starts_with('%') || is_in(TIMES, &word.to_lowercase()) || is_in(MEASURES, word);
    let free = before.is_empty() || before.ends_with([' ', '(', '\u{a0}']);
    // "at most 2.5 MB" is the same for all.
    let limits = before.split_whitespace().rev().take(NEAR).any(|word| is_in(LIMITS, &word.to_lowercase()));
    (whole > 0 && (1..=2).contains(&part) && measures && free && !limits).then_some(whole + 1 + part)
}

/// How near a word for a limit stands, in words.
const NEAR: usize = 3;
const LIMITS: &str = "most maximum max limit than over exceeds least minimum above below under höchstens maximal max. als maximale mindestens \
    über unter ab plus máximo mínimo límite sobre massimo minimo limite oltre meer meest boven minstens";

const MEASURES: &str = "KB MB GB TB Mo Go km mi m cm mm kg g s ms h";

/// "£42.50", "512,00 €", "1.740,50 EUR": an amount of money to the cent, which is another for each reader; a limit is the same for
/// all, as in "over £50.00".
pub(super) fn amount(before: &str, text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || MARKS.contains(&c))).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(MARKS);
    let (whole, cents) = number.rsplit_once(['.', ','])?;
    let groups = whole.split(MARKS);
    let grouped = groups.clone().count() == 1 || groups.clone().skip(1).all(|group| group.len() == 3);
    let counts = groups.chain([cents]).all(digits);
    let unit = text[number.len()..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word = unit.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let (signed, lead) = match before.strip_suffix(SIGNS) {
        Some(lead) => (true, lead),
        None => (unit.starts_with(SIGNS) || is_in(CURRENCIES, word), before),
    };
    let free = lead.is_empty() || lead.ends_with([' ', '(', '\u{a0}', '\u{202f}']);
    let limits = || lead.split_whitespace().rev().take(NEAR).any(|word| is_in(LIMITS, &word.to_lowercase()));
    (cents.len() == 2 && counts && grouped && signed && free && !limits()).then_some(number.len())
}

const SIGNS: [char; 4] = ['£', '$', '€', '¥'];
const CURRENCIES: &str = "EUR Euro USD GBP CHF SEK NOK DKK PLN CAD AUD BRL MXN kr zł";
