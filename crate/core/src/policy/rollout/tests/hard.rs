//! Whatever stands in a text, every format carries it; whatever stands in a plan, it is read.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::super::super::Value;
use super::super::{Here, PolicyFile, starter};
use super::{CHROME, parsed, payloads, read, registry, registry_settings, script_json};

/// Texts that are hard to write down.
fn hard() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("'".to_owned()),
        Just("’".to_owned()),
        Just("]]>".to_owned()),
        Just("&amp;<".to_owned()),
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\t".to_owned()),
        Just("🖨\u{10ffff}".to_owned()),
        Just("\u{2028}\u{feff}".to_owned()),
        Just("$(x)`%PATH%;".to_owned()),
        Just(",\\".to_owned()),
        "[ -~]{1,6}",
        "\\PC{1,4}",
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| format!("a{}z", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn no_text_breaks_a_format(text in hard(), name in hard(), items in prop::collection::vec(hard(), 1..4)) {
        let mut packs = vec!["## Q. \"Printer offline\"\n\nA. b".to_owned()];
        packs.extend(items.iter().map(|item| format!("## Q. \"Printer offline\"\n\nA. b\n\n{}", item.replace(['`', '~'], ""))));
        let set: BTreeMap<String, Value> = serde_json::from_value(json!({
            "supportText": text, "configVersion": name.chars().take(10).collect::<String>(), "inlinePacks": packs, "ring": 7, "chips": false,
        })).unwrap();
        let here = Here { browser: "chrome".to_owned(), id: CHROME.to_owned(), update_url: None };
        let all = starter(&set, Some(&here))
            .replace("# edge = { id = \"abcdefghijklmnopabcdefghijklmnop\"", "edge = { id = \"ponmlkjihgfedcbaponmlkjihgfedcba\"")
            .replace("# firefox = ", "firefox = ");
        let Ok(plan) = read(&all) else {
            return Err(TestCaseError::reject("too long"));
        };
        let files: BTreeMap<String, PolicyFile> = plan.files().into_iter().map(|file| (file.path.clone(), file)).collect();
        let chrome = parsed(&files["chrome/fixside-chrome.json"]);
        let wanted = &chrome["3rdparty"]["extensions"][CHROME];
        prop_assert_eq!(wanted["supportText"].as_str(), Some(text.trim()));
        let root = r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions";
        let keys = registry(&files["chrome/fixside-chrome.reg"].text);
        prop_assert_eq!(&registry_settings(&keys, &format!(r"{root}\{CHROME}\policy")), wanted);
        let (payloads, _) = payloads(&files["chrome/fixside-chrome.mobileconfig"].text);
        prop_assert_eq!(&payloads[&format!("com.google.Chrome.extensions.{CHROME}")], wanted);
        prop_assert_eq!(&script_json(&files["edge/fixside-edge-detect.ps1"].text, "WantedPolicy"), wanted);
        prop_assert_eq!(&parsed(&files["firefox/policies.json"])["policies"]["3rdparty"]["Extensions"]["fixside@fixside.dev"], wanted);
        for file in files.values().filter(|file| file.path.contains(".adm")) {
            roxmltree::Document::parse(&file.text).unwrap();
        }
    }

    #[test]
    fn any_plan_is_read(text in "\\PC{0,60}", lines in prop::collection::vec("(\\[(install|settings)\\]|[a-zA-Z-]{1,12} = [\\[\\]{}\"a-z0-9=, .-]{0,20})", 0..6)) {
        let _ = read(&text);
        if let Ok(plan) = read(&lines.join("\n")) {
            plan.files();
        }
    }
}
