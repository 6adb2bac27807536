//! Conversions between the core and TypeScript; judgement stays in the core.
#![allow(missing_docs, reason = "the macro's items carry no docs; the types are documented in the core")]

use std::cell::RefCell;

use fixside_core::check::{Advice, Facts};
use fixside_core::library::{Bundled, Card, Detects, Library, Loaded, Source, Unanswered};
use fixside_core::pack::Detector;
use fixside_core::policy::rollout::{self, Here, Mistake, Plan, PolicyFile};
use fixside_core::policy::{self, Fault, Policy};
use fixside_core::report;
use fixside_core::search::Hit;
use fixside_core::signature::{Explanation, Glimpses, Match, Observation};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A pack of the organisation's: its name, its Markdown as bytes, and whether its tests have passed before. */
export type PackSource = [name: string, source: Uint8Array, passed: boolean];
/** What a policy says, and what in it does not count. */
export interface PolicyRead { policy: Policy; problems: Fault[] }
/** The files of a rollout, and the browsers that get none; or what is wrong with the plan. */
export interface PolicyFiles { files: PolicyFile[]; leftOut: string[]; mistakes: Mistake[] }
"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "PackSource[]")]
    pub type PackSources;
    #[wasm_bindgen(typescript_type = "Loaded[]")]
    pub type LoadedList;
    #[wasm_bindgen(typescript_type = "Observation")]
    pub type ObservationValue;
    #[wasm_bindgen(typescript_type = "Match")]
    pub type MatchValue;
    #[wasm_bindgen(typescript_type = "Card | undefined")]
    pub type CardValue;
    #[wasm_bindgen(typescript_type = "Facts")]
    pub type FactsValue;
    #[wasm_bindgen(typescript_type = "Advice | undefined")]
    pub type AdviceValue;
    #[wasm_bindgen(typescript_type = "Hit[]")]
    pub type HitList;
    #[wasm_bindgen(typescript_type = "Unanswered | undefined")]
    pub type UnansweredValue;
    #[wasm_bindgen(typescript_type = "Detects | undefined")]
    pub type DetectsValue;
    #[wasm_bindgen(typescript_type = "Glimpses")]
    pub type GlimpsesValue;
    #[wasm_bindgen(typescript_type = "PolicyRead")]
    pub type PolicyValue;
    #[wasm_bindgen(typescript_type = "PolicyFiles")]
    pub type PolicyFilesValue;
    #[wasm_bindgen(typescript_type = "Explanation | undefined")]
    pub type ExplanationValue;
}

thread_local! {
    static BUNDLED: RefCell<Bundled> = RefCell::default();
}

/// Reads a pack that ships with Fixside. This and `warm` are called when the extension is built, and the core ships with what
/// they leave in its memory, so that no start of the background waits for it (`scripts/ready.mjs`). No value of JavaScript's
/// may be in what they leave: it would not be shipped.
#[wasm_bindgen]
pub fn bundle(name: &str, source: &[u8]) {
    BUNDLED.with_borrow_mut(|bundled| bundled.add(name, source));
}

/// Makes of the bundled packs whatever is otherwise made when it is needed first.
#[wasm_bindgen]
pub fn warm() {
    BUNDLED.with_borrow(Bundled::warm);
}

/// The core, holding its packs under a policy.
#[wasm_bindgen]
pub struct Fixside {
    library: Library,
    loaded: Vec<Loaded>,
    policy: Policy,
    problems: Vec<Fault>,
}

#[derive(Serialize)]
struct PolicyRead<'a> {
    policy: &'a Policy,
    problems: &'a [Fault],
}

#[wasm_bindgen]
impl Fixside {
    /// Loads the organisation's packs, and those that ship, under a policy, which is what `storage.managed` holds. Entries
    /// with a problem are left out and told by `loaded`; settings with a problem are told by `policy`.
    #[wasm_bindgen(constructor)]
    pub fn new(sources: PackSources, policy: JsValue) -> Self {
        let raw = serde_wasm_bindgen::from_value(policy).unwrap_or_default();
        let (policy, mut problems) = policy::read(&raw);
        let own: Vec<(String, Vec<u8>, bool)> = Array::from(&sources)
            .iter()
            .map(|parts| {
                let parts = Array::from(&parts);
                let bytes = Uint8Array::new(&parts.get(1)).to_vec();
                (parts.get(0).as_string().unwrap_or_default(), bytes, parts.get(2).is_truthy())
            })
            .collect();
        let source = own.iter().map(|(name, bytes, passed)| Source { name, key: "packUrls", bytes, passed: *passed });
        let own: Vec<Source<'_>> = source.collect();
        let (library, loaded, unmet) = BUNDLED.with_borrow(|bundled| Library::governed(bundled, &own, &policy));
        problems.extend(unmet);
        Self { library, loaded, policy, problems }
    }

    /// What the policy says, and what in it does not count.
    pub fn policy(&self) -> PolicyValue {
        value(&PolicyRead { policy: &self.policy, problems: &self.problems }).unchecked_into()
    }

    /// Whether the policy lets Fixside work on a page.
    pub fn covers(&self, top: Option<String>, frame: Option<String>) -> bool {
        self.policy.covers(top.as_deref(), frame.as_deref())
    }

