//! Messages that an answer quotes: "the panel shows the error 'No address'", a table of messages, a list that is led in by
//! "You may see one of:".
//!
//! An answer quotes buttons, fields, and what is said when all went well, far more often than messages. So a quotation counts
//! only where a word introduces it as one, it has the length of a sentence, and it does not tell of success.

use std::collections::{HashMap, HashSet};

use super::look::{self, preformatted};
use super::question::{is_conjunction, named_inside};
use super::quotes::{Kind, Quotation, quotations};
use super::table::{explains, tabled};
use super::words::{
    CASES, ERRORS, ERRORS_INSIDE, HANDLES, MESSAGES, MESSAGES_INSIDE, PARTS, PARTS_INSIDE, SHOWS, has_inside, is_in, length,
    words,
};
use super::{Entry, Signature};
use crate::content::{Block, Inline, lines, plain, skip_chars, trim};
use crate::signature::{Level, Normal, has_value, is_code, is_good_news, tells_of_trouble};

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
    messages
}

/// Gives entries the messages that their answers quote. One that a question asks about, or that an entry is annotated with,
/// is that entry's; one that several answers quote is nobody's, and a suggestion at most.
pub(super) fn settle_told(entries: &mut [Entry], told: Vec<Vec<Signature>>) {
    let form = |signature: &Signature| Normal::new(&signature.text).text().to_owned();
    let sure = |signature: &&Signature| signature.level == Level::Show;
    let asked: HashSet<String> = entries.iter().flat_map(|entry| &entry.signatures).filter(sure).map(form).collect();
    let mut tellers: HashMap<String, HashSet<usize>> = HashMap::new();
    for (entry, signature) in told.iter().enumerate().flat_map(|(entry, told)| told.iter().map(move |told| (entry, told))) {
        tellers.entry(form(signature)).or_default().insert(entry);
    }
    for (entry, told) in entries.iter_mut().zip(told) {
        let mut own = HashSet::new();
        for mut signature in told {
            let form = form(&signature);
            if tellers.get(&form).is_some_and(|tellers| tellers.len() > 1) {
                signature.level = Level::Suggest;
            }
            if !asked.contains(&form) && own.insert(form.clone()) {
                // The heading only may be it.
                entry.signatures.retain(|other| other.level == Level::Show || Normal::new(&other.text).text() != form);
                entry.signatures.push(signature);
            }
        }
    }
}

fn collect(lead: &str, blocks: &[Block], into: &mut Vec<String>) {
    let mut lead = lead.to_owned();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                let led = lead_in(&lead) == Some(true) && is_lead(&lead);
                let quoted = is_symptom(&lead) && is_quotation(inlines);
                let found = ((led || quoted) && alone(inlines, into)) || labelled(inlines, into) || pictured(inlines, into);
                if !found {
                    introduced(inlines, into);
                }
                lead = plain(inlines);
            }
            Block::Heading { inlines, .. } => {
                introduced(inlines, into);
                lead = plain(inlines);
            }
            Block::List { items, ordered, .. } => {
                let weight = lead_in(&lead);
                let titled = is_title(&lead);
                let bare = weight.and_then(|_| bare_items(items, titled).filter(|_| !ordered && (titled || leads(&lead))));
                if let Some(messages) = bare {
                    into.extend(messages);
                    continue;
                }
                for item in items {
                    match item.first() {
                        Some(Block::Paragraph { inlines }) if weight.is_some() => {
                            listed(inlines, weight == Some(true), titled, into);
                        }
                        _ => {}
                    }
                    collect("", item, into);
                }
            }
            Block::Table { head, rows } => into.extend(tabled(head, rows).into_iter().flatten().flat_map(Told::texts)),
            Block::Quote { blocks } => {
                let before = into.len();
                for block in blocks {
                    match block {
                        Block::Paragraph { inlines } if is_error(&lead) && called(look::whole(inlines), into) => {}
                        Block::Paragraph { inlines } => _ = alone(inlines, into),
                        _ => {}
                    }
                }
                if into.len() == before {
                    collect("", blocks, into);
                }
            }
            Block::Code { text } => {
                let told = preformatted(text);
                let one_line = Some(text.trim()).filter(|text| told.is_empty() && is_error(&lead) && !text.contains('\n'));
                called(one_line.filter(|text| !look::is_program(text)).map(str::to_owned), into);
                into.extend(told);
            }
            Block::Rule => {}
        }
    }
}

/// "Error message", "The form shows:", and no sentence of its own.
fn is_lead(lead: &str) -> bool {
    let lead = lead.trim_end();
    lead.ends_with([':', '：']) || (length(lead) <= 4 && !look::is_sentence(lead))
}

