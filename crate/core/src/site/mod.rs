//! What URLs say of a place: the host product, the kind of page, the kind of frame; and where a pack's link leads there.
//!
//! ```text
//!  URL ─ url ─▶ parts ─┬─ host ─▶ product, org, cloud ─┐
//!                      ├─ page ─▶ kinds of page        ├─ link, setup ─▶ address in the reader's own org
//!                      └─ place: both, and the frame   ┘
//! ```
//!
//! A host outside the tables belongs to no product, and no link is ever built from it.

mod host;
mod link;
mod page;
mod setup;
#[cfg(test)]
mod tests;
mod url;

use serde::{Deserialize, Serialize};

pub(crate) use host::family;
pub use host::product;
use host::{Role, role};
pub use link::resolve;
pub(crate) use page::is_record_id;
use page::{is_setup, kinds};
pub(crate) use url::Url;

/// A host product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Product {
    /// Salesforce, Lightning or Classic.
    Salesforce,
    /// Dynamics 365.
    Dynamics,
    /// Not bound to one.
    #[default]
    Any,
}

impl Product {
    /// The product's name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Salesforce => "salesforce",
            Self::Dynamics => "dynamics",
            Self::Any => "any",
        }
    }
}

/// Where a message was met, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The host product of the top page.
    pub product: Option<Product>,
    /// The kinds of the top page, most special first: `["task", "record"]`. Empty: the page is of no known kind.
    pub page: Option<Vec<String>>,
    /// The frame the message stands in.
    pub frame: Option<Frame>,
}

/// The frame a message stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Whether it belongs to the softphone.
    pub softphone: bool,
    /// The path of its URL, lower case.
    pub path: String,
    /// Nobody named the frame: it is taken for the top page.
    pub assumed: bool,
}

impl Frame {
    /// Whether the frame is what a pack's `where` names, in lower case: `softphone`, `page`, or a part of its path.
    /// A page of a package is met with and without the package's namespace: `/apex/OpenCTIIndex` on the package's own
    /// host, `/apex/rcsfl__OpenCTIIndex` elsewhere.
    pub fn is(&self, wanted: &str) -> bool {
        match wanted {
            "softphone" => self.softphone,
            "page" => !self.softphone,
            part => self.path.contains(part) || without_namespace(&self.path).is_some_and(|path| path.contains(part)),
        }
    }
}

fn without_namespace(path: &str) -> Option<String> {
    let (before, page) = path.split_once("/apex/")?;
    let (namespace, page) = page.split_once("__")?;
    (!namespace.contains(['/', '?'])).then(|| format!("{before}/apex/{page}"))
}

/// Reads a place from the URL of the top page and of the frame; a frame without a URL of its own is the top page's.
pub fn place(top: Option<&str>, frame: Option<&str>) -> Place {
    let top_url = top.and_then(Url::parse);
    let frame_url = frame.or(top).and_then(Url::parse);
    Place {
        product: top_url.as_ref().map(|url| product(url.host)),
        page: top_url.as_ref().map(kinds),
        frame: frame_url.as_ref().map(|url| Frame {
            softphone: is_softphone(url, top_url.as_ref()),
            path: url.path.to_lowercase(),
            assumed: frame.is_none(),
        }),
    }
}

/// A frame belongs to the softphone if it is not the top page and shows a vendor's host, or a page of the org whose
/// path says so (the Open CTI adapter, the Dynamics side panel's providers).
fn is_softphone(frame: &Url<'_>, top: Option<&Url<'_>>) -> bool {
    let is_top = top.is_some_and(|top| top.host == frame.host && top.path == frame.path);
    let path = frame.path.to_lowercase();
    let adapter = ["opencti", "softphone", "/cti/", "webphone"].iter().any(|part| path.contains(part));
    adapter || (!is_top && product(frame.host) == Product::Any)
}

/// The side of Salesforce that a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Lightning Experience, except Setup.
    Lightning,
    /// Salesforce Classic, with its Setup.
    Classic,
    /// Setup in Lightning.
    Setup,
    /// A Visualforce page by itself; it may have been opened from either.
    Visualforce,
}

/// The side of Salesforce at a URL; `None` for a page that is none of Salesforce's.
pub fn side(url: &str) -> Option<Side> {
    side_of(&Url::parse(url)?)
}

fn side_of(url: &Url<'_>) -> Option<Side> {
    if product(url.host) != Product::Salesforce {
        return None;
    }
    let begins = |start: &str| url.path.starts_with(start);
    Some(match role(url.host) {
        _ if is_setup(url) => Side::Setup,
        Some(Role::Lightning) => Side::Lightning,
        _ if begins("/lightning/") || begins("/one/one.app") => Side::Lightning,
        Some(Role::Visualforce | Role::OldVisualforce) => Side::Visualforce,
        _ if begins("/apex/") => Side::Visualforce,
        _ => Side::Classic,
    })
}

/// Whether a page shows a record of one of these objects or tables, in lower case; `None` for a page of no known kind.
/// In a console, the address names two records: the tab's and, in `ws`, the one it was opened from.
pub fn shows_record(url: &str, objects: &[&str]) -> Option<bool> {
    let url = Url::parse(url)?;
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
/// `, softphone` or `, visualforce` behind it for a frame that is one. `unknown` for any other. Never an id or a name that
/// a person gave.
pub fn describe(top: &str, frame: Option<&str>) -> String {
    let place = place(Some(top), frame);
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
    } else if frame != Some(top) && frame.and_then(side) == Some(Side::Visualforce) {
        text.push_str(", visualforce");
    }
    text
}

/// Whether a text is the API name of an object, table or kind, and no id.
fn is_name(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    plain && (1..=80).contains(&text.len()) && !is_record_id(text)
}
