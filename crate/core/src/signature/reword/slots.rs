//! What the slots of a signature hold in a text that says the same in other words.

use super::lexicon::{COURTESY, THINGS};
use super::phrase::{Phrase, TELLING, Word};
use super::trouble::is_wrong;

/// Takes the words that a slot holds: those between the words around it. Where a word of ours is missing there, another
/// thing stands for it and is in no slot: "allow {name} to show notifications".
pub(super) fn absorb(ours: &Phrase, theirs: &Phrase, places: &[Option<usize>], taken: &mut [bool]) {
    for (slot, most) in ours.words.iter().enumerate().filter_map(|(index, word)| Some((index, word.slot?))) {
        let first = places[..slot].iter().rposition(Option::is_some);
        let last = places[slot + 1..].iter().position(Option::is_some).map(|at| slot + 1 + at);
        let (from, to) = match (first.and_then(|at| places[at]), last.and_then(|at| places[at])) {
            (Some(before), Some(after)) => (before + 1, after),
            (Some(before), None) => (before + 1, taken.len()),
            (None, Some(after)) => (after.saturating_sub(most), after),
            (None, None) => continue,
        };
        let around = &ours.words[first.map_or(0, |at| at + 1)..last.unwrap_or(ours.words.len())];
        let lacks = around.iter().any(|word| word.slot.is_none() && word.weight >= TELLING);
        let mut holds = false;
        for place in (from..taken.len().min(to)).take(most) {
            holds |= !taken[place];
            taken[place] |= !(lacks && THINGS.begin(theirs.text(&theirs.words[place])));
        }
        if !holds {
            moved(ours, theirs, places, taken);
        }
    }
}

/// What a slot holds may stand at the beginning or the end of the same in another order: "Acme must be granted access". There it
/// stands for no word of ours: "This flow was modified" is not "This record was modified".
fn moved(ours: &Phrase, theirs: &Phrase, places: &[Option<usize>], taken: &mut [bool]) {
    let names = |place: &usize| {
        let word = &theirs.words[*place];
        !taken[*place] && word.weight >= TELLING && !theirs.is_thing(word) && !is_wrong(theirs.text(word))
    };
    let lost = |words: &[Word]| words.iter().any(|word| word.weight >= TELLING && !COURTESY.has(ours.text(word)));
    let begins = places.iter().position(Option::is_some).is_some_and(|at| !lost(&ours.words[..at]));
    let ends = places.iter().rposition(Option::is_some).is_some_and(|at| !lost(&ours.words[at + 1..]));
    let mut run: Vec<usize> = if begins { (0..taken.len()).take(MOVED).take_while(names).collect() } else { Vec::new() };
    // Not what another sentence says.
    let known = taken.iter().rposition(|taken| *taken).map_or(0, |at| at + 1);
    if run.is_empty() && ends && !theirs.words[known..].iter().any(|word| word.begins) {
        run = (0..taken.len()).rev().take(MOVED).take_while(names).collect();
    }
    for place in run {
        taken[place] = true;
    }
}

/// How many words a name has that stands elsewhere.
const MOVED: usize = 3;
