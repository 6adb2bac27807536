//! Which links a card may carry, and bare addresses made into links.

use linkify::{LinkFinder, LinkKind};

use super::Inline;

/// Schemes a link may have: the web's, and Fixside's own (see `docs/packs.md`).
const SCHEMES: [&str; 7] = ["https:", "http:", "mailto:", "setup:", "org:/", "power-platform:/", "browser:"];

/// Whether a link may be followed. Anything else is shown as its text.
pub fn is_allowed(href: &str) -> bool {
    let plain = href.bytes().all(|b| b > b' ' && b != 0x7f);
    plain && SCHEMES.iter().any(|scheme| href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// Splits text at the `http` and `https` addresses in it.
pub(super) fn autolink(text: &str) -> Vec<Inline> {
    if !text.contains("://") {
        return if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] };
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let part = |span: linkify::Span<'_>| match span.kind() {
        Some(_) if is_allowed(span.as_str()) => {
            Inline::Link { href: span.as_str().to_owned(), inlines: vec![Inline::text(span.as_str())] }
        }
        _ => Inline::text(span.as_str()),
    };
    finder.spans(text).map(part).collect()
}
