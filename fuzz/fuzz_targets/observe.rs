//! Any text is matched, against the bundled packs and against a signature that is itself made up, on any page.
#![no_main]

use fixside_fuzz::{addresses, message, parts, signature};

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let (surface, [text, url, frame, other]) = parts(input);
    message(&text, surface, &url, &frame);
    addresses(&url, &frame, &other);
    signature(&other, &text);
});
