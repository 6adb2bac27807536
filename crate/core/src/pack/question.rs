//! Messages quoted in a question: "I keep seeing 'Web Phone Unavailable'" names a message, "the 'Related To' field"
//! names a part of the screen.

use super::introduced::SAID_TO;
use super::lead::SYMPTOMS;
use super::look::{self, is_bare_message};
use super::others::others;
use super::quotes::{Kind, Quotation, quotations, with_values};
use super::tellers::Told;
use super::unmarked::unmarked;
use super::words::{
    DENIES, ERRORS, ERRORS_INSIDE, JOINS, MESSAGES, MESSAGES_INSIDE, PARTS, PARTS_INSIDE, QUESTION_MARKS, STOPS, WITH,
    asks_where, begins_with_code, handles, has_inside, is_dense, is_in, length, sees, shows, words,
};
use crate::content::{Inline, plain};
use crate::signature::{
    has_example, has_placeholder, has_quantity, has_value, is_code, is_good_news, is_value, tells_of_trouble, without_sign,
};

/// The messages that a question quotes, in order; if it quotes nothing, the message that it is.
pub(super) fn quoted_messages(question: &[Inline]) -> Vec<String> {
    let question = &with_values(question.to_vec());
    let text = plain(question);
    let mut quotations = quotations(question);
    quotations.retain(|quotation| !is_value(&quotation.text));
    // "Error: Image in placeholder "logo" is larger than 5 MB": names inside a message.
    let is_name = |one: &Quotation| length(&one.text) <= 3 && !tells_of_trouble(&one.text) && one.kind == Kind::Marks;
    if without_sign(&text).len() < text.len() && quotations.iter().all(is_name) {
        quotations.clear();
    }
    if quotations.is_empty() {
        let said = || Some(unmarked(question)).filter(|said| !said.is_empty());
        let bare = || Some(split(meant(&text).or_else(|| bare_message(&text))?));
        return coded_messages(&text).or_else(said).or_else(bare).unwrap_or_default();
    }
    let words = words(&text);
    let cue = words.iter().any(|word| names(word) == Some(true));
    let asks_where = words.first().is_some_and(|word| asks_where(word));
    let mut messages = Vec::new();
    let mut last: Option<bool> = None;
    for quotation in quotations {
        // "for 'A' and 'B'": the second is of the first's kind.
        let is_message = match last {
            Some(kind) if is_conjunction(&quotation.before) => kind,
            _ => is_quoted_message(&quotation, cue, asks_where),
        };
        if is_message {
            let led = leads_to(&quotation.before).map(|lead| format!("{lead}: {}", quotation.text));
            let others = others(&quotation);
            messages.push(quotation.text);
            messages.extend(led.into_iter().chain(others));
        }
        last = Some(is_message);
    }
    messages
}

/// "Survey not sent: 'The contact …'": what stands before the colon tells of the trouble too, and may be the title of the message.
fn leads_to(before: &str) -> Option<&str> {
    let lead = before.trim().strip_suffix([':', '：'])?.trim_end();
    let names = || words(lead).iter().any(|word| names(word).is_some());
    ((2..=TITLE).contains(&length(lead)) && tells_of_trouble(lead) && !names()).then_some(lead)
}

/// The longest title of a message, in words.
const TITLE: usize = 5;

/// Whether a heading begins with the message it is about, one of those that it quotes.
pub(super) fn begins_with_message(heading: &[Inline], quoted: &[String]) -> bool {
    let first = quotations(heading).into_iter().next().filter(|first| words(&first.before).is_empty());
    first.is_some_and(|first| {
        let tells = tells_of_trouble(&first.text) || begins_with_code(&first.text);
        tells && length(&first.text) > 2 && quoted.contains(&first.text)
    })
}

