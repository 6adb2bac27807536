use proptest::prelude::*;

use super::{Browser, Check, Facts, Microphone, Outcome, Permission, Placed, Reason, Standing, advise, judge};
use crate::pack::{Audience, Solution};
use crate::site::Sites;

const TOP: &str = "https://acme.lightning.force.com/lightning/page/home";
const FRAME: &str = "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex";

/// What one frame sees: permission as `g`, `d`, `p` or `-`; `+`, `x` or `-` for `allowsFeature`; inputs, or `-`.
fn sees(text: &str) -> Option<Microphone> {
    let mut signs = text.chars();
    let permission = match signs.next()? {
        'g' => Some(Permission::Granted),
        'd' => Some(Permission::Denied),
        'p' => Some(Permission::Prompt),
        _ => None,
    };
    let allowed = signs.next().filter(|sign| *sign != '-').map(|sign| sign == '+');
    Some(Microphone { permission, allowed, inputs: signs.next().and_then(|sign| sign.to_digit(10)) })
}

fn microphone(browser: Browser, frame: &str, top: &str) -> Facts {
    Facts {
        browser: Some(browser),
        frame: sees(frame),
        top: sees(top),
        url: Some(TOP.into()),
        frame_url: Some(FRAME.into()),
        ..Facts::default()
    }
}

fn judged(check: Check, facts: &Facts) -> (Outcome, Reason) {
    let finding = judge(check, facts, &Sites::default());
    assert_eq!(finding.check, check);
    (finding.result, finding.reason)
}

use Browser::{Chromium, Firefox};
use Outcome::{No, Unknown, Yes};
use Reason::{
    BlockedByBrowser, FrameNotAllowed, HeaderIgnored, MicrophoneAllowed, MicrophoneBlocked, MicrophoneFound, MicrophoneHidden,
    MicrophoneNotAsked, MicrophonePassedOn, NoMicrophone, NotSeen, SalesforceHeader,
};

