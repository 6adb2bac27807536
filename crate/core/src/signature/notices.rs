//! What else stands in a box that tells of several things, a line each: other notifications, the page's other errors.

use super::helper;
use super::normal::{Normal, ends_sentence, is_final};
use super::reword;

/// Whether a part is a sentence on a line of its own with the same label below it as the known parts, which end at `end`:
/// another notification of a list, with its button or its time.
pub(super) fn is_other(normal: &Normal<'_>, lines: &[(usize, usize)], (from, to): (usize, usize), end: usize) -> bool {
    let text = normal.text();
    let below = |at: usize| {
        let index = lines.iter().position(|(_, line_end)| at <= *line_end)?;
        let (from, to) = lines.get(index + 1)?;
        let said = text[*from..*to].trim_end_matches(is_final);
        helper::covers(normal, *from, *to).then_some(said).filter(|said| !said.is_empty())
    };
    let marks = text[to..].chars().next().is_some_and(ends_sentence);
    let is_line = lines.iter().any(|line| line.0 == from && text[to..line.1.max(to)].chars().all(is_final) && to <= line.1);
    marks && is_line && below(to).is_some_and(|label| Some(label) == below(end))
}

/// Whether the known parts are one of the errors that a page tells a line each, below a heading: "Errors ⏎ … ⏎ …". It ends with a
/// stop, as the name of a record does not, nothing introduces it, and no other line goes on with it, asks or thanks.
pub(super) fn is_one_of_errors(normal: &Normal<'_>, start: usize, end: usize) -> bool {
    let text = normal.text();
    let mut lines = lines(normal).into_iter();
    let headed = lines
        .next()
        .is_some_and(|(from, to)| to <= start && helper::is_one_of(ERRORS, text[from..to].trim_end_matches(is_final)));
    let stops = text[..end].ends_with(ends_sentence) || normal.untrimmed()[end..].starts_with(ends_sentence);
    let others = lines.filter(|(from, to)| *to <= start || end < *from).collect::<Vec<_>>();
    let behind = others.iter().map(|line| line.0).find(|from| *from > end).unwrap_or(text.len());
    let whole = normal.is_line(start) && text[end..behind.max(end)].chars().all(is_final);
    let is_other = |(from, to): (usize, usize)| {
        let (line, said) = (&text[from..to], normal.original(from, to));
        let goes_on = said.starts_with(char::is_lowercase) || line.ends_with([':', '?']) || line.contains(['"', '>', '@']);
        !goes_on && !reword::is_good_news(said)
    };
    headed && stops && whole && others.into_iter().all(is_other)
}

/// What is above the errors of a page, in the languages of the hosts.
const ERRORS: &str = "error|errors|problem|problems|review the errors on this page|review the following errors|fehler|erreur|erreurs|errores|errore|\
    errori|erro|erros|fout|fouten|virhe|virheet|エラー|오류|错误|錯誤";

/// Where the lines of a text begin and end.
pub(super) fn lines(normal: &Normal<'_>) -> Vec<(usize, usize)> {
    let text = normal.text();
    let mut starts: Vec<usize> = (0..text.len()).filter(|at| normal.is_line(*at)).collect();
    starts.push(text.len());
    starts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}
