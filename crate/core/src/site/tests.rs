use proptest::prelude::*;

use super::{HostPattern, Place, Product, Side, Sites, product};

fn place(top: Option<&str>, frame: Option<&str>) -> Place {
    Sites::default().place(top, frame)
}

fn resolve(href: &str, top: Option<&str>, frame: Option<&str>) -> Option<String> {
    Sites::default().resolve(href, top, frame)
}

fn describe(top: &str, frame: Option<&str>) -> String {
    Sites::default().describe(top, frame)
}

fn side(url: &str) -> Option<Side> {
    Sites::default().side(url)
}

fn shows_record(url: &str, objects: &[&str]) -> Option<bool> {
    Sites::default().shows_record(url, objects)
}

#[test]
fn hosts_name_their_product() {
    for host in [
        "acme.lightning.force.com",
        "acme--uat.sandbox.lightning.force.com",
        "acme--uat--rcsfl.sandbox.vf.force.com",
        "acme.my.salesforce-setup.com",
        "ACME.my.salesforce.com",
        "acme.lightning.crmforce.mil",
        "acme.lightning.sfcrmapps.cn",
        "acme.lightning.force.com.mcas.ms",
    ] {
        assert_eq!(product(host), Product::Salesforce, "{host}");
    }
    for host in
        ["acme.crm.dynamics.com", "acme.crm4.dynamics.com", "acme.crm.microsoftdynamics.us", "acme.crm4.dynamics.com.mcas.ms"]
    {
        assert_eq!(product(host), Product::Dynamics, "{host}");
    }
    for host in [
        "lightning.force.com.evil.example",
        "evil-lightning.force.com",
        "lightning.force.com",
        "www.dynamics.com",
        "acme.operations.dynamics.com",
        "acme.crmx.dynamics.com",
        "apps.ringcentral.com",
        "",
    ] {
        assert_eq!(product(host), Product::Any, "{host}");
    }
}

#[test]
fn pages_have_kinds() {
    let kinds = |url: &str| place(Some(url), None).page.unwrap_or_default();
    let lightning = "https://acme.lightning.force.com/lightning";
    assert_eq!(kinds(&format!("{lightning}/r/Task/00T000000000001AAA/view")), ["task", "record"]);
    assert_eq!(kinds(&format!("{lightning}/r/00T000000000001AAA/view")), ["task", "record"]);
    assert_eq!(kinds(&format!("{lightning}/app/standard__Sales/r/Case/500000000000001AAA/view")), ["case", "record"]);
    assert_eq!(kinds(&format!("{lightning}/o/Report/home?queryScope=mru")), ["report-list", "list"]);
    assert_eq!(kinds(&format!("{lightning}/setup/ImportedPackage/home")), ["setup"]);
    assert_eq!(kinds("https://acme.my.salesforce-setup.com/anything"), ["setup"]);
    assert_eq!(kinds("https://acme.my.salesforce.com/00T000000000001"), ["task", "record", "classic"]);
    assert_eq!(
        kinds("https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=incident"),
        ["incident", "record"]
    );
    assert_eq!(kinds("https://other.example/lightning/r/Task/1/view"), [""; 0]);
}

#[test]
fn frames_are_softphones_or_not() {
    let top = "https://acme.lightning.force.com/lightning/page/home";
    let softphone = |frame: &str| place(Some(top), Some(frame)).frame.is_some_and(|frame| frame.softphone);
    assert!(softphone("https://apps.ringcentral.com/integration/salesforce/index.html"));
    assert!(softphone("https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex"));
    assert!(softphone("https://acme.my.salesforce.com/apex/rcsfl__OpenCTIIndex?a=b"));
    assert!(!softphone("https://acme--c.vf.force.com/apex/Other"));
    assert!(!softphone(top));
    let frame = place(Some(top), Some("https://acme.my.salesforce.com/apex/rcsfl__OpenCTIIndex?a=b")).frame.unwrap();
    assert!(frame.is("/apex/openctiindex"));
    assert!(!frame.is("page"));
    let frame = place(Some(top), Some("https://app.mailmeet.example/panel/x")).frame.unwrap();
    for (name, is) in [
        ("mailmeet.example", true),
        ("app.mailmeet.example/panel", true),
        ("/panel", true),
        ("meet.example", false),
        ("anel", false),
        ("x", false),
        ("mailmeet.example/x", false),
    ] {
        assert_eq!(frame.is(name), is, "{name}");
    }
    assert_eq!(place(None, None).frame, None);
}

