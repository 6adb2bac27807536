//! Markdown events → blocks. Raw HTML is dropped, its text kept; `<style>`, `<script>` and comments vanish. In running text
//! what is set in bold, italics or as code by tags stays so.

use std::iter::Peekable;

use pulldown_cmark::{CodeBlockKind, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::html::{code_text, inline_html, set_off, strip_html, tag_name};
use super::{Block, Inline, link};

/// A top-level block and where it stands.
#[derive(Debug)]
pub(crate) struct Located {
    pub block: Block,
    /// Byte offset in the Markdown that was read.
    pub offset: usize,
    /// Info string of a fenced code block.
    pub info: Option<String>,
    /// Byte offset of a code block's first line of text.
    pub text_offset: usize,
}

/// Deeper nesting than this is flattened: a card cannot show it and recursion must end.
const MAX_DEPTH: usize = 24;

/// Reads Markdown into its top-level blocks.
pub(crate) fn read(markdown: &str) -> Vec<Located> {
    let mut reader = Reader::new(markdown);
    let mut blocks = Vec::new();
    while let Some((event, range)) = reader.events.next() {
        let info = match &event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => Some(info.trim().to_owned()),
            _ => None,
        };
        let text_offset =
            markdown.get(range.clone()).and_then(|code| code.find('\n')).map_or(range.end, |at| range.start + at + 1);
        let mut read = Vec::new();
        reader.block(event, 0, &mut read);
        let located = |block| Located { block, offset: range.start, info: info.clone(), text_offset };
        blocks.extend(read.into_iter().map(located));
    }
    blocks
}

struct Reader<'a> {
    events: Peekable<OffsetIter<'a>>,
    /// The last block is a paragraph with a bullet that Markdown does not know.
    bulleted: bool,
}

/// The blocks of Markdown that stands in a block.
fn nested(markdown: &str, depth: usize) -> Vec<Block> {
    let mut reader = Reader::new(markdown);
    let mut blocks = Vec::new();
    while let Some((event, _)) = reader.events.next() {
        reader.block(event, depth, &mut blocks);
    }
    blocks
}

/// What authors begin items with that are none to Markdown.
const BULLETS: [char; 8] = ['●', '•', '○', '◦', '▪', '■', '►', '·'];

/// Whether text begins with an item of a list: "- one", "2. two".
fn begins_list(text: &str) -> bool {
    let Some((marker, rest)) = text.trim_start_matches(' ').split_once(' ') else { return false };
    let number = marker.strip_suffix(['.', ')']).unwrap_or_default();
    let counts = !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    (matches!(marker, "-" | "*" | "+") || counts)
        && rest.trim_start().starts_with(|c: char| c.is_alphabetic() || "*\"“„'[`".contains(c))
}

impl<'a> Reader<'a> {
    fn new(markdown: &'a str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        Self { events: Parser::new_ext(markdown, options).into_offset_iter().peekable(), bulleted: false }
    }

