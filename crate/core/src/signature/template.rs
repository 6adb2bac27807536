//! Templates: the text of a signature as literals and slots.

use std::fmt;
use std::sync::Arc;

use memchr::memchr2;
use serde::Serialize;

use super::matcher::MAX_MESSAGE;
use super::normal::{Normal, ends_sentence, is_final, is_unspaced};
use super::placeholder::{example_value, placeholder, without_escapes};

/// What a slot may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SlotKind {
    /// A name of a person or thing, in any script.
    Name,
    /// An e-mail address.
    Email,
    /// A number in digits.
    Number,
    /// A name, a number, an amount: whatever fills a gap in a sentence.
    Value,
    /// Anything.
    Any,
}

impl SlotKind {
    /// The name of the kind in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Number => "number",
            Self::Value => "value",
            Self::Any => "any",
        }
    }

    fn strict(name: &str) -> Option<Self> {
        [Self::Name, Self::Email, Self::Number, Self::Value, Self::Any].into_iter().find(|kind| kind.name() == name)
    }
}

/// A literal, or what may stand between two: a slot, or the break between two sentences, into which components fold
/// their buttons. No two of the latter follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Literal {
        /// In the form for comparison.
        text: String,
        /// Whether a word's edge is expected at its start and end.
        edges: (bool, bool),
    },
    Slot(SlotKind),
    Break,
}

impl Piece {
    /// The text of a literal.
    pub fn literal(&self) -> Option<&str> {
        match self {
            Self::Literal { text, .. } => Some(text),
            Self::Slot(_) | Self::Break => None,
        }
    }
}

/// "XXX failed" is every failure.
const LEAST_BESIDE_SLOTS: usize = 8;

/// A signature's text, read. Packs and matchers share it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template(Arc<Parsed>);

#[derive(Debug, Default, PartialEq, Eq)]
struct Parsed {
    source: String,
    pieces: Vec<Piece>,
    /// Letters and digits in its literals.
    weight: usize,
}

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// `{foo}` names no kind of slot.
    UnknownSlot(String),
    /// `{` without `}`.
    Unclosed,
    /// `}` without `{`.
    Unopened,
    /// Fewer than three letters or digits besides the slots (two in scripts of syllables).
    TooShort,
    /// More than [`MAX_MESSAGE`].
    TooLong,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownSlot(name) => {
                write!(
                    f,
                    "unknown slot {{{name}}}: a slot is {{name}}, {{email}}, {{number}}, {{value}} or {{any}}; a literal brace is doubled"
                )
            }
            Self::Unclosed => write!(f, "a brace is opened and not closed; a literal brace is doubled: {{{{"),
            Self::Unopened => write!(f, "a brace is closed that was not opened; a literal brace is doubled: }}}}"),
            Self::TooShort => write!(f, "the text of a signature needs at least three letters besides its slots"),
            Self::TooLong => write!(f, "the text has more than {MAX_MESSAGE} bytes, and no message is longer"),
        }
    }
}

impl std::error::Error for TemplateError {}

/// Whether a placeholder without a name ends a text behind a colon: "rejected by the bank: %s". What stands there is the rest of
/// the message, whatever it says.
fn is_detail(text: &str, at: usize, width: usize) -> bool {
    let mut letters = text[at..at + width].chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    text[..at].trim_end().ends_with([':', '：']) && text[at + width..].chars().all(is_final) && letters.all(|c| Some(c) == first)
}

