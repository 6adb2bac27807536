//! Any text is matched, against the bundled packs and against a signature that is itself made up.
#![no_main]

use std::sync::LazyLock;

use fixside_core::library::Library;
use fixside_core::signature::{Level, Observation, Surface};
use libfuzzer_sys::fuzz_target;

static BUNDLED: LazyLock<Library> = LazyLock::new(|| {
    let salesforce = include_bytes!("../../knowledge/ringcentral-salesforce.md").as_slice();
    let dynamics = include_bytes!("../../knowledge/ringcentral-dynamics.md").as_slice();
    Library::load([("salesforce", salesforce), ("dynamics", dynamics)]).0
});

fuzz_target!(|input: (&str, &str, u8)| {
    let (text, signature, surface) = input;
    let surface = match surface % 4 {
        0 => None,
        1 => Some(Surface::Toast),
        2 => Some(Surface::Cell),
        _ => Some(Surface::Unknown),
    };
    let observation = Observation { text: text.to_owned(), surface, ..Observation::default() };
    let found = BUNDLED.observe(&observation);
    assert_eq!(found, BUNDLED.explain(&observation).found);
    assert!((0.0..=1.0).contains(&found.confidence));
    let quoted = signature.replace('\\', "\\\\").replace('"', "\\\"").replace(char::is_control, " ");
    let pack = format!("## Q. q\n\n```toml fix\nid = \"q\"\n[[signature]]\ntext = \"{quoted}\"\n```\n\nx\n");
    let (library, reports) = Library::load([("fuzz", pack.as_bytes())]);
    let _ = library.observe(&observation);
    // A signature without slots explains itself.
    if reports[0].problems.is_empty() && !signature.contains(['{', '}', '"']) && signature.len() < 1000 {
        let found = library.observe(&Observation { text: signature.to_owned(), ..Observation::default() });
        assert_ne!(found.level, Level::None, "{signature:?}");
    }
});
