use std::io::{self, Write};
use std::path::Path;

use fixside_core::content::{plain, plain_blocks};
use fixside_core::pack::{self, Audience, Detection, Pack};

use crate::packs::Source;
use crate::tell::tell;

/// Prints what is understood of a pack, entries with problems left out.
pub fn show(path: &Path, json: bool) -> io::Result<bool> {
    let source = Source::read(path)?;
    let parsed = pack::parse(&source.name(), &source.bytes);
    for problem in &parsed.problems {
        tell(format_args!("{}:{problem}", path.display()));
    }
    let mut out = io::stdout().lock();
    if json {
        serde_json::to_writer(&mut out, &parsed.pack)?;
        writeln!(out)?;
    } else {
        print_text(&parsed.pack, &mut out)?;
    }
    Ok(parsed.problems.is_empty())
}

fn print_text(pack: &Pack, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} ({})", pack.title, pack.id)?;
    for entry in &pack.entries {
        writeln!(out, "\n{}. {} ({})", entry.number, entry.question, entry.id)?;
        for signature in &entry.signatures {
            writeln!(out, "   on screen: {}", signature.text)?;
        }
        for Detection { detector, after, .. } in &entry.detectors {
            writeln!(out, "   noticed by: {}, after {after} s", detector.name())?;
        }
        write_lines(&plain_blocks(&entry.intro), out)?;
        for solution in &entry.solutions {
            let for_whom = match solution.audience {
                Audience::User => "user",
                Audience::Admin => "admin",
            };
            let check = solution.check.map_or_else(String::new, |check| format!(", check {}", check.name()));
            writeln!(out, "   {}: {} ({for_whom}{check})", solution.label, plain(&solution.title))?;
            write_lines(&plain_blocks(&solution.content), out)?;
        }
        write_lines(&plain_blocks(&entry.outro), out)?;
    }
    Ok(())
}

fn write_lines(text: &str, out: &mut impl Write) -> io::Result<()> {
    text.lines().filter(|line| !line.trim().is_empty()).try_for_each(|line| writeln!(out, "     {line}"))
}
