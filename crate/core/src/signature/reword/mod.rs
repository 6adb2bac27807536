//! The tolerant tier: signatures that say the same as a text in other words. It only ever suggests.
//!
//! ```text
//!  "The record has been modified by Ann Lee during your editing session."
//!     words ─▶ signatures that share the telling ones ─▶ compare: what is missing, what is new, is the sense the same?
//! ```
//!
//! Words are compared by their stem, roughly: a common beginning, or a slip of the pen. A negation turns the sense round,
//! written as a word ("not") or as a prefix ("un-"), so "Web phone available" is not like "Web Phone Unavailable", while
//! "Web phone is not available" is. Good news ("restored") never resembles a message that tells of a failure.

mod alike;
mod lexicon;
mod phrase;
mod slots;
mod trouble;

use std::collections::HashMap;

use alike::{Sides, are_two_things, denies, halves, is_done, is_joined, is_like, is_no_more};
use lexicon::{COMMON, COURTESY, EXPIRES, GENERIC, LIMITS, NEEDED, NEEDS, TROUBLES, TURNED};
use phrase::{Groups, Phrase, TELLING, Word, tells_good_news};
use slots::absorb;
use trouble::is_wrong;
pub(crate) use trouble::tells_of_trouble;

use super::code::series;
use super::hash::ByNumber;
use super::is_in;
use super::normal::Normal;
use super::placeholder::TIMES;
use super::rest::count;
use super::template::Template;

/// The longest text that is compared, in bytes of the form for comparison. Longer ones are no messages in other words.
pub(super) const LONGEST: usize = 800;
/// How many signatures are looked at for one text: the cost must not grow with the knowledge.
const MOST_POSTINGS: usize = 256;
const MOST_COMPARED: usize = 6;
/// How many pairs of words, one of a signature and one of the text, are compared for one text. Six signatures of twenty words
/// and a text of thirty have half as many; a long text of short words must not cost more than its length allows.
const MOST_PAIRS: usize = 6_000;
/// A signature that says less than this must be there almost whole.
const SHORT: usize = 20;
const LACKS: f64 = 0.1;
/// How much of a signature may be missing, and how much may be missing or new.
const MISSING: f64 = 0.34;
const CHANGED: f64 = 0.65;
/// How much a text may say besides a code that it shares with a signature.
const BESIDE_CODE: f64 = 1.0;

/// A signature like a text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reworded {
    pub signature: usize,
    /// How much of both is common, 0 to 1.
    pub likeness: f64,
    /// Share of the signature that the text lacks, and what the text has instead, as a share of the signature.
    pub missing: f64,
    pub extra: f64,
    /// A telling word of a short signature is missing.
    lacks_word: bool,
    /// One says yes where the other says no.
    pub opposite: bool,
    /// Both have the code of one error in them.
    same_code: bool,
}

impl Reworded {
    /// Whether a code that both have, and that no other message has, says that they are one, though in other words.
    pub fn has_same_code(&self) -> bool {
        self.same_code && self.extra <= BESIDE_CODE
    }

    /// Whether the two say the same.
    pub fn is_close(&self) -> bool {
        !self.opposite && !self.lacks_word && self.missing <= MISSING && self.missing + self.extra <= CHANGED
    }
}

/// Whether words around a known message turn its sense round: "no", "resolved".
pub(super) fn turns(normal: &Normal<'_>, parts: &[(usize, usize)]) -> bool {
    let phrases = || parts.iter().map(|(from, to)| Phrase::new(&Normal::new(normal.original(*from, *to)), false));
    phrases().map(|phrase| phrase.negations).sum::<usize>() % 2 == 1 || phrases().any(|phrase| phrase.good_news)
}

/// How much a text says, as its words are weighed.
pub(super) fn says(text: &str) -> usize {
    let phrase = Phrase::new(&Normal::new(text), false);
    phrase.words.iter().map(|word| word.weight).filter(|weight| *weight > 1).sum()
}

