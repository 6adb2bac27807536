//! The matcher: from a text to the entry that knows it.
//!
//! ```text
//!  text ─ normal ─▶ anchors ─hits─▶ verify ─templates found─▶ rest: is the text this message, or does it quote it?
//!                                                               │              scope: does the message count here?
//!                                                               ▼
//!                     the surest, the most telling, the best placed wins;  nothing?  ─▶ reworded: at most a suggestion
//! ```

use std::sync::Arc;

use super::anchor::Anchors;
use super::aside::{self, Aside, aside};
use super::explain::{Considered, Explanation, Judged};
use super::normal::Normal;
use super::rest::Rest;
use super::reword::{Reworded, Rewords};
use super::template::Template;
use super::verify::{Bound, Budget, verify};
use super::{Level, Match, Slot, Surface, code, is_code, left, scope};
use crate::pack::{Entry, Pack, Where};
use crate::site::{Place, Product};

/// The longest message that is looked at, in bytes. No alert is longer; a longer text is prose.
pub const MAX_MESSAGE: usize = 8 * 1024;

/// How many hits in one text are verified. A real message has a handful.
const MAX_HITS: usize = 256;

/// How many entries found in one text are judged: those that explain most of it.
const MOST_JUDGED: usize = 4;

/// Share of an alert that must be known for `suggest`.
const SUGGEST: f64 = 0.6;
/// The same of one in which it has lines of its own, between a title and a button.
const SUGGEST_LINES: f64 = 0.4;

/// The signatures of some packs, ready to be looked for.
#[derive(Debug, Default)]
pub struct Matcher {
    pub(super) signatures: Vec<Known>,
    /// What the products say besides: their names, and texts that no entry answers. Their anchors follow those of the
    /// signatures.
    asides: Vec<Aside>,
    pub(super) entries: Vec<KnownEntry>,
    anchors: Anchors,
    rewords: Rewords,
}

/// A signature in the matcher.
#[derive(Debug)]
pub(super) struct Known {
    /// Index in `entries`.
    pub entry: usize,
    pub template: Template,
    pub scope: Where,
    pub level: Level,
    pub elsewhere: Level,
}

/// An entry in the matcher.
#[derive(Debug)]
pub(super) struct KnownEntry {
    pub pack: Arc<str>,
    pub product: Product,
    pub id: String,
    /// The names of the product that the pack is about, for comparison.
    pub names: Arc<str>,
    yields_to: Vec<String>,
    /// The codes that its messages begin with, in the form for comparison.
    codes: Vec<String>,
}

/// A template found in a text.
#[derive(Debug)]
struct Found {
    signature: usize,
    entry: usize,
    start: usize,
    end: usize,
    slots: Vec<Bound>,
    /// What the place allows, and how many of its conditions are known to hold.
    level: Level,
    held: usize,
}

/// What a text says of an entry whose templates were found in it.
#[derive(Clone)]
struct Verdict {
    /// What the text allows.
    level: Level,
    entry: usize,
    /// Share of the message that is known.
    share: f64,
    /// What nobody knows.
    strange: Vec<(usize, usize)>,
}

impl Verdict {
    /// By what is left of the text when all that is known is taken out.
    fn of(entry: usize, rest: Rest, normal: &Normal<'_>, surface: Option<Surface>) -> Self {
        let level = if rest.is_message(normal) {
            Level::Show
        } else if (rest.share >= SUGGEST || (rest.share >= SUGGEST_LINES && rest.has_lines(normal)))
            && surface.is_some()
            && !rest.quoted
            && !rest.is_told(normal)
            && !rest.is_turned(normal)
        {
            Level::Suggest
        } else {
            Level::None
        };
        Self { level, entry, share: rest.share, strange: rest.strange }
    }
}

/// How a found template ranks: the surer, the one with the code of an error, the more telling, the better placed wins.
type Rank = (Level, bool, usize, usize, usize);

impl Matcher {
    /// Makes a matcher for the signatures of `packs`.
    pub fn new(packs: &[Pack]) -> Self {
        let mut matcher = Self::default();
        for pack in packs {
            matcher.asides.extend(aside::asides(pack));
            let (id, names) = (Arc::from(pack.id.as_str()), Arc::from(aside::names(pack)));
            for entry in &pack.entries {
                matcher.add(pack.product, &id, &names, entry);
            }
        }
        let templates = matcher.signatures.iter().map(|known| &known.template);
        matcher.rewords = Rewords::new(templates.clone());
        matcher.anchors = Anchors::new(templates.chain(matcher.asides.iter().map(|aside| &aside.template)));
        matcher
    }

    fn add(&mut self, product: Product, pack: &Arc<str>, names: &Arc<str>, entry: &Entry) {
        let number = self.entries.len();
        self.entries.push(KnownEntry {
            pack: Arc::clone(pack),
            product,
            id: entry.id.clone(),
            names: Arc::clone(names),
            yields_to: entry.yields_to.clone(),
            codes: code::codes(entry.signatures.iter().map(|signature| signature.template.source())),
        });
        self.signatures.extend(entry.signatures.iter().map(|signature| Known {
            entry: number,
            template: signature.template.clone(),
            scope: signature.scope.clone(),
            level: signature.level,
            elsewhere: signature.elsewhere,
        }));
    }

