//! Checks: which solution is the one, judged from what the browser can tell without asking anybody.
//!
//! ```text
//!  extension gathers Facts ──▶ judge: is this check's cause the one?  ──▶ Finding: yes · no · unknown, and why
//!                               │ microphone: four causes, one symptom       │
//!                               └ a fact that is missing stays unknown       ▼
//!                                       advise: confirmed first, open as in the FAQ, ruled out last
//! ```
//!
//! A check that wrongly rules out hides the fix that helps, so doubt is `unknown`, and a ruled-out solution moves down
//! and stays.

mod advise;
mod judge;
mod microphone;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use crate::pack::Check;
pub use advise::{Advice, Placed, Standing, advise};
pub use judge::judge;

/// What the extension saw. All of it is optional: what is absent is unknown.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "typescript", derive(Serialize, tsify::Tsify))]
#[serde(default)]
pub struct Facts {
    /// The browser's family.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub browser: Option<Browser>,
    /// The microphone, seen from the frame in which the message stands.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub frame: Option<Microphone>,
    /// The microphone, seen from the top frame.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub top: Option<Microphone>,
    /// `isSecureContext` of the message's frame.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub secure: Option<bool>,
    /// `navigator.onLine`.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub online: Option<bool>,
    /// How many tabs of this browser have a softphone.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub softphones: Option<u32>,
    /// Whether a softphone frame answers in this tab.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub softphone_here: Option<bool>,
    /// URL of the top page.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub url: Option<String>,
    /// URL of the message's frame.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub frame_url: Option<String>,
}

/// A browser's family; what it tells of the microphone differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(Serialize, tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Browser {
    /// Chrome, Chromium and their relatives.
    Chromium,
    /// Microsoft Edge.
    Edge,
    /// Firefox.
    Firefox,
    /// Any other, and any name that is not known here.
    #[serde(other)]
    Other,
}

/// What a frame can tell of the microphone without asking the user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(Serialize, tsify::Tsify))]
#[serde(default)]
pub struct Microphone {
    /// `navigator.permissions.query({ name: "microphone" })`.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub permission: Option<Permission>,
    /// `document.featurePolicy.allowsFeature("microphone")`; Chromium and Edge only.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub allowed: Option<bool>,
    /// How many audio inputs `enumerateDevices` lists; absent where there is no `navigator.mediaDevices`.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub inputs: Option<u32>,
}

/// The state of a permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(Serialize, tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Given.
    Granted,
    /// Refused.
    Denied,
    /// Nobody was asked yet.
    Prompt,
    /// A state that is not known here: as good as none.
    #[serde(other)]
    Other,
}

/// Whether a check's cause is the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Confirmed.
    Yes,
    /// Ruled out.
    No,
    /// Nobody can tell.
    Unknown,
}

/// Why a check came out as it did. The user interface has one sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The facts for the check are missing.
    NotSeen,
    /// The browser, or the organisation that manages it, blocks the microphone for the site.
    MicrophoneBlocked,
    /// The browser lets the site use the microphone.
    MicrophoneAllowed,
    /// The browser will ask when the site wants the microphone.
    MicrophoneNotAsked,
    /// The page keeps the microphone from the frame, so the browser's setting cannot be seen from there.
    MicrophoneHidden,
    /// A header of Salesforce forbids the microphone for the whole page.
    SalesforceHeader,
    /// The same, by another site.
    SiteHeader,
    /// The browser pays no heed to the header by which a site could forbid the microphone.
    HeaderIgnored,
    /// The page has the microphone and does not pass it on to the frame.
    FrameNotAllowed,
    /// The page passes the microphone on.
    MicrophonePassedOn,
    /// The whole page is refused the microphone by the browser, so the page is not what stops it.
    BlockedByBrowser,
    /// The computer has no microphone.
    NoMicrophone,
    /// The computer has microphones; the value says how many.
    MicrophoneFound,
    /// The page is no secure context.
    InsecurePage,
    /// The page is a secure context.
    SecurePage,
    /// The browser is offline.
    Offline,
    /// The browser has a network. Whether the Internet is behind it, it cannot tell.
    NetworkSeen,
    /// Several tabs of this browser have a softphone; the value says how many.
    SeveralSoftphones,
    /// No other tab of this browser has a softphone; the value says how many have.
    NoOtherSoftphone,
    /// The page is the record of a call: a task, or a phone call in Dynamics.
    CallRecord,
    /// The page is something else.
    OtherPage,
    /// The page is Salesforce Lightning.
    InLightning,
    /// The page is Salesforce Classic.
    InClassic,
    /// No softphone answers in this tab.
    PanelMissing,
    /// A softphone answers in this tab.
    PanelThere,
}

/// What a check found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Finding {
    /// The check.
    pub check: Check,
    /// Whether its cause is the one.
    pub result: Outcome,
    /// Why.
    pub reason: Reason,
    /// The number that belongs to the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub value: Option<u32>,
}
