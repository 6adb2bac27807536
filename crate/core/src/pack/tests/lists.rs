//! Messages of lists and tables in answers.

use super::good;
use super::told::told;

#[test]
fn lists_and_tables_of_messages_are_read() {
    assert_eq!(
        told(
            "You may see one of:\n\n- \"Import stopped: the file is missing\"\n- `Import stopped: {0} rows failed` – ask us\n- \"Import done\""
        ),
        ["Import stopped: the file is missing", "Import stopped: {0} rows failed"]
    );
    assert_eq!(
        told("You might see one of these errors:\n\n- The pump is not yours\n- We can't find a pump for {{user}}"),
        ["The pump is not yours", "We can't find a pump for {{user}}"]
    );
    assert!(told("When you see one of these errors, do this:\n\n- Turn off the pump\n- Call the service line now").is_empty());
    assert_eq!(
        told(
            "It shows one of these texts:\n\n- **This valve has two owners.** Ask both.\n- **All of its owners are away.** Wait."
        ),
        ["This valve has two owners.", "All of its owners are away."]
    );
    assert_eq!(told("Fehlermeldungen:\n\n* „Das Konto ist gesperrt“"), ["Das Konto ist gesperrt"]);
    assert_eq!(told("次のいずれかが表示されます。\n\n- 「一覧を読み込めません」"), ["一覧を読み込めません"]);
    assert_eq!(
        told(
            "| Message on the screen | What to do |\n|---|---|\n| “The card expired before it was used.” | Ask. |\n| Saved successfully today | – |"
        ),
        ["The card expired before it was used."]
    );
    assert_eq!(
        told("| code | text | fix |\n|---|---|---|\n| RH-11 | Cannot reach the bucket | Wait for \"The bucket is gone\" |"),
        ["RH-11: Cannot reach the bucket", "Cannot reach the bucket"]
    );
    assert_eq!(
        told("| Kode | Testo | Rimedio |\n|---|---|---|\n| RH-11 | Cannot reach the bucket | Wait |"),
        ["RH-11: Cannot reach the bucket", "Cannot reach the bucket"]
    );
    assert_eq!(
        told(
            "| Reason | Cause | Fix |\n|---|---|---|\n| The valve {0} does not exist in {1}. | Sold | Buy |\n| The pump {0} is closed. | Night | Wait |"
        ),
        ["The valve {0} does not exist in {1}.", "The pump {0} is closed."]
    );
    assert!(told("| Reason | Fix |\n|---|---|\n| The valve is not open. | Open it |").is_empty());
    assert_eq!(
        told("| Message | Cause |\n|---|---|\n| The valve is not open. / No valve found. | Frost |"),
        ["The valve is not open. / No valve found.", "The valve is not open.", "No valve found."]
    );
    assert_eq!(
        told("| Melding | Oorzaak |\n|---|---|\n| De klep is dicht.<br>*of:* De pomp draait niet. | Vorst |"),
        ["De klep is dicht. of: De pomp draait niet.", "De klep is dicht.", "De pomp draait niet."]
    );
    assert_eq!(
        told("Meldung: „Das Ventil <Nr> ist zu.“ oder „Der Pumpe ist kein Ventil zugeordnet.“"),
        ["Das Ventil <Nr> ist zu.", "Der Pumpe ist kein Ventil zugeordnet."]
    );
    assert_eq!(
        told("Melding: \"De klep [nummer] is niet open.\"\nof: \"De pomp is niet aan.\""),
        ["De klep [nummer] is niet open.", "De pomp is niet aan."]
    );
    assert_eq!(
        told("| エラーコード | メッセージ | 対処 |\n|---|---|---|\n| E-1 | 接続が切れました | 再試行 |"),
        ["接続が切れました"]
    );
}

#[test]
fn items_that_begin_with_a_clause_and_a_remark_are_messages() {
    let items = "Several reasons:\n\n- *Old pumps are not turned* : replace it.\n- *The turn is pending. It will be saved later.* : wait.";
    assert_eq!(told(items), ["Old pumps are not turned", "The turn is pending. It will be saved later."]);
    let whole = "Check the pump:\n\n- *Sealed pumps can't be turned.*\n- *The pump “filename.ext” is wider than 5 m.*";
    assert_eq!(told(whole), ["Sealed pumps can't be turned.", "The pump “filename.ext” is wider than 5 m."]);
    let filled = "There are two of them:\n\n- **Your pump turns in [n] days** - choose.\n- **It turned on [date]. It has stopped.** - wait.";
    assert_eq!(told(filled), ["Your pump turns in [n] days", "It turned on [date]. It has stopped."]);
    assert_eq!(told("Options:\n\n- **Turn the pump at night** : yes.\n- **Load it when the app opens** : no."), [""; 0]);
}

