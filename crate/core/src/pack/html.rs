//! Tables, lists of definitions and quotations written in HTML, as exports of wikis have them: each becomes its like in Markdown.
//!
//! ```text
//! <tr><th>Message</th><th>Fix</th></tr>             | Message | Fix |
//! <tr><td>The list is empty.</td><td>…</td></tr>    |---|---|  | The list is empty. | … |
//!
//! <dt>Why?</dt> <dd>Because.</dd>                   ###### Why?    Because.
//!
//! <blockquote>No <b>access</b>.</blockquote>        > No <b>access</b>.
//! ```

use std::borrow::Cow;

use super::grid::Row;
use super::words::is_in;
use crate::content::{is_element, is_placeholder, parts_lines};

/// What begins with the first line, in Markdown, and how many lines it takes.
pub(super) fn block(lines: &[&str]) -> Option<(Vec<Row>, usize)> {
    let first = lines.first()?.trim_start();
    let name = ["table", "dl", "blockquote"].into_iter().find(|name| opens(first, name))?;
    let end = format!("</{name}>");
    // One in another is no plain one; nor is every line of a file that opens one looked through to the end.
    let own = |at: usize, line: &str| at == 0 || !opens(line.trim_start(), name);
    let mut own = lines.iter().take(MOST_LINES).enumerate().take_while(|(at, line)| own(*at, line));
    let taken = 1 + own.find(|(_, line)| line.contains(&end))?.0;
    let text = lines[..taken].join("\n");
    let pieces = pieces(&text);
    let alone = pieces.iter().filter(|(_, piece)| matches!(piece, Piece::Open(one) if one == name)).count() == 1;
    let rows = match name {
        "dl" => definitions(&pieces),
        "table" => table(&pieces),
        _ => quotation(&text),
    };
    (alone && !rows.is_empty()).then_some((rows, taken))
}

const MOST_LINES: usize = 2000;
/// No table of messages is wider.
const COLUMNS: usize = 20;

fn opens(line: &str, name: &str) -> bool {
    let rest = line.strip_prefix('<').and_then(|line| line.strip_prefix(name));
    rest.is_some_and(|rest| rest.starts_with(['>', ' ']) || rest.is_empty())
}

enum Piece<'a> {
    Open(String),
    Close(String),
    Text(&'a str),
}

/// Tags that are read here, whatever attributes they have: `<td nowrap>`. Elsewhere `<caption>` may be a placeholder.
const STRUCTURE: &str = "blockquote table thead tbody tfoot tr th td caption colgroup col dl dt dd";

/// Tags and the text between them, each with its line.
fn pieces(text: &str) -> Vec<(usize, Piece<'_>)> {
    let (mut pieces, mut rest, mut line) = (Vec::new(), text, 0);
    while !rest.is_empty() {
        let found = rest.match_indices('<').find_map(|(at, _)| tag(&rest[at..]).map(|(width, piece)| (at, width, piece)));
        let (at, width) = found.as_ref().map_or((rest.len(), 0), |(at, width, _)| (*at, *width));
        if at > 0 {
            pieces.push((line, Piece::Text(&rest[..at])));
        }
        line += rest[..at].matches('\n').count();
        pieces.extend(found.map(|(_, _, piece)| (line, piece)));
        line += rest[at..at + width].matches('\n').count();
        rest = &rest[at + width..];
    }
    pieces
}

fn tag(text: &str) -> Option<(usize, Piece<'_>)> {
    let inside = text.strip_prefix('<')?;
    let inside = &inside[..inside.find(['<', '>']).filter(|end| inside[*end..].starts_with('>'))?];
    let closes = inside.starts_with('/');
    let name: String = inside.chars().skip(usize::from(closes)).take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    let width = inside.len() + 2;
    let known = is_in(STRUCTURE, &name) || (is_element(&name) && !is_placeholder(&text[..width]));
    known.then_some((width, if closes { Piece::Close(name) } else { Piece::Open(name) }))
}

/// A cell or a definition while it is read.
#[derive(Default)]
struct Cell {
    text: String,
    is_head: bool,
}

