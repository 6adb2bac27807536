//! Pages of Salesforce Setup: the path of a `setup:` link in Lightning and, for readers in Classic, there.

use super::host::{Cloud, Org, Role};
use super::url::Url;

/// Classic paths by the node of the Lightning path. Each stands in at least two of: the Setup menu of a Classic org, the
/// link lists of two admin tools. A node that is not here (App Manager, My Domain) has no sure place in Classic.
const CLASSIC: [(&str, &str); 19] = [
    ("ApexPages", "/apexpages/setup/listApexPage.apexp?setupid=ApexPages"),
    ("SecuritySession", "/_ui/system/security/SessionSettings?setupid=SecuritySession"),
    ("ObjectManager", "/p/setup/custent/CustomObjectsPage?setupid=CustomObjects"),
    ("ObjectManager/Task/FieldsAndRelationships", "/p/setup/layout/LayoutFieldList?type=Task&setupid=TaskFields"),
    ("ObjectManager/Activity/FieldsAndRelationships", "/p/setup/layout/LayoutFieldList?type=Activity&setupid=ActivityFields"),
    ("ObjectManager/Task/PageLayouts", "/ui/setup/layout/PageLayouts?type=Task&setupid=TaskLayouts"),
    ("ObjectManager/Account/PageLayouts", "/ui/setup/layout/PageLayouts?type=Account&setupid=AccountLayouts"),
    ("CallCenters", "/04v?setupid=CallCenters"),
    ("SoftphoneLayouts", "/04n?setupid=SoftphoneLayouts"),
    ("AdditionalDirectoryNumbers", "/04m"),
    ("FlexiPageList", "/_ui/flexipage/ui/FlexiPageFilterListPage?setupid=FlexiPageList"),
    ("ImportedPackage", "/0A3?setupid=ImportedPackage"),
    ("EnhancedProfiles", "/00e?setupid=EnhancedProfiles"),
    ("PermSets", "/0PS?setupid=PermSets"),
    ("FieldAccessibility", "/setup/layout/flslayoutjump.jsp?setupid=FieldAccessibility"),
    ("ManageUsers", "/005?isUserEntityOverride=1&setupid=ManageUsers"),
    ("HomeActivitiesSetupPage", "/setup/activitiesSetupPage.apexp"),
    ("SecurityCspTrustedSite", "/08y"),
    ("SetupOneHome", "/setup/forcecomHomepage.apexp"),
];

/// The address of the Setup page `node` in the org of `url`, or `None` for a node that is no plain path.
///
/// ```text
///  reader in Classic, page known there ─▶ the Classic path on the same host
///  reader on a Setup host              ─▶ the same host
///  commercial cloud                    ─▶ the org's Setup host
///  any other                           ─▶ the Lightning host, which hands over to Setup
/// ```
pub(super) fn address(node: &str, org: &Org<'_>, url: &Url<'_>, in_classic: bool) -> Option<String> {
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if !node.split('/').all(plain) {
        return None;
    }
    if in_classic && let Some((_, path)) = CLASSIC.iter().find(|(name, _)| *name == node) {
        return Some(format!("https://{}{path}", url.authority));
    }
    let authority = if org.role == Role::Setup { url.authority.to_owned() } else { org.authority(Role::Setup) };
    // The user list has a node of its own in China.
    let node = if org.cloud == Cloud::China && node == "ManageUsers" { "ManageUsersLightning" } else { node };
    let view = if node.contains('/') { "view" } else { "home" };
    Some(format!("https://{authority}/lightning/setup/{node}/{view}"))
}
