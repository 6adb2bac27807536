//! Whatever text may come.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{find, matcher};
use crate::signature::verify::DENIALS;
use crate::signature::{Level, MAX_MESSAGE, Matcher, Normal, Surface, Template};
use crate::site::Place;

#[test]
fn labels_that_run_into_each_other_are_no_endless_way() {
    assert_eq!(
        matcher(&["Line is blocked"]).find("Line is blockedOKCancel", Some(Surface::Toast), &Place::default()).level,
        Level::Show
    );
    let text = format!("Line is blocked\n{}", "OK".repeat(4_000));
    assert!(text.len() < MAX_MESSAGE);
    assert_ne!(find("Line is blocked", &text).level, Level::Show);
}

#[test]
fn long_texts_are_no_messages() {
    let text = "Web Phone Unavailable ".repeat(MAX_MESSAGE / 20);
    assert_eq!(find("Web Phone Unavailable", &text).level, Level::None);
}

static BLOCKED: LazyLock<Matcher> = LazyLock::new(|| matcher(&["Line is blocked", "Line {name}"]));

/// What pages and authors put around messages.
const AROUND: &str = "(Error|Fehler|エラー|OK|Ref\\.|PE-413|0x8004|10:42|XXX|9x%|\\+1 XXX|\\{!|\\}|Ann|names|[()\\[（）«»•…⚠éß弁@'“”: –\n\u{a0}\u{202f}]){0,12}";

proptest! {
    #[test]
    fn any_text_is_normalised_and_matched(text in "\\PC{0,200}", signature in "[a-z{}]{0,20}") {
        let normal = Normal::new(&text);
        prop_assert!(!normal.text().contains(char::is_whitespace));
        if let Ok(template) = Template::strict(&signature) {
            let _ = template.weight();
        }
        let matcher = matcher(&["{name} is {any} of {number}", "ab{any}cd", "web phone unavailable"]);
        let _ = matcher.find(&text, None, &Place::default());
        let _ = matcher.find(&format!("{text} is {text} of 3"), None, &Place::default());
    }

    #[test]
    fn a_message_is_found_however_it_is_rendered(
        words in proptest::collection::vec("[a-zäöüéèñçß]{2,9}|[\\u{4e00}-\\u{4eff}]{1,4}", 3..12),
        name in "[A-Z][a-z]{1,8}(( |-|'|’| - )[A-Z]?[a-zé]{1,8}){0,3}|[A-Z]\\. [A-Z][a-z]{1,8}|[\\u{4e00}-\\u{4eff}]{2,4}",
        at in 1..11_usize,
        noise in proptest::collection::vec(0..6_u8, 40),
    ) {
        let at = at.min(words.len() - 1);
        let signature = format!("{} {{name}} {}", words[..at].join(" "), words[at..].join(" "));
        prop_assume!(Template::strict(&signature).is_ok());
        // A slot holds no denial; "A. Not" is nobody's name.
        prop_assume!(!name.to_lowercase().split(' ').any(|word| word.starts_with("kein") || DENIALS.contains(&word)));
        let text = signature.replace("{name}", &name);
        let mut noise = noise.into_iter().cycle();
        let noisy: String = text.chars().flat_map(|c| match (c, noise.next()) {
            (' ', Some(0)) => vec!['\u{a0}'],
            (' ', Some(1)) => vec![' ', '\n', ' '],
            (' ', _) => vec![' '],
            (c, Some(2)) => vec![c, '\u{ad}'],
            (c, Some(3)) => c.to_uppercase().collect(),
            (c, Some(4)) => vec!['\u{200b}', c],
            (c, _) => vec![c],
        }).collect();
        let found = find(&signature, &noisy);
        prop_assert_eq!(found.level, Level::Show, "{} in {:?}", signature, noisy);
        prop_assert_eq!(found.slots.len(), 1);
    }

    #[test]
    fn a_message_in_prose_is_never_shown(
        words in proptest::collection::vec("[a-z]{4,9}", 3..8),
        before in proptest::collection::vec("[b-df-hj-np-tv-z]{5,9}", 2..6),
    ) {
        let signature = words.join(" ");
        let text = format!("{} {signature}", before.join(" "));
        for surface in [None, Some(Surface::Toast), Some(Surface::Unknown)] {
            prop_assert_ne!(matcher(&[&signature]).find(&text, surface, &Place::default()).level, Level::Show);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// Where labels, codes and numbers end is told by signs of one byte; any may stand there.
    #[test]
    fn anything_may_stand_around_a_message(before in AROUND, behind in AROUND) {
        let text = format!("{before}Line is blocked{behind}");
        for surface in [None, Some(Surface::Toast), Some(Surface::FieldError), Some(Surface::Badge), Some(Surface::Unknown)] {
            let _ = BLOCKED.find(&text, surface, &Place::default());
        }
        // The same as an author writes it down.
        let _ = Template::plain(&text);
    }
}
