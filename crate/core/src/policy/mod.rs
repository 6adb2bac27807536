//! Managed settings: what an organisation has set for its readers.
//!
//! ```text
//!  keys (one table) ─┬─▶ read: raw values ─▶ Policy, and a problem for each value that does not count
//!                    ├─▶ schema: policy/schema.json, which Chrome and Edge check before we see anything
//!                    ├─▶ schema: docs/rollout/keys.md, for people
//!                    └─▶ rollout: the files that browsers read, from one fixside-policy.toml
//! ```
//!
//! Every key stands by itself: a wrong one is left out with a sentence that names it, and the others hold. Browsers differ in
//! what they let through (Chrome drops what its schema does not know; Firefox checks nothing), so all is checked here.

mod keys;
mod read;
pub mod rollout;
mod schema;
mod source;
mod switch;
#[cfg(test)]
mod tests;
mod value;

use std::fmt;

use serde::Serialize;

pub use keys::{Group, KEYS, Key, Kind, key};
pub use read::read;
pub use schema::{keys_page, schema};
pub use source::{PackUrl, Seal};
pub use switch::{Name, Replacement, Switch};
pub use value::Value;

use crate::site::{HostPattern, Product, Sites, Url};

/// What an organisation has set. What it has not set is `None`, empty, or the harmless choice.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// Fixside works on these hosts alone; `None`: on all it knows.
    #[serde(skip)]
    pub allowed_hosts: Option<Vec<HostPattern>>,
    /// It works on none of these.
    #[serde(skip)]
    pub blocked_hosts: Vec<HostPattern>,
    /// Hosts of the organisation's own, and whose product they serve.
    #[serde(skip)]
    pub sites: Sites,
    /// Markdown of further packs.
    #[serde(skip)]
    pub inline_packs: Vec<String>,
    /// Addresses of further packs.
    pub pack_urls: Vec<PackUrl>,
    /// How often they are asked for, in hours.
    pub refresh_hours: u32,
    /// Packs switched off and on.
    #[serde(skip)]
    pub packs: Vec<Switch>,
    /// Entries switched off and on.
    #[serde(skip)]
    pub entries: Vec<Switch>,
    /// Entries whose messages lead to another entry.
    #[serde(skip)]
    pub replaced: Vec<Replacement>,
    /// Whether readers see the administrator's steps open; `None`: they choose themselves.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub admin: Option<bool>,
    /// Text of the support button.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub support_text: Option<String>,
    /// Mail address of support.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub support_mail: Option<String>,
    /// Ticket address of support.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub support_url: Option<String>,
    /// Language of Fixside's own words; `None`: the browser's.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub language: Option<String>,
    /// Whether chips are shown beside messages.
    pub chips: bool,
    /// Whether cards of blocking problems open by themselves; `None`: the reader chooses.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub auto_open: Option<bool>,
    /// Whether problems that show no text are looked for.
    pub detectors: bool,
    /// Whether messages without an answer are kept on the device.
    pub keep_unanswered: bool,
    /// Whether is counted on the device; `None`: the reader chooses.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub counts: Option<bool>,
    /// Whether the first words of welcome are left out.
    pub hide_first_run: bool,
    /// Whether the reader can change nothing.
    pub lock_options: bool,
    /// The share of devices on which Fixside works, in percent.
    pub ring: u32,
    /// Whether Fixside counts what it would have shown and shows nothing.
    pub dry_run: bool,
    /// The organisation's own name for this state of its settings.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub config_version: Option<String>,
}

impl Default for Policy {
    /// What holds where nothing is set.
    fn default() -> Self {
        Self {
            allowed_hosts: None,
            blocked_hosts: Vec::new(),
            sites: Sites::default(),
            inline_packs: Vec::new(),
            pack_urls: Vec::new(),
            refresh_hours: 24,
            packs: Vec::new(),
            entries: Vec::new(),
            replaced: Vec::new(),
            admin: None,
            support_text: None,
            support_mail: None,
            support_url: None,
            language: None,
            chips: true,
            auto_open: None,
            detectors: true,
            keep_unanswered: false,
            counts: None,
            hide_first_run: false,
            lock_options: false,
            ring: 100,
            dry_run: false,
            config_version: None,
        }
    }
}

impl Policy {
    /// Whether Fixside may work in a frame, by the hosts alone. A frame belongs to its top page: a telephone of another host
    /// in an allowed page is allowed, and one of a blocked host is not. What is no web address is of no host.
    pub fn covers(&self, top: Option<&str>, frame: Option<&str>) -> bool {
        let named = |patterns: &[HostPattern], url: Option<&str>| {
            url.and_then(Url::parse).map(|url| patterns.iter().any(|pattern| pattern.covers(url.host)))
        };
        let blocked = |url| named(&self.blocked_hosts, url).unwrap_or(false);
        let allowed = |patterns: &Vec<HostPattern>| named(patterns, top.or(frame)).unwrap_or(true);
        !blocked(top) && !blocked(frame) && self.allowed_hosts.as_ref().is_none_or(allowed)
    }

    /// Match patterns of the hosts that the policy adds and covers: the reader is asked for them.
    pub fn added_origins(&self) -> Vec<String> {
        let covered = |pattern: &HostPattern| !self.blocked_hosts.contains(pattern);
        let added = self.sites.added.iter().map(|(pattern, _)| pattern).filter(|pattern| covered(pattern));
        added.map(|pattern| format!("https://{}/*", pattern.text())).collect()
    }

    fn add_hosts(&mut self, hosts: read::Items<'_>, product: Product) {
        self.sites.added.extend(hosts.read(|text, _| Ok((HostPattern::parse(&text)?, product))));
    }
}

/// Something in a policy that does not count, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Fault {
    /// The key.
    pub key: String,
    /// Which item of its list, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub item: Option<usize>,
    /// What is wrong with it, in a sentence.
    pub message: String,
}

impl Fault {
    /// A problem of a whole key.
    pub fn new(key: &str, message: impl Into<String>) -> Self {
        Self { key: key.to_owned(), item: None, message: message.into() }
    }

    /// A problem of one item of a list.
    pub fn at(key: &str, item: usize, message: impl Into<String>) -> Self {
        Self { key: key.to_owned(), item: Some(item), message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.item {
            Some(item) => write!(f, "{}[{item}]: {}", self.key, self.message),
            None => write!(f, "{}: {}", self.key, self.message),
        }
    }
}