/// Where a Setup link leads from a page and a frame: the host, and whether by the Classic path.
#[test]
fn setup_links_lead_to_the_readers_own_org() {
    const LEX: &str = "/lightning/setup/SecuritySession/home";
    const CLASSIC: &str = "/_ui/system/security/SessionSettings?setupid=SecuritySession";
    for (top, frame, host, path) in [
        // Commercial: the Setup host, sandboxes and other partitions included.
        ("https://acme.lightning.force.com/lightning/page/home", "", "acme.my.salesforce-setup.com", LEX),
        ("https://ACME.lightning.force.com/lightning/page/home", "", "acme.my.salesforce-setup.com", LEX),
        (
            "https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/1/view",
            "",
            "acme--uat.sandbox.my.salesforce-setup.com",
            LEX,
        ),
        ("https://acme-dev-ed.develop.lightning.force.com/", "", "acme-dev-ed.develop.my.salesforce-setup.com", LEX),
        ("https://x.scratch.lightning.force.com/one/one.app", "", "x.scratch.my.salesforce-setup.com", LEX),
        ("https://acme.trailblaze.lightning.force.com/", "", "acme.trailblaze.my.salesforce-setup.com", LEX),
        ("https://acme.my.salesforce.com/lightning/o/Case/list", "", "acme.my.salesforce-setup.com", LEX),
        ("https://acme.my.salesforce.com/one/one.app#/x", "", "acme.my.salesforce-setup.com", LEX),
        ("https://acme.my.salesforce.com/apex/rcsfl__OpenCTIIndex", "", "acme.my.salesforce-setup.com", LEX),
        // On Setup already: stay.
        (
            "https://acme--uat.sandbox.my.salesforce-setup.com/lightning/setup/SetupOneHome/home",
            "",
            "acme--uat.sandbox.my.salesforce-setup.com",
            LEX,
        ),
        ("https://acme.setup.sfcrmproducts.cn/lightning/setup/SetupOneHome/home", "", "acme.setup.sfcrmproducts.cn", LEX),
        ("https://acme.setup.sfcrmapps.cn/lightning/setup/SetupOneHome/home", "", "acme.setup.sfcrmapps.cn", LEX),
        // Other clouds: the Lightning host hands over.
        ("https://acme.lightning.crmforce.mil/lightning/page/home", "", "acme.lightning.crmforce.mil", LEX),
        ("https://acme.my.salesforce.mil/apex/x", "", "acme.lightning.crmforce.mil", LEX),
        ("https://acme.sandbox.lightning.sfcrmapps.cn/lightning/page/home", "", "acme.sandbox.lightning.sfcrmapps.cn", LEX),
        ("https://acme.my.sfcrmproducts.cn/apex/x", "", "acme.lightning.sfcrmapps.cn", LEX),
        // Session proxies and ports stay.
        ("https://acme.lightning.force.com.mcas.ms/lightning/page/home", "", "acme.my.salesforce-setup.com.mcas.ms", LEX),
        ("https://acme.my.salesforce.com.mcas-gov.us/lightning/page/home", "", "acme.my.salesforce-setup.com.mcas-gov.us", LEX),
        ("https://acme.lightning.force.com:8443/lightning/page/home", "", "acme.my.salesforce-setup.com:8443", LEX),
        // Classic.
        ("https://acme.my.salesforce.com/001", "", "acme.my.salesforce.com", CLASSIC),
        ("https://acme--uat.sandbox.my.salesforce.com/00T5g00000AbCdE", "", "acme--uat.sandbox.my.salesforce.com", CLASSIC),
        ("https://acme.my.salesforce.com/home/home.jsp", "", "acme.my.salesforce.com", CLASSIC),
        ("https://acme.my.salesforce.mil/home/home.jsp", "", "acme.my.salesforce.mil", CLASSIC),
        // The frame's own host where the top page is nobody's, and Visualforce as the top page.
        ("https://intranet.example/", "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex", "acme.my.salesforce-setup.com", LEX),
        ("", "https://acme--uat--rcsfl.sandbox.vf.force.com/apex/x", "acme--uat.sandbox.my.salesforce-setup.com", LEX),
        ("", "https://acme--c.na139.visual.force.com/apex/x", "acme.my.salesforce-setup.com", LEX),
        ("", "https://acme--uat--rcsfl.cs17.visual.force.com/apex/x", "acme--uat.my.salesforce-setup.com", LEX),
        ("", "https://acme--rcsfl.vf.force.com.mcas.ms/apex/x", "acme.my.salesforce-setup.com.mcas.ms", LEX),
        ("https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex", "", "acme.my.salesforce-setup.com", LEX),
        ("https://acme.lightning.force.com/", "https://other--c.vf.force.com/apex/x", "acme.my.salesforce-setup.com", LEX),
    ] {
        let frame = Some(frame).filter(|frame| !frame.is_empty());
        let found = resolve("setup:SecuritySession", Some(top), frame);
        assert_eq!(found, Some(format!("https://{host}{path}")), "{top} {frame:?}");
    }
}

