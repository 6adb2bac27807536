//! The lines on which the parts of a JSON text stand.

use std::collections::BTreeMap;

/// Lines by path. Names and numbers of items are joined by a character that no key has.
#[derive(Default)]
pub struct Lines(BTreeMap<String, u32>);

const JOINT: &str = "\u{0}";

impl Lines {
    /// Goes through a text that is JSON.
    pub fn of(text: &str) -> Self {
        let mut scan = Scan { bytes: text.as_bytes(), at: 0, line: 1, path: Vec::new(), lines: Self::default() };
        scan.value();
        scan.lines
    }

    /// The line of a part, or of the nearest part around it that has one.
    pub fn line(&self, path: &[&str]) -> Option<u32> {
        (1..=path.len()).rev().find_map(|length| self.0.get(&path.get(..length)?.join(JOINT)).copied())
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
    path: Vec<String>,
    lines: Lines,
}

impl Scan<'_> {
    /// The next byte that is no white space, which is passed.
    fn next(&mut self) -> Option<u8> {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                _ => return Some(*byte),
            }
            self.at += 1;
        }
        None
    }

    fn value(&mut self) {
        match self.next() {
            Some(b'{') => self.parts(b'}', |scan, _| {
                let name = scan.text();
                scan.next(); // the colon
                scan.at += 1;
                name
            }),
            Some(b'[') => self.parts(b']', |_, index| index.to_string()),
            Some(b'"') => _ = self.text(),
            _ => {
                while self.bytes.get(self.at).is_some_and(|byte| !b",]}\n \t\r".contains(byte)) {
                    self.at += 1;
                }
            }
        }
    }

    fn parts(&mut self, end: u8, name: impl Fn(&mut Self, usize) -> String) {
        self.at += 1;
        let mut index = 0;
        while let Some(byte) = self.next() {
            if byte == end {
                self.at += 1;
                return;
            }
            if byte == b',' {
                self.at += 1;
                continue;
            }
            let line = self.line;
            let name = name(self, index);
            self.path.push(name);
            self.lines.0.insert(self.path.join(JOINT), line);
            let before = self.at;
            self.value();
            self.path.pop();
            index += 1;
            if self.at == before {
                return; // no JSON after all
            }
        }
    }

    fn text(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += if *byte == b'\\' { 2 } else { 1 };
            if *byte == b'"' {
                break;
            }
        }
        let raw = self.bytes.get(start..self.at.min(self.bytes.len())).unwrap_or_default();
        serde_json::from_slice(raw).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn each_part_has_its_line() {
        let text = "{\n \"a\": {\"b\\\"\": [1,\n {\"c\": null}, \"]\",\n true]},\n\n \"d\": -1.5e3\n}";
        let lines = Lines::of(text);
        for (path, line) in [
            (&["a"][..], 2),
            (&["a", "b\""], 2),
            (&["a", "b\"", "1"], 3),
            (&["a", "b\"", "1", "c"], 3),
            (&["a", "b\"", "3"], 4),
            (&["d"], 6),
            (&["d", "nothing", "below"], 6),
        ] {
            assert_eq!(lines.line(path), Some(line), "{path:?}");
        }
        assert_eq!(lines.line(&["e"]), None);
        for broken in ["", "{", "{\"a", "[[[", "{{", "}", "{\"a\":,}", "\"\\"] {
            Lines::of(broken);
        }
    }
}
