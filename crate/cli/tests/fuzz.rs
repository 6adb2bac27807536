//! What the fuzz targets do is done with what there is: so they compile, and hold before anything is made up.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../../../fuzz/src/lib.rs"]
mod inputs;

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, ending: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    assert!(!paths.is_empty());
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn packs_pages_and_settings_are_read() {
    for text in [files("knowledge", ".md"), files("docs", ".md"), files("docs/rollout", ".md"), files("policy", ".json")].concat()
    {
        inputs::pack(text.as_bytes());
        inputs::settings(&text);
    }
    inputs::settings(r#"{"packs":["-p"],"ring":50,"replacedEntries":["printer-offline=own/q"],"detectors":false}"#);
}

#[test]
fn messages_of_the_corpus_are_matched() {
    for line in files("tests/corpus", ".jsonl").iter().flat_map(|file| file.lines()).step_by(40) {
        let (surface, [text, url, frame]) = inputs::parts(format!("\u{1}{line}\0https://acme.lightning.force.com/\0").as_bytes());
        inputs::message(&text, surface, &url, &frame);
        inputs::addresses(&url, &frame, "setup:SetupOneHome");
        inputs::signature("The {name} is offline", &text);
    }
}