/// Each row was measured: what the frame and the top page see, and what three of the checks make of it.
#[test]
fn the_microphone_is_refused_or_missing() {
    for (what, browser, frame, top, permission, policy, device) in [
        ("never asked", Chromium, "p+1", "p+1", (Unknown, MicrophoneNotAsked), (No, MicrophonePassedOn), (No, MicrophoneFound)),
        (
            "frame without allow",
            Chromium,
            "dx1",
            "p+1",
            (Unknown, MicrophoneNotAsked),
            (Yes, FrameNotAllowed),
            (No, MicrophoneFound),
        ),
        ("the same, granted", Chromium, "dx1", "g+1", (No, MicrophoneAllowed), (Yes, FrameNotAllowed), (No, MicrophoneFound)),
        ("the same, blocked", Chromium, "dx1", "d+1", (Yes, MicrophoneBlocked), (Yes, FrameNotAllowed), (No, MicrophoneFound)),
        (
            "header forbids all",
            Chromium,
            "dx1",
            "dx1",
            (Unknown, MicrophoneHidden),
            (Yes, SalesforceHeader),
            (No, MicrophoneFound),
        ),
        ("header, top unseen", Chromium, "dx1", "", (Unknown, MicrophoneHidden), (Yes, FrameNotAllowed), (No, MicrophoneFound)),
        (
            "blocked by user or policy",
            Chromium,
            "d+2",
            "d+2",
            (Yes, MicrophoneBlocked),
            (No, MicrophonePassedOn),
            (No, MicrophoneFound),
        ),
        ("granted", Chromium, "g+1", "g+1", (No, MicrophoneAllowed), (No, MicrophonePassedOn), (No, MicrophoneFound)),
        ("no hardware", Chromium, "g+0", "g+0", (No, MicrophoneAllowed), (No, MicrophonePassedOn), (Yes, NoMicrophone)),
        (
            "no hardware, frame only",
            Chromium,
            "dx0",
            "",
            (Unknown, MicrophoneHidden),
            (Yes, FrameNotAllowed),
            (Yes, NoMicrophone),
        ),
        ("frame unseen", Chromium, "", "d+1", (Yes, MicrophoneBlocked), (Unknown, NotSeen), (No, MicrophoneFound)),
        ("no allowsFeature", Chromium, "d-1", "d-1", (Yes, MicrophoneBlocked), (Unknown, NotSeen), (No, MicrophoneFound)),
        (
            "Edge is Chromium",
            Browser::Edge,
            "d+0",
            "d+0",
            (Yes, MicrophoneBlocked),
            (No, MicrophonePassedOn),
            (Yes, NoMicrophone),
        ),
        ("never asked", Firefox, "p-1", "p-1", (Unknown, MicrophoneNotAsked), (No, HeaderIgnored), (No, MicrophoneFound)),
        ("frame without allow", Firefox, "d-0", "p-1", (Unknown, MicrophoneNotAsked), (No, HeaderIgnored), (No, MicrophoneFound)),
        ("the same, granted", Firefox, "d-0", "g-1", (No, MicrophoneAllowed), (No, HeaderIgnored), (No, MicrophoneFound)),
        ("blocked by user or policy", Firefox, "d-0", "d-0", (Yes, MicrophoneBlocked), (No, HeaderIgnored), (Unknown, NotSeen)),
        ("granted", Firefox, "g-1", "g-1", (No, MicrophoneAllowed), (No, HeaderIgnored), (No, MicrophoneFound)),
        ("no hardware", Firefox, "p-0", "p-0", (Unknown, MicrophoneNotAsked), (No, HeaderIgnored), (Yes, NoMicrophone)),
        ("no hardware, top unseen", Firefox, "p-0", "", (Unknown, MicrophoneNotAsked), (No, HeaderIgnored), (Unknown, NotSeen)),
        ("hardware, top unseen", Firefox, "p-1", "", (Unknown, MicrophoneNotAsked), (No, HeaderIgnored), (No, MicrophoneFound)),
        ("denied, top unseen", Firefox, "d-0", "", (Unknown, MicrophoneHidden), (No, HeaderIgnored), (Unknown, NotSeen)),
        ("nothing seen", Browser::Other, "", "", (Unknown, NotSeen), (Unknown, NotSeen), (Unknown, NotSeen)),
        ("unknown browser", Browser::Other, "g-0", "---", (No, MicrophoneAllowed), (No, MicrophonePassedOn), (Unknown, NotSeen)),
    ] {
        let facts = microphone(browser, frame, top);
        assert_eq!(judged(Check::MicrophonePermission, &facts), permission, "permission: {browser:?}, {what}");
        assert_eq!(judged(Check::MicrophonePolicy, &facts), policy, "policy: {browser:?}, {what}");
        assert_eq!(judged(Check::MicrophoneDevice, &facts), device, "device: {browser:?}, {what}");
    }
}

#[test]
fn the_microphone_of_a_message_in_the_top_page_is_the_top_pages() {
    let facts = Facts { frame_url: Some(TOP.into()), top: None, ..microphone(Firefox, "d-0", "") };
    assert_eq!(judged(Check::MicrophonePermission, &facts), (Yes, MicrophoneBlocked));
    assert_eq!(judged(Check::MicrophonePolicy, &facts), (No, HeaderIgnored));
    assert_eq!(judged(Check::MicrophoneFrame, &facts), (No, BlockedByBrowser));
    let forbidden = Facts { frame_url: None, top: None, ..microphone(Chromium, "dx1", "") };
    assert_eq!(judged(Check::MicrophonePolicy, &forbidden), (Yes, SalesforceHeader));
    let elsewhere = Facts { url: Some("https://acme.crm4.dynamics.com/main.aspx".into()), ..microphone(Chromium, "dx1", "dx1") };
    assert_eq!(judged(Check::MicrophonePolicy, &elsewhere), (Yes, Reason::SiteHeader));
}

