//! Long inputs that are made of one piece, again and again, are read in a time in proportion to their length: what is not runs
//! into libFuzzer's timeout.
#![no_main]

use fixside_core::signature::MAX_MESSAGE;
use fixside_fuzz::{addresses, message, pack, parts, settings, signature};

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let (surface, [head, piece, tail]) = parts(input);
    let long = |length: usize| format!("{head}{}{tail}", piece.repeat(length / piece.len().max(1)));
    let text = long(50_000);
    pack(text.as_bytes());
    settings(&text);
    addresses(&text, &text, &text);
    message(&text, surface, "", "");
    // A longer one is no message.
    let text = long(MAX_MESSAGE - 200);
    message(&text, surface, "", "");
    signature(&text, &text);
});
