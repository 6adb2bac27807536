//! Packs: an FAQ in Markdown, read into entries.
//!
//! ```text
//!  bytes ─ dialect ─▶ clean Markdown ─ content::read ─▶ blocks ─ shape ─▶ roles ─ outline ─▶ entries ─ selftest ─▶ Pack
//! ```
//!
//! | what is told | by |
//! |---|---|
//! | quirks of real FAQs, line by line | `dialect`: code (`fence`), what MkDocs folds (`admonition`), tables that are drawn (`grid`), HTML (`html`), marks other than `Q` (`marks`) |
//! | what asks | `shape`: headings (`head`), by their chapter (`place`); lines, items, rows (`asked`) |
//! | what the author annotated | `meta`; what shows no text `detector`; which entry gives way `yields` |
//! | the parts of an answer | `answer`: labels of solutions (`label`), steps without marks (`steps`) |
//! | the messages of a question | `question`; as signatures, `signed` |
//! | the messages of an answer | `told`, which walks through it: below a title or a lead-in (`lead`), in tables (`table`) and lists (`items`), behind a label (`labelled`), set off as others are (`alike`), in running text (`introduced` and `beside`, or `unmarked` where nothing sets them off) |
//! | whose they are, and how else they are written | `tellers`, `coded`, `others` |
//! | what all of these ask | `quotes` (what is quoted), `look` (how a message looks), `nouns` and `words` (what words say) |
//!
//! A problem never stops the reading: the entry it stands in is left out, the rest works.

mod admonition;
mod alike;
mod answer;
mod asked;
mod beside;
mod coded;
mod detector;
mod dialect;
mod fence;
mod grid;
mod head;
mod html;
mod introduced;
mod items;
mod label;
mod labelled;
mod lead;
mod look;
mod marks;
mod meta;
mod nouns;
mod others;
mod outline;
mod place;
mod question;
mod quotes;
mod selftest;
mod shape;
mod signed;
mod steps;
mod table;
mod tellers;
#[cfg(test)]
mod tests;
mod told;
mod unmarked;
mod words;
mod yields;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::content::{Block, Inline};
use crate::signature::{Level, Surface, Template};
use crate::site::Product;

pub use detector::{Detection, Detector};
pub use outline::{MAX_BYTES, parse};
pub use selftest::{Report, selftest};
pub(crate) use yields::closing;

/// A parsed FAQ.
#[derive(Clone, Debug, Serialize)]
pub struct Pack {
    /// The pack's id: from its `toml pack` block, or made from the file's name.
    pub id: String,
    /// The name a person reads.
    pub title: String,
    /// The host product the pack is about.
    pub product: Product,
    /// Language of the text, BCP 47.
    pub lang: String,
    /// Where the FAQ is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The day somebody last checked the pack, as `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// The entries, in document order.
    pub entries: Vec<Entry>,
    /// Names under which the product is sold besides its title.
    #[serde(skip)]
    pub brands: Vec<String>,
    /// What the product says besides, and no entry answers: never shown, never suggested, and beside a known message no
    /// sign of a quotation.
    #[serde(skip)]
    pub unanswered: Vec<Template>,
}

/// One question with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Unique in the pack.
    pub id: String,
    /// Position among the pack's questions, counting from 1.
    pub number: u32,
    /// The question as text, without its `Q.` mark.
    pub question: String,
    /// What kind of answer this is.
    pub verdict: Verdict,
    /// How much the problem stops a person's work.
    pub severity: Severity,
    /// Other ways people put the question; for the search only.
    pub ask: Vec<String>,
    /// Entries of this pack whose messages are more exact: where one of those is on the screen too, it is the one to show.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub yields_to: Vec<String>,
    /// The messages that lead here.
    pub signatures: Vec<Signature>,
    /// What notices the problem where it shows no text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub detectors: Vec<Detection>,
    /// The answer up to the first solution; all of it if there are none.
    pub intro: Vec<Block>,
    /// The labelled solutions, in order.
    pub solutions: Vec<Solution>,
    /// What follows the solutions.
    pub outro: Vec<Block>,
    /// The entry's own tests.
    #[serde(skip)]
    pub tests: Vec<Test>,
    /// The line of the question in the source, counting from 1.
    #[serde(skip)]
    pub line: u32,
}

/// A labelled part of an answer that a person can try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Solution {
    /// The label as written: "Solution 1", "Step 2", "Reason 1".
    pub label: String,
    /// What the label introduces.
    pub title: Vec<Inline>,
    /// Who can do it.
    pub audience: Audience,
    /// The built-in check that confirms or rules out the cause.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub check: Option<Check>,
    /// What to do.
    pub content: Vec<Block>,
}

