//! What URLs say of a place: the host product, the kind of page, the kind of frame, the Setup link.
//!
//! Rules and sources: enhanced-domain host forms of Salesforce and the region hosts of Dynamics 365 as their vendors
//! document them. A host outside the table belongs to no product, and no link is ever built from it.

#[cfg(test)]
mod tests;
mod url;

use serde::{Deserialize, Serialize};

use url::Url;

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
        page: top_url.as_ref().map(page_kinds),
        frame: frame_url.as_ref().map(|url| Frame {
            softphone: is_softphone(url, top_url.as_ref()),
            path: url.path.to_lowercase(),
            assumed: frame.is_none(),
        }),
    }
}

/// Hosts of the Lightning and core pages of an org, and of its Setup, by their domain family.
const SALESFORCE: [&str; 12] = [
    "lightning.force.com",
    "my.salesforce.com",
    "my.salesforce-setup.com",
    "vf.force.com",
    "visual.force.com",
    "visualforce.com",
    "crmforce.mil",
    "salesforce.mil",
    "force.mil",
    "visualforce.mil",
    "sfcrmapps.cn",
    "sfcrmproducts.cn",
];

/// National clouds of Dynamics 365; the commercial regions are `crm`, `crm2` … `.dynamics.com`.
const DYNAMICS: [&str; 3] = ["crm.microsoftdynamics.us", "crm.appsplatform.us", "crm.dynamics.cn"];

/// Suffixes that a session proxy (Defender for Cloud Apps) adds to a whole host name.
const PROXIES: [&str; 3] = [".mcas.ms", ".mcas-gov.us", ".mcas-gov.ms"];

/// The product a host name belongs to; `Any` for a host that is neither's.
pub fn product(host: &str) -> Product {
    let host = host.to_ascii_lowercase();
    let host = PROXIES.iter().find_map(|proxy| host.strip_suffix(proxy)).unwrap_or(&host);
    if SALESFORCE.iter().any(|family| is_below(host, family)) {
        return Product::Salesforce;
    }
    let commercial = host
        .strip_suffix(".dynamics.com")
        .and_then(|org| org.rsplit_once('.'))
        .and_then(|(_, region)| region.strip_prefix("crm"))
        .is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()));
    if commercial || DYNAMICS.iter().any(|family| is_below(host, family)) { Product::Dynamics } else { Product::Any }
}

fn is_below(host: &str, family: &str) -> bool {
    host.strip_suffix(family).is_some_and(|org| org.len() > 1 && org.ends_with('.'))
}

/// A frame belongs to the softphone if it is not the top page and shows a vendor's host, or a page of the org whose
/// path says so (the Open CTI adapter, the Dynamics side panel's providers).
fn is_softphone(frame: &Url, top: Option<&Url>) -> bool {
    let is_top = top.is_some_and(|top| top.host == frame.host && top.path == frame.path);
    let path = frame.path.to_lowercase();
    let adapter = ["opencti", "softphone", "/cti/", "webphone"].iter().any(|part| path.contains(part));
    adapter || (!is_top && product(frame.host) == Product::Any)
}

/// Objects of Salesforce record pages that carry no object name, by the first three characters of the record id.
const KEY_PREFIXES: [(&str, &str); 10] = [
    ("001", "account"),
    ("003", "contact"),
    ("005", "user"),
    ("006", "opportunity"),
    ("00E", "profile"),
    ("00O", "report"),
    ("00Q", "lead"),
    ("00T", "task"),
    ("00U", "event"),
    ("500", "case"),
];

fn page_kinds(url: &Url) -> Vec<String> {
    match product(url.host) {
        Product::Salesforce => salesforce_page(url),
        Product::Dynamics => dynamics_page(url),
        Product::Any => Vec::new(),
    }
}

fn salesforce_page(url: &Url) -> Vec<String> {
    if url.host.to_ascii_lowercase().contains("salesforce-setup.") || url.path.starts_with("/lightning/setup/") {
        return vec!["setup".into()];
    }
    let mut parts = url.path.split('/').filter(|part| !part.is_empty());
    if parts.next() != Some("lightning") {
        return classic_page(url);
    }
    let mut part = parts.next();
    // An app may stand before the page: /lightning/app/<id>/r/Task/…
    if part == Some("app") {
        part = parts.nth(1);
    }
    match (part, parts.next()) {
        (Some("r"), Some(object)) => {
            let named = object_of_id(object).map_or_else(|| object.to_lowercase(), str::to_owned);
            vec![named, "record".into()]
        }
        (Some("o"), Some(object)) => vec![format!("{}-list", object.to_lowercase()), "list".into()],
        (Some("page"), Some("home")) => vec!["home".into()],
        _ => Vec::new(),
    }
}

fn classic_page(url: &Url) -> Vec<String> {
    let first = url.path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
    match object_of_id(first) {
        Some(object) => vec![object.into(), "record".into(), "classic".into()],
        None if url.path.starts_with("/apex/") => vec!["visualforce".into()],
        None if url.path.contains("/setup/") || url.parameter("setupid").is_some() => vec!["setup".into(), "classic".into()],
        None => vec!["classic".into()],
    }
}

fn object_of_id(id: &str) -> Option<&'static str> {
    let is_id = matches!(id.len(), 15 | 18) && id.bytes().all(|b| b.is_ascii_alphanumeric());
    let prefix = id.get(..3).filter(|_| is_id)?;
    KEY_PREFIXES.iter().find(|(key, _)| *key == prefix).map(|(_, object)| *object)
}

fn dynamics_page(url: &Url) -> Vec<String> {
    let list = url.parameter("pagetype") == Some("entitylist");
    let table = url.parameter("etn").map(|name| name.to_lowercase() + if list { "-list" } else { "" });
    let kind = url.parameter("pagetype").map(|kind| match kind {
        "entityrecord" => "record".to_owned(),
        "entitylist" => "list".to_owned(),
        other => other.to_lowercase(),
    });
    table.into_iter().chain(kind).collect()
}

/// The web address a pack's link leads to from a page at `top`, or `None` where it cannot be told.
///
/// `setup:` needs a Salesforce page and becomes a path on its own origin, which every Salesforce cloud hands over to
/// the right Setup host; `org:` stays on the origin of a Salesforce or Dynamics page. `browser:` links are the
/// extension's to resolve, because they differ by browser.
pub fn resolve(href: &str, top: Option<&str>) -> Option<String> {
    if href.starts_with("https://") || href.starts_with("http://") || href.starts_with("mailto:") {
        return Some(href.to_owned());
    }
    let top = top.and_then(Url::parse).filter(|url| url.is_https)?;
    let product = product(top.host);
    if let Some(node) = href.strip_prefix("setup:") {
        let view = if node.contains('/') { "view" } else { "home" };
        return (product == Product::Salesforce && is_safe_path(node))
            .then(|| format!("https://{}/lightning/setup/{node}/{view}", top.authority));
    }
    let path = href.strip_prefix("org:")?;
    (product != Product::Any && path.starts_with('/') && !path.starts_with("//"))
        .then(|| format!("https://{}{path}", top.authority))
}

fn is_safe_path(path: &str) -> bool {
    !path.is_empty() && path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-'))
}
