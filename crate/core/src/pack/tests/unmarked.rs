//! FAQs that mark neither their questions nor their messages.

use super::{good, plain_blocks};
use crate::signature::{Level, Matcher, Surface};
use crate::site::Place;

fn questions(source: &str) -> Vec<String> {
    good(source).entries.into_iter().map(|entry| entry.question).collect()
}

/// No sign of a question is needed where others of the same kind have one.
#[test]
fn what_asks_is_told_by_its_place() {
    for (source, expected) in [
        // Headings of a level that mostly asks; a section, links only, and a heading without an answer are none.
        (
            "# Pump\n\n## 1. Why is it loud?\n\na\n\n## 2. It leaks\n\nb\n\n## 3. \"Valve not found\" is shown\n\nc\n\n## Parts\n\n## More\n\n- [Book](https://x.example)",
            vec!["Why is it loud?", "It leaks", "\"Valve not found\" is shown"],
        ),
        ("# Pump\n## Use\n### Why?\na\n### It leaks\nb\n### Who?\nc\n## License\nd", vec!["Why?", "It leaks", "Who?"]),
        // So do those whose answers tell of a message.
        (
            "# Pump\n\n## Valve\n\nError message: \"The valve was not found\"\n\n## Oil\n\nError message: \"The oil is missing here\"\n\n## How do I turn it on?\n\na",
            vec!["Valve", "Oil", "How do I turn it on?"],
        ),
        // Nothing asks: what most of the text hangs on.
        ("# Pump\n\n## It leaks\n\na\n\n## It hums\n\nb", vec!["It leaks", "It hums"]),
        (
            "## It leaks\n### Symptom\na\n### Fix\nb\n## It hums\n### Symptom\na\n### Fix\nb\n## It stops\n### Symptom\na\n### Fix\nb",
            vec!["It leaks", "It hums", "It stops"],
        ),
        // Bold lines, plain lines, items, rows, folded texts, definitions.
        (
            "# Pump\n\n**Why is it loud?**\na\n\n**It leaks**\n\nb\n\n**Who helps?**\n\nc",
            vec!["Why is it loud?", "It leaks", "Who helps?"],
        ),
        (
            "# Pump\n\n## Water\n\n**“The valve {name} was not found”.** Look again.\n\n**“No oil in line 4”.** Fill it.\n\n**It hums.** Wait.",
            vec!["“The valve {name} was not found”.", "“No oil in line 4”.", "It hums."],
        ),
        ("# Pump\n\n**It leaks** (PU-1)\n\na\n\n**It hums** *(fixed)* (PU-2, PU-3)\n\nb", vec!["It leaks", "It hums"]),
        ("Why is it loud?\na\n\nWho helps?\n\nb", vec!["Why is it loud?", "Who helps?"]),
        ("# Pump\n\n- **It leaks**\n\n    a\n\n- **Who helps?**\n\n    b", vec!["It leaks", "Who helps?"]),
        ("1. Why is it loud?\n   a\n2. It leaks\n   b", vec!["Why is it loud?", "It leaks"]),
        ("| Question | Answer |\n|---|---|\n| Why? | a |\n| Who? | b |", vec!["Why?", "Who?"]),
        (
            "| Message | Fix |\n|---|---|\n| The valve was not found | a |\n| Pump is ready | b |",
            vec!["The valve was not found", "Pump is ready"],
        ),
        (
            "<details>\n<summary>Why?</summary>\n\na\n\n</details>\n<details><summary><b>Who?</b></summary>\n\nb\n</details>",
            vec!["Why?", "Who?"],
        ),
        ("Why?\n: a\n\n**Who?**\n: b", vec!["Why?", "Who?"]),
        // Chapters of messages, where nothing else asks; and what MkDocs folds.
        (
            "# Pump\n\n## Parts\n\na\n\n## Troubleshooting\n\n* Water\n  * **The valve {name} was not found**\n    * a\n  * **It leaks**\n    * b\n* Power\n  * **No current in line {line}**\n    * c",
            vec!["The valve {name} was not found", "It leaks", "No current in line {line}"],
        ),
        (
            "# Pump\n\n## Parts\n\na\n\n## Water\n\n| Message | Cause |\n|---|---|\n| The valve was not found | b |\n| The oil is missing here | c |",
            vec!["The valve was not found", "The oil is missing here"],
        ),
        // Chapters of bold lines that ask about messages.
        (
            "# Pump\n\n## Water\n\n**Why \"The valve was not found\"?**\n\na\n\n**Who helps?**\n\nb\n\n## Oil\n\n**What is \"The oil is missing here\"?**\n\nc\n\n**\"No oil in line {line}\"**\n\nd",
            vec![
                "Why \"The valve was not found\"?",
                "Who helps?",
                "What is \"The oil is missing here\"?",
                "\"No oil in line {line}\"",
            ],
        ),
        // A table that is called an overview, beside headings that ask.
        (
            "## Why is it loud?\n\na\n\n## \"The pump is blocked\"\n\nb\n\n## Other messages\n\n| Message | Cause |\n|---|---|\n| The valve was not found | c |\n| The oil is missing here | d |",
            vec!["Why is it loud?", "\"The pump is blocked\"", "The valve was not found", "The oil is missing here"],
        ),
        // The number of an error is no label's.
        (
            "## Why is it loud?\n\na\n\n## Fel 71: Pumpen <namn> används\n\nb",
            vec!["Why is it loud?", "Fel 71: Pumpen <namn> används"],
        ),
        // One box below a heading is what it is about; tabs are parts of an answer.
        (
            "## Why is it loud?\n\na\n\n## Water missing\n\n!!! failure \"The valve was not found\"\n\n    b\n\n1. c\n\n## It leaks\n\n=== \"What you see\"\n\n    \"The oil is missing here.\"\n\n=== \"What to do\"\n\n    d\n\n## Who helps?\n\ne",
            vec!["Why is it loud?", "Water missing", "It leaks", "Who helps?"],
        ),
        (
            "## Water\n\n??? question \"Why is it loud?\"\n\n    a\n\n    !!! note \"Oil\"\n        b\n\n??? failure \"The valve was not found\"\n\n    c",
            vec!["Why is it loud?", "\"The valve was not found\""],
        ),
        // Beside others that ask, a heading with a table of its messages asks as they do.
        (
            "## Why?\n\na\n\n## Who?\n\nb\n\n## It leaks\n\n| Message | Cause |\n|---|---|\n| The valve was not found | c |\n| The oil is missing here | d |",
            vec!["Why?", "Who?", "It leaks"],
        ),
        // What comes again below each question is a part of its answer.
        (
            "## Why is it loud?\n\n### In water\n\na\n\n### On land\n\nb\n\n## It leaks\n\n### In water\n\nc\n\n### On land\n\nd\n\n## Who helps?\n\n### In water\n\ne\n\n### On land\n\nf",
            vec!["Why is it loud?", "It leaks", "Who helps?"],
        ),
        (
            "| Question | Answer |\n|---|---|\n| It leaks | a |\n| Who? | b |\n| The valve was not found | c |",
            vec!["It leaks", "Who?", "The valve was not found"],
        ),
        // A list of messages without other titles.
        (
            "## Water\n\nAlert: No oil in line {line}\nMeaning: a\nAction: b\n\nAlert: The valve is not yours\nMeaning: c\nAction: d\n\nAlert: The pump said no\nMeaning: e\nAction: f",
            vec!["“No oil in line {line}”", "“The valve is not yours”", "“The pump said no”"],
        ),
        ("## 질문: 펌프가 돌지 않습니다\n\n답변: a\n\n## 질문 2: 왜요?\n\n답변: b", vec!["펌프가 돌지 않습니다", "왜요?"]),
        // Marks of other languages, headings of HTML and of converters.
        ("F: Wo?\nA: Hier.\n\nF: Es tropft\nA: b", vec!["Wo?", "Es tropft"]),
        ("1、问：哪里？\n\n答：这里。\n\n2、问：没有\n\n答：那里", vec!["哪里？", "没有"]),
        ("<h2 id=\"a\">Why?</h2>\na\n<h2>Who?</h2>\nb", vec!["Why?", "Who?"]),
        ("[]{#_Toc1 .anchor}1. Why?\n----------\n\na\n\n## Who? {#who}\n\nb", vec!["Why?", "Who?"]),
        ("## 🔧 Why?\n\na\n\n## 404 is shown, why?\n\nb", vec!["Why?", "404 is shown, why?"]),
    ] {
        assert_eq!(questions(source), expected, "{source}");
    }
    // The steps and notes of an answer ask nothing.
    let pack = good("## Q. Why?\n\n**It leaks**\n\n- **Open?**\n\n    a\n\n<details>\n<summary>Log</summary>\n\nb\n</details>");
    assert_eq!(pack.entries.len(), 1);
    assert!(plain_blocks(&pack.entries[0].intro).contains("Log"));
}

