//! The inert document tree a card shows.
//!
//! ```text
//! Markdown ──read──▶ Block ─┬─ Paragraph ─▶ Inline ─┬─ Text
//!                           ├─ Heading              ├─ Strong, Emphasis, Code
//!                           ├─ List ─▶ Block        ├─ Link ─▶ Inline
//!                           └─ Code, Quote, Table   └─ Image, Break
//! ```
//!
//! There is no raw HTML and no script in it: whoever draws it needs `createElement` and `textContent` only.

mod html;
mod link;
mod read;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use html::{is_element, is_placeholder, parts_lines};
pub use link::is_allowed;
pub(crate) use read::{Located, read};
pub(crate) use text::{join, lines, skip_chars, trim, unwrap_strong};
pub use text::{plain, plain_blocks};

use serde::Serialize;

/// A block of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// What it says.
        inlines: Vec<Inline>,
    },
    /// A heading inside an answer.
    Heading {
        /// 1 to 6, as in the source.
        level: u8,
        /// What it says.
        inlines: Vec<Inline>,
    },
    /// A list; steps are an ordered list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The first number of an ordered list.
        start: u32,
        /// Each item is a sequence of blocks.
        items: Vec<Vec<Block>>,
    },
    /// Preformatted text.
    Code {
        /// The text, without the fence.
        text: String,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A table.
    Table {
        /// The cells of the head row.
        head: Vec<Vec<Inline>>,
        /// The rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A thematic break.
    Rule,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text.
    Text {
        /// The text.
        text: String,
    },
    /// Strong emphasis.
    Strong {
        /// What is emphasised.
        inlines: Vec<Inline>,
    },
    /// Emphasis.
    Emphasis {
        /// What is emphasised.
        inlines: Vec<Inline>,
    },
    /// Code, a name as it is written.
    Code {
        /// The text.
        text: String,
    },
    /// A link; `href` has one of the allowed schemes (see [`is_allowed`]).
    Link {
        /// The target.
        href: String,
        /// The text of the link.
        inlines: Vec<Inline>,
    },
    /// A picture. It is never fetched: the card shows `alt`.
    Image {
        /// The description.
        alt: String,
        /// The source as written in the pack.
        src: String,
    },
    /// A line break.
    Break,
}

impl Inline {
    /// A piece of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }
}
