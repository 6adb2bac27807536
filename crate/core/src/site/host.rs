//! Host names: whose they are, and which org they name.
//!
//! ```text
//!  acme--uat--rcsfl . sandbox . vf.force.com . mcas.ms
//!  └─ org ─┘ └ ns ┘   └ part ┘  └─ family ─┘  └ proxy ┘      the namespace is on Visualforce hosts only
//! ```
//!
//! The forms are the enhanced domains of Salesforce ("My Domain URL Formats"), the instance hosts before them where they
//! name the org, and the region hosts of Dynamics 365 ("Power Platform datacenter regions").

use super::Product;
use super::url::Url;

/// Where an org of Salesforce runs; the names of its hosts follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cloud {
    /// Commercial, Hyperforce and Government Cloud: the same names.
    Commercial,
    /// The US Department of Defense.
    Dod,
    /// Alibaba Cloud in China.
    China,
}

/// What a host of an org serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Lightning,
    /// My Domain: Classic, `/apex`, the API.
    Core,
    Setup,
    Visualforce,
    /// Visualforce before enhanced domains, with the pod behind the name.
    OldVisualforce,
}

/// Hosts whose first labels name the org.
const ORG_HOSTS: [(&str, Cloud, Role); 11] = [
    ("lightning.force.com", Cloud::Commercial, Role::Lightning),
    ("my.salesforce.com", Cloud::Commercial, Role::Core),
    ("my.salesforce-setup.com", Cloud::Commercial, Role::Setup),
    ("vf.force.com", Cloud::Commercial, Role::Visualforce),
    ("visual.force.com", Cloud::Commercial, Role::OldVisualforce),
    ("lightning.crmforce.mil", Cloud::Dod, Role::Lightning),
    ("my.salesforce.mil", Cloud::Dod, Role::Core),
    ("lightning.sfcrmapps.cn", Cloud::China, Role::Lightning),
    ("my.sfcrmproducts.cn", Cloud::China, Role::Core),
    ("setup.sfcrmproducts.cn", Cloud::China, Role::Setup),
    ("setup.sfcrmapps.cn", Cloud::China, Role::Setup),
];

/// Further hosts that are Salesforce's and do not name the org in a form that is documented.
const OTHER_HOSTS: [&str; 7] =
    ["visualforce.com", "crmforce.mil", "salesforce.mil", "force.mil", "visualforce.mil", "sfcrmapps.cn", "sfcrmproducts.cn"];

/// What may stand between the org's name and the family.
const PARTITIONS: [&str; 7] = ["sandbox", "develop", "scratch", "demo", "patch", "trailblaze", "free"];

/// National clouds of Dynamics 365 and their admin centers. The commercial regions are `crm`, `crm2` … `.dynamics.com`.
const DYNAMICS: [(&str, &str); 3] = [
    ("crm.microsoftdynamics.us", "high.admin.powerplatform.microsoft.us"),
    ("crm.appsplatform.us", "admin.appsplatform.us"),
    ("crm.dynamics.cn", "admin.powerplatform.partner.microsoftonline.cn"),
];

/// The Government Community Cloud has a commercial region of its own.
const GCC: &str = "crm9.dynamics.com";

/// Suffixes that a session proxy (Defender for Cloud Apps) adds to a whole host name.
const PROXIES: [&str; 3] = [".mcas.ms", ".mcas-gov.us", ".mcas-gov.ms"];

/// An org of Salesforce, as far as a host names it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Org<'a> {
    pub cloud: Cloud,
    pub role: Role,
    /// `acme` or `acme--uat`, with `.sandbox` and the like.
    name: String,
    /// The session proxy's suffix, or empty.
    proxy: &'static str,
    /// `:8443`, or empty.
    port: &'a str,
}

impl<'a> Org<'a> {
    /// The org that a URL's host names; `None` for hosts that name none.
    pub fn of(url: &Url<'a>) -> Option<Self> {
        let host = url.host.to_ascii_lowercase();
        let (bare, proxy) = without_proxy(&host);
        let (labels, cloud, role) =
            ORG_HOSTS.iter().find_map(|(family, cloud, role)| Some((below(bare, family)?, *cloud, *role)))?;
        let name = match role {
            Role::Visualforce => {
                let (first, partition) = labels.split_once('.').map_or((labels, ""), |(first, rest)| (first, rest));
                let org = org_before_namespace(first)?;
                if partition.is_empty() { org.to_owned() } else { format!("{org}.{partition}") }
            }
            Role::OldVisualforce => org_before_namespace(labels.split_once('.')?.0)?.to_owned(),
            Role::Lightning | Role::Core | Role::Setup => labels.to_owned(),
        };
        is_org(&name).then(|| Self { cloud, role, name, proxy, port: url.authority.get(url.host.len()..).unwrap_or_default() })
    }

