//! Placeholders as people write them in a plain FAQ: `CUSTOMER_NAME`, `{email address}`, `<file>`, `%s`, `$DATE`, `XXX`, `___`, `…`.
//!
//! One counts where a value may stand: as a word of its own. `[Close]` is a button, "100%" a share, "Saving..." an end.

use std::borrow::Cow;

pub(crate) use self::capitals::names_value;
use self::capitals::{capitals, is_name_of_value};
use self::example::POSITIONS;
pub(super) use self::example::example_value;
pub(crate) use self::example::has_example;
use self::phone::{example_phone, masked_phone};
pub(super) use self::quantity::TIMES;
pub(crate) use self::quantity::{has_quantity, names_number};
use super::normal::{Normal, joins};
use super::template::SlotKind;
use super::{helper, is_in};

mod capitals;
mod example;
mod ids;
mod people;
mod phone;
mod quantity;
#[cfg(test)]
mod tests;
mod unspaced;
mod when;

/// The placeholder that begins at byte `at` of a message: its width, and what it may hold.
pub(super) fn placeholder(message: &str, at: usize) -> Option<(usize, SlotKind)> {
    let (text, before) = (message.get(at..)?, message.get(..at)?);
    let first = text.chars().next()?;
    // "field{0}" and "内線番号{0}は" have a value in them, "foo[bar]" has not.
    if first.is_alphanumeric() && before.ends_with(|c| joins(c) || c == '_') {
        return None;
    }
    let glued = before.ends_with(joins);
    let found = match first {
        '{' | '｛' | '$' | '#' | '<' | '＜' | '‹' | '«' | '[' | '［' | '【' | '〔' | '(' | '（' | '%' => {
            bracketed(text, glued)
                .or_else(|| printf(text, glued))
                .or_else(|| variable(text, glued))
                .or_else(|| example(text))
                .or_else(|| masked_phone(text))
                .or_else(|| Some(text).filter(|_| first == '#').and_then(|text| run(text, before)))
        }
        '+' => masked_phone(text).or_else(|| example_phone(text)),
        '_' | '*' | '.' | '…' | '○' | '〇' | '◯' | '△' | '□' | '●' | '◎' | '×' | '＊' | '＿' | '※' => {
            run(text, before)
        }
        'X' | 'x' | 'N' | 'Y' | 'Z' | 'M' => stand_in(text)
            .or_else(|| masked_phone(text))
            .or_else(|| version(text))
            .or_else(|| date(text))
            .or_else(|| run(text, before))
            .or_else(|| capitals(message, text)),
        c if c.is_uppercase() => {
            stand_in(text).or_else(|| date(text)).or_else(|| capitals(message, text)).or_else(|| letter(before, text))
        }
        c if c.is_ascii_digit() => {
            stand_in(text).or_else(|| masked_phone(text)).or_else(|| masked(text)).or_else(|| example(text)).or_else(|| day(text))
        }
        'n' => stand_in(text).or_else(|| run(text, before)),
        c if c.is_alphabetic() => stand_in(text).or_else(|| date(text)),
        _ => None,
    };
    let (width, kind) = found?;
    let rest = &text[width..];
    // Brackets close themselves; anything else ends where a word does, or before a unit ("NNMB"), or a particle ("%s에").
    let ends = text[..width].ends_with(['}', '｝', '>', '＞', '›', '»', ']', '］', '】', '〕', ')', '）'])
        || !rest.starts_with(|c| joins(c) || c == '_')
        || (first == '%' && !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
        || ["KB", "MB", "GB", "TB"].iter().any(|unit| rest.starts_with(unit));
    // "in {0} seconds"
    let unit = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let kind = if kind == SlotKind::Value && is_in(TIMES, unit) { SlotKind::Number } else { kind };
    ends.then_some((width, kind))
}

/// Whether a text has a placeholder in brackets, or one in quotation marks („…“, „A“), which nobody writes but for a value.
pub(crate) fn has_placeholder(text: &str) -> bool {
    let starts = ['{', '｛', '<', '＜', '‹', '[', '［', '%'];
    text.len() <= LONGEST_SEARCHED
        && (text.match_indices(starts).any(|(at, _)| placeholder(text, at).is_some())
            || text.match_indices(OPENS).any(|(at, mark)| {
                let inside = &text[at + mark.len()..];
                inside.starts_with(['…', 'A'])
                    && placeholder(text, at + mark.len()).is_some_and(|(width, _)| inside[width..].starts_with(CLOSES))
            }))
}

const OPENS: [char; 7] = ['"', '„', '“', '«', '‘', '‚', '\''];
const CLOSES: [char; 7] = ['"', '“', '”', '»', '’', '‘', '\''];

/// Whether a value stands anywhere in a text, in whatever way it is written.
pub(crate) fn has_value(text: &str) -> bool {
    text.len() <= LONGEST_SEARCHED && text.char_indices().any(|(at, _)| placeholder(text, at).is_some())
}

/// Whether a text is nothing but a value: the quotation marks around it are the message's.
pub(crate) fn is_value(text: &str) -> bool {
    let text = text.trim();
    let dots = !text.is_empty() && text.chars().all(|c| matches!(c, '.' | '…'));
    let whole = |found: Option<(usize, SlotKind)>| found.is_some_and(|(width, _)| width == text.len());
    dots || whole(placeholder(text, 0)) || whole(example_value(text, 0))
}

/// The longest text that is looked through for values, in bytes. A longer one is prose, whatever stands in it.
const LONGEST_SEARCHED: usize = 1000;

/// `{name}`, `{{name}}`, `${name}`, `#{name}`, `%{name}`, `{!name}`, `<name>`, `<<name>>`, `[name]`.
fn bracketed(text: &str, glued: bool) -> Option<(usize, SlotKind)> {
    const PAIRS: [(&str, &str); 17] = [
        ("{{", "}}"),
        ("${", "}"),
        ("#{", "}"),
        ("%{", "}"),
        ("{", "}"),
        ("｛", "｝"),
        ("<<", ">>"),
        ("<", ">"),
        ("＜", "＞"),
        ("‹", "›"),
        ("«", "»"),
        ("[", "]"),
        ("［", "］"),
        ("【", "】"),
        ("〔", "〕"),
        ("(", ")"),
        ("（", "）"),
    ];
    let near = &text[..text.floor_char_boundary(LONGEST_BRACKETED)];
    PAIRS.into_iter().find_map(|(open, close)| {
        let (inside, _) = near.strip_prefix(open)?.split_once(close)?;
        // "{{#Lines}}", "{{/Lines}}": where a part begins and ends.
        let name = if open == "{{" { inside.trim().trim_start_matches(['#', '/', '^']) } else { inside.trim() };
        let name = name.trim_start_matches('!');
        let braces = open.ends_with(['{', '｛']);
        let tight = braces || (inside.trim() == inside && !glued);
        let named = !name.is_empty()
            && name.len() <= LONGEST_NAME
            && name.split(", ").all(|part| part.chars().all(|c| c.is_alphanumeric() || " _-.:/'’&|".contains(c)))
            && name.contains(char::is_alphanumeric)
            && (!name.contains(", ") || name.split(", ").all(|part| part.rsplit(' ').next().is_some_and(names_value)));
        // "[x]" closes; "[X] of [Y]" counts.
        let counts = || name.len() == 1 && text[open.len() + inside.len() + close.len()..].starts_with(" of ");
        let square = matches!(open, "[" | "［") && ((is_button(name) && !counts()) || name.chars().all(|c| c.is_ascii_digit()));
        // "【原因】" is a label, "【項目名】" the name of a thing.
        let label = matches!(open, "【" | "〔") && !name.ends_with(VALUES_BEHIND);
        // "(customer name)", "«fieldname»"; most that stands in round brackets is text, and in quotation marks a name.
        let aside = match open {
            "(" | "«" => !is_name_of_value(&name.to_uppercase().replace(' ', "_")),
            "（" => name.contains(char::is_numeric) || !ASIDE.iter().any(|noun| name.ends_with(noun)),
            _ => false,
        };
        // "{!Account.Name}" is what the host itself writes.
        let merge_field = inside.starts_with('!') && name.contains('.');
        (tight && named && !square && !label && !aside && !merge_field)
            .then(|| (open.len() + inside.len() + close.len(), kind(name)))
    })
}

/// In bytes; and with its brackets, and the blanks that may stand in them.
const LONGEST_NAME: usize = 60;
const LONGEST_BRACKETED: usize = 2 * LONGEST_NAME;

/// What the name of a value ends with, in Chinese and Japanese: name, number, day, time, person.
const VALUES_BEHIND: [char; 20] =
    ['名', '号', '號', '码', '碼', '日', '期', '時', '时', '者', '人', '户', '戶', '先', '址', '数', '數', '称', '額', '额'];

/// The same in round brackets, where most that stands is text: "（最大20人）", "（管理者）".
const ASIDE: [&str; 9] = ["名", "番号", "号码", "號碼", "アドレス", "日時", "日付", "ID", "URL"];

/// `[Close]` is a part of the message.
fn is_button(name: &str) -> bool {
    let normal = Normal::new(name);
    helper::covers(&normal, 0, normal.text().len())
}

/// `%s`, `%d`, `%1$s`, `%.2f`, `%@`, `%(name)s`, `%1`, `%NAME%`.
fn printf(text: &str, glued: bool) -> Option<(usize, SlotKind)> {
    let inside = text.strip_prefix('%').filter(|_| !glued)?;
    if let Some((name, rest)) = inside.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        return rest.starts_with(['s', 'd']).then(|| (name.len() + 4, kind(name)));
    }
    if let Some((name, _)) = inside.split_once('%')
        && (2..=LONGEST_NAME).contains(&name.len())
        && name.chars().all(|c| c.is_alphabetic() || c == '_')
    {
        return Some((name.len() + 2, kind(name)));
    }
    let flags = inside.find(|c: char| !(c.is_ascii_digit() || "$.-+'".contains(c))).unwrap_or(inside.len());
    match inside[flags..].chars().next() {
        Some('d' | 'i' | 'u' | 'f') => Some((flags + 2, SlotKind::Number)),
        Some('s' | '@' | 'S' | 'v' | 'q') => Some((flags + 2, SlotKind::Value)),
        _ => (flags == 1 && inside.starts_with(|c: char| c.is_ascii_digit())).then_some((2, SlotKind::Value)),
    }
}

