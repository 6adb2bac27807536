//! Steps that were written without list marks, and line ends that mean nothing.

use super::alike::is_set_off;
use super::labelled::is_labelled;
use super::words::is_stop;
use crate::content::{Block, Inline, join, lines, plain, trim};

/// Finds the steps that were written without list marks, then makes the remaining line ends blanks.
pub(super) fn settle(blocks: &mut Vec<Block>) {
    let mut settled: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in std::mem::take(blocks) {
        match &mut block {
            Block::List { items, .. } => items.iter_mut().for_each(settle),
            Block::Quote { blocks } => settle(blocks),
            Block::Paragraph { inlines } => {
                let led_in = settled.last().is_some_and(ends_with_colon);
                settled.extend(paragraph(std::mem::take(inlines), led_in));
                continue;
            }
            Block::Heading { inlines, .. } => *inlines = one_line(std::mem::take(inlines)),
            Block::Table { head, rows } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| *cell = one_line(std::mem::take(cell)));
            }
            Block::Code { .. } | Block::Rule => {}
        }
        settled.push(block);
    }
    *blocks = settled;
}

fn ends_with_colon(block: &Block) -> bool {
    matches!(block, Block::Paragraph { inlines } if plain(inlines).trim_end().ends_with([':', '：']))
}

/// A paragraph, or a lead-in and steps if the lines after a colon are steps.
fn paragraph(inlines: Vec<Inline>, led_in: bool) -> Vec<Block> {
    let mut lines = lines(&inlines);
    let texts: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let lead = texts.iter().position(|text| text.trim_end().ends_with([':', '：'])).map(|at| at + 1);
    let first = if led_in && lead.is_none() { Some(0) } else { lead };
    if let Some(first) = first.filter(|first| are_steps(&texts[*first..])) {
        let steps = lines.split_off(first);
        return led_by(join(lines), list(true, steps));
    }
    if let Some((lead, items)) = dashed(&inlines) {
        return led_by(lead, list(false, items));
    }
    vec![Block::Paragraph { inlines: one_line(parted(inlines)) }]
}

/// A line that is a message by its label, "Error text: …", or is set off from end to end stays one: what is around it is the
/// author's.
fn parted(inlines: Vec<Inline>) -> Vec<Inline> {
    let lines = lines(&inlines);
    let ends: Vec<bool> = lines.iter().map(|line| is_labelled(line) || is_set_off(line)).collect();
    if lines.len() < 2 || !ends.contains(&true) {
        return inlines;
    }
    let parted = |at: usize| ends[at] || ends.get(at + 1).is_some_and(|ends| *ends);
    let end = |at| if parted(at) { Inline::Break } else { Inline::text("\n") };
    let last = lines.len() - 1;
    let parts = lines.into_iter().enumerate();
    parts.flat_map(|(at, line)| line.into_iter().chain((at < last).then(|| end(at)))).collect()
}

fn led_by(lead: Vec<Inline>, list: Block) -> Vec<Block> {
    let lead = one_line(trim(lead));
    if lead.is_empty() { vec![list] } else { vec![Block::Paragraph { inlines: lead }, list] }
}

fn list(ordered: bool, items: Vec<Vec<Inline>>) -> Block {
    let item = |inlines| vec![Block::Paragraph { inlines: one_line(trim(inlines)) }];
    Block::List { ordered, start: 1, items: items.into_iter().map(item).collect() }
}

/// A list that lost its line ends: "Check the following: - This one - That one".
fn dashed(inlines: &[Inline]) -> Option<(Vec<Inline>, Vec<Vec<Inline>>)> {
    let (Inline::Text { text }, before) = inlines.split_last()? else { return None };
    let (lead, items) = text.split_once(": - ")?;
    let items: Vec<&str> = items.split(" - ").collect();
    let begins = |item: &&str| item.chars().next().is_some_and(|c| !c.is_lowercase());
    if items.len() < 2 || !items.iter().all(begins) {
        return None;
    }
    let lead = before.iter().cloned().chain([Inline::text(format!("{lead}:"))]).collect();
    Some((lead, items.into_iter().map(|item| vec![Inline::text(item)]).collect()))
}

/// Lines are steps, not prose broken at a margin, if each begins like a sentence and all end alike.
fn are_steps(lines: &[String]) -> bool {
    let begins = |line: &String| line.chars().next().is_some_and(|c| !c.is_lowercase());
    let ends = |line: &String| line.trim_end_matches(['"', '”', '\'', '’', ')']).ends_with(|c| is_stop(c) || c == ';');
    let ended = lines.iter().filter(|line| ends(line)).count();
    lines.len() >= 2 && lines.iter().all(begins) && (ended == 0 || ended == lines.len())
}

/// Running text without line ends, neighbouring text put together.
pub(super) fn one_line(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut line: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        let inline = match inline {
            Inline::Text { text } => Inline::Text { text: text.replace('\n', " ") },
            Inline::Strong { inlines } => Inline::Strong { inlines: one_line(inlines) },
            Inline::Emphasis { inlines } => Inline::Emphasis { inlines: one_line(inlines) },
            Inline::Link { href, inlines } => Inline::Link { href, inlines: one_line(inlines) },
            other => other,
        };
        match (line.last_mut(), inline) {
            (Some(Inline::Text { text: last }), Inline::Text { text }) => last.push_str(&text),
            (_, inline) => line.push(inline),
        }
    }
    line
}
