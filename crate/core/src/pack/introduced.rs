//! Quotations in running text that are messages: a word beside them says so, or they do by their own look.
//!
//! ```text
//!  The panel shows the error "The list is empty". Press "Reload".
//!                      ─────  ─────────────────         ──────
//!                      introduces it                    is handled: none
//! ```

use super::beside::{OWNERS, is_introduced, is_owned};
use super::coded::code_behind;
use super::items::is_remarked;
use super::lead::Lead;
use super::look;
use super::nouns::{Noun, TEXTS, noun};
use super::question::{BOXES, is_conjunction};
use super::quotes::{Kind, Quotation, quotations};
use super::told::may_be;
use super::words::{
    CASES as WHEN, JOINS, PARTS, QUESTION_MARKS, WITH, handles, is_dense, is_in, is_stop, length, shows, turns_into, will_say,
    words,
};
use crate::content::Inline;
use crate::signature::{has_example, has_placeholder, has_value, is_code, is_good_news, tells_of_trouble};

/// Quotations in running text that a word beside them introduces.
pub(super) fn introduced(inlines: &[Inline], into: &mut Vec<String>) {
    let mut last = false;
    // What stands before the first quotation of a sentence says of the others, too.
    let mut lead = String::new();
    let quotations = quotations(inlines);
    let is_told = quotations.iter().any(is_subject);
    for (index, quotation) in quotations.into_iter().enumerate() {
        let titled = is_text_beside(&quotation, &lead);
        if quotation.sentence_before().len() < quotation.before.len() || lead.is_empty() {
            lead.clear();
        }
        lead.push_str(Some(quotation.sentence_before()).filter(|_| lead.len() < LONGEST_LEAD).unwrap_or_default());
        let follows = last && joins(&quotation);
        // Names are set in bold, too: no sentence that tells of trouble is one, and none right behind "the message".
        let bold = quotation.kind == Kind::Emphasis;
        let text = &quotation.text;
        let long = if bold { look::is_sentence(text) } else { length(text) > 4 };
        let called = long && look::may_be_said(text) && ((bold && follows) || is_called(&quotation));
        let tells = || (look::is_sentence(text) || has_value(text)) && (tells_of_trouble(text) || has_placeholder(text));
        let shown = bold && look::is_clause(text) && (is_shown(&quotation) || follows);
        let set_off = called
            || shown
            || titled
            || is_alarming(&quotation)
            || is_subject(&quotation)
            || (is_told && is_another_subject(&quotation))
            || (index == 0 && is_explained(&quotation))
            || (((follows && !bold) || is_introduced(&quotation)) && (!bold || tells()));
        last = may_be(&quotation.text)
            && !is_asked(&quotation)
            && !is_of_success(&quotation)
            && (set_off || speaks_for_itself(&quotation));
        if last {
            // "“Sign in again.” (code CB-4010)": a page shows it with its code, too.
            into.extend(code_behind(&quotation.after).map(|code| format!("{} ({code})", quotation.text)));
            into.push(quotation.text);
        }
    }
}

/// "When it is done, a green banner "Duplicates removed" appears": that all went well.
fn is_of_success(quotation: &Quotation) -> bool {
    let sentence = words(quotation.sentence_before());
    let told = |list: &str| sentence.iter().any(|word| is_in(list, word));
    // "When the list is back you will see “All is up to date”"
    let over = || told(WHEN) && told(OVER) && !look::hinders(&quotation.text);
    told(GREEN) || over()
}

/// What is said of a thing when the trouble is over.
const OVER: &str = "back worked succeeded done ready restored geklappt fertig erledigt réussi terminé rétabli listo hecho terminado restablecido \
    riuscito fatto finito pronto concluído feito klaar gelukt";

const GREEN: &str = "green grün grüne grüner grünes vert verte verde groen groene successful successfully erfolgreich";

/// "red text “The port is in use”", "the dialog “{name} is used by {n} pumps”": what is written in the colour of a trouble, or on a part of
/// the screen and has the place of a value in it, as no name has.
fn is_alarming(quotation: &Quotation) -> bool {
    let text = &quotation.text;
    let before = words(quotation.sentence_before());
    let near = |list: &str, reach: usize| before.iter().rev().take(reach).any(|word| is_in(list, word));
    let handled = || before.iter().any(|word| handles(word));
    let tells = || tells_of_trouble(text) || has_value(text) || look::is_sentence(text);
    let red = || near(RED, 2) && before.last().is_some_and(|word| is_in(TEXTS, word) || is_in(RED, word)) && tells();
    let on_box = || near(BOXES, 1) && has_placeholder(text) && quotation.before.trim_end().ends_with(char::is_alphabetic);
    length(text) > 4 && look::is_clause(text) && look::may_be_said(text) && (red() || on_box()) && !handled()
}

