//! How much of a message is explained, apart from what components add around it.

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

/// The message without the helper words around it.
pub(super) fn message_bounds(text: &str) -> (usize, usize) {
    let (mut start, mut end) = (0, text.len());
    let punctuation = |c: char| !c.is_alphanumeric();
    loop {
        let inner = &text[start..end];
        let trimmed = inner.trim_start_matches(punctuation);
        let Some(rest) = BEFORE.iter().find_map(|word| trimmed.strip_prefix(word)) else { break };
        start = end - rest.len();
    }
    loop {
        let inner = text[start..end].trim_end_matches(punctuation);
        let Some(rest) = AFTER.iter().find_map(|word| inner.strip_suffix(word)) else { break };
        end = start + rest.len();
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
