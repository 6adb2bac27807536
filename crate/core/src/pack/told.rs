//! Messages that an answer quotes: "the panel shows the error 'No address'", a table of messages, a list that is led in by
//! "You may see one of:".
//!
//! An answer quotes buttons, fields, and what is said when all went well, far more often than messages. So a quotation counts
//! only where a word introduces it as one, it has the length of a sentence, and it does not tell of success.

use std::collections::HashSet;

use super::alike::without_label;
use super::dialect::FOLDED;
use super::head::names_message;
use super::introduced::introduced;
use super::items::{bare_items, begins_with_sentence, listed, remarked_items};
use super::labelled::labelled;
use super::lead::{is_caution, is_choice, is_error, is_lead, is_symptom, is_title, lead_in, leads, leads_to_screen};
use super::look::{self, preformatted};
use super::nouns::{Noun, noun};
use super::question::{is_conjunction, quoted_messages};
use super::quotes::{Kind, Quotation, quotations};
use super::table::{box_of, tabled};
use super::tellers::Told;
use super::unmarked::unmarked;
use super::words::{QUESTION_MARKS, STOPS, is_in, length, words};
use crate::content::{Block, Inline, join, lines, plain, trim};
use crate::signature::{has_example, has_placeholder, has_value, is_good_news, tells_of_trouble};

/// The messages that blocks of an answer quote, in order.
pub(super) fn told_messages(blocks: &[Block]) -> Vec<String> {
    told_below("", blocks)
}

/// The same of what stands below a heading, which may call a list messages.
pub(super) fn told_below(heading: &str, blocks: &[Block]) -> Vec<String> {
    let mut messages = Vec::new();
    let listed = matches!(blocks.first(), Some(Block::List { .. }));
    let lead = if listed && is_title(heading) { heading } else { "" };
    collect(lead, blocks, &mut messages);
    // An item of a list is read as one, and for what else it says.
    let mut seen = HashSet::new();
    messages.retain(|message| seen.insert(message.clone()));
    messages
}

/// The messages that the title of a part tells; of a reason all of it may be one: "Reason 2: “The file is locked by the system”".
pub(super) fn told_title(label: &str, title: &[Inline]) -> Vec<String> {
    let told = told_messages(&[Block::Paragraph { inlines: title.to_vec() }]);
    let is_reason = || words(label).first().is_some_and(|word| is_in(REASONS, word));
    if !told.is_empty() || !is_reason() || !is_quotation(title) {
        return told;
    }
    let is_one = |text: &String| look::is_clause(text) && look::may_be_said(text) && (tells_of_trouble(text) || has_value(text));
    look::whole(title).filter(is_one).into_iter().collect()
}

const REASONS: &str = "reason cause scenario case grund ursache fall raison cas razón causa caso motivo reden oorzaak";

/// What an answer begins with, set off from all else: a whole sentence there, in a box or in quotation marks, is what the
/// reader sees, in whatever language.
pub(super) fn set_off(blocks: &[Block]) -> Option<String> {
    let said = |inlines: &Vec<Inline>| look::whole(inlines).filter(|text| look::may_be_said(text) && look::ends(text));
    match blocks.first()? {
        Block::Quote { blocks } => match blocks.as_slice() {
            [Block::Paragraph { inlines }] => said(inlines).or_else(|| filled(inlines)),
            _ => None,
        },
        Block::Paragraph { inlines } if is_quotation(inlines) => said(inlines),
        // Italics are no quotation marks, but who has a placeholder in them quotes.
        Block::Paragraph { inlines } if is_emphasis(inlines) => look::whole(inlines)
            .filter(|text| has_placeholder(text) || has_example(text))
            .filter(|text| look::may_be_said(text) && (look::ends(text) || tells_of_trouble(text))),
        _ => None,
    }
}