/// Whether a text tells of a failure that is over, or of none. "The transfer failed. The call is back." tells of one.
pub(crate) fn is_good_news(text: &str) -> bool {
    let of_failure = |(first, _): (&str, &str)| !tells_good_news(first) && trouble::has_wrong(first);
    tells_good_news(text) && !text.split_once(". ").is_some_and(of_failure)
}

/// The words of all signatures.
#[derive(Debug, Default)]
pub(super) struct Rewords {
    phrases: Vec<Phrase>,
    /// For each key the signatures that have it.
    postings: ByNumber<u64, Vec<u32>>,
    /// For each code of an error the signatures that have it.
    codes: HashMap<String, Vec<usize>>,
}

impl Rewords {
    pub fn new<'t>(templates: impl Iterator<Item = &'t Template>) -> Self {
        let mut rewords = Self::default();
        for (signature, template) in (0_u32..).zip(templates) {
            let phrase = Phrase::new(&Normal::new(template.source()), true).fitted();
            for key in &phrase.keys {
                rewords.postings.entry(*key).or_default().push(signature);
            }
            for code in &phrase.codes {
                rewords.codes.entry(code.clone()).or_default().push(rewords.phrases.len());
            }
            rewords.phrases.push(phrase);
        }
        rewords
    }

    /// The signatures that resemble a text, as far as they were compared.
    pub fn find(&self, normal: &Normal<'_>) -> Vec<Reworded> {
        if normal.text().len() > LONGEST || self.phrases.is_empty() {
            return Vec::new();
        }
        let phrase = Phrase::new(normal, false);
        let mut lists: Vec<&Vec<u32>> = phrase.keys.iter().filter_map(|key| self.postings.get(key)).collect();
        lists.sort_by_key(|list| list.len());
        let mut shared: ByNumber<u32, usize> = ByNumber::default();
        let mut left = MOST_POSTINGS;
        for list in lists {
            left = match left.checked_sub(list.len()) {
                Some(left) => left,
                None => break,
            };
            for signature in list {
                *shared.entry(*signature).or_default() += 1;
            }
        }
        let mut likely: Vec<(usize, usize)> = shared
            .into_iter()
            .filter_map(|(signature, shared)| {
                let index = usize::try_from(signature).ok()?;
                let keys = self.phrases.get(index)?.keys.len();
                (shared * 3 >= keys).then_some((shared * 1000 / keys.max(1), index))
            })
            .collect();
        likely.sort_unstable_by(|a, b| b.cmp(a));
        let coded: Vec<usize> = phrase.codes.iter().filter_map(|code| self.codes.get(code)).flatten().copied().collect();
        likely.retain(|(_, index)| !coded.contains(index));
        let ends_early = normal.untrimmed().ends_with("...");
        let likely = likely.iter().map(|(_, index)| index).take(MOST_COMPARED);
        let mut pairs = 0;
        coded
            .iter()
            .take(MOST_COMPARED)
            .chain(likely)
            .filter_map(|index| Some((*index, self.phrases.get(*index)?)))
            .filter(|(_, ours)| !ours.is_lost_in(&phrase))
            .take_while(|(_, ours)| {
                pairs += ours.words.len() * phrase.words.len();
                pairs <= MOST_PAIRS
            })
            .filter_map(|(index, ours)| compare(index, ours, &phrase, ends_early))
            .collect()
    }
}

