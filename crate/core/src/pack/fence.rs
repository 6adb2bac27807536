//! The fences around code.

use super::dialect::is_question_heading;

/// A line that opens or closes a block of code.
pub(super) struct Fence<'a> {
    pub sign: char,
    pub width: usize,
    /// What stands behind it: the block's language. Only a line that opens a block has one.
    info: &'a str,
}

impl<'a> Fence<'a> {
    pub fn open(line: &'a str) -> Option<Self> {
        let body = line.trim_start();
        let sign = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let info = body.trim_start_matches(sign);
        let width = body.len() - info.len();
        (width >= 3 && !(sign == '`' && info.contains('`'))).then(|| Self { sign, width, info: info.trim() })
    }

    /// The end of the block that this fence opens. A block without one is cut at the next question, so that it takes no other
    /// entry with it.
    pub fn end(&self, lines: &[&str], at: usize) -> End {
        let mut question = None;
        for (index, line) in lines.iter().enumerate().skip(at + 1) {
            if question.is_none() && is_question_heading(line) {
                question = Some(index);
                if self.is_annotation() {
                    break;
                }
            }
            match self.matching(line) {
                Some(end) if end.info.is_empty() => return End::Closed(index),
                Some(_) => return End::Missing(question.unwrap_or(index)),
                None => {}
            }
        }
        End::Missing(question.unwrap_or(lines.len()))
    }

    /// A fence of the same kind that is wide enough: it ends this one, or, with an info string, shows that the end
    /// is missing.
    fn matching<'b>(&self, line: &'b str) -> Option<Fence<'b>> {
        Fence::open(line).filter(|other| other.sign == self.sign && other.width >= self.width)
    }

    pub fn is_annotation(&self) -> bool {
        let mut words = self.info.split_whitespace();
        words.next() == Some("toml") && matches!(words.next(), Some("fix" | "pack" | "unanswered"))
    }
}

/// Where a block of code ends.
pub(super) enum End {
    /// At the fence in this line.
    Closed(usize),
    /// Its fence is missing: above this line.
    Missing(usize),
}
