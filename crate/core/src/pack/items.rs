//! The messages of a list: its items are messages, or begin with them.

use super::look;
use super::quotes::{Kind, Quotation, quotations};
use super::tellers::Told;
use super::told::may_be;
use super::words::{length, words};
use crate::content::{Block, Inline};
use crate::signature::{has_example, has_placeholder, has_value, is_code, is_good_news, tells_of_trouble};

/// The items of a list all of which are messages, with nothing around them; `titled` where a title calls them so.
pub(super) fn bare_items(items: &[Vec<Block>], titled: bool) -> Option<Vec<String>> {
    let is_one = |text: &String| look::is_bare_message(text) || (titled && look::may_be_said(text));
    // "“Not sent.” – the address is missing": the remark is the author's.
    let remarked = |inlines: &[Inline]| quotations(inlines).first().is_some_and(is_remarked);
    let message = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph { inlines }] if !remarked(inlines) => look::whole(inlines).filter(is_one),
        _ => None,
    };
    items.iter().map(message).collect()
}

/// The beginnings of items all of which are a clause that is set off, or begin with one and a remark, most of them telling of
/// trouble: "*Internal mails are not tracked*: all are of your domain." What is counted may be steps, unless each is in quotation
/// marks from end to end, and one has a value.
pub(super) fn remarked_items(items: &[Vec<Block>], ordered: bool) -> Option<Vec<String>> {
    // Nor has a step a placeholder in italics.
    let of = |item: &Vec<Block>| match item.first()? {
        Block::Paragraph { inlines } => quotations(inlines).into_iter().next(),
        _ => None,
    };
    let is_filled = items.iter().filter_map(of).any(|one| has_placeholder(&one.text));
    let first = |item: &Vec<Block>| {
        let one = of(item)?;
        // A list of choices is quoted, too.
        let alone = words(&one.before).is_empty()
            && words(&one.after).is_empty()
            && (one.kind == Kind::Emphasis || look::ends(&one.text));
        let counted = alone && (one.kind == Kind::Marks || is_filled);
        let one = Some(one).filter(|one| if ordered { counted } else { alone || is_remarked(one) })?;
        let begins = !one.text.starts_with(char::is_lowercase) || has_example(&one.text);
        (look::is_clause(&one.text) && begins && !is_good_news(&one.text)).then_some(one.text)
    };
    let firsts = items.iter().map(first).collect::<Option<Vec<String>>>()?;
    // Those of choices are counted and quoted, too.
    if ordered
        && (firsts.iter().any(|text| look::forbids(text)) || !firsts.iter().any(|text| has_example(text) || has_value(text)))
    {
        return None;
    }
    let telling = firsts.iter().filter(|text| tells_of_trouble(text) || look::is_sentence(text) || has_placeholder(text)).count();
    (firsts.len() > 1 && telling * 2 > firsts.len()).then_some(firsts)
}

/// Whether a text begins with a quotation as long as a message, and goes on.
pub(super) fn is_remarked(first: &Quotation) -> bool {
    let begins = words(&first.before).is_empty() && !words(&first.after).is_empty();
    // What is emphasised may be the author's own stress, but for a stroke behind it.
    let parted = || first.after.trim_start().starts_with(['→', '–', '—', '-', '=', ':', '：', '(', '（']);
    begins && length(&first.text) > 3 && (first.kind != Kind::Emphasis || look::ends(&first.text) || parted())
}

/// Whether an item begins with a whole sentence that is set off.
pub(super) fn begins_with_sentence(item: &[Block]) -> bool {
    let Some(Block::Paragraph { inlines }) = item.first() else { return false };
    let first = quotations(inlines).into_iter().next();
    first.is_some_and(|one| words(&one.before).is_empty() && look::is_sentence(&one.text) && length(&one.text) > 3)
}

/// An item that begins with a quotation, before which a code may stand. `titled` where a title, or its likeness to all the
/// others, says that it is a message.
pub(super) fn listed(inlines: &[Inline], named: bool, titled: bool, into: &mut Vec<String>) {
    let Some(quotation) = quotations(inlines).into_iter().next() else { return };
    let begins = words(&quotation.before).is_empty() || is_code(quotation.before.trim());
    let sure = named && quotation.kind != Kind::Emphasis;
    let said = |text: &String| look::may_be_said(text) || (has_example(text) && look::may_be_called(text));
    let is_one = |text: &String| said(text) && (look::is_sentence(text) || has_value(text));
    let filled = |text: &String| look::may_be_said(text) && has_placeholder(text);
    let is_seen = || tells_of_trouble(&quotation.text) || filled(&quotation.text) || (titled && is_one(&quotation.text));
    if begins && may_be(&quotation.text) && (sure || is_seen()) {
        into.extend(Told { code: quotation.before.trim().to_owned(), text: quotation.text }.texts());
    }
}