const RED: &str = "red amber orange yellow rot rote roter gelb gelbe gelber rouge jaune rojo roja amarillo rosso gialla giallo vermelho amarelo rood rode gele";

/// "A page with the title “Not enough seats” and the text “All {n} seats are taken.”": behind a title the text, where the sentence says
/// that something is shown, and does nothing with it.
fn is_text_beside(quotation: &Quotation, lead: &str) -> bool {
    let between = words(&quotation.before);
    let Some((last, joins)) = between.split_last() else { return false };
    let joined = (1..NEAR).contains(&joins.len()) && joins.iter().any(|word| is_in(JOINS, word));
    if !joined || !is_in(TEXTS, last) {
        return false;
    }
    let lead = words(lead);
    let shown = lead.iter().any(|word| shows(word)) || lead.iter().rev().take(NEAR).any(|word| is_in(WITH, word));
    // A mail has a subject and a text, too.
    let other = lead.iter().any(|word| handles(word) || is_in(OWNERS, word));
    let text = &quotation.text;
    let is_one = || look::is_clause(text) && look::may_be_said(text) && (look::is_sentence(text) || tells_of_trouble(text));
    shown && !other && is_one()
}

/// How much of a sentence before its quotations is looked at, in bytes.
const LONGEST_LEAD: usize = 300;

/// "You'll be asked "Delete all? This cannot be undone."": what is to be confirmed, when all goes its way.
fn is_asked(quotation: &Quotation) -> bool {
    let sentence = words(quotation.sentence_before());
    let asks = quotation.text.find(is_stop).is_some_and(|at| quotation.text[at..].starts_with(QUESTION_MARKS));
    asks && sentence.iter().rev().take(NEAR).any(|word| is_in(ASKS, word))
}

const ASKS: &str = "ask asks asked confirm confirms confirmation prompted gefragt fragt bestätigen demande demandé confirmer pregunta preguntará \
    confirmar chiede confermare pergunta perguntado vraagt gevraagd bevestigen";

/// Whether the text that begins with it goes on behind a stroke: "“Connection lost (code 488)” – the firewall". What can be set is
/// explained so, too.
fn is_explained(quotation: &Quotation) -> bool {
    let (text, after) = (&quotation.text, quotation.after.as_str());
    let stroke = || after.starts_with(char::is_whitespace) && after.trim_start().starts_with(['→', '–', '—', '-', '=']);
    // "“Not found”: the file was moved": what is bold before a colon is mostly a title.
    let colon = || quotation.kind != Kind::Emphasis && after.trim_start().starts_with([':', '：']);
    let behind = stroke() || colon();
    let is_one = || match quotation.kind {
        Kind::Emphasis => (look::is_sentence(text) || has_value(text)) && tells_of_trouble(text),
        _ => look::is_message(text),
    };
    behind && is_remarked(quotation) && look::is_clause(text) && is_one() && !look::forbids(text)
}

/// Whether a sentence begins with it and goes on to tell what it means, or when it is shown: "*Mail not sent* means that …".
fn is_subject(quotation: &Quotation) -> bool {
    let text = &quotation.text;
    // The names of reports, options and states are shorter than sentences.
    let long = || quotation.kind == Kind::Marks && length(text) > 4;
    let formed = || look::is_sentence(text) || has_value(text) || text.contains(':') || long();
    let is_one =
        || look::is_clause(text) && look::may_be_said(text) && tells_of_trouble(text) && formed() && !look::forbids(text);
    is_meant(quotation) && length(text) > 3 && is_one()
}

/// Whether it is one as another of its paragraph is, whatever it tells of.
fn is_another_subject(quotation: &Quotation) -> bool {
    let text = &quotation.text;
    let said = || look::is_clause(text) && look::may_be_said(text) && !look::forbids(text);
    quotation.kind != Kind::Emphasis && length(text) > 4 && is_meant(quotation) && said()
}

/// Whether a sentence begins with it and tells what it means.
fn is_meant(quotation: &Quotation) -> bool {
    let behind = words(quotation.sentence_behind());
    words(quotation.sentence_before()).is_empty() && behind.iter().take(3).any(|word| is_in(MEANS, word))
}

const MEANS: &str = "means indicates appears shown displayed bedeutet erscheint angezeigt signifie indique apparaît affiché significa aparece \
    indica appare mostrato betekent verschijnt getoond";

