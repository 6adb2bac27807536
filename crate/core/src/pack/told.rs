//! Messages that an answer quotes: "the panel shows the error 'No address'", a table of messages, a list that is led in by
//! "You may see one of:".
//!
//! An answer quotes buttons, fields, and what is said when all went well, far more often than messages. So a quotation counts
//! only where a word introduces it as one, it has the length of a sentence, and it does not tell of success.

use std::collections::{HashMap, HashSet};

use super::question::{is_conjunction, named_inside};
use super::quotes::{Kind, Quotation, quotations};
use super::words::{
    CASES, ERRORS, ERRORS_INSIDE, MESSAGES, MESSAGES_INSIDE, PARTS, PARTS_INSIDE, SHOWS, has_inside, is_in, length, words,
};
use super::{Entry, Signature};
use crate::content::{Block, Inline, plain};
use crate::signature::{Level, Normal, is_code, is_good_news, tells_of_trouble};

/// The messages that blocks of an answer quote, in order.
pub(super) fn told_messages(blocks: &[Block]) -> Vec<String> {
    let mut messages = Vec::new();
    collect(blocks, &mut messages);
    messages
}

/// Gives entries the messages that their answers quote. One that a question asks about, or that an entry is annotated with,
/// is that entry's; one that several answers quote is nobody's, and a suggestion at most.
pub(super) fn settle_told(entries: &mut [Entry], told: Vec<Vec<Signature>>) {
    // An annotated pack says all its messages, and is read at every start of the background.
    if told.iter().all(Vec::is_empty) {
        return;
    }
    let form = |signature: &Signature| Normal::new(&signature.text).text().to_owned();
    let asked: HashSet<String> = entries.iter().flat_map(|entry| &entry.signatures).map(form).collect();
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
            if !asked.contains(&form) && own.insert(form) {
                entry.signatures.push(signature);
            }
        }
    }
}

fn collect(blocks: &[Block], into: &mut Vec<String>) {
    let mut lead = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } | Block::Heading { inlines, .. } => {
                introduced(inlines, into);
                lead = plain(inlines);
            }
            Block::List { items, .. } => {
                let weight = lead_in(&lead);
                for item in items {
                    match item.first() {
                        Some(Block::Paragraph { inlines }) if weight.is_some() => listed(inlines, weight == Some(true), into),
                        _ => {}
                    }
                    collect(item, into);
                }
            }
            Block::Table { head, rows } => tabled(head, rows, into),
            Block::Quote { blocks } => collect(blocks, into),
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

/// Whether a text may be a message at all: a sentence, or two words that tell of trouble.
fn may_be(text: &str) -> bool {
    let long = length(text);
    !is_good_news(text) && (long > 2 || (long == 2 && tells_of_trouble(text)))
}

/// Quotations in running text that a word beside them introduces.
fn introduced(inlines: &[Inline], into: &mut Vec<String>) {
    let mut last = false;
    for quotation in quotations(inlines) {
        let follows = last && is_conjunction(&quotation.before);
        last = quotation.kind != Kind::Emphasis && may_be(&quotation.text) && (follows || is_introduced(&quotation));
        if last {
            into.push(quotation.text);
        }
    }
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
        Some(Noun::Shows) => before.iter().any(|word| is_in(CASES, word)) && tells_of_trouble(&quotation.text),
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
        with_code(quotation.before.trim(), quotation.text, into);
    }
}

/// A message, and the same behind its code: a page may show either.
fn with_code(code: &str, text: String, into: &mut Vec<String>) {
    let code = code.trim_matches(|c: char| !c.is_alphanumeric());
    if is_code(code) && !text.contains(code) {
        into.push(format!("{code}: {text}"));
    }
    into.push(text);
}

/// The messages of a table that has a column for them.
fn tabled(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], into: &mut Vec<String>) {
    let heads: Vec<Option<Head>> = head.iter().map(|cell| heading(&plain(cell))).collect();
    let column = |wanted: Head| heads.iter().position(|head| *head == Some(wanted));
    let code = column(Head::Code);
    let (at, kind) = match (column(Head::Message), column(Head::Error), column(Head::Text)) {
        (Some(at), _, _) => (at, Head::Message),
        (_, Some(at), _) => (at, Head::Error),
        (_, _, Some(at)) if code.is_some() => (at, Head::Text),
        _ => return,
    };
    for row in rows {
        let Some(cell) = row.get(at) else { continue };
        let code = code.and_then(|code| row.get(code)).map(|cell| plain(cell)).unwrap_or_default();
        let quoted = quotations(cell);
        let text = plain(cell).split_whitespace().collect::<Vec<_>>().join(" ");
        if quoted.iter().any(|quotation| quotation.kind != Kind::Emphasis) {
            let texts = quoted.into_iter().filter(|quotation| quotation.kind != Kind::Emphasis).map(|quotation| quotation.text);
            texts.filter(|text| may_be(text)).for_each(|text| with_code(&code, text, into));
        // "Errors" may be told in the author's words.
        } else if may_be(&text) && (kind != Head::Error || tells_of_trouble(&text)) {
            with_code(&code, text, into);
        }
    }
}

/// What a column of a table holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    Message,
    Error,
    Code,
    /// The text that belongs to a code.
    Text,
}

fn heading(text: &str) -> Option<Head> {
    let words = words(text);
    let lower = text.to_lowercase();
    let has = |list| words.iter().any(|word| is_in(list, word));
    let inside = |list| has_inside(list, &lower);
    if has(OTHER_HEADS) || inside(OTHER_HEADS_INSIDE) {
        None
    } else if inside(CODES) {
        Some(Head::Code)
    } else if has(MESSAGES) || inside("错误信息 報錯 报错 fehlermeldung foutmelding メッセージ 消息 訊息 메시지")
    {
        Some(Head::Message)
    } else if has(ERRORS) || inside(ERRORS_INSIDE) {
        Some(Head::Error)
    } else {
        (has(TEXTS) || inside("表示 文言")).then_some(Head::Text)
    }
}

const CODES: &str = "code código codice コード 番号 代码 代碼 코드";
const TEXTS: &str = "text texte texto testo tekst anzeige anzeigetext affichage description beschreibung";
/// What a table says about its messages.
const OTHER_HEADS: &str = "do fix solution cause reason meaning means action remedy resolution explanation abhilfe lösung ursache grund \
    bedeutung maßnahme raison signification causa motivo solución acción significado soluzione azione significato \
    solução ação oorzaak oplossing betekenis";
const OTHER_HEADS_INSIDE: &str = "対処 対応 原因 意味 解決 解决 含义 원인 해결";

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
            ["RH-11: Cannot reach the bucket", "Cannot reach the bucket"]
        );
        assert_eq!(
            told("| エラーコード | メッセージ | 対処 |\n|---|---|---|\n| E-1 | 接続が切れました | 再試行 |"),
            ["接続が切れました"]
        );
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
