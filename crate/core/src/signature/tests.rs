use proptest::prelude::*;

use super::{Level, MAX_MESSAGE, Match, Matcher, Normal, Surface, Template, TemplateError};
use crate::pack::parse;
use crate::site::{Place, place};

fn matcher(signatures: &[&str]) -> Matcher {
    let mut pack = String::new();
    for (index, text) in signatures.iter().enumerate() {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        pack += &format!("## Q. {index}\n\n```toml fix\nid = \"e{index}\"\n[[signature]]\ntext = \"{text}\"\n```\n\nanswer\n\n");
    }
    let parsed = parse("test", pack.as_bytes());
    assert_eq!(parsed.problems, []);
    Matcher::new(&[parsed.pack])
}

fn find(signature: &str, text: &str) -> Match {
    matcher(&[signature]).find(text, None, &Place::default())
}

#[test]
fn rendering_is_no_obstacle() {
    let signature = "Sorry, we're having \"trouble\" - please retry.";
    for text in [
        "Sorry, we're having \"trouble\" - please retry.",
        "SORRY, WE’RE HAVING “TROUBLE” – PLEASE RETRY",
        "Sorry,\nwe're  having\u{a0}\"trouble\" \u{2014} please re\u{ad}try!",
        "Ｓｏｒｒｙ，　we're having «trouble»-please retry…",
    ] {
        assert_eq!(find(signature, text).level, Level::Show, "{text}");
    }
    assert_eq!(find("Web Phone Unavailable", "Webphone unavailable").level, Level::Show);
    assert_eq!(find("Café fermé ici", "Cafe\u{301} ferme\u{301} ici").level, Level::Show);
}

#[test]
fn other_messages_do_not_match() {
    for text in ["Web Phone available", "Web Phone Unavailability", "Web Phone", "Unavailable", "", "Xweb phone unavailable"] {
        assert_eq!(find("Web Phone Unavailable", text), Match::default(), "{text}");
    }
}

#[test]
fn helper_text_around_a_message_is_no_obstacle() {
    for text in ["Error\nWeb Phone Unavailable\nClose", "Error: Web Phone Unavailable. Press Control + F6 to navigate.\nClose"] {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::Show, "{text}");
    }
}

#[test]
fn helper_words_are_whole_words() {
    for text in ["ErrorInfo Web Phone Unavailable", "Web Phone Unavailable okokokok"] {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::None, "{text}");
    }
}

#[test]
fn prose_around_a_message_makes_it_a_quotation() {
    for text in [
        "Case \"Web Phone Unavailable\" was saved.",
        "The customer says he sees Web Phone Unavailable since yesterday and cannot call.",
        "Q. I keep seeing 'Web Phone Unavailable' error message?",
    ] {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::None, "{text}");
    }
}

#[test]
fn slots_bind_what_stands_on_the_screen() {
    let record = "This record was modified by {name} during your edit session.";
    for name in ["Zoë O’Brien-Müller", "李小龍", "Владимир Иванов", "Jean-Luc d'Arc", "Integration User 2"] {
        let found = find(record, &format!("This record was modified by {name} during your edit session"));
        assert_eq!((found.level, found.slots[0].value.as_str()), (Level::Show, name));
    }
    let email = find("Your login {email} does not match", "Your login jane.doe+x@acme.example does not match.");
    assert_eq!(email.slots[0].value, "jane.doe+x@acme.example");
    assert_eq!(find("Your login {email} does not match", "Your login was wrong and does not match").level, Level::None);
    let number = find("A maximum of {number} web phones", "A maximum of 5 web phones");
    assert_eq!(number.slots[0].value, "5");
    assert_eq!(find("A maximum of {number} web phones", "A maximum of five web phones").level, Level::None);
    let end = find("Sorry, error {any}", "Sorry, error 408: timed out");
    assert_eq!(end.slots[0].value, "408: timed out");
    let both = find("{name} called {number} times", "Jane Doe called 3 times");
    assert_eq!(both.slots.iter().map(|slot| slot.value.as_str()).collect::<Vec<_>>(), ["Jane Doe", "3"]);
    let spaces = find("Permita a {any} acceder al audio.", "Permita aRingCentralacceder al audio");
    assert_eq!(spaces.slots[0].value, "RingCentral");
}