/// "%d%% of %d GB": where a program fills in values, it writes a share so.
pub(super) fn without_escapes(text: &str) -> Cow<'_, str> {
    let fills = || text.match_indices('%').any(|(at, _)| printf(&text[at..], false).is_some());
    if text.contains("%%") && fills() { Cow::Owned(text.replace("%%", "%")) } else { Cow::Borrowed(text) }
}

/// `$COMPANY`, `$fileName`, as programs name what they fill in. "$5" is an amount.
fn variable(text: &str, glued: bool) -> Option<(usize, SlotKind)> {
    let inside = text.strip_prefix('$').filter(|_| !glued)?;
    let name = &inside[..inside.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(inside.len())];
    (name.len() > 1 && name.starts_with(char::is_alphabetic)).then(|| (name.len() + 1, kind(name)))
}

/// What a text begins with that may be a mail address, or the name of a file.
fn mail_word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || "@._-+".contains(c))).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '-', '_', '+', '@'])
}

/// An address or a file that is nobody's: `xxx@example.com`, `filename.ext`.
fn stand_in(text: &str) -> Option<(usize, SlotKind)> {
    let word = mail_word(text);
    if let Some((user, host)) = word.split_once('@') {
        let is_example = is_nobodys(&host.to_lowercase()) || is_in(USERS, &user.to_lowercase());
        return (!user.is_empty() && !host.is_empty() && is_example).then_some((word.len(), SlotKind::Email));
    }
    let (stem, extension) = word.split_once('.')?;
    let files = || is_in(FILES, &stem.to_lowercase());
    let is_extension = (2..=4).contains(&extension.len()) && extension.chars().all(|c| c.is_ascii_alphanumeric());
    (is_extension && (extension.eq_ignore_ascii_case("ext") || files())).then_some((word.len(), SlotKind::Value))
}