/// Compares a signature with a text.
fn compare(signature: usize, ours: &Phrase, theirs: &Phrase, ends_early: bool) -> Option<Reworded> {
    let total = ours.weight();
    // Whoever quotes or asks says something about the message.
    if total == 0 || (theirs.quotes && !ours.quotes) || (theirs.asks && !ours.asks) {
        return None;
    }
    // For each of our words the place of the like one in the text.
    let mut places: Vec<Option<usize>> = vec![None; ours.words.len()];
    let mut taken = vec![false; theirs.words.len()];
    let (mut last, mut turns) = (0, ours.negations + theirs.negations);
    // Where a verb of ours stands in the text as one that is done.
    let mut done: Option<(usize, usize)> = None;
    // Places in the text where one of the two denies a word that the other does not.
    let mut denials: Vec<usize> = Vec::new();
    for (index, word) in ours.words.iter().enumerate().filter(|(_, word)| word.slot.is_none()) {
        if places[index].is_some() {
            continue; // found with the word before it, in "webphone"
        }
        let text = ours.text(word);
        let next = ours.words.get(index + 1).filter(|next| next.slot.is_none()).map(|next| ours.text(next));
        let joins = |other: &str| next.is_some_and(|next| is_joined(text, next, other));
        let like = |place: &usize| {
            let other = theirs.text(&theirs.words[*place]);
            let cut = || ends_early && place + 1 == taken.len() && text.starts_with(other);
            !taken[*place]
                && word.may_be(&theirs.words[*place])
                && (is_like(text, other) || denies(text, other) || joins(other) || cut())
        };
        // Words keep their order more often than not.
        let found = (last..taken.len()).find(like).or_else(|| (0..last).find(like));
        if let Some(place) = found {
            places[index] = Some(place);
            let (other, other_text) = (&theirs.words[place], theirs.text(&theirs.words[place]));
            let turned = !is_like(text, other_text) && denies(text, other_text);
            turns += usize::from(turned);
            if is_done(text, other_text) {
                done = Some((index, place));
            }
            if turned ^ word.is_denied ^ other.is_denied {
                denials.push(place);
            }
            if joins(other_text) {
                places[index + 1] = places[index + 1].or(Some(place));
            }
            taken[place] = true;
            last = place + 1;
        } else if let Some((place, turned)) = same(&ours.groups()[index], theirs, &taken) {
            places[index] = Some(place);
            taken[place] = true;
            turns += usize::from(turned);
            // "No more" is one word for "at most".
            let denied = |phrase: &Phrase, word: &Word| word.is_denied && !is_no_more(phrase.text(word));
            if turned ^ denied(ours, word) ^ denied(theirs, &theirs.words[place]) {
                denials.push(place);
            }
        } else if let Some(place) = halves(word, text, theirs, &taken) {
            places[index] = Some(place);
            (taken[place], taken[place + 1]) = (true, true);
            last = place + 2;
        }
    }
    let lost_denials = ours.words.iter().zip(&places).filter(|(word, place)| word.is_denied && place.is_none()).count();
    denials
        .extend(theirs.words.iter().enumerate().filter(|(place, word)| word.is_denied && !taken[*place]).map(|(place, _)| place));
    // Auxiliaries between a denial and what it denies are no distance ("has not been given").
    let told = |place: &usize| theirs.words[..*place].iter().filter(|word| word.weight >= TELLING).count();
    let told_apart = denials.iter().map(told).collect();
    let differ = differs(denials, lost_denials, NEAR) && differs(told_apart, lost_denials, 1);
    let substituted = substitutes(ours, theirs, &places, &taken, total);
    absorb(ours, theirs, &places, &mut taken);
    let mut missing: Vec<&Word> = Vec::new();
    let tells = |(place, word): (&Option<usize>, &Word)| place.is_some() && word.weight >= TELLING;
    let known = places.iter().zip(&ours.words).rposition(tells).unwrap_or(0);
    // Cut off, with an ellipsis or behind a sentence.
    let is_cut = ends_early || ours.words.get(known + 1).is_some_and(|next| next.begins);
    let mut within = total;
    for (index, word) in ours.words.iter().enumerate().filter(|(index, word)| word.slot.is_none() && places[*index].is_none()) {
        // "Please" is left out where what it asks for is still there.
        let asked = || places.get(index + 1).is_some_and(Option::is_some);
        if (is_cut && index > known) || (COURTESY.has(ours.text(word)) && asked()) {
            within -= word.weight;
        } else {
            missing.push(word);
        }
    }
    let is_new = |(word, taken): &(&Word, &bool)| !**taken && !COURTESY.has(theirs.text(word));
    let new: Vec<&Word> = theirs.words.iter().zip(&taken).filter(is_new).map(|(word, _)| word).collect();
    let told_otherwise = is_denied_trouble(ours, theirs, &places, &missing, &new);
    missing.retain(|word| !(told_otherwise && TROUBLES.begin(ours.text(word))));
    let same_code = ours.codes.iter().any(|code| theirs.codes.contains(code));
    // "Not imported. Code CTZ-310" is another error than "Not printed. Code CTZ-207"; where all else is the same, the code may be
    // the number of a record.
    let other_code = || ours.codes.iter().any(|code| theirs.codes.iter().any(|other| series(code) == series(other)));
    let in_code = |word: &str| ours.codes.iter().any(|code| code.contains(word));
    let other_words = missing.iter().any(|word| word.weight >= TELLING && !in_code(ours.text(word)));
    if !same_code && (within * 3 < total || (other_words && other_code())) {
        return None; // too little of it is there
    }
    let weight = |words: &[&Word]| count(words.iter().map(|word| word.weight).sum());
    let (lost, gained) = (weight(&missing), weight(&new));
    // "The person you are calling is currently unavailable. Please retry later." has nothing of what the other is about.
    let about = |word: &&Word| word.weight > TELLING && !GENERIC.begin(ours.text(word));
    let mut found = ours.words.iter().zip(&places).filter(|(_, place)| place.is_some()).map(|(word, _)| word);
    let elsewhere = missing.iter().any(about) && !found.any(|word| about(&word));
    let sides = |phrase: &Phrase, words: &[&Word]| Sides::of(words.iter().map(|word| phrase.text(word)));
    let has = |phrase: &Phrase, words: &[&Word], one: &str| words.iter().any(|word| phrase.text(word) == one);
    let turns_over = |one: &str, other: &str| has(ours, &missing, one) && has(theirs, &new, other);
    let swapped = sides(ours, &missing).oppose(sides(theirs, &new))
        || TURNED.iter().any(|(one, other)| turns_over(one, other) || turns_over(other, one));
    // What went wrong is what a message is about.
    let is_trouble = |word: &&Word| is_wrong(ours.text(word)) || TROUBLES.begin(ours.text(word));
    let harmless = missing.iter().any(is_trouble) && !theirs.tells_of_trouble();
    let other_thing = new.iter().any(|word| theirs.is_thing(word)) || (ours.things != theirs.things);
    // "Call and disposition saved": behind what it is done to, with no word of trouble or need.
    let is_behind = |(index, place): (usize, usize)| places[index + 1..].iter().flatten().any(|other| *other < place);
    let needs = || theirs.tells_of_trouble() || theirs.words.iter().any(|word| NEEDS.has(theirs.text(word)));
    let done = done.is_some_and(is_behind) && !needs();
    // "The link expires in 5 days" tells that it has not yet.
    let expires = || ours.words.iter().any(|word| EXPIRES.begin(ours.text(word)));
    let to_come = expires() && theirs.is_to_come() && !ours.words.iter().any(|word| is_in(TIMES, ours.text(word)));
    let unlimited = missing.iter().any(|word| LIMITS.begin(ours.text(word)));
    // "You have used 12 pages of your plan": not all of them.
    let counts = || theirs.words.iter().any(|word| theirs.text(word).starts_with(|c: char| c.is_ascii_digit()));
    let not_all = missing.iter().any(|word| is_in(ALL, ours.text(word))) && !theirs.tells_of_trouble() && counts();
    Some(Reworded {
        signature,
        likeness: (count(within) - lost) / (count(within) + gained),
        missing: lost / count(within),
        extra: gained / count(within),
        lacks_word: total < SHORT && lost / count(within) > LACKS,
        opposite: swapped
            || other_thing
            || elsewhere
            || harmless
            || substituted
            || done
            || unlimited
            || not_all
            || to_come
            || (!ends_early && (turns % 2 == 1 || differ) && !told_otherwise)
            || (theirs.good_news && !ours.good_news),
        same_code: same_code && (ours.good_news || !theirs.good_news),
    })
}

