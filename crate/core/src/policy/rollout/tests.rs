//! The files are read back as the browsers' systems read them.

mod hard;
mod plan;

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::super::{KEYS, Kind};
use super::{Encoding, Plan, PolicyFile};

const CHROME: &str = "abcdefghijklmnopabcdefghijklmnop";
const EDGE: &str = "ponmlkjihgfedcbaponmlkjihgfedcba";
const PLAN: &str = r###"
[install]
chrome = { id = "abcdefghijklmnopabcdefghijklmnop", update-url = "https://downloads.example.org/fixside/updates.xml" }
edge = { id = "ponmlkjihgfedcbaponmlkjihgfedcba" }
firefox = { install-url = "https://downloads.example.org/fixside/fixside.xpi" }

[settings]
allowedHosts = ["*.lightning.force.com", "crm.contoso.com"]
audience = "user"
chips = true
ring = 10
supportText = 'Ask "us" & <them>'
inlinePacks = ["""
## Q. "Printer offline\\n"

A. Switch it on. ]]> 🖨
"""]
"###;

fn read(text: &str) -> Result<Plan, Vec<String>> {
    let pack = |name: &str| match name {
        "faq.md" => Ok("## Q. \"Out of paper\"\n\nA. Fill it.".to_owned()),
        "bad.md" => Ok("```toml pack\ncolour = 1\n```\n## Q. \"x y z\"\n\nA. b".to_owned()),
        _ => Err("no such file".to_owned()),
    };
    Plan::read(text, pack).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
}

fn files(text: &str) -> BTreeMap<String, PolicyFile> {
    read(text).unwrap().files().into_iter().map(|file| (file.path.clone(), file)).collect()
}

/// The settings of a plan, as JSON.
fn wanted() -> Json {
    json!({
        "allowedHosts": ["*.lightning.force.com", "crm.contoso.com"],
        "audience": "user",
        "chips": true,
        "ring": 10,
        "supportText": "Ask \"us\" & <them>",
        "inlinePacks": ["## Q. \"Printer offline\\n\"\n\nA. Switch it on. ]]> 🖨"],
    })
}

#[test]
fn each_browser_gets_the_files_of_each_system() {
    let paths: Vec<String> = files(PLAN).into_keys().collect();
    assert_eq!(
        paths,
        [
            "chrome/en-US/fixside-chrome.adml",
            "chrome/fixside-admin-console.json",
            "chrome/fixside-chrome.admx",
            "chrome/fixside-chrome.json",
            "chrome/fixside-chrome.mobileconfig",
            "chrome/fixside-chrome.reg",
            "edge/en-US/fixside-edge.adml",
            "edge/fixside-edge-detect.ps1",
            "edge/fixside-edge-remediate.ps1",
            "edge/fixside-edge.admx",
            "edge/fixside-edge.json",
            "edge/fixside-edge.mobileconfig",
            "edge/fixside-edge.reg",
            "firefox/en-US/fixside-firefox.adml",
            "firefox/fixside-firefox.admx",
            "firefox/fixside-firefox.mobileconfig",
            "firefox/policies.json",
            "intune.md",
        ]
    );
    let alone = read("[install]\nchrome = { id = \"abcdefghijklmnopabcdefghijklmnop\" }\n").unwrap();
    assert_eq!(alone.left_out(), ["Edge", "Firefox"]);
    assert!(alone.files().iter().all(|file| file.path == "intune.md" || file.path.starts_with("chrome/")));
    assert!(read("").unwrap().files().is_empty());
}

fn parsed(file: &PolicyFile) -> Json {
    serde_json::from_str(&file.text).unwrap()
}

#[test]
fn json_for_chromium_the_console_and_firefox() {
    let files = files(PLAN);
    let own = json!({
        "installation_mode": "force_installed",
        "update_url": "https://downloads.example.org/fixside/updates.xml",
        "override_update_url": true,
    });
    let chrome = json!({ "ExtensionSettings": { CHROME: own }, "3rdparty": { "extensions": { CHROME: wanted() } } });
    assert_eq!(parsed(&files["chrome/fixside-chrome.json"]), chrome);
    let store = json!({
        "installation_mode": "force_installed",
        "update_url": "https://edge.microsoft.com/extensionwebstorebase/v1/crx",
    });
    assert_eq!(parsed(&files["edge/fixside-edge.json"])["ExtensionSettings"], json!({ EDGE: store }));
    let console = parsed(&files["chrome/fixside-admin-console.json"]);
    for (name, value) in wanted().as_object().unwrap() {
        assert_eq!(console[name], json!({ "Value": value }));
    }
    let firefox = json!({ "policies": {
        "ExtensionSettings": { "fixside@fixside.dev": {
            "installation_mode": "force_installed",
            "install_url": "https://downloads.example.org/fixside/fixside.xpi",
        } },
        "3rdparty": { "Extensions": { "fixside@fixside.dev": wanted() } },
    } });
    assert_eq!(parsed(&files["firefox/policies.json"]), firefox);
}

