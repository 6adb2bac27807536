use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use fixside_core::library::Library;
use fixside_core::search::Hit;
use serde::Serialize;

use crate::packs;

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    results: Vec<Scored<'a>>,
}

#[derive(Serialize)]
struct Scored<'a> {
    entry: &'a str,
    score: f64,
}

/// Answers one query, or each line of stdin.
pub fn search(packs: &[PathBuf], limit: usize, json: bool, query: Option<&str>) -> io::Result<bool> {
    let (library, well) = packs::library(packs)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    match query {
        Some(query) if json => print(&library, query, limit, &mut out)?,
        Some(query) => {
            let hits = library.search(query, limit);
            if hits.is_empty() {
                writeln!(out, "Nothing answers that.")?;
            }
            for Hit { entry, question, score, .. } in &hits {
                writeln!(out, "{score:6.2}  {entry}: {question}")?;
            }
        }
        None => {
            let mut input = io::stdin().lock();
            let mut line = Vec::new();
            while input.read_until(b'\n', &mut line)? > 0 {
                let query = String::from_utf8_lossy(&line);
                print(&library, query.trim_end_matches(['\n', '\r']), limit, &mut out)?;
                line.clear();
            }
        }
    }
    out.flush()?;
    Ok(well)
}

fn print(library: &Library, query: &str, limit: usize, out: &mut impl Write) -> io::Result<()> {
    let hits = library.search(query, limit);
    let results = hits.iter().map(|hit| Scored { entry: &hit.entry, score: hit.score }).collect();
    serde_json::to_writer(&mut *out, &Answer { query, results })?;
    writeln!(out)
}