const ALL: &str = "all alle tous toutes todos todas tutti tutte";

/// "We are having an issue connecting", "we couldn't connect": the words for trouble are missing, one denial is new, and nothing
/// else that tells is either; nor does what both have tell of other trouble.
fn is_denied_trouble(ours: &Phrase, theirs: &Phrase, places: &[Option<usize>], missing: &[&Word], new: &[&Word]) -> bool {
    let is_trouble = |word: &&Word| TROUBLES.begin(ours.text(word));
    let tells = |phrase: &Phrase, word: &Word| word.weight >= TELLING && !COMMON.has(phrase.text(word));
    let mut both = ours.words.iter().zip(places).filter(|(_, place)| place.is_some()).map(|(word, _)| word);
    theirs.negations == ours.negations + 1
        && ours.words.iter().all(|word| word.slot.is_none())
        && missing.iter().any(is_trouble)
        && missing.iter().all(|word| is_trouble(word) || !tells(ours, word))
        && !new.iter().any(|word| tells(theirs, word) || NEEDED.begin(theirs.text(word)))
        && !both.any(|word| is_wrong(ours.text(word)))
}

/// Where the text has another word that says the same as one in these groups, and whether one of the two is turned round by its
/// beginning: what is "unavailable" cannot be "used".
fn same(ours: &Groups, theirs: &Phrase, taken: &[bool]) -> Option<(usize, bool)> {
    if ours.said | ours.denied == 0 {
        return None;
    }
    let place =
        |is_one: &dyn Fn(&Groups) -> bool| theirs.groups().iter().zip(taken).position(|(groups, taken)| !taken && is_one(groups));
    let like = place(&|groups| groups.said & ours.said > 0).map(|place| (place, false));
    like.or_else(|| place(&|groups| groups.said & ours.denied | groups.denied & ours.said > 0).map(|place| (place, true)))
}

