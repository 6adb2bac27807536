//! Whether two words are the same word, or the same turned round.

use std::borrow::Cow;
use std::sync::LazyLock;

use unicode_normalization::char::decompose_canonical;

use super::lexicon::{NEGATIVE_PREFIXES, OPPOSITES, SAME};
use super::phrase::{Phrase, Word};
use crate::signature::normal::is_unspaced;
use crate::signature::stems::Tagged;

/// Whether two words differ in their ending or by a slip of the pen at most.
pub(super) fn is_like(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.is_empty() || b.is_empty() || a.starts_with(is_unspaced) || b.starts_with(is_unspaced) {
        return false;
    }
    let (a, b) = (&*unaccented(a), &*unaccented(b));
    let (long_a, long_b) = (a.chars().count(), b.chars().count());
    let (short, long) = (long_a.min(long_b), long_a.max(long_b));
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let syllables = a.starts_with(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    // "registered" and "register", "modified" and "modifies"; in Hangul a character is a syllable.
    // An ending is short; what is longer makes another word of it ("phone", "phonebook").
    let ending = long - common <= 5 && long - short <= 4;
    let inflected = short >= 3 && common == short && long - short <= 1;
    let stem = if syllables { common >= 2 && common * 2 >= long } else { common >= 4 && common * 10 >= long * 6 && ending };
    stem || inflected || (short >= slips(a, b) && long - short <= 1 && is_slip(a, b)) || is_participle(a, b)
}

/// So many letters a word has at least that may differ from another by a slip; one fewer where the first is right.
pub(super) const SLIPS: usize = 6;

fn slips(a: &str, b: &str) -> usize {
    if a.chars().next() == b.chars().next() { SLIPS - 1 } else { SLIPS }
}

/// Whether one letter is another, too many or missing, or two have changed places.
fn is_slip(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    while let (Some(one), Some(other)) = (a.clone().next(), b.clone().next())
        && one == other
    {
        a.next();
        b.next();
    }
    while let (Some(one), Some(other)) = (a.clone().next_back(), b.clone().next_back())
        && one == other
    {
        a.next_back();
        b.next_back();
    }
    match (a.as_str().chars().count(), b.as_str().chars().count()) {
        (0..=1, 0..=1) => true,
        (2, 2) => a.eq(b.rev()),
        _ => false,
    }
}

/// "registreren" and "geregistreerd", "speichern" and "gespeichert".
fn is_participle(a: &str, b: &str) -> bool {
    let (done, other) = if a.starts_with("ge") { (a, b) } else { (b, a) };
    let stem = done.strip_prefix("ge").filter(|stem| stem.len() >= 6 && !other.starts_with("ge"));
    stem.is_some_and(|stem| {
        let common = stem.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
        common >= 5 && common * 10 >= stem.len().max(other.len()) * 6
    })
}

/// The groups of words that say the same which a word is in, a bit for each: "mandatory" and "required".
/// "No more" is "at most".
pub(super) fn groups(word: &str, is_denied: bool) -> u128 {
    // A stem with a full stop is the whole word.
    static STEMS: LazyLock<Tagged<(bool, u128)>> = LazyLock::new(|| {
        let bits = (0..u128::BITS).map(|group| 1_u128 << group);
        let stem = |stem: &'static str, bit| (stem.trim_end_matches('.'), (stem.ends_with('.'), bit));
        Tagged::new(SAME.iter().zip(bits).flat_map(|(stems, bit)| stems.split(' ').map(move |one| stem(one, bit))))
    });
    let of = |word: &str| {
        let like = STEMS.beginning(word).filter(|(stem, (is_whole, _))| !is_whole || *stem == word);
        like.fold(0, |groups, (_, (_, bit))| groups | bit)
    };
    if is_denied && is_no_more(word) { of("maximum") | of("máximo") | of("massimo") } else { of(word) }
}

/// The groups of what a word denies by its beginning: those of "available" for "unavailable".
pub(super) fn groups_turned(word: &str) -> u128 {
    let bare = NEGATIVE_PREFIXES.beginning(word).map(|prefix| &word[prefix..]).filter(|bare| bare.len() >= 5);
    bare.fold(0, |all, bare| all | groups(bare, false))
}

/// A word that, denied, sets a limit: "no more than five".
pub(super) fn is_no_more(word: &str) -> bool {
    ["more", "mehr", "plus", "más", "più", "mais", "meer"].contains(&word)
}

/// A letter without its accent: "teléfono", "telefónicas".
pub(super) fn unaccented_char(c: char) -> char {
    let mut first = None;
    if !c.is_ascii() && c < '\u{0250}' {
        decompose_canonical(c, |part| first = first.or(Some(part)));
    }
    first.unwrap_or(c)
}

fn unaccented(word: &str) -> Cow<'_, str> {
    if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.chars().map(unaccented_char).collect()) }
}