/// A box as it is on the screen, with its title: "**Warning** ⏎ This list has 73,412 rows."
fn boxed(inlines: &[Inline]) -> Option<String> {
    let [Inline::Strong { inlines: title }, rest @ ..] = inlines else { return None };
    let text = plain(rest).split_whitespace().collect::<Vec<_>>().join(" ");
    // "**Warning:** …" in one line is the author's.
    let labels = plain(title).trim_end().ends_with([':', '：']) || text.starts_with([':', '：']);
    if labels && is_caution(&words(&plain(title))) {
        return None;
    }
    let is_sign = length(&plain(title)) == 1 && (is_error(&plain(title)) || is_title(&plain(title)));
    let is_one = is_sign && look::is_sentence(&text) && length(&text) > 3 && !is_good_news(&text) && !look::forbids(&text);
    is_one.then_some(text)
}

/// What is in a box of a title and a text, with the title and without it: "**Change not possible** ⏎ Pumps turn from [date] only."
fn titled_box(lines: Vec<Vec<Inline>>) -> Vec<String> {
    let title = lines.first().filter(|line| matches!(line.as_slice(), [Inline::Strong { .. }])).map(|line| plain(line));
    let body = join(lines.into_iter().skip(usize::from(title.is_some())).collect());
    let Some(text) = look::whole(&body).filter(|text| look::may_be_said(text) && look::ends(text)) else { return Vec::new() };
    title.map(|title| format!("{title} {text}")).into_iter().chain([text]).collect()
}

/// A message of which a part is set in bold.
fn filled(inlines: &[Inline]) -> Option<String> {
    Some(plain(inlines)).filter(|text| has_placeholder(text) && look::may_be_said(text) && look::ends(text))
}

fn is_emphasis(inlines: &[Inline]) -> bool {
    matches!(trim(inlines.to_vec()).as_slice(), [Inline::Emphasis { .. }])
}

fn collect(lead: &str, blocks: &[Block], into: &mut Vec<String>) {
    let mut lead = lead.to_owned();
    let mut on_screen = false;
    // What stands behind the block that a line leads in is the author's again.
    let mut is_next = true;
    for block in blocks {
        on_screen |= leads_to_screen(&lead);
        match block {
            Block::Paragraph { inlines } => {
                let led = is_next && lead_in(&lead) == Some(true) && is_lead(&lead);
                let quoted = is_symptom(&lead) && is_quotation(inlines);
                let found = pictured(inlines, into)
                    || ((led || quoted) && put(alone(inlines), into))
                    || (!is_next && put(another(inlines), into))
                    || emphasised(inlines, into)
                    || (on_screen && put(title(inlines), into))
                    || labelled(inlines, into);
                if !found {
                    let before = into.len();
                    introduced(inlines, into);
                    into.extend(unmarked(inlines));
                    if into.len() == before {
                        into.extend(with_placeholder(inlines));
                    }
                }
                lead = plain(inlines);
            }
            Block::Heading { level, inlines } => {
                if *level >= FOLDED && names_message(inlines) {
                    into.extend(quoted_messages(inlines));
                } else {
                    introduced(inlines, into);
                }
                lead = plain(inlines);
            }
            Block::List { items, ordered, .. } => {
                let weight = lead_in(&lead).or_else(|| is_symptom(&lead).then_some(false));
                let titled = is_title(&lead);
                let bare = weight.and_then(|_| bare_items(items, titled).filter(|_| !ordered && (titled || leads(&lead))));
                if let Some(messages) = bare {
                    into.extend(messages);
                    continue;
                }
                let remarked = remarked_items(items, *ordered);
                into.extend(remarked.iter().flatten().cloned());
                let alike = leads(&lead) && items.len() > 1 && items.iter().all(|item| begins_with_sentence(item));
                for item in items {
                    match item.as_slice() {
                        [Block::Paragraph { inlines }, ..] if weight.is_some() && remarked.is_none() => {
                            listed(inlines, weight == Some(true), titled || alike, into);
                        }
                        // What is answered by what stands below it.
                        [_, _, ..] => into.extend(set_off(item)),
                        _ => {}
                    }
                    collect("", item, into);
                }
            }
            Block::Table { head, rows } => match box_of(head, rows) {
                Some(lines) if leads_to_screen(&lead) => into.extend(titled_box(lines)),
                // An author's own remark is framed so, too.
                Some(lines) => lines.iter().for_each(|line| introduced(line, into)),
                None => into.extend(tabled(head, rows).into_iter().flatten().flat_map(Told::texts)),
            },
            Block::Quote { blocks } => {
                if let Some(text) = set_off(std::slice::from_ref(block)).filter(|_| leads_to_screen(&lead)) {
                    into.push(text);
                    continue;
                }
                let before = into.len();
                for block in blocks {
                    let Block::Paragraph { inlines } = block else { continue };
                    let error = || look::whole(inlines).filter(|text| is_error(&lead) && may_be_error(text));
                    into.extend(boxed(inlines).or_else(error).or_else(|| alone(inlines)));
                }
                if into.len() == before {
                    collect("", blocks, into);
                }
            }
            Block::Code { text } => {
                if let Some(texts) = is_choice(&lead).then(|| each_line(text)).flatten() {
                    into.extend(texts);
                    continue;
                }
                let told = preformatted(text);
                let names = || words(&lead).last().is_some_and(|word| noun(word) == Some(Noun::Message));
                let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
                let is_led = is_error(&lead) || ((leads_to_screen(&lead) || names()) && look::may_be_called(text.trim()));
                let is_one =
                    told.is_empty() && is_led && lines.len() <= LINES && !lines.iter().any(|line| look::is_program(line));
                into.extend(is_one.then(|| lines.join(" ")).filter(|text| may_be_error(text)));
                into.extend(told);
            }
            Block::Rule => {}
        }
        is_next = matches!(block, Block::Paragraph { .. } | Block::Heading { .. });
    }
}