impl Cell {
    fn add(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Text(text) => self.text.push_str(&text.replace('|', "\\|")),
            Piece::Open(name) | Piece::Close(name) if matches!(name.as_str(), "code" | "tt" | "kbd" | "samp") => {
                self.text.push('`')
            }
            Piece::Open(name) if name == "q" => self.text.push('“'),
            Piece::Close(name) if name == "q" => self.text.push('”'),
            // Bold from the start: the head of a column, where no cell is called one.
            Piece::Open(name) if matches!(name.as_str(), "b" | "strong") => self.is_head |= self.text.trim().is_empty(),
            Piece::Open(name) | Piece::Close(name) if parts_lines(name) => self.text.push(' '),
            Piece::Open(_) | Piece::Close(_) => {}
        }
    }

    fn one_line(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn table(pieces: &[(usize, Piece<'_>)]) -> Vec<Row> {
    let mut rows: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut open = false;
    for (line, piece) in pieces {
        match piece {
            Piece::Open(name) if name == "tr" => {
                rows.push((*line, Vec::new()));
                open = false;
            }
            Piece::Open(name) if name == "td" || name == "th" => {
                if rows.is_empty() {
                    rows.push((*line, Vec::new()));
                }
                if let Some((_, cells)) = rows.last_mut() {
                    cells.push(Cell { is_head: name == "th", ..Cell::default() });
                    open = true;
                }
            }
            Piece::Close(name) if matches!(name.as_str(), "td" | "th" | "tr") => open = false,
            piece => {
                if let Some(cell) = rows.last_mut().and_then(|(_, cells)| cells.last_mut()).filter(|_| open) {
                    cell.add(piece);
                }
            }
        }
    }
    rows.retain(|(_, cells)| !cells.is_empty());
    let columns = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let Some((first, cells)) = rows.first().filter(|_| columns <= COLUMNS) else { return Vec::new() };
    let (first, headed) = (*first, cells.iter().all(|cell| cell.is_head));
    let row = |cells: &[Cell]| {
        let texts = (0..columns).map(|at| cells.get(at).map(Cell::one_line).unwrap_or_default());
        format!("| {} |", texts.collect::<Vec<_>>().join(" | "))
    };
    let mut written: Vec<Row> = rows.iter().map(|(line, cells)| (*line, row(cells))).collect();
    if !headed {
        written.insert(0, (first, row(&[])));
    }
    written.insert(1, (first, format!("|{}", "---|".repeat(columns))));
    written
}

fn definitions(pieces: &[(usize, Piece<'_>)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open: Option<(usize, bool, Cell)> = None;
    let close = |open: &mut Option<(usize, bool, Cell)>, rows: &mut Vec<Row>| {
        if let Some((line, is_term, cell)) = open.take().filter(|(_, _, cell)| !cell.text.trim().is_empty()) {
            let text = cell.one_line().replace("\\|", "|");
            rows.extend([(line, if is_term { format!("###### {text}") } else { text }), (line, String::new())]);
        }
    };
    for (line, piece) in pieces {
        match piece {
            Piece::Open(name) if name == "dt" || name == "dd" => {
                close(&mut open, &mut rows);
                open = Some((*line, name == "dt", Cell::default()));
            }
            Piece::Close(name) if matches!(name.as_str(), "dt" | "dd" | "dl") => close(&mut open, &mut rows),
            Piece::Open(name) | Piece::Close(name) if name == "p" => {
                // A definition of several paragraphs keeps them.
                if let Some((line, false, cell)) = open.take_if(|(_, is_term, cell)| !*is_term && !cell.text.trim().is_empty()) {
                    close(&mut Some((line, false, cell)), &mut rows);
                    open = Some((line, false, Cell::default()));
                }
            }
            piece => {
                if let Some((_, _, cell)) = &mut open {
                    cell.add(piece);
                }
            }
        }
    }
    rows
}

/// The lines of a quotation, without the tags that make blocks.
fn quotation(text: &str) -> Vec<Row> {
    let (opened, behind) = text.split_once("</blockquote>").unwrap_or((text, ""));
    let inside = opened.split_once('>').map_or("", |(_, inside)| inside);
    if inside.trim().is_empty() {
        return Vec::new();
    }
    let plain = |line: &str| ["<p>", "</p>"].iter().fold(line.to_owned(), |line, tag| line.replace(tag, "")).trim().to_owned();
    let mut rows: Vec<Row> = inside.split('\n').map(|line| format!("> {}", plain(line))).enumerate().collect();
    let last = rows.len() - 1;
    // What follows on the line is no part of it.
    rows.extend([String::new(), plain(behind)].into_iter().filter(|_| !behind.trim().is_empty()).map(|row| (last, row)));
    rows
}

/// A line in which what reads like a tag of HTML, and is never closed, stands for a value: "Row <n>: the code <code> is unknown".
/// `below` are the lines that follow.
pub(super) fn with_values<'a>(line: &'a str, below: &[&str]) -> Cow<'a, str> {
    if line.len() > LONGEST_LINE || !NOUNS.iter().any(|noun| line.contains(noun)) {
        return Cow::Borrowed(line);
    }
    let below = || below.iter().take(MOST_BELOW).take_while(|line| !line.trim().is_empty() && line.len() <= LONGEST_LINE);
    let is_open = |noun: &&&str| {
        let end = format!("</{}", &noun[1..noun.len() - 1]);
        line.contains(**noun) && !line.contains(&end) && !below().any(|line| line.contains(&end))
    };
    let open: Vec<&str> = NOUNS.iter().filter(is_open).copied().collect();
    let (mut kept, mut rest, mut ticks) = (String::new(), line, 0);
    while let Some((at, noun)) = open.iter().filter_map(|noun| Some((rest.find(noun)?, noun))).min() {
        let before = &rest[..at];
        ticks += before.matches('`').count();
        // In code it stands as it is, and alone on its line it opens what ends farther below.
        let stays = ticks % 2 == 1 || line.trim() == *noun;
        kept.extend(if stays { [before, noun, "", ""] } else { [before, "&lt;", &noun[1..noun.len() - 1], "&gt;"] });
        rest = &rest[at + noun.len()..];
    }
    if kept.is_empty() { Cow::Borrowed(line) } else { Cow::Owned(kept + rest) }
}

/// Tags whose names are nouns for a value. Those that only say how a text looks, or part it, are left open by mistake.
const NOUNS: [&str; 10] =
    ["<code>", "<template>", "<font>", "<button>", "<picture>", "<video>", "<section>", "<article>", "<header>", "<footer>"];
/// Lines in which the end of a tag is looked for, and how long they and its own may be, in bytes.
const MOST_BELOW: usize = 6;
const LONGEST_LINE: usize = 2000;

#[cfg(test)]
mod tests {
    use super::{block, with_values};

    #[test]
    fn a_tag_without_its_end_is_a_value() {
        for (line, below, expected) in [
            ("Row <n>: the code <code> is unknown.", "", "Row <n>: the code &lt;code&gt; is unknown."),
            ("No \"<font>\" in the <template> of it", "x", "No \"&lt;font&gt;\" in the &lt;template&gt; of it"),
            ("Set <code>a</code> here", "", "Set <code>a</code> here"),
            ("Set <code>a", "b</code>", "Set <code>a"),
            ("<section>", "", "<section>"),
            ("Use `<template>` here", "", "Use `<template>` here"),
            ("A <b>word and <center>another, <br>, a < b", "", "A <b>word and <center>another, <br>, a < b"),
        ] {
            assert_eq!(with_values(line, &[below]), expected);
        }
    }

    fn rows(source: &str) -> Vec<String> {
        let lines: Vec<&str> = source.lines().collect();
        block(&lines).map(|(rows, _)| rows.into_iter().map(|(_, text)| text).collect()).unwrap_or_default()
    }

    #[test]
    fn tables_become_tables() {
        let source = "<table class=\"wrapped\"><tbody>\n<tr><th>Message</th><th><p>Fix</p></th></tr>\n<tr>\n<td>The file\n<name> | is <code>locked</code></td><td>a<br/>b</td></tr>\n</tbody></table>\nx";
        assert_eq!(rows(source), ["| Message | Fix |", "|---|---|", "| The file <name> \\| is `locked` | a b |"]);
        let lines: Vec<&str> = source.lines().collect();
        let (rows_of, taken) = block(&lines).unwrap();
        assert_eq!((rows_of[2].0, taken), (2, 6));
        assert_eq!(
            rows("<table><tr><td><strong>A</strong></td><td><b>B</b></td></tr><tr><td>c</td></tr></table>"),
            ["| A | B |", "|---|---|", "| c |  |"]
        );
        assert_eq!(rows("<table><tr><td>a</td><td>b</td></tr></table>"), ["|  |  |", "|---|---|", "| a | b |"]);
        for none in
            ["<table><tr><td>a", "<table><tr><td><table></table></td></tr></table>", "<tablet></table>", "<table></table>"]
        {
            assert!(rows(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn the_tags_of_a_cell_are_those_of_running_text() {
        let cell = |text: &str| rows(&format!("<table><tr><th>A</th></tr><tr><td nowrap>{text}</td></tr></table>"))[2].clone();
        for (text, expected) in [
            ("a <mark>b</mark> <small>c</small>", "a b c"),
            ("a <details><summary>b</summary>c</details>", "a b c"),
            ("<q>a</q> <samp>b</samp>", "“a” `b`"),
            ("<file> <name> <font name> <A>b</A> <i>c</i>", "<file> <name> <font name> b c"),
        ] {
            assert_eq!(cell(text), format!("| {expected} |"));
        }
    }

    #[test]
    fn quotations_become_quotations() {
        assert_eq!(rows("<blockquote class=\"x\">No <b>access</b>.</blockquote>"), ["> No <b>access</b>."]);
        assert_eq!(rows("<blockquote>No.</blockquote><p>Ask **Ann**.</p>"), ["> No.", "", "Ask **Ann**."]);
        assert_eq!(rows("<blockquote>\n<p>No access.</p>\n</blockquote>\nx"), ["> ", "> No access.", "> "]);
        for none in ["<blockquote>a", "<blockquote></blockquote>", "<blockquote><blockquote>a</blockquote></blockquote>"] {
            assert!(rows(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn definitions_become_headings() {
        assert_eq!(
            rows("<dl>\n<dt>Why?</dt>\n<dd><p>a</p><p>b</p></dd>\n<dt><b>Who?</b>\n<dd>c | d\n</dl>"),
            ["###### Why?", "", "a", "", "b", "", "###### Who?", "", "c | d", ""]
        );
    }
}
