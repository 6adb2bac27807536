//! Many stems at once: which of them does a word begin with, which of them stand in a text? Each is looked at only where its
//! first byte stands.

/// Some stems, none of them empty, by their first byte.
#[derive(Debug)]
pub(super) struct Stems<const N: usize> {
    stems: [&'static str; N],
    /// The first stem that begins with a byte, and for each stem the next that begins like it; one more than its index, 0 is
    /// none.
    first: [u8; 256],
    next: [u8; N],
}

impl<const N: usize> Stems<N> {
    pub const fn new(stems: [&'static str; N]) -> Self {
        assert!(N < 256, "an index must be a byte");
        let (mut first, mut next) = ([0; 256], [0; N]);
        let mut index = N;
        while index > 0 {
            index -= 1;
            let byte = stems[index].as_bytes()[0] as usize;
            next[index] = first[byte];
            first[byte] = index as u8 + 1;
        }
        Self { stems, first, next }
    }

    /// Whether a word begins with one of them.
    pub fn begin(&self, word: &str) -> bool {
        self.begin_at(word.as_bytes())
    }

    /// Whether one of them stands in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        (0..bytes.len()).any(|at| self.begin_at(&bytes[at..]))
    }

    fn begin_at(&self, bytes: &[u8]) -> bool {
        let Some(byte) = bytes.first() else { return false };
        let mut at = usize::from(self.first[usize::from(*byte)]);
        while at > 0 {
            if bytes.starts_with(self.stems[at - 1].as_bytes()) {
                return true;
            }
            at = usize::from(self.next[at - 1]);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    static STEMS: Stems<4> = Stems::new(["restor", "fix", "resol", "é"]);

    #[test]
    fn each_is_found_wherever_it_stands() {
        for (text, begins, is_in) in [
            ("restored", true, true),
            ("isresolved", false, true),
            ("rest", false, false),
            ("fix", true, true),
            ("éa", true, true),
            ("aè", false, false),
            ("", false, false),
        ] {
            assert_eq!((STEMS.begin(text), STEMS.is_in(text)), (begins, is_in), "{text:?}");
        }
    }
}
