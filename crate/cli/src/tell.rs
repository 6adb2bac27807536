//! What is told beside the output.

use std::fmt::Display;
use std::io::{self, Write};

/// Writes a line to stderr. That nobody reads it is no reason to stop, or to fail otherwise than by what it says.
pub fn tell(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
