//! What becomes of HTML in Markdown: its text stays, and in running text what tags set off stays so; nothing else does.

use super::Inline;
use super::read::push_text;

/// What an opening tag makes of the text up to its end.
pub(super) fn set_off(tag: &str) -> Option<fn(Vec<Inline>) -> Inline> {
    match tag_name(tag).to_ascii_lowercase().as_str() {
        _ if tag.starts_with("</") => None,
        "b" | "strong" => Some(|inlines| Inline::Strong { inlines }),
        "i" | "em" | "u" => Some(|inlines| Inline::Emphasis { inlines }),
        "q" => Some(|inlines| Inline::text(format!("“{}”", super::plain(&inlines)))),
        // What a wiki exports of a text that is not black.
        "span" | "font" if is_coloured(tag) => Some(|inlines| Inline::Emphasis { inlines }),
        "code" | "kbd" | "samp" | "tt" => Some(|inlines| Inline::Code { text: super::plain(&inlines) }),
        _ => None,
    }
}

/// `<span style="color: red">`, `<font color="red">`
fn is_coloured(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    [" color=", "\"color:", "'color:", ";color:", " color:"].iter().any(|colour| tag.contains(colour))
}

pub(super) fn inline_html(tag: &str, into: &mut Vec<Inline>) {
    if tag_name(tag).eq_ignore_ascii_case("br") {
        into.push(Inline::Break);
    } else if let Some(image) = image(tag) {
        into.push(image);
    } else if is_placeholder(tag) {
        push_text(tag, into);
    }
}

/// "<file name>" stands for a value, as people write it; Markdown takes it for a tag. Bare attributes are no sign of one.
pub(crate) fn is_placeholder(tag: &str) -> bool {
    let Some(inside) = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else { return false };
    let plain = inside.starts_with(char::is_alphabetic) && inside.chars().all(|c| c.is_alphanumeric() || " _-".contains(c));
    plain && (inside.trim().contains(' ') || !is_element(inside.trim()))
}

/// Whether a tag of this name is markup; one of another name is a placeholder: "the file <name> is locked".
pub(crate) fn is_element(name: &str) -> bool {
    ELEMENTS.contains(&name.to_ascii_lowercase().as_str())
}

/// Whether text before a tag of this name and behind it stands on lines of its own.
pub(crate) fn parts_lines(name: &str) -> bool {
    matches!(name, "p" | "div" | "li" | "br" | "tr" | "summary" | "details" | "ul" | "ol" | "table")
}

/// Elements of HTML that FAQs are written with.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "col",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "nav",
    "nobr",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

pub(super) fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches('<').trim_start_matches('/');
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

fn image(tag: &str) -> Option<Inline> {
    let value = |name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    tag_name(tag)
        .eq_ignore_ascii_case("img")
        .then(|| Inline::Image { alt: value("alt").unwrap_or_default(), src: value("src").unwrap_or_default() })
}

/// The text of an HTML block: tags fall away, block tags part paragraphs.
pub(super) fn strip_html(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tail)) = rest.split_once('<') {
        text.push_str(before);
        let name = tag_name(tail).to_ascii_lowercase();
        rest = if let Some(comment) = tail.strip_prefix("!--") {
            comment.split_once("-->").map_or("", |(_, rest)| rest)
        } else if matches!(name.as_str(), "style" | "script") && !tail.starts_with('/') {
            skip_element(tail, &name)
        } else if name.is_empty() && !tail.starts_with(['/', '!', '?']) {
            text.push('<');
            tail
        } else {
            let (tag, rest) = tail.split_once('>').unwrap_or((tail, ""));
            let whole = format!("<{tag}>");
            if is_placeholder(&whole) {
                text.push_str(&whole);
            }
            if let Some(Inline::Image { alt, .. }) = image(tag) {
                text.push_str(&alt);
            }
            if parts_lines(&name) {
                text.push_str("\n\n");
            }
            rest
        };
    }
    text.push_str(rest);
    unescape(&text)
}

fn skip_element<'a>(tail: &'a str, name: &str) -> &'a str {
    let closes = |at: &usize| tail[at + 2..].get(..name.len()).is_some_and(|close| close.eq_ignore_ascii_case(name));
    let end = tail.match_indices("</").map(|(at, _)| at).find(closes).unwrap_or(tail.len());
    tail.get(end..).and_then(|close| close.split_once('>')).map_or("", |(_, rest)| rest)
}

/// Code that was taken over from HTML: "&lt;file name&gt;".
pub(super) fn code_text(text: &str) -> String {
    if text.contains("&lt;") && !text.contains('<') { unescape(text) } else { text.to_owned() }
}

fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}
