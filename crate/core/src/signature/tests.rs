mod any;
mod around;
mod reworded;
mod titled;
mod told;

use super::{Level, MAX_MESSAGE, Match, Matcher, Surface, Template, TemplateError};
use crate::pack::parse;
use crate::site::{Place, Sites};

fn place(top: Option<&str>, frame: Option<&str>) -> Place {
    Sites::default().place(top, frame)
}

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
        "Sorry, we`re having \"trouble\" - please retry",
        "Ｓｏｒｒｙ，　we're having «trouble»-please retry…",
    ] {
        assert_eq!(find(signature, text).level, Level::Show, "{text}");
    }
    assert_eq!(find("Web Phone Unavailable", "Webphone unavailable").level, Level::Show);
    assert_eq!(find("ウェブ電話は利用できません", "ｳｪﾌﾞ電話は利用できません").level, Level::Show);
    assert_eq!(find("Schließen Sie das Fenster", "SCHLIESSEN SIE DAS FENSTER").level, Level::Show);
    // Escaped for HTML once too often.
    let twice = "Sorry, we&#39;re having &quot;trouble&quot;&nbsp;&#x2014; please retry.";
    assert_eq!(find(signature, twice).level, Level::Show);
    assert_eq!(find(signature, "Sorry, we're having \"trouble\" – please retry!").level, Level::Show);
    assert_eq!(find("Not available. Retry later.", "Not available! Retry later").level, Level::Show);
    assert_ne!(find("Not available. Retry later.", "Not available? Retry later.").level, Level::Show);
    assert_eq!(find("Café fermé ici", "Cafe\u{301} ferme\u{301} ici").level, Level::Show);
}