    /// Match patterns of the hosts the policy adds.
    pub fn added_origins(&self) -> Vec<String> {
        self.policy.added_origins()
    }

    /// What became of each pack.
    pub fn loaded(&self) -> LoadedList {
        value(&self.loaded).unchecked_into()
    }

    /// The entry that knows a message; level `none` for anything that is no observation.
    pub fn observe(&self, observation: ObservationValue) -> MatchValue {
        let observation = serde_wasm_bindgen::from_value::<Observation>(observation.into());
        let found: Match = observation.map(|observation| self.library.observe(&observation)).unwrap_or_default();
        value(&found).unchecked_into()
    }

    /// What may be kept of an error message that no entry answers; undefined for all else.
    pub fn unanswered(&self, observation: ObservationValue) -> UnansweredValue {
        let observation = serde_wasm_bindgen::from_value::<Observation>(observation.into());
        let kept: Option<Unanswered> = observation.ok().and_then(|observation| self.library.unanswered(&observation));
        value(&kept).unchecked_into()
    }

    /// The entry to be shown in a frame that stays blank, and after how many seconds; undefined where that means nothing.
    pub fn blank_frame(&self, url: &str, frame_url: &str) -> DetectsValue {
        let detects: Option<Detects> = self.library.detects(Detector::BlankFrame, url, frame_url);
        value(&detects).unchecked_into()
    }

    /// The keys of texts worth asking about.
    pub fn glimpses(&self) -> GlimpsesValue {
        let glimpses: Glimpses = self.library.glimpses();
        value(&glimpses).unchecked_into()
    }

    /// How the answer for a message comes about, for whoever wants to know why; undefined for what is no observation.
    pub fn explain(&self, observation: ObservationValue) -> ExplanationValue {
        let observation = serde_wasm_bindgen::from_value::<Observation>(observation.into());
        let explanation: Option<Explanation> = observation.ok().map(|observation| self.library.explain(&observation));
        value(&explanation).unchecked_into()
    }

    /// An entry as a card shows it.
    pub fn card(&self, entry: &str) -> CardValue {
        let card: Option<Card> = self.library.card(entry);
        value(&card).unchecked_into()
    }

    /// The entries that answer a question, best first.
    pub fn search(&self, query: &str, limit: usize) -> HitList {
        let hits: Vec<Hit> = self.library.search(query, limit);
        value(&hits).unchecked_into()
    }

    /// All entries, in order.
    pub fn list(&self) -> HitList {
        value(&self.library.list()).unchecked_into()
    }

    /// What the checks make of an entry's solutions, and the order to try them in; undefined for an unknown entry. Facts
    /// that cannot be read are no facts: everything stays open.
    pub fn advise(&self, entry: &str, facts: FactsValue) -> AdviceValue {
        let facts: Facts = serde_wasm_bindgen::from_value(facts.into()).unwrap_or_default();
        let advice: Option<Advice> = self.library.advise(entry, &facts);
        value(&advice).unchecked_into()
    }

    /// A text without personal and tenant data: addresses, phone numbers, ids, hosts of the org.
    pub fn mask(&self, text: &str) -> String {
        report::mask(text)
    }

    /// The web address of a pack's link for a message on a page at `top` in a frame at `frame`; undefined where it cannot be
    /// told.
    pub fn resolve(&self, href: &str, top: Option<String>, frame: Option<String>) -> Option<String> {
        self.library.sites().resolve(href, top.as_deref(), frame.as_deref())
    }

    /// Whether a frame belongs to a softphone.
    pub fn is_softphone(&self, frame_url: &str, top: Option<String>) -> bool {
        self.library.sites().place(top.as_deref(), Some(frame_url)).frame.is_some_and(|frame| frame.softphone)
    }

    /// The kind of a page in a few words, without ids: `record:task`, `setup`, `list:case, softphone`.
    pub fn page_kind(&self, url: &str, frame_url: Option<String>) -> String {
        self.library.sites().describe(url, frame_url.as_deref())
    }
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct PolicyFiles {
    files: Vec<PolicyFile>,
    left_out: Vec<&'static str>,
    mistakes: Vec<Mistake>,
}

/// The files that browsers and systems read, from the text of a `fixside-policy.toml`.
#[wasm_bindgen]
pub fn policy_files(text: &str) -> PolicyFilesValue {
    let no_files = |_: &str| Err("only the command line reads files; write the pack's text into inlinePacks".to_owned());
    let made = match Plan::read(text, no_files) {
        Ok(plan) => PolicyFiles { files: plan.files(), left_out: plan.left_out(), mistakes: Vec::new() },
        Err(mistakes) => PolicyFiles { mistakes, ..PolicyFiles::default() },
    };
    value(&made).unchecked_into()
}

/// A `fixside-policy.toml` to begin with: what `storage.managed` holds, and this browser's way to Fixside.
#[wasm_bindgen]
pub fn policy_starter(set: JsValue, browser: String, id: String, update_url: Option<String>) -> String {
    let set = serde_wasm_bindgen::from_value(set).unwrap_or_default();
    rollout::starter(&set, Some(&Here { browser, id, update_url }))
}

fn value(of: &impl Serialize) -> JsValue {
    of.serialize(&serde_wasm_bindgen::Serializer::new()).unwrap_or(JsValue::UNDEFINED)
}
