//! Links of packs, resolved for the reader: into their own org, and to the admin center of their cloud.

use super::host::{Org, Role, admin_center};
use super::{Product, Side, Sites, setup};

/// The web address a pack's link leads to for a message on a page at `top` in a frame at `frame`, or `None` where it cannot
/// be told.
///
/// `setup:` needs an org of Salesforce and leads to its Setup, `org:` one of Salesforce or Dynamics; the org is the top
/// page's, or, where that page is no host of either product, the frame's. `power-platform:` leads to the admin center of
/// the cloud that the Dynamics page is in, the commercial one if there is no such page. `browser:` links are the
/// extension's to resolve, because they differ by browser.
pub(super) fn resolve(href: &str, top: Option<&str>, frame: Option<&str>, sites: &Sites) -> Option<String> {
    if ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme)) {
        return Some(href.to_owned());
    }
    let home = [top, frame].into_iter().flatten().filter_map(|url| sites.url(url)).find(|url| url.product != Product::Any);
    let home = home.filter(|url| url.is_https);
    if let Some(path) = href.strip_prefix("power-platform:") {
        let host = home.filter(|url| url.product == Product::Dynamics).map(|url| url.host);
        return is_path(path).then(|| format!("https://{}{path}", admin_center(host)));
    }
    let url = home?;
    if let Some(node) = href.strip_prefix("setup:") {
        let in_classic = super::side_of(&url) == Some(Side::Classic);
        return setup::address(node, &Org::of(&url)?, &url, in_classic);
    }
    let path = href.strip_prefix("org:").filter(|path| is_path(path))?;
    let authority = match url.product {
        Product::Salesforce => {
            let org = Org::of(&url)?;
            // Setup and Visualforce have hosts of their own, on which the other pages of the org do not stand.
            if matches!(org.role, Role::Lightning | Role::Core) {
                url.authority.to_owned()
            } else {
                org.authority(Role::Lightning)
            }
        }
        Product::Dynamics | Product::Any => url.authority.to_owned(),
    };
    Some(format!("https://{authority}{path}"))
}

/// Whether a text is a path on the same host: `//` and `/\` begin another host.
fn is_path(path: &str) -> bool {
    path.strip_prefix('/').is_some_and(|rest| !rest.starts_with(['/', '\\'])) && path.bytes().all(|b| b > b' ' && b != 0x7f)
}
