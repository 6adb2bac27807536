//! Headings, and what tells whether they ask: their own text, what stands below them, and what is deeper.

use std::collections::{HashMap, HashSet};

use super::asked::{asks_in_bold, catalogue};
use super::dialect;
use super::label::label;
use super::place::{Sign, is_for_troubles, is_overview};
use super::question::{begins_with_message, quoted_messages};
use super::told::told_below;
use super::words::{QUESTION_MARKS, QUESTIONS, begins_with_code, is_dense, is_in, length, words};
use crate::content::{Block, Inline, Located, plain, skip_chars, trim};
use crate::signature::{has_placeholder, is_code, tells_of_trouble};

/// A heading.
pub(super) struct Head {
    pub level: u8,
    pub text: String,
    pub marked: bool,
    pub asks: bool,
    /// Begins with the message it is about.
    pub message: bool,
    /// Quotes one.
    pub names: bool,
    /// Asks, or names a message.
    pub seed: bool,
    /// Is answered with a message.
    pub told: bool,
    /// Has a list or a table below it of messages with what each means, or bold lines that ask about some. Where the others of its level do not ask, it is a
    /// chapter, and each message a question.
    pub catalogue: bool,
    /// Says that it is such a chapter: "Other messages".
    pub overview: bool,
    pub is_label: bool,
    /// Whether anything stands right below it; below it and what is deeper; whether something deeper asks.
    pub answered: bool,
    pub filled: bool,
    pub parent: bool,
    /// Whether it stands in the answer of a heading that asks.
    pub inside: bool,
}

/// The headings among blocks.
pub(super) fn heads(blocks: &[Located]) -> Vec<Option<Head>> {
    let chapters = chapters(blocks);
    let mut heads: Vec<Option<Head>> = blocks
        .iter()
        .map(|located| match &located.block {
            Block::Heading { level, inlines } => {
                let text = plain(inlines);
                let mut inlines = bare(inlines.clone());
                if let Some((number, _)) = text.split_once(' ').filter(|(number, _)| chapters.contains(*number)) {
                    skip_chars(&mut inlines, number.len() + 1);
                }
                let head = Head::new(*level, &inlines);
                Some(Head { marked: head.marked || is_marked(&text), ..head })
            }
            _ => None,
        })
        .collect();
    label_repeated(&mut heads);
    // What an answer says of a message its heading is about.
    let starts: Vec<usize> = (0..heads.len()).filter(|at| heads[*at].is_some()).collect();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(heads.len());
        if let Some(head) = &mut heads[*start] {
            let below = blocks[start + 1..end].iter().map(|located| std::slice::from_ref(&located.block));
            head.told = below.clone().any(|block| !told_below(&head.text, block).is_empty());
            let chapter = || below.clone().flatten().any(catalogue) || asks_in_bold(below.clone().flatten());
            head.catalogue = !head.seed && !head.marked && chapter();
            head.overview = head.catalogue && is_overview(&head.text);
        }
    }
    // From the end: for each level, what has been met since the last heading that is as high.
    let (mut filled, mut asked, mut apart) = ([false; 8], [false; 8], [false; 8]);
    let mut below = false;
    for (head, says) in heads.iter_mut().zip(blocks.iter().map(|located| says(&located.block))).rev() {
        let Some(head) = head else {
            if says {
                below = true;
                filled = [true; 8];
            }
            continue;
        };
        let level = usize::from(head.level.min(6));
        // What stands out of an answer makes no chapter of it.
        let parent = asked[level] || (apart[level] && !below);
        (head.answered, head.filled, head.parent) = (below, filled[level], parent);
        [&mut filled, &mut asked, &mut apart].into_iter().for_each(|met| met[level..].fill(false));
        if head.seed {
            let met = if head.level >= dialect::FOLDED { &mut apart } else { &mut asked };
            met[..level].fill(true);
        }
        below = false;
    }
    for at in 0..heads.len().saturating_sub(1) {
        if titles_box(&heads[at..])
            && let [Some(head), Some(folded), ..] = &mut heads[at..]
        {
            (head.told, head.parent, folded.is_label) = (true, false, true);
        }
    }
    let mut above: Option<u8> = None;
    for head in heads.iter_mut().flatten() {
        above = above.filter(|level| head.level > *level && !head.stands_out());
        head.inside = above.is_some();
        if (head.seed || head.marked) && head.answered {
            above = above.or(Some(head.level));
        }
    }
    heads
}

