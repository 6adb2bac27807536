//! The places of a file, by how their questions are told. Chapters of one file may ask in different ways: where one marks its
//! questions, the others are read as if none did.
//!
//! ```text
//!  ## General             **Q: Why?**  …      marked
//!  ## Card payments       ### "Declined" …    free: as in a file without marks
//!  ## "Gateway is down"   …                   a chapter itself, which asks only if it is a message
//! ```

/// What matters of a heading.
pub(super) struct Sign {
    pub level: u8,
    pub marked: bool,
    pub is_label: bool,
}

/// How questions are told at a place of the file: a chapter may mark them, and another of the same file may not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By their marks.
    Marked,
    /// The heading of a chapter without marks, beside others that have them.
    Chapter,
    /// By what is around them.
    Free,
}

/// The place of each block: what is below a heading that stands in no answer, and has no mark in it, is free.
pub(super) fn places(heads: &[Option<Sign>]) -> Vec<Place> {
    let mut places = vec![Place::Free; heads.len()];
    if !heads.iter().flatten().any(|head| head.marked) {
        return places;
    }
    places.fill(Place::Marked);
    let ends = |from: usize, level: u8| {
        let end = |head: &Option<Sign>| head.as_ref().is_some_and(|head| head.level <= level);
        heads[from + 1..].iter().position(end).map_or(heads.len(), |length| from + 1 + length)
    };
    let (mut open, mut free) = (None, 0);
    for (at, head) in heads.iter().enumerate() {
        let Some(head) = head else { continue };
        let inside = open.is_some_and(|level| head.level > level || head.is_label);
        if head.marked {
            open = Some(head.level);
        } else if !inside && at >= free {
            open = None;
            let end = ends(at, head.level);
            if !heads[at..end].iter().flatten().any(|head| head.marked) {
                places[at] = Place::Chapter;
                places[at + 1..end].fill(Place::Free);
                free = end;
            }
        }
    }
    places
}