    /// The host of the org that serves `role`, with the port: only Setup of the commercial cloud has a name of its own that
    /// is certain, elsewhere Lightning hands over to it.
    pub fn authority(&self, role: Role) -> String {
        let family = match (self.cloud, role) {
            (Cloud::Commercial, Role::Setup) => "my.salesforce-setup.com",
            (Cloud::Commercial, _) => "lightning.force.com",
            (Cloud::Dod, _) => "lightning.crmforce.mil",
            (Cloud::China, _) => "lightning.sfcrmapps.cn",
        };
        format!("{}.{family}{}{}", self.name, self.proxy, self.port)
    }
}

/// The org of a Visualforce host's first label, where the package's namespace stands last.
fn org_before_namespace(label: &str) -> Option<&str> {
    label.rsplit_once("--").filter(|(_, namespace)| !namespace.is_empty()).map(|(org, _)| org)
}

/// `acme`, `acme--uat`, `acme--uat.sandbox`: at most one sandbox, at most one known partition.
fn is_org(name: &str) -> bool {
    let (first, partition) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
    let parts = first.split("--");
    let fits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    parts.clone().count() <= 2
        && parts.clone().all(fits)
        && !first.starts_with('-')
        && !first.ends_with('-')
        && partition.is_none_or(|label| PARTITIONS.contains(&label))
}

/// What a host serves, where its family says so.
pub(super) fn role(host: &str) -> Option<Role> {
    let host = host.to_ascii_lowercase();
    let (bare, _) = without_proxy(&host);
    if below(bare, "visualforce.com").or_else(|| below(bare, "visualforce.mil")).is_some() {
        return Some(Role::OldVisualforce);
    }
    ORG_HOSTS.iter().find(|(family, ..)| below(bare, family).is_some()).map(|(.., role)| *role)
}

/// The product a host name belongs to; `Any` for a host that is neither's.
pub fn product(host: &str) -> Product {
    let host = host.to_ascii_lowercase();
    match family(&host) {
        Some((_, product)) => product,
        None => Product::Any,
    }
}

/// What a host name in lower case ends with that says nothing of the org (`.lightning.force.com`, `.crm4.dynamics.com`,
/// with a proxy's suffix), and whose it is.
pub(crate) fn family(host: &str) -> Option<(&str, Product)> {
    let (bare, _) = without_proxy(host);
    let salesforce = ORG_HOSTS.iter().map(|(family, ..)| family).chain(&OTHER_HOSTS);
    let labels = salesforce.filter_map(|family| below(bare, family)).min_by_key(|labels| labels.len());
    if let Some(labels) = labels {
        return Some((&host[labels.len()..], Product::Salesforce));
    }
    let commercial = bare.strip_suffix(".dynamics.com").and_then(|rest| rest.rsplit_once('.')).filter(|(org, region)| {
        !org.is_empty() && region.strip_prefix("crm").is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
    });
    let labels = commercial.map(|(org, _)| org).or_else(|| DYNAMICS.iter().find_map(|(national, _)| below(bare, national)))?;
    Some((&host[labels.len()..], Product::Dynamics))
}

/// The host of the Power Platform admin center for an org's host: the clouds do not know each other's environments.
pub(super) fn admin_center(host: Option<&str>) -> &'static str {
    const COMMERCIAL: &str = "admin.powerplatform.microsoft.com";
    let Some(host) = host.map(str::to_ascii_lowercase) else { return COMMERCIAL };
    let (bare, _) = without_proxy(&host);
    if below(bare, GCC).is_some() {
        return "gcc.admin.powerplatform.microsoft.us";
    }
    DYNAMICS.iter().find(|(family, _)| below(bare, family).is_some()).map_or(COMMERCIAL, |(_, center)| center)
}

fn without_proxy(host: &str) -> (&str, &'static str) {
    PROXIES.iter().find_map(|proxy| Some((host.strip_suffix(proxy)?, *proxy))).unwrap_or((host, ""))
}

/// The labels before a family; `None` for the family itself and for a name that only ends alike.
fn below<'a>(host: &'a str, family: &str) -> Option<&'a str> {
    host.strip_suffix(family)?.strip_suffix('.').filter(|labels| !labels.is_empty())
}
