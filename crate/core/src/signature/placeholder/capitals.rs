//! Placeholders that are words in capitals: `CUSTOMER_NAME`, `SEGMENTNAAM`, `NOMBRE_DEL_PRODUCTO`, `.EXT`.
//!
//! Codes of errors (`INVALID_SESSION_ID`), acronyms and words that are stressed ("CANNOT") are written so as well. A placeholder
//! names what stands in its place, so a noun for a value begins or ends it.

use super::super::is_in;
use super::{SlotKind, kind};

/// The placeholder in capitals that begins `text`, which is the end of `message`: its width, and what it may hold.
pub(super) fn capitals(message: &str, text: &str) -> Option<(usize, SlotKind)> {
    let end = text.find(|c: char| !(c.is_uppercase() || c.is_ascii_digit() || c == '_')).unwrap_or(text.len());
    let word = &text[..end];
    let before = &message[..message.len() - text.len()];
    let alone = || ALONE.contains(&word) && message.contains(char::is_lowercase);
    // Nobody stresses a word with a line in it.
    let stressed = || !word.contains('_') && is_behind_article(before);
    let small = || is_small(before, &text[end..]);
    let free = || is_name_of_value(word) && !stressed() && small();
    let named = || is_named_before(before, word) && small();
    (alone() || is_placeholder_word(word) || free() || named() || is_extension(before, word)).then(|| (end, kind(word)))
}

/// Words in capitals that stand for a value without a second one.
const ALONE: [&str; 15] = [
    "NAME", "USERNAME", "FILENAME", "EMAIL", "NUMBER", "COUNT", "TOTAL", "DATE", "AMOUNT", "COUNTRY", "CURRENCY", "COMPANY",
    "CUSTOMER", "PRODUCT", "PROGRAM",
];

/// `.EXT`, apart from a name: the end of a file's.
fn is_extension(before: &str, word: &str) -> bool {
    let free = before.strip_suffix('.').is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    free && matches!(word, "EXT" | "EXTENSION" | "EXTENSIÓN" | "ESTENSIONE" | "ENDUNG" | "EXTENSIE")
}

/// "in region REGION": the word before it says what stands there.
fn is_named_before(before: &str, word: &str) -> bool {
    let named = |before: &str| before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_owned();
    // "Reason: REASON"
    if let Some(label) = before.strip_suffix(": ") {
        return word.len() > 3 && label.ends_with(char::is_lowercase) && named(label).to_uppercase() == word;
    }
    let last = before.strip_suffix(' ').map(named).unwrap_or_default();
    word.len() > 3 && last.starts_with(char::is_lowercase) && last.to_uppercase() == word
}

/// Whether what stands around a word is not written in capitals itself.
fn is_small(before: &str, after: &str) -> bool {
    let count = |is: fn(char) -> bool| before.chars().chain(after.chars()).filter(|c| is(*c)).count();
    count(char::is_lowercase) > 2 * count(char::is_uppercase)
}

/// "Enter a SURNAME": a stressed word. What stands for a name has no article.
fn is_behind_article(before: &str) -> bool {
    const ARTICLES: &str = "a an the your its this that ein eine einen einem einer der die das den dem des ihr ihre ihren ihrem \
        een de het uw je deze un una uno el la los las su tu une le les votre o os as um uma seu sua il lo i gli suo l";
    let word = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    is_in(ARTICLES, &word)
}

/// Nouns for a value, whole or at the end of a compound: `SEGMENTNAAM`, `RECHNUNGSNUMMER`.
const ENDS: &str = "NAME NAAM NUMMER NUMBER DATUM ADRESSE ADRES ADDRESS BETRAG BEDRAG";
/// Those of languages that put them first: `NOMBRE_PRODUCTO`, `FECHA_INICIO`.
const STARTS: &str = "NAMN NAVN NOMBRE NOM NOME NUMERO NÚMERO NUMÉRO FECHA CORREO DIRECCIÓN DIRECCION INDIRIZZO ENDEREÇO IMPORTE IMPORTO MONTANT \
    CANTIDAD VALOR VALORE VALEUR USUARIO USUÁRIO UTENTE UTILISATEUR";
