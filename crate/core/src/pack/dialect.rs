//! Quirks of real FAQs, put right line by line so that a Markdown parser reads what the author meant.
//!
//! Every output line remembers its source line, so that positions stay true.

use std::borrow::Cow;

use super::fence::{End, Fence};
use super::label::label;
use super::marks::{Marks, Turn};
use super::{Problem, admonition, grid, html};

/// Markdown without the quirks.
pub(super) struct Clean {
    pub text: String,
    /// The title that front matter gives.
    pub title: String,
    pub problems: Vec<Problem>,
    /// Start of each output line, in bytes, and its source line, counting from 1.
    starts: Vec<(usize, u32)>,
}

impl Clean {
    /// The source line of a byte offset in the text.
    pub fn line_at(&self, offset: usize) -> u32 {
        let after = self.starts.partition_point(|(start, _)| *start <= offset);
        self.starts.get(after.saturating_sub(1)).map_or(1, |(_, line)| *line)
    }

    fn push(&mut self, line: u32, parts: &[&str]) {
        self.starts.push((self.text.len(), line));
        parts.iter().for_each(|part| self.text.push_str(part));
        self.text.push('\n');
    }
}

/// Puts the quirks right.
pub(super) fn clean(source: &str) -> Clean {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let lines: Vec<&str> = source.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let lines = admonition::unfold(&lines);
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    let marks =
        Marks::find(&lines).filter(|_| !lines.iter().any(|line| is_question(line.trim_start_matches(['#', ' ', '*', '_']))));
    let plain_questions = asks_in_lines(&lines);
    let mut index = after_front_matter(&lines);
    let title = lines[..index].iter().find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    let title = title.trim().trim_matches(['"', '\'']).to_owned();
    let text = String::with_capacity(source.len() + 64);
    let mut clean = Clean { text, title, problems: Vec::new(), starts: Vec::new() };
    // Indentation of the bullet sign that the lines below hang on.
    let mut bullet: Option<usize> = None;
    // How many folded texts are open.
    let mut folds = 0;
    while let Some(line) = lines.get(index) {
        let number = line_number(index);
        if let Some(fence) = Fence::open(line) {
            index = copy_fence(&lines, index, &fence, &mut clean);
            continue;
        }
        if let Some((rows, taken)) = grid::table(&lines[index..]).or_else(|| html::block(&lines[index..])) {
            clean.push(number, &[]);
            rows.iter().for_each(|(row, text)| clean.push(line_number(index + row), &[text]));
            clean.push(line_number(index + taken - 1), &[]);
            index += taken;
            continue;
        }
        let line = without_anchors(line);
        let line = html::with_values(line.as_ref(), &lines[index + 1..]);
        let line = line.as_ref();
        let depth = folds + line.matches("<details").count();
        folds = depth.saturating_sub(line.matches("</details>").count());
        // "1. Why?" with a line below it would be an item of a list.
        if let Some(level) = lines.get(index + 1).and_then(|below| underlined(line, below)) {
            clean.push(number, &[level, line.trim()]);
            index += 2;
            continue;
        }
        if let Some(turn) = marks.as_ref().and_then(|marks| marks.turn(line)) {
            bullet = None;
            clean.push(number, &[]);
            match turn {
                Turn::Question(text) => clean.push(number, &["## Q: ", text]),
                Turn::Message(text) => clean.push(number, &["## Q: “", text, "”"]),
                Turn::Answer(text) => clean.push(number, &[text]),
            }
            index += 1;
            continue;
        }
        let indent = line.len() - line.trim_start().len();
        let body = &line[indent..];
        if let Some(item) = bullet_sign(body) {
            bullet = Some(indent);
            clean.push(number, &[&line[..indent], "- ", item]);
        } else if bullet.is_some_and(|at| hangs_on_bullet(body, indent, at)) {
            clean.push(number, &["  ", line]);
        } else {
            if !body.is_empty() {
                bullet = None;
            }
            if let Some(title) = html_heading(body, depth).filter(|_| indent <= 3) {
                clean.push(number, &[]);
                clean.push(number, &[&title]);
                clean.push(number, &[]);
                index += 1;
                continue;
            }
            if let Some(text) = definition(body, &lines[..index], &mut clean) {
                clean.push(number, &[]);
                clean.push(number, &[text]);
                index += 1;
                continue;
            }
            let underlined = lines.get(index + 1).is_some_and(|next| is_underline(next));
            push_line(line, indent, body, number, plain_questions && !underlined, &mut clean);
        }
        index += 1;
    }
    clean
}

