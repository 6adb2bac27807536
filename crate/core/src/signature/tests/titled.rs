//! A message with lines of its own, between a title and a button that nobody knows.

use super::matcher;
use crate::pack::parse;
use crate::signature::{Level, Matcher, Surface};
use crate::site::Place;

#[test]
fn on_lines_of_its_own_between_a_title_and_a_button_it_is_suggested() {
    let level = |text: &str| matcher(&["No key fits {name} any more"]).find(text, Some(Surface::Toast), &Place::default()).level;
    assert_eq!(level("Turning a pump\nNo key fits the red pump any more\nTry others"), Level::Suggest);
    // A title of trouble does not turn its sense round.
    assert_eq!(level("Pump not turned\nNo key fits the red pump any more\nFind keys for it"), Level::Show);
    for text in [
        "Ann Lee wrote about pumps:\nNo key fits the red pump any more\nTry others",
        "Not so any more:\nNo key fits the red pump any more\nTry others",
        "Rename this list of pumps\nNo key fits the red pump any more\nSave",
        "A task for all of your pumps\nNo key fits the red pump any more\n2 minutes ago",
        "One\nAnother\nA third\nNo key fits it any more\nTry others\nOr wait",
    ] {
        assert_eq!(level(text), Level::None, "{text}");
    }
}

#[test]
fn a_sentence_may_have_more_around_it_than_the_name_of_a_record() {
    let level = |surface: Surface, text: &str| {
        let matcher = matcher(&["No key fits {name} any more.", "Pump is dry"]);
        matcher.find(text, Some(surface), &Place::default()).level
    };
    for (surface, text) in [
        (Surface::Dialog, "Turn a pump\nNo key fits the red pump any more.\nTry others"),
        (Surface::Alert, "Keys for your pumps\nNo key fits the red pump any more."),
        (Surface::Toast, "Pump not turned\nNo key fits the red pump any more.\nTry others"),
    ] {
        assert_eq!(level(surface, text), Level::Show, "{text}");
    }
    for (surface, text) in [
        (Surface::Toast, "New task for you\nNo key fits the red pump any more.\nTry others"),
        (Surface::Dialog, "Drop this task?\nNo key fits the red pump any more.\nDrop it"),
        (Surface::Dialog, "Drop the failed task?\nNo key fits the red pump any more.\nDrop it"),
        (Surface::Dialog, "Subject of it\nPump is dry\nOwner of it"),
        (Surface::Alert, "No key fits the red pump any more.\nState: Open\nOwner: Ann"),
        (Surface::Dialog, "Keys\nNo key fits the red pump any more. Bob has them all\nTry"),
    ] {
        assert_ne!(level(surface, text), Level::Show, "{text}");
    }
}

#[test]
fn the_code_of_a_message_may_stand_apart_from_it() {
    let level = |text: &str| {
        let parsed = parse("test", b"## `PV-1001: The key of this pump is incorrect.`\n\nLook for another.\n");
        Matcher::new(&[parsed.pack]).find(text, Some(Surface::Toast), &Place::default()).level
    };
    assert_eq!(level("The key of this pump is incorrect\nPV-1001"), Level::Show);
    assert_ne!(level("Turn on the pump\n✖ The key of this pump is incorrect.\nPV-1001\nForgot it?"), Level::None);
    assert_eq!(level("PV-1001 was put right. All that once said 'The key of this pump is incorrect' is gone"), Level::None);
}

#[test]
fn a_sign_between_two_slots_is_the_one_with_a_blank_behind_it() {
    let found = matcher(&["The run failed at {value}: {number} of {number} pumps were left out"]).find(
        "The run failed at 2024-02-29 03:15 UTC: 17 of 2,304 pumps were left out",
        Some(Surface::Toast),
        &Place::default(),
    );
    assert_eq!((found.level, found.slots[0].value.as_str()), (Level::Show, "2024-02-29 03:15 UTC"));
}

#[test]
fn a_no_beside_a_yes_is_a_button() {
    let matcher = matcher(&["Web Phone Unavailable"]);
    let level = |text: &str| matcher.find(text, Some(Surface::Toast), &Place::default()).level;
    for text in ["Web Phone Unavailable\nYes   No", "Web Phone Unavailable\nJa\nNein"] {
        assert_eq!(level(text), Level::Show, "{text}");
    }
    assert_eq!(level("Web Phone Unavailable: No"), Level::None);
}

#[test]
fn the_sign_for_information_is_no_letter() {
    let matcher = matcher(&["No key fits {name} any more"]);
    for text in ["ℹ No key fits the red pump any more ×", "ⓘ No key fits the red pump any more"] {
        assert_eq!(matcher.find(text, Some(Surface::Toast), &Place::default()).level, Level::Show, "{text}");
    }
}