/// A table that asks in its first column may have one for messages.
#[test]
fn a_row_that_asks_has_the_message_beside() {
    let pack = good(
        "# Pump\n\n| **Question** | **Message on the screen** | **Fix** |\n|---|---|---|\n| Why does it hum? | The valve \\[number\\] hums at night. | Oil it |\n| It leaks | The seal is still new. | Wait |",
    );
    let told: Vec<_> = pack.entries.iter().flat_map(|entry| &entry.signatures).map(|signature| signature.text.as_str()).collect();
    assert_eq!(told, ["The valve {value} hums at night.", "The seal is still new."]);
    // An author's answers are none, though trouble is what they are about.
    let pack = good(
        "# Pump\n\n| Question | Answer | Owner |\n|---|---|---|\n| Why does it hum? | The pump cannot turn while it is offline. | Ann |\n| Who helps? | Nobody can be reached without a key. | Ann |",
    );
    assert!(pack.entries.iter().all(|entry| entry.signatures.is_empty()));
}

#[test]
fn blocks_that_hold_a_text_each_line_or_frame_one() {
    for (answer, messages) in [
        (
            "**Symptom:** one of\n\n```\nUnsupported kind of pump: .numbers\nThe pump is empty.\nRow 14 has 23 pumps, expected 22.\n```",
            &["Unsupported kind of pump: .numbers", "The pump is empty.", "Row 14 has 23 pumps, expected 22."][..],
        ),
        (
            "A red entry such as:\n\n```\nThe pump could not be moved to Hall \"North 7\": NO_ROOM\n```",
            &["The pump could not be moved to Hall \"North 7\": NO_ROOM"],
        ),
        (
            "The following appears when turning:\n\n|     |\n| --- |\n| ![(error)](a.png) **No turn possible**<br>Pumps turn back to [date] only. |",
            &["No turn possible Pumps turn back to [date] only.", "Pumps turn back to [date] only."],
        ),
        (
            "The log shows:<br><span style=\"color: rgb(255,0,0);\">Pump XXXX is not made for hall XX.</span>",
            &["Pump XXXX is not made for hall XX."],
        ),
        ("<font color=\"red\">Hall XX is closed as of DD.MM.YYYY.</font>\n\nWait.", &["Hall XX is closed as of DD.MM.YYYY."]),
    ] {
        assert_eq!(told(answer), messages, "{answer}");
    }
    for answer in [
        "| ![(warning)](a.png) |\n| --- |\n| Never open the pump by hand! It would be lost. |",
        "It is so:\n\n|   |\n| --- |\n| The pump cannot be opened by hand. |",
        "{\"pump\": \"not open\"}",
        "```\n{\n  \"pump\": \"not open\",\n  \"stopAfter\": 3\n}\n```",
        "This is <span style=\"color:red\">not</span> our pump.",
        "<span style=\"background-color: red\">Do not open it by hand.</span>",
        "| Question | Answer |\n|---|---|\n| Where is it? | It is not in the hall. Ask the depot. |",
    ] {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
}

#[test]
fn a_counted_list_in_italics_has_messages_if_one_has_a_place_for_a_value() {
    assert_eq!(
        told(
            "Three subtitles may follow:\n\n1. *The turn was shorter than %d seconds*\n2. *Both owners must agree before a turn*"
        ),
        ["The turn was shorter than %d seconds", "Both owners must agree before a turn"]
    );
    assert!(told("Do it so:\n\n1. *Open the valve of the pump*\n2. *Never turn the pump by hand*").is_empty());
}

#[test]
fn preformatted_text_may_have_a_title() {
    assert_eq!(
        told("The page reads:\n\n```text\nInvalid pump answer\nThe answer is not valid or too old. Pump: {pump}\n```"),
        [
            "Invalid pump answer The answer is not valid or too old. Pump: {pump}",
            "The answer is not valid or too old. Pump: {pump}"
        ]
    );
    for wrapped in [
        "The pump could not\nbe turned by hand.",
        "Pump not turned:\nIt has no seal.",
        "The pump of the\nBerlin hall is not sealed.",
    ] {
        assert_eq!(told(&format!("It says:\n\n```\n{wrapped}\n```")), [wrapped.replace('\n', " ")]);
    }
}
