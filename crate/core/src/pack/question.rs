//! Messages quoted in a question: "I keep seeing 'Web Phone Unavailable'" names a message, "the 'Related To' field"
//! names a part of the screen.

use crate::content::{Inline, plain};

/// The quoted messages of a question, in order.
pub(super) fn quoted_messages(question: &[Inline]) -> Vec<String> {
    let text = with_code_quoted(question);
    if text.len() > LONGEST {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let quotes = quotes(&chars);
    let cue = words(&text).iter().any(|word| MESSAGE_WORDS.contains(&word.as_str()));
    let mut messages = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for &(start, end) in &quotes {
        let message: String = chars[start + 1..end].iter().collect();
        let before: String = chars[last.map_or(0, |(end, _)| end + 1)..start].iter().collect();
        let after: String = chars[end + 1..].iter().collect();
        // "for 'A' and 'B'": the second is of the first's kind.
        let is_message = match last {
            Some((_, kind)) if is_conjunction(&before) => kind,
            _ => names_message(&before, &after).unwrap_or(cue || is_sentence(&message)),
        };
        if is_message {
            messages.push(message.trim().to_owned());
        }
        last = Some((end, is_message));
    }
    messages
}

/// The longest question that is looked at, in bytes.
const LONGEST: usize = 2048;

/// Nouns that say: the quotation is on the screen as a message.
const MESSAGE_WORDS: &[&str] = &[
    "error",
    "errors",
    "message",
    "messages",
    "warning",
    "alert",
    "toast",
    "notification",
    "popup",
    "banner",
    "prompt",
    "says",
    "saying",
    "see",
    "seeing",
    "shows",
    "showing",
    "displays",
    "displayed",
    "get",
    "getting",
    "gets",
    "receive",
    "receiving",
    "reads",
    "appears",
    "appear",
    "appearing",
    "fails",
    "stating",
    // de fr es it pt nl
    "fehler",
    "fehlermeldung",
    "meldung",
    "hinweis",
    "warnung",
    "meldet",
    "erscheint",
    "lautet",
    "erreur",
    "avertissement",
    "alerte",
    "affiche",
    "apparaît",
    "indique",
    "mensaje",
    "advertencia",
    "aviso",
    "aparece",
    "muestra",
    "errore",
    "messaggio",
    "avviso",
    "appare",
    "mostra",
    "erro",
    "mensagem",
    "fout",
    "foutmelding",
    "melding",
    "bericht",
    "waarschuwing",
    "verschijnt",
];

/// Nouns that say: the quotation is the name of a part of the screen or of a value.
const PART_WORDS: &[&str] = &[
    "field",
    "fields",
    "button",
    "buttons",
    "checkbox",
    "checkboxes",
    "option",
    "options",
    "setting",
    "settings",
    "tab",
    "tabs",
    "menu",
    "page",
    "column",
    "app",
    "application",
    "dropdown",
    "picklist",
    "list",
    "section",
    "view",
    "object",
    "feature",
    "mode",
    "toggle",
    "link",
    "icon",
    "role",
    "profile",
    "permission",
    "presence",
    "status",
    "value",
    "layout",
    "screen",
    "record",
    "report",
    "queue",
    "package",
    "panel",
    "component",
    "property",
    "parameter",
    "type",
    "tag",
    "label",
    "folder",
    "file",
    "key",
    "user",
    "account",
    "plan",
    "license",
    "edition",
    "step",
    "stage",
    "widget",
    "bar",
    "box",
    "switch",
    "group",
    "team",
    "tool",
    // de fr es it pt nl
    "schaltfläche",
    "knopf",
    "feld",
    "felder",
    "reiter",
    "registerkarte",
    "menü",
    "spalte",
    "einstellung",
    "kontrollkästchen",
    "liste",
    "rolle",
    "profil",
    "wert",
    "seite",
    "bouton",
    "champ",
    "onglet",
    "colonne",
    "paramètre",
    "rôle",
    "statut",
    "valeur",
    "case",
    "botón",
    "campo",
    "pestaña",
    "columna",
    "opción",
    "rol",
    "perfil",
    "estado",
    "valor",
    "casilla",
    "lista",
    "pulsante",
    "scheda",
    "colonna",
    "opzione",
    "ruolo",
    "profilo",
    "stato",
    "valore",
    "elenco",
    "botão",
    "aba",
    "coluna",
    "opção",
    "knop",
    "veld",
    "tabblad",
    "kolom",
    "optie",
    "instelling",
    "profiel",
    "waarde",
    "lijst",
];

/// Decides by the noun nearest to the quotation: one of the two words after it, or the three before it.
fn names_message(before: &str, after: &str) -> Option<bool> {
    let kind = |word: &String| {
        if MESSAGE_WORDS.contains(&word.as_str()) {
            return Some(true);
        }
        PART_WORDS.contains(&word.as_str()).then_some(false)
    };
    let (after, before) = (words(after), words(before));
    // "… field error" is an error.
    let after_kinds: Vec<bool> = after.iter().take(2).filter_map(kind).collect();
    if after_kinds.contains(&true) {
        return Some(true);
    }
    let next_is_part = after.first().and_then(kind) == Some(false);
    if next_is_part {
        return Some(false);
    }
    before.iter().rev().take(3).find_map(kind)
}

fn is_conjunction(text: &str) -> bool {
    matches!(
        text.trim(),
        "and" | "or" | "," | ", and" | ", or" | "/" | "&" | "und" | "oder" | "et" | "ou" | "y" | "o" | "e" | "en" | "of"
    )
}

/// More than one word; in scripts without blanks, more than a short name.
fn is_sentence(text: &str) -> bool {
    words(text).len() > 1 || text.chars().filter(|c| *c > '\u{2e80}').count() >= 5
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn with_code_quoted(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Code { text: code } => text.extend(["\u{201c}", code, "\u{201d}"]),
            Inline::Strong { inlines } | Inline::Emphasis { inlines } | Inline::Link { inlines, .. } => {
                text.push_str(&with_code_quoted(inlines));
            }
            other => text.push_str(&plain(std::slice::from_ref(other))),
        }
    }
    text.replace('\n', " ")
}