/// Whether the word before it calls it a message.
fn is_called(quotation: &Quotation) -> bool {
    let before = words(&quotation.before);
    let Some((last, rest)) = before.split_last() else { return false };
    // "It comes with the text", and not "the help text", or one that is typed.
    let sentence = words(quotation.sentence_before());
    let turned = || (2..=sentence.len()).any(|end| turns_into(&sentence[..end]));
    let shown = || sentence.iter().any(|word| shows(word) || is_in(WITH, word)) || turned();
    let handled = || sentence.iter().any(|word| handles(word));
    // "The words “Chat with us” are on the button", too.
    let named = || is_in(TEXTS, last) || (is_in(WORDS, last) && tells_of_trouble(&quotation.text));
    let is_text = || named() && !is_owned(rest) && shown() && !handled();
    let is_noun = matches!(noun(last), Some(Noun::Error | Noun::Message));
    // "The app warns with a toast: “…”"
    let lead = quotation.before.trim_end();
    let led = || is_noun && quotation.kind != Kind::Emphasis && lead.ends_with([':', '：']) && before.len() > 2;
    ((is_noun || is_text()) && lead.ends_with(char::is_alphabetic)) || led()
}

const WORDS: &str = "words worten mots palabras parole palavras woorden";

/// Whether what stands before says that it is as the quotation before it: "or", "or, for admins,".
fn joins(quotation: &Quotation) -> bool {
    let before = quotation.before.trim();
    let aside = || before.split_once([',', ' ']).is_some_and(|(first, rest)| is_conjunction(first) && words(rest).len() < NEAR);
    is_conjunction(before) || (aside() && (tells_of_trouble(&quotation.text) || has_placeholder(&quotation.text)))
}

/// Whether the words before what is emphasised say that it is on the screen: "The panel shows *Your trial has ended*". With a
/// few words between, or in brackets behind what was told, it tells of trouble besides.
fn is_shown(quotation: &Quotation) -> bool {
    let (before, text) = (quotation.before.trim_end(), &quotation.text);
    let sentence = words(quotation.sentence_before());
    let last = sentence.last().and_then(|word| noun(word)).filter(|_| before.ends_with(char::is_alphabetic));
    let told = || before.ends_with(['(', '（']) && quotation.after.trim_start().starts_with([')', '）']);
    let near = || {
        let last = || sentence.iter().rev().take(NEAR);
        (last().any(|word| shows(word)) || will_say(&sentence)) && !last().any(|word| handles(word) || is_in(PARTS, word))
    };
    match last {
        Some(Noun::Shows) => look::may_be_said(text),
        // "The panel asks *Two wheels are there. Choose one.*"
        _ if sentence.last().is_some_and(|last| is_in(SAID_TO, last)) => look::may_be_said(text) && is_told_twice(text),
        _ if will_say(&sentence) => look::may_be_said(text),
        Some(Noun::Error | Noun::Message) => {
            tells_of_trouble(text) || has_value(text) || (length(text) > 5 && look::may_be_said(text))
        }
        _ => {
            (tells_of_trouble(text)
                && length(text) > 4
                && (told() || near() || sentence.last().is_some_and(|last| is_in(LIKE, last))))
                || (has_placeholder(text) && look::may_be_said(text) && near())
                || Lead::of(before).is_some_and(|lead| lead.says(text))
        }
    }
}

pub(super) const SAID_TO: &str =
    "asks asking warns complains fragt warnt demande avertit pregunta avisa chiede avverte pergunta vraagt waarschuwt";

/// Whether a text is of two sentences.
fn is_told_twice(text: &str) -> bool {
    look::is_sentence(text) && text.contains(". ")
}

/// "You'll find a line like *…*"
const LIKE: &str = "like wie comme como come";

/// How many words may stand between the verb and what is emphasised, and in what is said between two.
const NEAR: usize = 4;

