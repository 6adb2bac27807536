//! The form in which texts are compared: NFKC, lower case, one kind of quotation mark and dash, no white space, no
//! invisible characters, no final punctuation.
//!
//! ```text
//!  "Sorry,\u{a0}we’re   having\n“trouble”…"
//!   sorry,we're·having·"trouble"            · a gap stood here: remembered, not compared
//! ```
//!
//! White space is left out rather than folded, because it is what differs most between two renderings of one message:
//! line breaks, missing or doubled blanks around a slot, "Webphone" and "Web Phone". Where it stood is remembered, so
//! that a literal still begins and ends at a word's edge.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// A text in the form for comparison, with the way back to the original.
#[derive(Clone, Debug)]
pub struct Normal<'a> {
    original: &'a str,
    text: String,
    /// For each byte of `text`: where its character begins in the original, and what stood before it.
    marks: Vec<u32>,
    /// How many bytes the comparison is about; behind them stands final punctuation.
    end: usize,
}

/// What stood before a character, in the upper bits of its mark.
const BLANK: u32 = 1 << 31;
const LINE: u32 = 1 << 30;
/// A letter that is no capital ran into this capital, as in "UnavailableRefresh".
const SEAM: u32 = 1 << 29;
const OFFSET: u32 = SEAM - 1;

/// What is longer than this in the form for comparison is cut off. One character may stand for eighteen, and whoever looks
/// at a text only up to a limit must not be made to look at all of those.
const LONGEST: usize = 12 * 1024;

impl<'a> Normal<'a> {
    /// Brings a text into the form for comparison.
    pub fn new(original: &'a str) -> Self {
        let mut normal =
            Self { original, text: String::with_capacity(original.len()), marks: Vec::with_capacity(original.len() + 1), end: 0 };
        normal.fill(original);
        let kept = normal.text.trim_end_matches(is_final).len();
        // A text of nothing but punctuation stays what it is.
        normal.end = if kept > 0 { kept } else { normal.text.len() };
        normal
    }

    /// The text for comparison.
    pub fn text(&self) -> &str {
        &self.text[..self.end]
    }

    /// Whether the text was too long to be taken in as a whole.
    pub(super) fn is_cut(&self) -> bool {
        self.text.len() > LONGEST
    }

    /// The text with its final punctuation.
    pub(super) fn untrimmed(&self) -> &str {
        &self.text
    }

