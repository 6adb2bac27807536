//! The library: some packs, ready to be asked. What the extension and the command line hold in their hands.

mod govern;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

pub use govern::{Bundled, Source};

use crate::check::{self, Advice, Facts};
use crate::content::Block;
use crate::pack::{self, Detector, Entry, Pack, Problem, Severity, Solution, Verdict};
use crate::report;
use crate::search::{Hit, Index};
use crate::signature::{Explanation, Glimpses, Level, Match, Matcher, Observation, Surface, is_certain};
use crate::site::{Product, Sites};

/// Packs with their matcher and index.
#[derive(Clone, Debug, Default)]
pub struct Library {
    packs: Arc<Vec<Pack>>,
    matcher: Arc<Matcher>,
    /// Entries whose messages are known and get no answer: a policy switched them off.
    off: HashSet<String>,
    /// A policy wants nothing to be looked for that shows no text.
    blind: bool,
    sites: Sites,
    /// Made when somebody searches for the first time: a message must not wait for it.
    index: Arc<OnceLock<Index>>,
}

/// What became of a pack that was to be loaded.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Loaded {
    /// The pack's id.
    pub pack: String,
    /// Its title.
    pub title: String,
    /// How many entries are in use.
    pub entries: usize,
    /// How many of its own tests held.
    pub tests: usize,
    /// What was wrong; the entries concerned are left out.
    pub problems: Vec<Problem>,
}

/// An entry as a card shows it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Card {
    /// The entry's id.
    pub id: String,
    /// The question.
    pub question: String,
    /// What kind of answer it is.
    pub verdict: Verdict,
    /// How much the problem stops work.
    pub severity: Severity,
    /// Entries that are the better answer where their message is on the screen too.
    pub yields_to: Vec<String>,
    /// The answer up to the first solution.
    pub intro: Vec<Block>,
    /// The solutions, in order.
    pub solutions: Vec<Solution>,
    /// What follows them.
    pub outro: Vec<Block>,
    /// The pack's id.
    pub pack: String,
    /// The host product the pack is about.
    pub product: Product,
    /// The pack's title.
    pub pack_title: String,
    /// Language of the text, BCP 47.
    pub lang: String,
    /// Where the FAQ is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub source: Option<String>,
}

/// What a detector is to look for in a frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Detects {
    /// The entry it leads to.
    pub entry: String,
    /// How many seconds the problem must have lasted.
    pub after: u8,
}

/// A message without an answer, as far as it may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Unanswered {
    /// Its text, masked and shortened.
    pub text: String,
    /// The host product of its page.
    pub product: Product,
}

impl Library {
    /// Makes a library of packs that are already checked.
    pub fn new(mut packs: Vec<Pack>) -> Self {
        straighten(&mut packs);
        let matcher = Arc::new(Matcher::new(&packs));
        Self { packs: Arc::new(packs), matcher, ..Self::default() }
    }

