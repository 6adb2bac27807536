//! `fixside policy`: forms, files, exit codes.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn policy(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fixside")).arg("policy").args(arguments).current_dir(folder).output().unwrap()
}

fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

const PLAN: &str = r#"inline-pack-files = ["faq.md"]
[install]
chrome = { id = "abcdefghijklmnopabcdefghijklmnop" }
firefox = { install-url = "https://a.example/fixside.xpi" }
[settings]
ring = 10
replacedEntries = ["webphone-unavailable=acme-phone"]
"#;
const PACK: &str = "## Q. \"The phone is out of paper\"\n```toml fix\nid = \"acme-phone\"\n```\nA. Fill it.\n";

#[test]
fn files_are_written_listed_and_accepted() {
    let here = folder("policy-write", &[("fixside-policy.toml", PLAN), ("faq.md", PACK)]);
    let output = policy(&here, &[]);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let stdout = String::from_utf8(output.stdout).unwrap();
    let (paths, sentences): (Vec<&str>, Vec<&str>) = stdout.lines().partition(|line| line.starts_with("fixside-policy"));
    assert_eq!(sentences, ["Edge gets no files: [install] does not name it."]);
    for path in &paths {
        assert!(here.join(path).is_file(), "{path}");
    }
    let reg = std::fs::read(here.join("fixside-policy/chrome/fixside-chrome.reg")).unwrap();
    assert_eq!(reg[..2], [0xff, 0xfe]);
    for (path, settings) in [
        ("fixside-policy.toml", "plan of a rollout, 3 settings"),
        ("fixside-policy/chrome/fixside-chrome.json", "Chrome or Edge policies, 3 settings"),
        ("fixside-policy/chrome/fixside-admin-console.json", "settings for Google's Admin console, 3 settings"),
        ("fixside-policy/firefox/policies.json", "Firefox policies, 3 settings"),
    ] {
        let output = policy(&here, &["--check", path]);
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{path}: {settings}, no problems\n"));
    }
    let elsewhere =
        policy(Path::new(env!("CARGO_TARGET_TMPDIR")), &["policy-write/fixside-policy.toml", "--out", "policy-write/out"]);
    assert!(elsewhere.status.success() && here.join("out/intune.md").is_file(), "{elsewhere:?}");
}

#[test]
fn a_plan_with_a_mistake_writes_nothing() {
    let plan = PLAN.replace("ring = 10", "ring = 1000").replace("acme-phone\"", "acme-fone\"");
    let here = folder("policy-bad", &[("fixside-policy.toml", &plan), ("faq.md", PACK)]);
    let output = policy(&here, &[]);
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(1), true));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "fixside-policy.toml:6: ring: 1000 is not between 0 and 100\n");
    assert!(!here.join("fixside-policy").exists());
    std::fs::write(here.join("fixside-policy.toml"), plan.replace("1000", "100")).unwrap();
    let output = policy(&here, &["--check", "fixside-policy.toml"]);
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(stderr, "fixside-policy.toml:7: replacedEntries[0]: there is no entry \"acme-fone\"\n");
    std::fs::write(here.join("fixside-policy.toml"), "[settings]\n").unwrap();
    for call in [&[][..], &["--check"]] {
        let output = policy(&here, call);
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(1), true), "{call:?}");
        let told = "fixside-policy.toml: [install] names no browser, so there is nothing to write\n";
        assert_eq!(String::from_utf8(output.stderr).unwrap(), told, "{call:?}");
    }
    assert_eq!(policy(&here, &["gone.toml"]).status.code(), Some(1));
}

#[test]
fn wrong_calls_and_pages() {
    let here = folder("policy-calls", &[]);
    for call in [&["--new", "--keys"][..], &["--check", "--out", "x"], &["--moon"], &["--new", "file"]] {
        assert_eq!(policy(&here, call).status.code(), Some(2), "{call:?}");
    }
    for (page, start) in [("--new", "# Settings of Fixside"), ("--schema", "{"), ("--keys", "# All policy keys")] {
        let output = policy(&here, &[page]);
        assert!(output.status.success() && String::from_utf8(output.stdout).unwrap().starts_with(start), "{page}");
    }
}

