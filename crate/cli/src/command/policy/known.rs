//! Recognizes the policy files of browsers by what is in them, and checks what they set.

use std::collections::BTreeMap;

use fixside_core::policy::rollout::{GECKO_ID, Mistake, is_chromium_id, judge};
use fixside_core::policy::{self, KEYS, Kind, Value};
use serde_json::{Map, Value as Json};

use super::lines::Lines;
use super::unmet;

/// What a file is, how much it sets, and what is wrong with it.
pub struct Found {
    pub kind: &'static str,
    pub settings: usize,
    pub mistakes: Vec<Mistake>,
}

type Table = Map<String, Json>;

/// Chrome and Edge check types by the schema before Fixside sees anything; Firefox checks nothing.
#[derive(Clone, Copy, PartialEq)]
enum Browser {
    Chromium,
    Firefox,
}

/// Checks a policy file in JSON.
pub fn check(text: &str) -> Found {
    let json: Table = match serde_json::from_str(text) {
        Ok(json) => json,
        Err(error) => {
            let line = u32::try_from(error.line()).ok();
            let mistakes = vec![Mistake { line, key: String::new(), message: error.to_string() }];
            return Found { kind: "JSON", settings: 0, mistakes };
        }
    };
    let mut checking = Checking { lines: Lines::of(text), settings: 0, mistakes: Vec::new() };
    let kind = checking.file(&json);
    Found { kind, settings: checking.settings, mistakes: checking.mistakes }
}

struct Checking {
    lines: Lines,
    settings: usize,
    mistakes: Vec<Mistake>,
}

impl Checking {
    fn file(&mut self, json: &Table) -> &'static str {
        let wrapped = |value: &Json| value.as_object().is_some_and(|value| value.contains_key("Value"));
        if let Some(policies) = json.get("policies").and_then(Json::as_object) {
            self.extensions(policies, &["policies"], "Extensions", "extensions", Browser::Firefox);
            "Firefox policies"
        } else if ["3rdparty", "ExtensionSettings", "ExtensionInstallForcelist"].iter().any(|name| json.contains_key(*name)) {
            self.extensions(json, &[], "extensions", "Extensions", Browser::Chromium);
            "Chrome or Edge policies"
        } else if json.values().any(wrapped) {
            self.console(json);
            "settings for Google's Admin console"
        } else if json.keys().any(|name| policy::key(name).is_some()) {
            self.wrong(&[], "", "the settings stand alone; Google's Admin console wants { \"Value\": … } around each, Chrome and Edge want them below 3rdparty, extensions and the id, Firefox below policies, 3rdparty, Extensions and the id");
            "settings"
        } else {
            self.wrong(&[], "", "nothing of Fixside is in it");
            "JSON"
        }
    }

    fn wrong(&mut self, path: &[&str], key: &str, message: &str) {
        let mistake = Mistake { line: self.lines.line(path), key: key.to_owned(), message: message.to_owned() };
        self.mistakes.push(mistake);
    }

    /// The settings of extensions, below `3rdparty`. Case counts, and differs between the browsers.
    fn extensions(&mut self, json: &Table, above: &[&str], right: &str, wrong: &str, browser: Browser) {
        let third: Vec<&str> = above.iter().copied().chain(["3rdparty"]).collect();
        self.installs(json, above, browser);
        let Some(parties) = json.get("3rdparty").and_then(Json::as_object) else { return };
        if parties.contains_key(wrong) {
            let path: Vec<&str> = third.iter().copied().chain([wrong]).collect();
            self.wrong(&path, wrong, &format!("this browser reads \"{right}\""));
        }
        let Some(extensions) = parties.get(right).and_then(Json::as_object) else { return };
        let ours: Vec<(&String, &Table)> = extensions
            .iter()
            .filter_map(|(id, settings)| Some((id, settings.as_object()?)))
            .filter(|(_, settings)| extensions.len() == 1 || is_ours(settings))
            .collect();
        if ours.is_empty() {
            let path: Vec<&str> = third.iter().copied().chain([right]).collect();
            self.wrong(&path, right, "no extension here has settings of Fixside");
        }
        for (id, settings) in ours {
            let path: Vec<&str> = third.iter().copied().chain([right, id.as_str()]).collect();
            if browser == Browser::Chromium && !is_chromium_id(id) {
                self.wrong(&path, id, "is no id of an extension: 32 letters from a to p");
            }
            self.settings(settings, &path, &[], browser);
        }
    }

    /// What is installed by force needs an address.
    fn installs(&mut self, json: &Table, above: &[&str], browser: Browser) {
        let Some(entries) = json.get("ExtensionSettings").and_then(Json::as_object) else { return };
        let address = if browser == Browser::Chromium { "update_url" } else { "install_url" };
        for (id, entry) in entries {
            let mode = entry.get("installation_mode").and_then(Json::as_str);
            let url = entry.get(address).and_then(Json::as_str);
            if mode == Some("force_installed") && url.is_none() && (browser == Browser::Chromium || id == GECKO_ID) {
                let path: Vec<&str> = above.iter().copied().chain(["ExtensionSettings", id.as_str()]).collect();
                self.wrong(&path, id, &format!("is installed by force, but has no {address}"));
            }
        }
    }

    fn console(&mut self, json: &Table) {
        let mut settings = Table::new();
        for (name, value) in json {
            match value.get("Value") {
                Some(inner) => _ = settings.insert(name.clone(), inner.clone()),
                None => self.wrong(&[name], name, "has no { \"Value\": … } around it"),
            }
        }
        self.settings(&settings, &[], &["Value"], Browser::Chromium);
    }

    /// Settings below a path; `inside` stands between a key and its value.
    fn settings(&mut self, settings: &Table, path: &[&str], inside: &[&str], browser: Browser) {
        self.settings += settings.len();
        let raw: BTreeMap<String, Value> = serde_json::from_value(Json::Object(settings.clone())).unwrap_or_default();
        let (policy, mut faults) = judge(&raw);
        if browser == Browser::Chromium {
            for key in KEYS {
                let what = match (key.kind, raw.get(key.name)) {
                    (Kind::Flag, Some(Value::Number(0 | 1))) => "true or false",
                    (Kind::List(..), Some(Value::Text(_))) => "a list, also of one item",
                    _ => continue,
                };
                faults.push(policy::Fault::new(key.name, format!("must be {what}; Chrome and Edge drop it otherwise")));
            }
        }
        // What is left out may be what the rest asks for.
        if faults.is_empty() {
            faults = unmet(&policy);
        }
        for fault in faults {
            let item = fault.item.map(|item| item.to_string());
            let deep = item.iter().flat_map(|item| inside.iter().copied().chain([item.as_str()]));
            let place: Vec<&str> = path.iter().copied().chain([fault.key.as_str()]).chain(deep).collect();
            let key = item.as_ref().map_or_else(|| fault.key.clone(), |item| format!("{}[{item}]", fault.key));
            self.wrong(&place, &key, &fault.message);
        }
    }
}

/// Other extensions' settings may stand beside; most of the names are Fixside's in its own alone.
fn is_ours(settings: &Table) -> bool {
    let known = settings.keys().filter(|name| policy::key(name).is_some()).count();
    known > 0 && known * 2 >= settings.len()
}