/// Whether a quotation in a question is a message: by the words around it, by its kind, by what it tells.
fn is_quoted_message(quotation: &Quotation, cue: bool, asks_where: bool) -> bool {
    let text = &quotation.text;
    let by_words = named(quotation);
    let tells = tells_of_trouble(text) || begins_with_code(text) || has_placeholder(text);
    if quotation.kind == Kind::Emphasis {
        // Names are set in bold more often than messages.
        let titled = || leads_to(&quotation.before).is_some() && quotation.after.trim().is_empty() && length(text) > 4;
        // "The player shows **Recording is still being processed**": right behind the verb a clause is on the screen, and nowhere else
        // one with a value. "How do I see …" asks for a part of it.
        let before = words(&quotation.before);
        let begins = asks_where || before.first().is_some_and(|word| is_in(HOW, word));
        let shown = || before.last().is_some_and(|word| shows(word)) || has_example(text) || has_value(text);
        let said = || !begins && !is_unseen(quotation) && shown() && look::is_clause(text) && look::may_be_said(text);
        return by_words != Some(false) && (tells || titled() || said()) && length(text) >= 3;
    }
    if !tells && (asks_where || is_unseen(quotation)) {
        return false;
    }
    by_words.unwrap_or_else(|| {
        // "How do I turn on 'Bulk mode'?"
        let is_part = !tells && (is_handled(quotation) || is_part_name(text));
        !is_part && (cue || is_phrase(text))
    })
}

/// Whether a question asks how something is done: what its answer shows is what comes when it was.
pub(super) fn asks_how(question: &str) -> bool {
    let words = words(question);
    // "How do I get rid of the message?"
    let of_trouble = |word: &String| is_in(ERRORS, word) || is_in(MESSAGES, word) || is_in(SYMPTOMS, word);
    let inside = || has_inside(HOW_INSIDE, question) && !has_inside(ERRORS_INSIDE, question);
    (words.first().is_some_and(|word| is_in(HOW, word)) && !words.iter().any(of_trouble)) || inside()
}

const HOW_INSIDE: &str = "方法 するには どうやって どうすれば 如何 怎么 怎样 방법 어떻게";

const HOW: &str = "how wie comment cómo como come hoe";

/// What a word says of a quotation beside it: that it is a message (`true`) or a part of the screen.
fn names(word: &str) -> Option<bool> {
    if is_in(ERRORS, word) || is_in(MESSAGES, word) || shows(word) {
        return Some(true);
    }
    is_in(PARTS, word).then_some(false)
}

/// Decides by the noun nearest to the quotation: one of the two words after it, or the three before it.
fn named(quotation: &Quotation) -> Option<bool> {
    // Behind a stroke another one begins.
    let parted = quotation.after.trim_start().starts_with(['/', '|', ';']);
    let after = if parted { Vec::new() } else { words(&quotation.after) };
    let before = words(&quotation.before);
    // "… field error" is an error.
    let next: Vec<bool> = after.iter().take(2).filter_map(|word| names(word)).collect();
    if next.contains(&true) {
        return Some(true);
    }
    if after.first().and_then(|word| names(word)) == Some(false) {
        return Some(false);
    }
    let near = (0..before.len()).rev().take(3).find_map(|at| if asks_of(&before, at) { Some(true) } else { names(&before[at]) });
    // "Why is there a bar 'The list is empty.'?": no part of the screen is named by a sentence.
    // Nor is a box by what has a value and tells of trouble, or goes on as no name does.
    let text = &quotation.text;
    let on_box = || before.last().is_some_and(|word| is_in(BOXES, word));
    // "A page with 'Hold on! This link was reported'": whatever it is, that is what can be read there. Nor has a blank page a name.
    let blank = || before.iter().any(|word| is_in(BLANK, word)) && tells_of_trouble(text) && length(text) > 2;
    let reads = || (look::is_clause(text) && length(text) > 4) || blank();
    let holds = || before.last().is_some_and(|word| is_in(WITH, word)) && reads();
    let is_said = || {
        (look::is_sentence(text) && length(text) > 3)
            || holds()
            || (on_box() && look::is_clause(text) && has_value(text) && (tells_of_trouble(text) || length(text) > 5))
    };
    // "The tool asks “Turn them back now?”"
    let asks = before.last().is_some_and(|word| is_in(SAID_TO, word)) && look::ends(text);
    let near = if asks { Some(true) } else { near };
    let near = near.map(|is| is || (is_said() && !tells_to_handle(quotation)));
    near.or_else(|| named_inside(quotation, &[ERRORS_INSIDE, MESSAGES_INSIDE]))
}