/// Whether a quotation is a message by its own look: it begins with a code, is a whole sentence with a value in it that tells
/// of trouble, or one behind a colon.
fn speaks_for_itself(quotation: &Quotation) -> bool {
    let text = &quotation.text;
    let coded = text.split_once([':', '：']).is_some_and(|(code, rest)| is_code(code.trim()) && length(rest) > 2);
    // "A warning comes: ⚠ *…*"
    let lead = quotation.before.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ':' | '：' | '.' | '"'));
    let behind_colon = lead.ends_with([':', '：']);
    let tells = || tells_of_trouble(text) || near_nouns(quotation).any(|noun| matches!(noun, Noun::Error | Noun::Message));
    let is_whole = || {
        let long = length(text) > 4;
        long && (look::ends(text) || has_value(text) || has_example(text) || text.split_whitespace().any(is_code))
    };
    let part = || near_nouns(quotation).any(|noun| noun == Noun::Part);
    // What stands in brackets before it is about another one.
    let near = quotation.sentence_before().rsplit(')').next().unwrap_or_default();
    let speaks_of = |word: &String| handles(word) || is_in(OWNERS, word.trim_end_matches('s'));
    // Behind a sentence with its stop another one begins.
    let next = look::is_sentence(text) && quotation.after.trim_start().starts_with(char::is_uppercase);
    let behind = quotation.after.split(['.', ';', '。', '；']).next().filter(|_| !next).unwrap_or_default();
    let handled = || words(near).iter().chain(words(behind).iter().take(3)).any(speaks_of);
    let told = || !words(&quotation.before).is_empty() || !words(&quotation.after).is_empty();
    // Words of scripts without blanks are guessed.
    let least = if text.contains(is_dense) { 3 } else { 4 };
    let said = || length(text) > least && told() && !handled();
    // "The test answers **It cannot be reached.**": a sentence with its stop in a sentence that goes on.
    let inside = || quotation.before.trim_end().ends_with(char::is_alphanumeric) && text.starts_with(char::is_uppercase);
    let embedded = || look::is_sentence(text) && inside() && tells_of_trouble(text) && said();
    // Nor is a clause set as code any but a text of the screen.
    let clause = || quotation.kind == Kind::Code && look::is_clause(text) && tells_of_trouble(text) && !look::is_program(text);
    // "If they differ: *Passwords do not match*"
    let last = || quotation.kind == Kind::Emphasis && behind_colon && words(&quotation.after).is_empty();
    // "below the heading *It cannot be turned, because {n} wheels are missing*"
    let stressed = || quotation.kind == Kind::Emphasis && has_placeholder(text);
    let clause = || clause() || ((last() || stressed()) && look::is_clause(text) && tells_of_trouble(text));
    // "Either “XXX has turned it since” – ask – or “…”"
    let sure = || has_value(text) || tells_of_trouble(text) || look::limits(text) || has_example(text);
    let quoted = || quotation.kind != Kind::Emphasis || (look::is_sentence(text) && has_example(text));
    let either = || quoted() && sure() && is_choice(quotation) && look::is_clause(text) && !is_tag(text);
    // Nobody names a part of the screen so.
    let filled = || has_placeholder(text) && look::is_sentence(text) && look::may_be_said(text) && !handled();
    let is_one = || (look::is_sentence(text) && (has_value(text) || said())) || has_placeholder(text);
    let set_off = || quotation.kind != Kind::Emphasis && is_one() && tells_of_trouble(text);
    // "Skilaboð: `…`": who sets off a whole sentence at the end of a line quotes the screen, whatever the word for that is.
    let unknown = || {
        let after = quotation.after.trim_start();
        // "When you turn it: “Ann holds this pump. Wait for her.” The name is …"
        let in_case = || {
            let sentence = words(quotation.sentence_before());
            let told = |list: &str| sentence.iter().any(|word| is_in(list, word));
            told(WHEN) && !told(WRITES) && look::is_sentence(text)
        };
        let goes_on = || text.contains(". ") && after.starts_with(char::is_uppercase) && in_case();
        near_nouns(quotation).next().is_none() && (words(after).is_empty() || after.starts_with('(') || goes_on())
    };
    let ends = || quotation.kind != Kind::Emphasis && unknown() && look::may_be_said(text);
    (coded && look::is_message(text))
        || (length(text) > 3 && (set_off() || filled() || embedded() || (clause() && !handled())) && !part())
        || (length(text) > 4 && either() && look::may_be_said(text) && !handled() && !part())
        || (behind_colon
            && is_whole()
            && (look::is_message(text) || ends() || (tells() && !is_good_news(text) && quotation.kind == Kind::Emphasis)))
}

/// What the reader is told to say.
const WRITES: &str = "write reply answer tell type send schreiben schreibe antworten antworte écrivez répondez escriba responda scrivi rispondi \
    escreva schrijf antwoord";

/// "either", "or": of several things that may be the case, each with its text.
fn is_choice(quotation: &Quotation) -> bool {
    let before = quotation.sentence_before();
    let sentence = words(before);
    let lists = || before.trim_end().ends_with([':', '：']) && sentence.iter().any(|word| is_in(CASES, word));
    // "“…” (ask), or else “…”"
    let near = before.rsplit([')', '–']).next().unwrap_or_default();
    let joins = || !words(near).is_empty() && is_conjunction(near);
    sentence.last().is_some_and(|last| is_in(EITHER, last) || is_in(JOINS, last)) || joins() || lists()
}

/// `{{deal.date | date: "YYYY"}}` is written into a template.
fn is_tag(text: &str) -> bool {
    text.starts_with("{{") && text.ends_with("}}")
}

/// "There are two possibilities: …"
const CASES: &str = "possibilities possibility reasons causes cases things möglichkeiten gründe ursachen fälle possibilités raisons cas posibilidades \
    motivos causas casos possibilità motivi cause casi possibilidades mogelijkheden redenen oorzaken";

const EITHER: &str = "either entweder soit ofwel";

fn near_nouns(quotation: &Quotation) -> impl Iterator<Item = Noun> {
    let sentence = quotation.sentence_before();
    words(sentence).into_iter().rev().take(3).filter_map(|word| noun(&word)).collect::<Vec<_>>().into_iter()
}
