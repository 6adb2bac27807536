//! Messages behind a label: "Error message: The file is locked by <user>."
//!
//! What is labelled once may be anything the author calls so; a label that comes in answer after answer is the form of the
//! FAQ, and what stands behind it is on the screen, though it tells of nothing wrong.

use std::collections::{HashMap, HashSet};

use super::head::AGAIN;
use super::items::is_remarked;
use super::lead::{SYMPTOMS, is_caution, is_title};
use super::look;
use super::nouns::{Noun, introduces, noun};
use super::question::{behind_or, is_conjunction};
use super::quotes::{Kind, Quotation, quotations};
use super::told::may_be;
use super::words::{ERRORS, ERRORS_INSIDE, MESSAGES_INSIDE, has_inside, is_in, length, shows, words};
use crate::content::{Block, Inline, join, lines, plain, skip_chars, trim};
use crate::signature::{has_placeholder, has_value, tells_of_trouble};

/// The labels of messages that come again and again, each in another answer.
#[derive(Default)]
pub(super) struct Labels(HashSet<String>);

impl Labels {
    /// Of all answers of a pack.
    pub fn of<'b>(answers: impl Iterator<Item = &'b [(Block, u32)]>) -> Self {
        let mut times: HashMap<String, usize> = HashMap::new();
        for answer in answers {
            let own: HashSet<String> = answer.iter().flat_map(|(block, _)| labels(block)).map(|(label, _)| label).collect();
            own.into_iter().for_each(|label| *times.entry(label).or_default() += 1);
        }
        Self(times.into_iter().filter(|(_, times)| *times >= AGAIN).map(|(label, _)| label).collect())
    }

    /// What stands behind them in a block.
    pub fn messages(&self, block: &Block) -> Vec<String> {
        let behind = labels(block).into_iter().filter(|(label, _)| self.0.contains(label));
        behind.filter_map(|(_, rest)| look::whole(&rest)).filter(|text| has_form(text)).collect()
    }
}

/// Whether what a label calls a message has the form of one.
fn has_form(text: &str) -> bool {
    look::is_message(text) || (look::may_be_called(text) && (look::ends(text) || has_value(text)))
}

/// The paragraphs of a block that begin with what a message is called, and what they say of it.
fn labels(block: &Block) -> Vec<(String, Vec<Inline>)> {
    match block {
        Block::Paragraph { inlines } => label(inlines).into_iter().collect(),
        Block::List { items, .. } => items.iter().flatten().flat_map(labels).collect(),
        _ => Vec::new(),
    }
}

fn label(inlines: &[Inline]) -> Option<(String, Vec<Inline>)> {
    let mut lines = lines(inlines).into_iter();
    let mut first = lines.next()?;
    let text = plain(&first);
    let (label, rest) = text.split_once([':', '：'])?;
    let names = |word: &String| matches!(noun(word), Some(Noun::Message | Noun::Error));
    if !is_title(&format!("{label}:")) || !words(label).iter().any(names) {
        return None;
    }
    skip_chars(&mut first, text.chars().count() - rest.chars().count());
    // The next line may say what it affects.
    let goes_on = |line: &Vec<Inline>| !matches!(line.first(), Some(Inline::Strong { .. })) && !plain(line).contains(':');
    let rest = std::iter::once(trim(first)).chain(lines.take_while(goes_on)).collect();
    Some((words(label).join(" "), join(rest)))
}

/// "Error message: The file is locked by <user>." The message stands behind the colon, with nothing around it.
pub(super) fn labelled(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    let mut found = Vec::new();
    for line in lines(inlines) {
        let more = if found.is_empty() { Vec::new() } else { joined_line(&line) };
        found.extend(if more.is_empty() { labelled_line(&line) } else { more });
    }
    let is_one = !found.is_empty();
    into.extend(found);
    is_one
}

/// "or: "…"", on the line below a message.
fn joined_line(line: &[Inline]) -> Vec<String> {
    let text = plain(line);
    behind_or(&text)
        .map(|said| listed_quotations(&behind(line, &text, said)))
        .unwrap_or_default()
        .into_iter()
        .filter(|text| has_form(text))
        .collect()
}

/// The end of a line, which says `rest`.
fn behind(line: &[Inline], text: &str, rest: &str) -> Vec<Inline> {
    let mut behind = line.to_vec();
    skip_chars(&mut behind, text.chars().count() - rest.chars().count());
    trim(behind)
}

/// The same, and the message ends with the line.
pub(super) fn is_labelled(line: &[Inline]) -> bool {
    look::is_sentence(&plain(line)) && !labelled_line(line).is_empty()
}

