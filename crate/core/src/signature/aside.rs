//! What a product says besides the messages that entries answer: its own name, as a heading, and its other messages.
//!
//! ```text
//!  RingCentral                             a name of the pack's product       ┐ known, and answered by nobody:
//!  Call cannot be muted at the moment.     `toml unanswered`                  ┘ no sign of a quotation
//!  Web Phone Unavailable                   a signature: shown
//! ```
//!
//! Toasts that are on the screen together are often read as one text. What nobody knows in it makes the rest a quotation,
//! so the product's other messages have to be known. One that stands alone leads nowhere, not even to a suggestion.

use super::normal::{Normal, is_final};
use super::template::Template;
use super::verify::{Budget, verify};
use crate::pack::Pack;

/// What a product says besides.
#[derive(Debug)]
pub(super) struct Aside {
    pub template: Template,
    is_name: bool,
}

/// All that a pack's product says besides.
pub(super) fn asides(pack: &Pack) -> impl Iterator<Item = Aside> + '_ {
    let names = own_names(pack).filter_map(Template::literally).map(|template| Aside { template, is_name: true });
    names.chain(pack.unanswered.iter().cloned().map(|template| Aside { template, is_name: false }))
}

/// The names of a pack's product in the form for comparison, a line each.
pub(super) fn names(pack: &Pack) -> String {
    own_names(pack).map(|name| Normal::new(name).text().to_owned()).collect::<Vec<_>>().join("\n")
}

fn own_names(pack: &Pack) -> impl Iterator<Item = &str> {
    let title = pack.title.as_str();
    // "Acme Sign for Salesforce – FAQ" is about Acme Sign.
    let ends = [" for ", " für ", " pour ", " para ", " per ", " voor ", " FAQ", ": ", " | ", " - ", " – ", " — "];
    // "Acme Phone troubleshooting" is about Acme Phone. One word alone may be any: "The easy guide".
    let small = title.match_indices(' ').map(|(at, _)| at).find(|at| title[at + 1..].starts_with(char::is_lowercase));
    let small = small.filter(|end| title[..*end].contains(' '));
    let end = ends.iter().filter_map(|end| title.find(end)).chain(small).min().unwrap_or(title.len());
    pack.brands.iter().map(String::as_str).chain([title, title[..end].trim()])
}

/// Where an aside stands whose literal `piece` begins at `at`, if it has a sentence or its lines to itself. A name may
/// introduce a message, as in a title: "Acme Phone: Line is blocked".
pub(super) fn aside(aside: &Aside, piece: usize, at: usize, normal: &Normal<'_>, budget: &Budget) -> Option<(usize, usize)> {
    let (start, end, _) = verify(aside.template.pieces(), piece, at, normal, budget)?;
    let marks = normal.untrimmed()[end..].chars().take_while(|c| is_final(*c)).count();
    let bullets =
        normal.text()[..start].chars().rev().take_while(|c| matches!(c, '•' | '·' | '▪' | '-' | '*')).map(char::len_utf8);
    let introduces = aside.is_name && normal.untrimmed()[end..].starts_with([':', '-', '|', '·']);
    let ends = introduces || normal.is_sentence(end + marks);
    (normal.is_sentence(start - bullets.sum::<usize>()) && ends).then_some((start, end))
}

#[cfg(test)]
mod tests {
    use crate::pack::parse;
    use crate::signature::{Level, Match, Matcher, Surface};
    use crate::site::{Place, Sites};

    const PACK: &str = "```toml pack\nid = \"acme\"\ntitle = \"Acme Phone\"\nbrands = [\"Nova Calls\"]\n```\n\
        ## Q. a\n```toml fix\nid = \"audio\"\n[[signature]]\ntext = \"Please grant {name} access to your audio.\"\n\
        [[signature]]\ntext = \"Line is blocked\"\n```\nx\n\n# Besides\n\n\
        ```toml unanswered\nen = [\"Call logged.\", \"The line is not blocked for calls.\"]\nja = [\"通話ログが記録されました。\"]\n```\n";

