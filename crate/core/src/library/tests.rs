use super::{Library, Unanswered};
use crate::check::{Facts, Standing};
use crate::content::{Block, Inline};
use crate::pack::Detector;
use crate::signature::{Level, Observation, Surface};
use crate::site::{Product, Sites};

const SALESFORCE: &str = include_str!("../../../../knowledge/ringcentral-salesforce.md");
const DYNAMICS: &str = include_str!("../../../../knowledge/ringcentral-dynamics.md");

fn bundled() -> Library {
    Library::load([("a", SALESFORCE.as_bytes()), ("b", DYNAMICS.as_bytes())]).0
}

#[test]
fn packs_with_problems_are_used_as_far_as_they_hold() {
    let good: &[u8] = b"## Q. What is \"No dial tone here\"?\nPlug it in.";
    let (library, reports) = Library::load([("good", good), ("bad", b"\xff".as_slice())]);
    assert_eq!(reports.iter().map(|loaded| (loaded.entries, loaded.problems.len())).collect::<Vec<_>>(), [(1, 0), (0, 1)]);
    let found = library.observe(&Observation { text: "No dial tone here!".into(), ..Observation::default() });
    assert_eq!(found.level, Level::Show);
    let card = library.card(&found.entry.unwrap()).unwrap();
    assert_eq!(
        (card.pack.as_str(), card.pack_title.as_str(), card.question.as_str()),
        ("good", "good", "What is \"No dial tone here\"?")
    );
    assert!(library.card("unknown").is_none());
    assert_eq!(library.list().len(), 1);
}

#[test]
fn a_match_tells_its_message_without_values() {
    let text = "Please grant Sam Lee to access your audio.";
    let frame_url = Some("https://apps.ringcentral.com/integration/salesforce/index.html".to_owned());
    let found = bundled().observe(&Observation { text: text.into(), frame_url, ..Observation::default() });
    assert_eq!(found.message.as_deref(), Some("Please grant ‹name› to access your audio."));
}

#[test]
fn only_an_error_message_that_nobody_knows_is_kept() {
    let library = bundled();
    let kept = |text: &str, surface: Surface| {
        let url = Some("https://acme.lightning.force.com/lightning/page/home".to_owned());
        library.unanswered(&Observation { text: text.into(), surface: Some(surface), url, ..Observation::default() })
    };
    let text = "The printer on floor 2 was blocked by Sam Lee.";
    let Unanswered { text: masked, product } = kept(text, Surface::Toast).unwrap();
    assert_eq!((masked.as_str(), product), ("The printer on floor ‹number› was blocked by ‹name›.", Product::Salesforce));
    for surface in [Surface::Alert, Surface::Dialog, Surface::PageMessage, Surface::FieldError] {
        assert!(kept(text, surface).is_some(), "{surface:?}");
    }
    for surface in [Surface::Unknown, Surface::Cell, Surface::Badge, Surface::Panel] {
        assert_eq!(kept(text, surface), None, "{surface:?}");
    }
    for text in [
        "Sorry, phone features are currently unavailable. Please retry later.", // known
        "Bob wrote: Sorry, phone features are currently unavailable. Please retry later. Is that so?", // quoted
        "Sorry, phone features were unavailable. Please retry later.",          // a suggestion
        "Success\nThe printer on floor 2 was blocked.",
        "Call cannot be muted at the moment.", // the pack knows that it answers no such message
        "Sam Lee",
        "",
    ] {
        assert_eq!(kept(text, Surface::Alert), None, "{text}");
    }
    assert_eq!(
        library.unanswered(&Observation { text: text.into(), ..Observation::default() }),
        None,
        "a surface that nobody named"
    );
}

#[test]
fn the_checks_of_an_entry_give_its_order() {
    let library = bundled();
    let standings = |entry: &str, facts: &Facts| -> Vec<(usize, Standing)> {
        let advice = library.advise(entry, facts).unwrap();
        advice.order.iter().map(|placed| (placed.solution, placed.standing)).collect()
    };
    let classic = Facts { url: Some("https://acme.my.salesforce.com/001".into()), ..Facts::default() };
    let lightning = Facts { url: Some("https://acme.lightning.force.com/lightning/page/home".into()), ..Facts::default() };
    assert_eq!(standings("screen-pop-new-tab", &classic), [(1, Standing::Confirmed), (0, Standing::RuledOut)]);
    assert_eq!(standings("screen-pop-new-tab", &lightning), [(0, Standing::Confirmed), (1, Standing::RuledOut)]);
    let one = Facts { softphones: Some(1), ..Facts::default() };
    assert_eq!(standings("web-phone-limit", &one).last(), Some(&(0, Standing::RuledOut)));
    assert!(standings("email-mismatch", &lightning).is_sorted());
    assert!(library.advise("unknown", &lightning).is_none());
}

