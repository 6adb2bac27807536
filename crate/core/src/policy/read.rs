//! Reads raw settings: each key by itself, each item of a list by itself.

use std::collections::BTreeMap;

use super::keys::{KEYS, Key, Kind, Set, key};
use super::{Fault, Policy, Value};

/// Placeholders of a ticket address.
const PLACEHOLDERS: [&str; 4] = ["question", "report", "entry", "version"];

/// Reads what an organisation has set. What does not count is a problem, and as if it were not there.
pub fn read(raw: &BTreeMap<String, Value>) -> (Policy, Vec<Fault>) {
    let mut reading = Reading { policy: Policy::default(), problems: Vec::new() };
    // In the order of the table, so that problems come in an order that a person can follow.
    for key in KEYS {
        if let Some(value) = raw.get(key.name) {
            reading.key(key, value);
        }
    }
    for name in raw.keys().filter(|name| key(name).is_none()) {
        reading.problems.push(unknown(name));
    }
    (reading.policy, reading.problems)
}

fn unknown(name: &str) -> Fault {
    let near = KEYS.iter().map(|key| (strsim::osa_distance(&key.name.to_lowercase(), &name.to_lowercase()), key.name)).min();
    let message = match near {
        Some((distance, near)) if distance <= 3 => format!("there is no such key; is \"{near}\" meant?"),
        _ => "there is no such key in this version".to_owned(),
    };
    Fault::new(&name.chars().take(80).collect::<String>(), message)
}

/// A value of the kind that its key asks for.
enum Sound {
    Flag(bool),
    Number(u32),
    Text(String),
    List(Vec<(usize, String)>),
    Unset,
}

struct Reading {
    policy: Policy,
    problems: Vec<Fault>,
}

impl Reading {
    fn key(&mut self, key: &Key, value: &Value) {
        match self.sound(key, value) {
            Ok(value) => self.set(key, value),
            Err(message) => self.problems.push(Fault::new(key.name, message)),
        }
    }

    fn sound(&mut self, key: &Key, value: &Value) -> Result<Sound, String> {
        Ok(match (key.kind, value) {
            (Kind::Flag, Value::Flag(flag)) => Sound::Flag(*flag),
            // What Windows' registry makes of them where no schema turns them back.
            (Kind::Flag, Value::Number(number @ (0 | 1))) => Sound::Flag(*number == 1),
            (Kind::Number(least, most), Value::Number(number)) => {
                let within = u32::try_from(*number).ok().filter(|number| (least..=most).contains(number));
                Sound::Number(within.ok_or_else(|| format!("{number} is not between {least} and {most}"))?)
            }
            (Kind::Text(most), Value::Text(text)) => Sound::Text(text_within(text, most)?),
            (Kind::Choice(choices), Value::Text(text)) => {
                let known = choices.iter().find(|choice| **choice == text.as_str());
                let known = known.ok_or_else(|| format!("\"{}\" is none of {}", shortened(text), listed(choices)))?;
                Sound::Text((*known).to_owned())
            }
            // What is left of a list in a console where it was once set.
            (Kind::List(..), Value::List(items)) if items.is_empty() => return Ok(Sound::Unset),
            (Kind::List(most, bytes), Value::List(items)) => Sound::List(self.items(key, items, most, bytes)),
            // One item is often written without the list around it.
            (Kind::List(_, bytes), Value::Text(text)) => Sound::List(vec![(0, text_within(text, bytes)?)]),
            (kind, value) => return Err(format!("must be {}, but is {}", wanted(kind), value.kind())),
        })
    }

    fn items(&mut self, key: &Key, items: &[Value], most: usize, bytes: usize) -> Vec<(usize, String)> {
        if items.len() > most {
            let message = format!("has {} items; the first {most} are used", items.len());
            self.problems.push(Fault::new(key.name, message));
        }
        let mut sound = Vec::new();
        for (item, value) in items.iter().take(most).enumerate() {
            let text = match value {
                Value::Text(text) => text_within(text, bytes),
                other => Err(format!("must be a text, but is {}", other.kind())),
            };
            match text {
                Ok(text) => sound.push((item, text)),
                Err(message) => self.problems.push(Fault::at(key.name, item, message)),
            }
        }
        sound
    }