/// The lines of preformatted text, if each may be all that is on the screen.
fn each_line(text: &str) -> Option<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_one = |line: &&str| (look::is_message(line) || look::may_be_said(line)) && !look::is_program(line);
    (lines.len() > 1 && lines.iter().all(is_one)).then(|| lines.into_iter().map(str::to_owned).collect())
}

/// Whether a paragraph is one quotation, and nothing besides.
fn is_quotation(inlines: &[Inline]) -> bool {
    let one = |quotation: Quotation| quotation.kind != Kind::Emphasis && words(&quotation.text) == words(&plain(inlines));
    quotations(inlines).into_iter().next().is_some_and(one)
}

/// Over how many lines a message is wrapped there.
const LINES: usize = 2;

/// Whether a text in a block of its own is a sentence that may be called an error, whatever it tells of.
fn may_be_error(text: &str) -> bool {
    look::may_be_called(text) && look::is_sentence(text)
}

/// Puts a message with the others, if there is one; says whether there was.
fn put(found: Option<String>, into: &mut Vec<String>) -> bool {
    let is_one = found.is_some();
    into.extend(found);
    is_one
}

/// "or else “The file is locked”": below a message another one.
fn another(inlines: &[Inline]) -> Option<String> {
    let only = quotations(inlines).into_iter().next()?;
    let joins = !words(&only.before).is_empty() && is_conjunction(&only.before) && words(&only.after).is_empty();
    Some(only.text).filter(|text| joins && look::is_message(text))
}

/// A paragraph that is a message and nothing else.
fn alone(inlines: &[Inline]) -> Option<String> {
    look::whole(inlines).filter(|text| look::is_message(text))
}

