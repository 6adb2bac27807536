//! Reads a `fixside-policy.toml`: where browsers get Fixside from, and the settings.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::keys::{Key, Kind, key};
use super::super::{Fault, Policy, Value, read};
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
/// The id in `manifest.json`.
pub(super) const GECKO_ID: &str = "fixside@fixside.dev";

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
    lines: Lines,
}

/// Where the settings stand.
#[derive(Clone, Debug, Default)]
struct Lines {
    /// The line of each key, and of each item of its list.
    keys: BTreeMap<String, (u32, Vec<u32>)>,
    /// How many inline packs stand in the file itself; those of `inline-pack-files` follow them.
    packs: usize,
    /// The line and the name of each file of `inline-pack-files`.
    files: Vec<(u32, String)>,
}

impl Plan {
    /// Reads a plan. `pack` gives the text of a file that `inline-pack-files` names, or a sentence that says why it cannot.
    ///
    /// # Errors
    /// All mistakes, in the order of their lines. A plan with a mistake is none: nobody shall roll out half of it.
    pub fn read(text: &str, mut pack: impl FnMut(&str) -> Result<String, String>) -> Result<Self, Vec<Mistake>> {
        let mut reading = Reading { text, plan: Self::default(), mistakes: Vec::new(), settings: BTreeMap::new() };
        match DeTable::parse(text) {
            Ok(table) => reading.file(table.get_ref(), &mut pack),
            Err(error) => {
                let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
                reading.wrong(error.span().map_or(0, |span| span.start), "", message);
            }
        }
        let Reading { mut plan, mut mistakes, settings, .. } = reading;
        let (policy, faults) = read(&settings);
        mistakes.extend(plan.mistakes(faults));
        mistakes.extend(plan.mistakes(unfit(&settings)));
        mistakes.extend(plan.mistakes(pack_faults(&policy)));
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

/// What Fixside would leave out of the packs in the policy itself.
fn pack_faults(policy: &Policy) -> Vec<Fault> {
    let read = |(item, text): (usize, &String)| {
        let (_, reports) = Library::load([("inline", text.as_bytes())]);
        let problems = reports.into_iter().flat_map(|loaded| loaded.problems);
        problems.map(|problem| Fault::at("inlinePacks", item, format!("line {problem}"))).collect::<Vec<_>>()
    };
    policy.inline_packs.iter().enumerate().flat_map(read).collect()
}

struct Reading<'a> {
    text: &'a str,
    plan: Plan,
    mistakes: Vec<Mistake>,
    settings: BTreeMap<String, Value>,
}

type Item<'a, 'i> = (&'a Spanned<std::borrow::Cow<'i, str>>, &'a Spanned<DeValue<'i>>);

impl Reading<'_> {
    fn line(&self, offset: usize) -> u32 {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        u32::try_from(before.iter().filter(|byte| **byte == b'\n').count()).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn wrong(&mut self, offset: usize, key: &str, message: impl Into<String>) {
        let mistake = Mistake { line: Some(self.line(offset)), key: key.to_owned(), message: message.into() };
        self.mistakes.push(mistake);
    }

    fn file(&mut self, table: &DeTable<'_>, pack: &mut dyn FnMut(&str) -> Result<String, String>) {
        let mut files = None;
        for (name, value) in table {
            let at = name.span().start;
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("install", DeValue::Table(install)) => install.iter().for_each(|item| self.browser(item)),
                ("settings", DeValue::Table(settings)) => settings.iter().for_each(|item| self.setting(item)),
                ("inline-pack-files", value) => files = Some((at, value)),
                (name @ ("install" | "settings"), _) => self.wrong(at, name, format!("must be a table: [{name}]")),
                (name, _) if key(name).is_some() => self.wrong(at, name, "stands before [settings]; write it below that line"),
                (name, _) => self.wrong(at, name, "there is no such key; there are inline-pack-files, [install] and [settings]"),
            }
        }
        // Once it is known what stands in the file itself.
        if let Some((at, value)) = files {
            self.pack_files(at, value, pack);
        }
    }

    fn pack_files(&mut self, at: usize, value: &DeValue<'_>, pack: &mut dyn FnMut(&str) -> Result<String, String>) {
        let Some(names) = value.as_array() else {
            return self.wrong(at, "inline-pack-files", "must be a list of file names");
        };
        let mut packs = match self.settings.remove("inlinePacks") {
            None => Vec::new(),
            Some(Value::List(packs)) => packs,
            Some(one) => vec![one],
        };
        self.plan.lines.packs = packs.len();
        for name in names.iter() {
            let at = name.span().start;
            match name.get_ref().as_str().map(|name| (name, pack(name))) {
                Some((name, Ok(text))) => {
                    packs.push(Value::Text(text));
                    self.plan.lines.files.push((self.line(at), name.to_owned()));
                }
                Some((name, Err(why))) => self.wrong(at, "inline-pack-files", format!("{name}: {why}")),
                None => self.wrong(at, "inline-pack-files", "must be a list of file names"),
            }
        }
        self.settings.insert("inlinePacks".to_owned(), Value::List(packs));
    }