    /// Finds the signature that explains a text best.
    pub fn find(&self, text: &str, surface: Option<Surface>, place: &Place) -> Match {
        self.examine(text, surface, place, None)
    }

    /// Finds like `find`, and tells how it came to that.
    pub fn explain(&self, text: &str, surface: Option<Surface>, place: &Place) -> Explanation {
        let mut explanation = Explanation::new(surface, place);
        explanation.found = self.examine(text, surface, place, Some(&mut explanation));
        explanation
    }

    fn examine(&self, text: &str, surface: Option<Surface>, place: &Place, mut told: Option<&mut Explanation>) -> Match {
        if text.len() > MAX_MESSAGE {
            return Match::default();
        }
        let normal = Normal::new(text);
        if normal.is_cut() {
            return Match::default();
        }
        let budget = Budget::new(normal.text());
        let (mut found, mut asides) = (Vec::new(), Vec::new());
        for (anchor, at) in self.anchors.find(normal.text(), MAX_HITS) {
            let Some(known) = self.signatures.get(anchor.signature) else {
                let known = self.asides.get(anchor.signature - self.signatures.len());
                asides.extend(known.and_then(|known| aside(known, anchor.piece, at, &normal, &budget)));
                continue;
            };
            let bound = verify(known.template.pieces(), anchor.piece, at, &normal, &budget);
            if let Some(told) = told.as_deref_mut() {
                told.considered.push(self.considered(
                    anchor.signature,
                    anchor.piece,
                    at,
                    bound.as_ref(),
                    &normal,
                    surface,
                    place,
                ));
            }
            let Some((start, end, slots)) = bound else { continue };
            let entry = &self.entries[known.entry];
            let (mut level, held) = scope::level(known, entry, surface, place);
            if slots.iter().any(|(_, from, to)| scope::names_others(&normal.text()[*from..*to], entry, place)) {
                level = level.min(Level::Suggest);
            }
            if level > Level::None {
                found.push(Found { signature: anchor.signature, entry: known.entry, start, end, slots, level, held });
            }
        }
        let mut best: Option<(Rank, &Found, f64)> = None;
        for Verdict { level, entry, share, strange } in self.judge(&found, &asides, &normal, surface, place) {
            let hits = found.iter().filter(|hit| hit.entry == entry);
            let ranked = hits.map(|hit| (self.rank(hit, level), hit)).max_by_key(|(rank, _)| *rank);
            let Some((rank, hit)) = ranked else { continue };
            if let Some(told) = told.as_deref_mut() {
                let strange = strange.iter().map(|(from, to)| normal.original(*from, *to).to_owned()).collect();
                told.judged.push(Judged { entry: self.entries[entry].id.clone(), level: rank.0, share, weight: rank.2, strange });
            }
            if rank.0 > Level::None && best.as_ref().is_none_or(|(other, _, _)| rank > *other) {
                best = Some((rank, hit, share));
            }
        }
        if let Some(told) = told.as_deref_mut() {
            told.normal = normal.text().to_owned();
            told.asides = asides.iter().map(|(from, to)| normal.original(*from, *to).to_owned()).collect();
        }
        match best {
            Some((rank, hit, share)) => self.answer(hit.signature, rank.0, share, &hit.slots, &normal),
            // A message that stands there word for word, with more around it, is quoted and not reworded.
            None if !found.is_empty() || left::is_all(&normal, &asides) => Match::default(),
            None => {
                // What the product says besides is no other message, though it has words of one.
                let own = left::without(&normal, &asides);
                let normal = own.as_deref().map_or(normal, Normal::new);
                let whole = self.reworded(&normal, surface, place, told.as_deref_mut());
                // Once more without the labels around it, if there are any.
                let bare = if whole.entry.is_none() { left::without_labels(&normal) } else { None };
                bare.map_or(whole, |bare| self.reworded(&Normal::new(bare), surface, place, told))
            }
        }
    }

