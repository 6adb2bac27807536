//! Numbers of telephones: masked, as `+1 XXX XXX XXXX`, or an example, as `+1 555 010 7788`.

use super::{SlotKind, digits};

/// `+1 XXX XXX XXXX`, `(XX) XXXXX-XXXX`: a number of a telephone, two groups of it masked at least, and its end.
pub(super) fn masked_phone(text: &str) -> Option<(usize, SlotKind)> {
    let near = &text[..text.floor_char_boundary(LONGEST_PHONE)];
    let end = near.find(|c: char| !(c.is_ascii_digit() || "+Xx()-./ ".contains(c))).unwrap_or(near.len());
    let shape = &near[..near[..end].rfind(['X', 'x'])? + 1];
    let groups = || shape.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| !group.is_empty());
    let is_mask = |group: &&str| group.len() > 1 && group.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    let whole = groups().all(|group| is_mask(&group) || digits(group));
    let signs: usize = groups().map(str::len).sum();
    (whole && signs >= PHONE && groups().filter(is_mask).count() > 1).then_some((shape.len(), SlotKind::Value))
}

/// `+1 555 010 7788`, `+1 (555) 010-4477`: no two readers see the same. Between its digits stands one sign, or two brackets.
pub(super) fn example_phone(text: &str) -> Option<(usize, SlotKind)> {
    let near = &text[..text.floor_char_boundary(LONGEST_PHONE)];
    let bytes = near.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let area = |at: usize| {
        let inside = near.get(at..)?.strip_prefix('(')?;
        let (code, _) = inside.split_once(')')?;
        digits(code).then_some(at + code.len() + 2)
    };
    let mut end = 1;
    loop {
        let at = end + usize::from(bytes.get(end).is_some_and(|byte| b" -./".contains(byte)));
        end = match area(at) {
            Some(behind) => behind,
            None if is_digit(at) => at + 1,
            None => break,
        };
    }
    let told = near[..end].bytes().filter(u8::is_ascii_digit).count();
    (told >= PHONE && near[..end].ends_with(|c: char| c.is_ascii_digit())).then_some((end, SlotKind::Value))
}

/// So many digits at least, and how long it may be written, in bytes.
const PHONE: usize = 7;
const LONGEST_PHONE: usize = 32;
