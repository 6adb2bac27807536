//! The places of a file, by how their questions are told. Chapters of one file may ask in different ways: where one marks its
//! questions, the others are read as if none did. And what a chapter is for, by its heading.
//!
//! ```text
//!  ## General             **Q: Why?**  …      marked
//!  ## Card payments       ### "Declined" …    free: as in a file without marks
//!  ## "Gateway is down"   …                   a chapter itself, which asks only if it is a message
//! ```

use super::words::{MESSAGES, has_inside, is_in, words};

/// What matters of a heading.
pub(super) struct Sign {
    pub level: u8,
    pub marked: bool,
    pub is_label: bool,
}

/// How questions are told at a place of the file: a chapter may mark them, and another of the same file may not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By their marks.
    Marked,
    /// The heading of a chapter without marks, beside others that have them.
    Chapter,
    /// By what is around them.
    Free,
}

/// The place of each block: what is below a heading that stands in no answer, and has no mark in it, is free.
pub(super) fn places(heads: &[Option<Sign>]) -> Vec<Place> {
    let mut places = vec![Place::Free; heads.len()];
    if !heads.iter().flatten().any(|head| head.marked) {
        return places;
    }
    places.fill(Place::Marked);
    let ends = |from: usize, level: u8| {
        let end = |head: &Option<Sign>| head.as_ref().is_some_and(|head| head.level <= level);
        heads[from + 1..].iter().position(end).map_or(heads.len(), |length| from + 1 + length)
    };
    let (mut open, mut free) = (None, 0);
    for (at, head) in heads.iter().enumerate() {
        let Some(head) = head else { continue };
        let inside = open.is_some_and(|level| head.level > level || head.is_label);
        if head.marked {
            open = Some(head.level);
        } else if !inside && at >= free {
            open = None;
            let end = ends(at, head.level);
            if !heads[at..end].iter().flatten().any(|head| head.marked) {
                places[at] = Place::Chapter;
                places[at + 1..end].fill(Place::Free);
                free = end;
            }
        }
    }
    places
}

/// Whether a section is for what may go wrong, by its heading.
pub(super) fn is_for_troubles(heading: &str) -> bool {
    words(heading).iter().any(|word| is_in(SECTIONS, word)) || has_inside(SECTIONS_INSIDE, heading)
}

/// Whether a chapter calls what stands below it messages, by its heading.
pub(super) fn is_for_messages(heading: &str) -> bool {
    words(heading).iter().any(|word| is_in(ALL_MESSAGES, word)) || has_inside(ALL_MESSAGES_INSIDE, heading)
}

const ALL_MESSAGES: &str =
    "messages meldungen fehlermeldungen mensajes messaggi mensagens meldingen foutmeldingen meddelanden komunikaty";
const ALL_MESSAGES_INSIDE: &str = "メッセージ 消息 訊息 메시지";

/// Whether a heading says that a list stands below it: "Other messages", "Kurzübersicht".
pub(super) fn is_overview(heading: &str) -> bool {
    let words = words(heading);
    // Of messages, in the plural.
    let lists = |word: &String| is_in(OVERVIEWS, word) || (is_in(MESSAGES, word) && word.ends_with(['s', 'n', 'i']));
    (words.len() <= 4 && words.iter().any(lists)) || has_inside(OVERVIEWS_INSIDE, heading)
}

const OVERVIEWS: &str = "errors overview reference summary codes fehler fehlermeldungen fehlercodes übersicht kurzübersicht überblick liste \
    erreurs aperçu récapitulatif errores resumen códigos errori panoramica riepilogo codici erros resumo foutmeldingen overzicht";
const OVERVIEWS_INSIDE: &str = "一覧 早見表 一览 一覽";

const SECTIONS: &str = "troubleshooting issues problems errors fehlerbehebung fehlersuche problembehandlung problemlösung \
    fehlermeldungen störungen dépannage problèmes erreurs problemas errores problemi errori erros problemen foutmeldingen";
const SECTIONS_INSIDE: &str = "トラブル エラー一覧 故障排除 疑难解答 疑難排解 문제해결";