pub(super) const BOXES: &str = "box bar banner panel window dialog page leiste fenster feld seite fenêtre bandeau ventana barra página finestra pagina janela venster balk";
const BLANK: &str = "blank empty white leere weiße vide blanche vacía blanco bianca vuota branca lege witte";

/// "Why does the panel say …": a verb that only in a question says that something is on the screen. Not "How do I show …".
fn asks_of(before: &[String], at: usize) -> bool {
    let (asked, by) = (|word: &String| is_in(DOES, word), at.checked_sub(1).map(|at| &before[at]));
    is_in(SAY, &before[at])
        && before[..at].iter().any(asked)
        && by.is_some_and(|by| !is_in(FIRST_PERSON, by) && !is_in(NOT_IT, by))
}

const SAY: &str = "say show display state report give throw return";
const DOES: &str = "does did do may might can could will would";
const NOT_IT: &str = "you they to not never users people";

/// The same in scripts without blanks: by the nearest of the words that stand close behind or before.
pub(super) fn named_inside(quotation: &Quotation, messages: &[&str]) -> Option<bool> {
    // What stands in brackets is a button, and behind a comma another thing.
    let near = |c: &char| !matches!(c, '［' | '[' | '，' | ',' | '。');
    let after: String = quotation.after.trim_start().chars().take(INSIDE).take_while(near).collect();
    let from = quotation.before.chars().count().saturating_sub(INSIDE / 2);
    let before: String = quotation.before.chars().skip(from).collect();
    let decides = |distance: &dyn Fn(&str) -> Option<usize>| {
        let nearest = |lists: &[&str]| lists.iter().flat_map(|list| list.split(' ')).filter_map(distance).min();
        match (nearest(messages), nearest(&[PARTS_INSIDE])) {
            (Some(message), Some(part)) => Some(message < part),
            (message, part) => message.map(|_| true).or(part.map(|_| false)),
        }
    };
    let behind = || Some(&after).filter(|after| !after.is_ascii()).and_then(|after| decides(&|word| after.find(word)));
    let ahead = |word: &str| Some(before.len() - before.rfind(word)? - word.len());
    behind().or_else(|| Some(&before).filter(|before| !before.is_ascii()).and_then(|_| decides(&ahead)))
}

/// How near a word in scripts without blanks must stand, in characters.
const INSIDE: usize = 12;

/// Whether something is done with what is quoted: it is turned on, found, changed.
fn is_handled(quotation: &Quotation) -> bool {
    let is_handle = |word: &String| handles(word);
    let after = words(&quotation.after);
    words(&quotation.before).iter().rev().take(3).any(is_handle)
        || after.iter().take(2).any(is_handle)
        || after.first().is_some_and(|word| word == "do")
}

/// "Warum sehe ich „Mahnungen“ nicht?": what somebody misses is a part of the screen.
fn is_unseen(quotation: &Quotation) -> bool {
    let (before, after) = (words(&quotation.before), words(&quotation.after));
    let denied = || before.iter().chain(after.first()).any(|word| is_in(DENIES, word));
    before.iter().any(|word| sees(word)) && denied()
}

/// Whether the sentence before it tells what to do: "turn on the option 'Never ask me again.'" What "clicking on a link leads to" is
/// another thing than what is clicked.
fn tells_to_handle(quotation: &Quotation) -> bool {
    let before = words(quotation.sentence_before());
    let from = before.iter().rposition(|word| is_in(LEADS, word)).unwrap_or(0);
    let is_handle = |word: &String| handles(word);
    before[from..].iter().any(is_handle) || words(&quotation.after).iter().take(2).any(is_handle)
}

/// What comes of something that is done.
const LEADS: &str = "leads opens brings ends results führt öffnet mène ouvre lleva abre porta apre leva leidt opent";