    fn set(&mut self, key: &Key, value: Sound) {
        let policy = &mut self.policy;
        match (key.set, value) {
            (Set::Flag(set), Sound::Flag(flag)) => set(policy, flag),
            (Set::Number(set), Sound::Number(number)) => set(policy, number),
            (Set::Text(set), Sound::Text(text)) => set(policy, text),
            (Set::Checked(check, set), Sound::Text(text)) => match check(&text) {
                Ok(()) => set(policy, text),
                Err(message) => self.problems.push(Fault::new(key.name, message)),
            },
            (Set::List(set), Sound::List(items)) => set(policy, Items { key: key.name, items, problems: &mut self.problems }),
            // Nothing to set; a row of the table whose kind and setter differ would be seen by the tests.
            _ => {}
        }
    }
}

/// The items of a list that are texts of a fit length, each with its place in it.
pub(super) struct Items<'a> {
    key: &'static str,
    items: Vec<(usize, String)>,
    problems: &'a mut Vec<Fault>,
}

impl Items<'_> {
    /// Those that can be read; a problem for each other one.
    pub fn read<T>(self, parse: impl Fn(String, usize) -> Result<T, String>) -> Vec<T> {
        let Self { key, items, problems } = self;
        let read = items.into_iter().filter_map(|(item, text)| match parse(text, item) {
            Ok(value) => Some(value),
            Err(message) => {
                problems.push(Fault::at(key, item, message));
                None
            }
        });
        read.collect()
    }
}

fn wanted(kind: Kind) -> String {
    match kind {
        Kind::Flag => "true or false".to_owned(),
        Kind::Number(least, most) => format!("a whole number between {least} and {most}"),
        Kind::Text(_) => "a text".to_owned(),
        Kind::Choice(choices) => format!("one of {}", listed(choices)),
        Kind::List(..) => "a list of texts".to_owned(),
    }
}

fn listed(choices: &[&str]) -> String {
    choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>().join(", ")
}

fn shortened(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn text_within(text: &str, most: usize) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("is empty".to_owned());
    }
    if text.len() > most {
        return Err(format!("is {} long; at most {} are read", size(text.len()), size(most)));
    }
    Ok(text.to_owned())
}

fn size(bytes: usize) -> String {
    if bytes < 10_240 { format!("{bytes} bytes") } else { format!("{} kB", bytes.div_ceil(1024)) }
}

/// No more is asked than that it goes into a `mailto:` as one address.
pub(super) fn mail_address(text: &str) -> Result<(), String> {
    let parts = text.split_once('@');
    let plain = |part: &str| {
        !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control() || "@,;:<>?&#\"".contains(c))
    };
    let is_one = parts.is_some_and(|(name, host)| plain(name) && plain(host));
    if is_one { Ok(()) } else { Err(format!("\"{}\" is no mail address", shortened(text))) }
}

pub(super) fn ticket_address(text: &str) -> Result<(), String> {
    if !text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://")) || text.contains(char::is_whitespace) {
        return Err("must be an address that begins with https:// and has no spaces".to_owned());
    }
    if crate::site::Url::parse(text).is_none() {
        return Err("is no address that a browser opens; placeholders stand behind the host".to_owned());
    }
    for part in text.split('{').skip(1) {
        let name = part.split_once('}').map_or(part, |(name, _)| name);
        if !part.contains('}') || !PLACEHOLDERS.contains(&name) {
            let known = PLACEHOLDERS.map(|name| format!("{{{name}}}")).join(", ");
            return Err(format!("\"{{{}\" is no placeholder; there are {known}", shortened(name)));
        }
    }
    Ok(())
}
