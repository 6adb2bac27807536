//! A text as words: what each says, and what turns the sense of the whole.

use std::ops::Range;
use std::sync::OnceLock;

use super::alike::{SLIPS, groups, groups_turned, unaccented_char};
use super::lexicon::{
    CANNOT, COMMON, FOLDED, GOOD_NEWS, NEGATIONS, NEGATIONS_INSIDE, NEGATIVE_PREFIXES, THANKS, THINGS, THINGS_INSIDE,
};
use super::trouble::is_wrong;
use crate::signature::code::is_folded_code;
use crate::signature::hash::fnv;
use crate::signature::normal::{Normal, is_final, is_unspaced};
use crate::signature::placeholder::TIMES;

/// A text as words.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    /// The form for comparison.
    text: String,
    pub words: Vec<Word>,
    /// What it is found by: the beginnings of its telling words, pairs of characters in scripts without blanks.
    pub keys: Vec<u64>,
    /// How often its sense is turned round.
    pub negations: usize,
    /// The last of them is about the next telling word.
    denies_next: bool,
    /// Behind how many words it stands.
    denied_at: Option<usize>,
    pub good_news: bool,
    /// Something in it stands in quotation marks.
    pub quotes: bool,
    /// It ends with a question.
    pub asks: bool,
    /// Which of the things in scripts without blanks it speaks of.
    pub things: Vec<&'static str>,
    /// The codes of errors in it.
    pub codes: Vec<String>,
    /// For each word its groups, once they are asked for.
    groups: OnceLock<Vec<Groups>>,
}

/// What a sentence that denies already says once more, in Romance languages, and how many words it may stand behind.
const DENIED_TWICE: [&str; 16] = [
    "ningún", "ninguno", "ninguna", "nunca", "nadie", "nessun", "nessuno", "nessuna", "mai", "aucun", "aucune", "jamais",
    "nenhum", "nenhuma", "ninguém", "niente",
];
const NEAR: usize = 8;

/// What sets a limit where it is denied.
const MORE_THAN: [(&str, &str); 7] =
    [("more", "than"), ("mehr", "als"), ("plus", "de"), ("más", "de"), ("più", "di"), ("mais", "de"), ("meer", "dan")];

/// How a sentence begins that supposes something, where no other may.
const IF: [&str; 6] = ["if", "falls", "wenn", "sollte", "jos", "wanneer"];

/// Before how long it takes.
const IN: [&str; 7] = ["in", "dans", "en", "tra", "em", "over", "binnen"];

#[derive(Debug)]
pub(super) struct Word {
    /// Where it stands in the text.
    place: Range<usize>,
    pub weight: usize,
    /// For a slot: how many words of a text it may hold.
    pub slot: Option<usize>,
    /// A negation stands before it.
    pub is_denied: bool,
    /// A sentence or a line begins with it.
    pub begins: bool,
    look: Look,
}

/// The groups of words that say the same which a word is in, and those of what its beginning denies.
#[derive(Debug)]
pub(super) struct Groups {
    pub said: u128,
    pub denied: u128,
}

/// What tells most words apart at a glance.
#[derive(Clone, Copy, Debug, Default)]
struct Look {
    /// The first letter, without its accent.
    first: Option<char>,
    letters: usize,
    /// It may be another word behind a beginning: "unavailable", "gespeichert".
    is_prefixed: bool,
}

impl Word {
    /// Whether it can be like another, denied or joined with the next one: nothing but these is looked at closely.
    pub fn may_be(&self, other: &Self) -> bool {
        let (one, other) = (self.look, other.look);
        one.first == other.first
            || one.is_prefixed
            || other.is_prefixed
            || (one.letters >= SLIPS && other.letters >= SLIPS && one.letters.abs_diff(other.letters) <= 1)
    }
}

impl Phrase {
    pub fn new(normal: &Normal<'_>, is_template: bool) -> Self {
        match folded(normal) {
            Some(folded) => Self::of(&Normal::new(&folded), is_template),
            None => Self::of(normal, is_template),
        }
    }