/// "Symptom": what is quoted below it from end to end is on the screen; what is not quoted are the author's words.
fn is_symptom(lead: &str) -> bool {
    is_lead(lead) && words(lead).iter().any(|word| is_in(SYMPTOMS, word))
}

/// Whether a paragraph is one quotation, and nothing besides.
fn is_quotation(inlines: &[Inline]) -> bool {
    let one = |quotation: Quotation| quotation.kind != Kind::Emphasis && words(&quotation.text) == words(&plain(inlines));
    quotations(inlines).into_iter().next().is_some_and(one)
}

const SYMPTOMS: &str =
    "symptom symptoms symptome symptôme symptômes síntoma síntomas sintomo sintomi sintoma sintomas symptomen 症状 現象";

/// Whether a line calls what stands below it an error.
fn is_error(lead: &str) -> bool {
    is_lead(lead) && !explains(lead) && (words(lead).iter().any(|word| is_in(ERRORS, word)) || has_inside(ERRORS_INSIDE, lead))
}

/// A sentence in a block of its own that is called an error, whatever it tells of.
fn called(text: Option<String>, into: &mut Vec<String>) -> bool {
    let found = text.filter(|text| look::may_be_said(text) && look::is_sentence(text));
    let is_one = found.is_some();
    into.extend(found);
    is_one
}

/// "Messages", "What you see": a line that only says what stands below it. Not "Reporting errors".
fn is_title(lead: &str) -> bool {
    let words = words(lead);
    let plain = |word: &String| is_called(word) || is_in(FILLERS, word) || word.chars().count() <= 2;
    is_lead(lead) && words.iter().any(|word| is_called(word)) && words.iter().all(plain)
}

const FILLERS: &str = "the what you screen possible common typical known these following mögliche typische was sie possibles ces que vous les des \
    posibles estos los possibili questi possíveis mogelijke";

fn is_called(word: &str) -> bool {
    noun(word).is_some_and(|noun| noun != Noun::Part)
}

/// Whether a line opens a list: with a colon, or with a stop where there is none.
fn leads(lead: &str) -> bool {
    lead.trim_end().ends_with([':', '：', '。'])
}

/// The items of a list all of which are messages, with nothing around them; `titled` where a title calls them so.
fn bare_items(items: &[Vec<Block>], titled: bool) -> Option<Vec<String>> {
    let is_one = |text: &String| look::is_bare_message(text) || (titled && look::may_be_said(text));
    let message = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph { inlines }] => look::whole(inlines).filter(is_one),
        _ => None,
    };
    items.iter().map(message).collect()
}

/// A paragraph that is a message and nothing else.
fn alone(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    let found = look::whole(inlines).filter(|text| look::is_message(text) && length(text) > 2);
    let is_one = found.is_some();
    into.extend(found);
    is_one
}

/// A picture by itself, whose description is a message or quotes one.
fn pictured(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    if !matches!(trim(inlines.to_vec()).as_slice(), [Inline::Image { .. }]) {
        return false;
    }
    let is_one = |text: &String| tells_of_trouble(text) && look::is_bare_message(text);
    let text = plain(inlines);
    let quoted = quotations(&[Inline::text(text.as_str())]).into_iter().map(|quotation| quotation.text);
    let before = into.len();
    into.extend(quoted.filter(is_one));
    if into.len() == before {
        into.extend(Some(text).filter(|text| look::is_sentence(text) && is_one(text)));
    }
    into.len() > before
}

/// "Error message: The file is locked by <user>." The message stands behind the colon, with nothing around it.
fn labelled(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    let text = plain(inlines);
    let found: Vec<String> = lines(inlines).iter().filter_map(|line| labelled_line(line)).collect();
    let is_one = !found.is_empty() && !text.is_empty();
    into.extend(found);
    is_one
}

/// The same, and the message ends with the line.
pub(super) fn is_labelled(line: &[Inline]) -> bool {
    look::is_sentence(&plain(line)) && labelled_line(line).is_some()
}

