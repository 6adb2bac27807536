//! The matcher: one automaton over the most telling literal of every signature, then the template around each hit.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;

use super::coverage::{count, is_quoted, letters, message_bounds};
use super::normal::Normal;
use super::template::{Piece, Template};
use super::verify::{Bound, verify};
use super::{Level, Match, Slot, Surface};
use crate::pack::{Pack, Where};
use crate::site::{Place, Product};

/// The longest message that is looked at, in bytes. No alert is longer; a longer text is prose.
pub const MAX_MESSAGE: usize = 8 * 1024;

/// How many hits in one text are verified. A real message has a handful.
const MAX_HITS: usize = 512;

/// Share of the message that must be explained for `show`, and for `suggest` in an alert.
const SHOW: f64 = 0.85;
const SUGGEST: f64 = 0.6;

/// The signatures of some packs, ready to be looked for.
#[derive(Debug, Default)]
pub struct Matcher {
    signatures: Vec<Known>,
    automaton: Option<AhoCorasick>,
    /// For each pattern of the automaton: the signatures whose anchor it is.
    anchored: Vec<Vec<Anchor>>,
}

#[derive(Debug)]
struct Known {
    /// The entry's number among all entries.
    number: usize,
    pack: String,
    product: Product,
    entry: String,
    template: Template,
    scope: Where,
    level: Level,
}

#[derive(Clone, Copy, Debug)]
struct Anchor {
    signature: usize,
    /// Index of the anchor among the template's pieces.
    piece: usize,
}

/// A template found in a text.
#[derive(Debug)]
struct Found {
    signature: usize,
    start: usize,
    end: usize,
    slots: Vec<Bound>,
}

impl Matcher {
    /// Makes a matcher for the signatures of `packs`.
    pub fn new(packs: &[Pack]) -> Self {
        let mut matcher = Self::default();
        let mut patterns: Vec<String> = Vec::new();
        let mut index: HashMap<String, usize> = HashMap::new();
        let entries = packs.iter().flat_map(|pack| pack.entries.iter().map(move |entry| (pack, entry)));
        for (number, (pack, entry)) in entries.enumerate() {
            for signature in &entry.signatures {
                let Some((piece, text)) = anchor(&signature.template) else { continue };
                let pattern = *index.entry(text.to_owned()).or_insert_with(|| {
                    patterns.push(text.to_owned());
                    matcher.anchored.push(Vec::new());
                    patterns.len() - 1
                });
                matcher.anchored[pattern].push(Anchor { signature: matcher.signatures.len(), piece });
                matcher.signatures.push(Known {
                    number,
                    pack: pack.id.clone(),
                    product: pack.product,
                    entry: entry.id.clone(),
                    template: signature.template.clone(),
                    scope: signature.scope.clone(),
                    level: signature.level,
                });
            }
        }
        matcher.automaton = AhoCorasick::new(&patterns).ok().filter(|_| !patterns.is_empty());
        matcher
    }

    /// Finds the signature that explains a text best.
    pub fn find(&self, text: &str, surface: Option<Surface>, place: &Place) -> Match {
        let Some(automaton) = self.automaton.as_ref().filter(|_| text.len() <= MAX_MESSAGE) else { return Match::default() };
        let normal = Normal::new(text);
        let hits = automaton.find_overlapping_iter(normal.text()).flat_map(|hit| {
            let anchors = self.anchored.get(hit.pattern().as_usize()).map(Vec::as_slice).unwrap_or_default();
            anchors.iter().map(move |anchor| (*anchor, hit.start()))
        });
        let found: Vec<Found> = hits.take(MAX_HITS).filter_map(|(anchor, at)| self.verify(anchor, at, &normal)).collect();
        if found.is_empty() {
            return Match::default();
        }
        let shares = self.shares(&found, &normal);
        let judged = found.iter().filter_map(|hit| Some((self.judge(hit, &shares, &normal, surface, place)?, hit)));
        judged
            .max_by_key(|(verdict, _)| *verdict)
            .map(|(verdict, hit)| self.answer(hit, verdict.level, &shares, &normal))
            .unwrap_or_default()
    }

    fn verify(&self, anchor: Anchor, at: usize, normal: &Normal<'_>) -> Option<Found> {
        let pieces = self.signatures.get(anchor.signature)?.template.pieces();
        let (start, end, slots) = verify(pieces, anchor.piece, at, normal)?;
        Some(Found { signature: anchor.signature, start, end, slots })
    }