    fn of(normal: &Normal<'_>, is_template: bool) -> Self {
        let text = normal.text();
        let words = Vec::with_capacity(text.len() / BYTES_A_WORD);
        let mut phrase = Self { text: text.to_owned(), words, ..Self::default() };
        split(normal, is_template, |place| phrase.add(&text[place.clone()], place.clone(), normal.is_sentence(place.start)));
        // In scripts without blanks words are looked for inside the text.
        if !text.is_ascii() {
            phrase.negations += NEGATIONS_INSIDE.split(' ').map(|part| text.matches(part).count()).sum::<usize>();
            phrase.things = THINGS_INSIDE.split(' ').filter(|thing| text.contains(*thing)).collect();
        }
        phrase.limit();
        phrase.good_news = is_good(text);
        phrase.quotes = text.contains('"');
        phrase.asks = normal.untrimmed().trim_end_matches(|c: char| c != '?' && is_final(c)).ends_with('?');
        phrase.codes = codes(normal);
        phrase.find_keys();
        phrase
    }

    /// Whether it tells how long it is until something: "in 5 days".
    pub fn is_to_come(&self) -> bool {
        let until = |at: usize| {
            let before = self.text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
            before.len() < at && IN.iter().any(|word| before.ends_with(word))
        };
        TIMES.split(' ').any(|unit| self.text.match_indices(unit).any(|(at, _)| until(at)))
    }

    /// The phrase without the room it took to make it, to be kept.
    pub fn fitted(mut self) -> Self {
        self.words.shrink_to_fit();
        self.keys.shrink_to_fit();
        self
    }

    /// A word of this phrase as it is compared; nothing for a slot.
    pub fn text(&self, word: &Word) -> &str {
        self.text.get(word.place.clone()).unwrap_or_default()
    }

    fn add(&mut self, raw: &str, place: Range<usize>, begins: bool) {
        let from = place.start;
        if let Some(slot) = slot(raw) {
            self.words.push(Word {
                place: from..from,
                weight: 0,
                slot: Some(slot),
                is_denied: false,
                begins,
                look: Look::default(),
            });
        } else if let Some(verb) = raw.strip_suffix("n't") {
            let verb = if verb == "ca" { "can" } else { verb };
            self.push(verb, from, begins);
            self.deny();
        } else if raw == "cannot" {
            self.push("can", from, begins);
            self.deny();
        } else if CANNOT.begin(raw) {
            self.deny();
        } else if self.denies_again(raw) {
            self.denies_next = true;
        } else if NEGATIONS.has(raw) || raw.starts_with("kein") || (raw == "plus" && self.is_ne()) {
            self.deny();
        } else {
            self.push(raw, from, begins);
        }
    }

    /// Whether "ne" or "n'" stands before the next word, or before the one before it: "n'est plus".
    fn is_ne(&self) -> bool {
        self.words.iter().rev().take(2).any(|word| matches!(self.text(word), "n" | "ne"))
    }

    /// "No … ningún", "non … nessuno": in some languages one denial is told twice.
    fn denies_again(&self, word: &str) -> bool {
        let since = self.denied_at.and_then(|at| self.words.get(at..));
        DENIED_TWICE.contains(&word) && since.is_some_and(|words| words.len() < NEAR && words.iter().all(|word| !word.begins))
    }

    fn deny(&mut self) {
        self.negations += 1;
        self.denies_next = true;
        self.denied_at = Some(self.words.len());
    }

    /// A word that stands at byte `from`.
    fn push(&mut self, word: &str, from: usize, begins: bool) {
        let weight = weight(word);
        let is_denied = weight >= TELLING && std::mem::take(&mut self.denies_next);
        let look = Look {
            first: word.chars().next().map(unaccented_char),
            letters: word.chars().count(),
            is_prefixed: word.len() >= 5 && (NEGATIVE_PREFIXES.begin(word) || word.starts_with("ge")),
        };
        self.words.push(Word { place: from..from + word.len(), weight, slot: None, is_denied, begins, look });
    }

