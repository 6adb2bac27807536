//! Messages that an answer quotes: "the panel shows the error 'No address'", a table of messages, a list that is led in by
//! "You may see one of:".
//!
//! An answer quotes buttons, fields, and what is said when all went well, far more often than messages. So a quotation counts
//! only where a word introduces it as one, it has the length of a sentence, and it does not tell of success.

use std::collections::{HashMap, HashSet};

use super::look::{self, preformatted};
use super::question::{is_conjunction, named_inside};
use super::quotes::{Kind, Quotation, quotations};
use super::table::tabled;
use super::words::{
    CASES, ERRORS, ERRORS_INSIDE, MESSAGES, MESSAGES_INSIDE, PARTS, PARTS_INSIDE, SHOWS, has_inside, is_in, length, words,
};
use super::{Entry, Signature};
use crate::content::{Block, Inline, lines, plain, skip_chars, trim};
use crate::signature::{Level, Normal, has_value, is_code, is_good_news, tells_of_trouble};

/// The messages that blocks of an answer quote, in order.
pub(super) fn told_messages(blocks: &[Block]) -> Vec<String> {
    let mut messages = Vec::new();
    collect(blocks, &mut messages);
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

fn collect(blocks: &[Block], into: &mut Vec<String>) {
    let mut lead = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => {
                let led = lead_in(&lead) == Some(true) && is_lead(&lead);
                let found = (led && alone(inlines, into)) || labelled(inlines, into);
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
                let bare = weight.and_then(|_| bare_items(items).filter(|_| !ordered && leads(&lead)));
                if let Some(messages) = bare {
                    into.extend(messages);
                    continue;
                }
                for item in items {
                    match item.first() {
                        Some(Block::Paragraph { inlines }) if weight.is_some() => listed(inlines, weight == Some(true), into),
                        _ => {}
                    }
                    collect(item, into);
                }
            }
            Block::Table { head, rows } => into.extend(tabled(head, rows).into_iter().flatten().flat_map(Told::texts)),
            Block::Quote { blocks } => {
                let set_off = blocks.iter().filter(|block| matches!(block, Block::Paragraph { inlines } if alone(inlines, into)));
                if set_off.count() == 0 {
                    collect(blocks, into);
                }
            }
            Block::Code { text } => into.extend(preformatted(text)),
            Block::Rule => {}
        }
    }
}

/// "Error message", "The form shows:", and no sentence of its own.
fn is_lead(lead: &str) -> bool {
    let lead = lead.trim_end();
    lead.ends_with([':', '：']) || (length(lead) <= 4 && !look::is_sentence(lead))
}

/// Whether a line opens a list: with a colon, or with a stop where there is none.
fn leads(lead: &str) -> bool {
    lead.trim_end().ends_with([':', '：', '。'])
}