    fn judge(
        &self,
        hit: &Found,
        shares: &HashMap<usize, f64>,
        normal: &Normal<'_>,
        surface: Option<Surface>,
        place: &Place,
    ) -> Option<Verdict> {
        let known = self.signatures.get(hit.signature)?;
        let by_text = match shares.get(&known.number).copied().unwrap_or_default() {
            share if share >= SHOW => Level::Show,
            share if share >= SUGGEST && surface.is_some() && !is_quoted(normal.text(), hit.start, hit.end) => Level::Suggest,
            _ => return None,
        };
        let (by_place, held) = known.place(surface, place);
        let level = by_text.min(known.level).min(by_place);
        (level > Level::None).then(|| Verdict { level, weight: known.template.weight(), held })
    }

    fn answer(&self, hit: &Found, level: Level, shares: &HashMap<usize, f64>, normal: &Normal<'_>) -> Match {
        let Some(known) = self.signatures.get(hit.signature) else { return Match::default() };
        let share = shares.get(&known.number).copied().unwrap_or_default();
        let slots = hit.slots.iter();
        Match {
            level,
            entry: Some(known.entry.clone()),
            pack: Some(known.pack.clone()),
            signature: Some(known.template.source().to_owned()),
            confidence: (share * 1000.0).round() / 1000.0,
            slots: slots.map(|(kind, a, b)| Slot { kind: *kind, value: normal.original(*a, *b).to_owned() }).collect(),
        }
    }

    /// For each entry: the share of the message, by letters and digits, that its signatures explain together. A heading
    /// and its sentence are two signatures in one text.
    fn shares(&self, found: &[Found], normal: &Normal<'_>) -> HashMap<usize, f64> {
        let text = normal.text();
        let (start, end) = message_bounds(normal);
        let mut spans: HashMap<usize, Vec<(usize, usize)>> = HashMap::new();
        for hit in found {
            if let Some(known) = self.signatures.get(hit.signature) {
                spans.entry(known.number).or_default().push((hit.start, hit.end));
            }
        }
        let share = |spans: &mut Vec<(usize, usize)>| {
            spans.sort_unstable();
            let (mut explained, mut at, mut first, mut last) = (0, 0, start, end);
            for (from, to) in spans.iter().copied() {
                explained += letters(&text[from.max(at)..to.max(at)]);
                at = at.max(to);
                (first, last) = (first.min(from), last.max(to));
            }
            let total = letters(&text[first..last]);
            if total == 0 { 0.0 } else { count(explained) / count(total) }
        };
        spans.into_iter().map(|(entry, mut spans)| (entry, share(&mut spans))).collect()
    }
}

impl Known {
    /// The level that the place allows, and how many conditions are known to hold. An unknown condition allows a
    /// suggestion only: showing a wrong fix is worse than showing none.
    fn place(&self, surface: Option<Surface>, place: &Place) -> (Level, usize) {
        let scope = &self.scope;
        let page = scope.page.as_ref().map(|page| page.to_lowercase());
        let frame = scope.frame.as_ref().map(|frame| frame.to_lowercase());
        let conditions = [
            scope.product.map(|product| place.product.map(|here| here == product || product == Product::Any)),
            page.map(|page| place.page.as_ref().map(|kinds| kinds.contains(&page))),
            frame.map(|frame| place.frame.as_ref().map(|here| here.is(&frame))),
            scope.surface.map(|wanted| surface.map(|here| here == wanted)),
        ];
        let mut level = Level::Show;
        let mut held = 0;
        for condition in conditions.into_iter().flatten() {
            match condition {
                Some(true) => held += 1,
                Some(false) => return (Level::None, held),
                None => level = Level::Suggest,
            }
        }
        let foreign = match (self.product, place.product) {
            (Product::Any, _) | (_, None | Some(Product::Any)) => false,
            (own, Some(here)) => own != here,
        };
        (if foreign { level.min(Level::Suggest) } else { level }, held)
    }
}

/// How a hit ranks: the surer, the more telling, the better placed wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Verdict {
    level: Level,
    /// Weight of the template.
    weight: usize,
    /// Conditions of place that are known to hold.
    held: usize,
}

/// The longest literal: the longer, the rarer.
fn anchor(template: &Template) -> Option<(usize, &str)> {
    let literals = template.pieces().iter().enumerate().filter_map(|(index, piece)| match piece {
        Piece::Literal { text, .. } => Some((index, text.as_str())),
        Piece::Slot(_) => None,
    });
    literals.max_by_key(|(_, text)| text.len())
}