/// What the page around a frame does is told apart from what its host's setting does, where the browser lets anybody see it.
#[test]
fn a_frame_that_is_not_given_the_microphone_is_no_setting_of_the_site() {
    for (what, browser, frame, top, expected) in [
        ("passed on", Chromium, "p+1", "p+1", (No, MicrophonePassedOn)),
        ("blocked, but passed on", Chromium, "d+2", "d+2", (No, MicrophonePassedOn)),
        ("the header or the frame", Chromium, "dx1", "g+1", (Unknown, FrameNotAllowed)),
        ("the same, top unseen", Chromium, "dx1", "", (Unknown, FrameNotAllowed)),
        ("behind a header that forbids all", Chromium, "dx1", "dx1", (Unknown, NotSeen)),
        ("passed on", Firefox, "p-1", "p-1", (No, MicrophonePassedOn)),
        ("not passed on", Firefox, "d-0", "p-1", (Yes, FrameNotAllowed)),
        ("not passed on what is granted", Firefox, "d-0", "g-1", (Yes, FrameNotAllowed)),
        ("the whole page is blocked", Firefox, "d-0", "d-0", (No, BlockedByBrowser)),
        ("top unseen", Firefox, "d-0", "", (Unknown, NotSeen)),
        ("who knows", Browser::Other, "d-0", "g-1", (Unknown, FrameNotAllowed)),
        ("nothing seen", Browser::Other, "", "", (Unknown, NotSeen)),
    ] {
        assert_eq!(judged(Check::MicrophoneFrame, &microphone(browser, frame, top)), expected, "{browser:?}, {what}");
    }
}

proptest! {
    /// Firefox ignores the header, so no solution that changes it can help there.
    #[test]
    fn a_setting_of_the_site_is_never_the_cause_in_firefox(facts in facts()) {
        let facts = Facts { browser: Some(Firefox), ..facts };
        prop_assert_eq!(judged(Check::MicrophonePolicy, &facts), (No, HeaderIgnored));
    }

    /// Only one of the two can be at fault where both look the same.
    #[test]
    fn the_site_and_the_frame_are_never_both_confirmed(facts in facts()) {
        let both = [Check::MicrophonePolicy, Check::MicrophoneFrame].map(|check| judged(check, &facts).0);
        prop_assert!(both != [Yes, Yes]);
    }
}

#[test]
fn an_insecure_page_says_nothing_of_the_hardware() {
    let facts = Facts { secure: Some(false), ..microphone(Chromium, "g+0", "g+0") };
    assert_eq!(judged(Check::MicrophoneDevice, &facts), (Unknown, NotSeen));
    assert_eq!(judge(Check::MicrophoneDevice, &microphone(Chromium, "g+1", "g+3"), &Sites::default()).value, Some(3));
}