    /// What the text says of each entry found.
    fn judge(
        &self,
        found: &[Found],
        asides: &[(usize, usize)],
        normal: &Normal<'_>,
        surface: Option<Surface>,
        place: &Place,
    ) -> Vec<Verdict> {
        // The usual case: a template explains the text from end to end.
        let whole = |hit: &&Found| hit.start == 0 && hit.end == normal.text().len();
        let explained = |hit: &Found| Verdict { level: Level::Show, entry: hit.entry, share: 1.0, strange: Vec::new() };
        let mut explains: Vec<Verdict> = found.iter().filter(whole).map(explained).collect();
        if !explains.is_empty() {
            explains.sort_unstable_by_key(|one| one.entry);
            explains.dedup_by_key(|one| one.entry);
            return explains;
        }
        let mut covered: Vec<(usize, usize)> = Vec::new();
        for hit in found {
            match covered.iter_mut().find(|(_, entry)| *entry == hit.entry) {
                Some((bytes, _)) => *bytes += hit.end - hit.start,
                None => covered.push((hit.end - hit.start, hit.entry)),
            }
        }
        covered.sort_unstable_by(|a, b| b.cmp(a));
        let softphone = place.frame.as_ref().is_some_and(|frame| frame.softphone);
        let is_alert = surface.map_or(softphone, Surface::is_alert);
        let asides = if is_alert { asides } else { &[] };
        let mut judged: Vec<Verdict> = Vec::new();
        let mut known = Vec::new();
        for &(_, entry) in covered.iter().take(MOST_JUDGED) {
            let spans = code::with_codes(spans(found, entry), &self.entries[entry].codes, normal);
            // Entries whose messages stand side by side leave over the same.
            let same = judged.last().filter(|_| spans == known).cloned();
            judged.push(same.map_or_else(
                || Verdict::of(entry, Rest::new(normal, &spans, asides, is_alert, surface), normal, surface),
                |same| Verdict { entry, ..same },
            ));
            known = spans;
        }
        // Where the messages of two entries stand in one text, the one that yields is not the answer.
        let shown = judged.iter().filter(|one| one.level == Level::Show).map(|one| self.entries[one.entry].id.clone());
        let shown: Vec<String> = shown.collect();
        judged.retain(|one| !self.entries[one.entry].yields_to.iter().any(|id| shown.contains(id)));
        judged
    }

    fn rank(&self, hit: &Found, by_text: Level) -> Rank {
        let template = &self.signatures[hit.signature].template;
        // Beside "The map cannot be loaded", "CRT-10: quota exceeded" tells why.
        let coded = template.source().split_whitespace().next().is_some_and(is_code);
        (by_text.min(hit.level), coded, template.weight(), hit.held, template.literal_bytes())
    }

    fn answer(&self, signature: usize, level: Level, share: f64, slots: &[Bound], normal: &Normal<'_>) -> Match {
        let known = &self.signatures[signature];
        let entry = &self.entries[known.entry];
        let slots = slots.iter().map(|(kind, a, b)| Slot { kind: *kind, value: normal.original(*a, *b).to_owned() });
        Match {
            level,
            entry: Some(entry.id.clone()),
            pack: Some(entry.pack.to_string()),
            signature: Some(known.template.source().to_owned()),
            message: Some(known.template.shown()),
            confidence: (share * 1000.0).round() / 1000.0,
            slots: slots.collect(),
        }
    }

    /// The tolerant tier: a signature that says the same in other words. Never more than a suggestion.
    fn reworded(
        &self,
        normal: &Normal<'_>,
        surface: Option<Surface>,
        place: &Place,
        mut told: Option<&mut Explanation>,
    ) -> Match {
        let mut best: Option<Reworded> = None;
        for similar in self.rewords.find(normal) {
            let known = &self.signatures[similar.signature];
            let (level, _) = scope::level(known, &self.entries[known.entry], surface, place);
            if let Some(told) = told.as_deref_mut() {
                told.reworded.push((known.template.source().to_owned(), similar.clone()));
            }
            // A code says in a message what it does not say in prose.
            let same = similar.is_close() || (similar.has_same_code() && surface.is_some_and(Surface::is_alert));
            if same && level > Level::None && best.as_ref().is_none_or(|other| similar.likeness > other.likeness) {
                best = Some(similar);
            }
        }
        best.map_or_else(Match::default, |similar| self.answer(similar.signature, Level::Suggest, similar.likeness, &[], normal))
    }

    #[expect(clippy::too_many_arguments, reason = "one row of an explanation")]
    fn considered(
        &self,
        signature: usize,
        piece: usize,
        at: usize,
        bound: Option<&(usize, usize, Vec<Bound>)>,
        normal: &Normal<'_>,
        surface: Option<Surface>,
        place: &Place,
    ) -> Considered {
        let known = &self.signatures[signature];
        let entry = &self.entries[known.entry];
        let slots = bound.into_iter().flat_map(|(_, _, slots)| slots);
        Considered {
            entry: entry.id.clone(),
            signature: known.template.source().to_owned(),
            literal: known.template.literal(piece).unwrap_or_default().to_owned(),
            at: normal.origin(at),
            found: bound.is_some(),
            slots: slots.map(|(kind, a, b)| Slot { kind: *kind, value: normal.original(*a, *b).to_owned() }).collect(),
            context: scope::conditions(known, entry, surface, place),
            level: scope::level(known, entry, surface, place).0,
        }
    }
}

/// The parts of the text that an entry's signatures explain, in order, and those that others explain elsewhere in it: a
/// badge and a toast, or a heading and its sentence, may be read as one text.
fn spans(found: &[Found], entry: usize) -> Vec<(usize, usize)> {
    let own: Vec<(usize, usize)> = found.iter().filter(|hit| hit.entry == entry).map(|hit| (hit.start, hit.end)).collect();
    let apart = |hit: &&Found| own.iter().take(MOST_JUDGED).all(|(from, to)| hit.end <= *from || *to <= hit.start);
    let others = found.iter().filter(|hit| hit.entry != entry).filter(apart).map(|hit| (hit.start, hit.end));
    let mut spans: Vec<(usize, usize)> = own.iter().copied().chain(others).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}
