//! What asks a question where none is marked: told by its place among the others, not by its words.
//!
//! ```text
//!  ## Why can't I sign in?      ends with "?"                      ┐ two of three at this level ask:
//!  ## "The list is empty"       begins with a message              ├ so the third, which has an
//!  ## Rows come twice           says nothing, but has an answer    ┘ answer as they have, asks too
//!  **Why is it slow?**          bold lines, items of a list with text below: the same, where no heading has opened an answer
//! ```
//!
//! Chapters of one file may ask in different ways: where one marks its questions, the others are read as if none did.

use std::collections::{HashMap, HashSet};

use super::asked::{asks_in_bold, bold_head, catalogue, plain_head, rows, toggles};
use super::dialect;
use super::label::label;
use super::place::{Place, Sign, places};
use super::question::{begins_with_message, is_for_troubles, is_overview, quoted_messages};
use super::told::told_below;
use super::words::{begins_with_code, length, words};
use crate::content::{Block, Inline, Located, plain, skip_chars, trim, unwrap_strong};
use crate::signature::{has_placeholder, is_code, tells_of_trouble};

/// What a block is to the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading that begins an entry.
    Question,
    /// One that may be the message itself, or the author's words for a trouble.
    Trouble,
    /// A heading that ends an answer.
    Section,
    /// Part of the answer that is open.
    Content,
}

/// The level of questions that are no headings: below all of those.
const BELOW: u8 = 7;

/// Gives each block its role. Bold lines and items of lists that ask become headings.
pub(super) fn shape(blocks: Vec<Located>) -> Vec<(Located, Role)> {
    let heads = heads(&blocks);
    let places = places(&heads.iter().map(|head| head.as_ref().map(Head::sign)).collect::<Vec<_>>());
    let levels = asking_levels(&heads, &places);
    let mut roles = self::roles(&heads, &levels, &places);
    let mut lines = Lines::count(&blocks, &roles, &places);
    let listed = heads.iter().flatten().any(|head| head.catalogue);
    let asked = listed || roles.iter().any(|role| matches!(role, Role::Question | Role::Trouble));
    // Where nothing looks like a question, what most of the text hangs on is one.
    if !asked && !lines.bold_ask && !lines.plain_ask {
        match fallback(&heads).filter(|(_, count)| *count >= lines.bold) {
            Some((level, _)) => roles = self::roles(&heads, &HashSet::from([level]), &places),
            None => lines.bold_ask = lines.bold > 1,
        }
    }
    expand(blocks, roles, &lines, &places)
}

/// A heading.
struct Head {
    level: u8,
    text: String,
    marked: bool,
    asks: bool,
    /// Begins with the message it is about.
    message: bool,
    /// Quotes one.
    names: bool,
    /// Asks, or names a message.
    seed: bool,
    /// Is answered with a message.
    told: bool,
    /// Has a list or a table below it of messages with what each means, or bold lines that ask about some. Where the others of its level do not ask, it is a
    /// chapter, and each message a question.
    catalogue: bool,
    /// Says that it is such a chapter: "Other messages".
    overview: bool,
    is_label: bool,
    /// Whether anything stands right below it; below it and what is deeper; whether something deeper asks.
    answered: bool,
    filled: bool,
    parent: bool,
    /// Whether it stands in the answer of a heading that asks.
    inside: bool,
}

fn heads(blocks: &[Located]) -> Vec<Option<Head>> {
    let mut heads: Vec<Option<Head>> = blocks
        .iter()
        .map(|located| match &located.block {
            Block::Heading { level, inlines } => Some(Head::new(*level, &bare(inlines.clone()))),
            _ => None,
        })
        .collect();
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

/// "What you see", "Cause", "Was tun?": a part of an answer.
fn is_part(text: &str) -> bool {
    let text = words(text).join(" ");
    PARTS.split('|').any(|part| part == text)
}

const PARTS: &str = "what you see|what to do|what it means|what happens|symptom|symptoms|cause|causes|error message|details|\
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
        let (asks, message, names) = (asks(&text), begins_with_message(inlines), names_message(inlines));
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

    fn sign(&self) -> Sign {
        Sign { level: self.level, marked: self.marked, is_label: self.is_label }
    }

    /// Whether it may be a question because others of its level are.
    fn may_ask(&self) -> bool {
        self.filled && !self.parent && !self.inside && !self.is_label && !self.overview
    }

    /// Whether it is one of its own in the answer of another: a folded text or a definition that is about a message.
    fn stands_out(&self) -> bool {
        self.level >= dialect::FOLDED && self.names && self.answered && !self.is_label
    }
}

