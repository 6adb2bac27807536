//! What URLs say of a place: the host product, the kind of page, the kind of frame; and where a pack's link leads there.
//!
//! ```text
//!  URL ─ url ─▶ parts ─┬─ host ─▶ product, org, cloud ─┐
//!                      ├─ page ─▶ kinds of page        ├─ link, setup ─▶ address in the reader's own org
//!                      └─ place: both, and the frame   ┘
//! ```
//!
//! A host outside the tables, and none that a policy adds to them (`Sites`), belongs to no product, and no link is ever built
//! from it.

mod host;
mod link;
mod page;
mod setup;
mod sites;
#[cfg(test)]
mod tests;
mod url;

use serde::{Deserialize, Serialize};

pub(crate) use host::family;
pub use host::product;
use host::{Role, role};
pub(crate) use page::is_record_id;
use page::is_setup;
pub use sites::{HostPattern, Sites};
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
    /// The host of its URL, lower case; empty for one of the host products' own.
    pub host: String,
    /// The path of its URL, lower case.
    pub path: String,
    /// Nobody named the frame: it is taken for the top page.
    pub assumed: bool,
}

impl Frame {
    /// Whether the frame is what a pack's `where` names, in lower case: `softphone`, `page`, a part of its path, or its host
    /// or one above it, from which a path may go on.
    /// A page of a package is met with and without the package's namespace: `/apex/OpenCTIIndex` on the package's own
    /// host, `/apex/rcsfl__OpenCTIIndex` elsewhere.
    pub fn is(&self, wanted: &str) -> bool {
        match wanted {
            "softphone" => self.softphone,
            "page" => !self.softphone,
            part if part.starts_with('/') => {
                self.path.contains(part) || without_namespace(&self.path).is_some_and(|path| path.contains(part))
            }
            host => {
                let (host, path) = host.split_at(host.find('/').unwrap_or(host.len()));
                let below = self.host.strip_suffix(host).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
                !host.is_empty() && below && self.path.starts_with(path)
            }
        }
    }
}

fn without_namespace(path: &str) -> Option<String> {
    let (before, page) = path.split_once("/apex/")?;
    let (namespace, page) = page.split_once("__")?;
    (!namespace.contains(['/', '?'])).then(|| format!("{before}/apex/{page}"))
}

/// A frame belongs to the softphone if it is not the top page and shows a vendor's host, or a page of the org whose
/// path says so (the Open CTI adapter, the Dynamics side panel's providers).
fn is_softphone(frame: &Url<'_>, top: Option<&Url<'_>>) -> bool {
    let is_top = top.is_some_and(|top| top.host == frame.host && top.path == frame.path);
    let path = frame.path.to_lowercase();
    let adapter = ["opencti", "softphone", "/cti/", "webphone"].iter().any(|part| path.contains(part));
    adapter || (!is_top && frame.product == Product::Any)
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

fn side_of(url: &Url<'_>) -> Option<Side> {
    if url.product != Product::Salesforce {
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

/// Whether a text is the API name of an object, table or kind, and no id.
fn is_name(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    plain && (1..=80).contains(&text.len()) && !is_record_id(text)
}
