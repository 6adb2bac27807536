//! Messages quoted in a question: "I keep seeing 'Web Phone Unavailable'" names a message, "the 'Related To' field"
//! names a part of the screen.

use super::look::{self, is_bare_message};
use super::quotes::{Kind, Quotation, quotations};
use super::words::{
    ERRORS, HANDLES, MESSAGES, MESSAGES_INSIDE, PARTS, PARTS_INSIDE, SHOWS, begins_with_code, has_inside, is_in, length, words,
};
use crate::content::{Inline, plain};
use crate::signature::{has_placeholder, is_code, is_good_news, is_value, tells_of_trouble, without_sign};

/// The messages that a question quotes, in order; if it quotes nothing, the message that it is.
pub(super) fn quoted_messages(question: &[Inline]) -> Vec<String> {
    let text = plain(question);
    let mut quotations = quotations(question);
    quotations.retain(|quotation| !is_value(&quotation.text));
    if quotations.is_empty() {
        return bare_message(&text).into_iter().collect();
    }
    let words = words(&text);
    let cue = words.iter().any(|word| names(word) == Some(true));
    let asks_where = words.first().is_some_and(|word| is_in(WHERE, word));
    let mut messages = Vec::new();
    let mut last: Option<bool> = None;
    for quotation in quotations {
        // "for 'A' and 'B'": the second is of the first's kind.
        let is_message = match last {
            Some(kind) if is_conjunction(&quotation.before) => kind,
            _ => is_message(&quotation, cue, asks_where),
        };
        if is_message {
            messages.push(quotation.text);
        }
        last = Some(is_message);
    }
    messages
}

/// Whether a heading begins with the message it is about.
pub(super) fn begins_with_message(heading: &[Inline]) -> bool {
    let first = quotations(heading).into_iter().next().filter(|first| words(&first.before).is_empty());
    first.is_some_and(|first| {
        let tells = tells_of_trouble(&first.text) || begins_with_code(&first.text);
        tells && length(&first.text) > 2 && quoted_messages(heading).contains(&first.text)
    })
}

/// Whether a section is for what may go wrong, by its heading.
pub(super) fn is_for_troubles(heading: &str) -> bool {
    words(heading).iter().any(|word| is_in(SECTIONS, word)) || has_inside(SECTIONS_INSIDE, heading)
}

const SECTIONS: &str = "troubleshooting issues problems errors fehlerbehebung fehlersuche problembehandlung problemlösung \
    fehlermeldungen störungen dépannage problèmes erreurs problemas errores problemi errori erros problemen foutmeldingen";
const SECTIONS_INSIDE: &str = "トラブル エラー一覧 故障排除 疑难解答 疑難排解 문제해결";

/// Questions for a part of the screen.
const WHERE: &str = "where wo wozu wofür où dónde dove onde waar";

fn is_message(quotation: &Quotation, cue: bool, asks_where: bool) -> bool {
    let text = &quotation.text;
    let by_words = named(quotation);
    let tells = tells_of_trouble(text) || begins_with_code(text) || has_placeholder(text);
    if quotation.kind == Kind::Emphasis {
        // Names are set in bold more often than messages.
        return by_words != Some(false) && tells && length(text) >= 3;
    }
    if !tells && asks_where {
        return false;
    }
    by_words.unwrap_or_else(|| {
        // "How do I turn on 'Bulk mode'?"
        let is_part = !tells && (is_handled(quotation) || is_part_name(text));
        !is_part && (cue || is_sentence(text))
    })
}

/// What a word says of a quotation beside it: that it is a message (`true`) or a part of the screen.
fn names(word: &str) -> Option<bool> {
    if [ERRORS, MESSAGES, SHOWS].iter().any(|list| is_in(list, word)) {
        return Some(true);
    }
    is_in(PARTS, word).then_some(false)
}

/// Decides by the noun nearest to the quotation: one of the two words after it, or the three before it.
fn named(quotation: &Quotation) -> Option<bool> {
    let (after, before) = (words(&quotation.after), words(&quotation.before));
    // "… field error" is an error.
    let next: Vec<bool> = after.iter().take(2).filter_map(|word| names(word)).collect();
    if next.contains(&true) {
        return Some(true);
    }
    if after.first().and_then(|word| names(word)) == Some(false) {
        return Some(false);
    }
    let near = before.iter().rev().take(3).find_map(|word| names(word));
    near.or_else(|| named_inside(quotation, MESSAGES_INSIDE, PARTS_INSIDE))
}