fn labelled_line(line: &[Inline]) -> Option<String> {
    let text = plain(line);
    let (label, rest) = text.split_once([':', '：'])?;
    let near = words(label).into_iter().rev().take(3).any(|word| is_called(&word));
    let error = words(label).iter().any(|word| is_in(ERRORS, word));
    let inside = || [ERRORS_INSIDE, MESSAGES_INSIDE].iter().any(|list| has_inside(list, label));
    let symptom = words(label).iter().any(|word| is_in(SYMPTOMS, word));
    if rest.trim().is_empty() || length(label) > LABEL || !(near || inside() || symptom) {
        return None;
    }
    let mut rest_of_it = line.to_vec();
    skip_chars(&mut rest_of_it, text.chars().count() - rest.chars().count());
    let rest_of_it = trim(rest_of_it);
    let message = look::whole(&rest_of_it)?;
    // Beside "symptom" stands what the author saw, unless it is set off from end to end.
    let set_off = || quotations(&rest_of_it).iter().any(|one| words(&one.text) == words(&message));
    if !(near || inside() || set_off()) {
        return None;
    }
    let is_called_so = error && message.trim() != rest.trim() && look::may_be_said(&message);
    (look::is_bare_message(&message) || is_called_so).then_some(message)
}

/// The longest label, in words.
const LABEL: usize = 8;

/// Whether a text may be a message at all: a sentence, or two words that tell of trouble.
pub(super) fn may_be(text: &str) -> bool {
    let long = length(text);
    !is_good_news(text) && (long > 2 || (long == 2 && tells_of_trouble(text)))
}

/// Quotations in running text that a word beside them introduces.
fn introduced(inlines: &[Inline], into: &mut Vec<String>) {
    let mut last = false;
    for quotation in quotations(inlines) {
        let follows = last && is_conjunction(&quotation.before);
        // Names are set in bold, too: no sentence that tells of trouble is one.
        let bold = quotation.kind == Kind::Emphasis;
        let is_said = || !bold || (look::is_sentence(&quotation.text) && tells_of_trouble(&quotation.text));
        let set_off = ((follows && !bold) || is_introduced(&quotation)) && is_said();
        last = may_be(&quotation.text) && (set_off || speaks_for_itself(&quotation));
        if last {
            into.push(quotation.text);
        }
    }
}

/// Whether a quotation is a message by its own look: it begins with a code, is a whole sentence with a value in it that tells
/// of trouble, or one behind a colon.
fn speaks_for_itself(quotation: &Quotation) -> bool {
    let text = &quotation.text;
    let coded = text.split_once([':', '：']).is_some_and(|(code, rest)| is_code(code.trim()) && length(rest) > 2);
    let behind_colon = quotation.before.trim_end().ends_with([':', '：']);
    let tells = || tells_of_trouble(text) || near_nouns(quotation).any(|noun| matches!(noun, Noun::Error | Noun::Message));
    let is_whole = || length(text) > 4 && (look::is_sentence(text) || has_value(text));
    let part = || near_nouns(quotation).any(|noun| noun == Noun::Part);
    let set_off = || quotation.kind != Kind::Emphasis && look::is_sentence(text) && has_value(text) && tells_of_trouble(text);
    (coded && look::is_message(text))
        || (length(text) > 3 && set_off() && !part())
        || (behind_colon
            && is_whole()
            && (look::is_message(text) || (tells() && !is_good_news(text) && quotation.kind == Kind::Emphasis)))
}

fn near_nouns(quotation: &Quotation) -> impl Iterator<Item = Noun> {
    let sentence = quotation.before.rsplit(STOPS).next().unwrap_or_default();
    words(sentence).into_iter().rev().take(3).filter_map(|word| noun(&word)).collect::<Vec<_>>().into_iter()
}

/// What ends a sentence.
const STOPS: [char; 4] = ['.', '!', '。', '！'];

/// What introduces a quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    Error,
    Message,
    Part,
    Shows,
}

fn noun(word: &str) -> Option<Noun> {
    [(ERRORS, Noun::Error), (MESSAGES, Noun::Message), (PARTS, Noun::Part), (SHOWS, Noun::Shows)]
        .into_iter()
        .find_map(|(list, noun)| is_in(list, word).then_some(noun))
}