/// The same in bold from end to end, if it reads like a message: an author's own warning is never on the screen. In italics,
/// as cautions are set, it has a value besides.
fn emphasised(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    let has_value = |text: &String| has_value(text) || has_example(text);
    let taken_over = |text: &String| look::is_sentence(text) && look::may_be_said(text) && has_example(text);
    let found = |line: &Vec<Inline>| {
        let set_off = trim(without_label(line).to_vec());
        let is_one = |text: &String| match set_off.as_slice() {
            [Inline::Emphasis { inlines }] if !matches!(inlines.as_slice(), [Inline::Strong { .. }]) => {
                (look::is_bare_message(text) && look::is_sentence(text) && has_value(text))
                    || taken_over(text)
                    || look::confirms(text)
            }
            [Inline::Strong { .. } | Inline::Emphasis { .. }] => {
                look::is_bare_message(text) || taken_over(text) || look::confirms(text)
            }
            _ => false,
        };
        look::whole(&set_off).filter(is_one)
    };
    let lines: Vec<Option<String>> = lines(inlines).iter().map(found).collect();
    let all = lines.iter().all(Option::is_some);
    into.extend(lines.into_iter().flatten());
    all
}

/// "**This link has expired**" on a line of its own, where a line before says that the screen says something.
fn title(inlines: &[Inline]) -> Option<String> {
    let is_one = |text: &String| {
        look::is_clause(text)
            && look::may_be_said(text)
            && tells_of_trouble(text)
            && !text.ends_with([':', '：'])
            && !text.ends_with(QUESTION_MARKS)
    };
    let bold = matches!(trim(inlines.to_vec()).as_slice(), [Inline::Strong { .. }]);
    look::whole(inlines).filter(|text| bold && is_one(text))
}

/// A paragraph that nothing sets off, of one sentence that tells of trouble, and with a placeholder: authors hardly speak so.
fn with_placeholder(inlines: &[Inline]) -> Option<String> {
    let is_one = |text: &String| {
        let inside = text.trim_end_matches(STOPS);
        has_placeholder(text)
            && tells_of_trouble(text)
            && look::is_sentence(text)
            && look::is_bare_message(text)
            && !look::forbids(text)
            && ![". ", "! ", "? ", "。", "！", ":", "："].iter().any(|stop| inside.contains(stop))
    };
    quotations(inlines).is_empty().then(|| look::whole(inlines).filter(is_one)).flatten()
}

/// A picture by itself, whose description is a message or quotes one.
fn pictured(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    if !matches!(trim(inlines.to_vec()).as_slice(), [Inline::Image { .. }]) {
        return false;
    }
    let is_one = |text: &String| tells_of_trouble(text) && look::is_bare_message(text);
    let text = plain(inlines);
    let described = [Inline::text(text.as_str())];
    let quoted = quotations(&described).into_iter().map(|quotation| quotation.text);
    let before = into.len();
    // What a description quotes is on the picture.
    let shown = |text: &String| is_one(text) || (look::is_clause(text) && look::may_be_said(text) && tells_or_ends(text));
    into.extend(quoted.filter(shown));
    if into.len() == before {
        into.extend(unmarked(&described));
    }
    // "Red toast: Transfer failed."
    if into.len() == before
        && let Some((label, said)) = text.split_once([':', '：']).filter(|(label, _)| length(label) <= LABEL)
        && length(label) > 0
    {
        let said = said.trim().to_owned();
        into.extend(Some(said).filter(|said| look::is_clause(said) && look::may_be_said(said)));
    }
    if into.len() == before {
        into.extend(Some(text).filter(|text| look::is_sentence(text) && is_one(text)));
    }
    into.len() > before
}

/// How many words say what a picture is.
const LABEL: usize = 4;

fn tells_or_ends(text: &str) -> bool {
    tells_of_trouble(text) || look::ends(text) || text.ends_with('…')
}

/// Whether a text may be a message at all: a sentence, or two words that tell of trouble.
pub(super) fn may_be(text: &str) -> bool {
    let long = length(text);
    !is_good_news(text) && !look::is_path(text) && (long > 2 || (long == 2 && tells_of_trouble(text)))
}
