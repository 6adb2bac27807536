//! Detectors: how a problem is noticed that shows no text. A pack names built-in ones, as it names checks.

use serde::Serialize;

use super::meta::{Annotation, DetectorMeta};
use super::{Problem, Where};

/// The built-in detectors an entry may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detector {
    /// A frame that somebody looks at has loaded, and nothing is drawn in it.
    BlankFrame,
}

impl Detector {
    /// All detectors, in the order of the documentation.
    pub const ALL: [Self; 1] = [Self::BlankFrame];

    /// The detector's name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Self::BlankFrame => "blank-frame",
        }
    }

    /// The detector of a name in packs.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detector| detector.name() == name)
    }
}

/// A detector that leads to an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Detection {
    /// What notices the problem.
    pub detector: Detector,
    /// Where it looks.
    #[serde(rename = "where")]
    pub scope: Where,
    /// How many seconds the problem must have lasted.
    pub after: u8,
}

/// Nearly all pages that load slowly have drawn something by then, a spinner at least; and nobody who looks at a blank panel
/// has given up on it yet.
const AFTER: u8 = 10;
const LONGEST: u8 = 120;

impl Detection {
    /// Reads a `[[detector]]`.
    pub(super) fn read(meta: &DetectorMeta, block: &Annotation) -> Result<Self, Problem> {
        let problem = |message: String| Problem::new(block.line(meta.name.span().start), message);
        let name = meta.name.get_ref();
        let detector = Detector::named(name).ok_or_else(|| {
            let names = Detector::ALL.map(Detector::name).join(", ");
            problem(format!("unknown detector \"{name}\": it is one of {names}"))
        })?;
        // Nothing is as common as a frame without anything in it: helpers of all kinds.
        let frame = meta.scope.frame.as_deref();
        if frame.is_none_or(|frame| frame.eq_ignore_ascii_case("page")) {
            let wanted = "where = { frame = \"softphone\" }, or a part of its URL such as \"/apex/OpenCTIIndex\"";
            return Err(problem(format!("\"{name}\" must know its frame: {wanted}")));
        }
        if meta.scope.surface.is_some() {
            return Err(problem(format!("the `where` of \"{name}\" has no `surface`: no message stands there")));
        }
        let after = match &meta.after {
            None => AFTER,
            Some(after) => {
                u8::try_from(*after.get_ref()).ok().filter(|seconds| (1..=LONGEST).contains(seconds)).ok_or_else(|| {
                    let line = block.line(after.span().start);
                    Problem::new(line, format!("`after` is a number of seconds from 1 to {LONGEST}, not {}", after.get_ref()))
                })?
            }
        };
        Ok(Self { detector, scope: meta.scope.clone(), after })
    }
}
