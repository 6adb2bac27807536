//! Blocks → answer: what stands before the solutions, the labelled solutions, what follows them.

use std::collections::HashSet;

use super::label::label;
use super::steps::{one_line, settle};
use super::words::is_dense;
use super::{Audience, Check, Problem, Solution};
use crate::content::{Block, Inline, join, lines, plain, skip_chars, trim, unwrap_strong};

/// The parts of an answer.
#[derive(Default)]
pub(super) struct Answer {
    pub intro: Vec<Block>,
    pub solutions: Vec<Solution>,
    pub outro: Vec<Block>,
    /// The word of the entry's labels. Other labels inside are content.
    word: Option<String>,
}

/// A heading, or a paragraph that is strong from end to end: it may end the solutions. The labels that begin one are not asked
/// about; a label of another kind ends them, too, as "Solution" does below the causes.
fn is_section(block: &Block) -> bool {
    match block {
        Block::Heading { .. } => true,
        Block::Paragraph { inlines } => matches!(inlines.as_slice(), [Inline::Strong { .. }]),
        _ => false,
    }
}

impl Answer {
    /// Reads the blocks below a question, each with its line in the source.
    pub fn read(blocks: Vec<(Block, u32)>, problems: &mut Vec<Problem>) -> Self {
        let pieces = split_at_labels(strip_answer_mark(blocks));
        let sequences = sequences(&pieces);
        let mut parts = Self::default();
        // Blocks since the last section mark inside a solution; it is not yet known whom they belong to.
        let mut held: Vec<Block> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Label { line, inlines, .. } if parts.takes(&inlines, &sequences) => {
                    let solution = solution(inlines, line, problems);
                    parts.open(solution, std::mem::take(&mut held));
                }
                Piece::Label { block, .. } | Piece::Block(block) => parts.push(block, &mut held),
            }
        }
        parts.outro = held;
        parts.settle();
        parts
    }

    fn takes(&mut self, inlines: &[Inline], sequences: &HashSet<String>) -> bool {
        let text = plain(inlines);
        let Some(label) = label(&text) else { return false };
        let counts = label.known || sequences.contains(&label.word);
        let same = self.word.as_ref().is_none_or(|word| *word == label.word);
        if counts && same {
            self.word = Some(label.word);
        }
        counts && same
    }

    /// Begins a solution. What was held back with nothing but its mark belongs to it, more belongs to the one before.
    fn open(&mut self, mut solution: Solution, mut held: Vec<Block>) {
        if held.len() == 1 {
            solution.content.append(&mut held);
        } else if let Some(last) = self.solutions.last_mut() {
            last.content.append(&mut held);
        }
        self.solutions.push(solution);
    }

    fn push(&mut self, block: Block, held: &mut Vec<Block>) {
        match self.solutions.last_mut() {
            None => self.intro.push(block),
            Some(last) if held.is_empty() && (last.content.is_empty() || !is_section(&block)) => last.content.push(block),
            Some(_) => held.push(block),
        }
    }

    fn settle(&mut self) {
        settle(&mut self.intro);
        settle(&mut self.outro);
        self.solutions.iter_mut().for_each(|solution| settle(&mut solution.content));
    }
}

enum Piece {
    Label { line: u32, inlines: Vec<Inline>, block: Block },
    Block(Block),
}

const ANSWERS: &str = "Answer Antwort Réponse Respuesta Risposta Resposta Antwoord Svar Vastaus 답변 回答";

/// The text behind `A.`, `A:`, `A1．`, `Answer:`.
fn answer_text(text: &str) -> Option<&str> {
    let rest = ANSWERS.split(' ').find_map(|word| text.strip_prefix(word)).or_else(|| text.strip_prefix('A'))?;
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = digits.strip_prefix(['.', ':', '：', '．'])?;
    (rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || is_dense(c))).then_some(rest)
}

/// "A." or "A:" at the start of an answer is only a mark.
fn strip_answer_mark(mut blocks: Vec<(Block, u32)>) -> Vec<(Block, u32)> {
    let Some((Block::Paragraph { inlines }, _)) = blocks.first_mut() else { return blocks };
    let text = plain(inlines);
    if let Some(rest) = answer_text(&text) {
        skip_chars(inlines, text.chars().count() - rest.chars().count());
        *inlines = trim(std::mem::take(inlines));
    }
    if inlines.is_empty() {
        blocks.remove(0);
    }
    blocks
}

/// Finds the lines that are labels, as headings or inside paragraphs without a blank line around them.
fn split_at_labels(blocks: Vec<(Block, u32)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (block, line) in blocks {
        match block {
            Block::Heading { inlines, level } if label(&plain(&inlines)).is_some() => {
                let block = Block::Heading { level, inlines: inlines.clone() };
                pieces.push(Piece::Label { line, inlines, block });
            }
            Block::Paragraph { inlines } => split_paragraph(&inlines, line, &mut pieces),
            Block::List { items, .. } if items.iter().all(|item| begins_with_label(item)) => {
                for block in items.into_iter().flatten() {
                    match block {
                        Block::Paragraph { inlines } => split_paragraph(&inlines, line, &mut pieces),
                        other => pieces.push(Piece::Block(other)),
                    }
                }
            }
            other => pieces.push(Piece::Block(other)),
        }
    }
    pieces
}

