//! A `fixside-policy.toml` to begin with: all keys, as comments, with what is set already.

use std::collections::BTreeMap;

use super::super::Value;
use super::super::keys::{Group, KEYS};
use super::json;
use super::plan::GECKO_ID;

/// The browser that asks, so far as it knows itself.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// `chrome`, `edge` or `firefox`.
    pub browser: String,
    /// The extension's id in it.
    pub id: String,
    /// Where it gets its updates from, if not from the store.
    pub update_url: Option<String>,
}

const HEAD: &str = "\
# Settings of Fixside for your organisation. `fixside policy` makes the files for every browser from this one, and
# `fixside policy --check` says whether all is well. A line that begins with # sets nothing.

# Markdown FAQs beside this file that go into the policy itself.
# inline-pack-files = [\"our-faq.md\"]

# Where each browser gets Fixside from. A browser without its line gets no files. Without update-url it is its store.
[install]
";
/// The browsers, with the id and the address of an example.
const BROWSERS: [(&str, &str, &str); 3] = [
    ("chrome", "abcdefghijklmnopabcdefghijklmnop", "update-url = \"https://downloads.example.org/fixside/updates.xml\""),
    ("edge", "abcdefghijklmnopabcdefghijklmnop", "update-url = \"https://downloads.example.org/fixside/updates.xml\""),
    ("firefox", GECKO_ID, "install-url = \"https://downloads.example.org/fixside/fixside.xpi\""),
];
const WIDTH: usize = 118;

/// The starter, with the settings that are `set`.
pub fn starter(set: &BTreeMap<String, Value>, here: Option<&Here>) -> String {
    let mut out = HEAD.to_owned();
    for (name, id, address) in BROWSERS {
        match here.filter(|here| here.browser == name) {
            // Firefox does not know where its file came from.
            Some(here) if name != "firefox" => {
                let id = toml(&Value::Text(here.id.clone()));
                let url = here.update_url.as_ref().map(|url| toml(&Value::Text(url.clone())));
                let url = url.map(|url| format!(", update-url = {url}")).unwrap_or_default();
                out.push_str(&format!("{name} = {{ id = {id}{url} }}\n"));
            }
            _ => out.push_str(&format!("# {name} = {{ id = \"{id}\", {address} }}\n")),
        }
    }
    out.push_str("\n[settings]\n");
    for group in Group::ALL {
        out.push_str(&format!("\n# ── {} ──\n", group.title()));
        for key in KEYS.iter().filter(|key| key.group == group) {
            out.push('\n');
            comment(&mut out, &format!("{}: {}", key.title, key.text));
            match set.get(key.name) {
                Some(value) => out.push_str(&format!("{} = {}\n", key.name, toml(value))),
                None => out.push_str(&format!("# {} = {}\n", key.name, key.example)),
            }
        }
    }
    // A mistake is to be seen, not to vanish.
    let unknown = set.iter().filter(|(name, _)| super::super::keys::key(name).is_none());
    let unknown: String =
        unknown.map(|(name, value)| format!("{} = {}\n", toml(&Value::Text(name.clone())), toml(value))).collect();
    if !unknown.is_empty() {
        out.push_str(&format!("\n# Set, but no keys of this version:\n{unknown}"));
    }
    out
}

/// A comment in lines of bearable width.
fn comment(out: &mut String, text: &str) {
    let mut line = "#".to_owned();
    for word in text.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            out.push_str(&line);
            out.push('\n');
            line = "#".to_owned();
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
}

/// A value in TOML: JSON but for tables, for DEL, which TOML wants by its number, and for `null`, which it does not have.
fn toml(value: &Value) -> String {
    match value {
        Value::Table(values) => {
            let pairs: Vec<String> =
                values.iter().map(|(name, value)| format!("{} = {}", toml(&Value::Text(name.clone())), toml(value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
        Value::List(items) => format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(", ")),
        Value::Nothing(()) => "\"\"".to_owned(),
        other => json::line(other).replace('\u{7f}', "\\u007F"),
    }
}
