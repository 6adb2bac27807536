//! The TOML of a plan: its tables, its settings, and the lines on which they stand.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::Value;
use super::super::keys::key;
use super::plan::{Brand, CHROME, Chromium, EDGE, Firefox, GECKO_ID, Mistake, Plan, is_chromium_id};

/// What was found so far.
pub(super) struct Reading {
    /// Offsets of the text's line ends.
    ends: Vec<usize>,
    pub plan: Plan,
    pub mistakes: Vec<Mistake>,
    pub settings: BTreeMap<String, Value>,
}

type Item<'a, 'i> = (&'a Spanned<std::borrow::Cow<'i, str>>, &'a Spanned<DeValue<'i>>);

/// Gives the text of a file.
type Files<'a> = &'a mut dyn FnMut(&str) -> Result<String, String>;

impl Reading {
    /// Reads all of a text, or nothing if it is no TOML.
    pub fn of(text: &str, pack: Files<'_>) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at).collect();
        let mut reading = Self { ends, plan: Plan::default(), mistakes: Vec::new(), settings: BTreeMap::new() };
        match DeTable::parse(text) {
            Ok(table) => reading.file(table.get_ref(), pack),
            Err(error) => {
                let message = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
                reading.wrong(error.span().map_or(0, |span| span.start), "", message);
            }
        }
        reading
    }

    fn line(&self, offset: usize) -> u32 {
        let before = self.ends.partition_point(|end| *end < offset);
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn wrong(&mut self, offset: usize, key: &str, message: impl Into<String>) {
        let mistake = Mistake { line: Some(self.line(offset)), key: key.to_owned(), message: message.into() };
        self.mistakes.push(mistake);
    }

    fn file(&mut self, table: &DeTable<'_>, pack: Files<'_>) {
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

    fn pack_files(&mut self, at: usize, value: &DeValue<'_>, pack: Files<'_>) {
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
        if !is_chromium_id(&id) {
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