    fn setting(&mut self, (name, value): Item<'_, '_>) {
        let items = value.get_ref().as_array().map(|items| items.iter().map(|item| self.line(item.span().start)).collect());
        let name_of = name.get_ref().to_string();
        self.plan.lines.keys.insert(name_of.clone(), (self.line(name.span().start), items.unwrap_or_default()));
        self.settings.insert(name_of, value_of(value.get_ref()));
    }

    fn browser(&mut self, (name, value): Item<'_, '_>) {
        let at = name.span().start;
        let name = name.get_ref().as_ref();
        let known: &[&str] = match name {
            "chrome" | "edge" => &["id", "update-url"],
            "firefox" => &["id", "install-url"],
            _ => return self.wrong(at, name, "no such browser; there are chrome, edge and firefox"),
        };
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(at, name, format!("must be a table: {name} = {{ {} = \"…\", {} = \"…\" }}", known[0], known[1]));
        };
        let mut given = BTreeMap::new();
        for (part, value) in table {
            let (part_at, part) = (part.span().start, part.get_ref().as_ref());
            match value.get_ref().as_str() {
                _ if !known.contains(&part) => {
                    self.wrong(part_at, name, format!("has no \"{part}\"; it has {}", known.join(", ")))
                }
                Some(text) => _ = given.insert(part.to_owned(), (part_at, text.trim().to_owned())),
                None => self.wrong(part_at, name, format!("{part} must be a text")),
            }
        }
        match name {
            "chrome" => self.plan.chrome = self.chromium(CHROME, at, given),
            "edge" => self.plan.edge = self.chromium(EDGE, at, given),
            _ => self.plan.firefox = self.firefox(at, given),
        }
    }

    fn chromium(&mut self, brand: Brand, at: usize, mut given: BTreeMap<String, (usize, String)>) -> Option<Chromium> {
        let Some((id_at, id)) = given.remove("id") else {
            self.wrong(at, brand.slug, "has no id; it stands on the page of extensions, and scripts/package prints it");
            return None;
        };
        if id.len() != 32 || !id.bytes().all(|b| (b'a'..=b'p').contains(&b)) {
            self.wrong(id_at, brand.slug, format!("\"{id}\" is no id of an extension: 32 letters from a to p"));
            return None;
        }
        let (url_at, update_url) = given.remove("update-url").unwrap_or_else(|| (at, brand.store.to_owned()));
        let sound = self.address(url_at, brand.slug, "update-url", &update_url, &["https://", "http://", "file://"]);
        sound.then_some(Chromium { brand, id, update_url })
    }

    fn firefox(&mut self, at: usize, mut given: BTreeMap<String, (usize, String)>) -> Option<Firefox> {
        let (id_at, id) = given.remove("id").unwrap_or_else(|| (at, GECKO_ID.to_owned()));
        // What Firefox itself takes (toolkit/components/extensions/schemas/manifest.json, ExtensionID), without its braces.
        let plain = |c: char| c.is_ascii_alphanumeric() || "@._-{}".contains(c);
        if id.is_empty() || id.len() > 80 || !id.chars().all(plain) {
            self.wrong(id_at, "firefox", format!("\"{id}\" is no id of an add-on; Fixside's is {GECKO_ID}"));
            return None;
        }
        let Some((url_at, install_url)) = given.remove("install-url") else {
            self.wrong(at, "firefox", "has no install-url: the address of the signed .xpi");
            return None;
        };
        let sound = self.address(url_at, "firefox", "install-url", &install_url, &["https://", "http://", "file://"]);
        sound.then_some(Firefox { id, install_url })
    }

    fn address(&mut self, at: usize, browser: &str, part: &str, url: &str, schemes: &[&str]) -> bool {
        let begins = schemes.iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
        let plain = url.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>\\`".contains(&b));
        if !(begins && plain) {
            let known = schemes.join(", ");
            self.wrong(
                at,
                browser,
                format!("{part} must be an address that begins with one of {known}, without spaces and quotes"),
            );
        }
        begins && plain
    }
}

fn value_of(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Fraction(f64::MAX), Value::Number)
        }
        DeValue::Float(number) => Value::Fraction(number.as_str().parse().unwrap_or(f64::MAX)),
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(|item| value_of(item.get_ref())).collect()),
        DeValue::Table(table) => {
            Value::Table(table.iter().map(|(name, value)| (name.get_ref().to_string(), value_of(value.get_ref()))).collect())
        }
        // Dates are written without quotes by mistake; as a text they are what was meant.
        DeValue::Datetime(date) => Value::Text(date.to_string()),
    }
}
