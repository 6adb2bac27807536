//! Where to begin: the rarest piece of each template's literals, and one automaton that looks for all of them at once.
//!
//! ```text
//!  "Sorry, something went wrong on our end. Try {any} again"     other templates begin with the same words
//!                     └ the window that fewest templates share: the anchor
//! ```
//!
//! The rarer an anchor, the fewer templates are verified in vain, so the cost of a text hardly grows with the number of
//! templates. Windows are short, which keeps the automaton small: a hit is checked against the whole literal anyway.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::hash::fnv;
use super::template::Template;

/// Bytes of a window. Longer ones are rarer and make a larger automaton; eight are a word or so, or three Kanji.
const WINDOW: usize = 8;
/// Bits of the table of counts. A collision only makes a window look more common than it is.
const BITS: u32 = 17;

/// A template's anchor: byte `offset` of its piece `piece`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    pub signature: usize,
    pub piece: usize,
    offset: usize,
}

/// The anchors of all templates.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    automaton: Option<AhoCorasick>,
    /// For each pattern of the automaton: the templates whose anchor it is.
    anchored: Vec<Vec<Anchor>>,
}

impl Anchors {
    pub fn new<'t>(templates: impl Iterator<Item = &'t Template> + Clone) -> Self {
        let counts = Counts::of(templates.clone());
        let mut patterns: Vec<&[u8]> = Vec::new();
        let mut index: HashMap<&[u8], usize> = HashMap::new();
        let mut anchored: Vec<Vec<Anchor>> = Vec::new();
        for (signature, template) in templates.enumerate() {
            let Some((piece, offset, window)) = counts.rarest(template) else { continue };
            let pattern = *index.entry(window).or_insert_with(|| {
                patterns.push(window);
                anchored.push(Vec::new());
                patterns.len() - 1
            });
            anchored[pattern].push(Anchor { signature, piece, offset });
        }
        // A DFA for a few patterns and an NFA for many would make many look dearer than they are; a prefilter as well.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(&patterns)
            .ok()
            .filter(|_| !patterns.is_empty());
        Self { automaton, anchored }
    }

    /// Each anchor that stands in a text, with the byte at which its literal would begin.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Anchor, usize)> + 'a {
        let hits = self.automaton.iter().flat_map(move |automaton| automaton.find_overlapping_iter(text));
        hits.flat_map(|hit| {
            let anchors = self.anchored.get(hit.pattern().as_usize()).map(Vec::as_slice).unwrap_or_default();
            anchors.iter().filter_map(move |anchor| Some((*anchor, hit.start().checked_sub(anchor.offset)?)))
        })
    }
}

/// How many windows of all templates are alike.
struct Counts(Vec<u16>);

impl Counts {
    fn of<'t>(templates: impl Iterator<Item = &'t Template>) -> Self {
        let mut counts = vec![0_u16; 1 << BITS];
        for window in templates.flat_map(windows).map(|(_, _, window)| window) {
            let count = &mut counts[slot(window)];
            *count = count.saturating_add(1);
        }
        Self(counts)
    }

    /// The rarest window of a template; of several the longest, and of those the first.
    fn rarest<'t>(&self, template: &'t Template) -> Option<(usize, usize, &'t [u8])> {
        windows(template).min_by_key(|(_, _, window)| {
            // A short window says little, however few templates have it.
            let count = usize::from(self.0[slot(window)]);
            (count * WINDOW / window.len(), WINDOW - window.len())
        })
    }
}

/// All windows of a template: the piece, the offset in it, the bytes. A shorter literal is one window.
fn windows(template: &Template) -> impl Iterator<Item = (usize, usize, &[u8])> {
    let literals = (0..template.pieces().len()).filter_map(|piece| Some((piece, template.literal(piece)?.as_bytes())));
    literals.flat_map(|(piece, text)| {
        let width = text.len().clamp(1, WINDOW);
        text.windows(width).enumerate().map(move |(offset, window)| (piece, offset, window))
    })
}

/// Where a window is counted: its hash, folded to the table.
fn slot(window: &[u8]) -> usize {
    let hash = fnv(window.iter().map(|byte| u64::from(*byte)));
    usize::try_from((hash ^ (hash >> 32)) & ((1 << BITS) - 1)).unwrap_or(0)
}
