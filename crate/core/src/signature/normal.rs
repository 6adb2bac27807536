//! The form in which texts are compared: NFKC, lower case, one kind of quotation mark and dash, no white space, no
//! invisible characters, no final punctuation.
//!
//! White space is left out rather than folded, because it is what differs most between two renderings of one message:
//! line breaks, missing or doubled blanks around a slot, "Webphone" and "Web Phone". Where it stood is remembered, so
//! that a literal still begins and ends at a word's edge.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text in the form for comparison, with the way back to the original.
#[derive(Clone, Debug, Default)]
pub struct Normal<'a> {
    original: Cow<'a, str>,
    text: String,
    /// For each byte of `text`: where its character begins in the original.
    origin: Vec<u32>,
    /// For each byte of `text`: whether white space stood before it.
    gap: Vec<bool>,
}

impl<'a> Normal<'a> {
    /// Brings a text into the form for comparison.
    pub fn new(original: &'a str) -> Self {
        let mut normal = Self {
            original: Cow::Borrowed(original),
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
            gap: Vec::with_capacity(original.len()),
        };
        normal.fill(original);
        normal.trim_end();
        normal
    }

    /// The text for comparison.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a word may begin or end before byte `at`.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        if self.gap.get(at).copied().unwrap_or(true) || at == 0 {
            return true;
        }
        let before = self.text[..at].chars().next_back();
        let after = self.text[at..].chars().next();
        !(before.is_some_and(joins) && after.is_some_and(joins))
    }

    /// Whether white space stands inside a range.
    pub(super) fn has_gap(&self, start: usize, end: usize) -> bool {
        self.gap.get(start + 1..end).is_some_and(|gaps| gaps.contains(&true))
    }

    /// The original text of a range, without white space around it.
    pub(super) fn original(&self, start: usize, end: usize) -> &str {
        let at = |byte: usize| self.origin.get(byte).map_or(self.original.len(), |at| *at as usize);
        self.original.get(at(start)..at(end)).unwrap_or_default().trim()
    }

    fn fill(&mut self, original: &str) {
        let mut gap = true;
        let mut rest = original.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            if c.is_ascii() {
                // The next character may combine with this one ("e" and an accent).
                let alone = rest.peek().is_none_or(|(_, next)| next.is_ascii());
                if alone {
                    if c.is_ascii_whitespace() || c.is_ascii_control() {
                        gap = true;
                    } else {
                        self.push(at, fold_ascii(c), &mut gap);
                    }
                    continue;
                }
            }
            let mut end = at + c.len_utf8();
            while let Some((next_at, next)) = rest.peek().copied().filter(|(_, next)| combines(*next)) {
                end = next_at + next.len_utf8();
                rest.next();
            }
            for folded in original[at..end].nfkc().flat_map(char::to_lowercase) {
                if folded.is_whitespace() || folded.is_control() {
                    gap = true;
                } else if !is_invisible(folded) {
                    self.push(at, fold(folded), &mut gap);
                }
            }
        }
    }

    fn push(&mut self, at: usize, c: char, gap: &mut bool) {
        let from = self.text.len();
        self.text.push(c);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.origin.resize(self.text.len(), at);
        self.gap.push(std::mem::take(gap));
        self.gap.resize(from + c.len_utf8(), false);
    }

    fn trim_end(&mut self) {
        let end = self.text.trim_end_matches(is_final).len();
        // A text of nothing but punctuation stays what it is.
        if end > 0 {
            self.text.truncate(end);
            self.gap.truncate(end);
            // `origin` keeps the first byte behind the end, so that the last slot's value stops there.
            self.origin.truncate(end + 1);
        }
    }
}

/// Letters and digits of scripts that put blanks between words.
fn joins(c: char) -> bool {
    c.is_alphanumeric() && !is_unspaced(c)
}

/// Scripts written without blanks: Kana, Han, Thai, Lao, Khmer, Myanmar.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn combines(c: char) -> bool {
    // Vowels and finals of decomposed Hangul have class 0 and combine all the same.
    !c.is_ascii() && (canonical_combining_class(c) != 0 || matches!(c, '\u{1160}'..='\u{11ff}' | '\u{fe00}'..='\u{fe0f}'))
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e000}'..='\u{f8ff}')
}

fn fold_ascii(c: char) -> char {
    if c == '`' { '\'' } else { c.to_ascii_lowercase() }
}

fn fold(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{02bc}' | '\u{00b4}' | '`' | '\u{2039}' | '\u{203a}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{00ab}' | '\u{00bb}' | '\u{300c}'..='\u{300f}' | '\u{301d}'..='\u{301f}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{3002}' => '.',
        '\u{3001}' => ',',
        _ => c,
    }
}

fn is_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ';' | ':' | ',')
}
