//! Reads a `fixside-policy.toml`: where browsers get Fixside from, and the settings.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::super::keys::{Key, Kind};
use super::super::{Fault, Policy, Value, read};
use super::reading::Reading;
use crate::library::Library;

/// A browser made of Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Brand {
    pub name: &'static str,
    pub slug: &'static str,
    /// Key of its policies in Windows' registry, below a hive.
    pub registry: &'static str,
    /// Preference domain of its policies on macOS.
    pub domain: &'static str,
    /// Update address of its store.
    pub store: &'static str,
}

// Keys and domains: chromium.org/administrators/configuring-policy-for-extensions, and Microsoft's
// microsoft-edge-manage-extensions-ref-guide, which also tells the update address of Edge's store.
pub(super) const CHROME: Brand = Brand {
    name: "Chrome",
    slug: "chrome",
    registry: r"SOFTWARE\Policies\Google\Chrome",
    domain: "com.google.Chrome",
    store: "https://clients2.google.com/service/update2/crx",
};
pub(super) const EDGE: Brand = Brand {
    name: "Edge",
    slug: "edge",
    registry: r"SOFTWARE\Policies\Microsoft\Edge",
    domain: "com.microsoft.Edge",
    store: "https://edge.microsoft.com/extensionwebstorebase/v1/crx",
};
/// The id in `manifest.json` that Firefox knows Fixside by.
pub const GECKO_ID: &str = "fixside@fixside.dev";

/// Whether a text may be the id that Chrome or Edge gives an extension.
pub fn is_chromium_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| (b'a'..=b'p').contains(&byte))
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chromium {
    pub brand: Brand,
    pub id: String,
    pub update_url: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Firefox {
    pub id: String,
    pub install_url: String,
}

/// A setting in the one form that every browser takes.
#[derive(Clone, Debug)]
pub(super) struct Setting {
    pub key: &'static Key,
    pub value: Plain,
}

#[derive(Clone, Debug)]
pub(super) enum Plain {
    Flag(bool),
    Number(u32),
    Text(String),
    List(Vec<String>),
}

/// Something in a `fixside-policy.toml` that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Mistake {
    /// The line it stands in, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub line: Option<u32>,
    /// The key, and which item of its list: `blockedHosts[1]`. Empty for the file as a whole.
    pub key: String,
    /// What is wrong, in a sentence.
    pub message: String,
}

impl fmt::Display for Mistake {
    /// As it follows a file's name and a colon.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "{line}: ")?;
        }
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)
    }
}

/// What a `fixside-policy.toml` says.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub(super) chrome: Option<Chromium>,
    pub(super) edge: Option<Chromium>,
    pub(super) firefox: Option<Firefox>,
    pub(super) settings: Vec<Setting>,
    policy: Policy,
    pub(super) lines: Lines,
}

/// Where the settings stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// The line of each key, and of each item of its list.
    pub keys: BTreeMap<String, (u32, Vec<u32>)>,
    /// How many inline packs stand in the file itself; those of `inline-pack-files` follow them.
    pub packs: usize,
    /// The line and the name of each file of `inline-pack-files`.
    pub files: Vec<(u32, String)>,
}

impl Plan {
    /// Reads a plan. `pack` gives the text of a file that `inline-pack-files` names, or a sentence that says why it cannot.
    ///
    /// # Errors
    /// All mistakes, in the order of their lines. A plan with a mistake is none: nobody shall roll out half of it.
    pub fn read(text: &str, mut pack: impl FnMut(&str) -> Result<String, String>) -> Result<Self, Vec<Mistake>> {
        let Reading { mut plan, mut mistakes, settings, .. } = Reading::of(text, &mut pack);
        let (policy, faults) = judge(&settings);
        mistakes.extend(plan.mistakes(faults));
        mistakes.extend(plan.mistakes(unfit(&settings)));
        if mistakes.is_empty() {
            plan.settings = super::super::KEYS.iter().filter_map(|key| Setting::of(key, settings.get(key.name)?)).collect();
            plan.policy = policy;
            return Ok(plan);
        }
        mistakes.sort_by_key(|mistake| mistake.line);
        Err(mistakes)
    }

