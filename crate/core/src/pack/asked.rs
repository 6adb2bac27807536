//! Questions that are no headings: bold lines, lines with a question mark, items of lists with a text below, rows of tables.

use super::head::{asks, names_message};
use super::label::label;
use super::look::{self, is_sentence};
use super::quotes::quotations;
use super::table::{explains, has_messages, tabled};
use super::words::{JOINS, QUESTIONS, is_in, words};
use crate::content::{Block, Inline, join, lines, plain, trim};

/// A bold line on top of a paragraph, or that is one; or a bold sentence before the rest of a line; and the rest.
pub(super) fn bold_head(block: &Block) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let Block::Paragraph { inlines } = block else { return None };
    let mut lines = lines(inlines);
    let [bold @ Inline::Strong { .. }, rest @ ..] = lines.first()?.as_slice() else { return None };
    let (bold, rest) = (bold.clone(), rest.to_vec());
    let said = plain(std::slice::from_ref(&bold));
    let runs_in = (is_sentence(&said) || asks(&said)) && plain(&rest).starts_with(' ');
    let joins = is_another(&rest) && names_message(std::slice::from_ref(&bold));
    if label(&plain(&lines[0])).is_some() || !(runs_in || joins || is_aside(&plain(&rest))) {
        return None;
    }
    let first = lines.remove(0);
    if joins {
        return Some((first, join(lines)));
    }
    if runs_in {
        lines.insert(0, trim(rest));
    }
    Some((vec![bold], join(lines)))
}

/// "**“Code expired”** or **“Code used”**", "**`Check failed: disk`** and its like (`Check failed: wall`)": behind a bold message others,
/// to the end of the line.
fn is_another(rest: &[Inline]) -> bool {
    let joins = words(&plain(rest)).first().is_some_and(|word| is_in(JOINS, word));
    let others = quotations(rest);
    let ends = others.last().is_some_and(|last| words(&last.after).is_empty());
    joins && ends && others.iter().all(|other| look::is_message(&other.text))
}

/// "(LL-2217)", "(fixed) (LL-2302)": what the author keeps beside a title.
fn is_aside(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || (text.starts_with(['(', '（', '[']) && text.ends_with([')', '）', ']']))
}

/// Whether bold lines ask among blocks, and about messages: then what they stand below is a chapter.
pub(super) fn asks_in_bold<'b>(blocks: impl Iterator<Item = &'b Block>) -> bool {
    let heads: Vec<Vec<Inline>> = blocks.filter_map(bold_head).map(|(head, _)| head).collect();
    let names = heads.iter().filter(|head| names_message(head)).count();
    names > 0 && heads.iter().filter(|head| asks(&plain(head)) || names_message(head)).count() > 1
}

/// A line that ends with a question mark, on top of a paragraph, or that is one; and the rest of it.
pub(super) fn plain_head(block: &Block) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let Block::Paragraph { inlines } = block else { return None };
    let mut lines = lines(inlines);
    lines.first().is_some_and(|line| asks(&plain(line))).then(|| {
        let head = lines.remove(0);
        (head, join(lines))
    })
}

/// An item of a list that has a text below its first line.
fn item_head(item: &[Block]) -> Option<(Vec<Inline>, Vec<Block>)> {
    let (Block::Paragraph { inlines }, below) = item.split_first()? else { return None };
    let mut lines = lines(inlines);
    let head = lines.drain(..1).next().filter(|head| label(&plain(head)).is_none())?;
    let rest = (!lines.is_empty()).then(|| Block::Paragraph { inlines: join(lines) });
    let answer: Vec<Block> = rest.into_iter().chain(below.iter().cloned()).collect();
    (!answer.is_empty()).then_some((head, answer))
}

/// The questions of a list each of whose items is one with its answer, or a chapter with such a list.
pub(super) fn toggles(block: &Block) -> Option<Vec<Asked>> {
    toggles_in(block, CHAPTERS)
}

/// How deep lists of lists are looked into.
const CHAPTERS: usize = 2;

fn toggles_in(block: &Block, depth: usize) -> Option<Vec<Asked>> {
    let Block::List { items, .. } = block else { return None };
    let chapter = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph { inlines }, list] if depth > 0 && !asks(&plain(inlines)) && !names_message(inlines) => {
            toggles_in(list, depth - 1)
        }
        _ => None,
    };
    if let Some(chapters) = items.iter().map(chapter).collect::<Option<Vec<_>>>() {
        return (!chapters.is_empty()).then(|| chapters.concat());
    }
    let heads: Vec<Asked> = items.iter().map(|item| item_head(item)).collect::<Option<_>>()?;
    let asking = heads.iter().filter(|(head, _)| asks(&plain(head)) || names_message(head)).count();
    let bold = heads.iter().all(|(head, _)| matches!(head.as_slice(), [Inline::Strong { .. }]));
    (asking * 2 >= heads.len() || (bold && asking > 0)).then_some(heads)
}

/// A question that is no heading, with its answer.
pub(super) type Asked = (Vec<Inline>, Vec<Block>);

/// The questions of a table each of whose rows is one: it has a message, or asks in its first cell.
pub(super) fn rows(block: &Block) -> Option<Vec<Asked>> {
    let Block::Table { head, rows } = block else { return None };
    let is_question = |word: &String| word.starts_with("question") || is_in(QUESTIONS, word);
    let called = head.first().is_some_and(|cell| words(&plain(cell)).iter().any(is_question));
    let row_of = |head: &[Vec<Inline>], row: &[Vec<Inline>]| vec![Block::Table { head: head.to_vec(), rows: vec![row.to_vec()] }];
    let asked: Vec<Asked> = if called || rows_ask(rows) {
        let others = head.get(1..).unwrap_or_default();
        let told = has_messages(others);
        let text = |cell: &Vec<Inline>| Block::Paragraph { inlines: cell.clone() };
        let answer = |cells: &[Vec<Inline>]| if told { row_of(others, cells) } else { cells.iter().map(text).collect() };
        rows.iter().filter_map(|row| row.split_first()).map(|(question, cells)| (question.clone(), answer(cells))).collect()
    } else {
        let told = tabled(head, rows).into_iter().zip(rows);
        told.filter_map(|(told, row)| Some((vec![Inline::text(told.into_iter().next()?.text)], row_of(head, row)))).collect()
    };
    (!asked.is_empty()).then_some(asked)
}

/// Whether most rows of a table ask in their first cell.
fn rows_ask(rows: &[Vec<Vec<Inline>>]) -> bool {
    rows.iter().filter(|row| row.first().is_some_and(|cell| asks(&plain(cell)))).count() * 2 > rows.len()
}

/// Whether a block is a list of messages, or a table of them, with what each means: at least two.
pub(super) fn catalogue(block: &Block) -> bool {
    let many = |asked: Option<Vec<Asked>>| asked.is_some_and(|asked| asked.len() > 1);
    match block {
        Block::Table { head, rows: all } => {
            (head.iter().any(|cell| explains(&plain(cell))) || rows_ask(all)) && many(rows(block))
        }
        Block::List { .. } => many(
            toggles(block).filter(|asked| asked.iter().filter(|(head, _)| asks(&plain(head)) || names_message(head)).count() > 1),
        ),
        _ => false,
    }
}