    /// Whether a word may begin or end before byte `at`.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        if at == 0 || at >= self.end || self.mark(at) & (BLANK | LINE) != 0 {
            return true;
        }
        let bytes = self.text.as_bytes();
        if bytes[at - 1].is_ascii() && bytes[at].is_ascii() {
            return !(bytes[at - 1].is_ascii_alphanumeric() && bytes[at].is_ascii_alphanumeric());
        }
        let Some((before, after)) = self.text.split_at_checked(at) else { return false };
        !(before.chars().next_back().is_some_and(joins) && after.chars().next().is_some_and(joins))
    }

    /// Whether two labels may have run into each other before byte `at`.
    pub(super) fn is_seam(&self, at: usize) -> bool {
        self.is_edge(at) || self.mark(at) & SEAM != 0
    }

    /// Whether white space stood before byte `at`.
    pub(super) fn is_gap(&self, at: usize) -> bool {
        at >= self.end || self.mark(at) & (BLANK | LINE) != 0
    }

    /// Whether a line began at byte `at`.
    pub(super) fn is_line(&self, at: usize) -> bool {
        at == 0 || at >= self.end || self.mark(at) & LINE != 0
    }

    /// Whether a sentence or a line ends before byte `at`.
    pub(super) fn is_sentence(&self, at: usize) -> bool {
        // All that closes one is ASCII, and an edge: no letter.
        let before = || self.text.as_bytes().get(at.wrapping_sub(1)).copied().map(char::from);
        self.is_line(at) || before().is_some_and(ends_sentence)
    }

    /// The original text of a range, without white space and quotation marks around it.
    pub(super) fn original(&self, start: usize, end: usize) -> &str {
        let text = self.original.get(self.origin(start)..self.origin(end)).unwrap_or_default();
        text.trim_matches(|c: char| c.is_whitespace() || fold(c) == '"')
    }

    /// Where the character at byte `at` begins in the original.
    pub(super) fn origin(&self, at: usize) -> usize {
        self.marks.get(at).map_or(self.original.len(), |mark| (mark & OFFSET) as usize)
    }

    fn mark(&self, at: usize) -> u32 {
        self.marks.get(at).copied().unwrap_or(BLANK)
    }

    fn fill(&mut self, original: &str) {
        let bytes = original.as_bytes();
        let mut before = LINE;
        let mut last = ' ';
        let mut at = 0;
        while let Some(&byte) = bytes.get(at).filter(|_| self.text.len() <= LONGEST) {
            let run = plain_run(&bytes[at..], LONGEST + 1 - self.text.len());
            if let (Some(first), Some(end)) = (run.first(), run.last()) {
                self.marks.push(place(at) | before | seam(last, char::from(*first)));
                self.marks.extend(run.windows(2).zip(at + 1..).map(|(pair, at)| place(at) | seam_within(pair)));
                self.text.push_str(&original[at..at + run.len()]);
                before = 0;
                last = char::from(*end);
                at += run.len();
            } else if let Some((c, length)) = entity(&bytes[at..]) {
                self.put(c, at, &mut before, 0);
                last = ' ';
                at += length;
            } else if stands_alone(&bytes[at..]) {
                if byte > b' ' && byte < 0x7f {
                    self.put(char::from(byte), at, &mut before, 0);
                    last = char::from(byte);
                } else {
                    before |= white(byte);
                }
                at += 1;
            } else {
                at = self.fill_other(original, at, &mut before, &mut last);
            }
        }
        // All at once is much faster than one by one; letters beyond ASCII are in lower case already.
        self.text.make_ascii_lowercase();
    }

    /// One character with all that combines with it, by the book. Returns where the next begins.
    fn fill_other(&mut self, original: &str, at: usize, before: &mut u32, last: &mut char) -> usize {
        let mut rest = original[at..].char_indices();
        let first = rest.next().map_or(' ', |(_, c)| c);
        let end = rest.find(|(_, c)| !combines(*c)).map_or(original.len(), |(next, _)| at + next);
        let seam = seam(*last, first);
        if end == at + first.len_utf8() && is_nfkc_quick(std::iter::once(first)) == IsNormalized::Yes {
            self.put_lower(first, at, before, seam);
        } else {
            // An acute accent that stands alone is an apostrophe; NFKC would make a blank and a loose accent of it.
            // And of the sign for information the letter in it.
            let source = original[at..end].chars().map(|c| match c {
                '\u{b4}' => '\'',
                '\u{2139}' | '\u{24d8}' => '\u{26a0}',
                c => c,
            });
            for c in source.nfkc() {
                self.put_lower(c, at, before, seam);
            }
        }
        *last = first;
        end
    }

    /// One character that stands at byte `at` of the original.
    fn put_lower(&mut self, c: char, at: usize, before: &mut u32, seam: u32) {
        if is_caseless(c) {
            self.put(c, at, before, seam);
        } else {
            for c in c.to_lowercase() {
                self.put(c, at, before, seam);
            }
        }
    }

    /// One lower-case character that stands at byte `at` of the original.
    fn put(&mut self, c: char, at: usize, before: &mut u32, seam: u32) {
        if c.is_whitespace() || c.is_control() {
            *before |= if matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}') { LINE } else { BLANK };
        } else if !is_invisible(c) {
            match c {
                'ß' => self.text.push_str("ss"), // as it stands in capitals
                _ => self.text.push(fold(c)),
            }
            self.marks.push(place(at) | *before | seam);
            self.marks.resize(self.text.len(), place(at));
            *before = 0;
        }
    }
}

