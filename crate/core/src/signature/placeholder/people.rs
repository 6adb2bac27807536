//! Names of people that an author took over from a screen: "by Anna Keller", "(Maria Lopez)", "for Jonas Weber", Jane Doe.

use super::joins;
use crate::signature::is_in;

/// The names that are nobody's, in many languages. Not what a text begins with: that may be the author's sentence.
pub(super) fn nobody(before: &str, text: &str) -> Option<usize> {
    let ends = |name: &&&str| text.strip_prefix(**name).is_some_and(|rest| !rest.starts_with(joins));
    if before.is_empty() { None } else { NOBODIES.iter().find(ends).map(|name| name.len()) }
}

const NOBODIES: [&str; 22] = [
    "Jane Doe",
    "John Doe",
    "John Smith",
    "Jane Smith",
    "Joe Bloggs",
    "Max Mustermann",
    "Erika Mustermann",
    "Jean Dupont",
    "Marie Dupont",
    "Juan Pérez",
    "Juan Perez",
    "Fulano de Tal",
    "Jan Kowalski",
    "Mario Rossi",
    "João Silva",
    "Jan Jansen",
    "Maija Meikäläinen",
    "Matti Meikäläinen",
    "Ola Nordmann",
    "山田太郎",
    "山田 太郎",
    "张三",
];

/// "by Anna Keller", "(Maria Lopez)", "its owner, Maria Lopez, …": two names or three, where somebody has done something.
pub(super) fn person(before: &str, text: &str) -> Option<usize> {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let by = before.ends_with(' ') && is_in(BY, last);
    let noun = before.strip_suffix(", ").and_then(|before| before.split_whitespace().next_back()).unwrap_or_default();
    let apart = is_in(PEOPLE, &noun.to_lowercase());
    // "given to Tom Baker"
    let given = || {
        let mut words = before.split_whitespace().rev().map(str::to_lowercase);
        words.next().is_some_and(|to| is_in(TO, &to)) && words.next().is_some_and(|given| is_in(GIVEN, &given))
    };
    let by = by || (before.ends_with(' ') && given());
    if !by && !apart && !before.ends_with(" (") {
        return None;
    }
    let (names, width) = names(text);
    let rest = &text[width..];
    // "(Maria K. since 10:42)"
    let since = || rest.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).is_some_and(|word| is_in(SINCE, word));
    let closes = by || rest.starts_with(if apart { ',' } else { ')' }) || (!apart && since());
    ((2..=3).contains(&names) && closes).then_some(width)
}

const TO: &str = "to an à a aan";
const GIVEN: &str = "given assigned reassigned handed passed vergeben übergeben zugewiesen attribué attribuée asignado asignada \
    assegnato assegnata atribuído atribuída toegewezen";
const SINCE: &str = "since at on from seit um depuis desde dal dalle sinds";

/// "Frau Lehmann", "Mr. J. Baker": whoever is spoken of with a title, which is another one for another person.
pub(super) fn titled(text: &str) -> Option<usize> {
    let (title, rest) = text.split_once(' ')?;
    let (names, width) = names(rest);
    let ends = !rest[width..].starts_with(|c| joins(c) || c == '_');
    (is_in(TITLES, title.trim_end_matches('.')) && (1..=2).contains(&names) && ends).then_some(title.len() + 1 + width)
}

const TITLES: &str = "Mr Mrs Ms Dr Herr Herrn Frau Mme Mlle Monsieur Madame Sr Sra Srta Sig Dhr Mevr";

