//! What asks a question where none is marked: told by its place among the others, not by its words.
//!
//! ```text
//!  ## Why can't I sign in?      ends with "?"                      ┐ two of three at this level ask:
//!  ## "The list is empty"       begins with a message              ├ so the third, which has an
//!  ## Rows come twice           says nothing, but has an answer    ┘ answer as they have, asks too
//!  **Why is it slow?**          bold lines, items of a list with text below: the same, where no heading has opened an answer
//! ```
//!
//! Chapters of one file may ask in different ways: `place` tells where these rules hold.

use std::collections::{HashMap, HashSet};

use super::asked::{bold_head, plain_head, rows, toggles};
use super::dialect::FOLDED;
use super::head::{Head, asks, heads, names_message};
use super::place::{Place, is_for_messages, is_for_troubles, places};
use crate::content::{Block, Inline, Located, plain, trim, unwrap_strong};

/// What a block is to the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading that begins an entry.
    Question,
    /// One that may be the message itself, or the author's words for a trouble.
    Trouble,
    /// One that is the author's words, as those beside it are, which ask.
    Worded,
    /// One that its chapter calls a message.
    Called,
    /// A heading that ends an answer.
    Section,
    /// A heading right above one that begins an entry, and about a message, too: both have one answer.
    Also,
    /// Part of the answer that is open.
    Content,
}

impl Role {
    /// Whether it begins an entry.
    pub fn asks(self) -> bool {
        matches!(self, Self::Question | Self::Trouble | Self::Worded | Self::Called)
    }
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
    let listed = heads.iter().flatten().filter(|head| head.catalogue).count();
    let asked = roles.iter().any(|role| role.asks());
    // Where nothing looks like a question, what most of the text hangs on is one: a few tables of messages are answers then.
    if !asked && !lines.bold_ask && !lines.plain_ask {
        match fallback(&heads).filter(|(_, count)| *count >= lines.bold && *count > listed * 2) {
            Some((level, _)) => roles = self::roles(&heads, &HashSet::from([level]), &places),
            None => lines.bold_ask = lines.bold > 1 && listed == 0,
        }
    }
    join(&heads, &mut roles);
    word(&heads, &mut roles);
    expand(blocks, roles, &lines, &places)
}

/// Headings of one level with nothing between, each about a message: "Link expired", "This link was used %d times".
fn join(heads: &[Option<Head>], roles: &mut [Role]) {
    let mut joined = 0;
    for at in (1..heads.len()).rev() {
        let [Some(above), Some(below)] = &heads[at - 1..=at] else { continue };
        let begins = match roles[at] {
            role if role.asks() => below.answered && (below.is_trouble() || below.level >= FOLDED),
            Role::Also => joined < MOST_JOINED,
            _ => false,
        };
        joined = if roles[at] == Role::Also { joined } else { 0 };
        // Terms have one definition, whatever they are.
        if begins && above.level == below.level && !above.is_label && (above.is_trouble() || above.level >= FOLDED) {
            roles[at - 1] = Role::Also;
            joined += 1;
        }
    }
}

/// Headings among others of their level and chapter most of which ask are in the author's words, too.
fn word(heads: &[Option<Head>], roles: &mut [Role]) {
    let mut beside: HashMap<u8, Vec<usize>> = HashMap::new();
    let mut settle = |beside: Vec<usize>| {
        let asking = beside.iter().filter(|at| heads[**at].as_ref().is_some_and(|head| head.asks)).count();
        let worded = beside.iter().filter(|_| asking * 2 > beside.len());
        worded.for_each(|at| {
            if roles[*at] == Role::Trouble {
                roles[*at] = Role::Worded;
            }
        });
    };
    for (at, head) in heads.iter().enumerate().filter_map(|(at, head)| Some((at, head.as_ref()?))) {
        let ended: Vec<u8> = beside.keys().copied().filter(|level| *level > head.level).collect();
        ended.into_iter().filter_map(|level| beside.remove(&level)).for_each(&mut settle);
        beside.entry(head.level).or_default().push(at);
    }
    beside.into_values().for_each(settle);
}

/// More of them are a list of what has no answer.
const MOST_JOINED: usize = 3;

/// The levels at which enough headings ask that the others do too.
fn asking_levels(heads: &[Option<Head>], places: &[Place]) -> HashSet<u8> {
    let mut levels: HashMap<u8, (usize, usize)> = HashMap::new();
    let free = heads.iter().zip(places).filter(|(_, place)| **place == Place::Free);
    for head in free.filter_map(|(head, _)| head.as_ref()).filter(|head| head.may_ask()) {
        let (all, seeds) = levels.entry(head.level).or_default();
        *all += 1;
        let is_term = head.level >= FOLDED && head.is_trouble();
        *seeds += usize::from(head.seed || is_term || (head.told && !head.catalogue));
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
    let mut called: Option<u8> = None;
    let mut role = |head: &Head, place: Place| {
        let inside = !head.stands_out() && open.is_some_and(|level| head.level > level || head.is_label);
        called = called.filter(|called| head.level > *called);
        let in_section = head.level.checked_sub(1).is_some_and(|above| section == Some(above));
        let own = || head.stands_out() || (place == Place::Chapter && head.message && head.answered);
        let role = if head.marked {
            Role::Question
        } else if place != Place::Free {
            if inside { Role::Content } else { if own() { Role::Question } else { Role::Section } }
        } else if head.asks || head.stands_out() {
            Role::Question
        } else if levels.contains(&head.level) && head.may_ask() {
            if called.is_some() && head.level >= FOLDED { Role::Called } else { Role::Trouble }
        } else if !inside && in_section && !head.catalogue {
            Role::Trouble
        } else if !inside && head.message {
            Role::Question
        } else if inside {
            Role::Content
        } else {
            Role::Section
        };
        match role {
            role if role.asks() => open = Some(head.level),
            Role::Section => {
                open = None;
                called = called.or(Some(head.level).filter(|_| is_for_messages(&head.text)));
                let opens = is_for_troubles(&head.text) && head.level > 1;
                section = if opens { Some(head.level) } else { section.filter(|section| head.level > *section) };
            }
            _ => {}
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
        role if role.asks() => true,
        Role::Content => open,
        _ => false,
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
