//! The hosts that are known: the tables', and those that an organisation's policy adds (Dynamics on its own servers, vanity
//! domains).

use super::page::kinds;
use super::{Frame, Place, Product, Side, Url, is_name, is_softphone, link, side_of};

/// A host, or all hosts below one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostPattern {
    /// `crm.contoso.com`
    Host(String),
    /// `*.contoso.com`: every host below it, and not itself.
    Below(String),
}

impl HostPattern {
    /// Reads `crm.contoso.com` or `*.contoso.com`.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let lower = text.trim().to_lowercase();
        if lower.contains(['/', ':', '@', '?', '#']) {
            return Err(format!("\"{text}\" is an address; write the host alone, as crm.contoso.com"));
        }
        let (host, below) = lower.strip_prefix("*.").map_or((lower.as_str(), false), |rest| (rest, true));
        if host.contains('*') {
            return Err(format!("\"{text}\": a * may only stand at the beginning, followed by a dot"));
        }
        let label = |label: &str| {
            let plain = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
            plain && (1..=63).contains(&label.len())
        };
        if host.len() > 253 || !host.split('.').all(label) {
            return Err(format!("\"{text}\" is no host name; other letters than a–z are written in their xn-- form"));
        }
        if below && !host.contains('.') {
            return Err(format!("\"{text}\" takes in half the Internet; name the organisation's own domain"));
        }
        Ok(if below { Self::Below(host.to_owned()) } else { Self::Host(host.to_owned()) })
    }

    /// Whether a host, in any case, is meant.
    pub fn covers(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        match self {
            Self::Host(name) => host == *name,
            Self::Below(name) => host.strip_suffix(name.as_str()).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.')),
        }
    }

    /// As it is written.
    pub fn text(&self) -> String {
        match self {
            Self::Host(name) => name.clone(),
            Self::Below(name) => format!("*.{name}"),
        }
    }
}

/// The hosts that are known, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sites {
    /// Hosts beyond the tables.
    pub added: Vec<(HostPattern, Product)>,
}

impl Sites {
    /// Reads an address; its product is that of the tables, or the added one.
    pub(super) fn url<'a>(&self, text: &'a str) -> Option<Url<'a>> {
        let mut url = Url::parse(text)?;
        if url.product == Product::Any {
            let added = self.added.iter().find(|(pattern, _)| pattern.covers(url.host));
            url.product = added.map_or(Product::Any, |(_, product)| *product);
        }
        Some(url)
    }

    /// Reads a place from the URL of the top page and of the frame; a frame without a URL of its own is the top page's.
    pub fn place(&self, top: Option<&str>, frame: Option<&str>) -> Place {
        let top_url = top.and_then(|url| self.url(url));
        let frame_url = frame.or(top).and_then(|url| self.url(url));
        Place {
            product: top_url.as_ref().map(|url| url.product),
            page: top_url.as_ref().map(kinds),
            frame: frame_url.as_ref().map(|url| Frame {
                softphone: is_softphone(url, top_url.as_ref()),
                host: if url.product == Product::Any { url.host.to_lowercase() } else { String::new() },
                path: url.path.to_lowercase(),
                assumed: frame.is_none(),
            }),
        }
    }

    /// Where a pack's link leads for a message on a page at `top` in a frame at `frame`; `None` where it cannot be told.
    pub fn resolve(&self, href: &str, top: Option<&str>, frame: Option<&str>) -> Option<String> {
        link::resolve(href, top, frame, self)
    }

    /// The product of the page at a URL; `None` for what is no web address.
    pub fn product(&self, url: &str) -> Option<Product> {
        Some(self.url(url)?.product)
    }

    /// The side of Salesforce at a URL; `None` for a page that is none of Salesforce's.
    pub fn side(&self, url: &str) -> Option<Side> {
        side_of(&self.url(url)?)
    }

    /// Whether a page shows a record of one of these objects or tables, in lower case; `None` for a page of no known kind.
    /// In a console, the address names two records: the tab's and, in `ws`, the one it was opened from.
    pub fn shows_record(&self, url: &str, objects: &[&str]) -> Option<bool> {
        let url = self.url(url)?;
        let kinds = kinds(&url);
        let named = |name: &str| objects.contains(&name);
        let workspace = url.parameter("ws").map(str::to_lowercase);
        let in_console = workspace.is_some_and(|ws| objects.iter().any(|object| ws.contains(&format!("%2fr%2f{object}%2f"))));
        if in_console || (kinds.iter().any(|kind| kind == "record") && kinds.iter().any(|kind| named(kind))) {
            return Some(true);
        }
        // A list of them opens its records in a dialog, without another address.
        let lists = kinds.iter().filter_map(|kind| kind.strip_suffix("-list")).any(named);
        (!kinds.is_empty() && !lists).then_some(false)
    }

    /// The kind of a page in a few words, for a report: `record:task`, `list:case`, `setup`, `home`, `classic`; with
    /// `, softphone` or `, visualforce` behind it for a frame that is one. `unknown` for any other. Never an id or a name
    /// that a person gave.
    pub fn describe(&self, top: &str, frame: Option<&str>) -> String {
        let place = self.place(Some(top), frame);
        let kinds = place.page.unwrap_or_default();
        let mut text = match kinds.iter().find(|kind| matches!(kind.as_str(), "record" | "list")) {
            Some(general) => match kinds.first().map(|kind| kind.trim_end_matches("-list")).filter(|name| is_name(name)) {
                Some(object) if object != general => format!("{general}:{object}"),
                _ => general.clone(),
            },
            None => kinds.into_iter().find(|kind| is_name(kind)).unwrap_or_else(|| "unknown".to_owned()),
        };
        if place.frame.is_some_and(|frame| frame.softphone) {
            text.push_str(", softphone");
        } else if frame != Some(top) && frame.and_then(|frame| self.side(frame)) == Some(Side::Visualforce) {
            text.push_str(", visualforce");
        }
        text
    }
}
