//! How many of something there are, and what a number is a name or a measure of.

use super::{LONGEST_SEARCHED, joins};
use crate::signature::is_in;

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

/// What has a number for a name.
pub(super) const NUMBERED: &str = "error code status version step level type phase tier option http api no nr number \
    schritt stufe étape niveau paso nivel passo livello stap fel steg";

/// What a number stands before, and nothing else: "in XX seconds".
pub(in crate::signature) const TIMES: &str = "seconds minutes hours days weeks sekunden minuten stunden tagen secondes heures jours segundos minutos horas días \
    secondi minuti ore giorni dias seconden uren dagen sekunder minuter timmar dagar";
