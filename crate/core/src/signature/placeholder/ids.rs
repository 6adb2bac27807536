//! What a program names things by, or counts, as an author took it over from a screen: the id of a record, a long number, the type
//! of a file, the last digits of a card, how many columns were expected.

use super::quantity::NUMBERED;
use super::{digits, joins};
use crate::signature::code::calls_code;
use crate::signature::{is_in, tells_of_trouble};

/// `0015g00000XyZ12`, `DE89370400440532013000`, `4500123456`: long, with many digits. Codes of errors are shorter, and a number
/// behind the word for one is one.
pub(super) fn record_id(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let (word, rest) = text.split_at(width);
    let told = word.bytes().filter(u8::is_ascii_digit).count();
    let small = word.bytes().any(|byte| byte.is_ascii_lowercase());
    let mixed = || width >= LONGEST_CODE && told < width && told >= if small { FEW } else { MOST } && !word.starts_with("0x");
    // "Lager 02", "crachá nº 0457": what counts has no zero before it.
    let padded = || width > 1 && word.starts_with('0') && before.trim_end().ends_with(char::is_alphabetic);
    let number = || told == width && (width >= MANY || padded()) && before.ends_with([' ', '#']) && !is_numbered(before);
    ((number() || mixed()) && ends(rest)).then_some(width).or_else(|| parted(before, text))
}

/// `123.456.789-00`: the number of a document or a phone, in parts.
fn parted(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !(c.is_ascii_digit() || ".-/".contains(c))).unwrap_or(text.len());
    let word = text[..width].trim_end_matches(['.', '-', '/']);
    let told = word.bytes().filter(u8::is_ascii_digit).count();
    let parts = || word.split(['.', '-', '/']);
    (told > MANY
        && parts().count() > 2
        && word.contains('-')
        && parts().all(digits)
        && before.ends_with(' ')
        && ends(&text[word.len()..]))
    .then_some(word.len())
}

/// So many signs an id has at least, and so many digits: among small letters, by themselves, or among capitals, which codes of
/// errors have too (`AADSTS700082`).
const LONGEST_CODE: usize = 12;
const FEW: usize = 4;
const MANY: usize = 6;
const MOST: usize = 10;

