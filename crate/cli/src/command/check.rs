use std::io;
use std::path::PathBuf;

use fixside_core::library::Library;

use crate::packs::Source;

/// Checks packs and runs their own tests.
pub fn check(paths: &[PathBuf]) -> io::Result<bool> {
    let mut well = true;
    for path in paths {
        let source = match Source::read(path) {
            Ok(source) => source,
            Err(error) => {
                eprintln!("{error}");
                well = false;
                continue;
            }
        };
        let name = source.name();
        let (library, reports) = Library::load([(name.as_str(), source.bytes.as_slice())]);
        for loaded in &reports {
            source.report(loaded);
            well &= loaded.problems.is_empty();
            let entries = library.packs().iter().flat_map(|pack| &pack.entries);
            let signatures: usize = entries.map(|entry| entry.signatures.len()).sum();
            let (entries, tests, problems) = (loaded.entries, loaded.tests, loaded.problems.len());
            let path = path.display();
            println!("{path}: {entries} entries, {signatures} signatures, {tests} tests passed, {problems} problems");
        }
    }
    Ok(well)
}