#[test]
fn policies_in_use_are_checked_by_what_their_browser_reads() {
    let id = "abcdefghijklmnopabcdefghijklmnop";
    let chrome = |settings: &str| format!("{{\"3rdparty\": {{\"extensions\": {{\n\"{id}\": {settings}}}}}}}");
    let table: [(&str, String, &[&str]); 14] = [
        ("flag", chrome("{\n\"chips\": 1}"), &["3: chips: must be true or false; Chrome and Edge drop it otherwise"]),
        ("list", chrome("{\"ring\": 5,\n\"packs\": \"-a\"}"), &["3: packs: must be a list, also of one item; Chrome and Edge drop it otherwise"]),
        ("item", chrome("{\"packs\": [\"-a\",\n \"b\"]}"), &["3: packs[1]: write \"-b\" to switch it off, or \"+b\" to switch it on again"]),
        ("case", format!("{{\"3rdparty\": {{\n\"Extensions\": {{\"{id}\": {{}}}}}}}}"), &["2: Extensions: this browser reads \"extensions\""]),
        ("id", "{\"3rdparty\": {\"extensions\": {\n\"x\": {\"ring\": 5}}}}".to_owned(), &["2: x: is no id of an extension: 32 letters from a to p"]),
        (
            "url",
            format!("{{\"ExtensionSettings\": {{\n\"{id}\": {{\"installation_mode\": \"force_installed\"}}}}}}"),
            &["2: abcdefghijklmnopabcdefghijklmnop: is installed by force, but has no update_url"],
        ),
        ("console", "{\"ring\": {\"Value\": 101},\n\"chips\": true}".to_owned(), &["2: chips: has no { \"Value\": … } around it", "1: ring: 101 is not between 0 and 100"]),
        ("bare", "{\"ring\": 5}".to_owned(), &[" the settings stand alone;"]),
        ("other", "{\"a\": 5}".to_owned(), &[" nothing of Fixside is in it"]),
        (
            "firefox",
            "{\"policies\": {\"3rdparty\": {\"extensions\": {},\n\"Extensions\": {\"fixside@fixside.dev\": {\n\"moon\": 1, \"chips\": 1}}}}}".to_owned(),
            &["1: extensions: this browser reads \"Extensions\"", "3: moon: there is no such key in this version"],
        ),
        ("list", "\n[1]".to_owned(), &["2: invalid type: sequence, expected a map"]),
        ("comment", "// ours\n{}".to_owned(), &["1: expected value at line 1 column 1"]),
        ("empty", String::new(), &["1: EOF while parsing a value"]),
        ("broken", "{\n\"a\": ,}".to_owned(), &["2: expected value at line 2 column 6"]),
    ];
    for (name, text, told) in table {
        let here = folder("policy-check", &[("p.json", &text)]);
        let output = policy(&here, &["--check", "p.json"]);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(stderr.lines().count(), told.len(), "{name}: {stderr}");
        for (line, told) in stderr.lines().zip(told) {
            assert!(line.starts_with(&format!("p.json:{told}")), "{name}: {line}");
        }
    }
    // What is wrong in a plan is wrong in the file that is made of it.
    let settings = [
        ("\"inlinePacks\": [\"## Q. a\\n```toml fix\\ncolour = 1\\n```\\nx\"]", "inlinePacks[0]: line 3: unknown field `colour`"),
        ("\"inlinePacks\": [\"# Notes\"]", "inlinePacks[0]: line 1: nothing in it is a question"),
        ("\"packs\": [\"-moon\"]", "packs[0]: there is no pack \"moon\""),
        ("\"entries\": [\"-moon\"]", "entries[0]: there is no entry \"moon\" in use"),
        ("\"replacedEntries\": [\"moon=webphone-unavailable\"]", "replacedEntries[0]: there is no entry \"moon\""),
    ];
    for (setting, told) in settings {
        let toml = format!(
            "{}[settings]\n{}\n",
            &PLAN[PLAN.find("[install]").unwrap()..PLAN.find("[settings]").unwrap()],
            setting.replacen("\": ", " = ", 1).replacen('"', "", 1)
        );
        let here = folder("policy-same", &[("p.json", &chrome(&format!("{{\n{setting}}}"))), ("p.toml", &toml)]);
        for (file, line) in [("p.json", 3), ("p.toml", 5)] {
            let output = policy(&here, &["--check", file]);
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert!(
                stderr.starts_with(&format!("{file}:{line}: {told}")) && stderr.lines().count() == 1,
                "{file}: {setting}: {stderr}"
            );
            assert_eq!(output.status.code(), Some(1));
        }
    }
    // Beside another extension's settings.
    let two = format!(
        "{{\"3rdparty\": {{\"extensions\": {{\"{id}\": {{\"ring\": 5}}, \"ponmlkjihgfedcbaponmlkjihgfedcba\": {{\"a\": 1, \"b\": 2}}}}}}}}"
    );
    let here = folder("policy-two", &[("p.json", &format!("\u{feff}{two}"))]);
    let output = policy(&here, &["--check", "p.json"]);
    assert!(output.status.success(), "{output:?}");
}
