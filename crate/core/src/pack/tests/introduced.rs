//! Running text in answers: what begins with a capital behind a word for a message, and quotations that are none.

use super::good;
use super::told::told;

#[test]
fn a_message_that_nothing_sets_off_begins_with_a_capital_behind_a_word_for_it() {
    let both = ["Turn the pump first. Please wait for it.", "Turn the pump first."];
    for (answer, messages) in [
        (
            "Then a bar comes saying Pump could not be turned: <reason>. It is a rule. Ask.",
            &["Pump could not be turned: <reason>."][..],
        ),
        ("It refuses, saying A turn of it is already running. Wait.", &["A turn of it is already running."]),
        ("You see the message We couldn't turn it on. Ask the depot. Wait.", &["We couldn't turn it on."]),
        (
            "The tooltip says Save the pump before you turn it. or There are no pumps here.",
            &["Save the pump before you turn it.", "There are no pumps here."],
        ),
        ("The bar reads Turns stop at 40 of 40. They go on at night.", &["Turns stop at 40 of 40. They go on at night."]),
        ("The pane shows No pump found for me@domain.com, but it is there!", &["No pump found for me@domain.com"]),
        (
            "It is refused, with the error No pump turns here twice. Please wait.",
            &["No pump turns here twice. Please wait.", "No pump turns here twice."],
        ),
        ("It says Turn the pump first. Please wait for it.", &both[..1]),
        ("A yellow bar is shown: Your line is not stable (loss 12 %).", &["Your line is not stable (loss 12 %)."]),
        ("If you then see the message The pump has no seal, fill it.", &["The pump has no seal"]),
        (
            "He gets This pump is not yours to turn or Turning failed: the seal of {pump} is gone",
            &["This pump is not yours to turn", "Turning failed: the seal of {pump} is gone"],
        ),
        ("Er staat dan Deze pomp is niet van u.", &["Deze pomp is niet van u."]),
        // The author goes on, or names something.
        ("The panel shows Setup Menu Options and more.", &[]),
        ("You see it. The pump is not on.", &[]),
        ("Open the message Anna sent about it.", &[]),
        ("You see the message Anna sent about it.", &[]),
        ("The **Note:** The pump is not on.", &[]),
        ("Users with Salesforce licences cannot turn it.", &[]),
        ("With [Yes] the pumps are turned at once! With [Later] they turn at <time>.", &[]),
    ] {
        assert_eq!(told(answer), messages, "{answer}");
    }
}

