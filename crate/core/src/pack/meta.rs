//! The annotation blocks: `toml pack`, `toml fix` and `toml unanswered`.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeOwned, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;
use toml::value::Datetime;

use super::{Problem, Severity, Test, Verdict, Where};
use crate::signature::{Level, Surface};
use crate::site::Product;

/// A `toml pack` block.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PackMeta {
    pub id: Spanned<String>,
    pub title: Option<String>,
    #[serde(default)]
    pub product: Product,
    #[serde(default)]
    pub brands: Vec<String>,
    pub lang: Option<String>,
    pub source: Option<String>,
    pub reviewed: Option<Spanned<Datetime>>,
}

/// A `toml fix` block.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FixMeta {
    pub id: Option<Spanned<String>>,
    #[serde(default)]
    pub verdict: Verdict,
    #[serde(default)]
    pub severity: Severity,
    #[serde(default)]
    pub ask: Vec<String>,
    #[serde(default)]
    pub yields_to: Vec<Spanned<String>>,
    pub signature: Option<Vec<SignatureMeta>>,
    #[serde(default)]
    pub detector: Vec<DetectorMeta>,
    #[serde(default)]
    pub test: Vec<TestMeta>,
}

/// A `[[signature]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureMeta {
    pub text: Spanned<String>,
    pub lang: Option<String>,
    #[serde(rename = "where", default)]
    pub scope: Where,
    #[serde(default)]
    pub level: Sure,
    #[serde(default)]
    pub elsewhere: Elsewhere,
    #[serde(default)]
    pub translations: BTreeMap<String, Spanned<Wordings>>,
}

/// The level of a signature.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Sure {
    #[default]
    Show,
    Suggest,
}

/// The level of a signature where its `where` does not hold.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Elsewhere {
    #[default]
    None,
    Suggest,
}

impl From<Sure> for Level {
    fn from(sure: Sure) -> Self {
        match sure {
            Sure::Show => Self::Show,
            Sure::Suggest => Self::Suggest,
        }
    }
}

impl From<Elsewhere> for Level {
    fn from(elsewhere: Elsewhere) -> Self {
        match elsewhere {
            Elsewhere::None => Self::None,
            Elsewhere::Suggest => Self::Suggest,
        }
    }
}

/// A `[[detector]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DetectorMeta {
    pub name: Spanned<String>,
    #[serde(rename = "where", default)]
    pub scope: Where,
    pub after: Option<Spanned<i64>>,
}

/// A `toml unanswered` block: for each language its texts.
pub(super) type UnansweredMeta = BTreeMap<String, Vec<Spanned<String>>>;

/// The wording of a message in one language, or its several wordings.
#[derive(Debug)]
pub(super) enum Wordings {
    One(String),
    Several(Vec<Spanned<String>>),
}

impl Wordings {
    /// The texts, and where each begins in the block.
    pub fn texts(wordings: &Spanned<Self>) -> Vec<(usize, &String)> {
        match wordings.get_ref() {
            Self::One(text) => vec![(wordings.span().start, text)],
            Self::Several(texts) => texts.iter().map(|text| (text.span().start, text.get_ref())).collect(),
        }
    }
}

// By hand, because an untagged one would forget where its parts stand.
impl<'de> Deserialize<'de> for Wordings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Wordings;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a list of texts")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Wordings, E> {
        Ok(Wordings::One(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<Wordings, A::Error> {
        let mut several = Vec::new();
        while let Some(text) = texts.next_element()? {
            several.push(text);
        }
        Ok(Wordings::Several(several))
    }
}

/// A `[[test]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TestMeta {
    text: Spanned<String>,
    #[serde(rename = "where", default)]
    scope: Where,
    surface: Option<Surface>,
    #[serde(rename = "match", default = "yes")]
    matches: bool,
    #[serde(default = "show")]
    level: Level,
}

impl TestMeta {
    /// The test, with its line in the pack.
    pub fn into_test(self, block: &Annotation) -> Test {
        let line = block.line(self.text.span().start);
        let mut scope = self.scope;
        scope.surface = scope.surface.or(self.surface);
        let level = if self.matches { self.level } else { Level::None };
        Test { text: self.text.into_inner(), scope, level, line }
    }
}

/// Reads the frame of a `where`. What is none is never met, or, worse, everywhere.
pub(super) fn frame<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let lower = text.to_lowercase();
    let is_label = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let is_host = |host: &str| host.contains('.') && host.split('.').all(is_label);
    let (host, path) = lower.split_at(lower.find('/').unwrap_or(lower.len()));
    let is_path = || host.is_empty() && path.contains(|c: char| c.is_alphanumeric());
    if matches!(lower.as_str(), "softphone" | "page") || is_path() || is_host(host) {
        return Ok(Some(text));
    }
    let right = "`softphone`, `page`, a part of its path that begins with \"/\", or its host, such as \"mailmeet.example\"";
    Err(D::Error::custom(format!("\"{text}\" is no frame: it is {right}")))
}

/// Reads the page of a `where`.
pub(super) fn page<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Err(D::Error::custom("a page has a name: `task`, `report`, `setup`, or that of an object or a table"));
    }
    Ok(Some(text))
}

fn show() -> Level {
    Level::Show
}

fn yes() -> bool {
    true
}

/// The text of an annotation block, and where its lines stand in the pack.
#[derive(Default)]
pub(super) struct Annotation {
    text: String,
    /// The pack's line of the block's first line of text.
    first: u32,
    /// Offsets of the block's line ends.
    ends: Vec<usize>,
}

impl Annotation {
    pub fn new(text: String, first: u32) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at).collect();
        Self { text, first, ends }
    }

    /// The pack's line of a byte offset in the block.
    pub fn line(&self, offset: usize) -> u32 {
        let lines = self.ends.partition_point(|end| *end < offset);
        self.first.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX))
    }

    /// Reads the block.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        toml::from_str(&self.text).map_err(|error| {
            let line = self.line(error.span().map_or(0, |span| span.start));
            // The library's messages may span lines ("expected one of …"); a problem is one sentence.
            let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
            Problem::new(line, message)
        })
    }
}

/// Whether a text may be the id of a pack or an entry.
pub(super) fn is_id(text: &str) -> bool {
    text.len() <= 80
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// An id made from a text, at most 60 bytes, or `fallback` where no letter is left.
pub(super) fn slug(text: &str, fallback: &str) -> String {
    let lower = text.to_lowercase();
    let mut slug = String::new();
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST_SLUG {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(40));
        // Only the first may be as long: a sentence in a script without blanks, whose letters have several bytes.
        slug.truncate(slug.floor_char_boundary(LONGEST_SLUG));
    }
    if slug.is_empty() { fallback.to_owned() } else { slug }
}

/// In bytes.
const LONGEST_SLUG: usize = 60;

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn an_id_is_no_longer_than_sixty_bytes() {
        for (text, id) in [
            ("1. Why is \"the list\" empty?", "1-why-is-the-list-empty".to_owned()),
            ("?", "entry-1".to_owned()),
            (&"valve ".repeat(20), ["valve"; 10].join("-")),
            (&"v".repeat(90), "v".repeat(40)),
            (&"弁".repeat(40), "弁".repeat(20)),
            (&format!("ab{}", "弁".repeat(40)), format!("ab{}", "弁".repeat(19))),
        ] {
            assert_eq!(slug(text, "entry-1"), id, "{text}");
            assert!(id.len() <= 60);
        }
    }
}
