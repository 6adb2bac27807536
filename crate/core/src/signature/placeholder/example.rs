//! Values that a FAQ's author took over from a screen: "73,412 rows", "ann@acme.io", "offer.docx", "the column 'Start'".
//!
//! Unlike placeholders they say nothing about whether a text is a message; but in one they are another for each reader. A
//! small number is not among them: it may be the limit that the message is about ("5 web phones").

use super::ids::{compared, file_type, last_digits, listed, numbered, place_in, record_id, release};
use super::people::{called, nobody, person, thing, titled};
use super::quantity::{NUMBERED, TIMES, amount, fraction};
use super::when::{day_of, time};
use super::{CLOSES, OPENS, digits, joins, last_noun, mail_word, unspaced};
use crate::signature::is_in;
use crate::signature::normal::is_unspaced;
use crate::signature::template::SlotKind;

/// Whether a value of an example stands anywhere in a text.
pub(crate) fn has_example(text: &str) -> bool {
    text.len() <= super::LONGEST_SEARCHED && text.char_indices().any(|(at, _)| example_value(text, at).is_some())
}

/// The value of an example that begins at byte `at` of a message: its width, and what may stand there.
pub(in crate::signature) fn example_value(message: &str, at: usize) -> Option<(usize, SlotKind)> {
    let (before, text) = (message.get(..at)?, message.get(at..)?);
    let first = text.chars().next()?;
    if let Some(width) = unspaced::quoted(before, text) {
        return Some((width, SlotKind::Value));
    }
    if is_unspaced(first)
        && let Some(width) = unspaced::honoured(before, text).or_else(|| unspaced::spaced(before, text))
    {
        return Some((width, SlotKind::Name));
    }
    if before.trim_end_matches(NO_BREAK).ends_with(OPENS) {
        let quoted = quoted(before, text);
        if quoted.is_some() {
            return quoted;
        }
    }
    if let Some(width) = merge_field(text) {
        return Some((width, SlotKind::Value));
    }
    if first == '/' && before.ends_with(|c| c == ' ' || OPENS.contains(&c)) {
        return path(text).map(|width| (width, SlotKind::Value));
    }
    if let Some(width) = file_type(before, text) {
        return Some((width, SlotKind::Value));
    }
    if let Some(width) = listed(before, text) {
        return Some((width, SlotKind::Any));
    }
    if !first.is_alphanumeric() || before.ends_with(|c| joins(c) || "_-.@/".contains(c)) {
        return None;
    }
    let width = address(text).map(|width| (width, SlotKind::Email));
    let value = || {
        guid(text)
            .or_else(|| url(text))
            .or_else(|| custom(text))
            .or_else(|| identifier(before, text))
            .or_else(|| file(text))
            .or_else(|| host(text))
            .or_else(|| time(text))
            .or_else(|| day_of(before, text))
            .or_else(|| record_id(before, text))
            .or_else(|| last_digits(before, text))
            .or_else(|| numbered(before, text))
            .or_else(|| release(before, text))
            .or_else(|| zone(text))
            .map(|width| (width, SlotKind::Value))
    };
    let number = || {
        let found = grouped(before, text)
            .or_else(|| one_of(before, text))
            .or_else(|| counted(before, text))
            .or_else(|| measured(before, text))
            .or_else(|| fraction(before, text))
            .or_else(|| amount(before, text))
            .or_else(|| place_in(before, text))
            .or_else(|| compared(before, text));
        found.map(|width| (width, SlotKind::Number))
    };
    width.or_else(value).or_else(number).or_else(|| {
        let found = nobody(before, text).or_else(|| person(before, text)).or_else(|| titled(text)).or_else(|| called(text));
        let found = found.or_else(|| thing(before, text));
        found.map(|width| (width, SlotKind::Name))
    })
}

/// What stands in quotation marks inside a longer text: the name of something. What is to be clicked has that name always.
fn quoted(before: &str, text: &str) -> Option<(usize, SlotKind)> {
    let close = text.find(CLOSES)?;
    let width = text[..close].trim_end_matches(NO_BREAK).len();
    let (inside, behind) = (&text[..width], &text[close..]);
    let open = before.trim_end_matches(NO_BREAK);
    let mark = open.chars().next_back()?.len_utf8();
    let before = &open[..open.len() - mark];
    let mut around = before.split_whitespace().chain(behind.split_whitespace().skip(1));
    let words = inside.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let whole = !before.contains(char::is_alphanumeric) && !behind.contains(char::is_alphanumeric);
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    // "on table 'opportunity'", "the template 'order_update'"; by itself 'invalid_grant' is the name of an error.
    let is_id = |c: char| c.is_ascii_alphanumeric() || "_.-".contains(c);
    let identified = || words == 1 && is_in(IDENTIFIED, &last) && inside.chars().all(is_id);
    let is_name =
        (inside.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || identified()) && !inside.ends_with(['.', '!', '?']);
    // "Not found: "Offer letter.docx"": of a file or a path nobody doubts that it is another one for each reader.
    let is_file = || path(inside) == Some(width) || inside.rsplit(' ').next().is_some_and(|last| file(last) == Some(last.len()));
    let fits = !whole
        && (is_name || path(inside) == Some(width))
        && (1..=MOST_WORDS).contains(&words)
        && inside.len() <= LONGEST_NAME
        && (around.nth(words).is_some() || is_file());
    let apart = !before.ends_with(joins) && !behind.chars().nth(1).is_some_and(joins);
    (fits && apart && !is_in(CLICKED, &last)).then_some((width, SlotKind::Value))
}