/// Whether lines that are no headings ask, if they have the mark of a question. An answer may hold such a line where questions
/// are headings, or bold, and one line with its mark alone in bold is a remark.
fn asks_in_lines(lines: &[&str]) -> bool {
    let plain = || lines.iter().any(|line| is_question(line.trim_start()));
    let marked = || lines.iter().filter(|line| marked_question(line.trim_start()).is_some()).count();
    !lines.iter().any(|line| is_question_heading(line) || bold_question(line).is_some()) && (plain() || marked() > 1)
}

fn push_line(line: &str, indent: usize, body: &str, number: u32, plain_questions: bool, clean: &mut Clean) {
    let hashes = body.len() - body.trim_start_matches('#').len();
    let heading = body[hashes..].trim_start();
    if indent > 3 {
        clean.push(number, &[line]);
    } else if (1..=6).contains(&hashes) && (is_question(heading) || label(heading).is_some() || is_tight(&body[hashes..], hashes))
    {
        clean.push(number, &[&body[..hashes], " ", heading]);
    } else if let Some(question) = bold_question(line) {
        clean.push(number, &["## ", &question]);
    } else if let Some(question) = marked_question(body).filter(|_| plain_questions) {
        clean.push(number, &["## ", &question]);
    } else if plain_questions && is_question(body) {
        clean.push(number, &["## ", body]);
    } else if label(body.trim_matches(['*', '_'])).is_some() {
        // A label begins a block of its own, also right below a list or a paragraph.
        clean.push(number, &[]);
        clean.push(number, &[line]);
    } else {
        clean.push(number, &[line]);
    }
}

/// "##3. Why?", "###The list is empty": a heading whose blank is missing. "#1" is a number.
fn is_tight(text: &str, hashes: usize) -> bool {
    hashes > 1 && text.starts_with(|c: char| c.is_alphanumeric() || "\"“„«*`".contains(c)) && text.contains(' ')
}

/// A line without what converters leave beside a heading for links to lead to: `[]{#_Toc1 .anchor}`, `{#why}`.
fn without_anchors(line: &str) -> Cow<'_, str> {
    if !line.contains("{#") {
        return Cow::Borrowed(line);
    }
    let (mut kept, mut rest) = (String::with_capacity(line.len()), line);
    while let Some((before, tail)) = rest.split_once("{#") {
        let Some((name, after)) = tail.split_once('}') else { break };
        let is_anchor = name.chars().all(|c| c.is_alphanumeric() || "-_.:= ".contains(c));
        let stub = before.strip_suffix("[]");
        if !is_anchor || (stub.is_none() && !(after.trim().is_empty() && before.ends_with(' '))) {
            break;
        }
        kept.push_str(stub.unwrap_or(before.trim_end()));
        rest = after;
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// The sign of a heading that begins with a number and has a line below it, about as long as it is.
fn underlined(line: &str, below: &str) -> Option<&'static str> {
    let is_long = below.trim().len() * 2 >= line.chars().count() && below.trim().len() > 3;
    let numbered = line.starts_with(|c: char| c.is_ascii_digit());
    (numbered && is_long && is_underline(below)).then(|| if below.trim_start().starts_with('=') { "# " } else { "## " })
}

/// The level of a folded text's heading: below those of headings; of one inside it the next, and deeper ones are bold lines.
pub(super) const FOLDED: u8 = 5;

