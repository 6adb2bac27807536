use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{HostPattern, KEYS, Kind, PackUrl, Policy, Replacement, Seal, Switch, Value, keys_page, read, schema};

fn of(json: &str) -> (Policy, Vec<String>) {
    let raw: BTreeMap<String, Value> = serde_json::from_str(json).unwrap();
    let (policy, problems) = read(&raw);
    (policy, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn every_example_is_read_without_a_word() {
    for key in KEYS {
        let (policy, problems) = of(&format!("{{\"{}\": {}}}", key.name, key.example));
        assert_eq!(problems, Vec::<String>::new(), "{}", key.name);
        let default = of("{}").0;
        let harmless = ["chips", "packRefreshHours"].contains(&key.name);
        assert!(harmless || policy != default, "{} changes nothing", key.name);
    }
}

/// The parts of a policy that differ from what holds where nothing is set.
fn moved(policy: &Policy) -> Vec<String> {
    let parts = |policy: &Policy| {
        // A part begins with its name behind four blanks; what it holds is farther in, or closes it.
        let mut parts = Vec::<String>::new();
        for line in format!("{policy:#?}").lines() {
            let begins = line.strip_prefix("    ").is_some_and(|line| line.starts_with(char::is_alphabetic));
            match parts.last_mut().filter(|_| !begins) {
                Some(part) => part.push_str(line),
                None => parts.push(line.trim_start().to_owned()),
            }
        }
        parts
    };
    let name = |part: &String| part.split(':').next().unwrap().to_owned();
    parts(policy).iter().zip(&parts(&Policy::default())).filter(|(one, other)| one != other).map(|(one, _)| name(one)).collect()
}

#[test]
fn every_key_moves_a_part_of_its_own() {
    assert_eq!(of("{}").0, Policy::default());
    let mut all = std::collections::BTreeSet::new();
    for key in KEYS {
        let values = match key.kind {
            Kind::Flag => vec!["true".to_owned(), "false".to_owned()],
            Kind::Number(least, most) => vec![least.to_string(), most.to_string()],
            Kind::Text(_) | Kind::Choice(_) | Kind::List(..) => vec![key.example.to_owned()],
        };
        let parts = values.iter().map(|value| moved(&of(&format!("{{\"{}\": {value}}}", key.name)).0));
        let mut parts: Vec<String> = parts.flatten().collect();
        parts.dedup();
        assert_eq!(parts.len(), 1, "{}: {parts:?}", key.name);
        all.extend(parts);
    }
    // The further hosts of both products stand in one list.
    assert_eq!(all.len(), KEYS.len() - 1, "{all:?}");
}

#[test]
fn without_a_policy_everything_works_on_every_device() {
    let Policy { chips, detectors, ring, refresh_hours, .. } = Policy::default();
    assert!(chips && detectors);
    assert_eq!((ring, refresh_hours), (100, 24));
}

/// One of each kind that the key does not accept.
#[test]
fn a_wrong_type_is_told_and_takes_no_other_key_with_it() {
    for key in KEYS {
        for (value, name) in [
            ("true", "flag"),
            ("7", "number"),
            ("1.5", "fraction"),
            ("\"?\"", "text"),
            ("[[]]", "list"),
            ("{}", "table"),
            ("null", "null"),
        ] {
            let fits = match key.kind {
                Kind::Flag => name == "flag",
                Kind::Number(..) => name == "number",
                Kind::Text(_) => name == "text" && !key.name.starts_with("support"),
                Kind::Choice(_) => false,
                Kind::List(..) => key.name == "inlinePacks" && name == "text",
            };
            if fits || key.name == "supportText" && name == "text" {
                continue;
            }
            let (policy, problems) =
                of(&format!("{{\"{}\": {value}, \"blockedHosts\": [\"a.example\"], \"configVersion\": \"7\"}}", key.name));
            if key.name == "blockedHosts" || key.name == "configVersion" {
                continue;
            }
            assert!(
                !problems.is_empty() && problems.iter().all(|problem| problem.starts_with(key.name)),
                "{} = {value}: {problems:?}",
                key.name
            );
            assert_eq!(policy.blocked_hosts.len(), 1, "{} = {value}", key.name);
            assert_eq!(policy.config_version.as_deref(), Some("7"), "{} = {value}", key.name);
        }
    }
}

#[test]
fn problems_name_the_key_the_item_and_what_to_write() {
    let table = [
        (r#"{"alowedHosts": ["a.example"]}"#, "alowedHosts: there is no such key; is \"allowedHosts\" meant?"),
        (r#"{"moon": 1}"#, "moon: there is no such key in this version"),
        (r#"{"ring": 101}"#, "ring: 101 is not between 0 and 100"),
        (r#"{"ring": -1}"#, "ring: -1 is not between 0 and 100"),
        (r#"{"ring": "10"}"#, "ring: must be a whole number between 0 and 100, but is a text"),
        (r#"{"audience": "boss"}"#, "audience: \"boss\" is none of \"user\", \"admin\""),
        (r#"{"chips": "yes"}"#, "chips: must be true or false, but is a text"),
        (
            r#"{"blockedHosts": ["a.example", "https://b.example/x"]}"#,
            "blockedHosts[1]: \"https://b.example/x\" is an address; write the host alone, as crm.contoso.com",
        ),
        (
            r#"{"packs": ["ringcentral-dynamics"]}"#,
            "packs[0]: write \"-ringcentral-dynamics\" to switch it off, or \"+ringcentral-dynamics\" to switch it on again",
        ),
        (r#"{"replacedEntries": ["a"]}"#, "replacedEntries[0]: \"a\": write \"old=new\", the ids of two entries"),
        (r#"{"packUrls": ["http://a.example/x.md"]}"#, "packUrls[0]: \"http://a.example/x.md\" must begin with https://"),
        (
            r#"{"packUrls": ["https://a.example/x.md"]}"#,
            "packUrls[0]: behind the address, #sha256=… or #ed25519=… must prove whose file it is",
        ),
        (r#"{"supportMail": "the boss"}"#, "supportMail: \"the boss\" is no mail address"),
        (
            r#"{"supportUrl": "https://a.example/{title}"}"#,
            "supportUrl: \"{title\" is no placeholder; there are {question}, {report}, {entry}, {version}",
        ),
        (
            r#"{"supportUrl": "javascript:alert(1)"}"#,
            "supportUrl: must be an address that begins with https:// and has no spaces",
        ),
        (r#"{"configVersion": "  "}"#, "configVersion: is empty"),
    ];
    for (json, sentence) in table {
        assert_eq!(of(json).1, [sentence], "{json}");
    }
}

#[test]
fn huge_values_are_left_out() {
    let huge = "x".repeat(300 * 1024);
    let (policy, problems) = of(&format!(r###"{{"inlinePacks": ["{huge}", "## Q. \"a\"\n\nA. b"]}}"###));
    assert_eq!(problems, ["inlinePacks[0]: is 300 kB long; at most 256 kB are read"]);
    assert_eq!(policy.inline_packs.len(), 1);
    let many: Vec<String> = (0..300).map(|n| format!("\"h{n}.example\"")).collect();
    let (policy, problems) = of(&format!(r#"{{"blockedHosts": [{}]}}"#, many.join(",")));
    assert_eq!(
        (policy.blocked_hosts.len(), problems),
        (200, vec!["blockedHosts: has 300 items; the first 200 are used".to_owned()])
    );
}

#[test]
fn hosts_narrow_and_widen() {
    let (policy, _) = of(
        r#"{"allowedHosts": ["*.lightning.force.com", "crm.contoso.com"], "blockedHosts": ["uat.lightning.force.com"], "dynamicsHosts": ["crm.contoso.com", "uat.lightning.force.com"]}"#,
    );
    for (url, covered) in [
        ("https://acme.lightning.force.com/x", true),
        ("https://crm.contoso.com/main.aspx", true),
        ("https://UAT.lightning.force.com/", false),
        ("https://acme.my.salesforce.com/", false),
        ("about:blank", true), // nothing is known of it; its top page is asked
    ] {
        assert_eq!(policy.covers(Some(url), None), covered, "{url}");
        assert_eq!(policy.covers(None, Some(url)), covered, "{url}");
    }
    let (page, phone) = (Some("https://acme.lightning.force.com/"), "https://apps.ringcentral.com/");
    assert!(policy.covers(page, Some(phone)), "a telephone belongs to its page");
    assert!(!policy.covers(page, Some("https://uat.lightning.force.com/")));
    assert!(!policy.covers(None, Some(phone)));
    assert_eq!(policy.added_origins(), ["https://crm.contoso.com/*"]);
    assert!(of("{}").0.covers(Some("https://anything.example/"), None));
    assert!(of(r#"{"allowedHosts": []}"#).0.covers(Some("https://anything.example/"), None), "an empty list is none");
    assert!(
        !of(r#"{"allowedHosts": ["https://a.example"]}"#).0.covers(Some("https://a.example/"), None),
        "a slip of the pen must not widen"
    );
    assert!(!of(r#"{"allowedHosts": [7]}"#).0.covers(Some("https://a.example/"), None), "nor a wrong type");
}

#[test]
fn registry_and_single_values_are_understood() {
    assert!(!of(r#"{"chips": 0}"#).0.chips);
    assert_eq!(of(r#"{"blockedHosts": "a.example"}"#).0.blocked_hosts, [HostPattern::Host("a.example".to_owned())]);
}

#[test]
fn pack_addresses_need_a_proof() {
    let hash = "0F343b0931126a20f133d67c2b018a3b1f1d6e1f7f3f7d6b5a5d1b2c3d4e5f60";
    let url = PackUrl::parse(&format!("https://a.example:8443/faq.md?x=1#sha256={hash}"), 2).unwrap();
    assert_eq!(
        (url.url.as_str(), url.seal, url.item),
        ("https://a.example:8443/faq.md?x=1", Seal::Sha256(hash.to_lowercase()), 2)
    );
    let key = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    assert_eq!(
        PackUrl::parse(&format!("https://a.example/faq.md#ed25519={key}"), 0).unwrap().seal,
        Seal::Ed25519(key.to_owned())
    );
    let bad = [
        "https://a.example/#sha256=12",
        "https://a.example/#md5=12",
        "ftp://a.example/#sha256=12",
        "https://u:p@a.example/#sha256=12",
        "",
        "https://a.example/#ed25519=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
        "https://a example/",
    ];
    for text in bad {
        assert!(PackUrl::parse(text, 0).is_err(), "{text}");
    }
}

#[test]
fn the_last_switch_counts() {
    let switches: Vec<Switch> = ["-*", "+a", "+pack/b", "-a"].iter().map(|text| Switch::parse(text).unwrap()).collect();
    for (pack, id, on) in [("pack", "a", false), ("pack", "b", true), ("other", "b", false), ("pack", "c", false)] {
        assert_eq!(Switch::is_on(&switches, pack, id), on, "{pack}/{id}");
    }
    assert!(Switch::is_on(&[], "pack", "a"));
    for text in ["a", "-", "+a b", "-a=b", "-a/b/c", "--a*"] {
        assert!(Switch::parse(text).is_err(), "{text}");
    }
    assert!(Replacement::parse("a=a").is_err() && Replacement::parse("a=p/b").is_ok());
}

fn file(path: &str) -> String {
    let path = format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// What is checked in is what the table says: `fixside policy --schema > policy/schema.json`, and `--keys`.
#[test]
fn the_written_schema_and_page_are_those_of_the_table() {
    assert!(file("policy/schema.json") == schema(), "run `fixside policy --schema > policy/schema.json`");
    assert!(file("docs/rollout/keys.md") == keys_page(), "run `fixside policy --keys > docs/rollout/keys.md`");
}

/// What Chromium's parser knows (components/policy/core/common/schema.cc), and nothing that it only tolerates.
#[test]
fn the_schema_stays_within_what_chromium_reads() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).unwrap();
    assert_eq!(schema["type"], "object");
    for (name, key) in schema["properties"].as_object().unwrap() {
        assert!(["boolean", "integer", "string", "array"].contains(&key["type"].as_str().unwrap()), "{name}");
        assert_eq!(key["type"] == "array", key["items"]["type"] == "string", "{name}");
        let known = ["title", "description", "type", "items"];
        assert!(key.as_object().unwrap().keys().all(|attribute| known.contains(&attribute.as_str())), "{name}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::Flag),
        any::<i64>().prop_map(Value::Number),
        any::<f64>().prop_map(Value::Fraction),
        "\\PC{0,40}".prop_map(Value::Text),
        "[-+*/=#a-z.: ]{0,20}".prop_map(Value::Text),
        "https://[a-z{}./#=]{0,30}".prop_map(Value::Text),
        Just(Value::Nothing(())),
    ];
    leaf.prop_recursive(2, 8, 4, |inner| prop::collection::vec(inner, 0..4).prop_map(Value::List))
}

proptest! {
    #[test]
    fn anything_is_read(values in prop::collection::vec((prop::sample::select(KEYS.iter().map(|key| key.name).chain(["x"]).collect::<Vec<_>>()), any_value()), 0..8)) {
        let raw: BTreeMap<String, Value> = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let (policy, problems) = read(&raw);
        prop_assert!(policy.ring <= 100);
        for problem in problems {
            prop_assert!(raw.contains_key(&problem.key));
        }
        policy.covers(Some("https://acme.lightning.force.com/"), Some(""));
    }
}
