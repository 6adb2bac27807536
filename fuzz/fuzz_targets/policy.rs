//! Any text is a plan of a rollout, or settings, or has mistakes.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| fixside_fuzz::settings(text));