fn labelled_line(line: &[Inline]) -> Vec<String> {
    let text = plain(line);
    // A colon inside a quotation introduces nothing.
    let split = text.split_once([':', '：']).filter(|(label, _)| !label.contains(['"', '“', '„', '«', '「', '『']));
    let Some((label, rest)) = split.filter(|(label, _)| !is_inside(line, label.len())) else { return Vec::new() };
    let near = words(label).into_iter().rev().take(3).any(|word| introduces(&word));
    let error = words(label).iter().any(|word| is_in(ERRORS, word));
    let inside = || [ERRORS_INSIDE, MESSAGES_INSIDE].iter().any(|list| has_inside(list, label));
    let symptom = words(label).iter().any(|word| is_in(SYMPTOMS, word));
    let numbered = length(label) <= NUMBERED && words(label).last().is_some_and(|word| word.parse::<u8>().is_ok());
    if rest.trim().is_empty() || length(label) > LABEL || !(near || inside() || symptom || numbered) {
        return Vec::new();
    }
    let rest_of_it = behind(line, &text, rest);
    // What is called an error and set off from end to end is one, whatever it tells of.
    let set_off = listed_quotations(&rest_of_it);
    if error && !set_off.is_empty() {
        return set_off.into_iter().filter(|text| length(text) > 3 || look::is_bare_message(text)).collect();
    }
    let message = words(label).iter().any(|word| noun(word) == Some(Noun::Message));
    if message && set_off.len() > 1 {
        return set_off.into_iter().filter(|text| has_form(text)).collect();
    }
    // "Reason 2: "The file is locked.""
    if numbered && !(near || symptom) {
        let told = |text: &String| look::is_clause(text) && tells_of_trouble(text) && !text.starts_with(char::is_lowercase);
        return set_off.into_iter().filter(told).collect();
    }
    // "What you see: a red bar, "…"": what is quoted there is on the screen.
    let sees = || words(label).iter().any(|word| shows(word)) && is_title(&format!("{label}:"));
    if symptom || error || sees() {
        let tells = |text: &str| symptom && length(text) > 3 && look::is_clause(text) && tells_of_trouble(text);
        let is_name = |one: &Quotation| one.kind == Kind::Emphasis && !has_placeholder(&one.text) && !tells(&one.text);
        let in_mail = |one: &Quotation| words(&one.before).last().is_some_and(|word| is_in(MAILS, word));
        let seen = |one: &Quotation| !is_name(one) && !in_mail(one) && may_be(&one.text) && is_seen(&one.text);
        let quoted: Vec<String> = quotations(&rest_of_it).into_iter().filter(seen).map(|one| one.text).collect();
        if !quoted.is_empty() {
            return quoted;
        }
    }
    if let Some(first) = quotations(&rest_of_it).into_iter().next().filter(is_remarked) {
        return Some(first.text).filter(|text| look::is_bare_message(text)).into_iter().collect();
    }
    // Beside "symptom" stands what the author saw, unless it is set off.
    let message = look::whole(&rest_of_it).filter(|_| (near && !is_caution(&words(label))) || inside() || !set_off.is_empty());
    let titled = is_title(&format!("{label}:"));
    let is_one = |text: &String| look::is_bare_message(text) || (titled && look::is_clause(text) && look::is_message(text));
    message.filter(is_one).into_iter().collect()
}

/// Whether a byte of a line is inside of what is set off in the midst of it: "If it says *Call ended: you were away*, wait."
fn is_inside(line: &[Inline], at: usize) -> bool {
    let mut from = 0;
    for inline in line {
        let text = plain(std::slice::from_ref(inline));
        let end = from + text.len();
        if (from..end).contains(&at) {
            let goes_on = !words(&text[at - from..]).is_empty();
            return from > 0 && goes_on && !matches!(inline, Inline::Text { .. });
        }
        from = end;
    }
    false
}

/// Whether a text tells of trouble, or is a sentence that a screen may say.
fn is_seen(text: &str) -> bool {
    tells_of_trouble(text) || has_placeholder(text) || (look::is_sentence(text) && look::may_be_said(text))
}

/// The quotations of a text that is nothing but these, with commas or "or" between them.
fn listed_quotations(inlines: &[Inline]) -> Vec<String> {
    let quotations = quotations(inlines);
    let part = |index: usize, text: &str| words(text).is_empty() || (index > 0 && is_conjunction(text));
    let all = quotations.iter().enumerate().all(|(index, one)| part(index, &one.before));
    let ends = quotations.last().is_some_and(|last| words(&last.after).is_empty());
    if all && ends { quotations.into_iter().map(|one| one.text).collect() } else { Vec::new() }
}

/// What has a title that stands on no screen of the product's.
const MAILS: &str = "mail email subject betreff objet asunto oggetto assunto onderwerp";

/// The longest label, and the longest that ends with a number, in words.
const LABEL: usize = 8;
const NUMBERED: usize = 3;
