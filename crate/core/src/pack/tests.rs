use std::fs;
use std::io::Write;
use std::path::Path;

use proptest::prelude::*;

use super::{Audience, Check, Detector, MAX_BYTES, Pack, Parsed, Problem, parse, selftest};
use crate::content::{plain, plain_blocks};
use crate::signature::Level;

mod alike;
mod dialect;
mod forms;
mod introduced;
mod lists;
mod question;
mod tellers;
mod told;
mod unmarked;
mod whole;

fn read(source: &str) -> Parsed {
    parse("test", source.as_bytes())
}

fn good(source: &str) -> Pack {
    let parsed = read(source);
    assert_eq!(parsed.problems, []);
    parsed.pack
}

#[test]
fn what_stands_in_angle_brackets_is_a_value_and_no_tag() {
    let pack = good("## Q. Why \"The document <file name> was not sent to <organization>\"?\nPut <b>bold</b> in <your folder>.");
    let entry = &pack.entries[0];
    assert_eq!(entry.signatures[0].text, "The document {name} was not sent to {value}");
    assert_eq!(entry.question, "Why \"The document <file name> was not sent to <organization>\"?");
    assert_eq!(plain_blocks(&entry.intro).trim(), "Put bold in <your folder>.");
}

/// Manuals have no questions: there a heading that begins with a message is one, and any in a section for troubles.
#[test]
fn headings_of_a_manual_that_are_messages_are_entries() {
    let pack = good(
        "# Dockhand\n## Install\nx\n### `npm install` first\nx\n## \"Quick start\" for all\nx\n## `The rack {0} is already in use`\na\n### `Item was not found`\nb\n## Troubleshooting\nx\n### `Error: Scanner not assigned to a user`\nc\n### The dock refused scanners\nd\n### Old panel\ne\n## License\nf\n### MIT or so\nf",
    );
    let found: Vec<(&str, Vec<(&str, Level)>)> = pack
        .entries
        .iter()
        .map(|entry| (entry.question.as_str(), entry.signatures.iter().map(|one| (one.text.as_str(), one.level)).collect()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "The rack {0} is already in use",
                vec![("The rack {value} is already in use", Level::Show), ("Item was not found", Level::Show)],
            ),
            ("Error: Scanner not assigned to a user", vec![("Scanner not assigned to a user", Level::Show)]),
            ("The dock refused scanners", vec![("The dock refused scanners", Level::Suggest)]),
            ("Old panel", vec![]),
        ]
    );
    assert!(plain_blocks(&pack.entries[0].intro).contains("Item was not found"));
}

/// A message in an answer is its entry's, unless a question asks about it; one in two answers is nobody's.
#[test]
fn messages_in_answers_belong_to_one_entry() {
    let pack = good(
        "## Q. Why \"The seat is not free\"?\nx\n## Q. Why does booking fail?\nYou get the error \"The seat is not free.\" or the error \"No seat was found\".\n## Q. What else?\nThe error \"No seat was found\" or the error \"This seat was lost\".\n## Q. Annotated?\n```toml fix\nsignature = []\n```\nThe error \"This hall is not open\".",
    );
    let of = |entry: usize| pack.entries[entry].signatures.iter().map(|one| (one.text.as_str(), one.level)).collect::<Vec<_>>();
    assert_eq!(of(0), [("The seat is not free", Level::Show)]);
    assert_eq!(of(1), [("No seat was found", Level::Suggest)]);
    assert_eq!(of(2), [("No seat was found", Level::Suggest), ("This seat was lost", Level::Show)]);
    assert_eq!(of(3), []);
}

