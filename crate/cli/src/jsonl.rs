//! JSON Lines, from a file or a pipe. A line that holds no such value is told, and those behind it are read.

use std::fmt::Display;
use std::io::{self, BufRead};

use serde::de::DeserializeOwned;

use crate::tell::tell;

/// The lines of an input, by whose name what is wrong is told.
pub struct JsonLines<R> {
    name: String,
    input: R,
    number: usize,
    line: Vec<u8>,
}

impl<R: BufRead> JsonLines<R> {
    pub fn new(name: impl Display, input: R) -> Self {
        Self { name: name.to_string(), input, number: 0, line: Vec::new() }
    }

    /// The next line that is not blank: its value, or why it has none.
    pub fn next<T: DeserializeOwned>(&mut self) -> io::Result<Option<Result<T, String>>> {
        loop {
            self.line.clear();
            if self.input.read_until(b'\n', &mut self.line)? == 0 {
                return Ok(None);
            }
            self.number += 1;
            // Editors on Windows put a mark at the beginning.
            let mark: &[u8] = if self.number == 1 { b"\xef\xbb\xbf" } else { b"" };
            let line = self.line.strip_prefix(mark).unwrap_or(&self.line).trim_ascii_end();
            if !line.trim_ascii_start().is_empty() {
                let value = read(line);
                return Ok(Some(value.map_err(|(column, message)| {
                    self.wrong(column, &message);
                    message
                })));
            }
        }
    }

    /// Tells what is wrong with the last line.
    pub fn wrong(&self, column: usize, message: &str) {
        tell(format_args!("{}:{}:{column}: {message}", self.name, self.number));
    }
}

/// The value of a line, or from which column on it is none, and why.
fn read<T: DeserializeOwned>(line: &[u8]) -> Result<T, (usize, String)> {
    let text = std::str::from_utf8(line).map_err(|error| (error.valid_up_to() + 1, "this is not UTF-8 text".to_owned()))?;
    serde_json::from_str(text).map_err(|error| {
        let told = error.to_string();
        let place = format!(" at line {} column {}", error.line(), error.column());
        (error.column().max(1), told.strip_suffix(&place).unwrap_or(&told).to_owned())
    })
}
