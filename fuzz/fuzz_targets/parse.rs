//! Any bytes are a pack, or a pack with problems that have lines.
#![no_main]

libfuzzer_sys::fuzz_target!(|source: &[u8]| fixside_fuzz::pack(source));
