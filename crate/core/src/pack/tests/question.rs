//! Messages that questions quote.

use crate::content::Inline;
use crate::pack::question::quoted_messages;

fn quoted(question: &str) -> Vec<String> {
    quoted_messages(&[Inline::text(question)])
}

#[test]
fn messages_are_found() {
    for (question, message) in [
        ("I keep seeing 'Webphone Unavailable' error message?", "Webphone Unavailable"),
        ("\"Session expired\" keeps appearing", "Session expired"),
        ("点击“打开”按钮后出现“弁“北”已被其他泵锁定”", "弁“北”已被其他泵锁定"),
        ("I sent a file and got \"The valve {name} was not read\". What is wrong?", "The valve {name} was not read"),
        ("A red bar reads: Valve is in use by another pump", "Valve is in use by another pump"),
        ("What does Turn failed (code XXX) mean?", "Turn failed (code XXX)"),
        ("Was bedeutet Drehen fehlgeschlagen (XXX)?", "Drehen fehlgeschlagen (XXX)"),
        ("The pane shows No pump found for me@domain.com, but it is there!", "No pump found for me@domain.com"),
        ("Error: Seal in pump \"main\" is larger than 5 mm", "Seal in pump \"main\" is larger than 5 mm"),
        ("Why do I get “Can't open the file” in the list?", "Can't open the file"),
        ("Why 'You don't have access' ?", "You don't have access"),
        ("Was heißt „Webtelefon nicht verfügbar“?", "Webtelefon nicht verfügbar"),
        ("Que faire si « Ligne occupée ici » s'affiche ?", "Ligne occupée ici"),
        ("「接続できません」と表示される", "接続できません"),
        ("What does the status message 'Offline' mean?", "Offline"),
        ("Why is \"This is 'odd' text\" shown?", "This is 'odd' text"),
        ("What should I do about \"This invoice has changed since\"?", "This invoice has changed since"),
        ("Where does \"You cannot save here\" come from?", "You cannot save here"),
        ("Why does the panel say \"The pump is not licensed here\"?", "The pump is not licensed here"),
        ("When might the widget show \"The valve is being moved\"?", "The valve is being moved"),
        ("Why is there a bar with 'Pumping is paused for this well' on top?", "Pumping is paused for this well"),
        ("A link leads to a page with \"Hold on! This well was closed\"", "Hold on! This well was closed"),
        (
            "Clicking on a pipe opens a page 'Careful! The pipe leads to … which was reported'",
            "Careful! The pipe leads to … which was reported",
        ),
        ("Turning it leads to a page with 'Hold on! This well was closed'", "Hold on! This well was closed"),
        ("They report a blank page with \"Invalid pump answer\"", "Invalid pump answer"),
        ("Why is there a yellow bar \"Frost mode is on. Nothing is pumped.\"?", "Frost mode is on. Nothing is pumped."),
        ("Valve not moved: \"{name} has locked the valve\"", "{name} has locked the valve"),
        (
            "Your license has expired, please contact your administrator",
            "Your license has expired, please contact your administrator",
        ),
        ("您的账号未开通此服务，请联系管理员", "您的账号未开通此服务，请联系管理员"),
        ("この接続は切れました。再度認証してください。", "この接続は切れました。再度認証してください。"),
        ("「接続できません」または「接続が切れました」の意味は", "接続できません"),
    ] {
        assert_eq!(quoted(question).first().map(String::as_str), Some(message), "{question}");
    }
}

#[test]
fn behind_a_stroke_another_message_begins() {
    let code = |text: &str| Inline::Code { text: text.into() };
    let both = ["Column \"XXX\" is not mapped", "Column \"XXX\" is mapped twice"];
    assert_eq!(quoted_messages(&[code(both[0]), Inline::text(" / "), code(both[1])]), both);
    assert_eq!(quoted_messages(&[code("Maximum turns"), Inline::text(" column / "), code("Least turns")]), [""; 0]);
}

#[test]
fn what_stands_before_a_message_may_be_its_title() {
    assert_eq!(
        quoted("Valve not moved: \"{name} has locked the valve\""),
        ["{name} has locked the valve", "Valve not moved: {name} has locked the valve"]
    );
    assert_eq!(quoted("Error message: \"{name} has locked the valve\""), ["{name} has locked the valve"]);
    let bold = |text: &str| Inline::Strong { inlines: vec![Inline::text(text)] };
    let asked = |before: &str, text: &str| quoted_messages(&[Inline::text(before), bold(text)]);
    assert_eq!(
        asked("The pump was rejected: ", "Code 539: two pumps with one key here")[0],
        "Code 539: two pumps with one key here"
    );
    assert!(asked("Step two: ", "Put both pumps next to each other").is_empty());
}