/// Pairs of opening and closing quotation marks, by index; the outer one wins.
fn quotes(chars: &[char]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        match closing(chars, index) {
            Some(end) => {
                pairs.push((index, end));
                index = end + 1;
            }
            None => index += 1,
        }
    }
    pairs
}

fn closing(chars: &[char], open: usize) -> Option<usize> {
    let marks: &[char] = match chars[open] {
        '"' => &['"'],
        '“' | '”' | '„' | '‟' => &['”', '“', '"'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '「' => &['」'],
        '『' => &['』'],
        '\'' | '‘' | '‚' => &['\'', '’', '‘'],
        _ => return None,
    };
    let single = marks.contains(&'\'');
    // An apostrophe opens nothing inside a word, and closes nothing before a letter.
    if single && open.checked_sub(1).is_some_and(|before| chars[before].is_alphanumeric()) {
        return None;
    }
    let closes = |at: &usize| {
        let after = chars.get(at + 1).is_some_and(|c| c.is_alphanumeric());
        marks.contains(&chars[*at]) && *at > open + 1 && !(single && after)
    };
    (open + 1..chars.len()).find(closes)
}

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
        ] {
            assert_eq!(quoted(question), [message], "{question}");
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
        ] {
            assert_eq!(quoted(question), [""; 0], "{question}");
        }
    }

    #[test]
    fn code_counts_as_quoted() {
        let question = [Inline::text("Why "), Inline::Code { text: "Login failed".into() }, Inline::text("?")];
        assert_eq!(quoted_messages(&question), ["Login failed"]);
    }
}
