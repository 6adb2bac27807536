//! Plain text of content, and the small cuts the pack reader makes in running text.

use super::{Block, Inline};

/// The text of running text; line ends and breaks become line ends.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    collect(inlines, &mut text);
    text
}

fn collect(inlines: &[Inline], into: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => into.push_str(text),
            Inline::Strong { inlines } | Inline::Emphasis { inlines } | Inline::Link { inlines, .. } => collect(inlines, into),
            Inline::Image { alt, .. } => into.push_str(alt),
            Inline::Break => into.push('\n'),
        }
    }
}

/// The text of blocks, a line each.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    collect_blocks(blocks, &mut text);
    text
}

fn collect_blocks(blocks: &[Block], into: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines } | Block::Heading { inlines, .. } => collect(inlines, into),
            Block::List { items, .. } => items.iter().for_each(|item| collect_blocks(item, into)),
            Block::Code { text } => into.push_str(text),
            Block::Quote { blocks } => collect_blocks(blocks, into),
            Block::Table { head, rows } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    collect(cell, into);
                    into.push('\n');
                }
            }
            Block::Rule => {}
        }
        into.push('\n');
    }
}

/// Splits running text at its line ends.
pub(crate) fn lines(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let mut lines = vec![Vec::new()];
    for inline in inlines {
        match inline {
            Inline::Break => lines.push(Vec::new()),
            Inline::Text { text } => {
                for (index, part) in text.split('\n').enumerate() {
                    if index > 0 {
                        lines.push(Vec::new());
                    }
                    if let (false, Some(line)) = (part.is_empty(), lines.last_mut()) {
                        line.push(Inline::text(part));
                    }
                }
            }
            other => {
                if let Some(line) = lines.last_mut() {
                    line.push(other.clone());
                }
            }
        }
    }
    lines.into_iter().map(trim).filter(|line| !line.is_empty()).collect()
}

/// Takes the first `count` characters of text off.
pub(crate) fn skip_chars(inlines: &mut Vec<Inline>, mut count: usize) {
    while count > 0 && !inlines.is_empty() {
        let emptied = match &mut inlines[0] {
            Inline::Text { text } | Inline::Code { text } => {
                let rest: String = text.chars().skip(count).collect();
                count = count.saturating_sub(text.chars().count());
                *text = rest;
                text.is_empty()
            }
            Inline::Strong { inlines } | Inline::Emphasis { inlines } | Inline::Link { inlines, .. } => {
                let before = plain(inlines).chars().count();
                skip_chars(inlines, count);
                count = count.saturating_sub(before);
                inlines.is_empty()
            }
            // A picture goes whole, and counts as the text that it has in `plain`.
            Inline::Image { alt, .. } => {
                count = count.saturating_sub(alt.chars().count());
                true
            }
            Inline::Break => {
                count -= 1;
                true
            }
        };
        if emptied {
            inlines.remove(0);
        }
    }
}

/// Takes the emphasis off a text that is strong from end to end.
pub(crate) fn unwrap_strong(inlines: Vec<Inline>) -> Vec<Inline> {
    match <[Inline; 1]>::try_from(inlines) {
        Ok([Inline::Strong { inlines }]) => inlines,
        Ok([other]) => vec![other],
        Err(inlines) => inlines,
    }
}

/// Takes white space off both ends.
pub(crate) fn trim(mut inlines: Vec<Inline>) -> Vec<Inline> {
    while let Some(Inline::Text { text }) = inlines.first_mut() {
        *text = text.trim_start().to_owned();
        if !text.is_empty() {
            break;
        }
        inlines.remove(0);
    }
    while let Some(Inline::Text { text }) = inlines.last_mut() {
        text.truncate(text.trim_end().len());
        if !text.is_empty() {
            break;
        }
        inlines.pop();
    }
    inlines
}

/// Lines as running text again, with their line ends.
pub(crate) fn join(lines: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut joined = Vec::new();
    for line in lines {
        if !joined.is_empty() {
            joined.push(Inline::text("\n"));
        }
        joined.extend(line);
    }
    joined
}
