//! Where to begin: the rarest piece of each template's literals, and one table that knows all of them.
//!
//! ```text
//!  "Sorry, something went wrong on our end. Try {any} again"     other templates begin with the same words
//!                     └ the window that fewest templates share: the anchor
//! ```
//!
//! The rarer an anchor, the fewer templates are verified in vain, so the cost of a text hardly grows with the number of
//! templates. A window is short, so that it is one number: at each place of a text the last bytes are looked up, and a hit
//! is checked against the whole literal anyway.

use std::ops::Range;

use super::hash::{ByNumber, spread};
use super::template::Template;

/// Bytes of a window. Longer ones are rarer; eight are a word or so, or three Kanji, and make one number.
const WINDOW: usize = size_of::<u64>();
/// Bits of the table of counts. A collision only makes a window look more common than it is.
const BITS: u32 = 17;
/// Bits of the sieve for each window in it: so many places of a text in a hundred are looked up in vain at most.
const SIEVE: usize = 16;

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
    /// By window, and by template.
    anchors: Vec<Anchor>,
    /// For each window which of them it is.
    anchored: ByNumber<u64, Range<usize>>,
    /// How long windows are, and which bytes of a number that leaves; the longest first.
    lengths: Vec<(usize, u64)>,
    /// A bit for each window's hash: most places of a text are told from anchors without a look into the table.
    sieve: Vec<u64>,
    shift: u32,
}

impl Anchors {
    pub fn new<'t>(templates: impl Iterator<Item = &'t Template> + Clone) -> Self {
        let counts = Counts::of(templates.clone());
        let mut anchors = Self::default();
        let mut lengths = [false; WINDOW + 1];
        let mut all = Vec::new();
        for (signature, template) in templates.enumerate() {
            let Some((piece, offset, window)) = counts.rarest(template) else { continue };
            lengths[window.len()] = true;
            all.push((number(window), Anchor { signature, piece, offset }));
        }
        all.sort_unstable_by_key(|(window, anchor)| (*window, anchor.signature));
        anchors.anchored.reserve(all.len());
        for same in all.chunk_by(|(a, _), (b, _)| a == b) {
            let from = anchors.anchors.len();
            anchors.anchors.extend(same.iter().map(|(_, anchor)| *anchor));
            anchors.anchored.extend(same.first().map(|(window, _)| (*window, from..anchors.anchors.len())));
        }
        anchors.lengths = (1..=WINDOW).rev().filter(|length| lengths[*length]).map(|length| (length, mask(length))).collect();
        let bits = (anchors.anchored.len() * SIEVE).next_power_of_two().max(64);
        anchors.shift = 64 - bits.trailing_zeros();
        anchors.sieve = vec![0; bits / 64];
        for window in anchors.anchored.keys() {
            let (word, bit) = place(*window, anchors.shift);
            anchors.sieve[word] |= bit;
        }
        anchors
    }

    /// The anchors that stand in a text, each with the byte at which its literal would begin; by where they end, the longest
    /// first, and at most so many.
    pub fn find(&self, text: &str, most: usize) -> Vec<(Anchor, usize)> {
        let mut found = Vec::new();
        let mut last = 0;
        for (at, byte) in text.bytes().enumerate() {
            last = last << 8 | u64::from(byte);
            for (length, mask) in &self.lengths {
                let window = last & mask;
                let (word, bit) = place(window, self.shift);
                if self.sieve[word] & bit == 0 {
                    continue;
                }
                // At the beginning of a text a shorter window looks like a longer one.
                let Some(start) = (at + 1).checked_sub(*length) else { continue };
                for anchor in self.anchored.get(&window).and_then(|at| self.anchors.get(at.clone())).unwrap_or_default() {
                    found.extend(start.checked_sub(anchor.offset).map(|start| (*anchor, start)));
                    if found.len() == most {
                        return found;
                    }
                }
            }
        }
        found
    }
}

/// A window as a number, its last byte the lowest. No text has zero bytes, so windows of different lengths differ.
fn number(window: &[u8]) -> u64 {
    match window.try_into() {
        Ok(bytes) => u64::from_be_bytes(bytes),
        Err(_) => window.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

/// The bits of the last bytes.
fn mask(length: usize) -> u64 {
    u64::MAX >> (64 - 8 * length)
}

/// A window's bit in the sieve.
fn place(window: u64, shift: u32) -> (usize, u64) {
    let hash = usize::try_from(spread(window) >> shift).unwrap_or(0);
    (hash / 64, 1 << (hash % 64))
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
    fn rarest<'t>(&self, template: &'t Template) -> Option<Window<'t>> {
        let mut rarest: Option<(_, Window<'t>)> = None;
        for at in windows(template) {
            let (window, count) = (at.2, usize::from(self.0[slot(at.2)]));
            // A short window says little, however few templates have it. Nearly all are whole, and dividing takes time.
            let weighed = if window.len() == WINDOW { count } else { count * WINDOW / window.len() };
            let key = (weighed, WINDOW - window.len());
            if rarest.is_none_or(|(least, _)| key < least) {
                rarest = Some((key, at));
            }
            if key <= (1, 0) {
                break; // none is rarer
            }
        }
        rarest.map(|(_, at)| at)
    }
}

/// A piece of a template, an offset in it, and the bytes there.
type Window<'t> = (usize, usize, &'t [u8]);

/// All windows of a template. A shorter literal is one window.
fn windows(template: &Template) -> impl Iterator<Item = Window<'_>> {
    let literals = (0..template.pieces().len()).filter_map(|piece| Some((piece, template.literal(piece)?.as_bytes())));
    literals.flat_map(|(piece, text)| {
        let width = text.len().clamp(1, WINDOW);
        text.windows(width).enumerate().map(move |(offset, window)| (piece, offset, window))
    })
}

/// Where a window is counted.
fn slot(window: &[u8]) -> usize {
    usize::try_from(spread(number(window)) >> (64 - BITS)).unwrap_or(0)
}