/// A list may have the labels as its items: "- Solution 1: …".
fn begins_with_label(item: &[Block]) -> bool {
    matches!(item.first(), Some(Block::Paragraph { inlines }) if label(&plain(inlines)).is_some_and(|label| label.known))
}

fn split_paragraph(inlines: &[Inline], line: u32, pieces: &mut Vec<Piece>) {
    let mut lines = lines(inlines);
    if !lines.iter().any(|line| label(&plain(line)).is_some()) {
        // A strong line on top of a paragraph is its heading.
        if lines.len() > 1 && matches!(lines[0].as_slice(), [Inline::Strong { .. }]) {
            pieces.push(Piece::Block(Block::Paragraph { inlines: lines.remove(0) }));
            pieces.push(Piece::Block(Block::Paragraph { inlines: join(lines) }));
        } else {
            pieces.push(Piece::Block(Block::Paragraph { inlines: inlines.to_vec() }));
        }
        return;
    }
    let mut rest = Vec::new();
    for part in lines {
        if label(&plain(&part)).is_some() {
            flush(&mut rest, pieces);
            let block = Block::Paragraph { inlines: part.clone() };
            pieces.push(Piece::Label { line, inlines: unwrap_strong(part), block });
        } else {
            rest.push(part);
        }
    }
    flush(&mut rest, pieces);
}

fn flush(rest: &mut Vec<Vec<Inline>>, pieces: &mut Vec<Piece>) {
    if !rest.is_empty() {
        pieces.push(Piece::Block(Block::Paragraph { inlines: join(std::mem::take(rest)) }));
    }
}

/// Words of labels that count 1, 2, … through the answer.
fn sequences(pieces: &[Piece]) -> HashSet<String> {
    let texts: Vec<String> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Label { inlines, .. } => Some(plain(inlines)),
            Piece::Block(_) => None,
        })
        .collect();
    let numbered: HashSet<(String, u32)> =
        texts.iter().filter_map(|text| label(text)).filter_map(|label| Some((label.word, label.number?))).collect();
    let begun = numbered.iter().filter(|(_, number)| *number == 1).map(|(word, _)| word);
    begun.filter(|word| numbered.contains(&((*word).clone(), 2))).cloned().collect()
}

fn solution(mut inlines: Vec<Inline>, line: u32, problems: &mut Vec<Problem>) -> Solution {
    let (audience, check) = attributes(&mut inlines, line, problems);
    let text = plain(&inlines);
    let (name, width) = label(&text).map_or_else(Default::default, |label| (label.text.to_owned(), label.width));
    skip_chars(&mut inlines, width);
    Solution { label: name, title: one_line(trim(unwrap_strong(trim(inlines)))), audience, check, content: Vec::new() }
}

/// Reads and removes `{for=… check=…}` at the end of a label. Other braces are text.
fn attributes(inlines: &mut [Inline], line: u32, problems: &mut Vec<Problem>) -> (Audience, Option<Check>) {
    let mut found = (Audience::default(), None);
    let Some(Inline::Text { text }) = inlines.last_mut() else { return found };
    let Some((before, inner)) = text.trim_end().strip_suffix('}').and_then(|text| text.rsplit_once('{')) else { return found };
    let pairs: Option<Vec<(&str, &str)>> = inner.split_whitespace().map(|pair| pair.split_once('=')).collect();
    let Some(pairs) = pairs.filter(|pairs| !pairs.is_empty()) else { return found };
    for (key, value) in pairs {
        let value = value.trim_matches('"');
        match key {
            "for" => match named(value) {
                Some(audience) => found.0 = audience,
                None => problems.push(Problem::new(line, format!("unknown audience \"{value}\": it is \"user\" or \"admin\""))),
            },
            "check" => match Check::named(value) {
                Some(check) => found.1 = Some(check),
                None => {
                    let names = Check::ALL.map(Check::name).join(", ");
                    problems.push(Problem::new(line, format!("unknown check \"{value}\": it is one of {names}")));
                }
            },
            _ => problems.push(Problem::new(line, format!("unknown key \"{key}\": a solution has `for` and `check`"))),
        }
    }
    *text = before.trim_end().to_owned();
    found
}

/// The value of an enum by its name in packs.
fn named<T: serde::de::DeserializeOwned>(name: &str) -> Option<T> {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error, StrDeserializer};
    let deserializer: StrDeserializer<'_, Error> = name.into_deserializer();
    T::deserialize(deserializer).ok()
}
