//! Managed settings: what describes them, the files that roll them out, and whether such a file is sound.

mod known;
mod lines;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use fixside_core::library::Library;
use fixside_core::policy::rollout::{self, Mistake, Plan};
use fixside_core::policy::{self, Fault, Policy};

use crate::packs::{self, named};
use crate::tell::tell;

/// What can be printed.
pub enum Page {
    /// The schema that Chrome and Edge read.
    Schema,
    /// The page of all keys.
    Keys,
    /// A `fixside-policy.toml` to begin with.
    New,
}

/// Prints one of the pages.
pub fn print(page: &Page) -> io::Result<bool> {
    let text = match page {
        Page::Schema => policy::schema(),
        Page::Keys => policy::keys_page(),
        Page::New => rollout::starter(&BTreeMap::new(), None),
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(true)
}

/// Writes the files of a plan below a folder, or nothing if something in the plan is wrong.
pub fn write(path: &Path, out: &Path) -> io::Result<bool> {
    let plan = match read(path, &text_of(path)?) {
        Ok(plan) => plan,
        Err(mistakes) => return Ok(report(path, &mistakes)),
    };
    if !names_browser(path, &plan) {
        return Ok(false);
    }
    let mut written = Vec::new();
    for file in plan.files() {
        let to = out.join(&file.path);
        std::fs::create_dir_all(to.parent().unwrap_or(out)).map_err(named(&to))?;
        std::fs::write(&to, file.bytes()).map_err(named(&to))?;
        written.push(to);
    }
    // Only now, for a reader that has gone ends this.
    let mut told = io::stdout().lock();
    for path in written {
        writeln!(told, "{}", path.display())?;
    }
    for browser in plan.left_out() {
        writeln!(told, "{browser} gets no files: [install] does not name it.")?;
    }
    Ok(true)
}

/// Checks a plan, or a policy file that is in use.
pub fn check(path: &Path) -> io::Result<bool> {
    let text = text_of(path)?;
    let (kind, settings, mistakes) = if is_json(path, &text) {
        let known::Found { kind, settings, mistakes } = known::check(&text);
        (kind, settings, mistakes)
    } else {
        match read(path, &text) {
            Ok(plan) if !names_browser(path, &plan) => return Ok(false),
            Ok(plan) => ("plan of a rollout", plan.settings(), Vec::new()),
            Err(mistakes) => ("plan of a rollout", 0, mistakes),
        }
    };
    let well = report(path, &mistakes);
    if well {
        writeln!(io::stdout(), "{}: {kind}, {settings} settings, no problems", path.display())?;
    }
    Ok(well)
}

/// Whether a plan makes any file; if not, that is told.
fn names_browser(path: &Path, plan: &Plan) -> bool {
    let names = !plan.files().is_empty();
    if !names {
        tell(format_args!("{}: [install] names no browser, so there is nothing to write", path.display()));
    }
    names
}

/// A name says it, whatever the file begins with; another file may be one of a browser that was copied.
fn is_json(path: &Path, text: &str) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) || text.trim_start().starts_with('{')
}

fn report(path: &Path, mistakes: &[Mistake]) -> bool {
    for mistake in mistakes {
        let gap = if mistake.line.is_some() { "" } else { " " };
        tell(format_args!("{}:{gap}{mistake}", path.display()));
    }
    mistakes.is_empty()
}

fn text_of(path: &Path) -> io::Result<String> {
    let text = std::fs::read_to_string(path).map_err(named(path))?;
    // Editors on Windows put a mark at the beginning.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// What only the bundled packs can tell of a policy: ids of packs and entries that do not exist.
fn unmet(policy: &Policy) -> Vec<Fault> {
    // A pack that is fetched may have the ids.
    if policy.pack_urls.is_empty() { Library::governed(&packs::bundled(), &[], policy).2 } else { Vec::new() }
}

/// Reads a plan.
fn read(path: &Path, text: &str) -> Result<Plan, Vec<Mistake>> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let plan = Plan::read(text, |name| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string()))?;
    let mistakes = plan.mistakes(unmet(plan.policy()));
    if mistakes.is_empty() { Ok(plan) } else { Err(mistakes) }
}
