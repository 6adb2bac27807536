//! A message with lines of its own, between a title and a button that nobody knows.

use super::matcher;
use crate::signature::{Level, Surface};
use crate::site::Place;

#[test]
fn on_lines_of_its_own_between_a_title_and_a_button_it_is_suggested() {
    let level = |text: &str| matcher(&["No key fits {name} any more"]).find(text, Some(Surface::Toast), &Place::default()).level;
    for text in [
        "Turning a pump\nNo key fits the red pump any more\nTry others",
        "Pump not turned\nNo key fits the red pump any more\nFind keys for it",
    ] {
        assert_eq!(level(text), Level::Suggest, "{text}");
    }
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
