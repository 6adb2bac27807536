//! How much of a message is explained, apart from what components add around it.

use super::normal::Normal;

/// Words that components add around a message for screen readers and buttons; they explain themselves.
const BEFORE: [&str; 12] = [
    "error",
    "warning",
    "info",
    "information",
    "success",
    "alert",
    "notification",
    "fehler",
    "warnung",
    "erreur",
    "avertissement",
    "エラー",
];
const AFTER: [&str; 13] = [
    "presscontrol+f6tonavigate",
    "close",
    "dismiss",
    "ok",
    "retry",
    "refresh",
    "details",
    "learnmore",
    "schließen",
    "fermer",
    "cerrar",
    "chiudi",
    "閉じる",
];

/// The message without the helper words around it. They are whole words: "ok" is no part of "notebook".
pub(super) fn message_bounds(normal: &Normal<'_>) -> (usize, usize) {
    let text = normal.text();
    let (mut start, mut end) = (0, text.len());
    let punctuation = |c: char| !c.is_alphanumeric();
    loop {
        let inner = text[start..end].trim_start_matches(punctuation);
        let behind = |word: &str| inner.strip_prefix(word).map(|rest| end - rest.len()).filter(|at| normal.is_edge(*at));
        let Some(at) = BEFORE.iter().find_map(|word| behind(word)) else { break };
        start = at;
    }
    loop {
        let inner = text[start..end].trim_end_matches(punctuation);
        let before = |word: &str| inner.strip_suffix(word).map(|rest| start + rest.len()).filter(|at| normal.is_edge(*at));
        let Some(at) = AFTER.iter().find_map(|word| before(word)) else { break };
        end = at;
    }
    (start, end)
}

/// Whether a range stands in quotation marks.
pub(super) fn is_quoted(text: &str, start: usize, end: usize) -> bool {
    let mark = |c: char| matches!(c, '"' | '\'');
    text[..start].ends_with(mark) && text[end..].trim_start_matches(['.', ',', '!']).starts_with(mark)
}

pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

#[expect(clippy::cast_precision_loss, reason = "texts have at most 8 KiB")]
pub(super) fn count(number: usize) -> f64 {
    number as f64
}