/// Whether the two deny different things. Where a negation stands differs from wording to wording ("do not have the access",
/// "have no access"): two denials near each other are one.
fn differs(mut places: Vec<usize>, mut lost: usize, near: usize) -> bool {
    places.sort_unstable();
    let mut rest = places.as_slice();
    while let [first, others @ ..] = rest {
        match others {
            [second, behind @ ..] if second - first <= near => rest = behind,
            _ if lost > 0 => (lost, rest) = (lost - 1, others),
            _ => return true,
        }
    }
    false
}

/// How many words two places of one denial lie apart.
const NEAR: usize = 2;

/// Whether another thing stands where one of ours is missing: "Desk phone unavailable", "a maximum of 5 web hooks".
fn substitutes(ours: &Phrase, theirs: &Phrase, places: &[Option<usize>], taken: &[bool], total: usize) -> bool {
    let tells = |phrase: &Phrase, word: &Word| {
        let text = phrase.text(word);
        word.slot.is_none() && word.weight >= TELLING && !GENERIC.begin(text) && !COMMON.has(text) && !is_wrong(text)
    };
    let is_little = total < SAYS_LITTLE && ours.words.iter().all(|word| word.slot.is_none());
    let missing = ours.words.iter().enumerate().filter(|(index, word)| places[*index].is_none() && tells(ours, word));
    missing.into_iter().any(|(index, word)| {
        let from = places[..index].iter().rev().find_map(|place| *place).map_or(0, |place| place + 1);
        let to = places[index + 1..].iter().find_map(|place| *place).unwrap_or(taken.len());
        let mut others = (from..to.max(from)).filter(|place| !taken[*place]).map(|place| &theirs.words[place]);
        others.any(|other| {
            let are_two = || are_two_things(ours.text(word), theirs.text(other), total < SAYS_MORE);
            (is_little || are_two()) && tells(theirs, other)
        })
    })
}

/// In a signature that says less than this, and is all words, each of them counts.
const SAYS_LITTLE: usize = 28;
/// One that says more has several words in the plural.
const SAYS_MORE: usize = 40;