/// The same in scripts without blanks: by the nearest of the words that stand close behind or before.
pub(super) fn named_inside(quotation: &Quotation, messages: &str, parts: &str) -> Option<bool> {
    let after: String = quotation.after.chars().take(INSIDE).collect();
    let first = |text: &str, list: &str| list.split(' ').filter_map(|word| text.find(word)).min();
    let behind = match (first(&after, messages), first(&after, parts)) {
        (Some(message), Some(part)) => Some(message < part),
        (message, part) => message.map(|_| true).or(part.map(|_| false)),
    };
    behind.or_else(|| {
        let from = quotation.before.chars().count().saturating_sub(INSIDE / 2);
        let before: String = quotation.before.chars().skip(from).collect();
        first(&before, parts).map(|_| false).or(first(&before, messages).map(|_| true))
    })
}

/// How near a word in scripts without blanks must stand, in characters.
const INSIDE: usize = 12;

/// Whether something is done with what is quoted: it is turned on, found, changed.
fn is_handled(quotation: &Quotation) -> bool {
    let is_handle = |word: &String| is_in(HANDLES, word);
    let after = words(&quotation.after);
    words(&quotation.before).iter().rev().take(3).any(is_handle)
        || after.iter().take(2).any(is_handle)
        || after.first().is_some_and(|word| word == "do")
}

/// "Bulk mode", "Capture Now button".
fn is_part_name(text: &str) -> bool {
    let words = words(text);
    words.len() <= 3 && words.last().is_some_and(|word| is_in(PARTS, word))
}

pub(super) fn is_conjunction(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "and",
        "or",
        "to",
        "auf",
        "and also",
        "&",
        "und",
        "oder",
        "sowie",
        "et",
        "ou",
        "y",
        "o",
        "e",
        "en",
        "of",
        "または",
        "と",
    ];
    let text = text.trim().trim_matches([',', '/', '、']).trim();
    text.is_empty() || WORDS.contains(&text)
}

/// More than one word; in scripts without blanks, more than a short name.
fn is_sentence(text: &str) -> bool {
    words(text).len() > 1 || text.chars().filter(|c| *c > '\u{2e80}').count() >= 5
}

/// A heading that is itself the message: "Error: The file <name> is locked", "PB-2207: Card declined", or, with a placeholder
/// in it, "Lookup failed: no <object> has this ID". A trouble in somebody's own words ("Calls are not logged") is none.
fn bare_message(heading: &str) -> Option<String> {
    let is_question = heading.trim_end().ends_with(['?', '？']);
    let text = heading.trim().trim_end_matches(['?', '？']).trim_end();
    let own = FIRST_PERSON.iter().filter_map(|words| text.find(words)).min().unwrap_or(text.len());
    let text = text[..own].trim_end();
    // "接続できません、と出たら": what is said stands before the particle.
    if let Some(said) = SAID.iter().filter_map(|particle| text.find(particle)).min().and_then(|at| text.get(..at)) {
        let said = said.trim_end_matches(['、', ' ']);
        return (tells_of_trouble(said) && length(said) > 3).then(|| said.to_owned());
    }
    // "The page says: Nothing was sent."
    if let Some((lead, said)) =
        text.split_once([':', '：']).filter(|(lead, _)| !words(lead).is_empty() && !begins_with_code(text))
    {
        let said = said.trim();
        let capital = said.starts_with(|c: char| !c.is_lowercase());
        if capital && !is_question && is_sentence_of_its_own(said) && length(lead) > 2 {
            return Some(said.to_owned());
        }
    }
    let own_words = || words(text).iter().any(|word| is_in(FIRST_PERSONS, word));
    if text.ends_with(['.', '!']) && is_bare_message(text) && tells_of_trouble(text) && !own_words() {
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
        None if !is_question && has_placeholder(text) && tells_of_trouble(text) && length(text) > 3 => text,
        None => return None,
    };
    Some(message.to_owned())
}

/// A heading keeps the stop of what it quotes, and has none of its own.
fn is_sentence_of_its_own(text: &str) -> bool {
    text.ends_with(['.', '!']) && (is_bare_message(text) || (length(text) > 4 && !is_good_news(text)))
}

/// Words of the asker: what has them is no message.
const FIRST_PERSONS: &str = "i my me we our us ich mein meine meinem mir mich wir uns unser unsere je mon ma mes moi nous notre nos yo mi mis \
    nuestro eu meu minha nosso io mio mia miei noi ik mijn wij ons onze";

/// What stands behind words that are on the screen, in Japanese.
const SAID: [&str; 4] = ["と出", "と表示", "というエラー", "というメッセージ"];

/// What the asker says of themselves is no part of the message.
const FIRST_PERSON: &[&str] = &[" when I ", " when we ", " while I ", " wenn ich ", " quand je ", " lorsque je ", " cuando "];
/// A code is among the first words of a heading that is a message.
const BEFORE_CODE: usize = 4;