impl Template {
    /// Reads the text of an annotated signature.
    ///
    /// # Errors
    /// The text has an unknown slot, a stray brace, or too little besides slots.
    pub fn strict(source: &str) -> Result<Self, TemplateError> {
        let mut parts = Parts::default();
        let mut rest = source;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, tail) = rest.split_at(at);
            parts.literal(before);
            rest = if let Some(tail) = tail.strip_prefix("{{") {
                parts.literal("{");
                tail
            } else if let Some(tail) = tail.strip_prefix("}}") {
                parts.literal("}");
                tail
            } else if tail.starts_with('}') {
                return Err(TemplateError::Unopened);
            } else {
                let (name, tail) = tail[1..].split_once('}').ok_or(TemplateError::Unclosed)?;
                let kind = SlotKind::strict(name.trim()).ok_or_else(|| TemplateError::UnknownSlot(name.to_owned()))?;
                parts.slot(kind);
                tail
            };
        }
        parts.literal(rest);
        parts.finish(source.to_owned())
    }

    /// Reads a message quoted in a plain FAQ, where placeholders are written as people do (see [`placeholder`]).
    ///
    /// # Errors
    /// The text has too little besides slots; it is less sure than an author's what is one, so more is asked for. Or it is
    /// longer than any message.
    pub fn plain(text: &str) -> Result<Self, TemplateError> {
        // Each of its bytes is judged by what stands before and behind it.
        if text.len() > MAX_MESSAGE {
            return Err(TemplateError::TooLong);
        }
        let text = without_escapes(text);
        let text = text.as_ref();
        let (mut parts, mut source) = (Parts::default(), String::new());
        let (mut from, mut at, mut slots) = (0, 0, 0);
        let literal = |part: &str, parts: &mut Parts, source: &mut String| {
            parts.literal(part);
            source.push_str(&part.replace('{', "{{").replace('}', "}}"));
        };
        while let Some(c) = text[at..].chars().next() {
            if let Some((width, kind)) = example_value(text, at).or_else(|| placeholder(text, at)) {
                literal(&text[from..at], &mut parts, &mut source);
                let kind = if is_detail(text, at, width) { SlotKind::Any } else { kind };
                parts.slot(kind);
                source.extend(["{", kind.name(), "}"]);
                at += width;
                (from, slots) = (at, slots + 1);
            } else {
                at += c.len_utf8();
            }
        }
        literal(&text[from..], &mut parts, &mut source);
        let template = parts.finish(source)?;
        if slots > 0 && template.weight() < LEAST_BESIDE_SLOTS { Err(TemplateError::TooShort) } else { Ok(template) }
    }

    /// The text as written, with slots in braces.
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// The text for a person to read: `‹name›` for a slot, `…` for one whose kind says nothing, braces as they are.
    pub fn shown(&self) -> String {
        shown(&self.0.source)
    }

    /// A text that stands for itself, braces and all; `None` if there is too little in it.
    pub fn literally(text: &str) -> Option<Self> {
        Self::strict(&text.replace('{', "{{").replace('}', "}}")).ok()
    }

    /// Letters and digits in the literals: how much the template says.
    pub fn weight(&self) -> usize {
        self.0.weight
    }

    /// Bytes of the literals, punctuation and all.
    pub(super) fn literal_bytes(&self) -> usize {
        self.pieces().iter().filter_map(Piece::literal).map(str::len).sum()
    }

    /// The literal at a piece.
    pub(super) fn literal(&self, piece: usize) -> Option<&str> {
        self.pieces().get(piece)?.literal()
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.0.pieces
    }
}

/// Pieces being put together, in the author's spelling.
#[derive(Default)]
struct Parts(Vec<Part>);

enum Part {
    Literal(String),
    Slot(SlotKind),
}

