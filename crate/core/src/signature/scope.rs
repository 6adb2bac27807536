//! Whether a message counts where it stands.

use serde::Serialize;

use super::matcher::{Known, KnownEntry};
use super::{Level, Surface};
use crate::pack::Where;
use crate::site::{Place, Product};

/// A condition of a signature's `where`, and whether it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Condition {
    /// What is asked about.
    pub asked: Asked,
    /// What it must be: `task`.
    pub wanted: String,
    /// Whether it holds; absent where nobody can tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub holds: Option<bool>,
}

/// What of a message's place a condition is about. The options page has words for each in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// The host product, by the signature.
    Product,
    /// The kind of page.
    Page,
    /// The frame.
    Frame,
    /// What the message stands in.
    Surface,
    /// The host product, by the whole pack.
    Pack,
}

impl std::fmt::Display for Condition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let asked = match self.asked {
            Asked::Product => "product =",
            Asked::Page => "page =",
            Asked::Frame => "frame =",
            Asked::Surface => "surface =",
            Asked::Pack => "the pack is about",
        };
        write!(f, "{asked} {}", self.wanted)
    }
}

/// The level that the place allows, and how many conditions are known to hold. An unknown condition allows a suggestion
/// only: showing a wrong fix is worse than showing none.
pub(super) fn level(known: &Known, entry: &KnownEntry, surface: Option<Surface>, place: &Place) -> (Level, usize) {
    let mut level = known.level;
    let mut held = 0;
    for holds in answers(&known.scope, surface, place).into_iter().flatten() {
        match holds {
            Some(true) => held += 1,
            Some(false) => return (known.elsewhere.min(level), 0),
            None => level = level.min(Level::Suggest),
        }
    }
    let foreign = match (entry.product, place.product) {
        (Product::Any, _) | (_, None) => false,
        (own, Some(here)) => own != here,
    };
    // A table quotes, unless the signature says that its message stands in one. So does a text in a page that stands in
    // no message element, unless the signature asks for such a page; a softphone has little else to show.
    let plain_page = || place.frame.as_ref().is_some_and(|frame| !frame.softphone && !frame.assumed);
    let quotes = match surface {
        Some(Surface::Cell) => known.scope.surface.is_none(),
        None => held == 0 && plain_page(),
        Some(_) => false,
    };
    (if foreign || quotes { level.min(Level::Suggest) } else { level }, held)
}

/// Whether a place is certainly one that `scope` asks for, in the product that the pack is about. No text says anything
/// besides, so what is unknown does not do.
pub(crate) fn is_certain(scope: &Where, product: Product, place: &Place) -> bool {
    let own = product == Product::Any || place.product == Some(product);
    own && answers(scope, None, place).into_iter().flatten().all(|holds| holds == Some(true))
}

/// Whether a name in a message is that of the host which shows it, and not one of the pack's product: "Please grant Zoom
/// access to your audio" in a frame of Zoom's is Zoom's own message.
pub(super) fn names_others(value: &str, entry: &KnownEntry, place: &Place) -> bool {
    let Some(frame) = &place.frame else { return false };
    let site = frame.host.rsplit('.').skip(1).map(|label| label.replace('-', "")).find(|label| label.len() >= SHORTEST_NAME);
    site.is_some_and(|site| {
        let same = value.len() >= SHORTEST_NAME && (site.contains(value) || value.contains(&site));
        same && !entry.names.contains(&site)
    })
}

/// A shorter label of a host ("co" in "co.uk") is nobody's name.
const SHORTEST_NAME: usize = 4;

/// Product, page, frame and surface: `None` where nothing is asked, otherwise whether it holds, if that is known.
fn answers(scope: &Where, surface: Option<Surface>, place: &Place) -> [Option<Option<bool>>; 4] {
    [
        scope.product.map(|product| place.product.map(|here| here == product || product == Product::Any)),
        scope.page.as_ref().map(|page| place.page.as_ref().map(|kinds| kinds.iter().any(|kind| kind.eq_ignore_ascii_case(page)))),
        scope.frame.as_ref().map(|frame| place.frame.as_ref().map(|here| here.is(&frame.to_lowercase()))),
        scope.surface.map(|wanted| surface.map(|here| here == wanted)),
    ]
}

/// The conditions, for an explanation.
pub(super) fn conditions(known: &Known, entry: &KnownEntry, surface: Option<Surface>, place: &Place) -> Vec<Condition> {
    let scope = &known.scope;
    let wanted = [
        (Asked::Product, scope.product.map(|product| product.name().to_owned())),
        (Asked::Page, scope.page.clone()),
        (Asked::Frame, scope.frame.clone()),
        (Asked::Surface, scope.surface.map(|surface| surface.name().to_owned())),
    ];
    let all = wanted.into_iter().zip(answers(scope, surface, place));
    let mut conditions: Vec<Condition> =
        all.filter_map(|((asked, wanted), holds)| Some(Condition { asked, wanted: wanted?, holds: holds? })).collect();
    if entry.product != Product::Any {
        let holds = place.product.map(|here| here == entry.product);
        conditions.push(Condition { asked: Asked::Pack, wanted: entry.product.name().to_owned(), holds });
    }
    conditions
}