#[test]
fn parts_of_the_screen_are_not_messages() {
    for question in [
        "Where is the tab with 'Pumps to look after this week'?",
        "How do I open the page with 'Wells and pumps'?",
        "I do not see the 'Sales Engagement Disposition' field while logging a call",
        "It always stays on 'Invisible' presence",
        "even after deselecting the options for \"Missed calls with voicemail\" and \"Missed calls without voicemail\" in the console",
        "Warum sehe ich das Register „Mahnungen“ nicht?",
        "¿Por qué no veo «Mis avisos tardíos»?",
        "Where is the page with \"Failed pumps today\"?",
        "Clicking opens the page after choosing \"Wells and pumps of today\"",
        "Where is the button \"Save and New\"?",
        "Warum ist die Schaltfläche „Dokument erzeugen“ grau?",
        "Pourquoi le champ « Résultat de l'appel » est-il vide ?",
        "Why don't users' calls ring?",
        "What does 'CTI' mean?",
        "How do I turn on \"Bulk mode\"?",
        "How can I change the \"Nightly run\"?",
        "Wie kann ich „Stille Stunden“ aktivieren?",
        "Où se trouve « Mode silencieux » ?",
        "Where do I see \"Quiet hours\"?",
        "How do I show the \"My late orders list\"?",
        "Can users show \"My late orders here\" on a tab?",
        "Why does the panel not show \"My late orders\" tab?",
        "How do I turn on the option \"Never ask me again.\"?",
        "What does \"Dry run\" do?",
        "After pressing “Send for Signature” nothing happens, what is wrong?",
        "How do I change the status from “Draft” to “Ready to send”?",
        "「保留」ボタンはどこにありますか？",
        "「対応結果区分」の項目を増やせますか？",
        "Emails are not sent to <customer>, why?",
        "My calls are not logged",
    ] {
        assert_eq!(quoted(question), [""; 0], "{question}");
    }
}

#[test]
fn code_counts_as_quoted_and_emphasis_only_of_what_reads_like_a_message() {
    let question = |inline: Inline| [Inline::text("Why "), inline, Inline::text("?")];
    let strong = |text: &str| Inline::Strong { inlines: vec![Inline::text(text)] };
    assert_eq!(quoted_messages(&question(Inline::Code { text: "Login failed".into() })), ["Login failed"]);
    for text in ["PB-2207: Card declined", "Die Verbindung ist fehlgeschlagen (Code %s)", "転送に失敗しました（コード：%s）"]
    {
        assert_eq!(quoted_messages(&question(strong(text))), [text]);
    }
    for text in ["Allow users to edit contacts", "Send for signature", "Login failed"] {
        assert_eq!(quoted_messages(&question(strong(text))), [""; 0], "{text}");
    }
}

#[test]
fn a_heading_may_be_the_message() {
    for (heading, message) in [
        ("Error: The file <name> is locked by somebody", "The file <name> is locked by somebody"),
        ("What is 0x8004A112: Duplicate key in column <column>?", "0x8004A112: Duplicate key in column <column>"),
        ("PB-2207: Card declined when I pay", "PB-2207: Card declined"),
        ("QM-203: Template \"[name]\" is locked by [user]", "QM-203: Template \"[name]\" is locked by [user]"),
        ("On export the page says: At most 500 rows can be exported.", "At most 500 rows can be exported."),
        ("The list could not be loaded.", "The list could not be loaded."),
        (
            "Your list of %d pumps is being made. We'll write to %s when it is ready.",
            "Your list of %d pumps is being made. We'll write to %s when it is ready.",
        ),
        ("伝票は承認されていません、と出たらどうしますか？", "伝票は承認されていません"),
        ("Lookup failed: no <object> with ID <value> when I load children", "Lookup failed: no <object> with ID <value>"),
        ("弁を開くことができませんでした．", "弁を開くことができませんでした．"),
    ] {
        assert_eq!(quoted(heading), [message], "{heading}");
    }
    assert_eq!(
        quoted("Valve \"XXX\" is not open / Valve \"XXX\" is sealed"),
        ["Valve \"XXX\" is not open", "Valve \"XXX\" is sealed"]
    );
    assert_eq!(quoted("PV-11 – The valve is not open."), ["PV-11: The valve is not open.", "The valve is not open."]);
    assert_eq!(quoted("PV-11 - The valve is not open"), ["PV-11: The valve is not open"]);
    for heading in [
        "PV-11 – the story of a valve",
        "The valve – it is not open",
        "What is RH-11?",
        "Error: none",
        "What the panel shows: Turns of all pumps of a day",
        "How to read what it says: The valves and pumps of it",
        "My list could not be loaded.",
        "Problem: Rows vanish on Mondays",
        "How do I fix a failed <object> lookup?",
        "Why does the import fail?",
    ] {
        assert_eq!(quoted(heading), [""; 0], "{heading}");
    }
}

#[test]
fn a_clause_in_bold_right_behind_a_verb_or_with_a_value_is_on_the_screen() {
    let in_bold = |before: &str, text: &str| {
        quoted_messages(&[Inline::text(before), Inline::Strong { inlines: vec![Inline::text(text)] }, Inline::text(" ?")])
    };
    for (before, text) in [
        ("The pump stays dry and displays ", "Water is still being brought here"),
        ("I'm the owner but see ", "Ask your plumber to open this valve"),
        ("What to do about ", "Valve closed on 4 May 2023 by the rule of the house"),
        ("The tool is asking ", "Wheels of N pumps were turned. Turn them back now?"),
    ] {
        assert_eq!(in_bold(before, text), [text], "{before}");
    }
    for (before, text) in [
        ("How do I see ", "All valves of this week"),
        ("Where can I see ", "All valves of this week"),
        ("What is behind ", "Valves of this week in order"),
        ("I see ", "Pumps And Valves Of Today"),
    ] {
        assert_eq!(in_bold(before, text), [""; 0], "{before}");
    }
}
