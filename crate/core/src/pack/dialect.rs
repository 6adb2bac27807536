//! Quirks of real FAQs, put right line by line so that a Markdown parser reads what the author meant.
//!
//! Every output line remembers its source line, so that positions stay true.

use super::Problem;
use super::label::label;

/// Markdown without the quirks.
pub(super) struct Clean {
    pub text: String,
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
    let plain_questions = !lines.iter().any(|line| is_question_heading(line) || bold_question(line).is_some());
    let mut clean = Clean { text: String::with_capacity(source.len() + 64), problems: Vec::new(), starts: Vec::new() };
    // Indentation of the bullet sign that the lines below hang on.
    let mut bullet: Option<usize> = None;
    let mut index = after_front_matter(&lines);
    while let Some(line) = lines.get(index) {
        let number = line_number(index);
        if let Some(fence) = Fence::open(line) {
            index = copy_fence(&lines, index, &fence, &mut clean);
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
            let underlined = lines.get(index + 1).is_some_and(|next| is_underline(next));
            push_line(line, indent, body, number, plain_questions && !underlined, &mut clean);
        }
        index += 1;
    }
    clean
}

fn push_line(line: &str, indent: usize, body: &str, number: u32, plain_questions: bool, clean: &mut Clean) {
    let hashes = body.len() - body.trim_start_matches('#').len();
    let heading = body[hashes..].trim_start();
    if indent > 3 {
        clean.push(number, &[line]);
    } else if (1..=6).contains(&hashes) && (is_question(heading) || label(heading).is_some()) {
        clean.push(number, &[&body[..hashes], " ", heading]);
    } else if let Some(question) = bold_question(line) {
        clean.push(number, &["## ", question]);
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
    let item = body.strip_prefix(['●', '•', '▪', '◦', '‣', '∙', '○', '■', '➢', '✓', '►'])?;
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

fn is_question_heading(line: &str) -> bool {
    let body = line.trim_start();
    line.len() - body.len() <= 3 && body.starts_with('#') && is_question(body.trim_start_matches('#').trim_start())
}

fn bold_question(line: &str) -> Option<&str> {
    let line = line.trim();
    let strong = ["**", "__"].iter().find_map(|mark| line.strip_prefix(mark)?.strip_suffix(mark))?;
    is_question(strong).then_some(strong)
}

/// A code fence.
struct Fence<'a> {
    sign: char,
    width: usize,
    info: &'a str,
}

impl<'a> Fence<'a> {
    fn open(line: &'a str) -> Option<Self> {
        let body = line.trim_start();
        let sign = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = body.trim_start_matches(sign);
        let width = body.len() - info.len();
        (width >= 3 && !(sign == '`' && info.contains('`'))).then(|| Self { sign, width, info: info.trim() })
    }

    /// A fence of the same kind that is wide enough: it ends this one, or, with an info string, shows that the end
    /// is missing.
    fn matching<'b>(&self, line: &'b str) -> Option<Fence<'b>> {
        Fence::open(line).filter(|other| other.sign == self.sign && other.width >= self.width)
    }

    fn is_annotation(&self) -> bool {
        let mut words = self.info.split_whitespace();
        words.next() == Some("toml") && matches!(words.next(), Some("fix" | "pack" | "unanswered"))
    }
}

/// Copies a fenced block and returns the index of the line after it. A block without an end is cut at the next
/// question, so that it takes no other entry with it; an annotation without an end is left out.
fn copy_fence(lines: &[&str], at: usize, fence: &Fence<'_>, clean: &mut Clean) -> usize {
    let mut question = None;
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if question.is_none() && is_question_heading(line) {
            question = Some(index);
            if fence.is_annotation() {
                break;
            }
        }
        match fence.matching(line) {
            Some(end) if end.info.is_empty() => {
                (at..=index).for_each(|i| clean.push(line_number(i), &[lines[i]]));
                return index + 1;
            }
            Some(_) => {
                question = question.or(Some(index));
                break;
            }
            None => {}
        }
    }
    let end = question.unwrap_or(lines.len());
    clean.problems.push(Problem::new(line_number(at), format!("the code fence \"{}\" is never closed", lines[at].trim())));
    if !fence.is_annotation() {
        (at..end).for_each(|i| clean.push(line_number(i), &[lines[i]]));
        let close: String = std::iter::repeat_n(fence.sign, fence.width).collect();
        clean.push(line_number(end.saturating_sub(1)), &[&close]);
    }
    end
}
