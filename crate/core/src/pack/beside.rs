//! What the words of its sentence say of a quotation, by the noun or the verb that stands nearest.
//!
//! ```text
//!  The panel shows the error "The list is empty" at times.     error: it is a message
//!  If the panel says "The list is empty", reload.              says, and not always: so it is
//!  Press the button "Empty the list".                          part: it is none
//! ```

use super::look;
use super::nouns::{FAR, IS, Noun, TEXTS, noun};
use super::question::named_inside;
use super::quotes::Quotation;
use super::words::{
    CASES, ERRORS_INSIDE, MESSAGES_INSIDE, PARTS, WITH, handles, is_in, length, shows, turns_into, will_say, words,
};
use crate::signature::{has_value, is_code, tells_of_trouble};

/// Whether the words of its sentence say that a quotation is a message.
pub(super) fn is_introduced(quotation: &Quotation) -> bool {
    let said = Said::new(quotation);
    if let Some(is_message) = is_worded(&said.before) {
        return is_message && said.tells() && length(said.text()) > 3;
    }
    match said.noun() {
        Some(Noun::Error) => true,
        Some(Noun::Message) => said.tells() || said.is_whole_message(),
        Some(Noun::Shows) => (said.tells() && (said.comes_at_times() || said.is_whole())) || said.is_told(),
        Some(Noun::Part) => false,
        None => said.tells() && said.is_whole() && said.is_shown_afar(),
    }
}

/// A quotation and the words of its sentence before and behind it: what the next one tells of is something else.
struct Said<'q> {
    quotation: &'q Quotation,
    before: Vec<String>,
    after: Vec<String>,
}

impl<'q> Said<'q> {
    fn new(quotation: &'q Quotation) -> Self {
        Self { quotation, before: words(quotation.sentence_before()), after: words(quotation.sentence_behind()) }
    }

    fn text(&self) -> &str {
        &self.quotation.text
    }

    fn tells(&self) -> bool {
        tells_of_trouble(self.text())
    }

    /// What the nearest word says of it.
    fn noun(&self) -> Option<Noun> {
        match self.near().find(|noun| *noun != Noun::Shows) {
            Some(Noun::Part) if self.is_no_part() => Some(Noun::Shows),
            // "… error message" is an error.
            Some(Noun::Message) if self.near().any(|noun| noun == Noun::Error) => Some(Noun::Error),
            Some(noun) => Some(noun),
            None => self
                .near()
                .next()
                .or_else(|| {
                    let shown = self.follows_verb() || self.is_the_case() || self.comes_to_be() || self.is_found();
                    shown.then_some(Noun::Shows)
                })
                .or_else(|| inside(self.quotation))
                .or_else(|| self.begins_with_verb().then_some(Noun::Shows)),
        }
    }

    /// What is said of it by one of the two words behind it, or the three before it.
    fn near(&self) -> impl Iterator<Item = Noun> {
        self.after.iter().take(2).chain(self.before.iter().rev().take(3)).filter_map(|word| noun(word))
    }

    /// "The panel says": the verb right before it tells more than who says it.
    fn is_no_part(&self) -> bool {
        self.follows_verb() || self.is_long() || (self.begins_with_verb() && look::is_sentence(self.text()))
    }

    /// Whether the word right before it says that it is on the screen.
    fn follows_verb(&self) -> bool {
        let Some(last) = self.before.last() else { return false };
        length(self.text()) > 3
            && (shows(last) || will_say(&self.before) || (is_in(WITH, last) && (self.is_refused() || self.is_answer())))
    }

    /// "If the last line is “…”"
    fn is_the_case(&self) -> bool {
        let begins = self.before.first().is_some_and(|word| is_in(CASES, word));
        begins
            && self.before.last().is_some_and(|last| is_in(IS, last))
            && length(self.text()) > 4
            && look::is_clause(self.text())
    }

    /// "The button is replaced by “…”", "it puts “…” below the text": said of no part of the screen.
    fn comes_to_be(&self) -> bool {
        turns_into(&self.before) || self.before.last().is_some_and(|last| is_in(PUTS, last))
    }

    /// "You will likely find “…”", and not "Find “…”".
    fn is_found(&self) -> bool {
        let Some((last, rest)) = self.before.split_last() else { return false };
        let will = || rest.iter().rev().take(NEAR).any(|word| is_in(WILL, word));
        // "In the log you find …"
        let you = || rest.last().is_some_and(|word| is_in(FINDERS, word));
        is_in(WILL_FIND, last) || (is_in(FIND, last) && (will() || (you() && rest.len() > 1)))
    }

    /// "Such files are refused with '…'"
    fn is_refused(&self) -> bool {
        tells_of_trouble(self.quotation.sentence_before()) && look::is_clause(self.text())
    }

    /// "A box answers with '…'"
    fn is_answer(&self) -> bool {
        let replies = self.before.iter().rev().nth(1).is_some_and(|word| is_in(REPLIES, word));
        replies && (self.tells() || look::limits(self.text()))
    }

    /// "The phone shows a bar, 'Click anywhere to …'": their names are shorter.
    fn is_long(&self) -> bool {
        let part = self.before.iter().rev().take(3).find(|word| noun(word) == Some(Noun::Part));
        part.is_none_or(|part| is_in(PLACES, part)) && self.is_shown() && length(self.text()) > NAME
    }

