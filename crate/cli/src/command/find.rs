use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use fixside_core::library::Library;
use fixside_core::signature::{Level, Match, Observation, Surface};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::jsonl::JsonLines;
use crate::packs;
use crate::tell::tell;

/// A line of input: an observation and what the caller calls it. Written out, because flattening one into the other
/// makes reading three times as slow.
#[derive(Default, Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    text: String,
    surface: Option<Surface>,
    url: Option<String>,
    frame_url: Option<String>,
    lang: Option<String>,
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

impl Request {
    fn take(self) -> (Value, Observation) {
        let Self { id, text, surface, url, frame_url, lang } = self;
        (id, Observation { text, surface, url, frame_url, lang })
    }
}

/// Where the message of `--text` stands.
pub struct Context {
    pub surface: Option<Surface>,
    pub url: Option<String>,
    pub frame_url: Option<String>,
}

impl Context {
    fn observation(self, text: String) -> Observation {
        Observation { text, surface: self.surface, url: self.url, frame_url: self.frame_url, lang: None }
    }
}

/// Finds the entries for the observations on stdin, or for one text.
pub fn find(packs: &[PathBuf], text: Option<String>, context: Context) -> io::Result<bool> {
    let (library, well) = packs::library(packs)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    if let Some(text) = text {
        let observation = context.observation(text);
        answer(&library, Ok((Value::Null, observation)), &mut out)?;
        out.flush()?;
        return Ok(well);
    }
    let mut well = well;
    let mut lines = JsonLines::new("stdin", io::stdin().lock());
    while let Some(request) = lines.next::<Request>()? {
        well &= request.is_ok();
        answer(&library, request.map(Request::take), &mut out)?;
    }
    out.flush()?;
    Ok(well)
}

/// Tells how the answer for one text comes about.
pub fn explain(packs: &[PathBuf], text: Option<String>, context: Context) -> io::Result<bool> {
    let (library, well) = packs::library(packs)?;
    let mut well = well;
    let observation = match text {
        Some(text) => context.observation(text),
        None => {
            let mut lines = JsonLines::new("stdin", io::stdin().lock());
            loop {
                match lines.next::<Request>()? {
                    Some(Ok(request)) => break request.take().1,
                    Some(Err(_)) => well = false,
                    None => {
                        tell("stdin: there is no message in it");
                        return Ok(false);
                    }
                }
            }
        }
    };
    let mut out = io::stdout().lock();
    library.explain(&observation).lines().iter().try_for_each(|line| writeln!(out, "{line}"))?;
    Ok(well)
}

fn answer(library: &Library, request: Result<(Value, Observation), String>, out: &mut impl Write) -> io::Result<()> {
    let (id, found, error) = match request {
        Ok((id, observation)) => (id, library.observe(&observation), None),
        Err(error) => (Value::Null, Match::default(), Some(error)),
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