impl Parts {
    fn literal(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Part::Literal(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Part::Literal(text.to_owned())),
        }
    }

    fn slot(&mut self, kind: SlotKind) {
        // White space between two slots vanishes in comparison: they are one.
        if let [.., Part::Slot(_), Part::Literal(between)] = self.0.as_slice()
            && between.trim().is_empty()
        {
            self.0.pop();
        }
        match self.0.last_mut() {
            Some(Part::Slot(last)) if *last != kind => *last = SlotKind::Any,
            Some(Part::Slot(_)) => {}
            _ => self.0.push(Part::Slot(kind)),
        }
    }

    /// Takes the quotation marks off a slot that stands in them: another rendering has other ones, or none, and what stands
    /// on the screen belongs to the value.
    fn bare_slots(&mut self) {
        let mark = |c: char| matches!(Normal::new(c.encode_utf8(&mut [0; 4])).untrimmed(), "\"" | "'");
        let last = self.0.len().saturating_sub(1);
        for at in 1..last {
            let [Part::Literal(before), Part::Slot(kind), Part::Literal(after)] = &mut self.0[at - 1..=at + 1] else { continue };
            // Something must still stand between two slots.
            let says = |text: &str, outer: bool| outer || text.contains(|c: char| !mark(c) && !c.is_whitespace());
            let quoted = before.ends_with(mark) && after.starts_with(mark);
            if quoted && *kind != SlotKind::Number && says(before, at == 1) && says(after, at + 1 == last) {
                before.pop();
                after.remove(0);
            }
        }
    }

    fn finish(mut self, source: String) -> Result<Template, TemplateError> {
        self.bare_slots();
        let last = self.0.len().saturating_sub(1);
        let mut pieces = Vec::with_capacity(self.0.len());
        let mut weight = 0;
        for (index, part) in self.0.iter().enumerate() {
            match part {
                Part::Slot(kind) => pieces.push(Piece::Slot(*kind)),
                Part::Literal(text) => {
                    let normal = Normal::new(text);
                    // Final punctuation counts inside a template and not at its end, as in the message.
                    let whole = normal.untrimmed();
                    let literal = if index == last { whole.trim_end_matches(is_final) } else { whole };
                    // The full stop behind a value is no part of what follows; a button may stand between the two.
                    let follows = matches!(pieces.last(), Some(Piece::Slot(_)));
                    let opening = literal.len() - literal.trim_start_matches(ends_sentence).len();
                    let opens = literal[opening..].chars().next().is_some_and(|c| normal.is_gap(opening) || is_unspaced(c));
                    let skip = if follows && opens { opening } else { 0 };
                    weight += letters(literal);
                    let edge = |c: Option<char>| c.is_some_and(char::is_whitespace);
                    let edges = (index == 0 || edge(text.chars().next()), index == last || edge(text.chars().next_back()));
                    sentences(literal, skip, &normal, edges, &mut pieces);
                }
            }
        }
        if weight < 3 {
            return Err(TemplateError::TooShort);
        }
        Ok(Template(Arc::new(Parsed { source, pieces, weight })))
    }
}

/// The text of a template for a person to read.
fn shown(source: &str) -> String {
    let mut shown = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = memchr2(b'{', b'}', rest.as_bytes()) {
        let (before, tail) = rest.split_at(at);
        shown.push_str(before);
        let taken = match tail[1..].split_once('}') {
            Some((name, _)) if tail.starts_with('{') && !tail.starts_with("{{") => {
                match SlotKind::strict(name.trim()).unwrap_or(SlotKind::Any) {
                    SlotKind::Any | SlotKind::Value => shown.push('…'),
                    kind => shown.extend(["‹", kind.name(), "›"]),
                }
                name.len() + 2
            }
            _ => {
                shown.push_str(&tail[..1]);
                if tail.starts_with("{{") || tail.starts_with("}}") { 2 } else { 1 }
            }
        };
        rest = &tail[taken..];
    }
    shown.push_str(rest);
    shown
}

/// A literal as its sentences, with a break between each two.
fn sentences(literal: &str, skip: usize, normal: &Normal<'_>, edges: (bool, bool), pieces: &mut Vec<Piece>) {
    let mut from = skip;
    for (at, c) in literal.char_indices() {
        let ends = at > skip && literal[..at].ends_with(ends_sentence) && (normal.is_gap(at) || is_unspaced(c));
        if ends && at - from > 1 {
            pieces.push(Piece::Literal { text: literal[from..at].to_owned(), edges: (from > 0 || edges.0, true) });
            pieces.push(Piece::Break);
            from = at;
        }
    }
    if from < literal.len() {
        pieces.push(Piece::Literal { text: literal[from..].to_owned(), edges: (from > 0 || edges.0, edges.1) });
    }
}

/// Letters and digits of a text: how much it says.
pub(super) fn letters(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(u8::is_ascii_alphanumeric).count();
    }
    text.chars().filter(|c| c.is_alphanumeric()).map(weight_of).sum()
}

/// A syllable or a word in one sign says more than a letter.
fn weight_of(c: char) -> usize {
    if c > '\u{2e80}' { 2 } else { 1 }
}
