//! Signatures: from a message on the screen to the entry that knows it.
//!
//! ```text
//!  template "A maximum of {number} web phones…"      observation "A maximum of 5 web\nphones …"
//!        │ normal                                          │ normal (case, blanks, quotes, dashes)
//!        ▼                                                 ▼
//!  anchor: rarest literal ──▶ one table ──────hits──▶ verify the template around the hit, bind the slots
//!  of each template                                        ▼
//!                                rest: what is left, apart from helper words   ·   scope: does it count here
//! ```
//!
//! | what is told | by |
//! |---|---|
//! | what a signature is | `template`: literals and slots; values in a plain FAQ's text `placeholder` |
//! | how texts are compared | `normal` |
//! | what may stand in a text | `glimpse`, before anybody asks; `matcher`, by the rarest piece of each (`anchor`), then the whole (`verify`) |
//! | what stands around a message | `rest`: what components add (`helper`, with the words in `labels` and what is in no list in `unlabelled`), what alerts say besides (`around`), other notifications (`notices`), what the product says itself (`aside`), the codes of errors (`code`) |
//! | whether it counts there | `scope` |
//! | the same in other words | `reword`, of what is left without what is known (`left`) |
//! | how an answer came about | `explain` |
//! | what several of these need | `stems` (many words at once), `hash` |

mod anchor;
mod around;
mod aside;
mod code;
mod explain;
mod glimpse;
mod hash;
mod helper;
mod labels;
mod left;
mod matcher;
mod normal;
mod notices;
mod placeholder;
mod rest;
mod reword;
mod scope;
mod stems;
mod template;
#[cfg(test)]
mod tests;
mod unlabelled;
mod verify;

use serde::{Deserialize, Serialize};

pub(crate) use code::{CODES, CODES_INSIDE, is_code};
pub use explain::{Considered, Explanation, Judged};
pub use glimpse::Glimpses;
pub(crate) use helper::without_sign;
pub use matcher::{MAX_MESSAGE, Matcher};
pub use normal::Normal;
pub(crate) use normal::is_unspaced;
pub(crate) use placeholder::{has_example, has_placeholder, has_quantity, has_value, is_value, names_number, names_value};
pub(crate) use reword::{is_good_news, tells_of_trouble};
pub(crate) use scope::is_certain;
pub use scope::{Asked, Condition};
pub use template::{SlotKind, Template, TemplateError};

/// A candidate text found on a page.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(Serialize, tsify::Tsify))]
pub struct Observation {
    /// The text as it stands on the screen.
    pub text: String,
    /// What it stands in.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub surface: Option<Surface>,
    /// URL of the top page.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub url: Option<String>,
    /// URL of the frame.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub frame_url: Option<String>,
    /// Language of the page, BCP 47.
    #[serde(default)]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub lang: Option<String>,
}

/// What a message stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Surface {
    /// A notification that goes by itself.
    Toast,
    /// A message that stays.
    Alert,
    /// A modal message.
    Dialog,
    /// A message that is the page, or a part of it.
    PageMessage,
    /// A message at a field.
    FieldError,
    /// A state shown at the edge.
    Badge,
    /// A whole panel in a state.
    Panel,
    /// A cell of a table. Most tables only quote messages, so it counts for signatures that ask for it, and no others.
    Cell,
    /// Markup that nobody knows, which stands on the page as an alert does.
    Unknown,
}

impl Surface {
    /// All surfaces, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Toast,
        Self::Alert,
        Self::Dialog,
        Self::PageMessage,
        Self::FieldError,
        Self::Badge,
        Self::Panel,
        Self::Cell,
        Self::Unknown,
    ];

    /// Whether it is made for messages. A table is not, and markup that nobody knows may not be.
    pub(super) fn is_alert(self) -> bool {
        !matches!(self, Self::Cell | Self::Unknown)
    }

    /// Whether a message in it tells of something that went wrong, or that was to be known; a state does not.
    pub(crate) fn tells_errors(self) -> bool {
        matches!(self, Self::Toast | Self::Alert | Self::Dialog | Self::PageMessage | Self::FieldError)
    }

    /// The surface's name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Toast => "toast",
            Self::Alert => "alert",
            Self::Dialog => "dialog",
            Self::PageMessage => "page-message",
            Self::FieldError => "field-error",
            Self::Badge => "badge",
            Self::Panel => "panel",
            Self::Cell => "cell",
            Self::Unknown => "unknown",
        }
    }

    /// The surface of a name in packs.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|surface| surface.name() == name)
    }
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Nothing known.
    #[default]
    None,
    /// It may be this; never drawn as a chip by itself.
    Suggest,
    /// It is this: a chip is drawn.
    Show,
}

impl Level {
    /// The level's name in packs and answers.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Suggest => "suggest",
            Self::Show => "show",
        }
    }
}

/// The answer to an observation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Match {
    /// How sure.
    pub level: Level,
    /// The entry's id; absent at level `none`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub entry: Option<String>,
    /// The pack the entry belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub pack: Option<String>,
    /// The signature's text, with its slots.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub signature: Option<String>,
    /// The signature for a person to read, its slots as `‹name›` or `…`: what may be told of a message without the names
    /// on the screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub message: Option<String>,
    /// Share of the message that the signature explains, 0 to 1.
    pub confidence: f64,
    /// What the slots hold. Personal data: never store, count or copy it.
    pub slots: Vec<Slot>,
}

/// A bound slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Slot {
    /// The slot's kind.
    pub kind: SlotKind,
    /// The text it holds, as on the screen.
    pub value: String,
}

/// Whether a word is in a list, which has blanks between its words.
pub(crate) fn is_in(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let edge = |at: Option<usize>| at.and_then(|at| list.get(at)).is_none_or(|byte| *byte == b' ');
    let Some(first) = word.first() else { return false };
    // Each look at a list walks it: few bytes of it are the word's first behind a blank.
    memchr::memchr_iter(*first, list)
        .any(|at| edge(at.checked_sub(1)) && list[at..].starts_with(word) && edge(Some(at + word.len())))
}
