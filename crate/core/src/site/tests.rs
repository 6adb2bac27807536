use super::{Product, place, product, resolve};

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
    assert_eq!(place(None, None).frame, None);
}

#[test]
fn links_stay_on_the_readers_own_org() {
    let lightning = Some("https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/1/view");
    let base = "https://acme--uat.sandbox.lightning.force.com/lightning/setup";
    assert_eq!(resolve("setup:SecuritySession", lightning), Some(format!("{base}/SecuritySession/home")));
    let layouts = Some(format!("{base}/ObjectManager/Task/PageLayouts/view"));
    assert_eq!(resolve("setup:ObjectManager/Task/PageLayouts", lightning), layouts);
    let dynamics = Some("https://acme.crm4.dynamics.com/main.aspx?appid=1");
    assert_eq!(resolve("org:/main.aspx?x=1", dynamics).as_deref(), Some("https://acme.crm4.dynamics.com/main.aspx?x=1"));
    assert_eq!(resolve("https://a.example/", None).as_deref(), Some("https://a.example/"));
    for (href, top) in [
        ("setup:SecuritySession", dynamics),
        ("setup:../../evil", lightning),
        ("setup:SecuritySession", Some("https://lightning.force.com.evil.example/")),
        ("setup:SecuritySession", Some("https://acme.lightning.force.com@evil.example/")),
        ("org://evil.example", dynamics),
        ("org:/x", Some("http://acme.crm4.dynamics.com/")),
        ("browser:microphone", lightning),
        ("setup:SecuritySession", None),
        ("javascript:alert(1)", lightning),
    ] {
        assert_eq!(resolve(href, top), None, "{href} {top:?}");
    }
}