/// The items of a list all of which are messages, with nothing around them.
fn bare_items(items: &[Vec<Block>]) -> Option<Vec<String>> {
    let message = |item: &Vec<Block>| match item.as_slice() {
        [Block::Paragraph { inlines }] => look::whole(inlines).filter(|text| look::is_bare_message(text)),
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

/// "Error message: The file is locked by <user>." The message stands behind the colon, with nothing around it.
fn labelled(inlines: &[Inline], into: &mut Vec<String>) -> bool {
    let text = plain(inlines);
    let found: Vec<String> = lines(inlines).iter().filter_map(|line| labelled_line(line)).collect();
    let is_one = !found.is_empty() && !text.is_empty();
    into.extend(found);
    is_one
}

fn labelled_line(line: &[Inline]) -> Option<String> {
    let text = plain(line);
    let (label, rest) = text.split_once([':', '：'])?;
    let near = words(label).into_iter().rev().take(3).any(|word| matches!(noun(&word), Some(noun) if noun != Noun::Part));
    let inside = || [ERRORS_INSIDE, MESSAGES_INSIDE].iter().any(|list| has_inside(list, label));
    if rest.trim().is_empty() || length(label) > LABEL || !(near || inside()) {
        return None;
    }
    let mut rest_of_it = line.to_vec();
    skip_chars(&mut rest_of_it, text.chars().count() - rest.chars().count());
    let message = look::whole(&trim(rest_of_it))?;
    look::is_bare_message(&message).then_some(message)
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
        let set_off = quotation.kind != Kind::Emphasis && (follows || is_introduced(&quotation));
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
    let sentence = quotation.before.rsplit(['.', '!', '。', '！']).next().unwrap_or_default();
    words(sentence).into_iter().rev().take(3).filter_map(|word| noun(&word)).collect::<Vec<_>>().into_iter()
}

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
    let sentence = quotation.before.rsplit(['.', '!', '。', '！']).next().unwrap_or_default();
    let (before, after) = (words(sentence), words(&quotation.after));
    let near = || after.iter().take(2).chain(before.iter().rev().take(3)).filter_map(|word| noun(word));
    // "… error message" is an error.
    let found = match near().find(|noun| *noun != Noun::Shows) {
        Some(Noun::Message) if near().any(|noun| noun == Noun::Error) => Some(Noun::Error),
        Some(noun) => Some(noun),
        None => near().next().or_else(|| inside(quotation)),
    };
    match found {
        Some(Noun::Error) => true,
        Some(Noun::Message) => tells_of_trouble(&quotation.text),
        // "At the end it says …" tells what always comes.
        Some(Noun::Shows) => {
            let whole = || length(&quotation.text) > 4 && (look::is_sentence(&quotation.text) || has_value(&quotation.text));
            tells_of_trouble(&quotation.text) && (before.iter().any(|word| is_in(CASES, word)) || whole())
        }
        Some(Noun::Part) | None => false,
    }
}

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
fn listed(inlines: &[Inline], named: bool, into: &mut Vec<String>) {
    let Some(quotation) = quotations(inlines).into_iter().next() else { return };
    let begins = words(&quotation.before).is_empty() || is_code(quotation.before.trim());
    let sure = named && quotation.kind != Kind::Emphasis;
    if begins && may_be(&quotation.text) && (sure || tells_of_trouble(&quotation.text)) {
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

#[cfg(test)]
mod tests {
    use super::told_messages;
    use crate::content::read;

    fn told(markdown: &str) -> Vec<String> {
        let blocks: Vec<_> = read(markdown).into_iter().map(|located| located.block).collect();
        told_messages(&blocks)
    }

    #[test]
    fn what_a_word_introduces_as_an_error_is_a_message() {
        for (answer, message) in [
            ("Then the panel shows the error \"The invite was not sent.\" Fill in the field.", "The invite was not sent."),
            ("You get an error message: `Invite for {name} was refused`", "Invite for {name} was refused"),
            ("Es erscheint die Fehlermeldung „Die Einladung wurde nicht gesendet“.", "Die Einladung wurde nicht gesendet"),
            ("L’écran affiche l’erreur « L’invitation n’a pas été envoyée. » Vérifiez.", "L’invitation n’a pas été envoyée."),
            ("パネルに「招待を送信できませんでした」というエラーが表示されます。", "招待を送信できませんでした"),
            ("The message \"The invite could not be sent\" tells that.", "The invite could not be sent"),
            ("The message \"The invite must be restored first\" tells that.", "The invite must be restored first"),
            (
                "When the preview says \"Dates without a zone were read as UTC\", that is why.",
                "Dates without a zone were read as UTC",
            ),
        ] {
            assert_eq!(told(answer), [message], "{answer}");
        }
    }

    #[test]
    fn lists_and_tables_of_messages_are_read() {
        assert_eq!(
            told(
                "You may see one of:\n\n- \"Import stopped: the file is missing\"\n- `Import stopped: {0} rows failed` – ask us\n- \"Import done\""
            ),
            ["Import stopped: the file is missing", "Import stopped: {0} rows failed"]
        );
        assert_eq!(told("Fehlermeldungen:\n\n* „Das Konto ist gesperrt“"), ["Das Konto ist gesperrt"]);
        assert_eq!(told("次のいずれかが表示されます。\n\n- 「一覧を読み込めません」"), ["一覧を読み込めません"]);
        assert_eq!(
            told(
                "| Message on the screen | What to do |\n|---|---|\n| “The card expired before it was used.” | Ask. |\n| Saved successfully today | – |"
            ),
            ["The card expired before it was used."]
        );
        assert_eq!(
            told("| code | text | fix |\n|---|---|---|\n| RH-11 | Cannot reach the bucket | Wait for \"The bucket is gone\" |"),
            ["RH-11: Cannot reach the bucket", "RH-11 Cannot reach the bucket", "Cannot reach the bucket"]
        );
        assert_eq!(
            told("| エラーコード | メッセージ | 対処 |\n|---|---|---|\n| E-1 | 接続が切れました | 再試行 |"),
            ["接続が切れました"]
        );
    }

    /// Blocks, cells, items, and what stands behind a colon: by their look.
    #[test]
    fn what_stands_by_itself_may_be_a_message() {
        for (answer, messages) in [
            ("> The pump of <user> cannot start.", vec!["The pump of <user> cannot start."]),
            ("> ⚠️ **Valve [n] is\n> not open.**", vec!["Valve [n] is not open."]),
            ("Log:\n\n```\nValve {n} failed: {reason}\n```", vec!["Valve {n} failed: {reason}"]),
            ("出ます。\n\n    弁「{番号}」は使用中のため開けません。", vec!["弁「{番号}」は使用中のため開けません。"]),
            ("Shown as: **The valve \"[valve name]\" is not open.**", vec!["The valve \"[valve name]\" is not open."]),
            ("Error message: The valve %s is not open.", vec!["The valve %s is not open."]),
            ("### Error message\n\nThe valve is not open.", vec!["The valve is not open."]),
            ("Beyond: « Il y a XXX vannes ; il en manque. »", vec!["Il y a XXX vannes ; il en manque."]),
            ("Comes `PV-401: the valve of {user} is stuck`, then wait.", vec!["PV-401: the valve of {user} is stuck"]),
            ("看到“阀门 XX 已满，无法打开。”时请等待。", vec!["阀门 XX 已满，无法打开。"]),
            (
                "One of these comes, both are messages:\n\n- The valve is not open.\n- Pump [n] is blocked.",
                vec!["The valve is not open.", "Pump [n] is blocked."],
            ),
            (
                "| Seen | Do |\n|---|---|\n| You have used all [n] valves. | Wait |\n| Open it first. | x |",
                vec!["You have used all [n] valves.", "Open it first."],
            ),
            (
                "| Code | Message | Fix |\n|---|---|---|\n| PV-11 | The valve is stuck. | a |",
                vec!["PV-11: The valve is stuck.", "PV-11 The valve is stuck.", "The valve is stuck."],
            ),
        ] {
            assert_eq!(told(answer), messages, "{answer}");
        }
        for answer in [
            "> **Note:** the valve cannot be opened twice.",
            "> [!WARNING]\n> The valve cannot be opened twice.",
            "> If the valve is stuck, it cannot be opened.",
            "> Press **Open** if it is not green.",
            "> All valves of {user} were saved.",
            "```\nif (!open) fail();\n```",
            "```\n$ pump --not-open {valve}\n```",
            "Choose: **Not open**",
            "It ends with: \"Import of [n] rows finished.\"",
            "Do the following:\n\n1. Open it if it is not open.\n2. Close it, never twice.",
            "| Setting | Meaning |\n|---|---|\n| Not open [n] times | The valve is not open. |",
        ] {
            assert_eq!(told(answer), [""; 0], "{answer}");
        }
    }

    #[test]
    fn other_quotations_are_no_messages() {
        for answer in [
            "Press \"Send the invite again\" and wait.",
            "You will see \"Invite was sent to the guest\".",
            "At the end it says \"Import finished without errors\".",
            "The message \"Invite was sent to the guest\" follows.",
            "When it says \"The import is complete\", close it.",
            "Give the permission set \"Cannot Delete Any Invoice\".",
            "The error log has the column \"Reason it was refused\".",
            "The error **The invite was not sent** is old.",
            "Fill in the field „Grund der Ablehnung“.",
            "Die Meldung „Einladung wurde gesendet“ erscheint.",
            "押すと「保留中の通話です」と出ます。",
            "You may choose one of:\n\n- \"Do not send the invite\"\n- \"Never ask me again\"",
            "| Field | Meaning |\n|---|---|\n| No access before | The day |",
            "| Status | What it says |\n|---|---|\n| Not sent at all | Nothing was sent |",
            "| Error | Cause |\n|---|---|\n| Slow pages every morning | Load |",
            "| text | fix |\n|---|---|\n| Cannot reach the bucket | Wait |",
        ] {
            assert_eq!(told(answer), [""; 0], "{answer}");
        }
    }
}