/// The numbers of chapters whose parts are numbered: "9 Errors" is one above "9.1 In a list", and not nine errors.
fn chapters(blocks: &[Located]) -> HashSet<String> {
    let number = |located: &Located| {
        let Block::Heading { inlines, .. } = &located.block else { return None };
        let text = plain(inlines);
        let (chapter, part) = text.split_once('.')?;
        let is_number = !chapter.is_empty() && chapter.bytes().all(|byte| byte.is_ascii_digit());
        (is_number && part.starts_with(|c: char| c.is_ascii_digit())).then(|| chapter.to_owned())
    };
    let mut parts: HashMap<String, usize> = HashMap::new();
    blocks.iter().filter_map(number).for_each(|chapter| *parts.entry(chapter).or_default() += 1);
    parts.into_iter().filter(|(_, parts)| *parts > 1).map(|(chapter, _)| chapter).collect()
}

/// A heading that comes again and again below others that ask, as "In Salesforce" does, is a part of each answer.
fn label_repeated(heads: &mut [Option<Head>]) {
    let mut times: HashMap<(u8, String), usize> = HashMap::new();
    let parts = |head: &Head| !head.seed && !head.marked;
    for head in heads.iter().flatten().filter(|head| parts(head)) {
        *times.entry((head.level, head.text.to_lowercase())).or_default() += 1;
    }
    let asking = heads.iter().flatten().filter(|head| !parts(head)).map(|head| head.level).min();
    for head in heads.iter_mut().flatten() {
        let below = asking.is_some_and(|level| head.level > level);
        let again = times.get(&(head.level, head.text.to_lowercase())).is_some_and(|times| *times >= AGAIN);
        head.is_label |= below && again;
    }
}

/// What comes so often is no chance, but the form of the file.
pub(super) const AGAIN: usize = 3;

/// "What you see", "Cause", "Was tun?": a part of an answer.
fn is_part(text: &str) -> bool {
    let text = words(text).join(" ");
    ANSWER_PARTS.split('|').any(|part| part == text)
}

const ANSWER_PARTS: &str = "what you see|what to do|what it means|what happens|symptom|symptoms|cause|causes|error message|details|\
    symptome|ursache|ursachen|was tun|was ist zu tun|fehlermeldung|symptômes|que faire|síntomas|causa|causas|qué hacer|sintomas|\
    o que fazer|sintomi|cosa fare|oorzaak|wat te doen|症状|原因|対処|対処方法";

/// Whether a heading has one box with a message, right below it: then that is what it is about.
fn titles_box(heads: &[Option<Head>]) -> bool {
    let [Some(head), Some(folded), rest @ ..] = heads else { return false };
    let mut below = rest.iter().flatten().take_while(|other| other.level > head.level);
    head.level < dialect::FOLDED && !head.seed && folded.stands_out() && !below.any(Head::stands_out)
}

/// Whether a block says anything: links only lead elsewhere, and lines only part.
fn says(block: &Block) -> bool {
    match block {
        Block::Paragraph { inlines } => {
            let text = |inline: &Inline| {
                !matches!(inline, Inline::Link { .. }) && plain(std::slice::from_ref(inline)).contains(char::is_alphanumeric)
            };
            inlines.iter().any(text)
        }
        Block::List { items, .. } => items.iter().flatten().any(says),
        Block::Rule => false,
        _ => true,
    }
}

