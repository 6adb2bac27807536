use proptest::prelude::*;

use super::verify::DENIALS;
use super::{Level, MAX_MESSAGE, Match, Matcher, Normal, Surface, Template, TemplateError};
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
    assert_eq!(find("Café fermé ici", "Cafe\u{301} ferme\u{301} ici").level, Level::Show);
}

#[test]
fn other_messages_do_not_match() {
    for text in ["Web Phone available", "Web Phone", "Unavailable", "", "Xweb phone unavailable"] {
        assert_eq!(find("Web Phone Unavailable", text), Match::default(), "{text}");
    }
}

#[test]
fn helper_text_around_a_message_is_no_obstacle() {
    let signature = "Something went wrong. We try to reconnect to {name} shortly.";
    for text in [
        "Error\nSomething went wrong. We try to reconnect to Acme shortly.\nClose",
        "Error: Something went wrong. We try to reconnect to Acme shortly. Press Control + F6 to navigate.\nClose",
        "Error notification.Something went wrong. We try to reconnect to Acme shortly.Press Ctrl+F6 to go to the next toast.Close",
        "Something went wrong.\nRetry\nWe try to reconnect to Acme shortly.Dismiss",
        "Close error dialog\nSomething went wrong. We try to reconnect to Acme shortly.",
        "SOMETHING WENT WRONG. WE TRY TO RECONNECT TO ACME SHORTLY.\n10:42\n1 of 2",
        "Fehler\nSomething went wrong. We try to reconnect to Acme shortly.\nSchließen",
        // The page's language need not be one of the softphone's.
        "Błąd\nSomething went wrong. We try to reconnect to Acme shortly.\nZamknij",
        "Mensagem de erro: Something went wrong. We try to reconnect to Acme shortly.",
        "エラー\nSomething went wrong. We try to reconnect to Acme shortly. 閉じる",
        "Something went wrong. We try to reconnect to Acme shortly.\nSomething went wrong. We try to reconnect to Acme shortly.",
    ] {
        let found = find(signature, text);
        assert_eq!((found.level, found.slots[0].value.to_lowercase().as_str()), (Level::Show, "acme"), "{text}");
    }
    for text in
        ["ErrorWeb Phone Unavailable", "Web Phone UnavailableRefresh", "web phone unavailablerefresh", "Web Phone Unavailable ×"]
    {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::Show, "{text}");
    }
}

#[test]
fn helper_words_are_whole_words() {
    for text in ["Errorinfo Web Phone Unavailable", "Web Phone Unavailable okokokok"] {
        assert_ne!(find("Web Phone Unavailable", text).level, Level::Show, "{text}");
    }
}