/// What French has inside its quotation marks.
const NO_BREAK: [char; 2] = ['\u{a0}', '\u{202f}'];
/// What has a name that programs give.
const IDENTIFIED: &str = "template workflow flow job table list object entity field column attribute property parameter variable query type connection server \
    profile environment sandbox branch bucket queue file folder host schedule verbindung connexion conexión connessione conexão verbinding tabelle liste objekt feld \
    spalte objet champ colonne tabla lista objeto campo columna tabella oggetto colonna tabela coluna tabel lijst veld kolom";
const MOST_WORDS: usize = 4;
const LONGEST_NAME: usize = 40;
/// What is done with a button or a field, whose name is the same for all.
const CLICKED: &str = "click press select choose tap open use tick enter pick enable switch to on the klicken drücken wählen öffnen auf den die das \
    cliquez sur choisissez haga en pulse seleccione fare su clic selezionare clique klik op kies";

/// `{!Contact.Salutation}`: the host writes it so, and another name for each reader.
fn merge_field(text: &str) -> Option<usize> {
    let near = &text[..text.floor_char_boundary(LONGEST_FIELD)];
    let (name, _) = near.strip_prefix("{!")?.split_once('}')?;
    let is_name = name.contains('.') && name.chars().all(|c| c.is_ascii_alphanumeric() || "._".contains(c));
    is_name.then_some(name.len() + 3)
}

/// In bytes, with its brackets.
const LONGEST_FIELD: usize = 100;

/// `ann.lee@acme.io`
fn address(text: &str) -> Option<usize> {
    let word = mail_word(text);
    let (user, host) = word.split_once('@')?;
    (!user.is_empty() && host.split('.').filter(|part| !part.is_empty()).count() > 1 && !host.contains('@')).then_some(word.len())
}

/// `00000000-0000-0000-0000-000000000000`
fn guid(text: &str) -> Option<usize> {
    let word = text.get(..GUID)?;
    let is_dash = |at: usize| matches!(at, 8 | 13 | 18 | 23);
    let fits = word.bytes().enumerate().all(|(at, byte)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_hexdigit() });
    (fits && !text[GUID..].starts_with(joins)).then_some(GUID)
}

const GUID: usize = 36;

/// `offer_2024.docx`: of the kinds that people work with. `settings.json` has that name always.
fn file(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || "._-".contains(c))).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', '-', '_']);
    let (stem, extension) = word.rsplit_once('.')?;
    // `transfer_20250301.log` is another one each day, and `boot_v3.1.7.rom` with each release.
    let dated = || stem.bytes().filter(u8::is_ascii_digit).count() >= DATE || has_version(stem);
    let named = || (2..=4).contains(&extension.len()) && is_name(extension) && dated();
    (!stem.is_empty() && (is_in(DOCUMENTS, &extension.to_lowercase()) || named())).then_some(word.len())
}

fn is_name(extension: &str) -> bool {
    extension.starts_with(|c: char| c.is_ascii_alphabetic()) && extension.chars().all(|c| c.is_ascii_alphanumeric())
}

/// "boot_v3.1": behind a line or a letter two numbers with a dot between.
fn has_version(stem: &str) -> bool {
    stem.split(['_', '-']).skip(1).any(|part| {
        let number = part.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        part.len() - number.len() < 2 && number.contains('.') && number.split('.').all(digits)
    })
}

/// How many digits a day has that is part of a name.
const DATE: usize = 6;

/// `Chat_Log__c`, `Case.Chat_Log__c`: what an org has made for itself, by the suffix that Salesforce gives it.
fn custom(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')).unwrap_or(text.len());
    let name = text[..end].strip_suffix("__c").filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))?;
    Some(name.len() + "__c".len())
}

/// "The object OrderLineItem is read-only": behind the noun for what programs give a name, one with a capital inside.
fn identifier(before: &str, text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.')).unwrap_or(text.len());
    let word = text[..end].trim_end_matches('.');
    let inside = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let formed = word.as_bytes().windows(2).any(inside) && !text[word.len()..].starts_with(joins);
    (formed && before.ends_with(' ') && is_in(PROGRAMMED, &last_noun(before))).then_some(word.len())
}

