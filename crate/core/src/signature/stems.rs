//! Many words or beginnings of words at once: is a word one of them, does it begin with one, does one stand in a text? Each is
//! looked at only where its first byte stands, and most are told apart by their first bytes as one number.

/// Some words or stems, by their first byte.
#[derive(Debug)]
pub(super) struct Stems([Vec<Stem>; 256]);

#[derive(Debug)]
struct Stem {
    text: &'static str,
    head: Head,
}

impl Stems {
    /// They are written with white space between them.
    pub fn new(list: &'static str) -> Self {
        let mut by_first = [const { Vec::new() }; 256];
        for text in list.split_ascii_whitespace() {
            by_first[usize::from(text.as_bytes()[0])].push(Stem { text, head: Head::of(text) });
        }
        Self(by_first)
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.at(word.as_bytes()).any(|stem| stem.len() == word.len())
    }

    /// Whether a word begins with one of them.
    pub fn begin(&self, word: &str) -> bool {
        self.at(word.as_bytes()).next().is_some()
    }

    /// How long those are that a text begins with, in bytes.
    pub fn beginning(&self, text: &str) -> impl Iterator<Item = usize> {
        self.at(text.as_bytes()).map(str::len)
    }

    /// Where they stand in a text.
    pub fn places_in(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        (0..bytes.len()).filter(|at| self.at(&bytes[*at..]).next().is_some())
    }

    /// Those that these bytes begin with.
    fn at(&self, bytes: &[u8]) -> impl Iterator<Item = &'static str> {
        let like = bytes.first().map_or(&[][..], |first| &self.0[usize::from(*first)]);
        let near = if like.is_empty() { 0 } else { near(bytes) };
        like.iter().filter(move |stem| stem.head.begins(near) && bytes.starts_with(stem.text.as_bytes())).map(|stem| stem.text)
    }
}

/// Beginnings of words, each with what it says, by their first byte.
#[derive(Debug)]
pub(super) struct Tagged<T>([Vec<(&'static str, T)>; 256]);

impl<T> Tagged<T> {
    /// None of them is empty.
    pub fn new(stems: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first = [const { Vec::new() }; 256];
        for (stem, tag) in stems {
            by_first[usize::from(stem.as_bytes()[0])].push((stem, tag));
        }
        Self(by_first)
    }

    /// Those that a word begins with.
    pub fn beginning(&self, word: &str) -> impl Iterator<Item = &(&'static str, T)> {
        let like = word.as_bytes().first().map_or(&[][..], |first| &self.0[usize::from(*first)]);
        like.iter().filter(move |(stem, _)| word.starts_with(stem))
    }
}

/// The first bytes of a text as a number: nearly all texts that do not begin with it are told from it without a look at the rest.
#[derive(Debug)]
pub(super) struct Head {
    number: u64,
    /// Which bytes of it the text has.
    mask: u64,
}

impl Head {
    pub fn of(text: &str) -> Self {
        Self { number: near(text.as_bytes()), mask: near(&[u8::MAX; size_of::<u64>()][..text.len().min(size_of::<u64>())]) }
    }

    /// Whether what begins with these bytes may begin with the text.
    pub fn begins(&self, near: u64) -> bool {
        (near ^ self.number) & self.mask == 0
    }
}

/// The first bytes of a text as a number, the first the lowest.
pub(super) fn near(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn each_is_found_wherever_it_stands() {
        let stems = Stems::new("restor fix\n  resol é");
        for (text, has, begins, is_in) in [
            ("restored", false, true, true),
            ("isresolved", false, false, true),
            ("rest", false, false, false),
            ("fix", true, true, true),
            ("é", true, true, true),
            ("éa", false, true, true),
            ("aè", false, false, false),
            ("", false, false, false),
        ] {
            assert_eq!(
                (stems.has(text), stems.begin(text), stems.places_in(text).next().is_some()),
                (has, begins, is_in),
                "{text:?}"
            );
        }
    }

    #[test]
    fn one_that_is_longer_than_a_number_is_compared_to_its_end() {
        let stems = Stems::new("wiederhergestellt wieder wiederhol");
        assert!(!stems.has("wiederhergestellte") && stems.has("wiederhergestellt") && stems.has("wieder"));
        let mut lengths: Vec<usize> = stems.beginning("wiederhergestellt").collect();
        lengths.sort_unstable();
        assert_eq!(lengths, [6, 17]);
    }
}