/// The values of a `.reg`, as the registry editor reads them and Chromium then understands them.
fn registry(text: &str) -> BTreeMap<String, BTreeMap<String, Json>> {
    assert!(text.starts_with("Windows Registry Editor Version 5.00\r\n\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let joined = text.replace(",\\\r\n  ", ",");
    let mut keys: BTreeMap<String, BTreeMap<String, Json>> = BTreeMap::new();
    let mut key = String::new();
    for line in joined.split("\r\n").skip(1).filter(|line| !line.is_empty() && !line.starts_with(';')) {
        if let Some(gone) = line.strip_prefix("[-") {
            let gone = gone.strip_suffix(']').unwrap();
            keys.retain(|key, _| !key.starts_with(gone));
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            key = name.strip_suffix(']').unwrap().to_owned();
            keys.entry(key.clone()).or_default();
            continue;
        }
        let (name, data) = line.strip_prefix('"').unwrap().split_once("\"=").unwrap();
        let value = if let Some(number) = data.strip_prefix("dword:") {
            assert_eq!(number.len(), 8);
            json!(u32::from_str_radix(number, 16).unwrap())
        } else if let Some(bytes) = data.strip_prefix("hex(1):") {
            let bytes: Vec<u8> = bytes.split(',').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect();
            let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
            json!(String::from_utf16(&units).unwrap().strip_suffix('\0').unwrap())
        } else {
            let inner = data.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
            let mut text = String::new();
            let mut letters = inner.chars();
            while let Some(c) = letters.next() {
                assert_ne!(c, '"', "{line}");
                text.push(if c == '\\' { letters.next().unwrap() } else { c });
            }
            json!(text)
        };
        keys.get_mut(&key).unwrap().insert(name.to_owned(), value);
    }
    keys
}

/// Flags are numbers in the registry, lists are keys.
fn registry_settings(keys: &BTreeMap<String, BTreeMap<String, Json>>, policy: &str) -> Json {
    let mut settings = serde_json::Map::new();
    for (name, value) in &keys[policy] {
        let flag = KEYS.iter().any(|key| key.name == name && key.kind == Kind::Flag);
        settings.insert(name.clone(), if flag { json!(value == &json!(1)) } else { value.clone() });
    }
    for (key, values) in keys {
        let Some(name) = key.strip_prefix(&format!(r"{policy}\")) else { continue };
        let items: Vec<&Json> = (1..=values.len()).map(|number| &values[&number.to_string()]).collect();
        settings.insert(name.to_owned(), json!(items));
    }
    Json::Object(settings)
}

#[test]
fn registry_files_hold_the_same_settings() {
    let files = files(PLAN);
    let file = &files["chrome/fixside-chrome.reg"];
    assert_eq!(file.encoding, Encoding::Utf16Le);
    assert_eq!(file.bytes()[..4], [0xff, 0xfe, b'W', 0]);
    let keys = registry(&file.text);
    let root = r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Google\Chrome";
    assert_eq!(registry_settings(&keys, &format!(r"{root}\3rdparty\extensions\{CHROME}\policy")), wanted());
    let install = &keys[&format!(r"{root}\ExtensionSettings\{CHROME}")];
    assert_eq!(install["override_update_url"], json!(1));
    assert_eq!(install["installation_mode"], json!("force_installed"));
    let edge = registry(&files["edge/fixside-edge.reg"].text);
    let root = r"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Edge";
    assert_eq!(registry_settings(&edge, &format!(r"{root}\3rdparty\extensions\{EDGE}\policy")), wanted());
}

/// What the editor needs: each reference leads somewhere, each element has its field, each text its policy.
#[test]
fn templates_are_whole() {
    let files = files(PLAN);
    for (slug, root) in [
        ("chrome", format!(r"SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\{CHROME}\policy")),
        ("edge", format!(r"SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\{EDGE}\policy")),
        ("firefox", r"SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\fixside@fixside.dev".to_owned()),
    ] {
        let admx = &files[&format!("{slug}/fixside-{slug}.admx")].text;
        let adml = &files[&format!("{slug}/en-US/fixside-{slug}.adml")].text;
        let (admx, adml) = (roxmltree::Document::parse(admx).unwrap(), roxmltree::Document::parse(adml).unwrap());
        let named = |document: &roxmltree::Document<'_>, tag: &str, attribute: &str| -> Vec<String> {
            let found = document.descendants().filter(|node| node.has_tag_name((super::template::XMLNS, tag)));
            found.map(|node| node.attribute(attribute).unwrap().to_owned()).collect()
        };
        let strings = named(&adml, "string", "id");
        let presentations = named(&adml, "presentation", "id");
        let mut once = strings.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), strings.len(), "an id twice");
        let mut used = Vec::new();
        for value in admx.descendants().flat_map(|node| node.attributes()).map(|attribute| attribute.value()) {
            if let Some(id) = value.strip_prefix("$(string.") {
                used.push(id.trim_end_matches(')').to_owned());
            }
            if let Some(id) = value.strip_prefix("$(presentation.") {
                assert!(presentations.contains(&id.trim_end_matches(')').to_owned()), "{id}");
            }
        }
        for id in &strings {
            assert!(used.contains(id), "{id} is used by nothing");
        }
        assert!(used.iter().all(|id| strings.contains(id)));
        let policies: Vec<_> = admx.descendants().filter(|node| node.tag_name().name() == "policy").collect();
        assert_eq!(policies.len(), KEYS.len());
        let categories = named(&admx, "category", "name");
        for (policy, key) in
            policies.iter().map(|policy| (policy, KEYS.iter().find(|key| policy.attribute("name") == Some(key.name)).unwrap()))
        {
            assert_eq!(policy.attribute("key"), Some(root.as_str()));
            let children: Vec<_> = policy.children().filter(roxmltree::Node::is_element).collect();
            let order: Vec<&str> = children.iter().map(|child| child.tag_name().name()).collect();
            assert!(categories.contains(&children[0].attribute("ref").unwrap().to_owned()));
            if key.kind == Kind::Flag {
                assert_eq!(order, ["parentCategory", "supportedOn", "enabledValue", "disabledValue"]);
                assert_eq!(policy.attribute("valueName"), Some(key.name));
                continue;
            }
            assert_eq!(order, ["parentCategory", "supportedOn", "elements"]);
            let element = children[2].first_element_child().unwrap();
            let shown = match (key.kind, element.tag_name().name()) {
                (Kind::Number(..), "decimal") => "decimalTextBox",
                (Kind::Text(_), "text") => "textBox",
                (Kind::Choice(choices), "enum") => {
                    assert_eq!(element.children().filter(roxmltree::Node::is_element).count(), choices.len());
                    "dropdownList"
                }
                (Kind::List(..), "list") => {
                    assert_eq!(element.attribute("key"), Some(format!(r"{root}\{}", key.name).as_str()));
                    "listBox"
                }
                (Kind::List(..), "text") if slug != "firefox" => "textBox",
                (Kind::List(..), "multiText") if slug == "firefox" => "multiTextBox",
                other => panic!("{}: {other:?}", key.name),
            };
            let field = adml.descendants().find(|node| node.attribute("refId") == Some(key.name)).unwrap();
            assert_eq!(field.tag_name().name(), shown);
            assert_eq!(field.parent().unwrap().attribute("id"), Some(key.name));
        }
    }
}

/// A property list as JSON.
fn plist_json(value: &plist::Value) -> Json {
    match value {
        plist::Value::Boolean(flag) => json!(flag),
        plist::Value::Integer(number) => json!(number.as_unsigned().unwrap()),
        plist::Value::String(text) => json!(text),
        plist::Value::Array(items) => items.iter().map(plist_json).collect(),
        plist::Value::Dictionary(table) => {
            Json::Object(table.iter().map(|(name, value)| (name.clone(), plist_json(value))).collect())
        }
        other => panic!("{other:?}"),
    }
}

/// The payloads of a profile by their domain, without what macOS itself reads; and all their UUIDs.
fn payloads(text: &str) -> (BTreeMap<String, Json>, Vec<String>) {
    let whole = plist_json(&plist::Value::from_reader_xml(text.as_bytes()).unwrap());
    assert_eq!((&whole["PayloadType"], &whole["PayloadVersion"]), (&json!("Configuration"), &json!(1)));
    let mut uuids = vec![whole["PayloadUUID"].as_str().unwrap().to_owned()];
    let mut payloads = BTreeMap::new();
    for payload in whole["PayloadContent"].as_array().unwrap() {
        let mut payload = payload.as_object().unwrap().clone();
        uuids.push(payload["PayloadUUID"].as_str().unwrap().to_owned());
        let domain = payload["PayloadType"].as_str().unwrap().to_owned();
        payload.retain(|name, _| !name.starts_with("Payload"));
        payloads.insert(domain, Json::Object(payload));
    }
    (payloads, uuids)
}

#[test]
fn profiles_hold_the_same_settings() {
    let files = files(PLAN);
    let (chrome, uuids) = payloads(&files["chrome/fixside-chrome.mobileconfig"].text);
    assert_eq!(chrome[&format!("com.google.Chrome.extensions.{CHROME}")], wanted());
    assert_eq!(
        chrome["com.google.Chrome"],
        json!({ "ExtensionSettings": parsed(&files["chrome/fixside-chrome.json"])["ExtensionSettings"] })
    );
    let (edge, _) = payloads(&files["edge/fixside-edge.mobileconfig"].text);
    assert_eq!(edge[&format!("com.microsoft.Edge.extensions.{EDGE}")], wanted());
    let (firefox, _) = payloads(&files["firefox/fixside-firefox.mobileconfig"].text);
    let mut policies = firefox["org.mozilla.firefox"].clone();
    assert_eq!(policies.as_object_mut().unwrap().remove("EnterprisePoliciesEnabled"), Some(json!(true)));
    assert_eq!(policies, parsed(&files["firefox/policies.json"])["policies"]);

    let form = regex::Regex::new("^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$").unwrap();
    assert!(uuids.iter().all(|uuid| form.is_match(uuid)), "{uuids:?}");
    let mut once = uuids.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), 3);
    let other = self::files(&PLAN.replace("ring = 10", "ring = 11"));
    let (_, changed) = payloads(&other["chrome/fixside-chrome.mobileconfig"].text);
    assert_eq!(changed.iter().zip(&uuids).map(|(one, two)| one == two).collect::<Vec<_>>(), [false, true, false]);
}

