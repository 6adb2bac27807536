//! Admonitions and tabs of MkDocs, whose text is indented below a title: an ordinary parser takes that for code.
//!
//! ```text
//!  ??? failure "The list is empty"          ##### "The list is empty"
//!                                     ─▶
//!      Reload the page.                     Reload the page.
//! ```
//!
//! Each line stays one line, so that positions stay true.

use std::borrow::Cow;

use super::fence::{End, Fence};

/// How far the text is indented.
const INDENT: &str = "    ";

/// The lines without admonitions: their titles are headings, their text begins where the title does.
pub(super) fn unfold<'a>(lines: &[&'a str]) -> Vec<Cow<'a, str>> {
    let mut open = 0_usize;
    // The line below the code that is open.
    let mut below = 0;
    let mut unfolded = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let is_code = index < below;
        if !line.trim().is_empty() && !is_code {
            open = open.min(depth(line));
        }
        let body = INDENT.repeat(open);
        let inner = line.strip_prefix(body.as_str()).unwrap_or_else(|| line.trim_start());
        if let Some(fence) = Fence::open(inner).filter(|_| !is_code) {
            below = match fence.end(lines, index) {
                End::Closed(last) => last + 1,
                End::Missing(end) => end,
            };
        }
        if !is_code && let Some(line) = marked(inner) {
            unfolded.push(line);
            continue;
        }
        let title = (!is_code && open < DEEPEST).then(|| heading(inner).or_else(|| untitled(inner))).flatten();
        unfolded.push(title.map_or(Cow::Borrowed(inner), |title| {
            open += 1;
            Cow::Owned(title)
        }));
    }
    unfolded
}

/// What the first and the last line of a box between colons become: `:::warning`, `:::danger[The list is empty]`, `:::`. Its text
/// is not indented, so a title, which says whether it asks, is all that is left of it.
fn marked(line: &str) -> Option<Cow<'_, str>> {
    let rest = line.trim().trim_start_matches(':');
    if !line.trim_start().starts_with(":::") {
        return None;
    }
    let (kind, title) =
        rest.trim_start().split_at(rest.trim_start().find(|c: char| !c.is_alphabetic()).unwrap_or(rest.trim_start().len()));
    let title = title.trim().trim_start_matches('[').trim_end_matches(']').replace('"', "\\\"");
    let heading = (!title.is_empty()).then(|| heading(&format!("!!! {kind} \"{title}\""))).flatten();
    Some(heading.map_or(Cow::Borrowed(""), Cow::Owned))
}

/// Nobody folds deeper.
const DEEPEST: usize = 8;

fn depth(line: &str) -> usize {
    (line.len() - line.trim_start_matches(' ').len()) / INDENT.len()
}

/// `!!! tip`: a box whose title is its kind. Its text is a part of the answer, behind a label as authors write it.
fn untitled(line: &str) -> Option<String> {
    let kind = ["!!!", "???+", "???"].iter().find_map(|sign| line.strip_prefix(sign))?.strip_prefix(' ')?.trim();
    let label = match kind {
        "tip" | "hint" => "Tip",
        // Behind "Warning:" a message may stand.
        "info" | "note" | "abstract" | "summary" | "question" | "example" | "quote" | "warning" | "caution" | "danger"
        | "failure" | "error" | "bug" | "important" | "attention" => "Note",
        _ => return None,
    };
    Some(format!("**{label}:**"))
}

/// `??? question "Title"`, `!!! warning "Title"`, `=== "Title"`.
fn heading(line: &str) -> Option<String> {
    let (sign, rest) = line.split_once(' ')?;
    let (kind, title) = match sign {
        "???" | "???+" | "!!!" => rest.trim().split_once(" \"")?,
        "===" | "===!" | "===+" => ("tab", rest.trim().strip_prefix('"')?),
        _ => return None,
    };
    let title = title.strip_suffix('"')?.replace("\\\"", "\"");
    let kind = kind.split_whitespace().next().unwrap_or_default();
    // An apostrophe is no quotation mark.
    let opens = |(at, _): (usize, &str)| !title[..at].ends_with(char::is_alphanumeric);
    let quoted = title.contains(['"', '“', '”', '„', '«', '»', '「', '`']) || title.match_indices('\'').any(opens);
    match kind {
        _ if title.trim().is_empty() => None,
        // What such a box is called is what is on the screen.
        "failure" | "fail" | "missing" | "danger" | "error" | "bug" | "warning" if !quoted => Some(format!("##### \"{title}\"")),
        "failure" | "fail" | "missing" | "danger" | "error" | "bug" | "warning" | "question" | "help" | "faq" => {
            Some(format!("##### {title}"))
        }
        _ => Some(format!("###### {title}")),
    }
}

#[cfg(test)]
mod tests {
    use super::unfold;

    #[test]
    fn titles_become_headings_and_texts_move_to_where_they_began() {
        let lines = [
            "??? failure \"The list is empty\"",
            "",
            "    Reload.",
            "",
            "    === \"Admin\"",
            "",
            "        Run it.",
            "    After that:",
            "    ```",
            "    ??? a \"b\"",
            "    ```",
            "Below",
            "!!! note \"See \\\"Lists\\\"\"",
            "    code",
            "!!! note",
            "    Wait for it.",
            "!!! failure \"It can't be moved\"",
            "!!! failure \"Why 'so'?\"",
            "!!! nothing",
            "    code",
        ];
        let unfolded = [
            "##### \"The list is empty\"",
            "",
            "Reload.",
            "",
            "###### Admin",
            "",
            "Run it.",
            "After that:",
            "```",
            "??? a \"b\"",
            "```",
            "Below",
            "###### See \"Lists\"",
            "code",
            "**Note:**",
            "Wait for it.",
            "##### \"It can't be moved\"",
            "##### Why 'so'?",
            "!!! nothing",
            "    code",
        ];
        assert_eq!(unfold(&lines), unfolded);
    }

    #[test]
    fn the_lines_around_a_box_between_colons_are_no_text() {
        let lines =
            [":::note", "Wait.", ":::", ":::danger[The list is empty]", ":::", "::: details Why \"so\"?", "a ::: b", ":: c"];
        let unfolded = ["", "Wait.", "", "##### \"The list is empty\"", "", "###### Why \"so\"?", "a ::: b", ":: c"];
        assert_eq!(unfold(&lines), unfolded);
        assert_eq!(unfold(&["```", ":::note", "```"])[1], ":::note");
    }

    #[test]
    fn what_stands_in_a_fence_is_code() {
        for lines in [
            ["~~~", "!!! warning \"The list is empty\"", "    Reload.", "~~~"],
            ["````", "```", "??? a \"b\"", "````"],
            ["```", "~~~", "??? a \"b\"", "```"],
            ["```md", "~~~ `x`", "=== \"Admin\"", "```"],
        ] {
            assert_eq!(unfold(&lines), lines);
        }
        // Nothing closes it, but a question ends it.
        assert_eq!(
            unfold(&["~~~", "=== \"Admin\"", "## Q. Why?", "??? a \"b\""])[1..],
            ["=== \"Admin\"", "## Q. Why?", "###### b"]
        );
        // The end of the first is missing; a line of code between single signs is no fence.
        assert_eq!(unfold(&["```sh", "x", "```sh", "y", "```", "??? a \"b\""]).last().unwrap(), "###### b");
        assert_eq!(unfold(&["```x``` is code", "??? a \"b\""]).last().unwrap(), "###### b");
    }
}