#[test]
fn no_link_is_built_from_a_host_outside_the_tables() {
    for top in [
        "https://lightning.force.com.evil.org/lightning/page/home",
        "https://acme.lightning.force.com.evil.org/",
        "https://evil-lightning.force.com/",
        "https://lightning.force.com/",
        "https://acme.lightning.force.com@evil.org/",
        "https://acme.lightning.force.com.mcas.ms.evil.org/",
        "https://evil.org/acme.lightning.force.com",
        "https://evil.org/?https://acme.lightning.force.com/",
        "https://a.b.lightning.force.com/",
        "https://a.b.sandbox.lightning.force.com/",
        "https://acme--x--y.lightning.force.com/",
        "https://--.lightning.force.com/",
        "https://acme--.vf.force.com/",
        "https://acme.vf.force.com/apex/x",
        "https://c.na139.visual.force.com/apex/x",
        "https://na139.salesforce.com/001",
        "https://login.salesforce.com/",
        "https://acme.my-salesforce.com/",
        "https://acme.my-lightning.com/",
        "https://acme.my.site.com/",
        "https://acme.force.mil/",
        "https://c.visualforce.com/apex/x",
        "http://acme.lightning.force.com/",
        "https://acme.crm4.dynamics.com/main.aspx",
        "https://apps.ringcentral.com/",
        "",
    ] {
        assert_eq!(resolve("setup:SecuritySession", Some(top), None), None, "{top}");
        assert_eq!(resolve("setup:SecuritySession", None, Some(top)), None, "{top}");
    }
}

#[test]
fn setup_pages_have_their_own_paths() {
    let lightning = "https://acme.lightning.force.com/lightning/page/home";
    let classic = "https://acme.my.salesforce.com/home/home.jsp";
    let china = "https://acme.lightning.sfcrmapps.cn/lightning/page/home";
    let setup = "https://acme.my.salesforce-setup.com/lightning/setup";
    for (node, top, address) in [
        ("ObjectManager", lightning, format!("{setup}/ObjectManager/home")),
        ("ObjectManager/Task/PageLayouts", lightning, format!("{setup}/ObjectManager/Task/PageLayouts/view")),
        (
            "ObjectManager/Task/PageLayouts",
            classic,
            "https://acme.my.salesforce.com/ui/setup/layout/PageLayouts?type=Task&setupid=TaskLayouts".to_owned(),
        ),
        ("CallCenters", classic, "https://acme.my.salesforce.com/04v?setupid=CallCenters".to_owned()),
        ("ApexPages", classic, "https://acme.my.salesforce.com/apexpages/setup/listApexPage.apexp?setupid=ApexPages".to_owned()),
        // App Manager has no sure place in Classic.
        ("NavigationMenus", classic, format!("{setup}/NavigationMenus/home")),
        ("ManageUsers", china, "https://acme.lightning.sfcrmapps.cn/lightning/setup/ManageUsersLightning/home".to_owned()),
    ] {
        assert_eq!(resolve(&format!("setup:{node}"), Some(top), None), Some(address), "{node} {top}");
    }
    for node in ["", "../../evil", "a/../b", "/evil.org", "a//b", "a?b", "a b", "a/"] {
        assert_eq!(resolve(&format!("setup:{node}"), Some(lightning), None), None, "{node}");
    }
}

