//! How an answer came about, step by step: for `fixside match --explain` and the options page.

use serde::Serialize;

use super::reword::Reworded;
use super::scope::Condition;
use super::{Level, Match, Slot, Surface};
use crate::site::Place;

/// Everything that was looked at for one text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Explanation {
    /// The text in the form for comparison.
    pub normal: String,
    /// Where it stands: surface, product, kinds of page, frame; "unknown" where nobody can tell.
    pub place: Vec<(String, String)>,
    /// The signatures whose anchor stands in the text.
    pub considered: Vec<Considered>,
    /// The entries whose templates were found.
    pub judged: Vec<Judged>,
    /// Parts that the product says besides, and no entry answers.
    pub asides: Vec<String>,
    /// Signatures that say something like it, with what was compared.
    #[serde(skip)]
    pub(super) reworded: Vec<(String, Reworded)>,
    /// The answer.
    pub found: Match,
}

/// A signature whose anchor stands in the text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Considered {
    /// The entry's id.
    pub entry: String,
    /// The signature's text.
    pub signature: String,
    /// The literal that fired, in the form for comparison.
    pub literal: String,
    /// Where in the text, in bytes.
    pub at: usize,
    /// Whether the rest of the template stands around it.
    pub found: bool,
    /// What the slots hold. Personal data: never store, count or copy it.
    pub slots: Vec<Slot>,
    /// What the signature asks of the place.
    pub context: Vec<Condition>,
    /// What the place allows.
    pub level: Level,
}

/// An entry whose messages were found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Judged {
    /// The entry's id.
    pub entry: String,
    /// The level that text and place allow together.
    pub level: Level,
    /// Share of the message that is known, 0 to 1.
    pub share: f64,
    /// How much the signature says: letters and digits of its literals.
    pub weight: usize,
    /// The words that nobody knows.
    pub strange: Vec<String>,
}

impl Explanation {
    pub(super) fn new(surface: Option<Surface>, place: &Place) -> Self {
        let unknown = || "unknown".to_owned();
        let frame = place.frame.as_ref().map(|frame| {
            let kind = if frame.softphone { "softphone" } else { "page" };
            format!("{kind}, {}", frame.path)
        });
        let kinds = place
            .page
            .as_ref()
            .map(|kinds| if kinds.is_empty() { "none of the known kinds".to_owned() } else { kinds.join(", ") });
        let rows = [
            ("surface", surface.map(|surface| surface.name().to_owned())),
            ("product", place.product.map(|product| product.name().to_owned())),
            ("page", kinds),
            ("frame", frame),
        ];
        Self {
            normal: String::new(),
            place: rows.into_iter().map(|(name, value)| (name.to_owned(), value.unwrap_or_else(unknown))).collect(),
            considered: Vec::new(),
            judged: Vec::new(),
            asides: Vec::new(),
            reworded: Vec::new(),
            found: Match::default(),
        }
    }

    /// The explanation in plain lines.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("compared as    {}", self.normal)];
        lines.extend(self.place.iter().map(|(name, value)| format!("{name:<14} {value}")));
        if self.considered.is_empty() {
            lines.push("considered     nothing: no signature's anchor stands in the text".to_owned());
        }
        for one in &self.considered {
            lines.push(format!("considered     {}: \"{}\"", one.entry, one.signature));
            lines.push(format!("  fired        \"{}\" at byte {}", one.literal, one.at));
            lines.push(format!("  template     {}", if one.found { "found" } else { "not found around it" }));
            lines.extend(one.slots.iter().map(|slot| format!("  slot         {} = \"{}\"", slot.kind.name(), slot.value)));
            for condition in &one.context {
                let holds = condition.holds.map_or("nobody can tell", |holds| if holds { "holds" } else { "does not hold" });
                lines.push(format!("  context      {condition}: {holds}"));
            }
            if one.found {
                lines.push(format!("  allows       {}", one.level.name()));
            }
        }
        let besides =
            self.asides.iter().map(|text| format!("besides        \"{text}\": the product says it, no entry answers it"));
        lines.extend(besides);
        for one in &self.judged {
            let strange: Vec<String> = one.strange.iter().map(|words| format!("\"{words}\"")).collect();
            let rest = if strange.is_empty() { "nothing else".to_owned() } else { strange.join(", ") };
            lines.push(format!(
                "coverage       {}: {:.0} %, left over: {rest}; weight {}",
                one.entry,
                one.share * 100.0,
                one.weight
            ));
        }
        for (signature, one) in &self.reworded {
            let verdict = match one {
                one if one.is_close() => "close enough to suggest",
                one if one.opposite => "the opposite",
                _ => "not close enough",
            };
            let (likeness, missing, extra) = (one.likeness * 100.0, one.missing * 100.0, one.extra * 100.0);
            lines.push(format!("like           \"{signature}\""));
            lines.push(format!("  likeness     {likeness:.0} %, missing {missing:.0} %, new {extra:.0} %: {verdict}"));
        }
        lines.push(self.why());
        lines
    }

    fn why(&self) -> String {
        let Some(entry) = &self.found.entry else {
            return "answer         none: nothing known explains the text".to_owned();
        };
        let rivals = self.judged.iter().filter(|one| one.entry != *entry && one.level >= self.found.level).count();
        let by = if self.judged.is_empty() {
            "the same in other words"
        } else if rivals > 0 {
            "the message that says more wins"
        } else if self.found.level == Level::Show {
            "the text is this message, and it counts here"
        } else {
            "the text or the place leaves a doubt"
        };
        format!("answer         {} {entry}: {by}", self.found.level.name())
    }
}
