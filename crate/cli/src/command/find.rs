use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use fixside_core::library::Library;
use fixside_core::signature::{Level, Match, Observation};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::packs;

/// A line of input.
#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    #[serde(flatten)]
    observation: Observation,
}

/// A line of output.
#[derive(Serialize)]
struct Answer<'a> {
    id: Value,
    level: Level,
    entry: Option<&'a str>,
    pack: Option<&'a str>,
    signature: Option<&'a str>,
    confidence: f64,
    slots: BTreeMap<String, &'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// Finds the entries for the observations on stdin, or for one text.
pub fn find(packs: &[PathBuf], text: Option<&str>) -> io::Result<bool> {
    let library = packs::library(packs)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if let Some(text) = text {
        let observation = Observation { text: text.to_owned(), ..Observation::default() };
        answer(&library, Ok(Request { id: Value::Null, observation }), &mut out)?;
        return Ok(true);
    }
    let mut well = true;
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let request = serde_json::from_slice::<Request>(&line);
        if let Err(error) = &request {
            eprintln!("stdin:{number}: {error}");
            well = false;
        }
        answer(&library, request, &mut out)?;
    }
    out.flush()?;
    Ok(well)
}

fn answer(library: &Library, request: serde_json::Result<Request>, out: &mut impl Write) -> io::Result<()> {
    let (id, found, error) = match request {
        Ok(Request { id, observation }) => (id, library.observe(&observation), None),
        Err(error) => (Value::Null, Match::default(), Some(error.to_string())),
    };
    let answer = Answer {
        id,
        level: found.level,
        entry: found.entry.as_deref(),
        pack: found.pack.as_deref(),
        signature: found.signature.as_deref(),
        confidence: found.confidence,
        slots: slots(&found),
        error,
    };
    serde_json::to_writer(&mut *out, &answer)?;
    writeln!(out)
}

/// The slots by name: `name`, `number`, and `name2`, … where a template has several of a kind.
fn slots(found: &Match) -> BTreeMap<String, &str> {
    let mut slots = BTreeMap::new();
    for slot in &found.slots {
        let kind = slot.kind.name();
        let numbered = (2..).map(|n| format!("{kind}{n}"));
        let free = std::iter::once(kind.to_owned()).chain(numbered).find(|name| !slots.contains_key(name));
        slots.extend(free.map(|name| (name, slot.value.as_str())));
    }
    slots
}