    /// What the settings mean.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// How many settings it makes.
    pub fn settings(&self) -> usize {
        self.settings.len()
    }

    /// Faults of the settings, with their lines.
    pub fn mistakes(&self, faults: Vec<Fault>) -> Vec<Mistake> {
        let place = |fault: Fault| {
            let file = fault.item.and_then(|item| self.lines.files.get(item.checked_sub(self.lines.packs)?));
            if let Some((line, name)) = file.filter(|_| fault.key == "inlinePacks") {
                let message = format!("{name}: {}", fault.message);
                return Mistake { line: Some(*line), key: "inline-pack-files".to_owned(), message };
            }
            let line = self.lines.keys.get(&fault.key);
            let line = line.map(|(line, items)| fault.item.and_then(|item| items.get(item)).unwrap_or(line));
            let key = fault.item.map_or_else(|| fault.key.clone(), |item| format!("{}[{item}]", fault.key));
            Mistake { line: line.copied(), key, message: fault.message }
        };
        faults.into_iter().map(place).collect()
    }
}

impl Setting {
    /// A sound value in its one form; none for what sets nothing.
    fn of(key: &'static Key, value: &Value) -> Option<Self> {
        let text = |value: &Value| if let Value::Text(text) = value { Some(text.trim().to_owned()) } else { None };
        let value = match (key.kind, value) {
            (Kind::Flag, Value::Flag(flag)) => Plain::Flag(*flag),
            (Kind::Flag, Value::Number(number)) => Plain::Flag(*number == 1),
            (Kind::Number(..), Value::Number(number)) => Plain::Number(u32::try_from(*number).ok()?),
            (Kind::Text(_) | Kind::Choice(_), value) => Plain::Text(text(value)?),
            (Kind::List(..), Value::List(items)) if items.is_empty() => return None,
            (Kind::List(..), Value::List(items)) => Plain::List(items.iter().filter_map(text).collect()),
            (Kind::List(..), value) => Plain::List(vec![text(value)?]),
            _ => return None,
        };
        Some(Self { key, value })
    }
}

/// Texts that XML and the registry cannot carry.
fn unfit(settings: &BTreeMap<String, Value>) -> Vec<Fault> {
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    let message = |text: &str| {
        let c = text.chars().find(|c| strange(*c))?;
        Some(format!("has a control character (U+{:04X}) that not every policy format can carry", u32::from(c)))
    };
    let mut faults = Vec::new();
    for (name, value) in settings {
        match value {
            Value::Text(text) => faults.extend(message(text).map(|message| Fault::new(name, message))),
            Value::List(items) => faults.extend(items.iter().enumerate().filter_map(|(item, value)| {
                let Value::Text(text) = value else { return None };
                Some(Fault::at(name, item, message(text)?))
            })),
            _ => {}
        }
    }
    faults
}

/// What settings mean, and what Fixside would leave out of them and of the packs in them.
pub fn judge(settings: &BTreeMap<String, Value>) -> (Policy, Vec<Fault>) {
    let (policy, mut faults) = read(settings);
    faults.extend(pack_faults(&policy));
    (policy, faults)
}

fn pack_faults(policy: &Policy) -> Vec<Fault> {
    let read = |(item, text): (usize, &String)| {
        let (_, reports) = Library::load([("inline", text.as_bytes())]);
        let problems = reports.into_iter().flat_map(|loaded| loaded.problems);
        problems.map(|problem| Fault::at("inlinePacks", item, format!("line {problem}"))).collect::<Vec<_>>()
    };
    policy.inline_packs.iter().enumerate().flat_map(read).collect()
}