#[test]
fn what_the_words_around_it_say_makes_a_message() {
    for (answer, messages) in [
        // What comes in the place of something, or below it.
        (
            "After a day the wheel is replaced by the text \"This pump is too old for that.\" Ask.",
            &["This pump is too old for that."][..],
        ),
        (
            "When nothing moves, the wheel is replaced by\n\n> Still turning… This takes longer than ever.",
            &["Still turning… This takes longer than ever."],
        ),
        (
            "When it cannot count, it puts \"Couldn't count the wheels of it\" below the pump.",
            &["Couldn't count the wheels of it"],
        ),
        (
            "After the fifth turn the page closes with `Too many turns. The pump is now locked.`",
            &["Too many turns. The pump is now locked."],
        ),
        ("You will have seen a box with the words 'We could not turn your pump' and a wheel.", &["We could not turn your pump"]),
        ("You will likely find “Seal XXX prevents this turn”. Wait.", &["Seal XXX prevents this turn"]),
        // A colon inside of what is set off introduces nothing.
        (
            "Owners see *Turning ended: you have left the pump* if they go. If it says *Turning ended: another owner took over*, wait.",
            &["Turning ended: you have left the pump", "Turning ended: another owner took over"],
        ),
        // With a verb that without its helper tells what the reader does, or that asks.
        ("The app will tell you \"Open this pump in the hall to turn it.\" Do so.", &["Open this pump in the hall to turn it."]),
        ("The tip will say **You need the role Pump Owner to turn it.** Ask.", &["You need the role Pump Owner to turn it."]),
        (
            "The pump asks _More than one wheel is on it. Choose the one to turn._ Do so.",
            &["More than one wheel is on it. Choose the one to turn."],
        ),
        (
            "In the log you find `The key of the pump has changed. Confirm the new one.` Do so.",
            &["The key of the pump has changed. Confirm the new one."],
        ),
        (
            "Deux possibilités : « Seul le propriétaire peut tourner cette pompe » (demandez), ou bien « Cette pompe est déjà vendue et ne tourne plus ».",
            &["Seul le propriétaire peut tourner cette pompe", "Cette pompe est déjà vendue et ne tourne plus"],
        ),
        // With a value.
        ("- *Pump XXX can't be turned (code XXX)* → ask.\n- All green? Wait.", &["Pump XXX can't be turned (code XXX)"]),
        (
            "Either “XXX has moved this pump since you opened it” – ask – or “Please turn all of its wheels (XX left)”.",
            &["XXX has moved this pump since you opened it", "Please turn all of its wheels (XX left)"],
        ),
        (
            "You first get **You have {0} minutes to turn {1}** and, if nothing happens, **{0} has been passed on to {1}**.",
            &["You have {0} minutes to turn {1}", "{0} has been passed on to {1}"],
        ),
        (
            "They are below the heading **This pump cannot be moved because {0} wheels are still on it**.",
            &["This pump cannot be moved because {0} wheels are still on it"],
        ),
        // Its code stands behind it.
        (
            "If you get \"Your key has ended.\" (code PV-4010) then ask.",
            &["Your key has ended. (PV-4010)", "Your key has ended."],
        ),
        // What is asked before one goes on.
        (
            "*A pump is turning already. Do you want to turn another one?*\n\nWait.",
            &["A pump is turning already. Do you want to turn another one?"],
        ),
        ("> The pump is not yours.\n\nor \"The wheel is not yours\".", &["The pump is not yours.", "The wheel is not yours"]),
    ] {
        assert_eq!(told(answer), messages, "{answer}");
    }
    for answer in [
        "The status changes to \"Waiting for the owner of it\".",
        "The old name is replaced with \"Pumps of the northern branch\" there.",
        "It puts \"Closed by the owner of it\" into the field.",
        "The words \"Chat with us today\" on the wheel can be changed.",
        "You can find \"Never turn this pump again\" below it.",
        "Choose either “Turn XXX at once and wait” or “Turn it later”.",
        "The heading **All pumps that {user} owns are here** is ours.",
        "*My pump is sealed already. What can I do?*\n\nWait.",
        "Then use \"Turn again\" (menu PV).",
        "Customers will say \"This pump is not yours to turn\".",
        "Customers may say \"You never turned my pump for me\".",
        "You may tell them \"Your pump turns again on Monday\".",
        "In the menu you find \"Send me the news of the pumps\".",
        "There are two possibilities: \"Turn it by hand every day\" or \"Let it turn\".",
        "Use either `{{pump.turn | date:\"YYYY\"}}` or a helper.",
        "The pump asks *Which wheel is to be turned?* Choose.",
        "- *Pump XXX was opened by its owner* → fine.",
    ] {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
}

#[test]
fn what_stands_behind_what_a_line_leads_in_is_the_authors() {
    let answer = "This error is shown:\n\n```\nThe pump is not open.\n```\n\nThe pump cannot be opened by hand. Ask the depot.";
    assert_eq!(told(answer), ["The pump is not open."]);
}

#[test]
fn other_quotations_are_no_messages() {
    for answer in [
        "Press \"Send the invite again\" and wait.",
        "**Don't ask me again** – turns the question off.",
        "“Do not send the invite now” - closes the window.",
        "Choose “Send it now”, “Nothing is sent at all” – both close it.",
        "*This cannot be undone.*\n\nWait.",
        "Do not remove <name> from the template, it is missing then.",
        "| Step | What happens |\n|---|---|\n| One | The upload starts.<br>Please come back later. |",
        "設定の「一覧にない値」を［エラーにする］に変えます。",
        "The message **Weekly digest of pumps** is a template.",
        "It is locked. **You cannot open it by hand.** Ask.",
        "```json\n{ \"message\": \"The import is complete\" }\n```",
        "You will see \"Invite was sent to the guest\".",
        "When it is done a green banner \"Old pumps removed\" appears.",
        "At the end it says \"Import finished without errors\".",
        "The message \"Invite was sent to the guest\" follows.",
        "When it says \"The import is complete\", close it.",
        "| Message | Fix |\n|---|---|\n| Valve *moved* | Wait. |",
        "**Opening a valve by hand**\n\nDo it.",
        "**Why is the valve not open?**\n\nIt is sealed.",
        "*Do not move it* means that it stays.",
        "Add the text \"This call may be recorded for quality\" to it.",
        "Valves have a text \"Open one for water and two for oil\".",
        "The bot greets with \"Hello, how may I help you today?\"",
        "Customers say \"You never called me back again\".",
        "You will be asked “Close all valves? This cannot be undone.” and have to wait.",
        "*Valves without any pump* shows all valves.",
        "*Closed without any pump* means that it stays.",
        "It says \"Your export is ready and can be downloaded now.\"",
        "**{count} valves were imported from your file.**",
        "Do it.\n\n**Pumping is disabled by default**",
        "Do this:\n\n1. \"Never ask me again about this.\"\n2. \"Don't show this tip again?\"",
        "```\nUPDATE calls SET status = 'failed' WHERE id = <id>\n```",
        "The help text \"All valves of the branch are moving.\" is ours.",
        "Do this:\n\n1. Press “Nothing is sent.”\n2. Wait until it is sent.",
        "Wait.\n\n*This valve cannot be moved back.*\nPress Move.",
        "Give the permission set \"Cannot Delete Any Invoice\".",
        "The error log has the column \"Reason it was refused\".",
        "Write a mail with the subject \"Our pumps\" and the text \"Your pump turns from today. Wait.\"",
        "Use a page with the title \"Pumps\" and the text \"Your pump turns from today. Wait.\"",
        "Click the red button \"Close all of the valves without asking\".",
        "Below is a red line “Pumps of this well”.",
        "Open the dialog \"Pumps of {name} and their wells\" first.",
        "It is on the tab *Valves of [name] in the order of their age*.",
        "When you turn it, write: \"Please send a key. Thanks.\" Then wait.",
        "Fill in the field „Grund der Ablehnung“.",
        "Die Meldung „Einladung wurde gesendet“ erscheint.",
        "押すと「保留中の通話です」と出ます。",
        "You may choose one of:\n\n- \"Do not send the invite\"\n- \"Never ask me again\"",
        "| Field | Meaning |\n|---|---|\n| No access before | The day |",
        "| Status | What it says |\n|---|---|\n| Not sent at all | Nothing was sent |",
        "| Error | Cause |\n|---|---|\n| Slow pages every morning | Load |",
        "| text | fix |\n|---|---|\n| Cannot reach the bucket | Wait |",
    ] {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
}

#[test]
fn an_author_who_warns_quotes_no_message() {
    for answer in [
        "Warning: All wheels are lost when you do this.",
        "**Aviso:** No se pueden girar dos bombas.",
        "Avertissement : Les pompes en attente seront perdues.",
        "> **Warnung:** Nicht gedrehte Pumpen gehen verloren.",
    ] {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
    for answer in ["The bar has a warning: All wheels are lost.", "Warning: \"All the wheels of it are lost.\""] {
        assert_eq!(told(answer).len(), 1, "{answer}");
    }
}

/// What a question asks how to do is done when the answer shows something, unless that tells why it is not.
#[test]
fn what_is_shown_when_it_is_done_is_no_message() {
    let of = |question: &str| {
        let answer = "Turn it. When you see \"Your pump was turned as planned.\" go on; if it says \"Only two pumps can be turned.\" wait.";
        let entry = good(&format!("## {question}\n\n{answer}\n\n## Who?\n\nb")).entries.remove(0);
        entry.signatures.into_iter().map(|signature| signature.text).collect::<Vec<_>>()
    };
    let both = ["Your pump was turned as planned.", "Only two pumps can be turned."];
    for question in ["Why is it loud?", "How do I get rid of the message?", "How do I fix a pump that cannot be turned?"] {
        assert_eq!(of(question), both, "{question}");
    }
    for question in ["How do I turn it?", "¿Cómo se gira?", "Wie drehe ich sie?"] {
        assert_eq!(of(question), both[1..], "{question}");
    }
}
