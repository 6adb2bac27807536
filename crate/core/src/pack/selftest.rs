//! Runs the tests that entries carry; an entry that fails one is left out.

use super::{Pack, Problem, Test};
use crate::signature::{Level, Match, Matcher};
use crate::site::{Frame, Place};

/// What became of a pack's own tests.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Tests that held.
    pub passed: usize,
    /// Tests that did not hold.
    pub problems: Vec<Problem>,
}

/// Runs a pack's own tests against the pack alone and removes the entries that fail.
pub fn selftest(pack: &mut Pack) -> Report {
    let matcher = Matcher::new(std::slice::from_ref(pack));
    let mut report = Report { passed: 0, problems: Vec::new() };
    pack.entries.retain(|entry| {
        let failures: Vec<Problem> = entry
            .tests
            .iter()
            .filter_map(|test| {
                let found = matcher.find(&test.text, test.scope.surface, &place(test));
                failure(test, &entry.id, &found)
            })
            .collect();
        report.passed += entry.tests.len() - failures.len();
        let holds = failures.is_empty();
        report.problems.extend(failures);
        holds
    });
    report
}

fn failure(test: &Test, entry: &str, found: &Match) -> Option<Problem> {
    let here = found.entry.as_deref() == Some(entry);
    let level = if here { found.level } else { Level::None };
    if level == test.level {
        return None;
    }
    let got = match (&found.entry, found.level) {
        (Some(entry), Level::Show) => format!("it leads to \"{entry}\""),
        (Some(entry), _) => format!("it only suggests \"{entry}\""),
        (None, _) => "it leads nowhere".to_owned(),
    };
    let wanted = match test.level {
        Level::Show => "should lead to",
        Level::Suggest => "should suggest",
        Level::None => "must not lead to",
    };
    Some(Problem::new(test.line, format!("test failed: the message {wanted} \"{entry}\", but {got}")))
}

/// The place that a test's `where` describes; what it leaves open stays unknown.
fn place(test: &Test) -> Place {
    let scope = &test.scope;
    let frame = scope.frame.as_deref().map(|frame| {
        let frame = frame.to_lowercase();
        let name = if matches!(frame.as_str(), "softphone" | "page") { "/" } else { &frame };
        let (host, path) = name.split_at(name.find('/').unwrap_or(name.len()));
        let path = if path.is_empty() { "/" } else { path };
        Frame { softphone: frame == "softphone", assumed: true, host: host.to_owned(), path: path.to_owned() }
    });
    Place { product: scope.product, page: scope.page.as_ref().map(|page| vec![page.to_lowercase()]), frame }
}