#[cfg(test)]
mod tests {
    use super::quoted_messages;
    use crate::content::Inline;

    fn quoted(question: &str) -> Vec<String> {
        quoted_messages(&[Inline::text(question)])
    }

    #[test]
    fn messages_are_found() {
        for (question, message) in [
            ("I keep seeing 'Webphone Unavailable' error message?", "Webphone Unavailable"),
            ("\"Session expired\" keeps appearing", "Session expired"),
            ("Why do I get “Can't open the file” in the list?", "Can't open the file"),
            ("Why 'You don't have access' ?", "You don't have access"),
            ("Was heißt „Webtelefon nicht verfügbar“?", "Webtelefon nicht verfügbar"),
            ("Que faire si « Ligne occupée ici » s'affiche ?", "Ligne occupée ici"),
            ("「接続できません」と表示される", "接続できません"),
            ("What does the status message 'Offline' mean?", "Offline"),
            ("Why is \"This is 'odd' text\" shown?", "This is 'odd' text"),
            ("What should I do about \"This invoice has changed since\"?", "This invoice has changed since"),
            ("Where does \"You cannot save here\" come from?", "You cannot save here"),
            ("「接続できません」または「接続が切れました」の意味は", "接続できません"),
        ] {
            assert_eq!(quoted(question).first().map(String::as_str), Some(message), "{question}");
        }
    }

    #[test]
    fn parts_of_the_screen_are_not_messages() {
        for question in [
            "I do not see the 'Sales Engagement Disposition' field while logging a call",
            "It always stays on 'Invisible' presence",
            "even after deselecting the options for \"Missed calls with voicemail\" and \"Missed calls without voicemail\" in the console",
            "Where is the button \"Save and New\"?",
            "Warum ist die Schaltfläche „Dokument erzeugen“ grau?",
            "Pourquoi le champ « Résultat de l'appel » est-il vide ?",
            "Why don't users' calls ring?",
            "What does 'CTI' mean?",
            "How do I turn on \"Bulk mode\"?",
            "How can I change the \"Nightly run\"?",
            "Wie kann ich „Stille Stunden“ aktivieren?",
            "Où se trouve « Mode silencieux » ?",
            "Where do I see \"Quiet hours\"?",
            "What does \"Dry run\" do?",
            "After pressing “Send for Signature” nothing happens, what is wrong?",
            "How do I change the status from “Draft” to “Ready to send”?",
            "「保留」ボタンはどこにありますか？",
            "「対応結果区分」の項目を増やせますか？",
            "Emails are not sent to <customer>, why?",
            "My calls are not logged",
        ] {
            assert_eq!(quoted(question), [""; 0], "{question}");
        }
    }

    #[test]
    fn code_counts_as_quoted_and_emphasis_only_of_what_reads_like_a_message() {
        let question = |inline: Inline| [Inline::text("Why "), inline, Inline::text("?")];
        let strong = |text: &str| Inline::Strong { inlines: vec![Inline::text(text)] };
        assert_eq!(quoted_messages(&question(Inline::Code { text: "Login failed".into() })), ["Login failed"]);
        for text in ["PB-2207: Card declined", "Die Verbindung ist fehlgeschlagen (Code %s)", "転送に失敗しました（コード：%s）"]
        {
            assert_eq!(quoted_messages(&question(strong(text))), [text]);
        }
        for text in ["Allow users to edit contacts", "Send for signature", "Login failed"] {
            assert_eq!(quoted_messages(&question(strong(text))), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_heading_may_be_the_message() {
        for (heading, message) in [
            ("Error: The file <name> is locked by somebody", "The file <name> is locked by somebody"),
            ("What is 0x8004A112: Duplicate key in column <column>?", "0x8004A112: Duplicate key in column <column>"),
            ("PB-2207: Card declined when I pay", "PB-2207: Card declined"),
            ("QM-203: Template \"[name]\" is locked by [user]", "QM-203: Template \"[name]\" is locked by [user]"),
            ("On export the page says: At most 500 rows can be exported.", "At most 500 rows can be exported."),
            ("The list could not be loaded.", "The list could not be loaded."),
            ("伝票は承認されていません、と出たらどうしますか？", "伝票は承認されていません"),
            ("Lookup failed: no <object> with ID <value> when I load children", "Lookup failed: no <object> with ID <value>"),
        ] {
            assert_eq!(quoted(heading), [message], "{heading}");
        }
        for heading in [
            "What is RH-11?",
            "Error: none",
            "My list could not be loaded.",
            "Problem: Rows vanish on Mondays",
            "How do I fix a failed <object> lookup?",
            "Why does the import fail?",
        ] {
            assert_eq!(quoted(heading), [""; 0], "{heading}");
        }
    }
}
