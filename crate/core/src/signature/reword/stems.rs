//! Many words or beginnings of words at once: is a word one of them, does it begin with one, does one stand in a text? Each is
//! looked at only where its first byte stands.

/// Some words or stems, by their first byte.
#[derive(Debug)]
pub(super) struct Stems([Vec<&'static str>; 256]);

impl Stems {
    /// They are written with white space between them.
    pub fn new(list: &'static str) -> Self {
        let mut by_first = [const { Vec::new() }; 256];
        for stem in list.split_ascii_whitespace() {
            by_first[usize::from(stem.as_bytes()[0])].push(stem);
        }
        Self(by_first)
    }

    /// Whether a word is one of them.
    pub fn has(&self, word: &str) -> bool {
        self.like(word.as_bytes()).contains(&word)
    }

    /// Whether a word begins with one of them.
    pub fn begin(&self, word: &str) -> bool {
        self.begin_at(word.as_bytes())
    }

    /// Where they stand in a text.
    pub fn places_in(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        (0..bytes.len()).filter(|at| self.begin_at(&bytes[*at..]))
    }

    fn begin_at(&self, bytes: &[u8]) -> bool {
        self.like(bytes).iter().any(|stem| bytes.starts_with(stem.as_bytes()))
    }

    /// Those with the first byte of these.
    fn like(&self, bytes: &[u8]) -> &[&'static str] {
        bytes.first().map_or(&[], |byte| &self.0[usize::from(*byte)])
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
}
