//! What is set off in the manner of a message of the same answer: another one, whatever it tells of.
//!
//! ```text
//!  "No agent is free." → wait for one                   a message by its look
//!  "You are number 4 in the queue." → wait, too         set off like it
//!  Press "Leave the queue" when it takes long           is not
//! ```

use std::collections::{HashMap, HashSet};

use super::head::AGAIN;
use super::look;
use super::quotes::{Kind, quotations};
use super::words::{length, words};
use crate::content::{Block, Inline, lines};
use crate::signature::{has_placeholder, tells_of_trouble};

/// How a text is set off.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Manner {
    place: Place,
    /// `None`: as a block.
    kind: Option<Kind>,
    /// In bold, as instructions and titles are.
    bold: bool,
    behind: Behind,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Line,
    Item,
    /// Behind a label: "Case A."
    Label,
    Quote,
    Code,
}

/// What follows it in its line.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Behind {
    Nothing,
    Stroke,
}

/// The manners in which a pack sets off messages, in answer after answer.
#[derive(Default)]
pub(super) struct Manners(HashSet<Manner>);

impl Manners {
    /// Of all answers of a pack: those in which most texts are messages by their look.
    pub fn of<'b>(answers: impl Iterator<Item = &'b [(Block, u32)]>) -> Self {
        let (mut answered, mut counts): (HashMap<Manner, usize>, HashMap<Manner, (usize, usize)>) = Default::default();
        for answer in answers {
            let mut texts = Vec::new();
            answer.iter().for_each(|(block, _)| collect(std::slice::from_ref(block), Place::Line, &mut texts));
            let mut own = HashSet::new();
            for (manner, text) in texts {
                let (all, messages) = counts.entry(manner).or_default();
                *all += 1;
                if look::is_message(&text) {
                    *messages += 1;
                    own.insert(manner);
                }
            }
            own.into_iter().for_each(|manner| *answered.entry(manner).or_default() += 1);
        }
        let most = |manner: &Manner| counts.get(manner).is_some_and(|(all, messages)| messages * 2 > *all);
        let again = answered.into_iter().filter(|(_, answers)| *answers >= AGAIN).map(|(manner, _)| manner);
        Self(again.filter(most).collect())
    }
}

/// The texts of an answer that are set off as one of its messages is, or as the messages of its pack are.
pub(super) fn alike<'b>(parts: impl Iterator<Item = &'b [Block]>, messages: &[String], manners: &Manners) -> Vec<String> {
    let mut texts = Vec::new();
    parts.for_each(|blocks| collect(blocks, Place::Line, &mut texts));
    let messages: HashSet<&String> = messages.iter().collect();
    let known: HashSet<Manner> = texts.iter().filter(|(_, text)| messages.contains(text)).map(|(manner, _)| *manner).collect();
    let is_another = |(manner, text): &(Manner, String)| {
        (known.contains(manner) || manners.0.contains(manner)) && !messages.contains(text) && may_be_one(text, *manner)
    };
    texts.into_iter().filter(is_another).map(|(_, text)| text).collect()
}

/// "If it is **Turning failed 408**": what a text in an answer has in common with a message of its entry, all but the numbers.
pub(super) fn numbered_alike<'b>(parts: impl Iterator<Item = &'b [Block]>, messages: &[String]) -> Vec<String> {
    let form =
        |text: &str| words(text).into_iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).collect::<Vec<_>>();
    let numbered = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let messages: HashSet<&str> = messages.iter().map(String::as_str).filter(|text| numbered(text)).collect();
    if messages.is_empty() {
        return Vec::new();
    }
    // One word and a number have nothing in common that tells.
    let forms: HashSet<Vec<String>> = messages.iter().map(|text| form(text)).filter(|form| form.len() > 1).collect();
    let told = |inlines: &Vec<Inline>| {
        quotations(inlines).into_iter().map(|one| one.text).filter(|text| numbered(text)).collect::<Vec<_>>()
    };
    let texts = parts.flatten().flat_map(|block| match block {
        Block::Paragraph { inlines } => told(inlines),
        Block::List { items, .. } => items
            .iter()
            .flatten()
            .flat_map(|block| match block {
                Block::Paragraph { inlines } => told(inlines),
                _ => Vec::new(),
            })
            .collect(),
        _ => Vec::new(),
    });
    texts.filter(|text| !messages.contains(text.as_str()) && forms.contains(&form(text))).collect()
}

/// Titles are set in bold, too, and choices in quotation marks: those have no stop. Instructions in bold have one.
fn may_be_one(text: &str, Manner { kind, bold, .. }: Manner) -> bool {
    let tells = || has_placeholder(text) || tells_of_trouble(text);
    let formed = || match kind {
        Some(Kind::Emphasis) => false,
        Some(_) => tells() || text.contains(". "),
        None => true,
    };
    (look::is_sentence(text) || formed())
        && (!bold || tells())
        && look::is_clause(text)
        && look::may_be_said(text)
        && !look::forbids(text)
        && !look::is_program(text)
}

/// Whether a line is a text that is set off, from end to end or behind a short label, and which the screen may say.
pub(super) fn is_set_off(line: &[Inline]) -> bool {
    line_of(line, Place::Line)
        .is_some_and(|(manner, text)| manner.behind == Behind::Nothing && look::is_sentence(&text) && may_be_one(&text, manner))
}

fn collect(blocks: &[Block], place: Place, into: &mut Vec<(Manner, String)>) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines } if place == Place::Quote => {
                into.extend(
                    look::whole(inlines).map(|text| (Manner { place, kind: None, bold: false, behind: Behind::Nothing }, text)),
                );
            }
            Block::Paragraph { inlines } => into.extend(lines(inlines).iter().filter_map(|line| line_of(line, place))),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, Place::Item, into)),
            Block::Quote { blocks } => collect(blocks, Place::Quote, into),
            Block::Code { text } => {
                let manner = Manner { place: Place::Code, kind: None, bold: false, behind: Behind::Nothing };
                into.push((manner, text.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
            Block::Heading { .. } | Block::Table { .. } | Block::Rule => {}
        }
    }
}

/// What a line begins with, if it is set off there.
fn line_of(line: &[Inline], place: Place) -> Option<(Manner, String)> {
    let first = quotations(line).into_iter().next()?;
    let before = first.before.as_str();
    let place = if words(before).is_empty() { place } else { Some(Place::Label).filter(|_| is_label(before))? };
    let after = first.after.trim_start();
    let behind = if words(after).is_empty() {
        Behind::Nothing
    } else {
        Some(Behind::Stroke).filter(|_| after.starts_with(['→', '–', '—', '-', '=', ':', '：']))?
    };
    let bold = line.iter().any(|inline| matches!(inline, Inline::Strong { .. }));
    Some((Manner { place, kind: Some(first.kind), bold, behind }, first.text))
}

/// A line without a short label in plain text before what is set off.
pub(super) fn without_label(line: &[Inline]) -> &[Inline] {
    match line {
        [Inline::Text { text }, rest @ ..] if !rest.is_empty() && is_label(text) => rest,
        _ => line,
    }
}

fn is_label(before: &str) -> bool {
    length(before) <= LABEL && before.trim_end().ends_with(['.', ':', '：', ')']) && !look::notes(before)
}

/// The longest label, in words: "Case A."
const LABEL: usize = 2;