    fn find(text: &str, surface: Surface, frame: &str) -> Match {
        let parsed = parse("acme", PACK.as_bytes());
        assert_eq!(parsed.problems, []);
        let place: Place = Sites::default().place(Some("https://x.lightning.force.com/lightning/page/home"), Some(frame));
        Matcher::new(&[parsed.pack]).find(text, Some(surface), &place)
    }

    fn level(text: &str) -> Level {
        find(text, Surface::Toast, "https://apps.acme.example/phone").level
    }

    #[test]
    fn other_messages_of_the_product_and_its_name_may_stand_beside_one_that_is_known() {
        for text in [
            "Call logged.\nLine is blocked",
            "Call logged. Line is blocked.",
            "通話ログが記録されました。\nLine is blocked",
            "Line is blocked\nDismiss\nCall logged.\nDismiss",
            "Acme Phone\nLine is blocked",
            "Nova Calls\nCall logged.\nLine is blocked\nJust now",
            "Acme Phone: Line is blocked",
            "Nova Calls – Line is blocked (click to check)",
        ] {
            assert_eq!(level(text), Level::Show, "{text}");
        }
    }

    #[test]
    fn what_a_title_says_besides_the_name_is_no_part_of_it() {
        for title in
            ["Acme Phone", "Acme Phone troubleshooting & FAQ", "Acme Phone for Zeta – FAQ", "Acme Phone: Errors and how-tos"]
        {
            let pack = parse("acme", format!("# {title}\n\n## Q. Why \"Line is blocked\"?\n\nx").as_bytes()).pack;
            let found = Matcher::new(&[pack]).find("Acme Phone\nLine is blocked", Some(Surface::Toast), &Place::default());
            assert_eq!(found.level, Level::Show, "{title}");
        }
    }

    #[test]
    fn within_somebody_elses_sentence_they_explain_nothing() {
        for text in
            ["Bob says call logged.\nLine is blocked", "Call logged by Bob\nLine is blocked", "About Acme Phone: Line is blocked"]
        {
            assert_ne!(level(text), Level::Show, "{text}");
        }
        // Where messages are not told, a name is a heading like any other.
        assert_ne!(find("Acme Phone\nLine is blocked", Surface::Unknown, "https://x.lightning.force.com/a").level, Level::Show);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line_and_takes_no_other_with_it() {
        let source = PACK.replace("en = [", "en = [\n\"Parked at {place}\",\n");
        let parsed = parse("acme", source.as_bytes());
        assert_eq!(parsed.problems.len(), 1);
        assert!(parsed.problems[0].line == 20 && parsed.problems[0].message.contains("{place}"), "{:?}", parsed.problems);
        assert_eq!((parsed.pack.entries.len(), parsed.pack.unanswered.len()), (1, 3));
    }

    #[test]
    fn alone_they_lead_nowhere() {
        for text in [
            "Call logged.",
            "The line is not blocked for calls.",
            "Acme Phone",
            "Call logged.\nThe line is not blocked for calls.\nOK",
            "• The line is not blocked for calls.",
        ] {
            assert_eq!(find(text, Surface::Alert, "https://apps.acme.example/phone"), Match::default(), "{text}");
        }
    }

    #[test]
    fn a_message_that_names_the_host_showing_it_is_that_hosts_own() {
        let level = |name: &str, host: &str| {
            let text = format!("Please grant {name} access to your audio.");
            find(&text, Surface::Toast, &format!("https://{host}/index.html")).level
        };
        for (name, host) in [("Zeta", "app.zeta.us"), ("Zeta Calling", "voice.zeta.co.uk"), ("Omega", "omega-cloud.example")] {
            assert_eq!(level(name, host), Level::Suggest, "{name} at {host}");
        }
        for (name, host) in [
            ("Acme Phone", "apps.acme.example"),
            ("Nova Calls", "phone.nova.example"),
            ("Northwind Voice", "apps.acme.example"),
            ("Contoso", "contoso--acme.vf.force.com"),
        ] {
            assert_eq!(level(name, host), Level::Show, "{name} at {host}");
        }
    }
}