#[test]
fn the_other_checks_ask_one_fact_each() {
    let none = Facts::default();
    let page = |url: &str| Facts { url: Some(url.into()), ..Facts::default() };
    let lightning = "https://acme.lightning.force.com/lightning";
    let dynamics = "https://acme.crm4.dynamics.com/main.aspx?pagetype";
    for (check, facts, expected) in [
        (Check::SecureContext, Facts { secure: Some(false), ..none.clone() }, (Yes, Reason::InsecurePage)),
        (Check::SecureContext, Facts { secure: Some(true), ..none.clone() }, (No, Reason::SecurePage)),
        (Check::Online, Facts { online: Some(false), ..none.clone() }, (Yes, Reason::Offline)),
        (Check::Online, Facts { online: Some(true), ..none.clone() }, (Unknown, Reason::NetworkSeen)),
        (Check::SoftphoneTabs, Facts { softphones: Some(3), ..none.clone() }, (Yes, Reason::SeveralSoftphones)),
        (Check::SoftphoneTabs, Facts { softphones: Some(1), ..none.clone() }, (No, Reason::NoOtherSoftphone)),
        (Check::SoftphoneTabs, Facts { softphones: Some(0), ..none.clone() }, (No, Reason::NoOtherSoftphone)),
        (Check::PanelFrame, Facts { softphone_here: Some(true), ..none.clone() }, (No, Reason::PanelThere)),
        (Check::PanelFrame, Facts { softphone_here: Some(false), ..none.clone() }, (Yes, Reason::PanelMissing)),
        (Check::RecordPage, page(&format!("{lightning}/r/Task/00T5g00000AbCdEAAX/view")), (Yes, Reason::CallRecord)),
        (Check::RecordPage, page("https://acme.my.salesforce.com/00T5g00000AbCdE"), (Yes, Reason::CallRecord)),
        (Check::RecordPage, page(&format!("{dynamics}=entityrecord&etn=phonecall")), (Yes, Reason::CallRecord)),
        (
            Check::RecordPage,
            page(&format!("{lightning}/r/Case/500000000000001AAA/view?ws=%2Flightning%2Fr%2FTask%2F00T5g00000AbCdEAAX%2Fview")),
            (Yes, Reason::CallRecord),
        ),
        (Check::RecordPage, page(&format!("{lightning}/r/Case/500000000000001AAA/view")), (No, Reason::OtherPage)),
        (Check::RecordPage, page(&format!("{dynamics}=entityrecord&etn=incident")), (No, Reason::OtherPage)),
        (Check::RecordPage, page(&format!("{lightning}/o/Case/list")), (No, Reason::OtherPage)),
        (Check::RecordPage, page(&format!("{lightning}/o/Task/home")), (Unknown, NotSeen)),
        (Check::RecordPage, page(&format!("{lightning}/n/Anything")), (Unknown, NotSeen)),
        (Check::RecordPage, page("https://evil.example/lightning/r/Task/1/view"), (Unknown, NotSeen)),
        (Check::Experience, page(lightning), (Yes, Reason::InLightning)),
        (Check::Experience, page("https://acme.my.salesforce-setup.com/lightning/setup/x"), (Yes, Reason::InLightning)),
        (Check::Experience, page("https://acme.my.salesforce.com/001"), (No, Reason::InClassic)),
        (Check::ExperienceClassic, page("https://acme.my.salesforce.com/001"), (Yes, Reason::InClassic)),
        (Check::ExperienceClassic, page(lightning), (No, Reason::InLightning)),
        (Check::Experience, page("https://acme--c.vf.force.com/apex/x"), (Unknown, NotSeen)),
        (Check::Experience, page(dynamics), (Unknown, NotSeen)),
    ] {
        assert_eq!(judged(check, &facts), expected, "{check:?} {facts:?}");
    }
    for check in Check::ALL {
        assert_eq!(judged(check, &none), (Unknown, NotSeen), "{check:?}");
        assert_eq!(serde_json::to_value(check).unwrap(), check.name());
        assert_eq!(Check::named(check.name()), Some(check));
        assert_eq!(serde_json::from_value::<Check>(check.name().into()).unwrap(), check);
    }
    assert_eq!(judge(Check::SoftphoneTabs, &Facts { softphones: Some(3), ..none }, &Sites::default()).value, Some(3));
    assert_eq!(Check::named("experience:lightning"), Some(Check::Experience));
}

#[test]
fn names_that_nobody_knows_are_no_error() {
    let facts: Facts = serde_json::from_str(
        r#"{"browser":"lynx","frame":{"permission":"maybe","new":1},"top":null,"online":true,"colour":"blue"}"#,
    )
    .unwrap();
    assert_eq!((facts.browser, facts.online, facts.top), (Some(Browser::Other), Some(true), None));
    assert_eq!(facts.frame.unwrap().permission, Some(Permission::Other));
    assert!(serde_json::from_str::<Facts>("{}").unwrap().url.is_none());
}

fn solutions(label: &str, checks: &[Option<Check>]) -> Vec<Solution> {
    let solution = |(number, check): (usize, &Option<Check>)| Solution {
        label: format!("{label} {}", number + 1),
        title: Vec::new(),
        audience: Audience::User,
        check: *check,
        content: Vec::new(),
    };
    checks.iter().enumerate().map(solution).collect()
}

fn order(placed: &[Placed]) -> Vec<usize> {
    placed.iter().map(|placed| placed.solution).collect()
}