/// "The font Gotham Narrow Book is gone": behind the noun for what has a name, in a sentence that goes on in small letters. What is set
/// or pressed has the same name for all.
pub(super) fn thing(before: &str, text: &str) -> Option<usize> {
    let noun = before.strip_suffix(' ')?.rsplit(' ').next().unwrap_or_default();
    let first = noun.len() + 1 == before.len();
    if !is_in(NAMED, &noun.to_lowercase()) || (noun.starts_with(char::is_uppercase) && !first) {
        return None;
    }
    let near = &text[..text.floor_char_boundary(LONGEST_NAME)];
    let part = |word: &&str| {
        let joins = matches!(*word, "&" | "and" | "of" | "von" | "de" | "van");
        joins
            || (word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                && word.chars().all(|c| c.is_alphanumeric() || "-'’".contains(c)))
    };
    let mut words: Vec<&str> = near.split(' ').take_while(part).collect();
    while words.last().is_some_and(|word| word.starts_with(char::is_lowercase) || *word == "&") {
        words.pop();
    }
    let width = words.join(" ").len();
    let goes_on = text[width..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let least = if first { 3 } else { 2 };
    let begins = text.starts_with(char::is_uppercase);
    ((least..=4).contains(&words.len()) && begins && goes_on).then_some(width)
}

/// In bytes.
const LONGEST_NAME: usize = 60;
/// What is called by a name that somebody gave it.
const NAMED: &str = "font firm company supplier customer client tenant patient student pupil recipient signer headset device room queue team schriftart \
    firma lieferant raum police société entreprise fournisseur locataire salle fuente empresa proveedor cliente inquilino paciente alumno \
    sala azienda fornitore paziente stanza lettertype bedrijf leverancier klant huurder ruimte";

/// How many words a text begins with that are written as names are, and how wide they are.
fn names(text: &str) -> (usize, usize) {
    let part = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).any(char::is_lowercase)
            && letters.all(|c| c.is_lowercase() || "-'’".contains(c))
    };
    // "Maria K."
    let initial = |word: &str| word.chars().count() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
    let end = text.find(|c: char| !(c.is_alphabetic() || " -'’.".contains(c))).unwrap_or(text.len());
    let mut names: Vec<&str> = text[..end].split(' ').take_while(|word| part(word) || initial(word)).collect();
    let stop = names.len();
    // The stop behind a name ends the sentence.
    if let Some(word) = text[..end].split(' ').nth(stop).and_then(|word| word.strip_suffix('.')).filter(|word| part(word)) {
        names.push(word);
    }
    (names.len(), names.join(" ").len())
}

/// "The field is empty for Jonas Weber": a first name that many have, and a last one, wherever they stand.
pub(super) fn called(text: &str) -> Option<usize> {
    let first = &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())];
    if !is_in(FIRST_NAMES, first) {
        return None;
    }
    let (names, width) = names(text);
    let ends = !text[width..].starts_with(|c| joins(c) || c == '_');
    (names == 2 && ends).then_some(width)
}

/// Those that mean nothing else: "Max Size" and "Bill Amount" are no people.
const FIRST_NAMES: &str = "Adam Alexander Ana Anders Andrea Andreas Andrew Anita Anke Ann Anna Anne Antonio Barbara Ben Birgit Carla Carlos \
    Catherine Charlotte Chiara Christian Christine Claudia Daniel David Diego Elena Eline Elisabeth Elizabeth Emily Emma Erik Eva \
    Fernando Francesca Francesco Giulia Hanna Hannah Hans Helen Henrik Ingrid Isabel Jakob James Jennifer Jessica Johan Johanna \
    John Jonas José Julia Julie Karin Katharina Kevin Klaus Lars Laura Lena Lisa Lucas Lucia Luis Lukas Marco Maria María Marie Marta \
    Martin Matteo Matthias Michael Miguel Monika Nicolas Nina Olivia Oliver Paolo Patricia Paul Paula Pedro Peter Petra Pierre Rachel \
    Robert Sandra Sara Sarah Simon Sofia Sophie Stefan Stephanie Susan Susanne Sven Thomas Tomás Ursula Yuki";

/// Who is named behind a comma: "its owner, Maria Lopez, …". Fields of a form stand behind commas, too.
const PEOPLE: &str = "owner administrator admin user colleague manager author creator assignee agent contact supervisor besitzer eigentümer kollege \
    kollegin propriétaire collègue propietario compañero proprietario collega proprietário colega eigenaar";
const BY: &str = "by von par por da door av";
