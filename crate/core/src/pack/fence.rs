//! The fences around code.

/// A line that opens or closes a block of code.
pub(super) struct Fence<'a> {
    pub sign: char,
    pub width: usize,
    /// What stands behind it: the block's language. Only a line that opens a block has one.
    pub info: &'a str,
}

impl<'a> Fence<'a> {
    pub fn open(line: &'a str) -> Option<Self> {
        let body = line.trim_start();
        let sign = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = body.trim_start_matches(sign);
        let width = body.len() - info.len();
        (width >= 3 && !(sign == '`' && info.contains('`'))).then(|| Self { sign, width, info: info.trim() })
    }

    /// A fence of the same kind that is wide enough: it ends this one, or, with an info string, shows that the end
    /// is missing.
    pub fn matching<'b>(&self, line: &'b str) -> Option<Fence<'b>> {
        Fence::open(line).filter(|other| other.sign == self.sign && other.width >= self.width)
    }

    /// The fence that is open below a line, where this one is above it.
    pub fn below(self, line: &'a str) -> Option<Self> {
        match self.matching(line) {
            Some(end) => Some(end).filter(|next| !next.info.is_empty()),
            None => Some(self),
        }
    }

    pub fn is_annotation(&self) -> bool {
        let mut words = self.info.split_whitespace();
        words.next() == Some("toml") && matches!(words.next(), Some("fix" | "pack" | "unanswered"))
    }
}
