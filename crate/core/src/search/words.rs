//! Words of a text for the search: folded, without those that say nothing, stemmed.

use std::collections::HashSet;
use std::fmt;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::signature::is_unspaced;

/// Cuts texts into search words.
pub(super) struct Words {
    stemmer: Stemmer,
    empty: HashSet<&'static str>,
}

impl Default for Words {
    fn default() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::English), empty: EMPTY.split(' ').collect() }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// Words that questions of every kind have.
const EMPTY: &str = "a about after all also am an and any are as at be because been before being but by can could did do does doing \
don done each every few for from get gets getting give go goes going got had has have having he help her here hi hello him his how i \
if in into is it its just keep keeps know let like make may me might more most much must my need no nor not now of off ok on once one \
only or other our out over own per please s same see should show so some still such t take than thanks that the their them then there \
these they thing this those through to too under until up us use used using very via want was way we well were what when where which \
while who why will with won would yes you your m re ve ll d isn doesn didn cannot wasn aren couldn wouldn shouldn work works working happen happens \
even though although without another else ago dont cant doesnt wont isnt didnt says said anymore anything something nothing someone people \
suddenly always never ever yet already since today yesterday";

/// A word as it was typed and as it is indexed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub typed: String,
    pub stem: String,
}

impl Words {
    /// The search words of a text, in order.
    pub fn of(&self, text: &str) -> Vec<Word> {
        let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
        let mut words = Vec::new();
        for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if word.chars().any(is_unspaced) {
                words.extend(pairs(word).into_iter().map(|pair| Word { typed: pair.clone(), stem: pair }));
            } else if !self.empty.contains(word) {
                words.push(Word { typed: word.to_owned(), stem: self.stem(word) });
            }
        }
        words
    }

    /// Whether questions of every kind have it; in small letters.
    pub fn says_nothing(&self, word: &str) -> bool {
        self.empty.contains(word)
    }

    /// Neighbouring words as one: people write "web phone" and "webphone", "sign in" and "signin".
    pub fn joined(&self, words: &[Word]) -> Vec<Word> {
        let join = |pair: &[Word]| format!("{}{}", pair[0].typed, pair[1].typed);
        words.windows(2).map(join).map(|typed| Word { stem: self.stem(&typed), typed }).collect()
    }

    fn stem(&self, word: &str) -> String {
        self.stemmer.stem(&same(word)).into_owned()
    }
}

/// Short forms that people type for words that FAQs write out.
fn same(word: &str) -> String {
    match word {
        "mic" | "mike" | "microphones" => "microphone",
        "perms" => "permission",
        "config" | "configure" | "configuration" => "setup",
        "admin" | "admins" => "administrator",
        "msg" | "msgs" => "message",
        "pic" | "img" => "picture",
        other => other,
    }
    .to_owned()
}

/// Scripts without blanks are searched by pairs of signs.
fn pairs(word: &str) -> Vec<String> {
    let signs: Vec<char> = word.chars().collect();
    if signs.len() < 2 { vec![word.to_owned()] } else { signs.windows(2).map(|pair| pair.iter().collect()).collect() }
}

/// What has so many letters is no word, and comparing two of them would take the product of their lengths.
const MOST_LETTERS: usize = 80;

/// Whether a word may be another, mistyped: one slip in words of five letters or more, two from eight.
pub(super) fn is_slip(typed: &str, word: &str) -> bool {
    let lengths = [typed, word].map(|text| text.chars().count());
    let allowed = match lengths[0].max(lengths[1]) {
        0..5 => return false,
        5..8 => 1,
        MOST_LETTERS.. => return false,
        _ => 2,
    };
    // A different first letter is a different word, more often than not.
    let may_be = lengths[0].abs_diff(lengths[1]) <= allowed && typed.chars().next() == word.chars().next();
    may_be && strsim::osa_distance(typed, word) <= allowed
}
