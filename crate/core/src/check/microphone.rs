//! The microphone: four causes that look the same on the screen.
//!
//! ```text
//!  who refuses it          frame: query  allows   top: query  allows    asked by
//!  the user, a policy      denied        true     denied      true      permission
//!  the header, for all     denied        false    denied      false     policy
//!  the header, for frames  denied        false    not denied  true      policy
//!  the frame's `allow`     denied        false    not denied  true      frame
//!  nobody; no hardware     any           true     any         true      device
//! ```
//!
//! Measured on Chromium 156 and Firefox 153. Firefox has no `allowsFeature` and ignores the header; a frame without
//! `allow` is denied there and sees no devices. In a frame that has the microphone, the answer is that of the top page.
//!
//! Two rows look the same in Chromium. There the header is taken for the cause, because it is what Salesforce sends from a
//! setting that somebody can change; the frame may be the cause. In Firefox it is the frame for certain.

use super::judge::{Answer, NOT_SEEN, no, unknown, yes};
use super::{Browser, Facts, Microphone, Outcome, Permission, Reason};
use crate::site::{Product, Sites};

/// Does the browser, or the organisation that manages it, refuse the microphone?
pub(super) fn permission(facts: &Facts) -> Answer {
    let (frame, top) = seen(facts);
    let own = frame.permission.or(top.permission);
    if frame.allowed.or(top.allowed) == Some(false) {
        // The host stands between: the frame is told "denied" whatever the browser's setting is.
        return if top.allowed == Some(true) { by_setting(top.permission) } else { unknown(Reason::MicrophoneHidden) };
    }
    match own {
        // Without `allowsFeature`, a denied frame may only lack `allow`. The top page cannot.
        Some(Permission::Denied) if frame.allowed.is_none() => match top.permission {
            None | Some(Permission::Other) => unknown(Reason::MicrophoneHidden),
            setting => by_setting(setting),
        },
        setting => by_setting(setting),
    }
}

fn by_setting(permission: Option<Permission>) -> Answer {
    match permission {
        Some(Permission::Granted) => no(Reason::MicrophoneAllowed),
        Some(Permission::Denied) => yes(Reason::MicrophoneBlocked),
        Some(Permission::Prompt) => unknown(Reason::MicrophoneNotAsked),
        Some(Permission::Other) | None => NOT_SEEN,
    }
}

/// Does a setting of the host keep the microphone from the page, or from the frame?
pub(super) fn policy(facts: &Facts, sites: &Sites) -> Answer {
    if facts.browser == Some(Browser::Firefox) {
        return no(Reason::HeaderIgnored);
    }
    match seen(facts) {
        (Microphone { allowed: Some(false), .. }, Microphone { allowed: Some(false), .. }) => yes(header(facts, sites)),
        (frame, top) => match passed_on(frame, top) {
            Some(true) => no(Reason::MicrophonePassedOn),
            Some(false) => yes(Reason::FrameNotAllowed),
            None => NOT_SEEN,
        },
    }
}

/// Does the page around the frame keep the microphone from it?
pub(super) fn frame(facts: &Facts) -> Answer {
    let (frame, top) = seen(facts);
    let firefox = facts.browser == Some(Browser::Firefox);
    match passed_on(frame, top) {
        Some(true) => no(Reason::MicrophonePassedOn),
        Some(false) if firefox => yes(Reason::FrameNotAllowed),
        // Or the header does; behind one that forbids all nothing can be seen.
        Some(false) if top.allowed != Some(false) => unknown(Reason::FrameNotAllowed),
        None if firefox && (frame.permission, top.permission) == (Some(Permission::Denied), Some(Permission::Denied)) => {
            no(Reason::BlockedByBrowser)
        }
        _ => NOT_SEEN,
    }
}

/// Whether the frame has what its top page has, as far as the two can tell.
fn passed_on(frame: Microphone, top: Microphone) -> Option<bool> {
    match (frame.permission, top.permission) {
        _ if frame.allowed.is_some() => frame.allowed,
        (Some(Permission::Granted | Permission::Prompt), _) => Some(true),
        (Some(Permission::Denied), Some(Permission::Granted | Permission::Prompt)) => Some(false),
        _ => None,
    }
}

/// Whose header it is. Only Salesforce is known to have a setting for it.
fn header(facts: &Facts, sites: &Sites) -> Reason {
    let host = facts.url.as_deref().and_then(|url| sites.product(url));
    if host.is_none_or(|product| product == Product::Salesforce) { Reason::SalesforceHeader } else { Reason::SiteHeader }
}

/// Is there no microphone at all?
pub(super) fn device(facts: &Facts) -> Answer {
    if facts.secure == Some(false) {
        // No `navigator.mediaDevices` there: an empty list says nothing.
        return NOT_SEEN;
    }
    let (frame, top) = seen(facts);
    let most = frame.inputs.max(top.inputs);
    let chromium = matches!(facts.browser, Some(Browser::Chromium | Browser::Edge));
    match most {
        // Nobody sees a device that is not there.
        Some(count @ 1..) => (Outcome::No, Reason::MicrophoneFound, Some(count)),
        // Chromium lists a placeholder in every frame, also in a blocked one.
        Some(0) if chromium => yes(Reason::NoMicrophone),
        // Firefox lists nothing where the microphone is denied; only a top page that is not denied is believed.
        Some(0) if top.inputs == Some(0) && matches!(top.permission, Some(Permission::Granted | Permission::Prompt)) => {
            yes(Reason::NoMicrophone)
        }
        _ => NOT_SEEN,
    }
}

/// What the frame and the top frame see; a message that stands in the top page is seen by both alike.
fn seen(facts: &Facts) -> (Microphone, Microphone) {
    let in_top = facts.frame_url.is_none() || facts.frame_url == facts.url;
    let frame = facts.frame.or(facts.top.filter(|_| in_top)).unwrap_or_default();
    let top = facts.top.or(facts.frame.filter(|_| in_top)).unwrap_or_default();
    (frame, top)
}