fn is_introduced(quotation: &Quotation) -> bool {
    // What the next sentence tells of is something else.
    let sentence = quotation.before.rsplit(STOPS).next().unwrap_or_default();
    let behind = quotation.after.split(STOPS).next().unwrap_or_default();
    let (before, after) = (words(sentence), words(behind));
    let near = || after.iter().take(2).chain(before.iter().rev().take(3)).filter_map(|word| noun(word));
    if let Some(is_message) = is_worded(&before) {
        return is_message && tells_of_trouble(&quotation.text) && length(&quotation.text) > 3;
    }
    // "… error message" is an error.
    // "The panel says": the verb right before it tells more than who says it.
    let says = before.last().is_some_and(|word| is_in(SHOWS, word)) && length(&quotation.text) > 3;
    let found = match near().find(|noun| *noun != Noun::Shows) {
        Some(Noun::Part) if says => Some(Noun::Shows),
        Some(Noun::Message) if near().any(|noun| noun == Noun::Error) => Some(Noun::Error),
        Some(noun) => Some(noun),
        None => near().next().or_else(|| inside(quotation)),
    };
    let is_whole = || {
        let text = &quotation.text;
        length(text) > 4 && (look::is_sentence(text) || has_value(text) || text.split_whitespace().any(is_code))
    };
    // "Below the chart you see at times …": the verb stands farther off.
    let told = |word: &String| if is_in(HANDLES, word) { Some(Noun::Part) } else { noun(word) };
    let far = || before.iter().rev().take(FAR).find_map(told) == Some(Noun::Shows);
    match found {
        Some(Noun::Error) => true,
        Some(Noun::Message) => tells_of_trouble(&quotation.text),
        // "At the end it says …" tells what always comes.
        Some(Noun::Shows) => tells_of_trouble(&quotation.text) && (before.iter().any(|word| is_in(CASES, word)) || is_whole()),
        None => tells_of_trouble(&quotation.text) && is_whole() && far(),
        Some(Noun::Part) => false,
    }
}

/// "The full text on the screen is …"; and not "The text of the button is …", "The help text reads …".
fn is_worded(before: &[String]) -> Option<bool> {
    let (_, words) = before.split_last().filter(|(last, _)| is_in(IS, last))?;
    let far = words.len().saturating_sub(FAR);
    let at = far + words[far..].iter().rposition(|word| is_in(TEXTS, word))?;
    let about = at.checked_sub(1).is_some_and(|by| is_in(PARTS, &words[by]) || is_in(OWNERS, &words[by]));
    Some(!about && !words[at..].iter().any(|word| is_in(OWNERS, word)))
}

const IS: &str = "is reads ist lautet est es è é luidt";
const TEXTS: &str = "text wording wortlaut texte texto testo tekst";
/// What has a text of its own that is no message.
const OWNERS: &str = "button field option label link tab help template subject mail email example schaltfläche feld vorlage bouton champ \
    modèle botón campo plantilla pulsante modello botão modelo knop veld sjabloon";
/// How many words may stand between.
const FAR: usize = 6;

/// The same in scripts without blanks.
fn inside(quotation: &Quotation) -> Option<Noun> {
    match named_inside(quotation, ERRORS_INSIDE, PARTS_INSIDE) {
        Some(true) => Some(Noun::Error),
        Some(false) => Some(Noun::Part),
        None => named_inside(quotation, MESSAGES_INSIDE, PARTS_INSIDE).filter(|is| *is).map(|_| Noun::Message),
    }
}

/// Whether a line leads in messages: `true` if it calls them so, `false` if it only says that they are seen.
fn lead_in(lead: &str) -> Option<bool> {
    let words = words(lead);
    let has = |lists: &[&str]| words.iter().any(|word| lists.iter().any(|list| is_in(list, word)));
    let inside = |list| has_inside(list, lead);
    let names = has(&[ERRORS, MESSAGES]) || inside(ERRORS_INSIDE);
    (names || has(&[SHOWS]) || inside(MESSAGES_INSIDE)).then_some(names)
}

/// An item that begins with a quotation, before which a code may stand.
fn listed(inlines: &[Inline], named: bool, titled: bool, into: &mut Vec<String>) {
    let Some(quotation) = quotations(inlines).into_iter().next() else { return };
    let begins = words(&quotation.before).is_empty() || is_code(quotation.before.trim());
    let sure = named && quotation.kind != Kind::Emphasis;
    let is_one = |text: &String| look::may_be_said(text) && (look::is_sentence(text) || has_value(text));
    if begins && may_be(&quotation.text) && (sure || tells_of_trouble(&quotation.text) || (titled && is_one(&quotation.text))) {
        into.extend(Told { code: quotation.before.trim().to_owned(), text: quotation.text }.texts());
    }
}

/// A message of a table or list, and the code that stands beside it.
pub(super) struct Told {
    pub code: String,
    pub text: String,
}

impl Told {
    /// The message, and the same behind its code: a page may show either.
    pub fn texts(self) -> Vec<String> {
        let code = self.code.trim_matches(|c: char| !c.is_alphanumeric());
        if is_code(code) && !self.text.contains(code) {
            vec![format!("{code}: {}", self.text), format!("{code} {}", self.text), self.text]
        } else {
            vec![self.text]
        }
    }
}
