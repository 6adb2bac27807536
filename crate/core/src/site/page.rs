//! Kinds of pages, read from their URLs. Both products change the URL without a load, so a kind is read when it is asked.

use super::Product;
use super::host::{Role, role};
use super::url::Url;

/// Objects of Salesforce record pages that carry no object name, by the first three characters of the record id.
const KEY_PREFIXES: [(&str, &str); 10] = [
    ("001", "account"),
    ("003", "contact"),
    ("005", "user"),
    ("006", "opportunity"),
    ("00E", "profile"),
    ("00O", "report"),
    ("00Q", "lead"),
    ("00T", "task"),
    ("00U", "event"),
    ("500", "case"),
];

/// The kinds of a page, most special first; empty for a page of no known kind.
pub(super) fn kinds(url: &Url<'_>) -> Vec<String> {
    match url.product {
        Product::Salesforce => salesforce(url),
        Product::Dynamics => dynamics(url),
        Product::Any => Vec::new(),
    }
}

/// Whether a page belongs to Salesforce Setup, by host or path.
pub(super) fn is_setup(url: &Url<'_>) -> bool {
    role(url.host) == Some(Role::Setup) || url.path.starts_with("/lightning/setup/")
}

fn salesforce(url: &Url<'_>) -> Vec<String> {
    if is_setup(url) {
        return vec!["setup".into()];
    }
    let mut parts = url.path.split('/').filter(|part| !part.is_empty());
    match parts.next() {
        Some("lightning") => {}
        // The shell of Lightning as old links name it; what it shows stands behind the `#`.
        Some("one") => return Vec::new(),
        _ => return classic(url),
    }
    let mut part = parts.next();
    // An app may stand before the page: /lightning/app/<id>/r/Task/…
    if part == Some("app") {
        part = parts.nth(1);
    }
    match (part, parts.next()) {
        (Some("r"), Some(object)) if is_record_id(object) => {
            object_of_id(object).map(str::to_owned).into_iter().chain(["record".to_owned()]).collect()
        }
        (Some("r"), Some(object)) => vec![object.to_lowercase(), "record".into()],
        (Some("o"), Some(object)) => vec![format!("{}-list", object.to_lowercase()), "list".into()],
        (Some("page"), Some("home")) => vec!["home".into()],
        _ => Vec::new(),
    }
}

fn classic(url: &Url<'_>) -> Vec<String> {
    let first = url.path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
    match object_of_id(first) {
        Some(object) => vec![object.into(), "record".into(), "classic".into()],
        None if url.path.starts_with("/apex/") => vec!["visualforce".into()],
        None if url.path.contains("/setup/") || url.parameter("setupid").is_some() => vec!["setup".into(), "classic".into()],
        None => vec!["classic".into()],
    }
}

fn object_of_id(id: &str) -> Option<&'static str> {
    let prefix = id.get(..3).filter(|_| is_record_id(id))?;
    KEY_PREFIXES.iter().find(|(key, _)| *key == prefix).map(|(_, object)| *object)
}

/// Whether a text has the shape of a record id of Salesforce: 15 or 18 letters and digits. Names of objects may be as long
/// (`ServiceContract`), but have no digits.
pub(crate) fn is_record_id(text: &str) -> bool {
    matches!(text.len(), 15 | 18) && text.bytes().all(|b| b.is_ascii_alphanumeric()) && text.bytes().any(|b| b.is_ascii_digit())
}

fn dynamics(url: &Url<'_>) -> Vec<String> {
    let list = url.parameter("pagetype") == Some("entitylist");
    let table = url.parameter("etn").map(|name| name.to_lowercase() + if list { "-list" } else { "" });
    let kind = url.parameter("pagetype").map(|kind| match kind {
        "entityrecord" => "record".to_owned(),
        "entitylist" => "list".to_owned(),
        other => other.to_lowercase(),
    });
    table.into_iter().chain(kind).collect()
}
