//! The table of keys, written down: the schema that Chrome and Edge read, and a page for admins.
//!
//! Chromium refuses an extension whose schema it cannot parse, and a value of the wrong type drops its whole key without a
//! word (components/policy/core/common/schema.cc). So the schema says types alone, the few that it surely knows; ranges and
//! choices are checked by `read`, which can say what is wrong.

use super::keys::{Group, KEYS, Key, Kind};

/// The text of `policy/schema.json`.
pub fn schema() -> String {
    let keys: Vec<String> = KEYS.iter().map(property).collect();
    format!(
        "{{\n  \"$schema\": \"http://json-schema.org/draft-03/schema#\",\n  \"type\": \"object\",\n  \"properties\": {{\n{}\n  }}\n}}\n",
        keys.join(",\n")
    )
}

fn property(key: &Key) -> String {
    let of = match key.kind {
        Kind::Flag => "\"type\": \"boolean\"",
        Kind::Number(..) => "\"type\": \"integer\"",
        Kind::Text(_) | Kind::Choice(_) => "\"type\": \"string\"",
        Kind::List(..) => "\"type\": \"array\",\n      \"items\": { \"type\": \"string\" }",
    };
    let text = match key.kind {
        Kind::Choice(_) | Kind::Number(..) => format!("{} Accepts {}.", key.text, accepted(key.kind).replace('`', "")),
        _ => key.text.to_owned(),
    };
    let (name, title, text) = (quoted(key.name), quoted(key.title), quoted(&text));
    format!("    {name}: {{\n      \"title\": {title},\n      \"description\": {text},\n      {of}\n    }}")
}

/// A text in JSON.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// The text of `docs/rollout/keys.md`.
pub fn keys_page() -> String {
    let mut page = "# All policy keys\n\nThe same names in every browser. Each key stands by itself: one that cannot be read is left out, the others hold, and the\noptions page says why. This page is made from `crate/core/src/policy/keys.rs` by `fixside policy --keys`.\n".to_owned();
    for group in Group::ALL {
        page.push_str(&format!("\n## {}\n", group.title()));
        for key in KEYS.iter().filter(|key| key.group == group) {
            page.push_str(&format!(
                "\n### `{}`\n\n{}: {}. {}\n\n```json\n{}\n```\n",
                key.name,
                key.title,
                accepted(key.kind),
                key.text.replace('*', "\\*").replace('<', "\\<"),
                key.example
            ));
        }
    }
    page
}

fn accepted(kind: Kind) -> String {
    match kind {
        Kind::Flag => "true or false".to_owned(),
        Kind::Number(least, most) => format!("a whole number, {least} to {most}"),
        Kind::Text(most) => format!("a text, at most {most} bytes"),
        Kind::Choice(choices) => {
            let choices: Vec<String> = choices.iter().map(|choice| format!("`\"{choice}\"`")).collect();
            choices.join(", ")
        }
        Kind::List(most, _) => format!("a list of at most {most} texts"),
    }
}