/// Where it is not certain whose frame it is, nothing is looked for: a blank frame says nothing that could tell.
#[test]
fn a_blank_panel_is_looked_for_in_the_softphone_of_its_product() {
    let library = bundled();
    let blank =
        |url: &str, frame: &str| library.detects(Detector::BlankFrame, url, frame).map(|found| (found.entry, found.after));
    let (dynamics, softphone) =
        ("https://acme.crm4.dynamics.com/main.aspx", "https://apps.ringcentral.com/integration/dynamics/index.html");
    assert_eq!(blank(dynamics, softphone), Some(("blank-panel".to_owned(), 10)));
    for (url, frame) in [
        (dynamics, dynamics),
        (dynamics, "https://acme.crm4.dynamics.com/webresources/msdyn_SidePanel.html"),
        ("https://acme.lightning.force.com/lightning/page/home", softphone),
        ("https://www.example.com/", softphone),
        (softphone, softphone),
        ("", softphone),
        (dynamics, "about:blank"),
    ] {
        assert_eq!(blank(url, frame), None, "{frame} in {url}");
    }
}

/// A link that leads nowhere in the reader's org would be a dead button.
#[test]
fn links_of_the_bundled_packs_lead_somewhere() {
    let library = bundled();
    let tops = ["https://acme.lightning.force.com/lightning/page/home", "https://acme.crm4.dynamics.com/main.aspx"];
    let mut links = Vec::new();
    for (_, entry) in library.entries() {
        let solutions = entry.solutions.iter().flat_map(|solution| &solution.content);
        solutions.chain(&entry.intro).chain(&entry.outro).for_each(|block| hrefs(block, &mut links));
    }
    let own = |href: &&String| !href.starts_with("http") && href.as_str() != "browser:microphone";
    let own: Vec<&String> = links.iter().filter(own).collect();
    assert!(own.len() > 20, "{own:?}");
    for href in own {
        assert!(tops.iter().any(|top| Sites::default().resolve(href, Some(top), None).is_some()), "{href}");
    }
}

fn hrefs(block: &Block, links: &mut Vec<String>) {
    let lines = |lines: &[Inline], links: &mut Vec<String>| lines.iter().for_each(|inline| inline_hrefs(inline, links));
    match block {
        Block::Paragraph { inlines } | Block::Heading { inlines, .. } => lines(inlines, links),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| hrefs(block, links)),
        Block::Quote { blocks } => blocks.iter().for_each(|block| hrefs(block, links)),
        Block::Table { head, rows } => head.iter().chain(rows.iter().flatten()).for_each(|cell| lines(cell, links)),
        Block::Code { .. } | Block::Rule => {}
    }
}

fn inline_hrefs(inline: &Inline, links: &mut Vec<String>) {
    match inline {
        Inline::Link { href, .. } => links.push(href.clone()),
        Inline::Strong { inlines } | Inline::Emphasis { inlines } => {
            inlines.iter().for_each(|inline| inline_hrefs(inline, links));
        }
        Inline::Text { .. } | Inline::Code { .. } | Inline::Image { .. } | Inline::Break => {}
    }
}

mod govern {
    use crate::library::{Bundled, Library, Source};
    use crate::pack::Detector;
    use crate::policy::{self, Value};
    use crate::signature::{Level, Observation, Surface};

    const BUNDLED: &str = "```toml pack\nid = \"vendor\"\nproduct = \"salesforce\"\n```\n\
        ## Q. \"Phone Unavailable\"\n```toml fix\nid = \"phone\"\n[[detector]]\nname = \"blank-frame\"\nwhere = { frame = \"softphone\" }\nafter = 3\n```\nA. Theirs.\n\
        ## Q. \"Too many phones: {number}\"\n```toml fix\nid = \"many\"\n```\nA. Close some.\n";
    const OWN: &str = "```toml pack\nid = \"acme\"\n```\n\
        ## Q. \"Badge reader offline\"\n```toml fix\nid = \"badge\"\n```\nA. Ours.\n";

    fn governed(policy: &str) -> (Library, Vec<String>) {
        let raw = serde_json::from_str::<std::collections::BTreeMap<String, Value>>(policy).unwrap();
        let (policy, problems) = policy::read(&raw);
        assert_eq!(problems, []);
        let bundled = Bundled::read([("vendor", BUNDLED.as_bytes())]);
        let (library, _, unmet) = Library::governed(&bundled, &[own()], &policy);
        (library, unmet.iter().map(ToString::to_string).collect())
    }

