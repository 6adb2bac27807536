//! The pipeline, and the pieces that are found by a sign inside them: links, e-mail addresses, hosts.

use super::address::{address, names_a_customer};
use super::{phone, token};

/// A piece found in a text: where it begins and ends in bytes, and what is written for it.
pub(super) type Piece = (usize, usize, String);

/// Finds the next piece at or after a place.
type Find = fn(&str, usize) -> Option<Piece>;

/// In this order: a link holds hosts and ids, an e-mail address holds a host, a GUID looks like phone numbers.
const FINDERS: [Find; 7] = [link, email, host, token::guid, token::ip, token::key, phone::phone];

/// The text without e-mail addresses, phone numbers, record ids, GUIDs, keys and IP addresses, and with links and hosts
/// reduced to the kind of page. Masking twice is masking once.
pub fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    pass(text, &FINDERS, &mut out);
    out
}

fn pass(text: &str, finders: &[Find], out: &mut String) {
    let Some((find, others)) = finders.split_first() else {
        out.push_str(text);
        return;
    };
    let mut from = 0;
    while let Some((start, end, masked)) = find(text, from) {
        pass(text.get(from..start).unwrap_or_default(), others, out);
        out.push_str(&masked);
        from = end;
    }
    pass(text.get(from..).unwrap_or_default(), others, out);
}

/// Signs that end a link, a host or an e-mail address in running text.
fn is_edge(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "\"'`<>()[]{},;|‹›«»“”„‘’、。，；（）「」『』【】".contains(c)
}

/// What ends the sentence around a link and not the link.
const FINAL: [char; 4] = ['.', ':', '!', '?'];

/// The text up to the next edge, without final punctuation.
fn run(text: &str) -> &str {
    let end = text.find(is_edge).unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches(FINAL)
}

/// Schemes of links, the longer of two alike first.
const SCHEMES: [&str; 6] = ["https", "http", "wss", "ws", "chrome-extension", "moz-extension"];

/// The next link with a scheme.
fn link(text: &str, from: usize) -> Option<Piece> {
    let mut at = from;
    loop {
        let colon = at + text.get(at..)?.find("://")?;
        let rest = colon + "://".len();
        let before = text.get(from..colon)?;
        // A word may be glued to a scheme that is known ("a@b.comhttps://"); another has to stand by itself.
        let scheme = SCHEMES.iter().find(|scheme| before.ends_with(**scheme)).map_or_else(
            || {
                let head = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '+');
                if head.ends_with(|c| !is_edge(c)) { 0 } else { before.len() - head.len() }
            },
            |scheme| scheme.len(),
        );
        if scheme > 0 {
            let link = run(text.get(rest..)?);
            let start = colon - scheme;
            return Some((start, rest + link.len(), format!("{}{}", text.get(start..rest)?, address(link))));
        }
        at = rest;
    }
}

/// Most characters on either side of the `@`; RFC 5321 allows 64 and 255.
const MOST: usize = 256;

/// The next e-mail address: something on both sides of an `@`, and a dot in what follows.
fn email(text: &str, from: usize) -> Option<Piece> {
    let tail = text.get(from..)?;
    for (at, sign) in tail.char_indices() {
        let width = match sign {
            '@' | '＠' | '﹫' => sign.len_utf8(),
            '%' if tail.get(at..)?.starts_with("%40") => 3,
            _ => continue,
        };
        let (before, after) = (tail.get(..at)?, tail.get(at + width..)?);
        let domain = if after.starts_with('[') {
            after.char_indices().take(MOST).find(|(_, c)| *c == ']').map_or(0, |(end, _)| end + 1)
        } else {
            let within = |c: &char| !is_edge(*c) && !":/?#@＠﹫".contains(*c);
            let end = after.chars().take(MOST).take_while(within).map(char::len_utf8).sum::<usize>();
            let domain = after.get(..end)?.trim_end_matches(FINAL);
            if domain.contains(['.', '．', '｡']) || domain.contains("%2") { domain.len() } else { 0 }
        };
        if domain == 0 {
            continue;
        }
        let local = match before.strip_suffix('"') {
            // "Sam Lee"@example.com
            Some(quoted) => before.len() - quoted.rfind('"').unwrap_or(quoted.len()),
            None => before.chars().rev().take(MOST).take_while(|c| !is_edge(*c) && *c != ':').map(char::len_utf8).sum(),
        };
        if local > 0 {
            return Some((from + at - local, from + at + width + domain, "‹email›".to_owned()));
        }
    }
    None
}

/// The next host of an org that stands there without a scheme, with the path behind it.
fn host(text: &str, from: usize) -> Option<Piece> {
    let in_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '…');
    let mut at = from;
    loop {
        let start = at + text.get(at..)?.find(in_host)?;
        let tail = text.get(start..)?;
        let length = tail.find(|c| !in_host(c)).unwrap_or(tail.len());
        if names_a_customer(tail.get(..length)?.trim_end_matches('.')) {
            let address_and_more = run(tail);
            return Some((start, start + address_and_more.len(), address(address_and_more)));
        }
        at = start + length;
    }
}
