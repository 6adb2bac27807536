//! What may stand around a message: labels of the box, but no prose.

use super::{find, matcher, place};
use crate::signature::{Level, Surface};
use crate::site::Place;

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
    for text in [
        "ErrorWeb Phone Unavailable",
        "Web Phone UnavailableRefresh",
        "web phone unavailablerefresh",
        "Web Phone Unavailable ×",
        // They deny, but not the message.
        "Web Phone Unavailable\nDon’t show again",
        "Web Phone Unavailable\nNicht mehr anzeigen",
        "Web Phone Unavailable\n不再显示",
    ] {
        assert_eq!(find("Web Phone Unavailable", text).level, Level::Show, "{text}");
    }
}

#[test]
fn a_button_nobody_listed_may_be_folded_in_between_two_sentences() {
    let signature = "An import of {name} is running. Please wait until it ends.";
    for text in [
        "An import of Zoë O'Brien is running. Show job Please wait until it ends.",
        "An import of Zoë O'Brien is running.Auftrag anzeigenPlease wait until it ends.",
    ] {
        assert_eq!(find(signature, text).level, Level::Show, "{text}");
    }
    let ends = "An import is running by {name}. Please wait until it ends.";
    let found = find(ends, "An import is running by Dr. Zoë O'Brien. Show job Please wait until it ends.");
    assert_eq!((found.level, found.slots[0].value.as_str()), (Level::Show, "Dr. Zoë O'Brien"));
    let address = "An import is running by {email}. Please wait.";
    assert_eq!(find(address, "An import is running by a.b@c.example. Show job Please wait.").level, Level::Show);
    for text in [
        "An import of Zoë is running. He said: Please wait until it ends.",
        "An import of Zoë is running. so I was told Please wait until it ends.",
        "An import of Zoë is running. It has been for an hour by now Please wait until it ends.",
    ] {
        assert_ne!(find(signature, text).level, Level::Show, "{text}");
    }
}

#[test]
fn what_is_shown_of_a_message_and_all_of_it_are_one() {
    let signature = "This record was modified by {name} during your edit session.";
    let found = find(signature, "This record was mod…\nThis record was modified by Zoë during your edit session.");
    assert_eq!(found.level, Level::Show);
    assert_ne!(
        find(signature, "Some record was mod…\nThis record was modified by Zoë during your edit session.").level,
        Level::Show
    );
}

#[test]
fn the_code_that_a_message_begins_with_may_be_called_one() {
    let level = |signature, text: &str| matcher(&[signature]).find(text, Some(Surface::Toast), &Place::default()).level;
    for signature in ["HP-2005: No category is set for {name}", "HP-2005：商品{name}未设置分类"] {
        let text = signature.replace("{name}", "“Valve”");
        for lead in ["Error code ", "Fehlercode: ", "错误代码 "] {
            assert_eq!(level(signature, &format!("{lead}{text}")), Level::Show, "{lead}{text}");
        }
    }
    assert_ne!(level("No category is set for {name}", "Your code: No category is set for it"), Level::Show);
}

#[test]
fn titles_end_no_sentence() {
    let found = find("It was changed by {name} during your session", "It was changed by Prof. Dr. Ann Lee during your session");
    assert_eq!((found.level, found.slots[0].value.as_str()), (Level::Show, "Prof. Dr. Ann Lee"));
}

#[test]
fn helper_words_are_whole_words() {
    for text in ["Errorinfo Web Phone Unavailable", "Web Phone Unavailable okokokok"] {
        assert_ne!(find("Web Phone Unavailable", text).level, Level::Show, "{text}");
    }
}

