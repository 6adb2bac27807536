//! What is done with each kind of input, for the targets to share. None of it may panic, and all of it takes a time in
//! proportion to the input.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fixside_core::check::Facts;
use fixside_core::library::{Bundled, Library, Source};
use fixside_core::policy::rollout::{Plan, starter};
use fixside_core::policy::{self, Value};
use fixside_core::report;
use fixside_core::signature::{Level, Observation, Surface};

/// Bytes that are taken for a pack.
pub fn pack(source: &[u8]) {
    let (library, reports) = Library::load([("fuzz", source)]);
    for problem in reports.iter().flat_map(|report| &report.problems) {
        assert!(problem.line >= 1, "{problem:?}");
    }
    let _ = library.glimpses();
    let facts = Facts { online: Some(true), softphones: Some(2), ..Facts::default() };
    for hit in library.list() {
        let solutions = library.card(&hit.entry).map(|card| card.solutions.len());
        assert!(solutions.is_some());
        assert_eq!(library.advise(&hit.entry, &facts).map(|advice| advice.of), solutions);
        let _ = library.search(&hit.question, 3);
    }
}

static BUNDLED: LazyLock<Library> = LazyLock::new(|| {
    let salesforce = include_bytes!("../../knowledge/ringcentral-salesforce.md").as_slice();
    let dynamics = include_bytes!("../../knowledge/ringcentral-dynamics.md").as_slice();
    Library::load([("salesforce", salesforce), ("dynamics", dynamics)]).0
});

/// A text of a page at an address, in a frame of another: it is matched, explained, masked and searched for.
pub fn message(text: &str, surface: Option<Surface>, url: &str, frame: &str) {
    let observation = Observation {
        text: text.to_owned(),
        surface,
        url: (!url.is_empty()).then(|| url.to_owned()),
        frame_url: (!frame.is_empty()).then(|| frame.to_owned()),
        lang: None,
    };
    let found = BUNDLED.observe(&observation);
    assert_eq!(found, BUNDLED.explain(&observation).found);
    assert!((0.0..=1.0).contains(&found.confidence));
    let _ = BUNDLED.unanswered(&observation);
    let masked = report::mask(text);
    assert_eq!(report::mask(&masked), masked);
    let _ = BUNDLED.search(text, 5);
}

/// Addresses: of a page, of a frame in it, and of a link on a card.
pub fn addresses(url: &str, frame: &str, href: &str) {
    let sites = BUNDLED.sites();
    let _ = sites.place(Some(url), Some(frame));
    let _ = sites.describe(url, Some(frame));
    let _ = sites.shows_record(url, &["task"]);
    let _ = sites.resolve(href, Some(url), Some(frame));
    let _ = report::mask(url);
}

/// A signature, and a text that it may know.
pub fn signature(signature: &str, text: &str) {
    let quoted = signature.replace('\\', "\\\\").replace('"', "\\\"").replace(char::is_control, " ");
    let pack = format!("## Q. q\n\n```toml fix\nid = \"q\"\n[[signature]]\ntext = \"{quoted}\"\n```\n\nx\n");
    let (library, reports) = Library::load([("fuzz", pack.as_bytes())]);
    let observe = |text: &str| library.observe(&Observation { text: text.to_owned(), ..Observation::default() });
    observe(text);
    // One without slots knows itself.
    if reports[0].problems.is_empty() && !signature.contains(['{', '}', '"']) && signature.len() < 1000 {
        assert_ne!(observe(signature).level, Level::None, "{signature:?}");
    }
}

/// What a policy may switch and replace.
const PACK: &str = "```toml pack\nid = \"p\"\n```\n## Q. \"Printer offline\"\n\nA. a\n\n## Q. \"Scanner is jammed\"\n\nA. b\n";

/// A text that is taken for the plan of a rollout, or for what a browser hands over as settings.
pub fn settings(text: &str) {
    if let Ok(plan) = Plan::read(text, |_| Err(String::new())) {
        for file in plan.files() {
            assert!(!file.bytes().is_empty(), "{}", file.path);
        }
    }
    let Ok(set) = serde_json::from_str::<BTreeMap<String, Value>>(text) else { return };
    let (policy, problems) = policy::read(&set);
    assert!(policy.ring <= 100);
    for problem in problems {
        assert!(!problem.to_string().is_empty());
    }
    let bundled = Bundled::read([("p", PACK.as_bytes())]);
    let own = Source { name: "own", key: "packUrls", bytes: text.as_bytes(), passed: false };
    for own in [&[][..], &[own]] {
        let (library, ..) = Library::governed(&bundled, own, &policy);
        let _ = library.observe(&Observation { text: "Printer offline".to_owned(), ..Observation::default() });
    }
    policy.covers(Some("https://acme.lightning.force.com/"), Some("https://a.b.example"));
    let _ = policy.added_origins();
    let _ = starter(&set, None);
}

/// The parts of an input, which NUL divides, and the surface that its first byte stands for. What is missing is empty, what is
/// no UTF-8 is replaced.
pub fn parts<const N: usize>(input: &[u8]) -> (Option<Surface>, [String; N]) {
    let (first, rest) = input.split_first().unwrap_or((&0, &[]));
    let surface = match first % 4 {
        0 => None,
        1 => Some(Surface::Toast),
        2 => Some(Surface::Cell),
        _ => Some(Surface::Unknown),
    };
    let mut parts = rest.splitn(N, |byte| *byte == 0).map(|part| String::from_utf8_lossy(part).into_owned());
    (surface, std::array::from_fn(|_| parts.next().unwrap_or_default()))
}