/// A heading written as HTML, or the line that opens a text which is folded away: both are headings.
fn html_heading(body: &str, depth: usize) -> Option<String> {
    let folded = body.strip_prefix("<details").and_then(|rest| rest.split_once('>')).map_or(body, |(_, rest)| rest.trim_start());
    if let Some(summary) = folded.strip_prefix("<summary") {
        let (_, text) = summary.split_once('>')?;
        let text = text.split_once("</summary>").map_or(text, |(text, _)| text);
        let text = without_tags(text);
        let title = match depth {
            0 | 1 => format!("##### {text}"),
            2 => format!("###### {text}"),
            _ => format!("**{text}**"),
        };
        return Some(title).filter(|_| !text.is_empty());
    }
    if body.starts_with("<details") || matches!(body.trim_end(), "</details>" | "</summary>") {
        return Some(String::new());
    }
    let (level, text) = body.strip_prefix("<h").and_then(|rest| rest.split_once('>'))?;
    let level = usize::from(level.bytes().next()?.wrapping_sub(b'0'));
    let (text, rest) = text.split_once("</h")?;
    let is_one = (1..=6).contains(&level) && rest.split_once('>').is_some_and(|(_, rest)| rest.trim().is_empty());
    is_one.then(|| format!("{} {}", "#".repeat(level), without_tags(text)))
}

/// A title without the tags that only say how it looks; what the others set off in it is read later.
fn without_tags(text: &str) -> String {
    let tags = ["<b>", "</b>", "<strong>", "</strong>", "<em>", "</em>", "<i>", "</i>", "<span>", "</span>", "<p>", "</p>"];
    tags.iter().fold(text.to_owned(), |text, tag| text.replace(tag, "")).trim().to_owned()
}

/// The text of a definition (`: text`). The lines right above it, which have been written, are what it defines: headings.
fn definition<'a>(body: &'a str, above: &[&str], clean: &mut Clean) -> Option<&'a str> {
    let text = body.strip_prefix(": ").or_else(|| body.strip_prefix(":\t"))?.trim();
    let is_term = |term: &str| !term.is_empty() && !term.starts_with(['#', '>', '|', '-', '*', ':']) || bold(term).is_some();
    let (mut kept, mut terms) = (clean.text.as_str(), Vec::new());
    for term in above.iter().rev().map(|line| line.trim()).take_while(|term| is_term(term)).take(MOST_TERMS) {
        let Some(rest) = kept.strip_suffix('\n').and_then(|rest| rest.strip_suffix(term)) else { break };
        kept = rest;
        terms.push(term);
    }
    let kept = Some(kept.len()).filter(|_| !terms.is_empty() && !text.is_empty())?;
    clean.text.truncate(kept);
    terms.iter().rev().for_each(|term| clean.text.push_str(&format!("###### {}\n", bold(term).unwrap_or(term))));
    Some(text)
}

/// More lines than that are a text.
const MOST_TERMS: usize = 4;

