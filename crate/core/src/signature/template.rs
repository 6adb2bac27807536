//! Templates: the text of a signature as literals and slots.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use super::normal::{Normal, ends_sentence, is_final, is_unspaced};

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
            Self::Any => "any",
        }
    }

    fn strict(name: &str) -> Option<Self> {
        [Self::Name, Self::Email, Self::Number, Self::Any].into_iter().find(|kind| kind.name() == name)
    }

    /// The kind that the name of a placeholder in a plain FAQ suggests.
    fn suggested(name: &str) -> Self {
        let name = name.to_lowercase();
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        if has(&["mail"]) {
            Self::Email
        } else if has(&["count", "anzahl", "seconds", "sekunden", "minutes", "minuten", "hours", "stunden", "days", "limit"])
            && !has(&["phone"])
        {
            Self::Number
        } else if has(&[
            "name",
            "user",
            "customer",
            "contact",
            "person",
            "agent",
            "owner",
            "kunde",
            "benutzer",
            "client",
            "utilisateur",
        ]) {
            Self::Name
        } else {
            Self::Any
        }
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

/// A signature's text, read. Packs and matchers share it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template(Arc<Parsed>);

#[derive(Debug, Default, PartialEq, Eq)]
struct Parsed {
    source: String,
    shown: String,
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
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownSlot(name) => {
                write!(
                    f,
                    "unknown slot {{{name}}}: a slot is {{name}}, {{email}}, {{number}} or {{any}}; a literal brace is doubled"
                )
            }
            Self::Unclosed => write!(f, "a brace is opened and not closed; a literal brace is doubled: {{{{"),
            Self::Unopened => write!(f, "a brace is closed that was not opened; a literal brace is doubled: }}}}"),
            Self::TooShort => write!(f, "the text of a signature needs at least three letters besides its slots"),
        }
    }
}

impl std::error::Error for TemplateError {}

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

    /// Reads a message quoted in a plain FAQ, where placeholders are written as people do: `CUSTOMER_NAME`,
    /// `{email address}`, `<name>`.
    ///
    /// # Errors
    /// The text has too little besides slots.
    pub fn plain(text: &str) -> Result<Self, TemplateError> {
        let (mut parts, mut source) = (Parts::default(), String::new());
        let mut rest = text;
        while !rest.is_empty() {
            let (taken, kind) = placeholder(rest).unwrap_or_else(|| (literal_width(rest), None));
            let (part, tail) = rest.split_at(taken);
            if let Some(kind) = kind {
                parts.slot(kind);
                source.extend(["{", kind.name(), "}"]);
            } else {
                parts.literal(part);
                source.push_str(&part.replace('{', "{{").replace('}', "}}"));
            }
            rest = tail;
        }
        parts.finish(source)
    }

    /// The text as written, with slots in braces.
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// The text for a person to read: `‹name›` for a slot, `…` for one that may hold anything, braces as they are.
    pub fn shown(&self) -> &str {
        &self.0.shown
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
        (0..self.pieces().len()).filter_map(|piece| self.literal(piece)).map(str::len).sum()
    }

    /// The literal at a piece.
    pub(super) fn literal(&self, piece: usize) -> Option<&str> {
        match self.pieces().get(piece)? {
            Piece::Literal { text, .. } => Some(text),
            Piece::Slot(_) | Piece::Break => None,
        }
    }

    pub(super) fn pieces(&self) -> &[Piece] {
        &self.0.pieces
    }
}

/// The width of the plain text at the start: up to the next place where a placeholder could begin.
fn literal_width(text: &str) -> usize {
    let mut chars = text.char_indices();
    let first = chars.next().map(|(_, c)| c);
    let mut last = first.unwrap_or(' ');
    for (at, c) in chars {
        let word = c.is_ascii_uppercase() && !last.is_alphanumeric() && last != '_';
        if matches!(c, '{' | '<' | '[') || word {
            return at;
        }
        last = c;
    }
    text.len()
}

