//! A first look at a text, cheap enough for every text of a page: could a known message begin or end like this?
//!
//! ```text
//!  "A maximum of {number} web phones"   ─▶ starts: amaxim
//!  "{name} could not be reached."       ─▶ ends:   eached
//! ```
//!
//! A content script cannot have the core, and must not ask it about each text it meets. It has these keys, makes the
//! same key of a text (`extension/content/glimpse.ts`), and asks only where one fits. A key says nothing of what the
//! text means; a signature with slots at both ends has none, and is found in the product's own markup alone.

use std::collections::BTreeSet;

use serde::Serialize;

use super::template::{Piece, Template, letters};

/// How many letters and digits make a key.
const KEY: usize = 6;

/// A literal before or behind a slot needs this weight to be a key; "a {name}" would let every other text through.
const LEAST: usize = 3;

/// The keys of some signatures, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Glimpses {
    /// How messages begin.
    pub starts: Vec<String>,
    /// How messages end whose beginning is a slot.
    pub ends: Vec<String>,
}

impl Glimpses {
    /// The keys of these templates.
    pub fn new<'t>(templates: impl IntoIterator<Item = &'t Template>) -> Self {
        let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
        for template in templates {
            let pieces = template.pieces();
            let whole = pieces.len() == 1;
            let telling = |key: &String| !key.is_empty() && (whole || letters(key) >= LEAST);
            if let Some(key) = pieces.first().and_then(Piece::literal).map(start_of).filter(telling) {
                starts.insert(key);
            } else if let Some(key) = pieces.last().and_then(Piece::literal).map(end_of).filter(telling) {
                ends.insert(key);
            }
        }
        Self { starts: starts.into_iter().collect(), ends: ends.into_iter().collect() }
    }
}

fn start_of(normal: &str) -> String {
    normal.chars().filter(|c| c.is_alphanumeric()).take(KEY).collect()
}

fn end_of(normal: &str) -> String {
    let mut last: Vec<char> = normal.chars().rev().filter(|c| c.is_alphanumeric()).take(KEY).collect();
    last.reverse();
    last.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{Glimpses, end_of, start_of};
    use crate::signature::{Normal, Template};

    /// The same cases that `extension/content/glimpse.test.ts` puts to the other half.
    const CASES: &str = include_str!("glimpse.cases.json");

    #[test]
    fn a_key_is_the_same_here_and_in_the_content_script() {
        let cases: Vec<[String; 3]> = serde_json::from_str(CASES).unwrap();
        assert!(cases.len() > 10);
        for [text, start, end] in cases {
            let normal = Normal::new(&text);
            assert_eq!((start_of(normal.text()), end_of(normal.text())), (start, end), "{text:?}");
        }
    }

    #[test]
    fn a_message_is_known_by_its_beginning_or_else_by_its_end() {
        let of = |source: &str| {
            let glimpses = Glimpses::new([&Template::strict(source).unwrap()]);
            (glimpses.starts.join(","), glimpses.ends.join(","))
        };
        let start = |key: &str| (key.to_owned(), String::new());
        let end = |key: &str| (String::new(), key.to_owned());
        assert_eq!(of("A maximum of {number} web phones"), start("amaxim"));
        assert_eq!(of("Busy!"), start("busy"));
        assert_eq!(of("接続中"), start("接続中"));
        assert_eq!(of("Hello {name}, you are logged out."), start("hello"));
        assert_eq!(of("請向 {name} 授予存取音訊的權限。"), start("請向"));
        assert_eq!(of("A {name} is missing."), end("issing"));
        assert_eq!(of("{name} could not be reached."), end("eached"));
        assert_eq!(of("{name} could not reach {name}"), (String::new(), String::new()));
    }

    #[test]
    fn keys_are_sorted_and_stand_once() {
        let templates =
            ["Web Phone Unavailable", "Webphone is busy", "Audio is blocked"].map(|text| Template::strict(text).unwrap());
        assert_eq!(Glimpses::new(&templates).starts, ["audioi", "webpho"]);
    }
}