/// Whether a host is kept for examples (RFC 2606, RFC 6761), or named for whatever company it is.
fn is_nobodys(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    labels.len() > 1
        && (labels.last().is_some_and(|last| is_in("example test invalid", last))
            || labels.iter().rev().nth(1).is_some_and(|name| is_in(COMPANIES, name)))
}

const COMPANIES: &str = "example company yourcompany mycompany domain yourdomain mydomain firma beispiel entreprise exemple empresa ejemplo \
    exemplo azienda dominio esempio bedrijf voorbeeld foretag exempel";
/// Users of whatever name.
const USERS: &str = "user username user.name name xxx your.name firstname.lastname first.last benutzer benutzername vorname.nachname utilisateur \
    prenom.nom prénom.nom nom.prenom usuario nombre.apellido utente nome.cognome usuário nome.sobrenome gebruiker \
    voornaam.achternaam";
const FILES: &str = "file filename document datei dateiname dokument fichier nom_fichier archivo fichero documento arquivo bestand \
    bestandsnaam fil filnamn";

/// "between A and B", „A“ und „B“: two letters for two values. An "A" at the start is an article.
fn letter(before: &str, text: &str) -> Option<(usize, SlotKind)> {
    let alone = |before: &str, text: &str| {
        before.ends_with(|c| c == ' ' || OPENS.contains(&c)) && !text.chars().nth(1).is_some_and(joins)
    };
    let stands = |text: &str, letter: char| text.match_indices(letter).any(|(at, _)| alone(&text[..at], &text[at..]));
    let other = match text.chars().next()? {
        'A' => stands(text, 'B'),
        'B' => stands(before, 'A'),
        _ => false,
    };
    (other && alone(before, text)).then_some((1, SlotKind::Value))
}

