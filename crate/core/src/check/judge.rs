//! Each check's question, answered from the facts.

use super::microphone::{device, frame, permission, policy};
use super::{Check, Facts, Finding, Outcome, Reason};
use crate::site::{Side, Sites};

/// A check's answer before it is bound to the check.
pub(super) type Answer = (Outcome, Reason, Option<u32>);

pub(super) const NOT_SEEN: Answer = (Outcome::Unknown, Reason::NotSeen, None);

pub(super) fn yes(reason: Reason) -> Answer {
    (Outcome::Yes, reason, None)
}

pub(super) fn no(reason: Reason) -> Answer {
    (Outcome::No, reason, None)
}

pub(super) fn unknown(reason: Reason) -> Answer {
    (Outcome::Unknown, reason, None)
}

/// Whether the cause that a check stands for is the one.
pub fn judge(check: Check, facts: &Facts, sites: &Sites) -> Finding {
    let (result, reason, value) = match check {
        Check::MicrophonePermission => permission(facts),
        Check::MicrophonePolicy => policy(facts, sites),
        Check::MicrophoneFrame => frame(facts),
        Check::MicrophoneDevice => device(facts),
        Check::SecureContext => one_of(facts.secure, no(Reason::SecurePage), yes(Reason::InsecurePage)),
        // A network is no proof of the Internet: behind a sign-in page of a hotel, ruling out would hide the right fix.
        Check::Online => one_of(facts.online, unknown(Reason::NetworkSeen), yes(Reason::Offline)),
        Check::SoftphoneTabs => softphone_tabs(facts.softphones),
        Check::RecordPage => record_page(facts.url.as_deref(), sites),
        Check::Experience => experience(facts.url.as_deref(), Side::Lightning, sites),
        Check::ExperienceClassic => experience(facts.url.as_deref(), Side::Classic, sites),
        Check::PanelFrame => one_of(facts.softphone_here, no(Reason::PanelThere), yes(Reason::PanelMissing)),
    };
    Finding { check, result, reason, value }
}

fn one_of(fact: Option<bool>, if_true: Answer, if_false: Answer) -> Answer {
    match fact {
        Some(true) => if_true,
        Some(false) => if_false,
        None => NOT_SEEN,
    }
}

fn softphone_tabs(count: Option<u32>) -> Answer {
    match count {
        Some(count @ 2..) => (Outcome::Yes, Reason::SeveralSoftphones, Some(count)),
        Some(count) => (Outcome::No, Reason::NoOtherSoftphone, Some(count)),
        None => NOT_SEEN,
    }
}

/// Calls are logged as tasks in Salesforce and as phone calls in Dynamics.
fn record_page(url: Option<&str>, sites: &Sites) -> Answer {
    match url.and_then(|url| sites.shows_record(url, &["task", "phonecall"])) {
        Some(true) => yes(Reason::CallRecord),
        Some(false) => no(Reason::OtherPage),
        None => NOT_SEEN,
    }
}

fn experience(url: Option<&str>, wanted: Side, sites: &Sites) -> Answer {
    let (here, reason) = match url.and_then(|url| sites.side(url)) {
        // A Setup page of Lightning is Lightning; one of Classic is Classic already.
        Some(Side::Lightning | Side::Setup) => (Side::Lightning, Reason::InLightning),
        Some(Side::Classic) => (Side::Classic, Reason::InClassic),
        Some(Side::Visualforce) | None => return NOT_SEEN,
    };
    if here == wanted { yes(reason) } else { no(reason) }
}
