//! The order in which to try the solutions of an entry.

use serde::Serialize;

use super::{Facts, Finding, Outcome, judge};
use crate::pack::Solution;
use crate::site::Sites;

/// What the checks found for an entry, and the order that follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Advice {
    /// One for each check that the solutions name, in the order of the solutions.
    pub findings: Vec<Finding>,
    /// All solutions: confirmed, open, ruled out; as in the FAQ among their like.
    pub order: Vec<Placed>,
    /// The parts are steps of one procedure. They keep their order, and none is ruled out: a step whose cause is not the
    /// one is only marked by its finding.
    pub steps: bool,
    /// How many solutions are ruled out.
    pub ruled_out: usize,
    /// How many there are.
    pub of: usize,
}

/// A solution in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Placed {
    /// Index of the solution in the entry, from 0.
    pub solution: usize,
    /// Whether it is the one.
    pub standing: Standing,
    /// Index of the check's finding in the advice; absent for a solution without a check.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub finding: Option<usize>,
}

/// What the checks make of a solution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Its cause is the one.
    Confirmed,
    /// It may be; also a solution that no check knows.
    Open,
    /// Its cause is not the one.
    RuledOut,
}

/// Judges the checks of an entry's solutions and puts the solutions in order.
pub fn advise(solutions: &[Solution], facts: &Facts, sites: &Sites) -> Advice {
    let steps = solutions.iter().any(Solution::is_step);
    let mut findings: Vec<Finding> = Vec::new();
    let mut order: Vec<Placed> = Vec::with_capacity(solutions.len());
    for (solution, check) in solutions.iter().map(|solution| solution.check).enumerate() {
        let finding = check.map(|check| {
            findings.iter().position(|finding| finding.check == check).unwrap_or_else(|| {
                findings.push(judge(check, facts, sites));
                findings.len() - 1
            })
        });
        let standing = match finding.and_then(|index| findings.get(index)).map(|finding| finding.result) {
            Some(Outcome::Yes) => Standing::Confirmed,
            Some(Outcome::No) if !steps => Standing::RuledOut,
            _ => Standing::Open,
        };
        order.push(Placed { solution, standing, finding });
    }
    if !steps {
        order.sort_by_key(|placed| placed.standing);
    }
    let ruled_out = order.iter().filter(|placed| placed.standing == Standing::RuledOut).count();
    Advice { findings, order, steps, ruled_out, of: solutions.len() }
}