#[test]
fn annotations_are_read() {
    let pack = good(
        "```toml pack\nid = \"acme\"\ntitle = \"Acme\"\nproduct = \"dynamics\"\nreviewed = 2026-01-07\n```\n## Q. \"A quoted message\" appears\n```toml fix\nid = \"one\"\nverdict = \"by-design\"\nseverity = \"blocking\"\nask = [\"x\"]\n[[signature]]\ntext = \"The message\"\nlang = \"en\"\n```\nText {not=an attribute}\n### Solution 1: Go {for=admin check=microphone-policy}\n1. Do [it](setup:ApexPages)\n## Q. \"Another message\" appears\n```toml fix\nsignature = []\n```\nx",
    );
    assert_eq!((pack.id.as_str(), pack.reviewed.as_deref()), ("acme", Some("2026-01-07")));
    let entry = &pack.entries[0];
    assert_eq!(entry.signatures.len(), 1);
    assert_eq!(entry.signatures[0].text, "The message");
    assert_eq!((entry.solutions[0].audience, entry.solutions[0].check), (Audience::Admin, Some(Check::MicrophonePolicy)));
    assert_eq!(plain(&entry.solutions[0].title), "Go");
    assert!(pack.entries[1].signatures.is_empty());
}

#[test]
fn a_pack_is_reviewed_on_a_day() {
    for day in ["07:32:00", "2026-01-07T07:32:00", "2026-01-07 07:32:00Z", "2026-01-07T07:32:00+01:00"] {
        let parsed = read(&format!("```toml pack\nid = \"a\"\nreviewed = {day}\n```\n## Q. a?\nx"));
        let [Problem { line: 3, message }] = parsed.problems.as_slice() else { panic!("{day}: {:?}", parsed.problems) };
        assert!(message.starts_with("`reviewed` is a day, such as 2026-01-07, not "), "{message}");
        assert_eq!((parsed.pack.id.as_str(), parsed.pack.reviewed, parsed.pack.entries.len()), ("a", None, 1));
    }
}

/// Each bad entry is told with its line and left out; its neighbours stay.
#[test]
fn one_bad_entry_takes_no_other_with_it() {
    let translated = |texts: &str| {
        let signature = "[[signature]]\ntext = \"Hi you there\"\n[signature.translations]";
        format!("```toml fix\nid = \"b\"\n{signature}\nde = {texts}\n```\nx")
    };
    let placed =
        |place: &str| format!("```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Hi you there\"\nwhere = {{ {place} }}\n```\nx");
    for (bad, line, message) in [
        ("```toml fix\nid = \"b\n```\nx", 6, "invalid"),
        ("```toml fix\nid = \"b\"\ncolour = 1\n```\nx", 7, "unknown field `colour`"),
        ("```toml fix\nid = \"a\"\n```\nx", 6, "taken"),
        ("```toml fix\nid = \"B b\"\n```\nx", 6, "lower-case"),
        ("```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Hi {foo} there\"\n```\nx", 8, "unknown slot {foo}"),
        (
            "```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Hi you there\"\nwhere = { planet = \"x\" }\n```\nx",
            9,
            "unknown field `planet`",
        ),
        (
            "```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Hi you there\"\nlevel = \"none\"\n```\nx",
            9,
            "unknown variant `none`, expected `show` or `suggest`",
        ),
        (
            "```toml fix\nid = \"b\"\n[[signature]]\ntext = \"Hi you there\"\nelsewhere = \"show\"\n```\nx",
            9,
            "unknown variant `show`, expected `none` or `suggest`",
        ),
        (&translated("[\"Hallo du da\",\n\"Hallo {foo} da\"]"), 11, "unknown slot {foo}"),
        (&translated("\"Hallo {foo} da\""), 10, "unknown slot {foo}"),
        (&translated("[\"Hallo du da\",\n7]"), 11, "expected a string"),
        (&translated("7"), 10, "expected a text or a list of texts"),
        ("```toml fix\nid = \"b\"\nverdict = \"maybe\"\n```\nx", 7, "unknown variant `maybe`"),
        (&placed("frame = \"softfone\""), 9, "\"softfone\" is no frame: it is `softphone`, `page`, "),
        (&placed("frame = \"\""), 9, "\"\" is no frame"),
        (&placed("frame = \"/\""), 9, "\"/\" is no frame"),
        (&placed("frame = \"https://a.example/x\""), 9, "is no frame"),
        (&placed("frame = \"a..example\""), 9, "is no frame"),
        (&placed("page = \" \""), 9, "a page has a name"),
        ("x\n### Solution 1: y {check=astrology}\nz", 6, "unknown check \"astrology\": it is one of microphone-permission, "),
        ("x\n### Solution 1: y {for=nobody}\nz", 6, "unknown audience \"nobody\""),
        ("x\n### Solution 1: y {if=true}\nz", 6, "unknown key \"if\""),
        ("```toml fix\nid = \"b\"\nx", 5, "never closed"),
        ("x\n```text\nfoo", 6, "never closed"),
        ("```toml fix\n```\n```toml fix\n```\nx", 7, "second"),
    ] {
        let source = format!("## Q. a\n```toml fix\nid = \"a\"\n```\n{bad}\n\n## Q. c\n```toml fix\nid = \"c\"\n```\nx\n")
            .replacen(bad, &format!("## Q. b\n{bad}"), 1);
        // The question of the bad entry takes line 5.
        let line = line + 1;
        let parsed = read(&source);
        let ids: Vec<&str> = parsed.pack.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["a", "c"], "{bad}");
        let Problem { line: at, message: said } = &parsed.problems[0];
        assert!(*at == line && said.contains(message), "{bad}: {at}: {said}");
    }
}