pub(super) fn asks(text: &str) -> bool {
    text.trim_end().ends_with(['?', '？'])
}

pub(super) fn names_message(inlines: &[Inline]) -> bool {
    let is_one = |text: &String| (tells_of_trouble(text) || has_placeholder(text) || begins_with_code(text)) && length(text) > 2;
    quoted_messages(inlines).iter().any(is_one)
}

/// The levels at which enough headings ask that the others do too.
fn asking_levels(heads: &[Option<Head>], places: &[Place]) -> HashSet<u8> {
    let mut levels: HashMap<u8, (usize, usize)> = HashMap::new();
    let free = heads.iter().zip(places).filter(|(_, place)| **place == Place::Free);
    for head in free.filter_map(|(head, _)| head.as_ref()).filter(|head| head.may_ask()) {
        let (all, seeds) = levels.entry(head.level).or_default();
        *all += 1;
        *seeds += usize::from(head.seed || (head.told && !head.catalogue));
    }
    levels.into_iter().filter(|(_, (all, seeds))| enough(*all, *seeds)).map(|(level, _)| level).collect()
}

fn enough(all: usize, seeds: usize) -> bool {
    seeds >= 2 && seeds * 3 >= all
}

/// The level on which most of the text hangs, and how many headings it has. "Cause" and "Fix" come again and again.
fn fallback(heads: &[Option<Head>]) -> Option<(u8, usize)> {
    let of = |level: u8| heads.iter().flatten().filter(move |head| head.level == level);
    let differ = |level: u8| {
        let texts: HashSet<&str> = of(level).map(|head| head.text.as_str()).collect();
        texts.len() * 3 >= of(level).count() * 2
    };
    let parts = (2..=6).find(|level| of(*level).count() > 2 && !differ(*level));
    let hangs = |level: u8| of(level).filter(|head| head.answered || (parts == Some(level + 1) && head.filled)).count();
    let levels = (1..=6).filter(|level| differ(*level)).map(|level| (level, hangs(level)));
    levels.filter(|(_, count)| *count > 1).max_by_key(|(level, count)| (*count, u8::MAX - *level))
}

fn roles(heads: &[Option<Head>], levels: &HashSet<u8>, places: &[Place]) -> Vec<Role> {
    // The level of the question whose answer is open, and of the section for troubles: the headings below that are the troubles.
    let (mut open, mut section): (Option<u8>, Option<u8>) = (None, None);
    let mut role = |head: &Head, place: Place| {
        let inside = !head.stands_out() && open.is_some_and(|level| head.level > level || head.is_label);
        let in_section = head.level.checked_sub(1).is_some_and(|above| section == Some(above));
        let own = || head.stands_out() || (place == Place::Chapter && head.message && head.answered);
        let role = if head.marked {
            Role::Question
        } else if place != Place::Free {
            if inside { Role::Content } else { if own() { Role::Question } else { Role::Section } }
        } else if head.asks || head.stands_out() {
            Role::Question
        } else if (levels.contains(&head.level) && head.may_ask()) || (!inside && in_section && !head.catalogue) {
            Role::Trouble
        } else if !inside && head.message {
            Role::Question
        } else if inside {
            Role::Content
        } else {
            Role::Section
        };
        match role {
            Role::Question | Role::Trouble => open = Some(head.level),
            Role::Section => {
                open = None;
                let opens = is_for_troubles(&head.text) && head.level > 1;
                section = if opens { Some(head.level) } else { section.filter(|section| head.level > *section) };
            }
            Role::Content => {}
        }
        role
    };
    heads.iter().zip(places).map(|(head, place)| head.as_ref().map_or(Role::Content, |head| role(head, *place))).collect()
}

/// Lines that may ask without being headings, where no answer is open.
#[derive(Clone, Copy, Default)]
struct Lines {
    bold: usize,
    bold_ask: bool,
    plain_ask: bool,
}