/// `x.y.z`, `X.XX`: whatever version.
fn version(text: &str) -> Option<(usize, SlotKind)> {
    let end = text.find(|c: char| !(c.is_ascii_alphabetic() || c == '.')).unwrap_or(text.len());
    let shape = text[..end].trim_end_matches('.');
    let one = |part: &str| part.starts_with(['x', 'y', 'z', 'X', 'Y', 'Z']) && part.chars().all(|c| part.starts_with(c));
    (shape.contains('.') && shape.split('.').all(one)).then_some((shape.len(), SlotKind::Value))
}

/// `DD/MM/YYYY`, `TT.MM.JJJJ`, `dd/mm/aaaa`, `YYYY-MM-DD`, `HH:MM`: groups of one letter each.
fn date(text: &str) -> Option<(usize, SlotKind)> {
    let end = text.find(|c: char| !(c.is_ascii_alphabetic() || "/.-:".contains(c))).unwrap_or(text.len());
    let shape = text[..end].trim_end_matches(['/', '.', '-', ':']);
    let mut groups = shape.split(['/', '.', '-', ':']);
    let is_group = |group: &str| (2..=4).contains(&group.len()) && group.chars().all(|c| group.starts_with(c));
    let known = |group: &str| group.starts_with(|c: char| "DMYHJATSG".contains(c.to_ascii_uppercase()));
    (shape.contains(['/', '.', '-', ':']) && groups.all(|group| is_group(group) && known(group)))
        .then_some((shape.len(), SlotKind::Value))
}

/// `XXX`, `xx`, `YYY`, `___`, `***`, `...`, `###`, `○○`: the same sign again and again; a single `N` or `X` between blanks, or
/// before a percent sign.
fn run(text: &str, before: &str) -> Option<(usize, SlotKind)> {
    let first = text.chars().next()?;
    let width = text.len() - text.trim_start_matches(first).len();
    let rest = &text[width..];
    let signs = width / first.len_utf8();
    // Between two blanks, brackets, quotation marks, or signs of a script that has no blanks.
    let free = |c: Option<char>| c.is_none_or(|c| !joins(c) && !",.!?;".contains(c));
    let apart = free(before.chars().next_back()) && free(rest.chars().next());
    let is_one = match first {
        '.' | '…' => {
            let second = || first == '…' && before.contains('…');
            // "(page …, line …)": behind the noun for a place.
            let placed = || rest.starts_with([',', ';', ')']) && is_in(POSITIONS, &last_noun(before));
            // "You have no right to see the branch …": apart from the words, and the branch is another for each reader.
            let last = || before.ends_with(' ') && before.split_whitespace().nth(AFTER_WORDS).is_some();
            let introduced = || before.trim_end().ends_with([':', '：', '"', '“', '「']);
            let goes_on = || introduced() || last() || second() || rest.contains(char::is_alphanumeric);
            (signs >= 3 || first == '…') && ((apart && goes_on()) || placed())
        }
        'N' if signs == 1 && before.is_empty() => rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase)),
        'X' | 'N' if signs == 1 => {
            // "in line N"
            let stands = || is_in(POSITIONS, &last_noun(before)) && (rest.is_empty() || rest.starts_with([':', '.', ',', ';']));
            before.ends_with([' ', '(']) && (rest.starts_with([' ', '%', '/', ')']) || stands())
        }
        'n' if signs == 1 => before.ends_with('(') && rest.starts_with([' ', '%', '/', ')']),
        // "X of Y"
        'Y' | 'Z' | 'M' if signs == 1 => {
            before.ends_with(' ') && !rest.starts_with(joins) && [" X ", " N "].iter().any(|other| before.contains(other))
        }
        'Y' | 'Z' => signs >= 3 && !rest.starts_with(joins),
        'N' | '_' | '*' | '#' => signs >= 2,
        _ => signs >= 2 && !rest.starts_with(joins),
    };
    is_one.then_some((width, SlotKind::Value))
}