/// Whether nothing goes on that belongs to a word or a number: "1234.5", "a-b".
fn ends(rest: &str) -> bool {
    let goes_on = |rest: &str| {
        rest.strip_prefix(['.', ',', ':', '\'']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    !rest.starts_with(|c| joins(c) || "-_/@".contains(c)) && !goes_on(rest)
}

/// "error 4012", "the code is 4012": what has a number for a name.
fn is_numbered(before: &str) -> bool {
    let words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS);
    words.map(str::to_lowercase).any(|word| is_in(NUMBERED, &word) || names_result(&word))
}

/// How near that word stands, in words.
const WORDS: usize = 2;

fn names_result(word: &str) -> bool {
    calls_code(word) || word.contains("result")
}

fn last_word(before: &str) -> &str {
    before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// `.parquet` where it is refused: another file has another ending. What files must or may be is the same for all: "Only .csv files
/// are read", "Save it as .csv", "Neither .csv nor .xls".
pub(super) fn file_type(before: &str, text: &str) -> Option<usize> {
    let inside = text.strip_prefix('.')?;
    let width = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
    let (name, rest) = inside.split_at(width);
    let apart = before.is_empty() || before.ends_with(|c| BEFORE_TYPE.contains(&c));
    if !apart || !is_type(name) || !ends(rest) || is_in(WANTED, &last_word(before).to_lowercase()) {
        return None;
    }
    let (before, rest) =
        (&before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..], &rest[..rest.floor_char_boundary(NEAR)]);
    let sides = || before.split_whitespace().chain(rest.split_whitespace());
    let other =
        sides().any(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').strip_prefix('.').is_some_and(is_type));
    // "Workbooks with macros (.xlsm)": what is meant by the words before it.
    let explains = before.ends_with('(') && !before.split_whitespace().any(|word| is_in(TYPES, &word.to_lowercase()));
    let limits = sides().any(|word| is_in(LIMITS, &word.to_lowercase()));
    (!other && !explains && !limits && (tells_of_trouble(before) || tells_of_trouble(rest))).then_some(width + 1)
}

fn is_type(name: &str) -> bool {
    (2..=LONGEST_TYPE).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// How far what is said of a type is looked for, in bytes.
const NEAR: usize = 200;
const LONGEST_TYPE: usize = 10;
const BEFORE_TYPE: [char; 10] = [' ', '\u{a0}', '(', '"', '“', '„', '‘', '\'', '«', ':'];
/// "as .csv", "a .csv file"
const WANTED: &str = "a an as to in into als ein eine einen en un une una como come um uma een zu";
const TYPES: &str = "type format extension filetype dateityp dateiformat dateiendung typ tipo formato extensión estensione extensão bestandstype \
    indeling";
const LIMITS: &str = "only must except nur außer seulement sauf solo sólo salvo apenas só alleen";

/// "your card ending in 4242", "•••• 4242": the last digits of what is known by them.
pub(super) fn last_digits(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let words = || before.split_whitespace().rev().map(str::to_lowercase);
    let year = text.starts_with("19") || text.starts_with("20");
    let in_words =
        || words().next().is_some_and(|last| is_in(IN, &last)) && words().nth(1).is_some_and(|word| is_in(ENDING, &word));
    let masked = || before.trim_end().ends_with(['•', '*', '·', '…']);
    (width == LAST && before.ends_with([' ', '*', '•', '…']) && ends(&text[width..]) && ((in_words() && !year) || masked()))
        .then_some(width)
}

const LAST: usize = 4;
const ENDING: &str = "ending ends endet endend terminant termine termina terminada terminata eindigt eindigend";
const IN: &str = "in with auf mit par en con com op met";

/// "You are number 3 in the queue"
pub(super) fn place_in(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let goes_on = || IN_THE.iter().any(|words| text[width..].starts_with(words));
    (width > 0 && before.ends_with(' ') && is_in(PLACES, &last_word(before).to_lowercase()) && goes_on()).then_some(width)
}

const PLACES: &str = "number position place nummer platz stelle numéro número posición posto posição plaats";
const IN_THE: [&str; 12] = [
    " in the ",
    " in line",
    " in der ",
    " in de ",
    " in die ",
    " dans la ",
    " dans le ",
    " en la ",
    " en el ",
    " in coda",
    " nella ",
    " na ",
];

/// "Row 14 has 23 columns, expected 22": what is counted and compared with what should be there.
pub(super) fn compared(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if width == 0 || !before.ends_with(' ') || !ends(&text[width..]) || is_numbered(before) {
        return None;
    }
    let (before, rest) = (&before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..], &text[width..]);
    let rest = &rest[..rest.floor_char_boundary(NEAR)];
    let expects = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| is_in(EXPECTED, &word.to_lowercase()));
    let others = |text: &str| text.split_whitespace().any(|word| digits(word.trim_matches(|c: char| !c.is_alphanumeric())));
    ((expects(before) || expects(rest)) && (others(before) || others(rest))).then_some(width)
}

const EXPECTED: &str = "expected needed benötigt erwartet erwartete attendu attendue attendues attendus esperado esperada esperados esperadas atteso attesa attesi attese \
    previsto previstos prévu prévus verwacht förväntade";

/// "model D20", "room B12", "case HR-88": what is known by letters and digits, behind the noun for it. A code stands for one
/// error, and what a text begins with may be its name.
pub(super) fn numbered(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !(c.is_ascii_alphanumeric() || "-/".contains(c))).unwrap_or(text.len());
    let word = text[..width].trim_end_matches(['-', '/']);
    let of = |is: fn(&u8) -> bool| word.bytes().filter(is).count();
    let mixed = word.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
        && (of(u8::is_ascii_uppercase) > 0 || word.contains(['-', '/']))
        && of(u8::is_ascii_digit) > 0
        && of(u8::is_ascii_lowercase) == 0;
    let last = last_word(before).to_lowercase();
    let known =
        || is_in(THINGS, &last) || (of(u8::is_ascii_uppercase) > 0 && has_number(before, &last) && !is_numbered_as_error(before));
    (mixed && before.ends_with(' ') && known() && ends(&text[word.len()..])).then_some(word.len())
}

