//! Measures the matcher on labelled messages.
//!
//! A line of a corpus is an observation with a label: `entry` for a message that must be shown with that entry (with
//! `"level": "suggest"` for one that must only be suggested), `reason` for a text for which nothing may be shown (with
//! `"level": "none"` where even a suggestion is wrong).

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::PathBuf;

use fixside_core::library::Library;
use fixside_core::signature::{Level, Match, Observation};
use serde::Deserialize;
use serde_json::Value;

use crate::jsonl::JsonLines;
use crate::packs::{self, named};
use crate::tell::tell;

/// Share of the positives that must be shown for exit code 0; no false `show` is ever accepted.
const LEAST_RECALL: f64 = 0.99;

/// A line of a corpus.
#[derive(Deserialize)]
struct Labelled {
    #[serde(default)]
    id: Value,
    entry: Option<String>,
    level: Option<Level>,
    reason: Option<String>,
    #[serde(flatten)]
    observation: Observation,
}

/// What became of a line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    /// Shown, and nothing or something else should have been.
    FalseShow,
    /// Not shown, and it should have been.
    Missed,
    /// Suggested, and not even that should have been.
    FalseSuggest,
    /// Not suggested, and it should have been.
    NotSuggested,
}

impl Outcome {
    const BAD: [(Self, &'static str); 4] = [
        (Self::FalseShow, "false show"),
        (Self::Missed, "missed"),
        (Self::FalseSuggest, "false suggestion"),
        (Self::NotSuggested, "not suggested"),
    ];

    fn of(line: &Labelled, found: &Match) -> Self {
        let same = found.entry == line.entry;
        match (&line.entry, line.level.unwrap_or(Level::Show), found.level) {
            (Some(_), Level::Show, Level::Show) if same => Self::Right,
            (Some(_), Level::Suggest, Level::Suggest) if same => Self::Right,
            (_, _, Level::Show) => Self::FalseShow,
            (Some(_), Level::Suggest, _) => Self::NotSuggested,
            (Some(_), _, _) => Self::Missed,
            (None, Level::None, Level::Suggest) if line.level.is_some() => Self::FalseSuggest,
            (None, ..) => Self::Right,
        }
    }
}

/// The outcomes of lines that have something in common.
#[derive(Default)]
struct Tally(BTreeMap<Outcome, usize>);

impl Tally {
    fn count(&self, outcome: Outcome) -> usize {
        self.0.get(&outcome).copied().unwrap_or_default()
    }

    fn total(&self) -> usize {
        self.0.values().sum()
    }
}

#[derive(Default)]
struct Report {
    positives: Tally,
    reworded: Tally,
    negatives: Tally,
    /// By entry, surface and language, in this order.
    parts: [BTreeMap<String, Tally>; 3],
    failures: Vec<(Outcome, String)>,
}

/// Prints precision, recall and what was confused; true if no text was shown wrongly and recall is high enough.
pub fn eval(packs: &[PathBuf], corpora: &[PathBuf]) -> io::Result<bool> {
    let (library, well) = packs::library(packs)?;
    let mut report = Report::default();
    let mut readable = well;
    for path in corpora {
        let file = BufReader::new(File::open(path).map_err(named(path))?);
        let mut lines = JsonLines::new(path.display(), file);
        let mut is_empty = true;
        while let Some(line) = lines.next::<Labelled>().map_err(named(path))? {
            is_empty = false;
            match line {
                Ok(labelled) if labelled.entry.is_some() || labelled.reason.is_some() => report.add(&library, &labelled),
                Ok(_) => {
                    lines.wrong(1, "a line has an `entry` or a `reason`");
                    readable = false;
                }
                Err(_) => readable = false,
            }
        }
        if is_empty {
            tell(format_args!("{}: there is no message in it, so nothing was measured", path.display()));
            readable = false;
        }
    }
    let out = io::stdout().lock();
    report.print(&mut io::BufWriter::new(out))?;
    Ok(readable && report.holds())
}

impl Report {
    fn add(&mut self, library: &Library, line: &Labelled) {
        let found = library.observe(&line.observation);
        let outcome = Outcome::of(line, &found);
        let group = match (&line.entry, line.level) {
            (None, _) => &mut self.negatives,
            (Some(_), Some(Level::Suggest)) => &mut self.reworded,
            (Some(_), _) => &mut self.positives,
        };
        *group.0.entry(outcome).or_default() += 1;
        let surface = line.observation.surface.map_or("none", |surface| surface.name());
        let keys = [line.entry.as_deref().unwrap_or("(nothing)"), surface, line.observation.lang.as_deref().unwrap_or("?")];
        for (part, key) in self.parts.iter_mut().zip(keys) {
            *part.entry(key.to_owned()).or_default().0.entry(outcome).or_default() += 1;
        }
        if outcome != Outcome::Right {
            let wanted = line.entry.as_deref().or(line.reason.as_deref()).unwrap_or_default();
            let got = found.entry.as_deref().map_or("nothing".to_owned(), |entry| format!("{} {entry}", found.level.name()));
            let text = line.observation.text.escape_debug();
            self.failures.push((outcome, format!("{}: wanted {wanted}, got {got}: {text}", line.id)));
        }
    }

    fn shown_right(&self) -> usize {
        self.positives.count(Outcome::Right)
    }

    fn false_shows(&self) -> usize {
        [&self.positives, &self.reworded, &self.negatives].iter().map(|tally| tally.count(Outcome::FalseShow)).sum()
    }

    fn recall(&self) -> f64 {
        share(self.shown_right(), self.positives.total())
    }

    fn holds(&self) -> bool {
        self.false_shows() == 0 && self.recall() >= LEAST_RECALL
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let shown = self.shown_right();
        let (positives, reworded, negatives) = (self.positives.total(), self.reworded.total(), self.negatives.total());
        let all_shown = shown + self.false_shows();
        writeln!(out, "positives   {positives:5}   shown {shown}, recall {:.2} %", self.recall() * 100.0)?;
        let suggested = self.reworded.count(Outcome::Right);
        writeln!(out, "reworded    {reworded:5}   suggested {suggested}, {:.1} %", share(suggested, reworded) * 100.0)?;
        let refused = self.negatives.count(Outcome::Right);
        writeln!(out, "negatives   {negatives:5}   right {refused}, {:.2} %", share(refused, negatives) * 100.0)?;
        writeln!(out, "false show  {:5}   precision {:.2} %", self.false_shows(), share(shown, all_shown) * 100.0)?;
        for (name, part) in ["entry", "surface", "language"].iter().zip(&self.parts) {
            let heads: Vec<&str> = Outcome::BAD.iter().map(|(_, name)| *name).collect();
            writeln!(out, "\n{name:<26} lines  right  {}", heads.join("  "))?;
            for (key, tally) in part {
                write!(out, "{key:<26} {:5}  {:5}", tally.total(), tally.count(Outcome::Right))?;
                for (outcome, head) in Outcome::BAD {
                    let count = tally.count(outcome);
                    let shown = if count == 0 { "·".to_owned() } else { count.to_string() };
                    write!(out, "  {shown:>width$}", width = head.len())?;
                }
                writeln!(out)?;
            }
        }
        for (outcome, name) in Outcome::BAD {
            let lines: Vec<_> = self.failures.iter().filter(|(of, _)| *of == outcome).collect();
            if !lines.is_empty() {
                writeln!(out, "\n{name}: {}", lines.len())?;
            }
            lines.iter().try_for_each(|(_, line)| writeln!(out, "  {line}"))?;
        }
        out.flush()
    }
}

#[expect(clippy::cast_precision_loss, reason = "corpora have thousands of lines")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}
