//! Whether two words are the same word, or the same turned round.

use unicode_normalization::char::decompose_canonical;

use super::lexicon::{GENERIC, NEGATIVE_PREFIXES, OPPOSITES, SAME};
use super::phrase::Phrase;
use crate::signature::normal::is_unspaced;

/// Whether two words differ in their ending or by a slip of the pen at most.
pub(super) fn is_like(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.is_empty() || b.is_empty() || a.starts_with(is_unspaced) || b.starts_with(is_unspaced) {
        return false;
    }
    let (a, b) = (&unaccented(a), &unaccented(b));
    let (long_a, long_b) = (a.chars().count(), b.chars().count());
    let (short, long) = (long_a.min(long_b), long_a.max(long_b));
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let syllables = a.starts_with(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    // "registered" and "register", "modified" and "modifies"; in Hangul a character is a syllable.
    // An ending is short; what is longer makes another word of it ("phone", "phonebook").
    let ending = long - common <= 5 && long - short <= 4;
    let inflected = short >= 3 && common == short && long - short <= 1;
    let stem = if syllables { common >= 2 && common * 2 >= long } else { common >= 4 && common * 10 >= long * 6 && ending };
    stem || inflected || (short >= 6 && long - short <= 1 && strsim::osa_distance(a, b) <= 1)
}

/// Whether two words say the same in a message: "mandatory" and "required".
pub(super) fn is_same(a: &str, b: &str) -> bool {
    let has = |stems: &str, word: &str| stems.split(' ').any(|stem| word.starts_with(stem));
    SAME.iter().any(|stems| has(stems, a) && has(stems, b))
}

/// Whether a word may stand in any message.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.iter().any(|stem| word.starts_with(stem))
}

/// A letter without its accent: "teléfono", "telefónicas".
pub(super) fn unaccented_char(c: char) -> char {
    let mut first = None;
    if !c.is_ascii() && c < '\u{0250}' {
        decompose_canonical(c, |part| first = first.or(Some(part)));
    }
    first.unwrap_or(c)
}

fn unaccented(word: &str) -> String {
    word.chars().map(unaccented_char).collect()
}

/// "unavailable" and "available".
pub(super) fn denies(a: &str, b: &str) -> bool {
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    short.len() >= 5 && NEGATIVE_PREFIXES.iter().any(|prefix| long.strip_prefix(prefix).is_some_and(|bare| is_like(bare, short)))
}

/// "web" and "phone" in "webphone".
pub(super) fn is_joined(first: &str, second: &str, whole: &str) -> bool {
    whole.strip_prefix(first).is_some_and(|rest| !rest.is_empty() && (rest == second || is_like(rest, second)))
}

/// "web" and "phone" for "webphone".
pub(super) fn halves(word: &str, theirs: &Phrase, taken: &[bool]) -> Option<usize> {
    let free = |place: &usize| !taken[*place] && !taken[*place + 1];
    let mut places = (0..taken.len().saturating_sub(1)).filter(free);
    places.find(|place| is_joined(&theirs.words[*place].text, &theirs.words[*place + 1].text, word))
}

/// "maximum" and "minimum".
pub(super) fn is_opposite(a: &str, b: &str) -> bool {
    let has = |words: &str, word: &str| words.split(' ').any(|stem| word.starts_with(stem));
    OPPOSITES.iter().any(|(one, other)| (has(one, a) && has(other, b)) || (has(other, a) && has(one, b)))
}