/// "unavailable" and "available".
pub(super) fn denies(a: &str, b: &str) -> bool {
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    short.len() >= 5 && NEGATIVE_PREFIXES.beginning(long).any(|prefix| is_like(&long[prefix..], short))
}

/// "save" and "saved": what is to be done, and what was.
pub(super) fn is_done(ours: &str, theirs: &str) -> bool {
    theirs.strip_prefix(ours).is_some_and(|ending| ending == "ed" || (ending == "d" && ours.ends_with('e')))
}

/// Whether two words that stand for each other name two things: in what is short two plurals ("phones", "hooks"), or two of
/// a kind ("Telefonserver", "Druckserver").
pub(super) fn are_two_things(a: &str, b: &str, is_short: bool) -> bool {
    let is_plural =
        |word: &str| word.len() >= 5 && word.ends_with('s') && !["is", "us", "ss"].iter().any(|end| word.ends_with(end));
    let common: usize = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum();
    let (kind, of_a, of_b) = (&a[a.len() - common..], a.len() - common, b.len() - common);
    // What begins with a vowel is an ending ("-ations", "-igungen").
    let is_kind = kind.len() >= 6 && !kind.starts_with(['a', 'e', 'i', 'o', 'u', 'ä', 'ö', 'ü']);
    (is_short && is_plural(a) && is_plural(b)) || (is_kind && of_a >= 3 && of_b >= 3)
}

/// "web" and "phone" in "webphone".
pub(super) fn is_joined(first: &str, second: &str, whole: &str) -> bool {
    whole.strip_prefix(first).is_some_and(|rest| !rest.is_empty() && (rest == second || is_like(rest, second)))
}

/// "web" and "phone" for "webphone".
pub(super) fn halves(ours: &Word, word: &str, theirs: &Phrase, taken: &[bool]) -> Option<usize> {
    let free = |place: &usize| !taken[*place] && !taken[*place + 1] && ours.may_be(&theirs.words[*place]);
    let mut places = (0..taken.len().saturating_sub(1)).filter(free);
    places.find(|place| is_joined(theirs.text(&theirs.words[*place]), theirs.text(&theirs.words[*place + 1]), word))
}

/// On which sides of the pairs of opposites words are, a bit for each pair: "maximum" here, "minimum" there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sides(u32, u32);

impl Sides {
    /// Those of all these words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        static STEMS: LazyLock<Tagged<Sides>> = LazyLock::new(|| {
            let bits = (0..u32::BITS).map(|pair| 1_u32 << pair);
            let sides = OPPOSITES.iter().zip(bits).flat_map(|((a, b), bit)| [(*a, Sides(bit, 0)), (*b, Sides(0, bit))]);
            Tagged::new(sides.flat_map(|(stems, sides)| stems.split(' ').map(move |stem| (stem, sides))))
        });
        let mut all = Self::default();
        for word in words {
            for (_, Self(one, other)) in STEMS.beginning(word) {
                all = Self(all.0 | one, all.1 | other);
            }
        }
        all
    }

    /// Whether a word of these is the opposite of one of those.
    pub fn oppose(self, those: Self) -> bool {
        (self.0 & those.1) | (self.1 & those.0) != 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{denies, is_joined, is_like, is_slip};
    use crate::signature::normal::Normal;
    use crate::signature::reword::phrase::Phrase;

    proptest! {
        #[test]
        fn a_slip_is_one_change(a in "[aeé]{0,5}", b in "[aeé]{0,5}") {
            prop_assert_eq!(is_slip(&a, &b), strsim::osa_distance(&a, &b) <= 1);
        }

        #[test]
        fn what_the_glance_sorts_out_would_not_have_been_alike(
            (first, second) in ("(un|ge|dis|)", "(un|ge|dis|)"),
            stem in "[abé]{1,2}(speicher|regist|web|전화)",
            (ending, other_ending) in ("[abe]{0,3}", "[abe]{0,3}"),
        ) {
            let (a, b) = (format!("{first}{stem}{ending}"), format!("{second}{stem}{other_ending}"));
            let (one, other) = (Normal::new(&a), Normal::new(&b));
            let (one, other) = (Phrase::new(&one, false), Phrase::new(&other, false));
            for (word, there) in one.words.iter().zip(&other.words) {
                let (text, there_text) = (one.text(word), other.text(there));
                let alike = is_like(text, there_text) || denies(text, there_text) || is_joined(text, &ending, there_text);
                prop_assert!(!alike || word.may_be(there), "{text} {there_text}");
            }
        }
    }
}
