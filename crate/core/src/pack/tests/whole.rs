//! What the form of a whole file says of its messages: chapters that call them so, quotes that hold them again and again,
//! columns of sentences, headings among others that ask.

use super::told::told;
use super::{good, words};
use crate::pack::{Entry, Pack};
use crate::signature::Level;

fn of(entry: &Entry, level: Level) -> Vec<&str> {
    entry.signatures.iter().filter(|one| one.level == level).map(|one| one.text.as_str()).collect()
}

fn shown(pack: &Pack) -> Vec<Vec<&str>> {
    pack.entries.iter().map(|entry| of(entry, Level::Show)).collect()
}

#[test]
fn terms_below_a_chapter_of_messages_are_messages() {
    let terms = "Wheel stuck in the gate\n: Pull it.\n\nNo oil is in the drum\n: Oil it.\n\nThe drum is hot (78 °C). Wait for it.\n: Wait.\n\nThe gate is locked by a rule\n: Ask.\n\nA crew is near the gate\nThe crew has left the gate open\n: Ask.\n";
    let pack = good(&format!(
        "# Pumps\n\n## Messages of the pump\n\n{terms}\n## More\n\n### Why is it slow?\n\na\n\n### Where is it?\n\nb\n"
    ));
    let messages = [
        vec!["Wheel stuck in the gate"],
        vec!["No oil is in the drum"],
        vec!["The drum is hot ({number} °C). Wait for it."],
        vec!["The gate is locked by a rule"],
        vec!["The crew has left the gate open", "A crew is near the gate"],
    ];
    assert_eq!(shown(&pack).into_iter().take(5).collect::<Vec<_>>(), messages);
    // Nor is what may be done with a message one.
    let deeds = "Send it to everybody in the room\n: It is sent.\n\nShow it to all of the crew\n: They see it.\n";
    let pack = good(&format!(
        "# Pumps\n\n## Messages of the crew\n\n{deeds}\n## More\n\n### Why is it slow?\n\na\n\n### Where is it?\n\nb\n"
    ));
    assert_eq!(shown(&pack).concat(), [""; 0]);
    // Without such a chapter they are the author's words, unless they tell of trouble.
    let pack = good(&format!(
        "# Pumps\n\n## Words of the trade\n\n{terms}\n## More\n\n### Why is it slow?\n\na\n\n### Where is it?\n\nb\n"
    ));
    assert!(!shown(&pack).concat().contains(&"Wheel stuck in the gate"));
}

