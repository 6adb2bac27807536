//! What somebody tells of a message, and what stands around one all the same.

use super::{find, matcher, place};
use crate::pack::parse;
use crate::signature::{Level, Matcher, Surface};
use crate::site::Place;

#[test]
fn words_that_lead_to_a_message_in_one_sentence_tell_of_it() {
    let matcher =
        matcher(&["A part of the pump is held by a valve that was made here.", "A maximum of 5 pumps could be registered."]);
    let level = |text: &str| matcher.find(text, Some(Surface::Panel), &Place::default()).level;
    for text in [
        "As agreed: the removal failed with A part of the pump is held by a valve that was made here.",
        "Ann: what is it? Bob: A part of the pump is held by a valve that was made here.",
    ] {
        assert_eq!(level(text), Level::None, "{text}");
    }
    // A word or two before it make no report of it.
    assert_eq!(level("No more than a maximum of 5 pumps could be registered."), Level::Suggest);
}

#[test]
fn what_the_product_says_besides_lends_no_words_to_a_message() {
    let pack = "```toml pack\nid = \"acme\"\n```\n## Q. a\n```toml fix\nid = \"end\"\n[[signature]]\n\
        text = \"Sorry, something went wrong on our end. If it lasts, report this error to {name}.\"\n```\nx\n\n# Besides\n\n\
        ```toml unanswered\nen = [\"Sorry, something went wrong on our end. Try again later.\"]\n```\n";
    let matcher = Matcher::new(&[parse("acme", pack.as_bytes()).pack]);
    let level = |text: &str| matcher.find(text, Some(Surface::Toast), &Place::default()).level;
    assert_eq!(level("Pump saved.\nSorry, something went wrong on our end. Try again later."), Level::None);
    let both = "Sorry, something went wrong on our end. Try again later.\nSomething went wrong on our end. If it lasts, report it to Acme.";
    assert_eq!(level(both), Level::Suggest);
}

#[test]
fn the_rights_at_the_foot_of_an_error_page_are_no_part_of_the_message() {
    let matcher = matcher(&["Insufficient Privileges"]);
    let place = place(None, Some("https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex"));
    let level = |text: &str| matcher.find(text, None, &place).level;
    for foot in ["Copyright © 2000-2026 Acme, Inc. All rights reserved.", "Copyright (c) 2026 Acme"] {
        assert_eq!(level(&format!("Insufficient Privileges\n\n{foot}")), Level::Show, "{foot}");
    }
    assert_ne!(level("Insufficient Privileges\nCopyright pages of Acme and others"), Level::Show);
}

#[test]
fn prose_around_a_message_makes_it_a_quotation() {
    for text in [
        "Case \"Web Phone Unavailable\" was saved.",
        "The customer says he sees Web Phone Unavailable since yesterday and cannot call.",
        "Q. I keep seeing 'Web Phone Unavailable' error message?",
        "webPhoneUnavailable: \"Web Phone Unavailable\",",
    ] {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::None, "{text}");
    }
}

#[test]
fn a_general_template_does_not_explain_a_quotation() {
    let matcher = matcher(&["Web Phone Unavailable", "{any} was saved"]);
    let found = matcher.find("Case Web Phone Unavailable was saved", Some(Surface::Toast), &Place::default());
    assert_eq!(found.entry.as_deref(), Some("e1"));
}