    /// Whether a verb not far before it says that something is on the screen; in a script without blanks, one near it.
    fn is_shown(&self) -> bool {
        self.before.iter().rev().take(FAR).any(|word| shows(word)) || inside(self.quotation) == Some(Noun::Message)
    }

    /// "Below the chart you see at times …": the verb stands farther off, and nothing but it is between.
    fn is_shown_afar(&self) -> bool {
        let told = |word: &String| if handles(word) { Some(Noun::Part) } else { noun(word) };
        self.before.iter().rev().take(FAR).find_map(told) == Some(Noun::Shows)
    }

    /// "Steht dort …, so …"; or a case of two words, "Se der “…”".
    fn begins_with_verb(&self) -> bool {
        let handled = || self.before.iter().any(|word| handles(word));
        let in_case = || self.before.len() == 2 && is_in(CASES, &self.before[0]) && look::is_clause(self.text()) && !handled();
        self.before.first().is_some_and(|word| shows(word)) || in_case()
    }

    /// "If it says …": whatever it says, it is not always there.
    fn is_case(&self) -> bool {
        self.begins_with_verb() || self.before.iter().any(|word| is_in(CASES, word))
    }

    /// "Then it says …" does so, too. "At the end it says …" tells what always comes.
    fn comes_at_times(&self) -> bool {
        self.is_case() || self.before.iter().any(|word| is_in(AT_TIMES, word))
    }

    /// Whether it is a sentence, or has something in it that messages have.
    fn is_whole(&self) -> bool {
        let text = self.text();
        length(text) > 4 && (look::is_sentence(text) || has_value(text) || text.split_whitespace().any(is_code))
    }

    /// Whether what is called a message may be one, though it tells of nothing wrong.
    fn is_whole_message(&self) -> bool {
        ((self.is_shown() && self.is_whole()) || has_value(self.text())) && look::may_be_said(self.text())
    }

    /// Whether what is on the screen may be a message, though it tells of nothing wrong.
    fn is_told(&self) -> bool {
        let long = || self.is_case() || length(self.text()) > 4;
        // A name may be replaced by another, too.
        let turned = || turns_into(&self.before) && look::ends(self.text());
        let found = || self.is_found() && look::ends(self.text()) && self.text().contains(". ");
        look::may_be_said(self.text())
            && (self.begins_with_verb() || self.is_long() || ((self.follows_verb() || turned() || found()) && long()))
    }
}

/// Words that say: not always.
const AT_TIMES: &str = "then usually often sometimes before after while during once instead dann meist oft manchmal bevor nachdem während danach stattdessen \
    alors souvent parfois avant après pendant entonces antes después mientras allora spesso prima dopo mentre então depois enquanto \
    dan meestal soms voordat nadat tijdens terwijl";

/// What a program does with its text.
const PUTS: &str = "puts prints writes logs";
const FIND: &str = "find finds";
const WILL: &str = "will ll may might";
const FINDERS: &str = "you we they users";
const WILL_FIND: &str = "trouverez encontrará encontrarás troverete troverà";
/// How far the verb's helper stands from it, in words.
const NEAR: usize = 3;

const REPLIES: &str = "ends closes stops aborts quits endet schließt bricht answers responds replies antwortet reagiert répond responde risponde antwoordt";

/// The longest name of a part of the screen where texts stand, in words.
const NAME: usize = 6;

/// Parts where texts stand. What is on a button may be as long as a message.
const PLACES: &str =
    "bar panel box page tab section widget component view screen window leiste seite panneau barre barra página pagina balk";

/// "The full text on the screen is …"; and not "The text of the button is …", "The help text reads …".
fn is_worded(before: &[String]) -> Option<bool> {
    let (_, words) = before.split_last().filter(|(last, _)| is_in(IS, last))?;
    let far = words.len().saturating_sub(FAR);
    let at = far + words[far..].iter().rposition(|word| is_in(TEXTS, word) || is_in(ANSWERS, word))?;
    Some(!is_owned(&words[..at]) && !words[at..].iter().any(|word| is_in(OWNERS, word)))
}

/// "Later the answer is …"
const ANSWERS: &str = "answer antwort réponse respuesta risposta resposta antwoord tooltip";

/// Whether words end with the name of what has a text that is no message.
pub(super) fn is_owned(before: &[String]) -> bool {
    before.last().is_some_and(|word| is_in(PARTS, word) || is_in(OWNERS, word))
}

/// What has a text of its own that is no message.
pub(super) const OWNERS: &str = "button field option label link tab help template subject mail email example schaltfläche feld vorlage bouton champ \
    modèle botón campo plantilla pulsante modello botão modelo knop veld sjabloon";

/// What a word says of it in a script without blanks.
fn inside(quotation: &Quotation) -> Option<Noun> {
    if CASES_INSIDE.iter().any(|case| quotation.after.trim_start().starts_with(case)) {
        return Some(Noun::Message);
    }
    match named_inside(quotation, &[ERRORS_INSIDE]) {
        Some(true) => Some(Noun::Error),
        Some(false) => Some(Noun::Part),
        None => named_inside(quotation, &[MESSAGES_INSIDE]).filter(|is| *is).map(|_| Noun::Message),
    }
}

/// "In the case of '…'": behind a quotation, in Japanese.
const CASES_INSIDE: [&str; 2] = ["の場合", "のとき"];