#[test]
fn other_links_stay_on_the_readers_own_org_too() {
    let dynamics = Some("https://acme.crm4.dynamics.com/main.aspx?appid=1");
    let lightning = Some("https://acme.lightning.force.com/lightning/page/home");
    for (href, top, frame, address) in [
        ("org:/main.aspx?x=1", dynamics, None, Some("https://acme.crm4.dynamics.com/main.aspx?x=1")),
        ("org:/main.aspx?x=1", None, dynamics, Some("https://acme.crm4.dynamics.com/main.aspx?x=1")),
        ("org:/lightning/o/Case/list", lightning, None, Some("https://acme.lightning.force.com/lightning/o/Case/list")),
        (
            "org:/lightning/o/Case/list",
            Some("https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home"),
            None,
            Some("https://acme.lightning.force.com/lightning/o/Case/list"),
        ),
        ("org:/x", None, Some("https://acme--rcsfl.vf.force.com/apex/x"), Some("https://acme.lightning.force.com/x")),
        ("org:/x", Some("https://acme.my.salesforce.com/001"), None, Some("https://acme.my.salesforce.com/x")),
        ("org://evil.example", dynamics, None, None),
        ("org:/\\evil.example", dynamics, None, None),
        ("org:/x y", dynamics, None, None),
        ("org:x", dynamics, None, None),
        ("org:/x", Some("http://acme.crm4.dynamics.com/"), None, None),
        ("org:/x", None, None, None),
        ("https://a.example/", None, None, Some("https://a.example/")),
        ("mailto:a@b.example", None, None, Some("mailto:a@b.example")),
        ("browser:microphone", lightning, None, None),
        ("javascript:alert(1)", lightning, None, None),
    ] {
        assert_eq!(resolve(href, top, frame).as_deref(), address, "{href} {top:?} {frame:?}");
    }
}

#[test]
fn the_admin_center_is_that_of_the_cloud() {
    const PATH: &str = "/manage/environments";
    for (top, host) in [
        ("https://acme.crm.dynamics.com/main.aspx", "admin.powerplatform.microsoft.com"),
        ("https://acme.crm4.dynamics.com/main.aspx", "admin.powerplatform.microsoft.com"),
        ("https://acme.crm4.dynamics.com.mcas.ms/main.aspx", "admin.powerplatform.microsoft.com"),
        ("https://acme.crm9.dynamics.com/main.aspx", "gcc.admin.powerplatform.microsoft.us"),
        ("https://acme.crm.microsoftdynamics.us/main.aspx", "high.admin.powerplatform.microsoft.us"),
        ("https://acme.crm.appsplatform.us/main.aspx", "admin.appsplatform.us"),
        ("https://acme.crm.dynamics.cn/main.aspx", "admin.powerplatform.partner.microsoftonline.cn"),
        ("https://acme.crm9.dynamics.com.evil.org/", "admin.powerplatform.microsoft.com"),
        ("https://acme.lightning.force.com/", "admin.powerplatform.microsoft.com"),
        ("", "admin.powerplatform.microsoft.com"),
    ] {
        let address = resolve("power-platform:/manage/environments", Some(top), None);
        assert_eq!(address, Some(format!("https://{host}{PATH}")), "{top}");
    }
    assert_eq!(resolve("power-platform:/", None, None).as_deref(), Some("https://admin.powerplatform.microsoft.com/"));
    for href in ["power-platform:", "power-platform://evil.org", "power-platform:evil", "power-platform:.evil.org/"] {
        assert_eq!(resolve(href, None, None), None, "{href}");
    }
}

#[test]
fn pages_are_described_without_ids() {
    for (top, frame, text) in [
        ("https://acme.lightning.force.com/lightning/r/Task/00T5g00000AbCdEAAX/view", None, "record:task"),
        ("https://acme.lightning.force.com/lightning/r/00T5g00000AbCdEAAX/view", None, "record:task"),
        ("https://acme.lightning.force.com/lightning/r/a0X5g000001AbCdEAE/view", None, "record"),
        ("https://acme.lightning.force.com/lightning/r/ServiceContract/8105g000000AbCdAAA/view", None, "record:servicecontract"),
        ("https://acme.lightning.force.com/lightning/o/Case/list?filterName=Sam", None, "list:case"),
        ("https://acme.lightning.force.com/lightning/n/Secret", None, "unknown"),
        ("https://acme.lightning.force.com/lightning/page/home", None, "home"),
        ("https://acme.my.salesforce-setup.com/lightning/setup/ApexPages/home", None, "setup"),
        ("https://acme.my.salesforce.com/00T5g00000AbCdE", None, "record:task"),
        ("https://acme.my.salesforce.com/home/home.jsp", None, "classic"),
        ("https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=phonecall&id=8f1b3c2a", None, "record:phonecall"),
        ("https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=8f1b3c2a-1-2", None, "record"),
        ("https://acme.crm4.dynamics.com/main.aspx?pagetype=entitylist&etn=contact", None, "list:contact"),
        ("https://acme.crm4.dynamics.com/main.aspx?pagetype=dashboard", None, "dashboard"),
        (
            "https://acme.lightning.force.com/lightning/page/home",
            Some("https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex"),
            "home, softphone",
        ),
        (
            "https://acme.lightning.force.com/lightning/page/home",
            Some("https://acme--c.vf.force.com/apex/X"),
            "home, visualforce",
        ),
        ("https://sam.example/", None, "unknown"),
        ("", None, "unknown"),
    ] {
        assert_eq!(describe(top, frame), text, "{top}");
    }
}