/// Chapters of one file ask in different ways, and what is folded away in an answer asks if it is about a message.
#[test]
fn each_chapter_asks_in_its_own_way() {
    for (source, expected) in [
        (
            "# Pump\n## Use\n\n**Q: Why is it loud?**\n\na\n\n**Q: It leaks**\n\nb\n\n## Valve\n### \"The valve is not open\" is shown\nc\n### It drips\nd\n### Why?\ne\n## Words\n\n| Term | Meaning |\n|---|---|\n| Pump | x |",
            vec!["Why is it loud?", "It leaks", "\"The valve is not open\" is shown", "It drips", "Why?"],
        ),
        // One heading among marked ones is a question if it is a message.
        (
            "## Q. Why?\na\n## \"The valve is not open\" is shown\nb\n## Need help?\nc\n## Limits\n### At most 5 rows\nd",
            vec!["Why?", "\"The valve is not open\" is shown"],
        ),
        (
            "## Q. Why?\na\n\n## Errors\n\n**\"The valve is not open\"**\n\nb\n\n**Is the pump lost?**\n\nc",
            vec!["Why?", "\"The valve is not open\"", "Is the pump lost?"],
        ),
        (
            "## Use\n### I see \"The valve is not open\"\na\n<details>\n<summary>Message: \"The pump is not there\"</summary>\n\nb\n\n<details>\n<summary>Picture</summary>\n\nc\n</details>\n</details>\n\n<details><summary>It stops</summary>\n\n> The pump was stopped by error 7.\n\n</details>\n\n### Who?\nd",
            vec!["I see \"The valve is not open\"", "Message: \"The pump is not there\"", "It stops", "Who?"],
        ),
        ("<dl>\n<dt>Why?</dt><dd>a</dd>\n<dt>Who?</dt>\n<dd>b</dd>\n</dl>", vec!["Why?", "Who?"]),
        (
            "<table><tr><th>Message</th><th>Fix</th></tr>\n<tr><td>The valve of <name> was not found</td><td>a</td></tr></table>",
            vec!["The valve of <name> was not found"],
        ),
    ] {
        assert_eq!(questions(source), expected, "{source}");
    }
}

