//! What may be kept of a message that nobody knows: no signature says which words of it vary, so all that may is masked.
//!
//! ```text
//!  text ─▶ mask ─▶ what stands in quotation marks ─▶ numbers ─▶ names ─▶ shortened
//!                  "‹quoted›"                        ‹number›   ‹name›
//! ```
//!
//! Names look like other words. Taken for one is a capital word inside a sentence, and every word of a row of them, unless an
//! answer uses it: what messages of the products say, answers say too. A first name that begins a sentence, and a name written
//! in a script without capitals, cannot be told.

use super::mask;

/// The longest text that is kept, in characters.
const LONGEST: usize = 300;
/// Fewest letters outside the masks that tell an author something.
const LEAST: usize = 8;

/// Words that begin German sentences in front of a noun, which would look like a first name and a last.
const GERMAN: &str = "der die das den dem des ein eine einen einem einer dieser diese dieses diesen ihr ihre ihren ihrem kein \
keine beim im am für mit nach von vom zum zur auf aus bei in es sie wenn alle bitte";

/// The text without what may be personal, or `None` where too little is left. `knows` tells whether answers use a word, which is
/// given in small letters; `nouns` says that the language writes all nouns with a capital, so that one alone is no sign.
pub fn unanswered(text: &str, nouns: bool, knows: impl Fn(&str) -> bool) -> Option<String> {
    // Our own marks are quotation marks of some languages.
    let text = text.replace('‹', "«").replace('›', "»");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = names(&numbers(&quotations(&mask(&text))), nouns, knows);
    let letters = outside_masks(&text).filter(|c| c.is_alphabetic()).take(LEAST).count();
    (letters == LEAST).then(|| shortened(&text))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        // A mask that was cut would look like a word.
        Some((end, _)) => {
            let head = text.get(..end).unwrap_or_default();
            let whole = head.rfind('‹').filter(|open| !head.get(*open..).unwrap_or_default().contains('›'));
            format!("{}…", head.get(..whole.unwrap_or(end)).unwrap_or_default().trim_end())
        }
        None => text.to_owned(),
    }
}

fn outside_masks(text: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    text.chars().filter(move |c| {
        inside = (inside || *c == '‹') && *c != '›';
        !inside
    })
}

/// Signs that open a quotation, and those that close it. The plain ' is an apostrophe more often than not.
const QUOTES: [(char, &[char]); 8] = [
    ('"', &['"']),
    ('“', &['”', '"', '“']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‘', &['’']),
    ('「', &['」']),
    ('『', &['』']),
];

/// What a message quotes is what somebody wrote: the subject of a record, a file, a value.
fn quotations(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // Of which signs none closes any more: the text is not looked through for each that opens.
    let mut unclosed = [false; QUOTES.len()];
    while let Some(open) = rest.chars().next() {
        let behind = rest.get(open.len_utf8()..).unwrap_or_default();
        let kind = QUOTES.iter().zip(&mut unclosed).find(|((sign, _), unclosed)| *sign == open && !**unclosed);
        let closes = kind.and_then(|((_, closing), unclosed)| {
            let at = behind.find(*closing);
            *unclosed = at.is_none();
            at
        });
        out.push(open);
        rest = behind;
        if let Some(end) = closes.filter(|end| *end > 0) {
            out.push_str("‹quoted›");
            let (_, tail) = behind.split_at_checked(end).unwrap_or_default();
            let close = tail.chars().next().map_or(0, char::len_utf8);
            out.push_str(tail.get(..close).unwrap_or_default());
            rest = tail.get(close..).unwrap_or_default();
        }
    }
    out
}

/// Digits that stand by themselves, with what groups them; those in a word are a code, as in 0x80040217.
fn numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let begins = first.is_numeric() && !out.chars().next_back().is_some_and(is_in_word);
        let end = if begins { rest.find(|c: char| !is_in_number(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (run, behind) = rest.split_at_checked(end).unwrap_or_default();
        let number = run.trim_end_matches(['.', ',', ':', '/', '-', '\'']);
        // What goes on in a word is no number from any of its digits on.
        let in_word = number.len() == run.len() && behind.starts_with(is_in_word);
        if begins && !in_word {
            out.push_str("‹number›");
            out.push_str(run.get(number.len()..).unwrap_or_default());
        } else {
            out.push_str(run);
        }
        rest = behind;
    }
    out
}

fn is_in_number(c: char) -> bool {
    c.is_numeric() || ".,:/-'".contains(c)
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Signs between the words of one name: "Sam Lee", "Sam J. Lee", "Lee, Sam", "Smith-Lee".
const BETWEEN: [&str; 5] = [" ", ". ", ", ", "-", "’"];

fn names(text: &str, nouns: bool, knows: impl Fn(&str) -> bool) -> String {
    let words = words(text);
    let known = |word: &str| (nouns && GERMAN.split(' ').any(|one| one == word)) || knows(word);
    let strange: Vec<bool> = words.iter().map(|word| word.capital && !known(&word.text.to_lowercase())).collect();
    let mut out = String::with_capacity(text.len());
    let (mut done, mut at) = (0, 0);
    while let Some(first) = words.get(at) {
        let joined = |next: &usize| {
            let between = text.get(words[*next - 1].end()..words[*next].start).unwrap_or_default();
            strange[*next] && BETWEEN.contains(&between)
        };
        let row = if strange[at] { 1 + (at + 1..words.len()).take_while(joined).count() } else { 0 };
        if row > 1 || (row == 1 && !nouns && !first.shouts && !first.begins_sentence) {
            out.push_str(text.get(done..first.start).unwrap_or_default());
            out.push_str("‹name›");
            done = words.get(at + row - 1).map_or(done, Word::end);
        }
        at += row.max(1);
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

struct Word<'a> {
    text: &'a str,
    start: usize,
    /// It begins with a capital letter. A name of an interface or a field, all in capitals with a _ or a digit, does not count.
    capital: bool,
    /// All of it is capitals: alone it is an abbreviation.
    shouts: bool,
    begins_sentence: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words outside masks.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut at, mut begins_sentence) = (0, true);
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        let length = match c {
            '‹' => rest.find('›').map_or(c.len_utf8(), |end| end + '›'.len_utf8()),
            c if is_in_word(c) => rest.find(|c| !is_in_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let piece = rest.get(..length).unwrap_or_default();
        if is_in_word(c) {
            let shouts = !piece.contains(char::is_lowercase);
            let code = shouts && piece.contains(|c: char| c == '_' || c.is_numeric());
            words.push(Word { text: piece, start: at, capital: c.is_uppercase() && !code, shouts, begins_sentence });
            begins_sentence = false;
        } else if c == '‹' {
            begins_sentence = false;
        } else if ".!?:•|·。！？：".contains(c) {
            begins_sentence = true;
        }
        at += length;
    }
    words
}