#[test]
fn quotes_that_hold_messages_again_and_again_hold_them_all() {
    let quote = |text: &str| format!("Then there is\n\n> {text}\n\nTurn it.\n\n");
    let pack = |last: &str| {
        let messages = ["The pump is locked.", "No oil in the drum.", "The wheel is missing."];
        let parts: String = messages.iter().zip(1..).map(|(text, n)| format!("## Part {n}\n\n{}", quote(text))).collect();
        let pack = good(&format!("# Pumps\n\n{parts}## Part 4\n\nTwo kinds, one reason:\n\n> {last}\n\nTurn it.\n"));
        of(&pack.entries[3], Level::Show).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(pack("The turning day lies before the oiling day."), ["The turning day lies before the oiling day."]);
    // What is done, and what the author remarks.
    assert_eq!(pack("The pump was started."), [""; 0]);
    assert_eq!(pack("Note: the turning day lies before the oiling day."), [""; 0]);
}

#[test]
fn a_column_of_what_is_seen_holds_messages_if_most_are_sentences() {
    let rows = "| Turner bounced from the gate. | a | b |\n| Drum has a gap at step two. | a | b |\n| Pump `ann@acme.io` was left alone. | a | b |\n";
    let english = told(&format!("| You see | It means | Do |\n|---|---|---|\n{rows}"));
    assert_eq!(english, ["Turner bounced from the gate.", "Drum has a gap at step two.", "Pump ann@acme.io was left alone."]);
    let clauses = rows.replace(". |", " |");
    assert_eq!(told(&format!("| You see | It means | Do |\n|---|---|---|\n{clauses}")), [""; 0]);
    let japanese = told(
        "| 画面の表示 | 意味 | 対応 |\n|---|---|---|\n| この弁はいま満水です（定員4名） | a | b |\n| 同じ日に隣の弁があります | a | b |\n",
    );
    assert_eq!(japanese, ["この弁はいま満水です（定員4名）", "同じ日に隣の弁があります"]);
}

#[test]
fn a_heading_among_others_that_ask_is_in_the_authors_words() {
    let asking = "### Why is the pump grey?\n\na\n\n### Can I turn it?\n\nb\n\n";
    let pack = good(&format!("# Pumps\n\n## FAQ\n\n{asking}### The turner says they never got anything\n\nc\n"));
    assert_eq!(of(&pack.entries[2], Level::Show), [""; 0]);
    assert_eq!(of(&pack.entries[2], Level::Suggest), ["The turner says they never got anything"]);
    // Those of another chapter say nothing of it.
    let pack = good(&format!("# Pumps\n\n## FAQ\n\n{asking}## Troubleshooting\n\n### The turner has never got anything\n\nc\n"));
    assert_eq!(of(&pack.entries[2], Level::Show), ["The turner has never got anything"]);
}

#[test]
fn front_matter_gives_a_pack_its_title() {
    let pack = good("---\ntitle: \"Acme Pumps – known messages\"\ntags: [a]\n---\n\n## \"The pump is locked\"\n\na\n");
    assert_eq!(pack.title, "Acme Pumps – known messages");
    assert_eq!(good("---\ntags: [a]\n---\n\n# Pumps\n\n## \"The pump is locked\"\n\na\n").title, "Pumps");
}

#[test]
fn a_bold_line_may_hold_several_messages() {
    let pack = good(
        "# Pumps\n\n**\"Your pump has expired\"** or **\"That pump was not turned\"**\nTurn it.\n\n**`Check failed: oil is off`** and its like (`Check failed: wall is off`, `Check failed: no oil`)\nOil it.\n\n**Why is it slow?**\nSo.\n",
    );
    assert_eq!(
        shown(&pack)[..2],
        [
            vec!["Your pump has expired", "That pump was not turned"],
            vec!["Check failed: oil is off", "Check failed: wall is off", "Check failed: no oil"],
        ]
    );
    assert_eq!(words(&pack.entries[0].question).len(), 10);
}

#[test]
fn words_of_other_scripts_and_cases_introduce_a_message() {
    for (answer, message) in [
        (
            "5回間違えると「弁がロックされました。30分後に再度お試しください。」に変わります。",
            "弁がロックされました。30分後に再度お試しください。",
        ),
        (
            "「該当する弁が複数います（3件）。日付で絞り込んでください。」と出たら、日付を入れます。",
            "該当する弁が複数います（3件）。日付で絞り込んでください。",
        ),
        ("`他の職員（山田 花子）がこの弁を編集中です` の場合は、閉じます。", "他の職員（山田 花子）がこの弁を編集中です"),
        ("画面に「弁「外1」に接続できません」と赤く出る場合は、再起動します。", "弁「外1」に接続できません"),
        ("If the last line is \"Turning delayed – again at 6:00 PM\", wait.", "Turning delayed – again at 6:00 PM"),
        ("Hover over it. \"This pump is locked for approval\" means that you wait.", "This pump is locked for approval"),
    ] {
        assert_eq!(told(answer), [message], "{answer}");
    }
    let two =
        "Hover over it. \"Add at least one seal first\" means that. \"This pump is locked for approval\" means that you wait.";
    assert_eq!(told(two), ["Add at least one seal first", "This pump is locked for approval"]);
    let how = good("## Q: 弁を開くにはどうすればよいですか？\n\n押すと「弁をいま開いています。」と表示されます。\n");
    assert_eq!(shown(&how).concat(), [""; 0]);
    for answer in
        ["「弁を開く」に変わります。", "If the pump is \"Always turned by them\", wait.", "\"Locked\" means that you wait."]
    {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
}
