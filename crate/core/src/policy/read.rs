//! Reads raw settings: each key by itself, each item of a list by itself.

use std::collections::BTreeMap;

use super::keys::{KEYS, Key, Kind, key};
use super::{Fault, PackUrl, Policy, Replacement, Switch, Value};
use crate::site::{HostPattern, Product};

/// Placeholders of a ticket address.
const PLACEHOLDERS: [&str; 4] = ["question", "report", "entry", "version"];

/// Reads what an organisation has set. What does not count is a problem, and as if it were not there.
pub fn read(raw: &BTreeMap<String, Value>) -> (Policy, Vec<Fault>) {
    let mut reading = Reading {
        policy: Policy { chips: true, detectors: true, ring: 100, refresh_hours: 24, ..Policy::default() },
        problems: Vec::new(),
    };
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
        match value {
            Sound::Flag(flag) => self.set_flag(key.name, flag),
            Sound::Number(number) => match key.name {
                "ring" => self.policy.ring = number,
                _ => self.policy.refresh_hours = number,
            },
            Sound::Text(text) => self.set_text(key.name, text),
            Sound::List(items) => self.set_list(key.name, items),
            Sound::Unset => {}
        }
    }

    fn set_flag(&mut self, name: &str, flag: bool) {
        let policy = &mut self.policy;
        match name {
            "chips" => policy.chips = flag,
            "autoOpen" => policy.auto_open = Some(flag),
            "detectors" => policy.detectors = flag,
            "keepUnanswered" => policy.keep_unanswered = flag,
            "counts" => policy.counts = Some(flag),
            "hideFirstRun" => policy.hide_first_run = flag,
            "lockOptions" => policy.lock_options = flag,
            _ => policy.dry_run = flag,
        }
    }

    fn set_text(&mut self, name: &str, text: String) {
        let policy = &mut self.policy;
        let wrong = match name {
            "audience" => {
                policy.admin = Some(text == "admin");
                None
            }
            "language" => {
                policy.language = Some(text);
                None
            }
            "supportText" => {
                policy.support_text = Some(text);
                None
            }
            "supportMail" if is_mail(&text) => {
                policy.support_mail = Some(text);
                None
            }
            "supportMail" => Some(format!("\"{}\" is no mail address", shortened(&text))),
            "supportUrl" => match ticket_address(&text) {
                Ok(()) => {
                    policy.support_url = Some(text);
                    None
                }
                Err(message) => Some(message),
            },
            _ => {
                policy.config_version = Some(text);
                None
            }
        };
        self.problems.extend(wrong.map(|message| Fault::new(name, message)));
    }

    fn set_list(&mut self, name: &str, items: Vec<(usize, String)>) {
        let mut allowed = Vec::new();
        for (item, text) in items {
            let policy = &mut self.policy;
            let read = match name {
                "allowedHosts" => HostPattern::parse(&text).map(|host| allowed.push(host)),
                "blockedHosts" => HostPattern::parse(&text).map(|host| policy.blocked_hosts.push(host)),
                "salesforceHosts" => HostPattern::parse(&text).map(|host| policy.add_host(host, Product::Salesforce)),
                "dynamicsHosts" => HostPattern::parse(&text).map(|host| policy.add_host(host, Product::Dynamics)),
                "packUrls" => PackUrl::parse(&text, item).map(|url| policy.pack_urls.push(url)),
                "packs" => Switch::parse(&text).map(|switch| policy.packs.push(switch)),
                "entries" => Switch::parse(&text).map(|switch| policy.entries.push(switch)),
                "replacedEntries" => Replacement::parse(&text).map(|replacement| policy.replaced.push(replacement)),
                _ => {
                    policy.inline_packs.push(text);
                    Ok(())
                }
            };
            self.problems.extend(read.err().map(|message| Fault::at(name, item, message)));
        }
        // Also if none of them could be read: what was to be narrow must not become wide by a slip of the pen.
        if name == "allowedHosts" {
            self.policy.allowed_hosts = Some(allowed);
        }
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
fn is_mail(text: &str) -> bool {
    let parts = text.split_once('@');
    let plain = |part: &str| {
        !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control() || "@,;:<>?&#\"".contains(c))
    };
    parts.is_some_and(|(name, host)| plain(name) && plain(host))
}

fn ticket_address(text: &str) -> Result<(), String> {
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
