//! What a plan says, what is wrong with one, and one to begin with.

use std::collections::BTreeMap;

use serde_json::json;

use super::super::super::{KEYS, Value};
use super::super::{Here, starter};
use super::{CHROME, EDGE, files, parsed, read};

#[test]
fn mistakes_have_their_lines() {
    let table = [
        ("[settings]\nring = 101\n", "2: ring: 101 is not between 0 and 100"),
        (
            "[settings]\nblockedHosts = [\n  \"a.example\",\n  \"https://b.example/x\",\n]\n",
            "4: blockedHosts[1]: \"https://b.example/x\" is an address; write the host alone, as crm.contoso.com",
        ),
        ("[settings]\n\nalowedHosts = []\n", "3: alowedHosts: there is no such key; is \"allowedHosts\" meant?"),
        ("ring = 10\n", "1: ring: stands before [settings]; write it below that line"),
        ("[setings]\n", "1: setings: there is no such key; there are inline-pack-files, [install] and [settings]"),
        ("install = 1\n", "1: install: must be a table: [install]"),
        ("[install]\nopera = { id = \"x\" }\n", "2: opera: no such browser; there are chrome, edge and firefox"),
        ("[install]\nchrome = { id = \"abc\" }\n", "2: chrome: \"abc\" is no id of an extension: 32 letters from a to p"),
        (
            "[install]\nchrome = { id = \"abcdefghijklmnopabcdefghijklmnop\", update-url = \"ftp://x\" }\n",
            "2: chrome: update-url must be an address that begins with one of https://, http://, file://, without spaces and quotes",
        ),
        (
            "[install]\nedge = { url = \"x\", id = \"abcdefghijklmnopabcdefghijklmnop\" }\n",
            "2: edge: has no \"url\"; it has id, update-url",
        ),
        (
            "[install]\nfirefox = { id = \"fixside@fixside.dev\" }\n",
            "2: firefox: has no install-url: the address of the signed .xpi",
        ),
        ("inline-pack-files = [\"gone.md\"]\n", "1: inline-pack-files: gone.md: no such file"),
        ("inline-pack-files = [\"faq.md\",\n\"bad.md\"]\n", "2: inline-pack-files: bad.md: line 2: unknown field `colour`"),
        (
            "[settings]\ninlinePacks = [\n\"# Notes\"]\n",
            "3: inlinePacks[0]: line 1: nothing in it is a question, so there is nothing to find",
        ),
        (
            "[settings]\nsupportText = \"a\\u0007b\"\n",
            "2: supportText: has a control character (U+0007) that not every policy format can carry",
        ),
    ];
    for (text, message) in table {
        let mistakes = read(text).unwrap_err();
        assert!(mistakes.len() == 1 && mistakes[0].starts_with(message), "{text}: {mistakes:?}");
    }
    let syntax = read("[settings]\nring = \n").unwrap_err();
    assert!(syntax[0].starts_with("2: "), "{syntax:?}");
    let two = read("[settings]\nring = 101\nchips = 7\n").unwrap_err();
    assert_eq!(two.iter().map(|one| &one[..1]).collect::<Vec<_>>(), ["2", "3"]);
}

#[test]
fn each_item_of_a_long_list_has_its_own_line() {
    let wrong = "  \"https://b.example/x\",\r\n";
    let items: String =
        (3..=200).map(|line| if line % 50 == 0 { wrong.to_owned() } else { format!("  \"h{line}.example\",\r\n") }).collect();
    let mistakes = read(&format!("[settings]\r\nblockedHosts = [\r\n{items}]")).unwrap_err();
    let starts: Vec<&str> = mistakes.iter().filter_map(|mistake| mistake.split(": ").next()).collect();
    assert_eq!(starts, ["50", "100", "150", "200"], "{mistakes:?}");
}

#[test]
fn pack_files_come_behind_the_packs_of_the_file() {
    let plan = read("inline-pack-files = [\"faq.md\"]\n[settings]\ninlinePacks = [\"## Q. \\\"a b c\\\"\\n\\nA. b\"]\n").unwrap();
    assert_eq!(plan.policy().inline_packs.len(), 2);
    assert!(plan.policy().inline_packs[1].contains("Out of paper"));
}

#[test]
fn what_is_written_loosely_is_made_strict() {
    let text = "[install]\nchrome = { id = \"abcdefghijklmnopabcdefghijklmnop\" }\n[settings]\nchips = 0\nblockedHosts = \"a.example\"\nallowedHosts = []\nconfigVersion = 2026-11-20\n";
    let settings = &parsed(&files(text)["chrome/fixside-chrome.json"])["3rdparty"]["extensions"][CHROME];
    assert_eq!(settings, &json!({ "chips": false, "blockedHosts": ["a.example"], "configVersion": "2026-11-20" }));
}

#[test]
fn the_starter_is_accepted_as_it_is_and_without_its_comments() {
    let plain = starter(&BTreeMap::new(), None);
    assert!(read(&plain).unwrap().files().is_empty());
    assert!(plain.lines().all(|line| line.chars().count() <= 200));
    let mut bare = String::new();
    for line in plain.lines() {
        let name = line.strip_prefix("# ").and_then(|rest| rest.split_once(" = ")).map(|(name, _)| name);
        let sets =
            name.is_some_and(|name| KEYS.iter().any(|key| key.name == name) || ["chrome", "edge", "firefox"].contains(&name));
        bare.push_str(if sets { line.strip_prefix("# ").unwrap() } else { line });
        bare.push('\n');
    }
    let plan = read(&bare).unwrap();
    assert_eq!(plan.left_out(), Vec::<&str>::new());
    assert_eq!(plan.settings.len(), KEYS.len());
}

#[test]
fn the_starter_holds_what_is_set() {
    let set: BTreeMap<String, Value> =
        serde_json::from_value(json!({ "ring": 5, "supportText": "a\"b\\c\n\u{7f}", "moon": { "x": null } })).unwrap();
    let here = Here { browser: "edge".to_owned(), id: EDGE.to_owned(), update_url: Some("https://a.example/u.xml".to_owned()) };
    let text = starter(&set, Some(&here));
    assert!(text.contains("\nring = 5\n"), "{text}");
    let mistakes = read(&text).unwrap_err();
    assert_eq!(mistakes.len(), 2, "{mistakes:?}"); // the control character, and moon
    let sound = text.replace("\\u007F", "").replace("\"moon\" = ", "# ");
    let plan = read(&sound).unwrap();
    assert_eq!(plan.policy().support_text.as_deref(), Some("a\"b\\c"));
    assert_eq!((plan.left_out(), plan.edge.unwrap().update_url.as_str()), (vec!["Chrome", "Firefox"], "https://a.example/u.xml"));
}
