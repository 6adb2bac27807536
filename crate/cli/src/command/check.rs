use std::io::{self, Write};
use std::path::PathBuf;

use fixside_core::library::Library;

use crate::packs::Source;
use crate::tell::tell;

/// Checks packs and runs their own tests.
pub fn check(paths: &[PathBuf]) -> io::Result<bool> {
    let mut well = true;
    let mut out = io::stdout().lock();
    for path in paths {
        let source = match Source::read(path) {
            Ok(source) => source,
            Err(error) => {
                tell(error);
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
            writeln!(out, "{path}: {entries} entries, {signatures} signatures, {tests} tests passed, {problems} problems")?;
        }
    }
    Ok(well)
}