#[test]
fn pages_belong_to_a_side() {
    for (url, expected) in [
        ("https://acme.lightning.force.com/", Some(Side::Lightning)),
        ("https://acme.my.salesforce.com/lightning/o/Case/list", Some(Side::Lightning)),
        ("https://acme.my.salesforce.com/one/one.app", Some(Side::Lightning)),
        ("https://acme.my.salesforce-setup.com/x", Some(Side::Setup)),
        ("https://acme.lightning.force.com/lightning/setup/ApexPages/home", Some(Side::Setup)),
        ("https://acme.my.salesforce.com/001", Some(Side::Classic)),
        ("https://visual-co.my.salesforce.com/001", Some(Side::Classic)),
        ("https://x-salesforce-setup.my.salesforce.com/001", Some(Side::Classic)),
        ("https://acme.my.salesforce.com/apex/X", Some(Side::Visualforce)),
        ("https://acme--c.vf.force.com/apex/X", Some(Side::Visualforce)),
        ("https://acme.crm4.dynamics.com/main.aspx", None),
        ("https://evil.org/lightning/", None),
    ] {
        assert_eq!(side(url), expected, "{url}");
    }
}

proptest! {
    #[test]
    fn any_url_is_read(href in ".{0,60}", top in ".{0,80}", host in "[a-z.-]{0,30}(lightning.force.com|vf.force.com|dynamics.com)?") {
        let url = format!("https://{host}{top}");
        for scheme in ["setup:", "org:", "power-platform:", ""] {
            resolve(&format!("{scheme}{href}"), Some(&url), Some(&top));
        }
        side(&url);
        describe(&url, Some(&top));
        shows_record(&url, &["task"]);
    }
}

#[test]
fn a_policy_adds_hosts() {
    let pattern = |text| HostPattern::parse(text).unwrap();
    let sites = Sites {
        added: vec![(pattern("crm.contoso.com"), Product::Dynamics), (pattern("*.apps.contoso.com"), Product::Salesforce)],
    };
    let record = "https://crm.contoso.com/Contoso/main.aspx?pagetype=entityrecord&etn=phonecall&id=1";
    let here = sites.place(Some(record), None);
    assert_eq!((here.product, here.page.unwrap()), (Some(Product::Dynamics), vec!["phonecall".to_owned(), "record".to_owned()]));
    assert!(!here.frame.unwrap().softphone);
    assert_eq!(sites.shows_record(record, &["phonecall"]), Some(true));
    assert_eq!(sites.resolve("org:/main.aspx", Some(record), None).as_deref(), Some("https://crm.contoso.com/main.aspx"));
    assert_eq!(sites.describe("https://sales.APPS.contoso.com/lightning/r/Task/1/view", None), "record:task");
    assert_eq!(sites.resolve("setup:SecuritySession", Some("https://sales.apps.contoso.com/lightning/o/Case/list"), None), None);
    for foreign in ["https://apps.contoso.com/", "https://crm.contoso.com.evil.com/", "https://evilapps.contoso.com/"] {
        assert_eq!(sites.product(foreign), Some(Product::Any), "{foreign}");
    }
}

#[test]
fn host_patterns_are_hosts_and_nothing_else() {
    for (text, written) in
        [("CRM.Contoso.com", "crm.contoso.com"), (" *.contoso.com ", "*.contoso.com"), ("intranet", "intranet")]
    {
        assert_eq!(HostPattern::parse(text).unwrap().text(), written);
    }
    let bad = [
        "",
        "*",
        "*.com",
        "*.",
        "https://crm.contoso.com",
        "crm.contoso.com/",
        "crm.contoso.com:443",
        "crm.*.com",
        "a..b",
        "crm contoso",
        "münchen.de",
        "*contoso.com",
        ".contoso.com",
    ];
    for text in bad {
        assert!(HostPattern::parse(text).is_err(), "{text}");
    }
}