#[test]
fn a_heading_may_call_what_is_below_it_messages() {
    let pack = good(
        "# Pump\n\n## Messages\n\n- **The valve of {user} is moving.** – Wait.\n\n## Message options\n\n- **Send {user} a mail on frost** – x\n\n## Why?\n\na",
    );
    let found: Vec<Vec<&str>> =
        pack.entries.iter().map(|entry| entry.signatures.iter().map(|one| one.text.as_str()).collect()).collect();
    assert_eq!(found, [vec!["The valve of {name} is moving."], vec![], vec![]]);
}

#[test]
fn one_table_of_messages_does_not_make_chapters_of_all_headings() {
    let pack = "# Pump\n\n## 1 Water\n\n### 1.1 Too little\n\na\n\n### 1.2 Too warm\n\nb\n\n## 2 Oil\n\n### 2.1 It leaks\n\n\
        | Text | Action |\n|---|---|\n| 3 of 5 valves were skipped. | a |\n| The valve of <name> is stuck. | b |\n\n### 2.2 It hums\n\nc";
    assert_eq!(questions(pack), ["Too little", "Too warm", "It leaks", "It hums"]);
    let texts: Vec<String> = good(pack).entries[2].signatures.iter().map(|one| one.text.clone()).collect();
    assert_eq!(texts, ["{number} of {number} valves were skipped.", "The valve of {name} is stuck."]);
    // Tables that ask in their first column are such chapters.
    let table = |first: &str, second: &str| {
        format!("| Topic | Seen |\n|---|---|\n| {first}? | \"The valve of {{x}} is stuck.\" |\n| {second}? | – |")
    };
    let pack = format!(
        "# Pump\n\n## Water\n\n{}\n\n## Oil\n\n{}",
        table("Why is it loud", "Who helps"),
        table("Why is it hot", "What now")
    );
    assert_eq!(questions(&pack), ["Why is it loud?", "Who helps?", "Why is it hot?", "What now?"]);
}