#[test]
fn the_template_that_says_more_wins() {
    let matcher = matcher(&["Call {any} failed", "Call {any} failed: no microphone", "Call to {number} failed: no microphone"]);
    let entry = |text: &str| matcher.find(text, None, &Place::default()).entry.unwrap_or_default();
    assert_eq!(entry("Call 12 failed"), "e0");
    assert_eq!(entry("Call 12 failed: no microphone"), "e1");
    assert_eq!(entry("Call to 12 failed: no microphone"), "e2");
}

#[test]
fn a_heading_and_its_sentence_are_one_message() {
    let pack = "## Q. a\n```toml fix\nid = \"a\"\n[[signature]]\ntext = \"Insufficient Privileges\"\n[[signature]]\ntext = \"You do not have the level of access.\"\n```\nx";
    let matcher = Matcher::new(&[parse("test", pack.as_bytes()).pack]);
    let found = matcher.find("Insufficient Privileges\nYou do not have the level of access.", None, &Place::default());
    assert_eq!((found.level, found.confidence), (Level::Show, 1.0));
}

#[test]
fn place_decides() {
    let pack = "```toml pack\nid = \"p\"\nproduct = \"salesforce\"\n```\n## Q. a\n```toml fix\nid = \"a\"\n[[signature]]\ntext = \"No access here\"\nwhere = { frame = \"/apex/OpenCTIIndex\" }\n```\nx\n## Q. b\n```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Saved by another\"\nwhere = { page = \"task\", surface = \"page-message\" }\n[[signature]]\ntext = \"Saved by another\"\nlevel = \"suggest\"\n```\nx";
    let matcher = Matcher::new(&[parse("test", pack.as_bytes()).pack]);
    let home = "https://acme.lightning.force.com/lightning/page/home";
    let adapter = "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex";
    let level = |text, surface, top, frame| matcher.find(text, surface, &place(top, frame)).level;
    assert_eq!(level("No access here", None, Some(home), Some(adapter)), Level::Show);
    assert_eq!(level("No access here", None, Some(home), None), Level::None);
    assert_eq!(level("No access here", None, None, None), Level::Suggest);
    let task = "https://acme.lightning.force.com/lightning/r/Task/00T000000000001AAA/view";
    assert_eq!(level("Saved by another", Some(Surface::PageMessage), Some(task), None), Level::Show);
    assert_eq!(level("Saved by another", Some(Surface::Toast), Some(task), None), Level::Suggest);
    assert_eq!(level("Saved by another", Some(Surface::PageMessage), Some(home), None), Level::Suggest);
    // A pack about one product is no more than a suggestion in the other.
    assert_eq!(level("Saved by another", None, Some("https://acme.crm4.dynamics.com/main.aspx"), None), Level::Suggest);
}

#[test]
fn templates_say_what_is_wrong() {
    assert_eq!(Template::strict("Hello {nmae} there"), Err(TemplateError::UnknownSlot("nmae".into())));
    assert_eq!(Template::strict("Hello {name there"), Err(TemplateError::Unclosed));
    assert_eq!(Template::strict("Hello name} there"), Err(TemplateError::Unopened));
    assert_eq!(Template::strict("{any} {any}"), Err(TemplateError::TooShort));
    assert!(Template::strict("{{literal}}").is_ok());
    assert_eq!(find("Use {{x}} here", "Use {x} here").level, Level::Show);
}

#[test]
fn plain_placeholders_become_slots() {
    for (text, source) in [
        ("modified by CUSTOMER_NAME during", "modified by {name} during"),
        ("login {email address} fails", "login {email} fails"),
        ("Hello <user name>, welcome", "Hello {name}, welcome"),
        ("Error INVALID_SESSION_ID found", "Error INVALID_SESSION_ID found"),
        ("wait {seconds} seconds", "wait {number} seconds"),
        ("Use CTI now", "Use CTI now"),
    ] {
        assert_eq!(Template::plain(text).unwrap().source(), source);
    }
}

#[test]
fn long_texts_are_no_messages() {
    let text = "Web Phone Unavailable ".repeat(MAX_MESSAGE / 20);
    assert_eq!(find("Web Phone Unavailable", &text).level, Level::None);
}

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
}
