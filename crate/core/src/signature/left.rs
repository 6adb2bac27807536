//! A text without what is known of it: what the product says besides, and labels.

use super::helper;
use super::normal::Normal;
use super::reword;

/// Whether a text is nothing but what stands there (`parts`) and labels.
pub(super) fn is_all(normal: &Normal<'_>, parts: &[(usize, usize)]) -> bool {
    let parts = in_order(parts);
    let mut at = 0;
    for (from, to) in &parts {
        if *from > at && !helper::covers(normal, at, *from) {
            return false;
        }
        at = at.max(*to);
    }
    !parts.is_empty() && helper::covers(normal, at, normal.text().len())
}

fn in_order(parts: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut parts = parts.to_vec();
    parts.sort_unstable();
    parts
}

/// A text without some parts of it; `None` if there are none.
pub(super) fn without(normal: &Normal<'_>, parts: &[(usize, usize)]) -> Option<String> {
    let (mut text, mut at) = (String::new(), 0);
    for (from, to) in &in_order(parts) {
        text += normal.original(at, at.max(*from));
        text.push('\n');
        at = at.max(*to);
    }
    (!parts.is_empty()).then(|| text + normal.original(at, normal.untrimmed().len()))
}

/// What a text says between the labels at its beginning and at its end; `None` without any, and for a text that is too long
/// to be a message in other words.
pub(super) fn without_labels<'n>(normal: &'n Normal<'_>) -> Option<&'n str> {
    let end = normal.text().len();
    if end > reword::LONGEST {
        return None;
    }
    let strange = helper::unexplained(normal, 0, end, helper::Side::Behind, true, end);
    let (from, to) = (strange.first()?.0, strange.last()?.1);
    // "… to show notifications" goes on with the sentence.
    let to = if normal.original(to, end).starts_with(char::is_lowercase) && !normal.is_line(to) { end } else { to };
    // "3 of 25 seats …": how many of them, and no label. A time is none.
    let counts =
        || normal.original(0, from).trim_end().ends_with(|c: char| c.is_ascii_digit()) && !normal.original(0, from).contains(':');
    let from = if !normal.is_line(from) && counts() { 0 } else { from };
    (from > 0 || to < end).then(|| normal.original(from, to))
}
