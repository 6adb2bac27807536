//! The command line as its callers use it: forms, outputs, exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn fixside(arguments: &[&str], input: &str) -> Output {
    fixside_bytes(arguments, input.as_bytes())
}

fn fixside_bytes(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fixside"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Who reads no more of it has said why.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn knowledge(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../knowledge").join(name).to_string_lossy().into_owned()
}

fn pack(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The exit code where nobody reads what is printed, or where it cannot be written.
fn unread(arguments: &[&str], input: &str) -> [Option<i32>; 2] {
    let code = |stdout: Stdio, stderr: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fixside"));
        let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(stdout).stderr(stderr).spawn().unwrap();
        // Who has failed by then does not read it.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait().unwrap().code()
    };
    let closed = || Stdio::from(std::io::pipe().unwrap().1);
    let full = || Stdio::from(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    [code(closed(), closed()), code(full(), full())]
}

#[test]
#[cfg(target_os = "linux")]
fn a_reader_that_closes_the_pipe_has_seen_enough_and_a_full_disk_is_told() {
    let pack = knowledge("ringcentral-dynamics.md");
    for call in [
        &["check", pack.as_str()][..],
        &["show", &pack],
        &["show", &pack, "--json"],
        &["search", "phone"],
        &["match"],
        &["match", "--text", "Web Phone Unavailable"],
        &["match", "--text", "Web Phone Unavailable", "--explain"],
        &["policy", "--new"],
        &["policy", "--keys"],
        &["policy", "--schema"],
    ] {
        assert_eq!(unread(call, "{\"text\": \"Web Phone Unavailable\"}\n"), [Some(0), Some(1)], "{call:?}");
    }
    for call in [&["check", "gone.md"][..], &["show", "gone.md"], &["policy", "gone.toml"], &["policy", "--check", "gone.toml"]] {
        assert_eq!(unread(call, ""), [Some(1); 2], "{call:?}");
    }
}

#[test]
fn check_accepts_the_bundled_packs() {
    let packs = [knowledge("ringcentral-salesforce.md"), knowledge("ringcentral-dynamics.md")];
    let output = fixside(&["check", &packs[0], &packs[1]], "");
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty());
}

#[test]
fn check_tells_file_line_and_reason() {
    let path = pack("bad.md", b"# FAQ\n\n## Q. a\n\n```toml fix\nid = \"a\"\ncolour = 1\n```\n\nx\n");
    let output = fixside(&["check", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(stderr.starts_with(&format!("{}:7: unknown field `colour`", path.display())), "{stderr}");
    let missing = fixside(&["check", "no-such-pack.md"], "");
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).starts_with("no-such-pack.md: "));
}

