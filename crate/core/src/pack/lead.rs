//! What leads in a message: the line above a block, or the words before a sentence.

use super::look;
use super::nouns::{FAR, IS, Noun, TEXTS, introduces, noun};
use super::table::explains;
use super::words::{
    ERRORS, ERRORS_INSIDE, MESSAGES, MESSAGES_INSIDE, WITH, begins_with_code, has_inside, is_in, is_stop, length, shows,
    turns_into, words,
};
use crate::signature::{has_example, has_value, tells_of_trouble};

/// "Error message", "The form shows:", and no sentence of its own.
pub(super) fn is_lead(lead: &str) -> bool {
    let lead = lead.trim_end();
    lead.ends_with([':', '：']) || (length(lead) <= 4 && !look::is_sentence(lead))
}

/// "You get one of:": each line below is a text by itself.
pub(super) fn is_choice(lead: &str) -> bool {
    let words = words(lead);
    let pairs = || words.windows(2).map(|pair| pair.join(" "));
    words.len() > 1 && pairs().any(|pair| CHOICES.contains(&pair.as_str()))
}

const CHOICES: [&str; 13] = [
    "one of",
    "any of",
    "either of",
    "eine der",
    "einer der",
    "eines der",
    "une des",
    "un des",
    "uno de",
    "una delle",
    "uno dei",
    "uma das",
    "een van",
];

/// "Symptom", "Problem": what is quoted below it from end to end is on the screen; what is not quoted are the author's words.
pub(super) fn is_symptom(lead: &str) -> bool {
    is_lead(lead) && words(lead).iter().any(|word| is_in(SYMPTOMS, word))
}

/// What a trouble is called by those who have it.
pub(super) const SYMPTOMS: &str = "symptom symptoms symptome symptôme symptômes síntoma síntomas sintomo sintomi sintoma sintomas symptomen problem problème \
    problema probleem fehlerbild 症状 現象";

/// "All of them see": what stands below is on the screen.
pub(super) fn leads_to_screen(lead: &str) -> bool {
    let words = words(lead);
    let says = |word: &String| shows(word);
    words.last().is_some_and(|word| says(word) || is_in(WITH, word))
        || turns_into(&words)
        || (lead.trim_end().ends_with([':', '：']) && words.iter().rev().take(LEAD).any(says))
}

/// How far the verb stands from the colon: "vous lisez au-dessus de l'agenda :".
const LEAD: usize = 7;

/// Whether a line calls what stands below it an error.
pub(super) fn is_error(lead: &str) -> bool {
    is_lead(lead) && !explains(lead) && (words(lead).iter().any(|word| is_in(ERRORS, word)) || has_inside(ERRORS_INSIDE, lead))
}

/// "Messages", "What you see": a line that only says what stands below it. Not "Reporting errors".
pub(super) fn is_title(lead: &str) -> bool {
    let words = words(lead);
    let plain = |word: &String| introduces(word) || is_in(FILLERS, word) || word.chars().count() <= SHORT;
    is_lead(lead) && words.iter().any(|word| introduces(word)) && words.iter().all(plain)
}

/// The longest word that says nothing by itself, in letters.
const SHORT: usize = 2;

/// Words of such a line besides; shorter ones are any.
const FILLERS: &str = "the what you screen possible common typical known these following one might may can could will there tela \
    pantalla schermo écran bildschirm scherm auf dem sur het sullo sulla mögliche typische was sie eine einer \
    eines dieser diese folgende folgenden kann können werden possibles ces que vous les des une suivantes \
    suivants peut pouvez cette posibles estos los uno una estas siguientes puede pueden possibili questi \
    queste seguenti può possono possíveis estes seguintes uma destes destas pode podem mogelijke een van deze \
    volgende kan kunnen";

/// Whether a line opens a list: with a colon, or with a stop where there is none.
pub(super) fn leads(lead: &str) -> bool {
    lead.trim_end().ends_with([':', '：', '。'])
}

