//! The packs a command works with: files, or the bundled ones.

use std::io;
use std::path::{Path, PathBuf};

use fixside_core::library::{Bundled, Library, Loaded};
use fixside_core::pack::MAX_BYTES;

use crate::tell::tell;

/// The knowledge that ships with Fixside.
const BUNDLED: [(&str, &[u8]); 2] = [
    ("ringcentral-salesforce", include_bytes!("../../../knowledge/ringcentral-salesforce.md")),
    ("ringcentral-dynamics", include_bytes!("../../../knowledge/ringcentral-dynamics.md")),
];

/// Puts a file's name before what went wrong with it.
pub fn named(path: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// A pack file as it stands on the disk.
pub struct Source {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

impl Source {
    /// Reads a pack file, and of one that has more than a pack may have so much that it is seen.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let file = std::fs::File::open(path).map_err(named(path))?;
        io::Read::read_to_end(&mut io::Read::take(file, limit), &mut bytes).map_err(named(path))?;
        Ok(Self { path: path.to_owned(), bytes })
    }

    /// The file's name without its ending: the pack's id where it names none.
    pub fn name(&self) -> String {
        self.path.file_stem().map_or_else(|| "pack".to_owned(), |name| name.to_string_lossy().into_owned())
    }

    /// Prints a pack's problems as `file:line: message`.
    pub fn report(&self, loaded: &Loaded) {
        for problem in &loaded.problems {
            tell(format_args!("{}:{problem}", self.path.display()));
        }
    }
}

/// The bundled packs, for a library under a policy.
pub fn bundled() -> Bundled {
    Bundled::read(BUNDLED)
}

/// The library a command works with, and whether all was well with its packs: their problems are printed, and what holds is
/// used.
pub fn library(paths: &[PathBuf]) -> io::Result<(Library, bool)> {
    if paths.is_empty() {
        return Ok((Library::load(BUNDLED).0, true));
    }
    let sources = paths.iter().map(|path| Source::read(path)).collect::<io::Result<Vec<_>>>()?;
    let names: Vec<String> = sources.iter().map(Source::name).collect();
    let parts = names.iter().zip(&sources).map(|(name, source)| (name.as_str(), source.bytes.as_slice()));
    let (library, reports) = Library::load(parts);
    sources.iter().zip(&reports).for_each(|(source, loaded)| source.report(loaded));
    let well = reports.iter().all(|loaded| loaded.problems.is_empty());
    Ok((library, well))
}