impl Lines {
    fn count(blocks: &[Located], roles: &[Role], places: &[Place]) -> Self {
        let (mut bold, mut seeds, mut plain_ones) = (0, 0, 0);
        for block in closed(blocks, roles, places) {
            if let Some((head, _)) = bold_head(block) {
                bold += 1;
                seeds += usize::from(asks(&plain(&head)) || names_message(&head));
            } else if plain_head(block).is_some() {
                plain_ones += 1;
            }
        }
        let bold_ask = enough(bold, seeds);
        Self { bold, bold_ask, plain_ask: !bold_ask && plain_ones >= 2 }
    }
}

/// The blocks that stand in no answer, where nothing is marked.
fn closed<'b>(blocks: &'b [Located], roles: &'b [Role], places: &'b [Place]) -> impl Iterator<Item = &'b Block> {
    let mut open = false;
    blocks.iter().zip(roles).zip(places).filter_map(move |((located, role), place)| {
        open = is_open(*role, open);
        (!open && *place == Place::Free).then_some(&located.block)
    })
}

fn is_open(role: Role, open: bool) -> bool {
    match role {
        Role::Question | Role::Trouble => true,
        Role::Section => false,
        Role::Content => open,
    }
}

fn expand(blocks: Vec<Located>, roles: Vec<Role>, lines: &Lines, places: &[Place]) -> Vec<(Located, Role)> {
    let mut shaped = Vec::with_capacity(blocks.len());
    let (mut open, mut asked) = (false, false);
    for ((located, role), place) in blocks.into_iter().zip(roles).zip(places) {
        open = is_open(role, open);
        if open || role != Role::Content || located.info.is_some() {
            asked = false;
            shaped.push((located, role));
            continue;
        }
        let at = |block| Located { block, offset: located.offset, info: None, text_offset: located.text_offset };
        let mut ask = |head: Vec<Inline>, answer: Vec<Block>| {
            let role = if asks(&plain(&head)) { Role::Question } else { Role::Trouble };
            shaped.push((at(Block::Heading { level: BELOW, inlines: trim(unwrap_strong(head)) }), role));
            shaped.extend(answer.into_iter().map(|block| (at(block), Role::Content)));
        };
        let free = *place == Place::Free;
        let bold = bold_head(&located.block).filter(|_| lines.bold_ask && free);
        let head = bold.or_else(|| plain_head(&located.block).filter(|_| lines.plain_ask && free));
        if let Some((head, rest)) = head {
            ask(head, if rest.is_empty() { Vec::new() } else { vec![Block::Paragraph { inlines: rest }] });
            asked = true;
        } else if let Some(heads) = toggles(&located.block).or_else(|| rows(&located.block)).filter(|_| !asked) {
            heads.into_iter().for_each(|(head, answer)| ask(head, answer));
        } else {
            shaped.push((located, Role::Content));
        }
    }
    shaped
}

/// A heading without the number and the picture before its text.
pub(super) fn bare(mut heading: Vec<Inline>) -> Vec<Inline> {
    let text = plain(&heading);
    let is_sign = |c: char| is_picture(c) || c.is_whitespace();
    let rest = without_number(text.trim_start_matches(is_sign)).trim_start_matches(is_sign);
    if rest.len() < text.len() && rest.contains(char::is_alphanumeric) {
        skip_chars(&mut heading, text.chars().count() - rest.chars().count());
    }
    trim(heading)
}

/// "1.", "2)", "1.4", "3、": not "401", and not "2.5 GB".
pub(super) fn without_number(text: &str) -> &str {
    const ENDS: [char; 6] = ['.', ')', '．', '）', '、', ':'];
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let closed = number.ends_with('.') || rest.starts_with(ENDS);
    let rest = rest.strip_prefix(ENDS).unwrap_or(rest);
    let is_number = number.starts_with(|c: char| c.is_ascii_digit()) && (closed || number.contains('.')) && end <= 9;
    let apart = rest.starts_with(char::is_whitespace) || (closed && rest.starts_with(|c: char| c > '\u{2e80}'));
    if is_number && apart { rest.trim_start() } else { text }
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{259f}' | '\u{2600}'..='\u{2bff}' | '\u{fe0f}' | '\u{200d}' | '\u{1f000}'..='\u{1faff}')
}