const PROGRAMMED: &str = "table list object entity field column attribute property parameter variable privilege trigger class relationship \
    tabelle liste objekt entität feld spalte privileg objet entité champ colonne privilège lista objeto entidad campo columna privilegio \
    tabella oggetto entità colonna tabela coluna tabel lijst veld kolom";

/// `https://hooks.acme.com/calls?id=7`
fn url(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = rest.find(|c: char| c.is_whitespace() || CLOSES.contains(&c) || "<>".contains(c)).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ')', ':', ';', '!', '?']);
    address.starts_with(char::is_alphanumeric).then(|| text.len() - rest.len() + address.len())
}

/// `/out/daily.csv`
fn path(text: &str) -> Option<usize> {
    let end = text.find(|c: char| c.is_whitespace() || CLOSES.contains(&c)).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', ',', ')']);
    (word.matches('/').count() > 1 && word.contains(char::is_alphanumeric)).then_some(word.len())
}

/// `sftp.acme.com`
fn host(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-')).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', '-']);
    let labels: Vec<&str> = word.split('.').collect();
    let named = |label: &&str| !label.is_empty() && label.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_host = labels.len() > 2 || (labels.len() == 2 && is_in(DOMAINS, labels[1]));
    (is_host && labels.iter().all(named)).then_some(word.len())
}

/// Without a third name only these tell a host from a file or the end of a sentence.
const DOMAINS: &str = "com org net example test io eu de fr es it nl pt br ch at uk jp";

const DOCUMENTS: &str = "csv xls xlsx doc docx pdf ppt pptx txt zip jpg jpeg png gif eml msg vcf ics rtf odt ods wav mp3 mp4 \
    pages docm xlsm tif tiff heic mov avi";

/// `73,412`: so many are counted anew each time.
fn grouped(before: &str, text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || MARKS.contains(&c))).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(MARKS);
    let mark = number.chars().find(|c| !c.is_ascii_digit())?;
    let mut groups = number.split(mark);
    let begins = groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && digits(first));
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let apart = !text[number.len()..].starts_with(joins) && !is_in(NUMBERED, &last);
    (begins && apart && groups.all(|group| group.len() == 3 && digits(group))).then_some(number.len())
}

pub(super) const MARKS: [char; 6] = [',', '.', '\'', '’', '\u{a0}', '\u{202f}'];

/// `3 of 5`: how many of how many there are.
fn one_of(before: &str, text: &str) -> Option<usize> {
    let number = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let width = Some(number(text)).filter(|width| *width > 0)?;
    let counts =
        |rest: &str| OF.iter().any(|of| rest.strip_prefix(of).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    let is_second =
        OF.iter().any(|of| before.strip_suffix(of).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit())));
    (counts(&text[width..]) || is_second).then_some(width)
}

const OF: [&str; 6] = [" of ", " von ", " sur ", " de ", " di ", " van "];

/// "row 17", "in 30 seconds": where something stands, and how long one has to wait for what is done by itself.
fn counted(before: &str, text: &str) -> Option<usize> {
    let width = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let last = last_noun(before);
    let unit = text[width..].trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let ends = !text[width..].starts_with(|c| joins(c) || "-/".contains(c));
    let is_one = is_in(POSITIONS, &last) || (is_in(IN, &last) && is_in(TIMES, &unit.to_lowercase()));
    (width > 0 && ends && before.ends_with(' ') && is_one).then_some(width)
}

pub(super) const POSITIONS: &str = "row rows line lines page column record position zeile seite spalte ligne colonne fila línea página columna posición riga pagina \
    colonna linha posição rij regel rad rivi";
const IN: &str = "in dans en tra em over om";

/// "(31 MB)", "(packet loss 12 %)": in brackets, how much there is just now.
fn measured(before: &str, text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || ".,".contains(c))).unwrap_or(text.len());
    let width = text[..end].trim_end_matches(['.', ',']).len();
    let rest = text[width..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let (_, open) = before.rsplit_once('(').filter(|(_, inside)| !inside.contains(')'))?;
    let unit = UNITS.iter().filter_map(|unit| rest.strip_prefix(unit)).any(|rest| rest.starts_with(')'));
    (width > 0 && unit && !open.ends_with(|c: char| "<>≤≥".contains(c))).then_some(width)
}

const UNITS: [&str; 8] = ["KB", "MB", "GB", "TB", "Mo", "%", "°C", "°F"];

/// `Europe/Lisbon`: the time zone of a reader.
fn zone(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !(c.is_ascii_alphabetic() || "/_".contains(c))).unwrap_or(text.len());
    let (area, city) = text[..end].split_once('/')?;
    (is_in(AREAS, area) && city.starts_with(|c: char| c.is_ascii_uppercase())).then_some(end)
}

/// The areas of the time zone database (<https://www.iana.org/time-zones>).
const AREAS: &str = "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific";