/// "Bulk mode", "Capture Now button".
fn is_part_name(text: &str) -> bool {
    let words = words(text);
    words.len() <= 3 && words.last().is_some_and(|word| is_in(PARTS, word))
}

/// What stands behind "or:".
pub(super) fn behind_or(text: &str) -> Option<&str> {
    let (join, said) = text.split_once([':', '：'])?;
    (length(join) > 0 && is_conjunction(join)).then(|| said.trim())
}

/// Whether a text is nothing but a word that joins what stands around it, if it is anything.
pub(super) fn is_conjunction(text: &str) -> bool {
    let text = text.trim().trim_matches([',', '/', '、']).trim();
    let text = text.trim_end_matches([':', '：']).trim_end().to_lowercase();
    text.is_empty() || is_in(JOINS, &text) || CONJUNCTIONS.contains(&text.as_str())
}

/// Those that are several words, or mean something else where more than them stands between two texts.
const CONJUNCTIONS: [&str; 10] = ["en", "to", "auf", "&", "and also", "resp.", "bzw.", "ou bien", "o bien", "ou então"];

/// More than one word; in scripts without blanks, more than a short name.
fn is_phrase(text: &str) -> bool {
    words(text).len() > 1 || text.chars().filter(|c| is_dense(*c)).count() >= 5
}

/// "Column "XXX" is not mapped / Column "XXX" is mapped twice": each may be all that is on the screen.
fn split(message: String) -> Vec<String> {
    let parts: Vec<&str> = message.split(" / ").map(str::trim).collect();
    let is_one = |part: &&str| length(part) > 3 && (tells_of_trouble(part) || has_value(part));
    if parts.len() > 1 && parts.iter().all(is_one) { parts.into_iter().map(str::to_owned).collect() } else { vec![message] }
}

/// "What does Call failed (code XXX) mean?"
fn meant(question: &str) -> Option<String> {
    let text = question.trim().trim_end_matches(QUESTION_MARKS).trim_end();
    let lower = text.to_lowercase();
    let message = ASKED.iter().find_map(|(before, behind)| {
        let end = lower.strip_suffix(behind)?.len();
        lower.starts_with(before).then(|| text.get(before.len()..end)).flatten()
    })?;
    let tells = tells_of_trouble(message) || has_value(message);
    (message.starts_with(char::is_uppercase) && length(message) > 2 && tells).then(|| message.to_owned())
}

const ASKED: [(&str, &str); 10] = [
    ("what does ", " mean"),
    ("what is meant by ", ""),
    ("was bedeutet ", ""),
    ("was heißt ", ""),
    ("que signifie ", ""),
    ("¿qué significa ", ""),
    ("cosa significa ", ""),
    ("o que significa ", ""),
    ("wat betekent ", ""),
    ("vad betyder ", ""),
];

