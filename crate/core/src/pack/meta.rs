//! The annotation blocks: `toml pack` and `toml fix`.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

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
    pub lang: Option<String>,
    pub source: Option<String>,
    pub reviewed: Option<toml::value::Datetime>,
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
    pub signature: Option<Vec<SignatureMeta>>,
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
    #[serde(default = "show")]
    pub level: Level,
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
    /// The test, with its line in the source; `first` is the line of the block's first line of text.
    pub fn into_test(self, block: &str, first: u32) -> Test {
        let line = line_in(block, self.text.span().start, first);
        let mut scope = self.scope;
        scope.surface = scope.surface.or(self.surface);
        let level = if self.matches { self.level } else { Level::None };
        Test { text: self.text.into_inner(), scope, level, line }
    }
}

fn show() -> Level {
    Level::Show
}

fn yes() -> bool {
    true
}

/// Reads a block; `first` is the source line of its first line of text.
pub(super) fn read<T: DeserializeOwned>(block: &str, first: u32) -> Result<T, Problem> {
    toml::from_str(block).map_err(|error| {
        let line = line_in(block, error.span().map_or(0, |span| span.start), first);
        // The library's messages may span lines ("expected one of …"); a problem is one sentence.
        let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
        Problem::new(line, message)
    })
}

/// The source line of a byte offset in a block.
pub(super) fn line_in(block: &str, offset: usize, first: u32) -> u32 {
    let before = block.get(..offset).unwrap_or(block);
    first.saturating_add(u32::try_from(before.matches('\n').count()).unwrap_or(u32::MAX))
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
        if !slug.is_empty() && slug.len() + word.len() >= 60 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(40));
    }
    if slug.is_empty() { fallback.to_owned() } else { slug }
}