    /// "No more than five", "cannot register more than five": a limit, which denies nothing.
    fn limit(&mut self) {
        if self.negations == 0 {
            return;
        }
        let is = |index: usize, one: &str| self.words.get(index).is_some_and(|word| self.text(word) == one);
        let more = (0..self.words.len()).find(|at| MORE_THAN.iter().any(|(more, than)| is(*at, more) && is(at + 1, than)));
        let Some(more) = more else { return };
        let begins = self.words[..=more].iter().rposition(|word| word.begins).unwrap_or(0);
        let ends = self.words[more + 1..].iter().position(|word| word.begins).map_or(self.words.len(), |at| more + 1 + at);
        let Some(denied) = self.words[begins..ends].iter_mut().find(|word| word.is_denied) else { return };
        denied.is_denied = false;
        self.words[more].is_denied = true;
        self.negations -= 1;
    }

    fn find_keys(&mut self) {
        let mut keys = Vec::with_capacity(self.words.len() + 4);
        for (index, word) in self.words.iter().enumerate() {
            let text = self.text(word);
            if word.weight < TELLING || text.starts_with(is_unspaced) {
                continue;
            }
            // "web phone" and "webphone" begin alike.
            let from_here = self.words[index..].iter().take_while(|word| word.slot.is_none());
            keys.push(key(from_here.flat_map(|word| self.text(word).chars()).take(KEY)));
            let bare = NEGATIVE_PREFIXES.beginning(text).map(|prefix| &text[prefix..]).find(|bare| bare.len() >= 5);
            keys.extend(bare.map(|bare| key(bare.chars().take(KEY))));
        }
        for pair in self.words.windows(2) {
            if pair.iter().all(|word| self.text(word).starts_with(is_unspaced)) {
                keys.push(key(pair.iter().flat_map(|word| self.text(word).chars())));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        self.keys = keys;
    }

    /// Whether a word is one for a thing that makes another message of it, also with its next part: "pop-ups".
    pub fn is_thing(&self, word: &Word) -> bool {
        let rest = self.text.get(word.place.start..).unwrap_or_default();
        let (first, next) = rest.split_at(word.place.len().min(rest.len()));
        THINGS.begin(first) || next.strip_prefix('-').is_some_and(|next| THINGS.begin(&[first, next].concat()))
    }

    /// Whether a word of it tells of something wrong, or denies.
    pub fn tells_of_trouble(&self) -> bool {
        let mut supposed = false;
        // "If the error persists" tells of none yet.
        let mut wrong = self.words.iter().filter(|word| {
            supposed = if word.begins { IF.contains(&self.text(word)) } else { supposed };
            !supposed && is_wrong(self.text(word))
        });
        self.negations > 0 || wrong.next().is_some()
    }

    pub fn weight(&self) -> usize {
        self.words.iter().map(|word| word.weight).sum()
    }

    /// For each word the groups of words that say the same which it is in.
    pub fn groups(&self) -> &[Groups] {
        let of = |word: &Word| {
            let text = self.text(word);
            Groups { said: groups(text, word.is_denied), denied: if word.look.is_prefixed { groups_turned(text) } else { 0 } }
        };
        self.groups.get_or_init(|| self.words.iter().map(of).collect())
    }

    /// Whether a text has so many more words than this that no more need be known: each of ours is two of theirs at most, a slot
    /// takes its share, and the others say more than all of ours.
    pub fn is_lost_in(&self, theirs: &Self) -> bool {
        let takes: usize = self.words.iter().map(|word| word.slot.unwrap_or(2)).sum();
        theirs.words.len() > takes + self.weight()
    }
}

/// Whether a text tells of a failure that is over: what a phrase says of it, without making one.
pub(super) fn tells_good_news(text: &str) -> bool {
    let normal = Normal::new(text);
    match folded(&normal) {
        Some(folded) => is_good(Normal::new(&folded).text()),
        None => is_good(normal.text()),
    }
}

/// The same of a text in the form for comparison.
fn is_good(text: &str) -> bool {
    // What must be restored is not, nor what is unresolved.
    let done = |at: &usize| ![&b"be"[..], b"un"].iter().any(|before| text.as_bytes()[..*at].ends_with(before));
    GOOD_NEWS.places_in(text).any(|at| done(&at)) || THANKS.begin(text)
}

/// A text in a script without blanks with the words that say the same as one; `None` where there are none.
fn folded(normal: &Normal<'_>) -> Option<String> {
    let text = normal.text();
    if text.is_ascii() || !FOLDED.iter().any(|(from, _)| normal.original(0, text.len()).contains(from)) {
        return None;
    }
    let text = normal.original(0, text.len()).to_owned();
    Some(FOLDED.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

/// What stands for one error only: `tw-4031`, `e10422`, `0x8004a112`.
fn codes(normal: &Normal<'_>) -> Vec<String> {
    let text = normal.text();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let (mut codes, mut from) = (Vec::new(), 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if at < text.len() && inside(c) && !normal.is_gap(at) {
            continue;
        }
        // A blank begins a word with the next sign, any other sign ends one.
        codes.extend(text.get(from..at).filter(|word| is_folded_code(word)).map(str::to_owned));
        from = if inside(c) { at } else { at + c.len_utf8() };
    }
    codes
}

/// How many words a slot holds, if a word of a template is one. An e-mail address is no word.
fn slot(word: &str) -> Option<usize> {
    match word {
        "{name}" | "{value}" | "{any}" => Some(IN_SLOT),
        "{number}" => Some(1),
        "{email}" => Some(0),
        _ => None,
    }
}

/// Tells where the words of a text stand. In scripts without blanks each character is one; an e-mail address is a value, not words.
fn split(normal: &Normal<'_>, is_template: bool, mut word: impl FnMut(Range<usize>)) {
    let text = normal.text();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if is_template
            && c == '{'
            && let Some(end) = text[at..].find('}')
        {
            word(at..at + end + 1);
            at += end + 1;
        } else if is_unspaced(c) && c.is_alphanumeric() {
            word(at..at + c.len_utf8());
            at += c.len_utf8();
        } else if c.is_alphanumeric() {
            let inside = |(offset, c): &(usize, char)| {
                let joined = (c.is_alphanumeric() && !is_unspaced(*c))
                    || text[at..].get(offset - 1..offset + 2) == Some("n't")
                    || *c == '@';
                *offset == 0 || (joined && !normal.is_gap(at + offset))
            };
            let rest = &text[at..];
            let mut chars = rest.char_indices().skip(1);
            let end = chars.find(|part| !inside(part)).map_or(rest.len(), |(offset, _)| offset);
            if !rest[..end].contains('@') {
                word(at..at + end);
            }
            at += end;
        } else {
            at += c.len_utf8();
        }
    }
}

/// How many words a slot may hold.
const IN_SLOT: usize = 10;
/// So many bytes a word has at least, as a rule.
const BYTES_A_WORD: usize = 4;
/// Characters of a word that it is found by.
const KEY: usize = 4;
/// From here on a word tells something.
pub(super) const TELLING: usize = 3;

/// How much a word says: the longer the more, as a rule in all languages; the commonest short ones say nothing.
fn weight(word: &str) -> usize {
    let long = word.chars().count();
    match word.chars().next() {
        Some('\u{3041}'..='\u{309f}') => 1,
        Some(first) if is_unspaced(first) => 2,
        Some('\u{ac00}'..='\u{d7a3}') => (long * 2).min(9),
        _ if long <= 2 || COMMON.has(word) => 1,
        _ => long.min(9),
    }
}

fn key(chars: impl Iterator<Item = char>) -> u64 {
    fnv(chars.map(|c| u64::from(u32::from(unaccented_char(c)))))
}