/// A placeholder at the start of a text: its width and, if it is one, its kind.
fn placeholder(text: &str) -> Option<(usize, Option<SlotKind>)> {
    let bracketed = [('{', '}'), ('<', '>'), ('[', ']')].into_iter().find_map(|(open, close)| {
        let (name, _) = text.strip_prefix(open)?.split_once(close)?;
        let named = !name.is_empty() && name.len() <= 40 && name.chars().all(|c| c.is_alphanumeric() || " _-".contains(c));
        named.then(|| (name.len() + 2, Some(SlotKind::suggested(name))))
    });
    bracketed.or_else(|| {
        let end = text.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')).unwrap_or(text.len());
        let word = &text[..end];
        let glued = text[end..].starts_with(char::is_alphanumeric);
        (!glued && is_placeholder_word(word)).then(|| (end, Some(SlotKind::suggested(word))))
    })
}

/// `CUSTOMER_NAME` stands for a value; `INVALID_SESSION_ID` is itself the message.
fn is_placeholder_word(word: &str) -> bool {
    const VALUES: [&str; 52] = [
        "NAME", "EMAIL", "MAIL", "ADDRESS", "NUMBER", "PHONE", "DATE", "TIME", "COUNT", "USER", "USERNAME", "CUSTOMER",
        "COMPANY", "ACCOUNT", "URL", "ID", "LIST", "ITEM", "PRODUCT", "ORDER", "TITLE", "LABEL", "VALUE", "FIELD", "OBJECT",
        "RECORD", "FILE", "FOLDER", "HOST", "SERVER", "DOMAIN", "CITY", "COUNTRY", "CURRENCY", "AMOUNT", "PRICE", "QUANTITY",
        "VERSION", "ROLE", "GROUP", "TEAM", "QUEUE", "AGENT", "OWNER", "CONTACT", "LEAD", "CASE", "TICKET", "TASK", "DEVICE",
        "LOCATION", "TYPE",
    ];
    const ERRORS: [&str; 22] = [
        "INVALID",
        "ERROR",
        "ERR",
        "FAILED",
        "EXCEPTION",
        "MISSING",
        "REQUIRED",
        "NOT",
        "UNKNOWN",
        "DUPLICATE",
        "UNABLE",
        "EXPIRED",
        "DENIED",
        "LIMIT",
        "EXCEEDED",
        "NO",
        "CANNOT",
        "BAD",
        "INACTIVE",
        "LOCKED",
        "NULL",
        "MALFORMED",
    ];
    let parts: Vec<&str> = word.split('_').collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|part| !part.is_empty() && !ERRORS.contains(part))
        && parts.last().is_some_and(|last| VALUES.contains(last))
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

    fn finish(self, source: String) -> Result<Template, TemplateError> {
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
                    let follows = matches!(pieces.last(), Some(Piece::Slot(SlotKind::Any | SlotKind::Name)));
                    let opening = literal.len() - literal.trim_start_matches(ends_sentence).len();
                    let opens = literal[opening..].chars().next().is_some_and(|c| normal.is_gap(opening) || is_unspaced(c));
                    let skip = if follows && opens { opening } else { 0 };
                    weight += literal.chars().filter(|c| c.is_alphanumeric()).map(weight_of).sum::<usize>();
                    let edge = |c: Option<char>| c.is_some_and(char::is_whitespace);
                    let edges = (index == 0 || edge(text.chars().next()), index == last || edge(text.chars().next_back()));
                    sentences(literal, skip, &normal, edges, &mut pieces);
                }
            }
        }
        if weight < 3 {
            return Err(TemplateError::TooShort);
        }
        let shown = shown(&source);
        Ok(Template(Arc::new(Parsed { source, shown, pieces, weight })))
    }
}

/// The text of a template for a person to read.
fn shown(source: &str) -> String {
    let mut shown = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, tail) = rest.split_at(at);
        shown.push_str(before);
        let taken = match tail[1..].split_once('}') {
            Some((name, _)) if tail.starts_with('{') && !tail.starts_with("{{") => {
                match SlotKind::strict(name.trim()).unwrap_or(SlotKind::Any) {
                    SlotKind::Any => shown.push('…'),
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

/// A syllable or a word in one sign says more than a letter.
pub(super) fn weight_of(c: char) -> usize {
    if c > '\u{2e80}' { 2 } else { 1 }
}