/// Other nouns that stand for a value without a second one.
const USERS: &str = "BENUTZER GEBRUIKER ANZAHL AANTAL ANTAL KUNDE KLANT KUND CLIENTE CITY CITTÀ CIUDAD CIDADE VILLE STADT STAD";
/// What joins two nouns: `NAME_OF_LIST`, `NOM_DU_CLIENT`.
const LINKS: &str = "OF DE DEL DELLA DELLO DELL DI DU DES DO DA VAN VON DER PÅ AV";

/// Whether a word in capitals is a noun for a value, or begins or ends with one.
pub(super) fn is_name_of_value(word: &str) -> bool {
    let parts: Vec<&str> = word.split('_').collect();
    let compound = |part: &str| {
        ENDS.split(' ').any(|noun| part.strip_suffix(noun).is_some_and(|first| first.is_empty() || first.chars().count() > 2))
    };
    if parts.len() > MOST_PARTS || parts.iter().any(|part| part.is_empty() || ERRORS.contains(part)) {
        return false;
    }
    match parts.as_slice() {
        [one] => compound(one) || is_in(STARTS, one) || is_in(USERS, one),
        [first, second, ..] if is_in(LINKS, second) => compound(first) || is_in(STARTS, first),
        [first, .., last] => compound(last) || (is_in(STARTS, first) && parts.len() == 2),
        [] => false,
    }
}

/// Codes of errors have more.
const MOST_PARTS: usize = 4;

/// `CUSTOMER_NAME` stands for a value; `INVALID_SESSION_ID` is itself the message.
fn is_placeholder_word(word: &str) -> bool {
    let parts: Vec<&str> = word.split('_').collect();
    (2..=3).contains(&parts.len())
        && parts.split_last().is_some_and(|(last, first)| {
            // "FIELD_A", "FIELD_B": one of several of a kind; "CURRENCY_CODE".
            let one_of = || (last.len() == 1 || *last == "CODE") && first.last().is_some_and(|noun| is_in(VALUES, noun));
            // "ERROR_DETAILS"
            if first == ["ERROR"]
                && matches!(*last, "DETAILS" | "DETAIL" | "MESSAGE" | "TEXT" | "REASON" | "CODE" | "DESCRIPTION")
            {
                return true;
            }
            first.iter().all(|part| !part.is_empty() && !ERRORS.contains(part))
                && (is_in(VALUES, last) || matches!(*last, "ID" | "URL" | "NO") || one_of())
        })
}

/// Whether a word names a value, in whatever letters it is written.
pub(crate) fn names_value(word: &str) -> bool {
    let word = word.to_uppercase();
    is_in(VALUES, &word) || is_name_of_value(&word)
}

/// Nouns for a value that has more than one word.
const VALUES: &str = "NAME EMAIL MAIL ADDRESS NUMBER PHONE DATE TIME COUNT USER USERNAME CUSTOMER COMPANY ACCOUNT LIST ITEM PRODUCT ORDER TITLE \
    LABEL VALUE FIELD OBJECT RECORD FILE FOLDER HOST SERVER DOMAIN CITY COUNTRY CURRENCY AMOUNT PRICE QUANTITY VERSION ROLE GROUP \
    TEAM QUEUE AGENT OWNER CONTACT LEAD CASE TICKET TASK DEVICE LOCATION TYPE TEXT MESSAGE REASON BROWSER ZONE REGION LANGUAGE PLAN \
    ROOM PROJECT DEPARTMENT";

/// Words of codes.
const ERRORS: [&str; 22] = [
    "INVALID",
    "ERROR",
    "ERR",
    "FAILED",
    "EXCEPTION",
    "MISSING",
    "REQUIRED",
    "NOT",
    "UNKNOWN",
    "DUPLICATE",
    "UNABLE",
    "EXPIRED",
    "DENIED",
    "LIMIT",
    "EXCEEDED",
    "NO",
    "CANNOT",
    "BAD",
    "INACTIVE",
    "LOCKED",
    "NULL",
    "MALFORMED",
];