/// The letters, digits and marks at the beginning, at most so many, that stand for themselves whatever is around them. Nearly all
/// of most texts is made of such runs, and they are taken in as a whole.
fn plain_run(bytes: &[u8], most: usize) -> &[u8] {
    // `&` may begin an entity; a grave accent is an apostrophe, and an exclamation mark a full stop.
    let is_plain = |byte: &&u8| matches!(byte, b'"'..=b'%' | b'\''..=b'_' | b'a'..=b'~');
    let length = bytes.iter().take(most).take_while(is_plain).count();
    let last = length.saturating_sub(1);
    if stands_alone(&bytes[last..]) { &bytes[..length] } else { &bytes[..last] }
}

/// Whether the first character is of ASCII and no other combines with it ("e" and an accent).
fn stands_alone(bytes: &[u8]) -> bool {
    bytes.iter().take(2).all(u8::is_ascii)
}

/// A character that was escaped for HTML once too often, as names in toasts are ("O&#39;Brien"), and its length.
fn entity(bytes: &[u8]) -> Option<(char, usize)> {
    let inside = bytes.strip_prefix(b"&")?;
    let length = inside.iter().take(LONGEST_ENTITY).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(&inside[..length]).ok()?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => digits.parse(),
            };
            // One character for another: letters that are written so would need the whole of the form for comparison.
            char::from_u32(code.ok()?).filter(|c| !c.is_alphanumeric())?
        }
    };
    Some((c, length + 2))
}

/// The name of an entity has at most so many bytes.
const LONGEST_ENTITY: usize = 7;

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(OFFSET).min(OFFSET)
}

/// The mark of a capital that a letter which is none ran into.
fn seam(last: char, c: char) -> u32 {
    if c.is_uppercase() && last.is_alphabetic() && !last.is_uppercase() { SEAM } else { 0 }
}

/// The same within a run of ASCII.
fn seam_within(pair: &[u8]) -> u32 {
    if pair[1].is_ascii_uppercase() && pair[0].is_ascii_lowercase() { SEAM } else { 0 }
}

/// Scripts from Hebrew to Myanmar, punctuation, the scripts of East Asia, Hangul: none of them has capitals, and looking each
/// up takes time.
fn is_caseless(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{344}' | '\u{590}'..='\u{109f}' | '\u{2000}'..='\u{20ff}' | '\u{2e80}'..='\u{a63f}' | '\u{ac00}'..='\u{d7ff}')
}

fn white(byte: u8) -> u32 {
    if matches!(byte, b'\n' | b'\r' | 0x0b | 0x0c) { LINE } else { BLANK }
}

/// Letters and digits of scripts that put blanks between words.
pub(super) fn joins(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

/// Scripts written without blanks: Kana, Han, Thai, Lao, Khmer, Myanmar.
pub(crate) fn is_unspaced(c: char) -> bool {
    // Nearly all characters of most texts stand before all of them.
    c >= '\u{0e00}'
        && matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn combines(c: char) -> bool {
    // Vowels and finals of decomposed Hangul have class 0 and combine all the same, as do half-width voicing marks.
    c >= '\u{300}'
        && (canonical_combining_class(c) != 0
            || matches!(c, '\u{1160}'..='\u{11ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{ff9e}' | '\u{ff9f}'))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e000}'..='\u{f8ff}')
}

fn fold(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{02bc}' | '\u{02b9}' | '`' | '\u{2039}' | '\u{203a}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{00ab}' | '\u{00bb}' | '\u{300c}'..='\u{300f}' | '\u{301d}'..='\u{301f}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' => '-',
        // The same sentence, said louder.
        '!' | '\u{3002}' => '.',
        '\u{3001}' => ',',
        '\u{03c2}' => '\u{03c3}',
        _ => c,
    }
}

pub(super) fn is_final(c: char) -> bool {
    matches!(c, '.' | '?' | ';' | ':' | ',')
}

/// What closes a sentence, in the form for comparison.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '?' | ';')
}