impl Solution {
    /// Whether it is a step of one procedure, by its label, and no alternative to the others.
    pub fn is_step(&self) -> bool {
        label::is_step(&self.label)
    }
}

/// A message that leads to an entry.
#[derive(Clone, Debug, Serialize)]
pub struct Signature {
    /// The text as the author wrote it, with its slots.
    pub text: String,
    /// Language of the text, BCP 47.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Where the message counts.
    #[serde(rename = "where", skip_serializing_if = "Where::is_empty")]
    pub scope: Where,
    /// `show`, or `suggest` for a text that fits several causes.
    pub level: Level,
    /// The level where the conditions of `where` do not hold: `none` or `suggest`.
    pub elsewhere: Level,
    /// The text, read.
    #[serde(skip)]
    pub template: Template,
}

/// Conditions on the place of a message. All that are given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Where {
    /// The host product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<Product>,
    /// `softphone`, `page`, a part of the frame's path that begins with `/`, or its host or one above it.
    #[serde(default, deserialize_with = "meta::frame", skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    /// The kind of page: `task`, `report`, `setup`, or any object or table name.
    #[serde(default, deserialize_with = "meta::page", skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// What the message stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surface: Option<Surface>,
}

impl Where {
    /// Whether nothing is demanded.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A test that an entry carries.
#[derive(Clone, Debug)]
pub struct Test {
    /// The message.
    pub text: String,
    /// Where it is met.
    pub scope: Where,
    /// The level the entry must be reached with; `none` for "must not lead here".
    pub level: Level,
    /// The line in the source, counting from 1.
    pub line: u32,
}

/// What kind of answer an entry gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Something is wrong and can be put right.
    #[default]
    Fixable,
    /// It works as intended.
    ByDesign,
    /// It cannot do that.
    Limitation,
    /// How something is done.
    HowTo,
}

/// How much a problem stops a person's work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Work stops.
    Blocking,
    /// Work is hindered.
    #[default]
    Warning,
    /// Good to know.
    Info,
}

/// Who can carry out a solution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The person who sees the message.
    #[default]
    User,
    /// An administrator.
    Admin,
}

/// The built-in checks a solution may name. Each stands for a cause, and asks whether it is the one (see `check`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The browser refuses the site the microphone.
    MicrophonePermission,
    /// A setting of the host, sent as a header, keeps the microphone from its pages or from frames in them.
    MicrophonePolicy,
    /// The page around the frame does not pass the microphone on to it.
    MicrophoneFrame,
    /// The computer has no microphone.
    MicrophoneDevice,
    /// The page is no secure context.
    SecureContext,
    /// The browser is offline.
    Online,
    /// Several tabs of this browser have a softphone.
    SoftphoneTabs,
    /// The page is the record of a call.
    RecordPage,
    /// The page is Salesforce Lightning.
    Experience,
    /// The page is Salesforce Classic.
    #[serde(rename = "experience:classic")]
    ExperienceClassic,
    /// No softphone is in the tab.
    PanelFrame,
}

impl Check {
    /// All checks, in the order of the documentation.
    pub const ALL: [Self; 11] = [
        Self::MicrophonePermission,
        Self::MicrophonePolicy,
        Self::MicrophoneFrame,
        Self::MicrophoneDevice,
        Self::SecureContext,
        Self::Online,
        Self::SoftphoneTabs,
        Self::RecordPage,
        Self::Experience,
        Self::ExperienceClassic,
        Self::PanelFrame,
    ];

    /// The check's name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::MicrophonePermission => "microphone-permission",
            Self::MicrophonePolicy => "microphone-policy",
            Self::MicrophoneFrame => "microphone-frame",
            Self::MicrophoneDevice => "microphone-device",
            Self::SecureContext => "secure-context",
            Self::Online => "online",
            Self::SoftphoneTabs => "softphone-tabs",
            Self::RecordPage => "record-page",
            Self::Experience => "experience",
            Self::ExperienceClassic => "experience:classic",
            Self::PanelFrame => "panel-frame",
        }
    }

    /// The check of a name in packs. `experience:lightning` says at length what `experience` means.
    pub fn named(name: &str) -> Option<Self> {
        let name = if name == "experience:lightning" { "experience" } else { name };
        Self::ALL.into_iter().find(|check| check.name() == name)
    }
}

/// Something wrong with a pack, at a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Problem {
    /// The line in the source, counting from 1.
    pub line: u32,
    /// One sentence a pack author understands.
    pub message: String,
}

impl Problem {
    pub(crate) fn new(line: u32, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

/// A pack as far as it could be read, and what was wrong with it.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The entries without a problem.
    pub pack: Pack,
    /// The problems, in line order.
    pub problems: Vec<Problem>,
}