#[test]
fn strange_headings_and_buttons_are_the_pages_own() {
    let matcher = matcher(&["A maximum of {number} web phones could be registered."]);
    let level = |text: &str, surface| matcher.find(text, surface, &Place::default()).level;
    let message = "A maximum of 5 web phones could be registered.";
    for text in [format!("Phone trouble\n{message}"), format!("{message}\nAsk the robot"), format!("{message}Ask the robot")] {
        assert_eq!(level(&text, Some(Surface::Dialog)), Level::Show, "{text}");
        assert_ne!(level(&text, None), Level::Show, "{text}");
        assert_ne!(level(&text, Some(Surface::Unknown)), Level::Show, "{text}");
    }
    // Toasts tell of mails and comments, too.
    let headed = format!("Review before you save\n{message}");
    assert_eq!(level(&headed, Some(Surface::Alert)), Level::Show);
    assert_eq!(level(&headed, Some(Surface::Toast)), Level::Suggest);
    assert_eq!(level(&format!("{message} (3)"), Some(Surface::Toast)), Level::Show);
    assert_ne!(level(&format!("{message} (3)"), None), Level::Show);
    for when in ["2 min ago", "hace 2 min", "vor 3 Std.", "il y a 5 min", "5 分前"] {
        assert_eq!(level(&format!("{message}\n{when}"), Some(Surface::Toast)), Level::Show, "{when}");
    }
    // How often, what support asks for, and where else to look.
    for behind in [
        "x2",
        "(3x)",
        "info_outline",
        "Contacter l’assistance",
        "(Error ID: 1482093417-28431 (-1938472))",
        "\nActivity ID: 5f0c2a11-77aa\nOK",
        "\nRef. 7f3a-11c0",
    ] {
        assert_eq!(level(&format!("{message} {behind}"), Some(Surface::Toast)), Level::Show, "{behind}");
    }
    for behind in ["Click here to return to the record.", "For more information, see Registering Phones (opens in a new window)"]
    {
        assert_eq!(level(&format!("{message} {behind}"), Some(Surface::Alert)), Level::Show, "{behind}");
    }
    // The name of an icon, whose font may not have come, and a counter that is glued on.
    for text in [format!("error_outline{message}close"), "A maximum of 5 web phones could be registered3".to_owned()] {
        assert_eq!(level(&text, Some(Surface::Alert)), Level::Show, "{text}");
    }
    // In a softphone that may be a chat, where no alert is known.
    let softphone =
        place(Some("https://a.lightning.force.com/"), Some("https://apps.ringcentral.com/integration/salesforce/index.html"));
    let said = format!("Ann Lee\n{message}\n9:12 AM");
    assert_ne!(matcher.find(&said, None, &softphone).level, Level::Show);
    // A sentence that leads elsewhere may name the message; a code without its label may be another message's.
    for text in [format!("For more information, see {message}"), format!("x {message}"), format!("TW-4031: {message}")] {
        assert_ne!(level(&text, Some(Surface::Toast)), Level::Show, "{text}");
    }
    // The label of a field may be as long as what is wrong with it.
    let field = "Registered web phones for callers *";
    assert_eq!(level(&format!("{field}\n{message}"), Some(Surface::FieldError)), Level::Show);
    for text in [
        format!("Bob: {message}"),
        format!("Re: {message}"),
        format!("Bob wrote:\n{message}"),
        format!("Fix {message}"),
        format!("“{message}”"),
        format!("{message} was deleted."),
        format!("{} Notification settings", message.trim_end_matches('.')),
        format!("Subject\n{message}\nOwner"),
        format!("Similar cases\n{message} (00001007)"),
        format!("Hi team, I get this: {message} Can you help me please, it happens every morning"),
        "Case \"A maximum of 5 web phones could be registered\" was saved.".to_owned(),
    ] {
        assert_ne!(level(&text, Some(Surface::Toast)), Level::Show, "{text}");
    }
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
fn in_scripts_without_blanks_a_label_inside_a_strange_phrase_is_no_label() {
    let matcher = matcher(&["ウェブ電話は利用できません"]);
    let level = |text: &str| matcher.find(text, Some(Surface::Alert), &Place::default()).level;
    // 許可 and 確認 are buttons of their own elsewhere; here they are one strange button.
    assert_eq!(level("ウェブ電話は利用できません\n利用許可を確認"), Level::Show);
    assert_eq!(level("ウェブ電話は利用できません閉じる"), Level::Show);
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
fn a_general_template_does_not_explain_a_quotation() {
    let matcher = matcher(&["Web Phone Unavailable", "{any} was saved"]);
    let found = matcher.find("Case Web Phone Unavailable was saved", Some(Surface::Toast), &Place::default());
    assert_eq!(found.entry.as_deref(), Some("e1"));
}

#[test]
fn the_same_in_other_words_is_suggested() {
    for (signature, texts) in [
        (
            "A maximum of 5 web phones could be registered.",
            &["A maximum of five web phones can be registered", "The maximum of 5 web phones was registered"][..],
        ),
        ("Web Phone Unavailable", &["The web phone is unavailable", "Webphone is not available", "Web Phone Unavail…"]),
        ("Your login {email} does not match the account.", &["Your login jane@acme.example doesn't match that account"]),
        (
            "This record was modified by {name} during your edit session. Reload the record.",
            &[
                "This record has been modified by Zoë O’Brien during your editing session. Please reload the record.",
                "This record was modified by Ann Lee during your…",
            ],
        ),
        ("Téléphone Web indisponible", &["Le téléphone Web n’est pas disponible"]),
        ("El teléfono web no está disponible", &["El teléfono web no se encuentra disponible"]),
        // The first sentence alone, and the labels of the box around it.
        (
            "You do not have the level of access necessary. Please contact the owner of the record.",
            &["You do not have the level of access necessary.", "Error\nYou don't have the access level necessary.\nClose"],
        ),
        ("网络电话不可用", &["网络电话现在不可用"]),
        // Words that say the same, words without their accents, and a lack.
        ("Mandatory fields are required.", &["Mandatory fields need to be filled in."]),
        (
            "A maximum of 5 web phones could be registered.",
            &["At most 5 web phones can be registered.", "No more than 5 web phones can be registered."],
        ),
        ("Las funciones del teléfono no están disponibles.", &["Las funciones telefónicas no están disponibles."]),
        ("You do not have the level of access necessary.", &["You lack the level of access necessary."]),
    ] {
        for text in texts {
            assert_eq!(find(signature, text).level, Level::Suggest, "{text}");
        }
    }
}

#[test]
fn another_sense_is_not_suggested() {
    for (signature, texts) in [
        (
            "Web Phone Unavailable",
            &["Webphone available", "The web phone is available again", "Desk phone unavailable", "Web page unavailable"][..],
        ),
        (
            "A maximum of 5 web phones could be registered.",
            &["A minimum of 5 web phones could be registered.", "At least five web phones can be registered."],
        ),
        ("Mandatory fields are required.", &["No mandatory fields are required.", "Optional fields are required."]),
        (
            "The app does not have permission to use the microphone",
            &[
                "The app does have permission to use the microphone",
                "The app has permission to use the microphone",
                "The app does not have permission to use the camera",
            ],
        ),
        ("Telefono web non disponibile", &["Telefono web disponibile"]),
        (
            "Sorry, phone features are currently unavailable. Please retry later.",
            &["The person you are calling is currently unavailable. Please retry later."],
        ),
        ("ウェブ電話は利用できません", &["ウェブ電話は利用できます"]),
        ("The record was modified by {name}.", &["The task \"The record is modified by Ann\" was made."]),
    ] {
        for text in texts {
            assert_eq!(find(signature, text).level, Level::None, "{text}");
        }
    }
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