/// Whether a line leads in messages: `true` if it calls them so, `false` if it only says that they are seen.
pub(super) fn lead_in(lead: &str) -> Option<bool> {
    let words = words(lead);
    let names = words.iter().any(|word| is_in(ERRORS, word) || is_in(MESSAGES, word)) || has_inside(ERRORS_INSIDE, lead);
    let says = || words.iter().any(|word| shows(word) || is_in(TEXTS, word)) || has_inside(MESSAGES_INSIDE, lead);
    (names || says()).then_some(names)
}

/// What the words before a sentence say of it.
#[derive(Clone, Copy)]
pub(super) enum Lead {
    /// "saying"
    Says,
    /// "the message", "the text is"
    Names,
    /// "shows", "you see"
    Shows,
    /// "with"
    With,
    /// "A bar is shown:"
    Colon,
}

impl Lead {
    /// What running text says of what follows it.
    pub fn of(lead: &str) -> Option<Self> {
        let lead = lead.trim_end();
        // A sentence of its own begins with a capital, too.
        let colon = lead.ends_with([':', '：']);
        if !colon && !lead.ends_with(char::is_lowercase) {
            return None;
        }
        let mut before = words(last_sentence(lead));
        while before.len() > 1 && before.last().is_some_and(|word| is_in(ADVERBS, word)) {
            before.pop();
        }
        let (last, rest) = before.split_last()?;
        let names =
            |word: &String| is_in(TEXTS, word) || is_in(WORDS, word) || matches!(noun(word), Some(Noun::Error | Noun::Message));
        let is_verb = |word: &String| noun(word) == Some(Noun::Shows);
        if colon {
            // "Error 4032: …" begins with its code.
            if is_caution(&before) {
                return None;
            }
            let near = !last.contains(char::is_numeric) && before.iter().rev().take(FAR).any(|word| names(word) || is_verb(word));
            return near.then_some(Self::Colon);
        }
        let is_named = || names(last) || (is_in(IS, last) && rest.iter().rev().take(FAR).any(names));
        [
            (is_in(SAYING, last), Self::Says),
            (is_named(), Self::Names),
            (is_verb(last), Self::Shows),
            (is_in(WITH, last), Self::With),
        ]
        .into_iter()
        .find_map(|(is, lead)| is.then_some(lead))
    }

    /// Whether that is enough for a sentence to be on the screen.
    pub fn says(self, message: &str) -> bool {
        let tells = || tells_of_trouble(message) || begins_with_code(message);
        let filled = || has_value(message) || has_example(message);
        length(message) > 3
            && match self {
                Self::Says => look::may_be_said(message) && (tells() || look::ends(message) || filled()),
                Self::Names => tells() || filled(),
                Self::Shows => (tells() && length(message) > 4) || (filled() && (tells() || look::ends(message))),
                Self::With => filled() && (tells() || look::ends(message)),
                Self::Colon => look::may_be_said(message) && (tells() || filled()),
            }
    }
}

/// What stands before a text in its sentence, as far back as a word may introduce it.
pub(super) fn last_sentence(lead: &str) -> &str {
    let near = lead.ceil_char_boundary(lead.len().saturating_sub(LONGEST_LEAD));
    lead[near..].rsplit(|c| is_stop(c) || c == '\n').next().unwrap_or_default()
}

/// How far back that is, in bytes.
const LONGEST_LEAD: usize = 200;

/// "Warning: the list is lost when you close it": the author warns. What the screen warns of has more before its colon, or is quoted.
pub(super) fn is_caution(label: &[String]) -> bool {
    matches!(label, [word] if is_in(CAUTIONS, word))
}

const CAUTIONS: &str =
    "warning notice warnung hinweis avertissement advertencia aviso avvertimento avviso advertência waarschuwing";

/// What may stand between the verb and what it says.
const ADVERBS: &str = "then there here instead either dann da dort stattdessen entweder alors ainsi soit entonces ahí allora lì então aí er dan daar \
    hier";
/// Words that nothing but a text follows.
const SAYING: &str = "saying says stating reading";
const WORDS: &str = "words notice hint tooltip tooltips answer note";