/// A heading that is itself the message: "Error: The file <name> is locked", "PB-2207: Card declined", or, with a placeholder
/// in it, "Lookup failed: no <object> has this ID". A trouble in somebody's own words ("Calls are not logged") is none.
fn bare_message(heading: &str) -> Option<String> {
    let is_question = heading.trim_end().ends_with(QUESTION_MARKS);
    let text = heading.trim().trim_end_matches(QUESTION_MARKS).trim_end();
    let own = WHEN_I.iter().filter_map(|words| text.find(words)).min().unwrap_or(text.len());
    let text = text[..own].trim_end();
    // "接続できません、と出たら": what is said stands before the particle.
    if let Some(said) =
        SAID.iter().filter(|_| !text.is_ascii()).filter_map(|particle| text.find(particle)).min().and_then(|at| text.get(..at))
    {
        let said = said.trim_end_matches(['、', ' ']);
        return (tells_of_trouble(said) && length(said) > 3).then(|| said.to_owned());
    }
    // "The page says: Nothing was sent."
    if let Some((lead, said)) =
        text.split_once([':', '：']).filter(|(lead, _)| !words(lead).is_empty() && !begins_with_code(text))
    {
        let said = said.trim();
        let capital = said.starts_with(|c: char| !c.is_lowercase());
        // "A red bar reads: Line is in use": of what is shown in no more words than its name.
        let reads = || words(lead).last().is_some_and(|word| shows(word)) && !begins_asking(lead);
        let shown = || reads() && length(said) > 4 && look::is_clause(said) && look::may_be_said(said);
        if capital && !is_question && length(lead) > 2 && (is_sentence_of_its_own(said) || shown()) {
            return Some(said.to_owned());
        }
    }
    let own_words = || words(text).iter().any(|word| is_in(FIRST_PERSON, word));
    if text.ends_with(STOPS) && is_bare_message(text) && tells_of_trouble(text) && !own_words() {
        return Some(without_sign(text).to_owned());
    }
    // Who asks says no "please" to the reader.
    if !is_question && look::asks_the_reader(text) && tells_of_trouble(text) && length(text) > 3 && !own_words() {
        return Some(without_sign(text).to_owned());
    }
    let starts = text.char_indices().filter(|(at, _)| *at == 0 || text[..*at].ends_with(' ')).map(|(at, _)| at);
    let coded = starts.take(BEFORE_CODE).find(|at| {
        let (code, rest) = text[*at..].split_once([':', '：']).unwrap_or_default();
        is_code(code.trim_end()) && !code.trim_end().contains(' ') && length(rest) > 1
    });
    let signed = without_sign(text);
    let message = match coded {
        Some(at) => &text[at..],
        None if signed.len() < text.len() && look::is_message(signed) => signed,
        None if !is_question && length(text) > 2 && is_template(text) && (!own_words() || look::is_sentence(text)) => text,
        None => return None,
    };
    Some(message.to_owned())
}

/// "What the panel shows: Calls of a day": the author's title.
fn begins_asking(lead: &str) -> bool {
    words(lead).first().is_some_and(|word| is_in(WHAT, word) || is_in(HOW, word) || asks_where(word))
}

const WHAT: &str = "what which was welche que ce qué cosa quale wat welke";

/// Whether a heading has a place for a value, as nobody writes in words of their own: in brackets; or in whatever way, or a
/// number of things, where it tells of trouble.
fn is_template(text: &str) -> bool {
    // "We'll e-mail %s when it is ready." tells of no success of its own.
    let said = || look::is_message(text) || (look::is_sentence(text) && length(text) > 4 && !is_good_news(text));
    (has_placeholder(text) && said()) || ((has_value(text) || has_quantity(text)) && tells_of_trouble(text))
}

/// "PB-2207 – The card was declined": the code of an error and its text, which a page may put together in other ways.
fn coded_messages(heading: &str) -> Option<Vec<String>> {
    let (code, text) = [" – ", " — ", " - "].iter().find_map(|dash| heading.split_once(dash))?;
    let is_one = is_code(code.trim()) && !code.trim().contains(' ') && look::is_message(text);
    let told = Told { code: code.trim().to_owned(), text: text.trim().to_owned() };
    is_one.then(|| told.texts().into_iter().filter(|text| begins_with_code(text) || is_sentence_of_its_own(text)).collect())
}

/// A heading keeps the stop of what it quotes, and has none of its own.
fn is_sentence_of_its_own(text: &str) -> bool {
    text.ends_with(STOPS) && (is_bare_message(text) || (length(text) > 4 && !is_good_news(text)))
}

/// Words of the asker: what has them is no message.
const FIRST_PERSON: &str = "i my me we our us ich mein meine meinem mir mich wir uns unser unsere je mon ma mes moi nous notre nos yo mi mis \
    nuestro eu meu minha nosso io mio mia miei noi ik mijn wij ons onze";

/// What stands behind words that are on the screen, in Japanese.
const SAID: [&str; 4] = ["と出", "と表示", "というエラー", "というメッセージ"];

/// What the asker says of themselves is no part of the message.
const WHEN_I: &[&str] = &[" when I ", " when we ", " while I ", " wenn ich ", " quand je ", " lorsque je ", " cuando "];
/// A code is among the first words of a heading that is a message.
const BEFORE_CODE: usize = 4;
