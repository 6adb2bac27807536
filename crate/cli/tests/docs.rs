//! What docs/rollout says to copy and paste works: plans are accepted, files are those that `fixside policy` makes of the
//! page's plan, and commands run. `sh skip` marks commands that need a whole machine.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The fenced blocks of a page: what they are, and their text without the page's indent.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, String, String)> = None;
    for line in page.lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        match (&mut open, line.trim_start_matches(' ').strip_prefix("```")) {
            (None, Some(kind)) => open = Some((indent, kind.to_owned(), String::new())),
            (Some(_), Some(_)) => blocks.extend(open.take().map(|(_, kind, text)| (kind, text))),
            (Some((indent, _, text)), None) => {
                text.push_str(line.get(*indent..).unwrap_or_default());
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none());
    blocks
}

fn pages() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rollout");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn check(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
    run(Command::new(env!("CARGO_BIN_EXE_fixside")).args(["policy", "--check", name]).current_dir(folder));
}

/// All files below a folder, as text.
fn texts(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if path.is_dir() {
            texts.extend(self::texts(&path));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let wide = bytes.strip_prefix(&[0xff, 0xfe]).map(|bytes| {
            let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        });
        texts.push(wide.unwrap_or_else(|| String::from_utf8(bytes).unwrap()));
    }
    texts
}

#[test]
fn what_is_to_be_copied_works() {
    let mut seen = BTreeMap::new();
    for (name, page) in pages().into_iter().filter(|(name, _)| name != "keys") {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs").join(&name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let blocks = blocks(&page);
        for (_, text) in blocks.iter().filter(|(kind, _)| kind == "toml") {
            // Most pages show what they are about alone.
            let browser = "[install]\nfirefox = { install-url = \"https://a.example/fixside.xpi\" }\n";
            let plan = if text.contains("[install]") { text.clone() } else { format!("{text}{browser}") };
            check(&folder, "checked.toml", &plan);
        }
        let plan = blocks.iter().find(|(kind, text)| kind == "toml" && text.contains("[install]"));
        let plan = &plan.unwrap_or_else(|| unreachable!("{name} has no plan")).1;
        std::fs::write(folder.join("fixside-policy.toml"), plan).unwrap();
        run(Command::new(env!("CARGO_BIN_EXE_fixside")).arg("policy").current_dir(&folder));
        let made = texts(&folder.join("fixside-policy"));
        std::fs::remove_dir_all(folder.join("fixside-policy")).unwrap();

        for (kind, text) in &blocks {
            *seen.entry(kind.clone()).or_insert(0) += 1;
            match kind.as_str() {
                "toml" | "sh skip" => {}
                "json" => {
                    let json: Value = serde_json::from_str(text).unwrap();
                    check(&folder, "checked.json", text);
                    assert!(
                        made.iter().any(|text| serde_json::from_str::<Value>(text).is_ok_and(|made| made == json)),
                        "{name}: {text}"
                    );
                }
                "reg" => assert!(made.contains(&format!("{}\r\n", text.replace('\n', "\r\n"))), "{name}: {text}"),
                "xml" => {
                    let plain = |text: &str| text.lines().map(str::trim).collect::<String>();
                    assert!(made.iter().any(|made| plain(made).contains(&plain(text))), "{name}: {text}");
                }
                "sh" => {
                    let bin = Path::new(env!("CARGO_BIN_EXE_fixside")).parent().unwrap();
                    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
                    run(Command::new("sh").args(["-euc", text]).env("PATH", path).current_dir(&folder));
                    assert!(folder.join("fixside-policy").is_dir(), "{name}");
                }
                other => unreachable!("{name}: a block of {other:?}"),
            }
        }
        // Each path that a page names below fixside-policy/ is made.
        std::fs::write(folder.join("fixside-policy.toml"), plan).unwrap();
        run(Command::new(env!("CARGO_BIN_EXE_fixside")).arg("policy").current_dir(&folder));
        for path in page.split(|c: char| c.is_whitespace() || c == '`').filter(|word| word.starts_with("fixside-policy/")) {
            assert!(folder.join(path.trim_end_matches(['.', ','])).exists(), "{name}: {path}");
        }
    }
    assert!(seen["toml"] >= 12 && seen["sh"] >= 4 && seen["json"] >= 3 && seen["reg"] >= 1 && seen["xml"] >= 1, "{seen:?}");
}

#[test]
fn links_lead_somewhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rollout");
    for (name, page) in pages() {
        for target in page.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap()) {
            assert!(target.starts_with("https://") || folder.join(target).is_file(), "{name}: {target}");
        }
    }
}

fn root(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

/// The page of permissions names each of the manifest's, and no other host.
#[test]
fn each_permission_is_told() {
    let manifest: Value = serde_json::from_str(&root("manifest.json")).unwrap();
    let page = root("docs/privacy.md");
    let listed = |name: &str| manifest[name].as_array().into_iter().flatten().map(|one| one.as_str().unwrap().to_owned());
    for permission in ["permissions", "optional_permissions", "optional_host_permissions"].into_iter().flat_map(listed) {
        assert!(page.contains(&format!("| `{permission}`")), "{permission}");
    }
    for pattern in listed("host_permissions") {
        let host = pattern.trim_start_matches("https://").trim_end_matches("/*").trim_end_matches(".mcas.ms");
        // The regions of Dynamics 365 are told together.
        let told = page.contains(&format!("`{host}`")) || host.starts_with("*.crm") && host.ends_with(".dynamics.com");
        assert!(told, "{host}");
    }
    let policy = manifest["content_security_policy"]["extension_pages"].as_str().unwrap();
    assert!(
        policy.starts_with("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ")
            && page.contains("`default-src 'self'; script-src 'self' 'wasm-unsafe-eval'`")
    );
}

#[test]
fn the_store_is_told_what_the_extension_says_of_itself() {
    let words: Value = serde_json::from_str(&root("extension/_locales/en/messages.json")).unwrap();
    let blocks: BTreeMap<String, String> = blocks(&root("docs/store.md")).into_iter().collect();
    assert_eq!(blocks["text name"].trim(), words["name"]["message"]);
    assert_eq!(blocks["text short"].trim(), words["description"]["message"]);
    assert!(blocks["text short"].trim().chars().count() <= 132);
}