#[test]
fn an_entry_that_yields_in_a_circle_is_a_problem_at_the_line_of_the_id() {
    let entry = |id: &str, better: &str| {
        format!("## Q. \"Message of {id} here\"\n```toml fix\nid = \"{id}\"\nyields_to = [\n{better}]\n```\nx\n")
    };
    for (better, line, message, left) in [
        (["\"a\",\n", ""], 5, "names \"a\", which is the entry itself", ["b", "c"]),
        (["\"b\"", "\"c\",\n\"a\",\n"], 13, "names \"a\", which is an entry that leaves the screen to this one", ["a", "c"]),
    ] {
        let parsed = read(&(entry("a", better[0]) + &entry("b", better[1]) + &entry("c", "")));
        let [Problem { line: at, message: said }] = parsed.problems.as_slice() else { panic!("{:?}", parsed.problems) };
        assert!(*at == line && said.contains(message), "{at}: {said}");
        assert_eq!(parsed.pack.entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), left);
    }
}

#[test]
fn bad_files_are_refused_in_a_sentence() {
    let problem = |source: &[u8]| parse("test", source).problems[0].to_string();
    assert_eq!(problem(b"## Q. a\nx\n\xff"), "3: the file is not UTF-8 text");
    assert_eq!(problem(&vec![b'x'; MAX_BYTES + 1]), "1: the pack has more than 4 MB, the most that is read");
    assert!(problem(b"```toml pack\nid = \"a\"\n").contains("never closed"));
    assert!(problem(b"```toml pack\nid = \"a\"\n```\n```toml pack\nid = \"b\"\n```").contains("second"));
    assert!(problem(b"# T\n```toml fix\nid = \"a\"\n```").contains("below a question"));
    for source in ["", "\n\n", "# Some notes\n\nAll is well.", "```toml pack\nid = \"a\"\n```\n"] {
        assert_eq!(problem(source.as_bytes()), "1: nothing in it is a question, so there is nothing to find", "{source}");
    }
}

#[test]
fn fences_may_show_fences() {
    let pack = good("## Q. a\n````markdown\n## Q. inner\n```toml fix\nid = \"x\"\n```\n````\nafter\n\n## Q. b\nx");
    assert_eq!(pack.entries.len(), 2);
    assert!(plain_blocks(&pack.entries[0].intro).contains("inner"));
}