#[test]
fn a_label_that_comes_again_and_again_is_the_form_of_the_messages() {
    let entry = |name: &str, rest: &str| format!("## {name}\n\n{rest}\n\n**Fix**: Turn it.\n\n");
    let pack = |entries: &[&str]| {
        let text: String = entries.iter().enumerate().map(|(at, rest)| entry(&format!("Valve {at}"), rest)).collect();
        let texts = |pack: crate::pack::Pack| {
            let texts = |entry: crate::pack::Entry| entry.signatures.into_iter().map(|one| one.text).collect::<Vec<_>>();
            pack.entries.into_iter().map(texts).collect::<Vec<_>>()
        };
        texts(good(&format!("# Pump\n\n{text}")))
    };
    let (first, second) =
        ("**Message**: Please choose a valve first: the red one.", "Message: \"The pump is turning by hand now.\"");
    assert_eq!(
        pack(&[
            first,
            second,
            "**Message**: `plan.pdf` is 31 MB. At most 25 MB are read.\n**Affects**: all of them.",
            "- Message: none"
        ]),
        [
            vec!["Please choose a valve first: the red one."],
            vec!["The pump is turning by hand now."],
            vec!["{value} is 31 MB. At most 25 MB are read.", "{value} is {number} MB. At most {number} MB are read."],
            vec![]
        ]
    );
    // Twice may be by chance; and what went well is no trouble.
    assert_eq!(pack(&[first, second]), [[""; 0], [""; 0]]);
    assert_eq!(pack(&[first, second, "Message: The valve was saved."])[2], [""; 0]);
}

#[test]
fn a_code_is_the_name_of_an_error() {
    let pack = good("# Pump\n\n### PV-4031\n\nMessage: The pump is not primed.\nPrime it by hand.\n\n### PV-4032\n\nAsk us.");
    let found: Vec<Vec<(&str, Level)>> =
        pack.entries.iter().map(|entry| entry.signatures.iter().map(|one| (one.text.as_str(), one.level)).collect()).collect();
    let told = [
        "PV-4031: The pump is not primed.",
        "PV-4031 - The pump is not primed.",
        "The pump is not primed (PV-4031)",
        "PV-4031 The pump is not primed.",
        "The pump is not primed.",
    ];
    let told = std::iter::once(("PV-4031", Level::Suggest)).chain(told.map(|text| (text, Level::Show)));
    assert_eq!(found, [told.collect(), vec![("PV-4032", Level::Suggest)]]);
}

#[test]
fn a_code_may_stand_at_another_place_and_another_code_is_another_error() {
    let pack = good("## Error: PV-4031 The pump is not primed\n\na\n\n## Error 4032: The valve is not open\n\nb");
    let matcher = Matcher::new(&[pack]);
    let level = |text: &str| matcher.find(text, Some(Surface::Alert), &Place::default()).level;
    for text in [
        "PV-4031 The pump is not primed",
        "Error PV\u{2011}4031: The pump is not primed",
        "The pump is not primed (PV-4031)",
        "PV-4031 – The pump is not primed.",
        "The valve is not open (4032)",
    ] {
        assert_eq!(level(text), Level::Show, "{text}");
    }
    for text in ["The pump is not primed (PV-4032)", "PV-4032: The pump is not primed", "The valve is not open (4031)"] {
        assert_ne!(level(text), Level::Show, "{text}");
    }
}

#[test]
fn ids_keep_the_number_of_the_question() {
    let pack = good("## 1. Why?\n\na\n\n## 2. Who?\n\nb");
    assert_eq!((pack.entries[0].id.as_str(), pack.entries[0].question.as_str()), ("1-why", "Why?"));
}

#[test]
fn two_words_that_tell_of_nothing_wrong_are_not_sure() {
    for (question, level) in [
        ("Why does it say \"Being counted\"?", Level::Suggest),
        ("Why does it say \"Valve broken by frost\"?", Level::Show),
        ("Why does it say \"Pump failed\"?", Level::Show),
    ] {
        let pack = good(&format!("## Q. {question}\na"));
        assert_eq!(pack.entries[0].signatures.iter().map(|one| one.level).collect::<Vec<_>>(), [level], "{question}");
    }
}