/// The word before, without the bracket that it opens.
fn last_noun(before: &str) -> String {
    before.split_whitespace().next_back().unwrap_or_default().trim_start_matches(['(', '[', '（']).to_lowercase()
}

/// A text shorter than this has only been cut, or goes on.
const AFTER_WORDS: usize = 5;

/// `12345`, `#1234`, `0000`: an example that nobody takes for a number of its own.
fn example(text: &str) -> Option<(usize, SlotKind)> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let counts = "1234567890".starts_with(&digits[..end]) || digits[..end].bytes().all(|digit| digit == b'0');
    // "1234-5678" and "1234.5" are more than the example.
    let goes_on = digits[end..].chars().nth(1).is_some_and(|c| c.is_ascii_digit()) && digits[end..].starts_with(['-', '.', ',']);
    (end >= 4 && counts && !goes_on).then(|| (text.len() - digits.len() + end, SlotKind::Value))
}

/// `12/03/2025`, `2025-03-12`: the day is another for each reader.
fn day(text: &str) -> Option<(usize, SlotKind)> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || "/.-".contains(c))).unwrap_or(text.len());
    let shape = text[..end].trim_end_matches(['/', '.', '-']);
    ['/', '.', '-'].into_iter().find_map(|sign| {
        let groups: Vec<usize> = shape.split(sign).map(|group| if digits(group) { group.len() } else { 0 }).collect();
        matches!(groups.as_slice(), [1 | 2, 1 | 2, 2 | 4] | [4, 2, 2]).then_some((shape.len(), SlotKind::Value))
    })
}

/// `9x%`, `20XX`: a number of which only the first digits are told; `006XXXXXXXXX`: an id.
fn masked(text: &str) -> Option<(usize, SlotKind)> {
    let told = text.find(|c: char| !c.is_ascii_digit())?;
    let width = text[told..].find(|c: char| !matches!(c, 'x' | 'X')).map_or(text.len(), |end| told + end);
    let rest = &text[width..];
    let is_one = width > told + 1 || (width > told && rest.starts_with('%'));
    let kind = if width > told + YEAR { SlotKind::Value } else { SlotKind::Number };
    (is_one && !rest.starts_with(joins)).then_some((width, kind))
}

/// How many digits of a year may be masked.
const YEAR: usize = 3;

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The kind that a placeholder's name suggests. A value is bounded, so it is what stands for anything but a text.
fn kind(name: &str) -> SlotKind {
    let name = name.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if name == "n" {
        SlotKind::Number
    } else if has(&["mail"]) && !has(&["subject", "betreff", "box", "name", "template"]) {
        SlotKind::Email
    } else if has(&[
        "count", "anzahl", "aantal", "antal", "seconds", "sekunden", "minutes", "minuten", "hours", "stunden", "days", "limit",
    ]) && !has(&["phone", "account", "country"])
    {
        SlotKind::Number
    } else if has(&["reason", "message", "detail", "description", "grund", "raison", "motif", "motivo", "理由", "詳細"])
        && !has(&["code", "コード"])
    {
        SlotKind::Any
    } else if !name.contains('.')
        && has(&["name", "user", "customer", "contact", "person", "agent", "owner", "kunde", "benutzer", "client", "utilisateur"])
    {
        SlotKind::Name
    } else {
        SlotKind::Value
    }
}