#[test]
fn an_entry_that_fails_its_own_test_is_left_out() {
    let source = "## Q. a\n```toml fix\nid = \"a\"\n[[signature]]\ntext = \"No microphone found\"\n[[test]]\ntext = \"No microphone found.\"\n[[test]]\ntext = \"He said: No microphone found, what now?\"\nmatch = false\n```\nx\n## Q. b\n```toml fix\nid = \"b\"\n[[signature]]\ntext = \"No camera found\"\n[[test]]\ntext = \"No speaker found\"\n```\nx";
    let mut pack = good(source);
    let report = selftest(&mut pack);
    assert_eq!((report.passed, pack.entries.len()), (2, 1));
    assert_eq!(report.problems[0].to_string(), "19: test failed: the message should lead to \"b\", but it leads nowhere");
}

#[test]
fn a_test_may_stand_in_any_frame_that_a_pack_can_name() {
    for frame in ["softphone", "Softphone", "page", "Page", "/panel", "mailmeet.example", "MailMeet.example/panel"] {
        let place = format!("where = {{ frame = \"{frame}\" }}\n");
        let signature = format!("[[signature]]\ntext = \"Mailbox is not linked\"\n{place}");
        let test = format!("[[test]]\ntext = \"Mailbox is not linked\"\n{place}");
        let mut pack = good(&format!("## Q. a\n```toml fix\nid = \"a\"\n{signature}{test}```\nx"));
        assert_eq!((selftest(&mut pack).passed, pack.entries.len()), (1, 1), "{frame}");
    }
}

#[test]
fn ids_are_made_and_never_doubled() {
    let pack = good("## Q. Why?\nx\n## Q. Why?\ny\n## Q. なぜ\nz\n## Q. ???\nz");
    let ids: Vec<&str> = pack.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["why", "why-2", "なぜ", "entry-4"]);
}

/// The bundled packs: all entries in use, in the order of the FAQs, with their messages.
#[test]
fn the_bundled_packs_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../knowledge");
    for (name, entries) in [("ringcentral-salesforce", 29), ("ringcentral-dynamics", 6)] {
        let source = fs::read(folder.join(name).with_extension("md")).unwrap();
        let Parsed { mut pack, problems } = parse(name, &source);
        let report = selftest(&mut pack);
        assert_eq!((problems, report.problems), (vec![], vec![]));
        assert_eq!(pack.entries.len(), entries);
        assert_eq!(pack.entries.iter().map(|entry| entry.number as usize).collect::<Vec<_>>(), (1..=entries).collect::<Vec<_>>());
        for entry in &pack.entries {
            assert!(entry.ask.len() >= 4, "{} has few paraphrases", entry.id);
            let messages = entry.signatures.iter().filter(|signature| signature.level == Level::Show).count();
            assert!(messages == 0 || entry.tests.len() >= 2, "{} has messages and no tests", entry.id);
        }
    }
}

/// Words of a Markdown text, apart from its marks.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The FAQs as they are published, where they are at hand: nothing of them is lost.
#[test]
fn published_faqs_are_read_whole() {
    let folder = std::env::var_os("FIXSIDE_SEEDS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds"), Into::into);
    if !folder.exists() {
        // Not `eprintln!`, which the test runner keeps to itself.
        let _ = writeln!(std::io::stderr(), "skipped: no published FAQs at {}", folder.display());
        return;
    }
    for (name, entries) in [("salesforce", 29), ("dynamics", 6)] {
        let source = fs::read_to_string(folder.join(name).with_extension("md")).unwrap();
        let pack = good(&source);
        assert_eq!(pack.entries.len(), entries);
        let answers: Vec<&str> = source.split('\n').skip_while(|line| !line.starts_with("# ")).skip(1).collect();
        let mut expected = words(&answers.join("\n").replace("##Q", "## Q"));
        let mut held: Vec<String> = Vec::new();
        for entry in &pack.entries {
            held.extend(words(&entry.question));
            let json = serde_json::to_value((&entry.intro, &entry.solutions, &entry.outro)).unwrap();
            strings(&json, &mut held);
        }
        // The marks Q and A, list numbers and link targets apart, each word is there as often as it was.
        for word in held {
            if let Some(at) = expected.iter().position(|other| *other == word) {
                expected.swap_remove(at);
            }
        }
        expected.retain(|word| !matches!(word.as_str(), "Q" | "A") && word.parse::<u32>().is_err());
        assert_eq!(expected, [""; 0], "{name}");
    }
}