/// What holds of it is used, and the caller learns that not all does.
#[test]
fn a_pack_with_a_problem_is_code_1_whatever_is_done_with_it() {
    let text = "## Q. \"The printer is offline\"\nGo.\n## Q. \"The scanner is offline\"\n```toml fix\ncolour = 1\n```\nGo.\n";
    let (bad, corpus) = (pack("half.md", text.as_bytes()), pack("half.jsonl", b"{\"text\": \"x\", \"reason\": \"x\"}\n"));
    let (bad, corpus) = (bad.to_str().unwrap(), corpus.to_str().unwrap());
    for call in [
        &["match", "--pack", bad, "--text", "The printer is offline"][..],
        &["match", "--pack", bad, "--explain", "--text", "The printer is offline"],
        &["match", "--pack", bad],
        &["search", "--pack", bad, "printer"],
        &["eval", "--pack", bad, corpus],
    ] {
        let output = fixside(call, "{\"text\": \"The printer is offline\"}\n");
        assert_eq!(output.status.code(), Some(1), "{call:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with(&format!("{bad}:5: unknown field `colour`")), "{output:?}");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(told.contains("the-printer-is-offline") || call.contains(&corpus), "{told}");
    }
}

#[test]
fn a_file_without_a_question_is_no_pack() {
    let path = pack("notes.md", b"# Notes\n\nAll is well.\n");
    let output = fixside(&["check", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(stderr, format!("{}:1: nothing in it is a question, so there is nothing to find\n", path.display()));
}

#[test]
fn of_a_pack_that_is_too_large_no_size_is_told_that_nobody_read() {
    let path = pack("large.md", &vec![b'x'; 5 * 1024 * 1024]);
    let output = fixside(&["check", path.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(stderr, format!("{}:1: the pack has more than 4 MB, the most that is read\n", path.display()));
}

#[test]
fn the_help_names_every_surface() {
    let error = serde_json::from_str::<fixside_core::signature::Surface>("\"?\"").unwrap_err().to_string();
    let names: Vec<&str> = error.split('`').skip(1).step_by(2).filter(|name| *name != "?").collect();
    assert!(names.len() > 8, "{error}");
    let help = fixside(&["match", "--help"], "");
    let help = String::from_utf8_lossy(&help.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, listed) = help.split_once("What the message stands in [possible values: ").unwrap();
    assert!(listed.starts_with(&(names.join(", ") + "]")), "{listed}");
}

#[test]
fn show_prints_one_object() {
    let output = fixside(&["show", &knowledge("ringcentral-dynamics.md"), "--json"], "");
    let shown = &lines(&output)[0];
    assert_eq!((&shown["id"], &shown["title"]), (&json!("ringcentral-dynamics"), &json!("RingCentral for Dynamics 365")));
    let entries = shown["entries"].as_array().unwrap();
    assert_eq!(entries.iter().map(|entry| entry["number"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    for key in ["id", "question", "signatures", "solutions", "intro", "outro"] {
        assert!(entries[1].get(key).is_some(), "{key}");
    }
}

#[test]
fn show_tells_for_whom_a_solution_is_and_its_check() {
    let output = fixside(&["show", &knowledge("ringcentral-salesforce.md")], "");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("Solution 1: Allow the microphone for this site (user, check microphone-permission)"), "{text}");
    assert!(text.contains("Solution 2: Check the browser's microphone page (user)"), "{text}");
}

/// The messages of the bundled knowledge, where they really appear.
#[test]
fn match_leads_messages_to_their_entries() {
    const LIGHTNING: &str = "https://acme.lightning.force.com/lightning/r/Task/00T000000000001AAA/view";
    const SOFTPHONE: &str = "https://apps.ringcentral.com/integration/salesforce/index.html";
    let cases = [
        ("badge", "Web Phone Unavailable", LIGHTNING, SOFTPHONE, "webphone-unavailable"),
        ("toast", "A maximum of 5 web phones could be registered.", LIGHTNING, SOFTPHONE, "web-phone-limit"),
        ("toast", "A maximum of five web phones can be registered.", LIGHTNING, SOFTPHONE, "web-phone-limit"),
        ("alert", "Mandatory fields are required.", LIGHTNING, SOFTPHONE, "cadence-next-step"),
        ("toast", "Manually save the call and disposition", LIGHTNING, SOFTPHONE, "cadence-next-step"),
        (
            "page-message",
            "This record was modified by Zoë O’Brien-Müller during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.",
            LIGHTNING,
            LIGHTNING,
            "record-modified",
        ),
        (
            "page-message",
            "You do not have the level of access necessary to perform the operation you requested. Please contact the owner of the record or your administrator if access is necessary.",
            LIGHTNING,
            "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex",
            "insufficient-privileges",
        ),
        (
            "page-message",
            "The installed component is referenced by a locally created component (User Profile).",
            "https://acme.my.salesforce-setup.com/lightning/setup/ImportedPackage/home",
            "https://acme.my.salesforce.com/packaging/uninstall",
            "package-uninstall",
        ),
        (
            "panel",
            "Your email login jane.doe@acme.example does not match the authenticated MS Dynamics 365 account. Please use the same email address you used for your RingCentral account so that you can have access to all these features",
            "https://acme.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=incident",
            "https://apps.ringcentral.com/integration/dynamics/index.html",
            "email-mismatch",
        ),
    ];
    let mut input = String::new();
    for (number, (surface, text, url, frame_url, _)) in cases.iter().enumerate() {
        let line = json!({"id": number, "text": text, "surface": surface, "url": url, "frame_url": frame_url, "lang": "en-US", "other": 1});
        input += &format!("{line}\n");
    }
    let answers = lines(&fixside(&["match"], &input));
    assert_eq!(answers.len(), cases.len());
    for (number, (answer, (_, _, _, _, entry))) in answers.iter().zip(cases).enumerate() {
        assert_eq!(
            (&answer["id"], &answer["level"], &answer["entry"]),
            (&json!(number), &json!("show"), &json!(entry)),
            "{answer}"
        );
    }
    assert_eq!(answers[5]["slots"], json!({"name": "Zoë O’Brien-Müller"}));
}

#[test]
fn match_answers_every_line_and_says_what_is_none() {
    let output = fixside(
        &["match"],
        "{\"id\":\"a\",\"text\":\"hello\"}\nnot json\n\n{\"id\":2}\n{\"id\":3,\"text\":\"\",\"surface\":\"moon\"}\n",
    );
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 4);
    assert_eq!((&answers[0]["id"], &answers[0]["level"], &answers[0]["entry"]), (&json!("a"), &json!("none"), &Value::Null));
    assert!(answers[1..].iter().all(|answer| answer["level"] == "none" && answer["error"].is_string()));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .starts_with("stdin:2:2: expected ident\nstdin:4:8: missing field `text`\nstdin:5:34: unknown variant `moon`")
    );
}

/// Each command that reads such lines reads the same ones.
#[test]
fn a_line_that_is_none_takes_no_other_with_it() {
    let good = "{\"id\": 1, \"text\": \"Web Phone Unavailable\", \"surface\": \"badge\", \"entry\": \"webphone-unavailable\"}";
    let mut input = b"\xef\xbb\xbf \t\r\n{\"text\": \"\xff\"}\n{\"text\": \n".to_vec();
    input.extend_from_slice(format!("\n{good}\r\n{good}").as_bytes());
    let path = pack("lines.jsonl", &input);
    let path = path.to_str().unwrap();
    let told = |name: &str| format!("{name}:2:11: this is not UTF-8 text\n{name}:3:8: EOF while parsing a value\n");
    for (call, name) in [(&["match"][..], "stdin"), (&["match", "--explain"], "stdin"), (&["eval", path], path)] {
        let output = fixside_bytes(call, &input);
        assert_eq!(output.status.code(), Some(1), "{call:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), told(name), "{call:?}");
        let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(stdout.contains("webphone-unavailable"), "{call:?}: {stdout}");
        if call == ["match"] {
            assert_eq!(lines(&output).len(), 4);
        }
    }
    let marked = pack("marked.jsonl", format!("\u{feff}{good}\n").as_bytes());
    assert!(fixside(&["eval", marked.to_str().unwrap()], "").status.success());
    assert!(fixside(&["match"], &format!("\u{feff}{good}\n")).status.success());
    let nothing = fixside(&["match", "--explain"], "\n\n");
    assert_eq!(
        (nothing.status.code(), String::from_utf8_lossy(&nothing.stderr).as_ref()),
        (Some(1), "stdin: there is no message in it\n")
    );
}

#[test]
fn any_teams_faq_works_the_same_way() {
    let path = pack("acme.md", "##Q. Why \"Printer {printer name} is offline\"?\nA. Switch it on.\n".as_bytes());
    let path = path.to_str().unwrap();
    let answer = &lines(&fixside(&["match", "--pack", path, "--text", "Printer Floor-2 is offline."], ""))[0];
    assert_eq!((&answer["level"], &answer["slots"]), (&json!("show"), &json!({"name": "Floor-2"})));
    let found = &lines(&fixside(&["search", "--pack", path, "--json", "printer", "offline"], ""))[0];
    assert_eq!(found["results"][0]["entry"], answer["entry"]);
}

#[test]
fn search_answers_a_line_each() {
    let output = fixside(&["search", "--stdin", "--limit", "2"], "softphone has no mic\npizza recipe\n\n");
    let answers = lines(&output);
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["query"], "softphone has no mic");
    assert_eq!(answers[0]["results"][0]["entry"], "webphone-unavailable");
    assert!(answers[0]["results"].as_array().unwrap().len() <= 2);
    assert_eq!((&answers[1]["results"], &answers[2]["results"]), (&json!([]), &json!([])));
}

#[test]
fn a_wrong_call_is_code_2() {
    for call in [&["search"][..], &["check"], &["dance"], &["match", "--limit"], &["match", "--text", "x", "--surface", "moon"]] {
        assert_eq!(fixside(call, "").status.code(), Some(2), "{call:?}");
    }
}

#[test]
fn match_explains_an_answer() {
    let context = ["--surface", "toast", "--url", "https://acme.lightning.force.com/lightning/r/Task/00T000000000001AAA/view"];
    let text = [
        "--text",
        "Error\nThis record was modified by Zoë O’Brien during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.\nClose",
    ];
    let output = fixside(&[&["match", "--explain"], &text[..], &context[..]].concat(), "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in [
        "compared as    errorthisrecordwasmodified",
        "surface        toast",
        "page           task, record",
        "considered     record-modified: \"This record was modified by {name}",
        "  fired        \"",
        "  slot         name = \"Zoë O’Brien\"",
        "  context      page = task: holds",
        "coverage       record-modified: 100 %",
        "answer         show record-modified: ",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    // The same from a line on stdin, and in other words.
    let line = json!({"text": "The web phone is not available", "surface": "badge"}).to_string();
    let told = fixside(&["match", "--explain"], &line).stdout;
    let told = String::from_utf8_lossy(&told).into_owned();
    assert!(told.contains("close enough to suggest") && told.contains("answer         suggest webphone-unavailable"), "{told}");
}

#[test]
fn eval_counts_what_is_right_and_what_is_not() {
    let corpus = |name: &str, lines: &[Value]| {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        pack(name, text.as_bytes()).to_string_lossy().into_owned()
    };
    let good = corpus(
        "good.jsonl",
        &[
            json!({"id": "a", "text": "Web Phone Unavailable", "surface": "badge", "lang": "en-US", "entry": "webphone-unavailable"}),
            json!({"id": "b", "text": "The web phone is not available", "surface": "badge", "entry": "webphone-unavailable", "level": "suggest"}),
            json!({"id": "c", "text": "Webphone available", "surface": "badge", "reason": "the opposite", "level": "none"}),
        ],
    );
    let output = fixside(&["eval", &good], "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}");
    assert!(
        told.starts_with("positives       1   shown 1, recall 100.00 %\nreworded        1   suggested 1, 100.0 %\n"),
        "{told}"
    );
    assert!(
        told.contains("false show      0   precision 100.00 %") && told.contains("\nbadge ") && told.contains("\nen-US "),
        "{told}"
    );
    let bad = corpus(
        "bad.jsonl",
        &[
            json!({"id": "x", "text": "Web Phone Unavailable", "surface": "badge", "reason": "wrongly labelled"}),
            json!({"id": "y", "text": "Something else", "surface": "badge", "entry": "webphone-unavailable"}),
        ],
    );
    let output = fixside(&["eval", &bad], "");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("false show: 1\n  \"x\": wanted wrongly labelled, got show webphone-unavailable: Web Phone Unavailable"),
        "{told}"
    );
    assert!(told.contains("missed: 1\n  \"y\": wanted webphone-unavailable, got nothing: Something else"), "{told}");
    let empty = pack("empty.jsonl", b"\n\n");
    let empty = empty.to_str().unwrap();
    for corpora in [&["eval", empty][..], &["eval", &good, empty]] {
        let output = fixside(corpora, "");
        assert_eq!(output.status.code(), Some(1), "{corpora:?}");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(stderr, format!("{empty}: there is no message in it, so nothing was measured\n"));
    }
    let unlabelled = corpus("unlabelled.jsonl", &[json!({"text": "x"})]);
    let output = fixside(&["eval", &unlabelled], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains(":1:1: a line has an `entry` or a `reason`"));
}
