//! What a word beside a text says of it: that the screen says it, or that it is the name of a part of the screen.

use super::words::{ERRORS, MESSAGES, PARTS, is_in, shows};

/// What a word says of what it stands beside.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    /// The screen says it when something is wrong.
    Error,
    /// The screen says it.
    Message,
    /// It is the name of a part of the screen.
    Part,
    /// A verb: it is on the screen.
    Shows,
}

/// What a word says, if it is one of those.
pub(super) fn noun(word: &str) -> Option<Noun> {
    let nouns = [(ERRORS, Noun::Error), (MESSAGES, Noun::Message), (PARTS, Noun::Part)];
    let noun = nouns.into_iter().find_map(|(list, noun)| is_in(list, word).then_some(noun));
    noun.or_else(|| shows(word).then_some(Noun::Shows))
}

/// Whether a word says that something is on the screen.
pub(super) fn introduces(word: &str) -> bool {
    noun(word).is_some_and(|noun| noun != Noun::Part)
}

/// What a text is called.
pub(super) const TEXTS: &str = "text texts wording wortlaut texte textes texto textos testo testi tekst teksten";

/// "The text is" what follows.
pub(super) const IS: &str = "is reads ist lautet est es è é luidt";

/// How many words may stand between one of these and what it says.
pub(super) const FAR: usize = 6;
