//! Words of a text for the search: folded, without those that say nothing, stemmed.

use std::fmt;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Cuts texts into search words.
pub(super) struct Words {
    stemmer: Stemmer,
}

impl Default for Words {
    fn default() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::English) }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

/// Words that questions of every kind have.
const EMPTY: &str = " a about after all also am an and any are as at be because been before being but by can could did do does doing \
don done each every few for from get gets getting give go goes going got had has have having he help her here hi hello him his how i \
if in into is it its just keep keeps know let like make may me might more most much must my need no nor not now of off ok on once one \
only or other our out over own per please s same see should show so some still such t take than thanks that the their them then there \
these they thing this those through to too under until up us use used using very via want was way we well were what when where which \
while who why will with won would yes you your m re ve ll d isn doesn didn cannot wasn aren couldn work works working happen happens ";

impl Words {
    /// The search words of a text, in order.
    pub fn of(&self, text: &str) -> Vec<String> {
        let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
        let mut words = Vec::new();
        for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if word.chars().any(is_ideograph) {
                words.extend(pairs(word));
            } else if !EMPTY.contains(&format!(" {word} ")) {
                words.push(self.stemmer.stem(&same(word)).into_owned());
            }
        }
        words
    }
}

/// Spellings that people mix: "web phone" is met as one word and as two, "e-mail" with and without its hyphen.
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

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{0e00}'..='\u{0e7f}')
}

/// Whether two words of five letters or more differ by one letter added, lost or changed, or two swapped.
pub(super) fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len() < 5 || b.len() < 4 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    match (a, b) {
        ([first, second], [third, fourth]) => first == fourth && second == third,
        _ => a.len() <= 1 && b.len() <= 1,
    }
}