    fn own() -> Source<'static> {
        Source { name: "acme", key: "packUrls", bytes: OWN.as_bytes(), passed: false }
    }

    fn shown(library: &Library, text: &str) -> Option<String> {
        let url = Some("https://acme.lightning.force.com/lightning/page/home".to_owned());
        let found = library.observe(&Observation { text: text.to_owned(), url, ..Observation::default() });
        found.entry.filter(|_| found.level == Level::Show)
    }

    /// The entry for a softphone that stays blank in a page of Salesforce.
    fn blank(library: &Library) -> Option<String> {
        let frame = "https://apps.ringcentral.com/integration/salesforce/index.html";
        let found = library.detects(Detector::BlankFrame, "https://acme.lightning.force.com/lightning/page/home", frame)?;
        assert_eq!(found.after, 3);
        Some(found.entry)
    }

    #[test]
    fn a_policy_switches_detectors_off_and_on() {
        assert_eq!(blank(&governed("{}").0).as_deref(), Some("phone"));
        assert_eq!(blank(&governed(r#"{"detectors": true}"#).0).as_deref(), Some("phone"));
        let (library, _) = governed(r#"{"detectors": false}"#);
        assert_eq!(blank(&library), None);
        assert_eq!(shown(&library, "Phone Unavailable").as_deref(), Some("phone"), "messages are no matter of it");
    }

    #[test]
    fn detectors_go_where_the_messages_of_their_entry_go() {
        assert_eq!(blank(&governed(r#"{"entries": ["-phone"]}"#).0), None);
        assert_eq!(blank(&governed(r#"{"packs": ["-vendor"]}"#).0), None);
        assert_eq!(blank(&governed(r#"{"replacedEntries": ["phone=acme/badge"]}"#).0).as_deref(), Some("badge"));
        let same_id = r###"{"inlinePacks": ["## Q. \"Our phones\"\n```toml fix\nid = \"phone\"\n```\nA. Call Ann."]}"###;
        let (library, _) = governed(same_id);
        assert_eq!(blank(&library).as_deref(), Some("phone"));
        let dynamics = ("https://acme.crm4.dynamics.com/main.aspx", "https://apps.ringcentral.com/x");
        assert_eq!(library.detects(Detector::BlankFrame, dynamics.0, dynamics.1), None, "still in the vendor's product alone");
    }

    /// The bundled library is handed out where nothing changes it, and made anew where something does.
    #[test]
    fn a_policy_that_says_nothing_about_packs_leaves_the_bundled_library() {
        let bundled = Bundled::read([("vendor", BUNDLED.as_bytes())]);
        bundled.warm();
        for (text, phone) in [("{}", true), (r#"{"packs": ["+vendor"]}"#, true), (r#"{"entries": ["-phone"]}"#, false)] {
            let (policy, _) = policy::read(&serde_json::from_str(text).unwrap());
            let (library, loaded, unmet) = Library::governed(&bundled, &[], &policy);
            assert_eq!((unmet.len(), loaded.len(), loaded[0].entries), (0, 1, 2), "{text}");
            assert_eq!(shown(&library, "Phone Unavailable").is_some(), phone, "{text}");
            assert_eq!(shown(&library, "Too many phones: 7").as_deref(), Some("many"), "{text}");
            assert_eq!(library.search("phones", 5).len(), if phone { 2 } else { 1 }, "{text}");
        }
    }

    #[test]
    fn of_two_packs_with_one_id_the_second_is_told_under_the_key_that_it_came_by() {
        let problems = |policy: &str, own: &[Source<'_>]| {
            let (policy, _) = policy::read(&serde_json::from_str(policy).unwrap());
            let (_, _, unmet) = Library::governed(&Bundled::default(), own, &policy);
            unmet.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let same = r###"["```toml pack\nid = \"acme\"\n```\n## Q. \"Only this\"\nA. Yes."]"###;
        let inline = format!(r#"{{"inlinePacks": {same}}}"#);
        let twice = format!(r#"{{"inlinePacks": [{0}, {0}]}}"#, &same[1..same.len() - 1]);
        let by_address = "packUrls: there are two packs \"acme\"; the first is used";
        assert_eq!(problems("{}", &[own(), own()]), [by_address]);
        assert_eq!(problems(&inline, &[own()]), [by_address]);
        assert_eq!(problems(&twice, &[]), [by_address.replace("packUrls", "inlinePacks")]);
    }

    #[test]
    fn without_a_policy_everything_works() {
        let (library, unmet) = governed("{}");
        assert_eq!(unmet, Vec::<String>::new());
        assert_eq!(shown(&library, "Phone Unavailable").as_deref(), Some("phone"));
        assert_eq!(shown(&library, "Badge reader offline").as_deref(), Some("badge"));
        assert_eq!(library.list().len(), 3);
    }

    #[test]
    fn a_message_whose_entry_is_switched_off_is_not_one_without_an_answer() {
        let (library, _) = governed(r#"{"entries": ["-phone"]}"#);
        let text = "Phone Unavailable".to_owned();
        let observation = Observation { text, surface: Some(Surface::Alert), ..Observation::default() };
        assert_eq!(library.observe(&observation).level, Level::None);
        let explained = library.explain(&observation);
        assert_eq!((explained.found.level, explained.found.entry), (Level::None, None));
        assert_eq!(explained.judged.len(), 1, "what was looked at is told");
        assert_eq!(library.unanswered(&observation), None);
    }

    #[test]
    fn switches_take_packs_and_entries_away() {
        let (library, unmet) = governed(r#"{"entries": ["-phone", "-nobody"], "packs": ["-acme", "-moon"]}"#);
        assert_eq!(unmet, ["packs[1]: there is no pack \"moon\"", "entries[1]: there is no entry \"nobody\" in use"]);
        assert_eq!(shown(&library, "Phone Unavailable"), None);
        assert!(library.card("phone").is_none() && library.search("phone unavailable", 5).iter().all(|hit| hit.entry != "phone"));
        assert_eq!(shown(&library, "Too many phones: 7").as_deref(), Some("many"));
        assert_eq!(shown(&library, "Badge reader offline"), None);
        let (library, _) = governed(r#"{"entries": ["-*", "+vendor/many"]}"#);
        assert_eq!(library.list().iter().map(|hit| hit.entry.as_str()).collect::<Vec<_>>(), ["many"]);
    }

    #[test]
    fn an_entry_is_replaced_with_its_messages() {
        let (library, unmet) = governed(r#"{"replacedEntries": ["phone=acme/badge", "many=nobody"]}"#);
        assert_eq!(unmet, ["replacedEntries[1]: there is no entry \"nobody\""]);
        assert_eq!(shown(&library, "Phone Unavailable").as_deref(), Some("badge"));
        assert_eq!(shown(&library, "Badge reader offline").as_deref(), Some("badge"));
        assert!(library.card("phone").is_none());
        assert_eq!(shown(&library, "Too many phones: 7").as_deref(), Some("many"));
    }

    /// An entry that yields to one whose place it takes, or to one that takes on to yield to it, would never be shown.
    #[test]
    fn nobody_is_silenced_by_standing_in_for_whom_they_yield_to() {
        let entry = |id: &str, better: &str| {
            format!(
                "## Q. \\\"The {id} is offline here\\\"\\n```toml fix\\nid = \\\"{id}\\\"\\nyields_to = [{better}]\\n```\\nA. Go.\\n"
            )
        };
        let pack = |id: &str, text: String| format!("\"```toml pack\\nid = \\\"{id}\\\"\\n```\\n{text}\"");
        let library = |replaced: &str, packs: &[String]| {
            governed(&format!("{{\"replacedEntries\": [{replaced}], \"inlinePacks\": [{}]}}", packs.join(","))).0
        };
        let one = pack("one", entry("pump", "\\\"valve\\\"") + &entry("valve", ""));
        assert_eq!(shown(&library("\"valve=pump\"", &[one]), "The pump is offline here").as_deref(), Some("pump"));
        let two = [
            pack("one", entry("pump", "\\\"valve\\\"") + &entry("valve", "")),
            pack("two", entry("valve", "\\\"pump\\\"") + &entry("pump", "")),
        ];
        let library = library("", &two);
        let both = "The pump is offline here\nThe valve is offline here";
        assert_eq!(shown(&library, both).as_deref(), Some("valve"));
        assert_eq!(shown(&library, "The pump is offline here").as_deref(), Some("pump"));
    }

    #[test]
    fn an_inline_pack_adds_and_replaces() {
        let same_id = r###"{"inlinePacks": ["## Q. \"Our phones\"\n```toml fix\nid = \"phone\"\n```\nA. Call Ann."]}"###;
        let (library, _) = governed(same_id);
        assert_eq!(library.card("phone").unwrap().question, "\"Our phones\"");
        assert_eq!(shown(&library, "Phone Unavailable").as_deref(), Some("phone"), "the messages of the entry it stands for");
        let same_pack = r###"{"inlinePacks": ["```toml pack\nid = \"vendor\"\n```\n## Q. \"Only this\"\nA. Yes."]}"###;
        let (library, _) = governed(same_pack);
        assert_eq!(shown(&library, "Phone Unavailable"), None);
        assert_eq!(library.list().len(), 2);
        let broken = r###"{"inlinePacks": ["```toml pack\nid = \"vendor\"\n```\nno question at all"]}"###;
        assert_eq!(shown(&governed(broken).0, "Phone Unavailable").as_deref(), Some("phone"), "what worked goes on working");
    }
}