    /// Reads the block that `event` opens, to its end.
    fn block(&mut self, event: Event<'_>, depth: usize, into: &mut Vec<Block>) {
        let bulleted = std::mem::take(&mut self.bulleted);
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let inlines = self.inlines(depth);
                into.push(Block::Heading { level: level as u8, inlines });
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                let text = self.verbatim();
                // Below a bullet that Markdown does not know ("●") an indented list counts as code.
                if kind == CodeBlockKind::Indented && bulleted && depth < MAX_DEPTH && begins_list(&text) {
                    into.extend(nested(&text, depth + 1));
                } else {
                    into.push(Block::Code { text: code_text(text.trim_end_matches('\n')) });
                }
            }
            Event::Start(Tag::HtmlBlock) => {
                let html = self.verbatim();
                into.extend(strip_html(&html).split("\n\n").filter_map(paragraph_of_text));
            }
            Event::Start(Tag::List(first)) => {
                let items = self.items(depth + 1);
                let start = u32::try_from(first.unwrap_or(1)).unwrap_or(u32::MAX);
                into.push(Block::List { ordered: first.is_some(), start, items });
            }
            Event::Start(Tag::BlockQuote(_)) => {
                let blocks = self.blocks(depth + 1);
                into.push(Block::Quote { blocks });
            }
            Event::Start(Tag::Table(_)) => into.push(self.table(depth)),
            Event::Start(Tag::Paragraph) => {
                let inlines = self.inlines(depth);
                self.bulleted = super::plain(&inlines).starts_with(BULLETS);
                push_paragraph(inlines, into);
            }
            Event::Rule => into.push(Block::Rule),
            Event::End(_) => {}
            // Tight list items and table cells hold inlines without a paragraph; so does anything unforeseen.
            other => {
                let mut inlines = Vec::new();
                self.inline(other, depth, &mut inlines);
                push_paragraph(finish(inlines), into);
            }
        }
    }

    /// Blocks up to the end tag of the container that is open.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut loose = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(_) => break,
                ref start if depth < MAX_DEPTH && is_block_start(start) => {
                    push_paragraph(finish(std::mem::take(&mut loose)), &mut blocks);
                    self.block(event, depth, &mut blocks);
                }
                _ => self.inline(event, depth, &mut loose),
            }
        }
        push_paragraph(finish(loose), &mut blocks);
        blocks
    }

    fn items(&mut self, depth: usize) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks(depth)),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    fn table(&mut self, depth: usize) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        let mut row = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines(depth)),
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table { head, rows }
    }

    /// Inlines up to the end tag of the element that is open.
    fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, _)) = self.events.next() {
            match event {
                Event::End(_) => break,
                _ => self.inline(event, depth + 1, &mut inlines),
            }
        }
        finish(inlines)
    }

    fn inline(&mut self, event: Event<'_>, depth: usize, into: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(&text, into),
            Event::Code(text) => into.push(Inline::Code { text: code_text(&text) }),
            // A soft break stays a line end in the text until the pack's outline has looked for steps.
            Event::SoftBreak => push_text("\n", into),
            Event::HardBreak => into.push(Inline::Break),
            Event::InlineHtml(tag) if depth < MAX_DEPTH && set_off(&tag).is_some() => self.tagged(&tag, depth, into),
            Event::InlineHtml(tag) | Event::Html(tag) => inline_html(&tag, into),
            Event::TaskListMarker(done) => push_text(if done { "☑ " } else { "☐ " }, into),
            Event::Start(tag) => {
                let inner = if depth < MAX_DEPTH { self.inlines(depth) } else { self.flat() };
                match tag {
                    Tag::Strong => into.push(Inline::Strong { inlines: inner }),
                    Tag::Emphasis => into.push(Inline::Emphasis { inlines: inner }),
                    Tag::Link { dest_url, .. } if link::is_allowed(&dest_url) => {
                        into.push(Inline::Link { href: dest_url.into_string(), inlines: inner });
                    }
                    Tag::Image { dest_url, .. } => {
                        into.push(Inline::Image { alt: super::plain(&inner), src: dest_url.into_string() });
                    }
                    _ => into.extend(inner),
                }
            }
            _ => {}
        }
    }

    /// What stands between a tag that sets text off and its end; without that end, the text as it is.
    fn tagged(&mut self, tag: &str, depth: usize, into: &mut Vec<Inline>) {
        let name = tag_name(tag);
        let mut inner = Vec::new();
        while let Some((event, _)) = self.events.next_if(|(event, _)| !matches!(event, Event::End(_)) && !is_block_start(event)) {
            match event {
                Event::InlineHtml(end) if end.strip_prefix("</").is_some_and(|end| tag_name(end).eq_ignore_ascii_case(name)) => {
                    let wrap = set_off(tag).filter(|_| !super::plain(&inner).trim().is_empty());
                    return into.extend(wrap.map_or_else(Vec::new, |wrap| vec![wrap(inner)]));
                }
                event => self.inline(event, depth + 1, &mut inner),
            }
        }
        into.extend(inner);
    }

    /// The text up to the end of the open element, however deep, without recursion.
    fn flat(&mut self) -> Vec<Inline> {
        let (mut depth, mut inlines) = (0usize, Vec::new());
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Text(text) | Event::Code(text) => push_text(&text, &mut inlines),
                Event::SoftBreak | Event::HardBreak => push_text("\n", &mut inlines),
                _ => {}
            }
        }
        inlines
    }

    fn verbatim(&mut self) -> String {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::End(_) => break,
                Event::Text(part) | Event::Html(part) | Event::InlineHtml(part) => text.push_str(&part),
                _ => {}
            }
        }
        text
    }
}

fn is_block_start(event: &Event<'_>) -> bool {
    use Tag::{BlockQuote, CodeBlock, Heading, HtmlBlock, List, Paragraph, Table};
    match event {
        Event::Rule => true,
        Event::Start(tag) => {
            matches!(tag, BlockQuote(_) | CodeBlock(_) | Heading { .. } | HtmlBlock | List(_) | Paragraph | Table(_))
        }
        _ => false,
    }
}

pub(super) fn push_text(text: &str, into: &mut Vec<Inline>) {
    match into.last_mut() {
        Some(Inline::Text { text: last }) => last.push_str(text),
        _ => into.push(Inline::text(text)),
    }
}

/// Two breaks in a row part paragraphs, as they do in what was HTML once.
fn push_paragraph(inlines: Vec<Inline>, into: &mut Vec<Block>) {
    let (mut part, mut breaks) = (Vec::new(), 0);
    let mut end = |part: &mut Vec<Inline>| {
        let inlines = super::trim(std::mem::take(part));
        if !inlines.is_empty() {
            into.push(Block::Paragraph { inlines });
        }
    };
    for inline in inlines {
        match inline {
            Inline::Break => breaks += 1,
            Inline::Text { ref text } if breaks > 0 && text.trim().is_empty() => {}
            other => {
                match breaks {
                    0 => {}
                    1 => part.push(Inline::Break),
                    _ => end(&mut part),
                }
                breaks = 0;
                part.push(other);
            }
        }
    }
    end(&mut part);
}

fn paragraph_of_text(text: &str) -> Option<Block> {
    let text = text.trim();
    (!text.is_empty()).then(|| Block::Paragraph { inlines: finish(vec![Inline::text(text)]) })
}

/// Makes links of bare addresses and drops empty text at the edges.
fn finish(inlines: Vec<Inline>) -> Vec<Inline> {
    let linked = inlines.into_iter().flat_map(|inline| match inline {
        Inline::Text { text } => link::autolink(&text),
        other => vec![other],
    });
    super::trim(linked.collect())
}