#[test]
fn a_field_may_be_named_before_what_is_wrong_with_it() {
    let matcher = matcher(&["The web phone number is too long"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    let text = "Extension line: The web phone number is too long.";
    assert_eq!(level(text, Surface::FieldError), Level::Show);
    assert_ne!(level(text, Surface::Alert), Level::Show);
    assert_ne!(level("Why? Extension line: The web phone number is too long.", Surface::FieldError), Level::Show);
}

#[test]
fn a_short_button_may_stand_behind_the_end_of_a_message() {
    let matcher = matcher(&["The phone quota is used up ({number} of {number})", "No web phone is linked to this record"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    let (full, linked) = ("The phone quota is used up (5 of 5)", "No web phone is linked to this record");
    for text in [format!("{full} Verwijderen"), format!("{full} Buy web phones"), format!("{linked}. Create web phone")] {
        assert_eq!(level(&text, Surface::Panel), Level::Show, "{text}");
        assert_ne!(level(&text, Surface::Unknown), Level::Show, "{text}");
    }
    for text in [
        format!("{full} is an error"),
        format!("{full} Was the cause."),
        format!("{full} Ann Lee"),
        format!("{full} No longer"),
        format!("{linked} Create web phone"),
        format!("{linked}. Was not needed here"),
        format!("{linked}. Linked it by hand"),
    ] {
        assert_ne!(level(&text, Surface::Panel), Level::Show, "{text}");
    }
    assert_ne!(level(&format!("{linked}. Create web phone"), Surface::Toast), Level::Show);
}

#[test]
fn strange_headings_and_buttons_are_the_pages_own() {
    let matcher = matcher(&["A maximum of {number} web phones could be registered."]);
    let level = |text: &str, surface| matcher.find(text, surface, &Place::default()).level;
    let message = "A maximum of 5 web phones could be registered.";
    for text in [
        format!("Phone trouble\n{message}"),
        format!("Phone trouble\n⚠ {message}"),
        format!("{message}\nAsk the robot"),
        format!("{message}Ask the robot"),
    ] {
        assert_eq!(level(&text, Some(Surface::Dialog)), Level::Show, "{text}");
        assert_ne!(level(&text, None), Level::Show, "{text}");
        assert_ne!(level(&text, Some(Surface::Unknown)), Level::Show, "{text}");
    }
    for said in [format!("Ann Lee\n💬 {message}"), format!("My reply\n↩ {message}")] {
        assert_ne!(level(&said, Some(Surface::Alert)), Level::Show, "{said}");
    }
    // What a list tells of an item, part by part, is no button, nor how what somebody wrote fared.
    for facts in ["00001042 · Kim Park", "Call · Kim Park", "Kim Park • Sales", "Not delivered", "Nicht zugestellt"] {
        assert_ne!(level(&format!("{message}\n{facts}"), Some(Surface::Alert)), Level::Show, "{facts}");
    }
    // Both, where both are shorter than the message; in a panel they may be the labels of two fields.
    let between = format!("Phones\n{message}\nAsk");
    assert_eq!(level(&between, Some(Surface::Alert)), Level::Show);
    assert_ne!(level(&between, Some(Surface::Panel)), Level::Show);
    assert_eq!(level(&format!("{between} the robot"), Some(Surface::Alert)), Level::Show);
    for more in [format!("{between} the robot in the next room"), format!("Oh no\n{between}"), format!("Phones\n{message} Ask")] {
        assert_ne!(level(&more, Some(Surface::Alert)), Level::Show, "{more}");
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
    // What is headed and has an age, or two lines above it, is an item of a feed.
    for item in [format!("New task for you\n{message}\n2 minutes ago"), format!("Timeline\nNote by Ann Lee\n{message}")] {
        assert_ne!(level(&item, Some(Surface::Alert)), Level::Show, "{item}");
    }
    assert_eq!(level(&format!("Phone trouble\n{message}\n10:42"), Some(Surface::Alert)), Level::Show);
    // How bad it is, with the error's code.
    for before in ["Error RC-413: ", "Fehler (TW-40): ", "Erreur RC_413 : ", "Error RC-413\n"] {
        assert_eq!(level(&format!("{before}{message}"), Some(Surface::Toast)), Level::Show, "{before}");
        assert_ne!(level(&format!("{before}{message}"), None), Level::Show, "{before}");
    }
    for text in [format!("{message} (Error PE-413)"), format!("Today Q3: {message}"), format!("Error of CAS-413: {message}")] {
        assert_ne!(level(&text, Some(Surface::Toast)), Level::Show, "{text}");
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
    // The name of an exception before it; in small letters and without an underscore it is a word.
    for before in [
        "UNABLE_TO_LOCK_ROW ",
        "FIELD_CUSTOM_VALIDATION_EXCEPTION, ",
        "Speichern nicht möglich\nUNABLE_TO_LOCK_ROW\n",
        "Speichern nicht möglich\nUNABLE_TO_LOCK_ROW ",
    ] {
        assert_eq!(level(&format!("{before}{message}"), Some(Surface::Dialog)), Level::Show, "{before}");
    }
    for before in ["unable_to_lock_row_of_the_table ", "UNABLE TO_LOCK_ROW ", "UNABLE "] {
        assert_ne!(level(&format!("{before}{message}"), Some(Surface::Dialog)), Level::Show, "{before}");
    }
    // A window's own buttons stand below its title.
    assert_eq!(level(&format!("Call bar\n−\n{message}"), Some(Surface::Alert)), Level::Show);
    for text in [format!("Call bar\n− {message}"), format!("Call bar −\n{message}"), format!("Call bar:\n{message}")] {
        assert_ne!(level(&text, Some(Surface::Alert)), Level::Show, "{text}");
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
fn sentences_may_explain_a_title() {
    let matcher = matcher(&["Web Phone Unavailable"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    let explained = "Web Phone Unavailable\nYour browser blocks the microphone on this site. Ask who manages it.";
    for surface in [Surface::Dialog, Surface::Alert, Surface::PageMessage] {
        assert_eq!(level(explained, surface), Level::Show, "{surface:?}");
    }
    // Toasts tell of records by their names, panels show them.
    for surface in [Surface::Toast, Surface::Panel, Surface::Unknown] {
        assert_ne!(level(explained, surface), Level::Show, "{surface:?}");
    }
    for text in [
        "Web Phone Unavailable Your browser blocks the microphone.",
        "Web Phone Unavailable\nNote by Ann\nWeb Phone Unavailable\nYour browser blocks the microphone on this site.",
        "New case\nWeb Phone Unavailable\nYour browser blocks the microphone on this site.",
        "Web Phone Unavailable\n“Please call me back.”",
        "Web Phone Unavailable\nThis problem has been resolved.",
    ] {
        assert_ne!(level(text, Surface::Alert), Level::Show, "{text}");
    }
}

#[test]
fn a_time_counts_where_it_stands_apart() {
    let matcher = matcher(&["Web Phone Unavailable"]);
    let level = |text: &str| matcher.find(text, Some(Surface::Toast), &Place::default()).level;
    for text in [
        "Web Phone Unavailable\njust now",
        "Just now\nWeb Phone Unavailable",
        "Error · just now\nWeb Phone Unavailable",
        "Web Phone Unavailable · Now",
        "त्रुटि: Web Phone Unavailable\nअभी",
        "Web Phone Unavailable\n10:42 AM\nClose",
    ] {
        assert_eq!(level(text), Level::Show, "{text}");
    }
    // Words of the same sentence: other words, and no time of the box.
    for text in [
        "Web Phone Unavailable just now",
        "Web Phone Unavailable today",
        "Now Web Phone Unavailable",
        "Now, Web Phone Unavailable",
    ] {
        assert_eq!(level(text), Level::Suggest, "{text}");
    }
}

#[test]
fn errors_of_a_page_are_told_a_line_each() {
    let matcher = matcher(&["A maximum of {number} web phones could be registered.", "Web Phone Unavailable"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    let message = "A maximum of 5 web phones could be registered.";
    for text in [
        format!("Errors\n{message}\nThe recording of 3 March could not be started"),
        format!("Errors\nThe recording of 3 March could not be started.\n{message}"),
        format!(
            "Error:\nName: You must enter a value\n{message}\nThe recording could not be started by the server of the branch"
        ),
    ] {
        assert_eq!(level(&text, Surface::PageMessage), Level::Show, "{text}");
        assert_ne!(level(&text, Surface::Unknown), Level::Show, "{text}");
    }
    for text in [
        // What has no stop may be the name of a record, and what has no heading anything.
        "Warning\nThis record looks like another one that is there already\nWeb Phone Unavailable".to_owned(),
        format!("A call was logged for the branch of Munich today\n{message}"),
        format!("Errors\nThe case of Ann Lee was not saved: {message}\nAsk"),
        format!("Errors\nThe case \"{message}\" was not saved\nAsk"),
        format!("Errors\nThis is the newest comment of the case:\n{message}"),
        format!("Errors\n{message}\nis what the customer saw last week, but it is gone"),
        format!("Success\nThe comment of Ann Lee has been posted\n{message}\nThank you"),
        format!("Help\nHow do I get rid of this one\n{message}\nClose the other tabs"),
    ] {
        assert_ne!(level(&text, Surface::PageMessage), Level::Show, "{text}");
    }
}

#[test]
fn other_notifications_of_a_list_end_as_the_message_does() {
    let matcher = matcher(&["Web Phone Unavailable"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    for text in [
        "Your fax was sent.\nClose\nWeb Phone Unavailable\nClose",
        "Close\nWeb Phone Unavailable\nnow\nYour fax was sent.\nnow",
        "2 new notifications\nWeb Phone Unavailable\nClose",
        "새 알림 2개\nWeb Phone Unavailable\n방금",
    ] {
        assert_eq!(level(text, Surface::Toast), Level::Show, "{text}");
    }
    for text in [
        "Your fax was sent.\nClose\nWeb Phone Unavailable\nOpen",
        "Ann wrote to you.\nWeb Phone Unavailable\nClose",
        "Web Phone Unavailable\n10:42\nI had that, too.\n10:43",
        "2 new cases\nWeb Phone Unavailable\nClose",
    ] {
        assert_ne!(level(text, Surface::Toast), Level::Show, "{text}");
    }
    // What is said in turns is no list of notifications.
    assert_ne!(level("Web Phone Unavailable\nnow\nI had that, too.\nnow", Surface::Panel), Level::Show);
}

#[test]
fn forms_and_badges_have_words_of_their_own() {
    let message = "This record was modified by Ann Lee during your edit session. Reload it.";
    let matcher = matcher(&["This record was modified by {name} during your edit session. Reload it.", "Web Phone Unavailable"]);
    let level = |text: &str, surface| matcher.find(text, Some(surface), &Place::default()).level;
    let form = format!("Task Fields\nCall Result: This field is read-only.\n{message}\nCancel\nSave");
    assert_eq!(level(&form, Surface::Dialog), Level::Show);
    assert_eq!(level(&format!("{message}\nCancel\nSave"), Surface::Dialog), Level::Show);
    // A form holds what somebody wrote.
    assert_ne!(level("Rename list view\nWeb Phone Unavailable\nCancel Save", Surface::Dialog), Level::Show);
    assert_ne!(level(&format!("Task Fields\nComments: I cannot save.\n{message}\nSave"), Surface::Dialog), Level::Show);
    for text in [
        "Status: Web Phone Unavailable",
        "Web Phone Unavailable (click to check)",
        "Web Phone Unavailable (2 of 5 lines, since 9:40)",
        "Web Phone Unavailable（尚有 3 個欄位）",
    ] {
        assert_eq!(level(text, Surface::Badge), Level::Show, "{text}");
    }
    assert_ne!(level("Status: Web Phone Unavailable (3)", Surface::Panel), Level::Show);
    assert_ne!(level("Web Phone Unavailable (Ann clicked it)", Surface::Panel), Level::Show);
    // Another code, or what happened since, is another message.
    for text in ["PN-1043 in line 2", "fixed at 9:40", "not since 9:40"] {
        assert_ne!(level(&format!("Web Phone Unavailable ({text})"), Surface::Badge), Level::Show, "{text}");
    }
    // Where an account's name has a denial in brackets, nothing is denied.
    let named = message.replace("Ann Lee", "Acme, API (do not edit)");
    assert_eq!(level(&named, Surface::Dialog), Level::Show);
    assert_ne!(level(&message.replace("Ann Lee", "nobody and not"), Surface::Dialog), Level::Show);
}

#[test]
fn in_scripts_without_blanks_a_label_inside_a_strange_phrase_is_no_label() {
    let matcher = matcher(&["ウェブ電話は利用できません"]);
    let level = |text: &str| matcher.find(text, Some(Surface::Alert), &Place::default()).level;
    // 許可 and 確認 are buttons of their own elsewhere; here they are one strange button.
    assert_eq!(level("ウェブ電話は利用できません\n利用許可を確認"), Level::Show);
    assert_eq!(level("ウェブ電話は利用できません閉じる"), Level::Show);
}
