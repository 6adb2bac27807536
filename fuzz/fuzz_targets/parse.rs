//! Any bytes are a pack, or a pack with problems that have lines.
#![no_main]

use fixside_core::library::Library;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &[u8]| {
    let (library, reports) = Library::load([("fuzz", source)]);
    for report in reports {
        assert!(report.problems.iter().all(|problem| problem.line >= 1));
    }
    for entry in library.list() {
        assert!(library.card(&entry.entry).is_some());
    }
});