impl Head {
    fn new(level: u8, inlines: &[Inline]) -> Self {
        let text = plain(inlines);
        let quoted = quoted_messages(inlines);
        let (asks, message, names) = (asks(&text), begins_with_message(inlines, &quoted), names_one(&quoted));
        Self {
            level,
            marked: dialect::is_question(&text),
            asks,
            message,
            names,
            seed: asks || message || names || is_code(text.trim()),
            told: false,
            catalogue: false,
            overview: false,
            is_label: label(&text).is_some() || is_part(&text),
            answered: false,
            filled: false,
            parent: false,
            inside: false,
            text,
        }
    }

    pub fn sign(&self) -> Sign {
        Sign { level: self.level, marked: self.marked, is_label: self.is_label }
    }

    /// Whether it may be a question because others of its level are.
    pub fn may_ask(&self) -> bool {
        self.filled && !self.parent && !self.inside && !self.is_label && !self.overview
    }

    /// Whether it names a message or tells of a trouble, and is no chapter of several.
    pub fn is_trouble(&self) -> bool {
        let tells = self.names || tells_of_trouble(&self.text) || has_placeholder(&self.text);
        tells && !is_for_troubles(&self.text) && !is_overview(&self.text)
    }

    /// Whether it is one of its own in the answer of another: a folded text or a definition that is about a message.
    pub fn stands_out(&self) -> bool {
        self.level >= dialect::FOLDED && self.names && self.answered && !self.is_label
    }
}

pub(super) fn asks(text: &str) -> bool {
    text.trim_end().ends_with(QUESTION_MARKS)
}

pub(super) fn names_message(inlines: &[Inline]) -> bool {
    names_one(&quoted_messages(inlines))
}

/// Whether one of the texts that are quoted is a message for sure.
fn names_one(quoted: &[String]) -> bool {
    let is_one = |text: &String| {
        (tells_of_trouble(text) || ((has_placeholder(text) || begins_with_code(text)) && length(text) > 2)) && length(text) > 1
    };
    quoted.iter().any(is_one)
}

/// A heading without the number and the picture before its text.
pub(super) fn bare(mut heading: Vec<Inline>) -> Vec<Inline> {
    let text = plain(&heading);
    let rest = without_mark(bare_text(&text));
    if rest.len() < text.len() && rest.contains(char::is_alphanumeric) {
        skip_chars(&mut heading, text.chars().count() - rest.chars().count());
    }
    trim(heading)
}

fn bare_text(text: &str) -> &str {
    let is_sign = |c: char| is_picture(c) || c.is_whitespace();
    without_number(text.trim_start_matches(is_sign)).trim_start_matches(is_sign)
}

/// "질문: …", "Frage 3: …": marks of questions, besides those that are `Q`.
fn without_mark(text: &str) -> &str {
    let (word, rest) = text.split_at(text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len()));
    let rest = rest.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
    let behind = rest.strip_prefix([':', '：']).filter(|_| is_in(QUESTIONS, &word.to_lowercase()));
    behind.map_or(text, str::trim_start)
}

fn is_marked(heading: &str) -> bool {
    let text = bare_text(heading);
    without_mark(text).len() < text.len()
}

/// "1.", "2)", "1.4", "3、": not "401", and not "2.5 GB".
pub(super) fn without_number(text: &str) -> &str {
    const ENDS: [char; 6] = ['.', ')', '．', '）', '、', ':'];
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let closed = number.ends_with('.') || rest.starts_with(ENDS);
    let rest = rest.strip_prefix(ENDS).unwrap_or(rest);
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) && (closed || number.contains('.')) && end <= 9;
    let apart = rest.starts_with(char::is_whitespace) || (closed && rest.starts_with(is_dense));
    if is_number && apart { rest.trim_start() } else { text }
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{259f}' | '\u{2600}'..='\u{2bff}' | '\u{fe0f}' | '\u{200d}' | '\u{1f000}'..='\u{1faff}')
}
