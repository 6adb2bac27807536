//! FNV-1a: a hash for short keys that is the same in every run. None of them comes from an attacker with a choice: the
//! tables are made from packs.

/// The hash of some numbers, in order.
pub(super) fn fnv(parts: impl Iterator<Item = u64>) -> u64 {
    parts.fold(0xcbf2_9ce4_8422_2325, |hash, part| (hash ^ part).wrapping_mul(0x0100_0000_01b3))
}