#[test]
fn confirmed_solutions_come_first_and_ruled_out_ones_last() {
    let checks = [
        Some(Check::MicrophonePermission),
        None,
        Some(Check::MicrophoneDevice),
        Some(Check::MicrophonePolicy),
        Some(Check::MicrophonePermission),
    ];
    let facts = microphone(Chromium, "dx1", "dx1");
    let advice = advise(&solutions("Solution", &checks), &facts, &Sites::default());
    assert_eq!(order(&advice.order), [3, 0, 1, 4, 2]);
    assert_eq!((advice.steps, advice.ruled_out, advice.of), (false, 1, 5));
    assert_eq!(advice.findings.len(), 3);
    assert_eq!(advice.order.iter().map(|placed| placed.finding).collect::<Vec<_>>(), [Some(2), Some(0), None, Some(0), Some(1)]);
    let blocked = advise(&solutions("Reason", &checks), &microphone(Chromium, "d+1", "d+1"), &Sites::default());
    assert_eq!((order(&blocked.order), blocked.ruled_out), (vec![0, 4, 1, 2, 3], 2));
}

#[test]
fn steps_keep_their_order() {
    let checks = [Some(Check::MicrophoneDevice), None, Some(Check::MicrophonePolicy)];
    let facts = microphone(Chromium, "dx1", "dx1");
    for label in ["Step", "Schritt", "手順"] {
        let advice = advise(&solutions(label, &checks), &facts, &Sites::default());
        assert_eq!((order(&advice.order), advice.steps, advice.ruled_out), (vec![0, 1, 2], true, 0), "{label}");
        let standings: Vec<Standing> = advice.order.iter().map(|placed| placed.standing).collect();
        assert_eq!(standings, [Standing::Open, Standing::Open, Standing::Confirmed]);
        assert_eq!(advice.findings[0].result, No);
    }
    assert_eq!(advise(&[], &facts, &Sites::default()).of, 0);
}

fn facts() -> impl Strategy<Value = Facts> {
    let state = prop_oneof![Just("g"), Just("d"), Just("p"), Just("-")];
    let frame = (state, prop_oneof![Just("+"), Just("x"), Just("-")], prop_oneof![Just("0"), Just("1"), Just("-")]);
    let frame = prop_oneof![Just(String::new()), frame.prop_map(|(a, b, c)| format!("{a}{b}{c}"))];
    let browser = prop_oneof![Just(Chromium), Just(Browser::Edge), Just(Firefox), Just(Browser::Other)];
    let urls = (proptest::option::of(prop_oneof![Just(TOP.to_owned()), ".{0,40}"]), proptest::option::of(".{0,40}"));
    let flags = proptest::array::uniform3(proptest::option::of(any::<bool>()));
    (browser, frame.clone(), frame, urls, flags, proptest::option::of(0_u32..9)).prop_map(
        |(browser, frame, top, (url, frame_url), [secure, online, softphone_here], softphones)| Facts {
            url,
            frame_url,
            secure,
            online,
            softphone_here,
            softphones,
            ..microphone(browser, &frame, &top)
        },
    )
}

proptest! {
    #[test]
    fn any_facts_give_an_order(
        facts in facts(),
        checks in proptest::collection::vec(proptest::option::of(0..Check::ALL.len()), 0..9),
        steps in any::<bool>(),
    ) {
        let checks: Vec<Option<Check>> = checks.into_iter().map(|index| index.map(|index| Check::ALL[index])).collect();
        let advice = advise(&solutions(if steps { "Step" } else { "Solution" }, &checks), &facts, &Sites::default());
        let mut all = order(&advice.order);
        if advice.steps {
            prop_assert!(all.is_sorted());
            prop_assert_eq!(advice.ruled_out, 0);
        } else {
            prop_assert!(advice.order.is_sorted_by_key(|placed| (placed.standing, placed.solution)));
        }
        all.sort_unstable();
        prop_assert_eq!(all, (0..checks.len()).collect::<Vec<_>>());
        let ruled_out = advice.order.iter().filter(|placed| placed.standing == Standing::RuledOut).count();
        prop_assert_eq!((advice.ruled_out, advice.of), (ruled_out, checks.len()));
        for placed in &advice.order {
            let found = placed.finding.map(|index| advice.findings[index].check);
            prop_assert_eq!(found, checks[placed.solution]);
        }
    }
}
