//! The formats that are JSON.

use std::collections::BTreeMap;

use super::super::Value;
use super::plan::{CHROME, Chromium, EDGE, Firefox, Plain, Setting};

/// `/etc/opt/chrome/policies/managed/*.json` and Edge's like it.
pub(super) fn chromium(browser: &Chromium, settings: &[Setting]) -> String {
    pretty(&table([
        ("ExtensionSettings", table([(browser.id.as_str(), install(browser))])),
        ("3rdparty", table([("extensions", table([(browser.id.as_str(), values(settings))]))])),
    ]))
}

/// The policy of one extension in Google's Admin console: each value in a wrapper of its own.
pub(super) fn console(settings: &[Setting]) -> String {
    pretty(&table(settings.iter().map(|setting| (setting.key.name, table([("Value", value(setting))])))))
}

/// Firefox's `policies.json`.
pub(super) fn firefox(browser: &Firefox, settings: &[Setting]) -> String {
    pretty(&table([("policies", firefox_policies(browser, settings))]))
}

/// What Firefox reads, in `policies.json` and in its preference domain alike. `Extensions` has a capital letter here.
pub(super) fn firefox_policies(browser: &Firefox, settings: &[Setting]) -> Value {
    table([
        ("ExtensionSettings", table([(browser.id.as_str(), firefox_install(browser))])),
        ("3rdparty", table([("Extensions", table([(browser.id.as_str(), values(settings))]))])),
    ])
}

/// The entry of `ExtensionSettings`. Chrome asks a self-hosted package's own manifest for updates, not the address it came
/// from, unless it is told to (ExtensionSettings.yaml, `override_update_url`; of no effect for the stores).
pub(super) fn install(browser: &Chromium) -> Value {
    let mut entry = vec![("installation_mode", text("force_installed")), ("update_url", text(&browser.update_url))];
    if ![CHROME.store, EDGE.store].contains(&browser.update_url.as_str()) {
        entry.push(("override_update_url", Value::Flag(true)));
    }
    table(entry)
}

/// The same for Firefox.
pub(super) fn firefox_install(browser: &Firefox) -> Value {
    table([("installation_mode", text("force_installed")), ("install_url", text(&browser.install_url))])
}

/// All settings under their names.
pub(super) fn values(settings: &[Setting]) -> Value {
    table(settings.iter().map(|setting| (setting.key.name, value(setting))))
}

fn value(setting: &Setting) -> Value {
    match &setting.value {
        Plain::Flag(flag) => Value::Flag(*flag),
        Plain::Number(number) => Value::Number(i64::from(*number)),
        Plain::Text(words) => text(words),
        Plain::List(items) => Value::List(items.iter().map(|item| text(item)).collect()),
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub(super) fn table<'a>(items: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    Value::Table(items.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>())
}

/// For people.
pub(super) fn pretty(value: &Value) -> String {
    // A tree with texts for names can always be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// In one line.
pub(super) fn line(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
