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

use super::fence::Fence;

/// How far the text is indented.
const INDENT: &str = "    ";

/// The lines without admonitions: their titles are headings, their text begins where the title does.
pub(super) fn unfold<'a>(lines: &[&'a str]) -> Vec<Cow<'a, str>> {
    let mut open = 0_usize;
    let mut fence: Option<Fence<'a>> = None;
    let mut unfolded = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.trim().is_empty() && fence.is_none() {
            open = open.min(depth(line));
        }
        let body = INDENT.repeat(open);
        let inner = line.strip_prefix(body.as_str()).unwrap_or_else(|| line.trim_start());
        fence = fence.map_or_else(|| Fence::open(inner), |fence| fence.below(inner));
        let title = (fence.is_none() && open < DEEPEST).then(|| heading(inner)).flatten();
        unfolded.push(title.map_or(Cow::Borrowed(inner), |title| {
            open += 1;
            Cow::Owned(title)
        }));
    }
    unfolded
}

/// Nobody folds deeper.
const DEEPEST: usize = 8;

fn depth(line: &str) -> usize {
    (line.len() - line.trim_start_matches(' ').len()) / INDENT.len()
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
    let quoted = title.contains(['"', '“', '”', '„', '«', '»', '「', '`', '\'']);
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
            "!!! note",
            "    code",
        ];
        assert_eq!(unfold(&lines), unfolded);
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
        // The end of the first is missing; a line of code between single signs is no fence.
        assert_eq!(unfold(&["```sh", "x", "```sh", "y", "```", "??? a \"b\""]).last().unwrap(), "###### b");
        assert_eq!(unfold(&["```x``` is code", "??? a \"b\""]).last().unwrap(), "###### b");
    }
}
