//! The messages of a table: by the head of their column, or by the look of its cells.

use super::look;
use super::nouns::TEXTS;
use super::question::behind_or;
use super::quotes::{Kind, quotations, with_values};
use super::tellers::Told;
use super::told::may_be;
use super::words::{
    CODES, CODES_INSIDE, ERRORS, ERRORS_INSIDE, MESSAGES, PARTS, PARTS_INSIDE, has_inside, is_in, length, shows, words,
};
use crate::content::{Inline, lines, plain, trim};
use crate::signature::{has_placeholder, is_value, tells_of_trouble};

/// The messages of each row of a table that has a column for them.
pub(super) fn tabled(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Vec<Vec<Told>> {
    let heads: Vec<Option<Head>> = head.iter().map(|cell| heading(&plain(cell))).collect();
    let column = |wanted: Head| heads.iter().position(|head| *head == Some(wanted));
    let code = column(Head::Code);
    let named = match (column(Head::Message), column(Head::Error), column(Head::Text)) {
        (Some(at), _, _) => Some((at, Head::Message)),
        (_, Some(at), _) => Some((at, Head::Error)),
        (_, _, Some(at)) if code.is_some() => Some((at, Head::Text)),
        // "画面の表示": what the screen shows.
        (_, _, Some(at)) if plain(&head[at]).contains("表示") => Some((at, Head::Error)),
        _ => None,
    };
    let Some((at, kind)) = named.or_else(|| Some((by_look(head, &heads, rows)?, Head::Message))) else { return Vec::new() };
    // "Errors" may be told in the author's words, but not where most read like messages.
    let read = rows.iter().filter_map(|row| row.get(at)).map(|cell| look::whole(cell).unwrap_or_default());
    let reads = |text: &String| look::is_message(text) || (look::is_sentence(text) && look::may_be_called(text));
    let messages = || read.filter(|text| may_be(text) && reads(text)).count();
    let by_head = kind != Head::Error || messages() * 2 > rows.len();
    let row = |row: &Vec<Vec<Inline>>| -> Vec<Told> {
        let Some(cell) = row.get(at) else { return Vec::new() };
        let beside = code.or_else(|| (at > 0).then_some(0)).filter(|code| *code != at);
        let code = beside.and_then(|code| row.get(code)).map(|cell| plain(cell)).unwrap_or_default();
        let told = |text: String| Told { code: code.clone(), text };
        let mut quoted = quotations(cell);
        quoted.retain(|quotation| quotation.kind != Kind::Emphasis && !is_value(&quotation.text));
        let whole = || look::whole(cell).unwrap_or_default();
        let text = plain(&with_values(cell.clone())).split_whitespace().collect::<Vec<_>>().join(" ");
        let in_text = quoted.iter().map(|quotation| length(&quotation.text)).max().unwrap_or_default() * 2 < length(&text);
        if !quoted.is_empty() && !in_text {
            quoted.into_iter().map(|quotation| quotation.text).filter(|text| may_be(text)).map(told).collect()
        } else if may_be(&text)
            && !(look::reports_success(&text) && leaves_as_it_is(row, at))
            && (by_head || tells_of_trouble(&text) || look::is_bare_message(&whole()))
        {
            let parts = parts(cell);
            std::iter::once(text).chain(parts).map(told).collect()
        } else {
            Vec::new()
        }
    };
    rows.iter().map(row).collect()
}

/// Whether a row says behind its message that there is nothing to do, or all is well.
fn leaves_as_it_is(row: &[Vec<Inline>], at: usize) -> bool {
    let nothing = |cell: &Vec<Inline>| {
        let words = words(&plain(cell));
        words.first().is_none_or(|word| is_in(NOTHING, word) || (words.len() <= WELL && is_in(ALL, word)))
    };
    row.get(at + 1..).is_some_and(|cells| cells.iter().any(nothing))
}

const NOTHING: &str = "nothing none nichts keine nada ninguna ninguno rien aucune niente nulla nessuna nenhuma niets geen";

/// "All is well", and how long that is, in words.
const ALL: &str = "ok okay no all everything alles tout todo tutto tudo";
const WELL: usize = 4;

/// The lines of a table that only frames a text, perhaps with a picture above or before it: one column, one text.
pub(super) fn box_of(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Option<Vec<Vec<Inline>>> {
    let [head] = head else { return None };
    let text = |cell: &Vec<Inline>| {
        let told = cell.iter().filter(|inline| !matches!(inline, Inline::Image { .. }));
        trim(told.cloned().collect())
    };
    let mut cells = std::iter::once(head).chain(rows.iter().flatten()).map(text).filter(|cell| !plain(cell).trim().is_empty());
    let (only, more) = (cells.next()?, cells.next());
    more.is_none().then(|| lines(&only).into_iter().map(trim).filter(|line| !line.is_empty()).collect())
}

/// The sentences of a cell that has one to a line, or parts them by strokes: each may be all that is on the screen. Where the
/// author says "or:", each is, whatever it tells of.
fn parts(cell: &[Inline]) -> Vec<String> {
    let lines: Vec<String> = lines(cell).iter().map(|line| plain(line)).collect();
    let parts: Vec<&str> = lines.iter().flat_map(|line| line.split(" / ")).map(str::trim).collect();
    let joined = parts.iter().any(|part| behind_or(part).is_some());
    let parts: Vec<&str> = parts.into_iter().map(|part| behind_or(part).unwrap_or(part)).collect();
    let is_one = |part: &&str| look::is_sentence(part) && (look::is_message(part) || (joined && look::may_be_said(part)));
    if parts.len() > 1 && parts.iter().all(is_one) { parts.into_iter().map(str::to_owned).collect() } else { Vec::new() }
}

/// The column that holds messages by the look of its cells: most are sentences that something is wrong in, or that have a
/// value. It stands before those that explain, and is headed by no word for a part of the screen.
fn by_look(head: &[Vec<Inline>], heads: &[Option<Head>], rows: &[Vec<Vec<Inline>>]) -> Option<usize> {
    let titles: Vec<String> = head.iter().map(|cell| plain(cell)).collect();
    let explains = |title: &String| explains(title);
    let end = titles.iter().position(explains).unwrap_or(titles.len());
    // "Reason | Cause | Fix": of two columns that explain, the first may hold what a screen gives as the reason.
    let filled = |row: &&Vec<Vec<Inline>>| row.get(end).is_some_and(|cell| has_placeholder(&plain(cell)));
    let is_filled = || rows.iter().filter(filled).count() * 2 > rows.len();
    let is_reason = end == 0 && titles.first().is_some_and(|title| words(title).iter().any(|word| is_in(REASONS, word)));
    let end = if is_reason && is_filled() && titles.iter().skip(1).any(explains) { 1 } else { end };
    let is_part = |title: &String| words(title).iter().any(|word| is_in(PARTS, word)) || has_inside(PARTS_INSIDE, title);
    let may_hold = |at: &usize| match heads[*at] {
        Some(head) => head != Head::Code,
        None => !is_part(&titles[*at]),
    };
    (0..end).filter(may_hold).find(|at| {
        let cells = || rows.iter().filter_map(|row| row.get(*at)).map(|cell| look::whole(cell).unwrap_or_default());
        let messages = cells().filter(|text| look::is_bare_message(text)).count();
        messages > 0 && messages * 2 >= rows.len() && titles.len() > 1
    })
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
    let is_text = |word: &String| is_in(TEXTS, word) || is_in(DESCRIPTIONS, word);
    if explains(text) {
        None
    } else if (inside(CODES) || inside(CODES_INSIDE) || inside("番号")) && !words.first().is_some_and(is_text) {
        Some(Head::Code)
    } else if has(MESSAGES) || inside("错误信息 報錯 报错 fehlermeldung foutmelding メッセージ 消息 訊息 메시지")
    {
        Some(Head::Message)
    } else if has(ERRORS) || words.iter().any(|word| shows(word)) || inside(ERRORS_INSIDE) {
        Some(Head::Error)
    } else {
        (words.iter().any(is_text) || inside("表示 文言")).then_some(Head::Text)
    }
}

/// Whether a table has a column for messages, by its head.
pub(super) fn has_messages(head: &[Vec<Inline>]) -> bool {
    head.iter().any(|cell| matches!(heading(&plain(cell)), Some(Head::Message | Head::Error)))
}

/// Whether a column, by its head, says something about the messages.
pub(super) fn explains(head: &str) -> bool {
    let one = |word: &String| {
        is_in(OTHER_HEADS, word) || word.strip_suffix(['s', 'e', 'n']).is_some_and(|word| is_in(OTHER_HEADS, word))
    };
    words(head).iter().any(one) || has_inside(OTHER_HEADS_INSIDE, head)
}

/// What the head of a column calls the texts of codes besides.
const DESCRIPTIONS: &str = "anzeige anzeigetext affichage description beschreibung";
/// What a screen, too, calls it when it tells why.
const REASONS: &str = "reason reasons grund raison motivo motif reden";
/// What a table says about its messages.
const OTHER_HEADS: &str = "answer antwort réponse respuesta risposta resposta antwoord do fix solution cause reason meaning means action remedy resolution explanation abhilfe lösung ursache grund \
    bedeutung maßnahme raison signification causa motivo solución acción significado soluzione azione significato \
    solução ação oorzaak oplossing betekenis";
const OTHER_HEADS_INSIDE: &str = "対処 対応 原因 意味 解決 解决 含义 원인 해결";