/// "Batch number 0417-B", "Chargennummer 0417-B": the word before says what has the number.
fn has_number(before: &str, last: &str) -> bool {
    let compound = last.strip_suffix("nummer").is_some_and(|noun| !noun.is_empty());
    let lead = before.trim_end().trim_end_matches(char::is_alphanumeric);
    compound || (is_in(NUMBERS, last) && lead.trim_end().ends_with(char::is_alphanumeric))
}

const NUMBERS: &str = "number nummer numéro número numero";

fn is_numbered_as_error(before: &str) -> bool {
    let words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS);
    words.map(str::to_lowercase).any(|word| names_result(&word))
}

/// What is known by a number that has letters in it.
const THINGS: &str = "model room order invoice case ticket quote contract booking device machine asset item article part shelf truck flight policy \
    account batch lot charge warehouse lager claim reservation shipment consignment container parcel seat seats konto reservierung sendung sitz kennzeichen \
    compte réservation matrícula cuenta lote serie orden reserva envío conto lotto prenotazione conta \
    modell raum auftrag rechnung fall vorgang angebot vertrag buchung gerät maschine artikel artikelnummer bestellung modèle salle \
    commande facture dossier devis contrat appareil modelo sala pedido factura caso presupuesto contrato aparato modello ordine \
    fattura offerta contratto encomenda fatura ruimte bestelling factuur zaak offerte apparaat";

/// `16.0.13127`, `10.0.0.5`: three numbers with dots between, or more: the release of a program or the address of a computer. What
/// stands for any of them has one that all know: `0.0.0.0`.
pub(super) fn release(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let word = text[..width].trim_end_matches('.');
    let groups = || word.split('.');
    let named = matches!(word, "0.0.0.0" | "127.0.0.1" | "255.255.255.255");
    // "1.250.000" is a number.
    let counts = || groups().skip(1).all(|group| group.len() == 3);
    let is_day = || groups().any(|group| group.len() == YEAR);
    // "550 5.4.5" is the code of a server, and "code 5.4.5", too.
    let last = last_word(before).to_lowercase();
    let is_coded = || last.ends_with(|c: char| c.is_ascii_digit()) || names_result(&last);
    let is_one = groups().count() > 2 && groups().all(digits) && !counts() && !is_day() && !named && !is_coded();
    (is_one && ends(&text[word.len()..])).then_some(word.len())
}

/// How many digits a year has.
const YEAR: usize = 4;

/// "Fill in the following fields first: Delivery date, Contact person": which of them depends on what is missing.
pub(super) fn listed(before: &str, text: &str) -> Option<usize> {
    let lead = before.strip_suffix(' ').unwrap_or(before).strip_suffix([':', '：'])?;
    let list = text.trim_end_matches(['.', '。']);
    let inside = list.trim_matches(['[', ']']);
    let is_item = |item: &str| {
        item.starts_with(char::is_uppercase) && item.len() <= LONGEST_ITEM && item.split_whitespace().count() <= ITEM_WORDS
    };
    if lead.len() > NEAR || inside.len() > NEAR {
        return None;
    }
    let named = lead.split(|c: char| !c.is_alphanumeric()).any(|word| is_in(FOLLOWING, &word.to_lowercase()));
    (named && inside.contains(", ") && inside.split(", ").all(is_item)).then_some(list.len())
}

/// In bytes, and in words.
const LONGEST_ITEM: usize = 40;
const ITEM_WORDS: usize = 4;
const FOLLOWING: &str = "following folgende folgenden suivant suivante suivants suivantes siguiente siguientes seguente seguenti seguinte seguintes \
    volgende fields felder champs campos campi velden";