#[test]
fn a_long_heading_is_sure_and_so_is_a_box_right_below_one() {
    let pack = good(
        "## Troubleshooting\n\n### You are not assigned to this pump\n\na\n\n### The pump is stuck\n\n> Dælan er ekki tengd við netið.\n\nb\n\n### It hums\n\n> Note: this is no message.\n\nc",
    );
    let of = |entry: usize| pack.entries[entry].signatures.iter().map(|one| (one.text.as_str(), one.level)).collect::<Vec<_>>();
    assert_eq!(of(0), [("You are not assigned to this pump", Level::Show)]);
    assert_eq!(of(1), [("Dælan er ekki tengd við netið.", Level::Show)]);
    assert_eq!(of(2), []);
    // So is a quotation by itself; italics are one if there is a placeholder in them.
    let sure = |answer: &str| {
        let pack = good(&format!("## Troubleshooting\n\n### It hums\n\n{answer}\n\nb\n\n### It stops\n\nc"));
        pack.entries[0].signatures.iter().map(|one| one.text.clone()).collect::<Vec<_>>()
    };
    for (answer, text) in [
        ("\"Only its owner may open this valve.\"", "Only its owner may open this valve."),
        ("`The valve is turning. Which way do you want?`", "The valve is turning. Which way do you want?"),
        ("*Not moved: {valve}. Code: PV-{code}*", "Not moved: {value}. Code: PV-{value}"),
        ("*There are {n} valves by this name. Which one?*", "There are {number} valves by this name. Which one?"),
        ("<i>{Name} is turning this valve. Go on?</i><br><br>Wait.", "{name} is turning this valve. Go on?"),
        ("- \"Only its owner may open this valve.\"\n    - Ask the owner.", "Only its owner may open this valve."),
    ] {
        assert_eq!(sure(answer), [text], "{answer}");
    }
    assert_eq!(
        sure("> **Your pump ended on [date].** All valves are open until you pay."),
        ["Your pump ended on {value}. All valves are open until you pay.", "Your pump ended on {value}."]
    );
    for answer in [
        "*This is about older pumps.*",
        "**Only owners may open a valve.**",
        "\"My valves\"",
        "- \"Only its owner may open it.\"",
    ] {
        assert_eq!(sure(answer), [""; 0], "{answer}");
    }
}

#[test]
fn a_marked_trouble_that_asks_nothing_may_be_the_message() {
    let pack = good("## Q1: Pump is not open\n\na\n\n## Q2: Why is the pump not open?\n\nb");
    let of = |entry: usize| pack.entries[entry].signatures.iter().map(|one| (one.text.as_str(), one.level)).collect::<Vec<_>>();
    assert_eq!((of(0), of(1)), (vec![("Pump is not open", Level::Suggest)], vec![]));
}

#[test]
fn a_heading_is_sure_where_its_answer_quotes_it() {
    let pack = good("## Troubleshooting\n\n### The valve was not found\n\nYou see the error \"The valve was not found\".");
    let found: Vec<_> = pack.entries[0].signatures.iter().map(|one| (one.text.as_str(), one.level)).collect();
    assert_eq!(found, [("The valve was not found", Level::Show)]);
}

#[test]
fn a_chapter_with_a_number_is_not_so_many_things() {
    let things = "## Troubleshooting\n\n### 3 messages could not be sent\n\nx\n\n### 3.5 mm jack is not found\n\nx";
    assert_eq!(questions(things), ["3 messages could not be sent", "mm jack is not found"]);
    let source = "# 9 Common errors\n\nThis is text.\n\n## 9.1 A list stays empty\n\nx\n\n## 9.2 Why?\n\nx\n\n## 9.3 Where?\n\nx";
    assert_eq!(questions(source), ["A list stays empty", "Why?", "Where?"]);
}

#[test]
fn a_message_with_a_value_that_two_questions_ask_about_is_not_sure() {
    let pack = good(
        "## Q. Why \"Cannot reach https://api.acme.com/health from here\"?\nx\n\n## Q. Why \"Cannot reach https://login.acme.com/token from here\"?\nx",
    );
    let levels: Vec<Level> = pack.entries.iter().flat_map(|entry| &entry.signatures).map(|signature| signature.level).collect();
    assert_eq!(levels, [Level::Suggest, Level::Suggest]);
}

#[test]
fn a_heading_with_the_place_of_a_value_or_the_stop_of_a_sentence_is_a_message() {
    let pack = good(
        "### Pump XXX is turned by XXX\n\n**Cause**\n\nx\n\n### The pump is not yours to turn\n\n**Cause**\n\nx\n\n### It returned more than 10,000 wheels. Please look closer.\n\n**Cause**\n\nx\n\n### Turning pumps by night\n\n**Cause**\n\nx",
    );
    let has =
        |question: &str| pack.entries.iter().any(|entry| entry.question.starts_with(question) && !entry.signatures.is_empty());
    assert!(has("Pump XXX") && has("It returned") && has("The pump is not yours"));
    assert!(!has("Turning pumps"));
}