fn strings(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => into.extend(words(text)),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, into)),
        serde_json::Value::Object(values) => {
            values.iter().filter(|(key, _)| *key != "href").for_each(|(_, value)| strings(value, into))
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn any_text_is_read(source in "(#{0,3}|Q[.:]|A\\.|```(toml (fix|pack))?|\\*\\*|Solution \\d:|● |- |\\d\\. |id = \"a\"|[a-z\"'{}<>\\[\\]()| ]{0,12}|\n|\r|\u{e9}){0,60}") {
        let parsed = read(&source);
        let mut pack = parsed.pack;
        let _ = selftest(&mut pack);
    }

    #[test]
    fn any_bytes_are_read(source in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse("test", &source);
    }
}

#[test]
fn an_entry_names_detectors_and_where_they_look() {
    let pack = good(
        "## Q. a?\n```toml fix\nid = \"a\"\n[[detector]]\nname = \"blank-frame\"\nwhere = { frame = \"softphone\", page = \"task\" }\n[[detector]]\nname = \"blank-frame\"\nwhere = { frame = \"/apex/Phone\" }\nafter = 3\n```\nx\n## Q. b?\nx",
    );
    let found: Vec<_> =
        pack.entries[0].detectors.iter().map(|one| (one.detector, one.scope.frame.as_deref(), one.after)).collect();
    assert_eq!(found, [(Detector::BlankFrame, Some("softphone"), 10), (Detector::BlankFrame, Some("/apex/Phone"), 3)]);
    assert_eq!(pack.entries[1].detectors, []);
    for detector in Detector::ALL {
        assert_eq!(Detector::named(detector.name()), Some(detector));
    }
}

#[test]
fn a_detector_that_cannot_work_is_a_problem_at_its_line() {
    let softphone = "where = { frame = \"softphone\" }";
    for (lines, line, part) in [
        (format!("name = \"white-frame\"\n{softphone}"), 5, "unknown detector \"white-frame\": it is one of blank-frame"),
        ("name = \"blank-frame\"".to_owned(), 5, "must know its frame"),
        ("name = \"blank-frame\"\nwhere = { frame = \"page\" }".to_owned(), 5, "must know its frame"),
        ("name = \"blank-frame\"\nwhere = { frame = \"softphone\", surface = \"alert\" }".to_owned(), 5, "no `surface`"),
        (format!("name = \"blank-frame\"\n{softphone}\nafter = 0"), 7, "from 1 to 120, not 0"),
        (format!("name = \"blank-frame\"\n{softphone}\nafter = 121"), 7, "from 1 to 120, not 121"),
        (format!("name = \"blank-frame\"\n{softphone}\nafter = -9223372036854775808"), 7, "from 1 to 120"),
        (format!("name = \"blank-frame\"\n{softphone}\nafter = 2.5"), 7, "expected i64"),
        (format!("{softphone}\nname = \"blank-frame\"\nwhen = 3"), 7, "unknown field `when`"),
    ] {
        let parsed = read(&format!("## Q. a?\n```toml fix\nid = \"a\"\n[[detector]]\n{lines}\n```\nx\n## Q. b?\nx"));
        let [Problem { line: at, message }] = parsed.problems.as_slice() else { panic!("{lines}: {:?}", parsed.problems) };
        assert!(*at == line && message.contains(part), "{lines}: {at}: {message}");
        assert_eq!(parsed.pack.entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["b"], "{lines}");
    }
}