/// The JSON between the quotes of a script.
fn script_json(script: &str, name: &str) -> Json {
    let line = script.split("\r\n").find(|line| line.starts_with(&format!("${name} = "))).unwrap();
    let inner = line.strip_prefix(&format!("${name} = ConvertFrom-Json '")).unwrap().strip_suffix('\'').unwrap();
    assert!(!inner.contains('\''));
    serde_json::from_str(inner).unwrap()
}

#[test]
fn scripts_for_edge_carry_the_same_settings_in_plain_ascii() {
    let line = "supportText = 'Ask \"us\" & <them>'";
    let files = files(&PLAN.replace(line, "supportText = \"It’s O'Neill’s ‚desk‛ `$(x)`\""));
    for name in ["detect", "remediate"] {
        let script = &files[&format!("edge/fixside-edge-{name}.ps1")].text;
        assert!(script.is_ascii());
        assert_eq!(script.matches('{').count(), script.matches('}').count());
        let json = parsed(&files["edge/fixside-edge.json"]);
        assert_eq!(script_json(script, "WantedPolicy"), json["3rdparty"]["extensions"][EDGE]);
        assert_eq!(script_json(script, "WantedInstall"), json["ExtensionSettings"][EDGE]);
    }
}

#[test]
fn the_notes_say_what_to_paste() {
    let notes = &files(PLAN)["intune.md"].text;
    let pasted: Vec<Json> =
        notes.split("```json\n").skip(1).map(|block| serde_json::from_str(block.split("```").next().unwrap()).unwrap()).collect();
    assert_eq!(pasted.len(), 2);
    let data = notes.split("```xml\n").nth(1).unwrap().split("```").next().unwrap();
    let xml = format!("<x>{data}</x>");
    let document = roxmltree::Document::parse(&xml).unwrap();
    let value = document.descendants().find_map(|node| node.attribute("value")).unwrap();
    let value: Json = serde_json::from_str(value).unwrap();
    assert_eq!(value["fixside@fixside.dev"]["installation_mode"], "force_installed");
}
