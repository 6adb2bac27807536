//! The labelled corpus: what holds today must hold tomorrow.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use fixside_core::library::Library;
use fixside_core::signature::{Level, Observation};
use serde_json::Value;

const LEAST_POSITIVES: usize = 400;
const LEAST_NEGATIVES: usize = 600;
/// Rewordings that are suggested, and negatives that are not even suggested. What is suggested is not drawn beside a
/// message, so these two may trade against each other; neither may fall by chance.
const LEAST_SUGGESTED: f64 = 0.97;
const LEAST_QUIET: f64 = 0.98;

fn read(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

fn bundled() -> Library {
    let names = ["ringcentral-salesforce", "ringcentral-dynamics"];
    let packs: Vec<Vec<u8>> = names.iter().map(|name| read(&format!("knowledge/{name}.md"))).collect();
    Library::load(names.iter().copied().zip(packs.iter().map(Vec::as_slice))).0
}

fn corpus(name: &str) -> Vec<(Value, Observation)> {
    let lines = String::from_utf8(read(&format!("tests/corpus/{name}.jsonl"))).unwrap();
    let parse = |line: &str| (serde_json::from_str(line).unwrap(), serde_json::from_str(line).unwrap());
    lines.lines().map(parse).collect()
}

#[expect(clippy::cast_precision_loss, reason = "corpora have thousands of lines")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[test]
fn every_positive_is_shown() {
    let (library, corpus) = (bundled(), corpus("positives"));
    assert!(corpus.len() >= LEAST_POSITIVES);
    let wrong: Vec<_> = corpus
        .iter()
        .filter(|(label, observation)| {
            let found = library.observe(observation);
            found.level != Level::Show || found.entry.as_deref() != label["entry"].as_str()
        })
        .map(|(label, _)| &label["id"])
        .collect();
    assert!(wrong.is_empty(), "not shown: {wrong:?}");
}

#[test]
fn no_negative_is_shown() {
    let (library, corpus) = (bundled(), corpus("negatives"));
    assert!(corpus.len() >= LEAST_NEGATIVES);
    let level = |(_, observation): &&(Value, Observation)| library.observe(observation).level;
    let shown: Vec<_> = corpus.iter().filter(|line| level(line) == Level::Show).map(|(label, _)| &label["id"]).collect();
    assert!(shown.is_empty(), "shown: {shown:?}");
    let strict: Vec<_> = corpus.iter().filter(|(label, _)| label["level"] == "none").collect();
    let quiet = strict.iter().filter(|line| level(line) == Level::None).count();
    assert!(share(quiet, strict.len()) >= LEAST_QUIET, "{quiet} of {} are quiet", strict.len());
}

#[test]
fn the_same_in_other_words_is_suggested_and_never_shown() {
    let (library, corpus) = (bundled(), corpus("reworded"));
    let found: Vec<_> = corpus.iter().map(|(label, observation)| (label, library.observe(observation))).collect();
    let shown: Vec<_> = found.iter().filter(|(_, found)| found.level == Level::Show).map(|(label, _)| &label["id"]).collect();
    assert!(shown.is_empty(), "shown: {shown:?}");
    let right = |(label, found): &&(&Value, _)| {
        let found: &fixside_core::signature::Match = found;
        found.level == Level::Suggest && found.entry.as_deref() == label["entry"].as_str()
    };
    let suggested = found.iter().filter(right).count();
    assert!(share(suggested, found.len()) >= LEAST_SUGGESTED, "{suggested} of {} are suggested", found.len());
}
