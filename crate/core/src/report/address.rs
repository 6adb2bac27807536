//! Addresses, reduced to what they say of the product and the kind of page.
//!
//! ```text
//!  acme--uat.sandbox.lightning.force.com/lightning/r/Task/00T5g00000AbCdEAAX/view?ws=…
//!  └────────── … ───┘└── family ───────┘└───── words ───┘└────── … ────────┘└──┘ └ … ┘
//! ```

use crate::site::{family, is_record_id};

/// Further domains below which a name says who the customer is. Of these, nothing but the domain stays.
const CUSTOMERS: [&str; 8] = [
    "force.com",
    "salesforce.com",
    "site.com",
    "salesforce-sites.com",
    "salesforce-experience.com",
    "dynamics.com",
    "sharepoint.com",
    "onmicrosoft.com",
];

/// The domain of the softphone, whose hosts name no customer.
const SOFTPHONE: &str = "ringcentral.com";

/// Parameters that name a kind of page.
const KINDS: [&str; 3] = ["pagetype", "etn", "setupid"];

/// The address behind a scheme, masked.
pub(super) fn address(link: &str) -> String {
    let (host, tail) = split(link);
    match known(&host) {
        Some(masked) => masked + &path(tail),
        None if let Some(domain) = CUSTOMERS.iter().find(|domain| is_below(&host, domain)) => format!("….{domain}"),
        None if host == SOFTPHONE || is_below(&host, SOFTPHONE) => host + &path(tail),
        None => "…".to_owned(),
    }
}

/// Whether a host's name says who the customer is. A proxy may have put its own name behind.
pub(super) fn names_a_customer(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let ends = |at: usize| matches!(host.as_bytes().get(at), None | Some(b'.'));
    let holds =
        |domain: &str| host.match_indices(domain).any(|(at, _)| at > 1 && host[..at].ends_with('.') && ends(at + domain.len()));
    known(&host).is_some() || CUSTOMERS.iter().any(|domain| holds(domain))
}

/// The host in lower case, without a user's name or a port, and what follows it.
fn split(link: &str) -> (String, &str) {
    let end = link.find(['/', '?', '#', '\\']).unwrap_or(link.len());
    let (authority, tail) = link.split_at(end);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    (host.split(':').next().unwrap_or_default().to_ascii_lowercase(), tail)
}

/// The host of an org with `…` for the org.
fn known(host: &str) -> Option<String> {
    family(host).map(|(family, _)| format!("…{family}"))
}

fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|labels| labels.len() > 1 && labels.ends_with('.'))
}

/// Path and query of a page, as far as they say what kind of page it is.
fn path(tail: &str) -> String {
    let tail = tail.split('#').next().unwrap_or_default();
    let (path, query) = tail.split_once('?').unwrap_or((tail, ""));
    let mut masked = String::new();
    let mut named = false;
    for segment in path.split('/').skip(1) {
        masked.push('/');
        // What follows is a name that the org gave: /lightning/app/<app>/n/<tab>.
        masked.push_str(if segment.is_empty() || (!named && is_word(segment)) { segment } else { "…" });
        named = matches!(segment, "app" | "n");
    }
    let mut rest = false;
    let mut mark = '?';
    for parameter in query.split('&').filter(|parameter| !parameter.is_empty()) {
        match parameter.split_once('=') {
            Some((name, value)) if KINDS.contains(&name) && is_word(value) => {
                masked.push(mark);
                masked.push_str(parameter);
                mark = '&';
            }
            _ => rest = true,
        }
    }
    if rest {
        masked.push(mark);
        masked.push('…');
    }
    masked
}

/// Whether a part of a path is a word of the product: no id, no number, nothing encoded.
fn is_word(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    plain && (1..=40).contains(&text.len()) && digits < 3 && !is_record_id(text)
}