/// The line below a heading that is written without `#`.
fn is_underline(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

fn line_number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

/// Front matter stands between two `---` lines at the very top.
fn after_front_matter(lines: &[&str]) -> usize {
    if lines.first().is_none_or(|line| line.trim_end() != "---") {
        return 0;
    }
    let end = lines.iter().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."));
    end.map_or(0, |position| position + 2)
}

fn bullet_sign(body: &str) -> Option<&str> {
    let item = body.strip_prefix(['●', '•', '▪', '◦', '‣', '∙', '○', '■', '➢', '✓', '►', '・', '･'])?;
    Some(item.trim_start()).filter(|item| !item.is_empty())
}

/// A list below a bullet sign belongs to it, though the author did not indent it; so does what is indented deeper.
fn hangs_on_bullet(body: &str, indent: usize, at: usize) -> bool {
    !body.is_empty() && (indent > at || (indent == at && ["- ", "* ", "+ "].iter().any(|sign| body.starts_with(sign))))
}

/// Whether a text begins with the mark of a question: `Q.`, `Q:`, `Q1.`, `Q 2)`, `Question 3:`.
pub(super) fn is_question(text: &str) -> bool {
    question_text(text).is_some()
}

/// The text after the mark of a question.
pub(super) fn question_text(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("Question").or_else(|| text.strip_prefix(['Q', 'q']))?;
    let rest = rest.trim_start_matches(' ').trim_start_matches(|c: char| c.is_ascii_digit());
    let text = rest.strip_prefix(['.', ':', ')', '．', '：'])?.trim();
    (!text.is_empty()).then_some(text)
}

pub(super) fn is_question_heading(line: &str) -> bool {
    let body = line.trim_start();
    line.len() - body.len() <= 3 && body.starts_with('#') && is_question(body.trim_start_matches('#').trim_start())
}

/// A question that begins and ends in bold. Where only its mark is, nothing but code stands between the bold parts, of which
/// the last may be a message.
fn bold_question(line: &str) -> Option<Cow<'_, str>> {
    let line = line.trim();
    let (mark, first, rest) = in_bold(line)?;
    let parts: Vec<&str> = rest.split(mark).collect();
    let between = || parts.iter().step_by(2).all(|between| is_code_span(between.trim()));
    let ends = parts.len() % 2 == 1 && rest.ends_with(mark);
    let whole = rest.is_empty() || (ends && (is_question(first) || between()));
    let question = if rest.is_empty() { Cow::Borrowed(first) } else { Cow::Owned(format!("{first}{rest}")) };
    Some(question).filter(|question| whole && is_question(question))
}

/// Or nothing.
fn is_code_span(text: &str) -> bool {
    text.is_empty() || text.strip_prefix('`').and_then(|text| text.strip_suffix('`')).is_some_and(|inside| !inside.contains('`'))
}

/// A question of which the mark is bold: `**Q:**`. "**Question:**" may be a label below a heading.
fn marked_question(line: &str) -> Option<String> {
    let (_, mark, text) = in_bold(line)?;
    let is_mark = is_question(&format!("{mark}?")) && question_text(mark).is_none() && !mark.starts_with("Question");
    (is_mark && !text.trim().is_empty()).then(|| format!("{mark}{text}"))
}

/// The text of a line that is bold from end to end.
fn bold(line: &str) -> Option<&str> {
    in_bold(line).filter(|(_, _, rest)| rest.is_empty()).map(|(_, text, _)| text)
}

/// What a line begins with in bold, by which sign, and the rest.
fn in_bold(line: &str) -> Option<(&str, &str, &str)> {
    let mark = ["**", "__"].into_iter().find(|mark| line.starts_with(mark))?;
    let line = &line[mark.len()..];
    let (text, rest) = line.split_once(mark)?;
    // "**I see *Gone***": of three signs the first ends what is in italics.
    let italic = rest.starts_with(&mark[1..]) && text.matches(&mark[1..]).count() % 2 == 1;
    if italic { Some((mark, &line[..=text.len()], &rest[1..])) } else { Some((mark, text, rest)) }
}

/// Copies a fenced block and returns the index of the line after it. An annotation without an end is left out.
fn copy_fence(lines: &[&str], at: usize, fence: &Fence<'_>, clean: &mut Clean) -> usize {
    let end = match fence.end(lines, at) {
        End::Closed(last) => {
            (at..=last).for_each(|i| clean.push(line_number(i), &[lines[i]]));
            return last + 1;
        }
        End::Missing(end) => end,
    };
    clean.problems.push(Problem::new(line_number(at), format!("the code fence \"{}\" is never closed", lines[at].trim())));
    if !fence.is_annotation() {
        (at..end).for_each(|i| clean.push(line_number(i), &[lines[i]]));
        let close: String = std::iter::repeat_n(fence.sign, fence.width).collect();
        clean.push(line_number(end.saturating_sub(1)), &[&close]);
    }
    end
}