#[test]
fn other_messages_do_not_match() {
    for text in ["Web Phone available", "Web Phone", "Unavailable", "", "Xweb phone unavailable"] {
        assert_eq!(find("Web Phone Unavailable", text), Match::default(), "{text}");
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
    assert_ne!(find("Your login {email} does not match", "Your login was wrong and does not match").level, Level::Show);
    let number = find("A maximum of {number} web phones", "A maximum of 5 web phones");
    assert_eq!(number.slots[0].value, "5");
    assert_eq!(find("A maximum of {number} web phones", "A maximum of five web phones").level, Level::Suggest);
    let quoted = find("The user “{name}” is not known", "The user \"J. R. Smith Jr.\" is not known.");
    assert_eq!(quoted.slots[0].value, "J. R. Smith Jr.");
    let stop = find("Report this to {name}. Then call us.", "Report this to Office@Hand.\nDismiss\nThen call us.");
    assert_eq!((stop.level, stop.slots[0].value.as_str()), (Level::Show, "Office@Hand"));
    assert_eq!(find("Report this to {name}.", "Report this to RingCentral.").level, Level::Show);
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
    // A table quotes; so does the page around, where nothing says that the text is a message.
    assert_eq!(level("Saved by another", Some(Surface::Cell), Some(task), None), Level::Suggest);
    // A pack about one product is no more than a suggestion in the other.
    assert_eq!(level("Saved by another", None, Some("https://acme.crm4.dynamics.com/main.aspx"), None), Level::Suggest);
}

#[test]
fn plain_text_of_a_page_is_not_shown() {
    let matcher = matcher(&["Web Phone Unavailable"]);
    let level = |surface, top, frame| matcher.find("Web Phone Unavailable", surface, &place(top, frame)).level;
    let page = Some("https://acme.lightning.force.com/lightning/r/Case/500000000000001AAA/view");
    let phone = Some("https://apps.example.com/phone");
    assert_eq!(level(None, page, page), Level::Suggest);
    assert_eq!(level(None, page, phone), Level::Show);
    assert_eq!(level(None, None, phone), Level::Show);
    assert_eq!(level(Some(Surface::Unknown), page, page), Level::Show);
    assert_eq!(level(Some(Surface::Cell), page, page), Level::Suggest);
    assert_eq!(level(None, None, None), Level::Show);
}

/// What has the code of an error tells why the other could not be done.
#[test]
fn of_two_messages_the_one_with_a_code_wins() {
    let pack = "## Q. Why \"The map of the whole region cannot be loaded\"?\nx\n## Q. Why \"MP-10: quota exceeded\"?\nx";
    let matcher = Matcher::new(&[parse("test", pack.as_bytes()).pack]);
    let found = |text: &str| matcher.find(text, Some(Surface::Alert), &Place::default());
    let both = found("The map of the whole region cannot be loaded\nMP-10: quota exceeded");
    assert_eq!((both.level, both.entry.as_deref()), (Level::Show, Some("why-mp-10-quota-exceeded")));
    assert_ne!(found("The map of the whole region cannot be loaded").entry, both.entry);
}

#[test]
fn the_entry_that_yields_makes_room() {
    let fix = |id: &str, more: &str, text: &str| {
        format!("## Q. {id}\n```toml fix\nid = \"{id}\"\n{more}[[signature]]\ntext = \"{text}\"\n```\nx\n\n")
    };
    let pack = fix("badge", "yields_to = [\"toast\"]\n", "Web Phone Unavailable because of some reason")
        + &fix("toast", "", "Too many phones");
    let parsed = parse("test", pack.as_bytes());
    assert_eq!(parsed.problems, []);
    let matcher = Matcher::new(&[parsed.pack]);
    let entry = |text: &str| matcher.find(text, Some(Surface::Alert), &Place::default()).entry;
    assert_eq!(entry("Web Phone Unavailable because of some reason\nToo many phones").as_deref(), Some("toast"));
    assert_eq!(entry("Web Phone Unavailable because of some reason").as_deref(), Some("badge"));
    let unknown = parse("test", fix("a", "yields_to = [\"b\"]\n", "Some text").as_bytes());
    assert_eq!(unknown.problems[0].message, "`yields_to` names \"b\", which is no id in this pack");
    assert_eq!(unknown.problems[0].line, 4);
}

#[test]
fn an_explanation_tells_every_step() {
    let pack = "```toml pack\nid = \"p\"\nproduct = \"salesforce\"\n```\n## Q. a\n```toml fix\nid = \"a\"\n[[signature]]\ntext = \"Saved by {name} today\"\nwhere = { page = \"task\" }\n```\nx";
    let matcher = Matcher::new(&[parse("test", pack.as_bytes()).pack]);
    let task = "https://acme.lightning.force.com/lightning/r/Task/00T000000000001AAA/view";
    let explanation = matcher.explain("Error\nSaved by Ann Lee today\nClose", Some(Surface::Toast), &place(Some(task), None));
    let told = explanation.lines().join("\n");
    for line in [
        "compared as    errorsavedbyannleetodayclose",
        "surface        toast",
        "product        salesforce",
        "page           task, record",
        "considered     a: \"Saved by {name} today\"",
        "  slot         name = \"Ann Lee\"",
        "  context      page = task: holds",
        "  context      the pack is about salesforce: holds",
        "coverage       a: 100 %, left over: nothing else; weight 12",
        "answer         show a: the text is this message, and it counts here",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert_eq!(
        explanation.found,
        matcher.find("Error\nSaved by Ann Lee today\nClose", Some(Surface::Toast), &place(Some(task), None))
    );
    let nothing = matcher.explain("Hello", None, &Place::default()).lines().join("\n");
    assert!(nothing.contains("answer         none"), "{nothing}");
}

#[test]
fn templates_say_what_is_wrong() {
    assert_eq!(Template::strict("Hello {nmae} there"), Err(TemplateError::UnknownSlot("nmae".into())));
    assert_eq!(Template::strict("Hello {name there"), Err(TemplateError::Unclosed));
    assert_eq!(Template::strict("Hello name} there"), Err(TemplateError::Unopened));
    assert_eq!(Template::strict("{any} {any}"), Err(TemplateError::TooShort));
    assert!(Template::strict("{{literal}}").is_ok());
    assert!(Template::plain(&"e".repeat(MAX_MESSAGE)).is_ok());
    assert_eq!(Template::plain(&"e".repeat(MAX_MESSAGE + 1)), Err(TemplateError::TooLong));
    assert_eq!(Template::plain(&"... ".repeat(10_000)), Err(TemplateError::TooLong));
    assert_eq!(find("Use {{x}} here", "Use {x} here").level, Level::Show);
}

#[test]
fn a_template_is_shown_without_values() {
    for (source, shown) in [
        ("A maximum of {number} web phones", "A maximum of ‹number› web phones"),
        ("Your login {email} is not {name}: {any}", "Your login ‹email› is not ‹name›: …"),
        ("Write {{name}} in {{braces}}", "Write {name} in {braces}"),
        ("{{{name}}} there", "{‹name›} there"),
        ("no slots", "no slots"),
    ] {
        assert_eq!(Template::strict(source).unwrap().shown(), shown);
    }
}