    /// Reads packs, runs their own tests, and makes a library of what holds. A source is a name and its bytes.
    pub fn load<'a>(sources: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Self, Vec<Loaded>) {
        Self::read(sources.into_iter().map(|(name, source)| (name, source, false)))
    }

    /// Like `load`, but a source says whether its tests were `passed` before, as those of a bundled pack are whenever it
    /// is built: running them is the longest part of loading it.
    pub fn read<'a>(sources: impl IntoIterator<Item = (&'a str, &'a [u8], bool)>) -> (Self, Vec<Loaded>) {
        let (packs, reports) = sources.into_iter().map(|(name, source, passed)| read_pack(name, source, passed)).unzip();
        (Self::new(packs), reports)
    }

    /// The packs, in the order they were given.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// The entry that knows a message.
    pub fn observe(&self, observation: &Observation) -> Match {
        let place = self.sites.place(observation.url.as_deref(), observation.frame_url.as_deref());
        let found = self.matcher.find(&observation.text, observation.surface, &place);
        self.unless_off(found)
    }

    /// A switched-off entry answers nothing, and no other in its place: that one knows the message less well.
    fn unless_off(&self, found: Match) -> Match {
        if found.entry.as_ref().is_some_and(|entry| self.off.contains(entry)) { Match::default() } else { found }
    }

    /// What a content script needs to tell which texts are worth asking about.
    pub fn glimpses(&self) -> Glimpses {
        Glimpses::new(self.entries().flat_map(|(_, entry)| &entry.signatures).map(|signature| &signature.template))
    }

    /// The entry whose problem a detector is to look for in a frame of a page: the first, as of two that know a message.
    pub fn detects(&self, detector: Detector, url: &str, frame_url: &str) -> Option<Detects> {
        if self.blind {
            return None;
        }
        let place = self.sites.place(Some(url), Some(frame_url));
        let all = self.packs.iter().flat_map(|pack| pack.entries.iter().map(|entry| (pack.product, entry)));
        let mut wanted = all.filter_map(|(product, entry)| {
            let is_wanted = |one: &&pack::Detection| one.detector == detector && is_certain(&one.scope, product, &place);
            entry.detectors.iter().find(is_wanted).map(|one| Detects { entry: entry.id.clone(), after: one.after })
        });
        // Not another entry's instead, as with messages.
        wanted.next().filter(|found| !self.off.contains(&found.entry))
    }

    /// Like `observe`, and how the answer came about.
    pub fn explain(&self, observation: &Observation) -> Explanation {
        let mut explanation = self.known(observation);
        explanation.found = self.unless_off(explanation.found);
        explanation
    }

    /// What is known of a text, switched-off entries included.
    fn known(&self, observation: &Observation) -> Explanation {
        let place = self.sites.place(observation.url.as_deref(), observation.frame_url.as_deref());
        self.matcher.explain(&observation.text, observation.surface, &place)
    }

    /// What may be kept of an error message that no entry answers, for who writes the answers. `None` for all else: what stands
    /// in no surface that tells errors, what is known or may be, what quotes a known message, what says that it went well.
    pub fn unanswered(&self, observation: &Observation) -> Option<Unanswered> {
        if !observation.surface.is_some_and(Surface::tells_errors) || says_success(&observation.text) {
            return None;
        }
        let Explanation { judged, asides, found, .. } = self.known(observation);
        // A pack knows it, and says that nobody answers it.
        if found.level != Level::None || !judged.is_empty() || !asides.is_empty() {
            return None;
        }
        let nouns = observation.lang.as_ref().is_some_and(|lang| lang.to_ascii_lowercase().starts_with("de"));
        let index = self.index();
        let text = report::unanswered(&observation.text, nouns, |word| index.knows(word))?;
        let place = self.sites.place(observation.url.as_deref(), observation.frame_url.as_deref());
        Some(Unanswered { text, product: place.product.unwrap_or_default() })
    }

    /// The entries that answer a question, best first.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let mut hits = self.index().search(query, limit.saturating_add(self.off.len()));
        hits.retain(|hit| !self.off.contains(&hit.entry));
        hits.truncate(limit);
        hits
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.packs))
    }

    /// An entry by its id.
    pub fn card(&self, id: &str) -> Option<Card> {
        let (pack, entry) = self.entries().find(|(_, entry)| entry.id == id)?;
        Some(card(pack, entry))
    }

    /// What the checks of an entry's solutions make of them; `None` for an id that nobody has.
    pub fn advise(&self, id: &str, facts: &Facts) -> Option<Advice> {
        let (_, entry) = self.entries().find(|(_, entry)| entry.id == id)?;
        Some(check::advise(&entry.solutions, facts, &self.sites))
    }

    /// All entries, in order, for browsing.
    pub fn list(&self) -> Vec<Hit> {
        let hit = |(pack, entry): (&Pack, &Entry)| Hit {
            entry: entry.id.clone(),
            pack: pack.id.clone(),
            question: entry.question.clone(),
            score: 0.0,
        };
        self.entries().map(hit).collect()
    }

    /// What the hosts of pages are, the policy's among them.
    pub fn sites(&self) -> &Sites {
        &self.sites
    }

    fn entries(&self) -> impl Iterator<Item = (&Pack, &Entry)> {
        let all = self.packs.iter().flat_map(|pack| pack.entries.iter().map(move |entry| (pack, entry)));
        all.filter(|(_, entry)| !self.off.contains(&entry.id))
    }
}

/// What toasts begin with that tell of no error, for the screen reader; in the languages of the design systems.
const SUCCESS: [&str; 10] =
    ["success", "erfolg", "succès", "réussite", "éxito", "sucesso", "operazione riuscita", "gelukt", "成功", "성공"];

fn says_success(text: &str) -> bool {
    let text = text.trim_start().to_lowercase();
    SUCCESS.iter().any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Takes the yields away that close a circle, which packs make only together: where an entry stands in for another. It would
/// be silent with all the others of the circle.
fn straighten(packs: &mut [Pack]) {
    let entries = || packs.iter().flat_map(|pack| &pack.entries);
    let ids: Vec<(String, Vec<String>)> = entries().map(|entry| (entry.id.clone(), entry.yields_to.clone())).collect();
    let closing: HashSet<(usize, usize)> = pack::closing(&ids).into_iter().collect();
    for (at, entry) in packs.iter_mut().flat_map(|pack| &mut pack.entries).enumerate() {
        let mut own = 0..;
        entry.yields_to.retain(|_| own.next().is_some_and(|number| !closing.contains(&(at, number))));
    }
}

fn read_pack(name: &str, source: &[u8], passed: bool) -> (Pack, Loaded) {
    let pack::Parsed { mut pack, mut problems } = pack::parse(name, source);
    let report = if passed { pack::Report::default() } else { pack::selftest(&mut pack) };
    problems.extend(report.problems);
    problems.sort_by_key(|problem| problem.line);
    let loaded =
        Loaded { pack: pack.id.clone(), title: pack.title.clone(), entries: pack.entries.len(), tests: report.passed, problems };
    (pack, loaded)
}

fn card(pack: &Pack, entry: &Entry) -> Card {
    Card {
        id: entry.id.clone(),
        question: entry.question.clone(),
        verdict: entry.verdict,
        severity: entry.severity,
        yields_to: entry.yields_to.clone(),
        intro: entry.intro.clone(),
        solutions: entry.solutions.clone(),
        outro: entry.outro.clone(),
        pack: pack.id.clone(),
        product: pack.product,
        pack_title: pack.title.clone(),
        lang: pack.lang.clone(),
        source: pack.source.clone(),
    }
}
