//! The table of all keys. The schema, the page for admins and what `read` accepts follow from it.

use super::read::{Items, mail_address, ticket_address};
use super::{PackUrl, Policy, Replacement, Switch};
use crate::site::{HostPattern, Product};

/// A managed setting.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name, the same in every browser.
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// What it accepts.
    pub kind: Kind,
    /// Which part of a policy it is.
    pub(super) set: Set,
    /// A name for people.
    pub title: &'static str,
    /// What it does, and what holds without it.
    pub text: &'static str,
    /// A value, as JSON.
    pub example: &'static str,
}

/// What a key accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// A text of at most so many bytes.
    Text(usize),
    /// One of these texts.
    Choice(&'static [&'static str]),
    /// At most so many texts, each of at most so many bytes.
    List(usize, usize),
}

/// What makes a value that a key accepts a part of a policy: a flag for `Kind::Flag`, and so on; a choice is a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Set {
    Flag(fn(&mut Policy, bool)),
    Number(fn(&mut Policy, u32)),
    Text(fn(&mut Policy, String)),
    /// A text that must pass a check, which says what is wrong.
    Checked(fn(&str) -> Result<(), String>, fn(&mut Policy, String)),
    List(fn(&mut Policy, Items<'_>)),
}

/// What keys are about, in the order in which the page of keys tells of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Where Fixside works.
    Hosts,
    /// What it knows.
    Knowledge,
    /// Whom it helps, and who helps further.
    People,
    /// How it behaves.
    Manners,
    /// What it keeps on the device.
    Data,
    /// How it is introduced.
    Rollout,
}

impl Group {
    /// All, in order.
    pub const ALL: [Self; 6] = [Self::Hosts, Self::Knowledge, Self::People, Self::Manners, Self::Data, Self::Rollout];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Hosts => "Where Fixside works",
            Self::Knowledge => "What it knows",
            Self::People => "Whom it helps, and who helps further",
            Self::Manners => "How it behaves",
            Self::Data => "What it keeps on the device",
            Self::Rollout => "How it is introduced",
        }
    }
}

/// The languages of Fixside's own words, as the folders of `_locales` spell them with a hyphen.
pub const LANGUAGES: [&str; 9] = ["en", "de", "fr", "es", "it", "pt", "nl", "ja", "zh-CN"];

const HOSTS: Kind = Kind::List(200, 260);
/// The longest inline pack: much less than what browsers and the registry bear, much more than an FAQ of fifty questions.
pub const INLINE_BYTES: usize = 256 * 1024;

/// All keys, in the order of the page of keys.
pub const KEYS: &[Key] = &[
    Key {
        name: "allowedHosts",
        group: Group::Hosts,
        kind: HOSTS,
        set: Set::List(|policy, items| policy.allowed_hosts = Some(items.read(|text, _| HostPattern::parse(&text)))),
        title: "Only on these hosts",
        text: "Fixside works on these hosts and nowhere else. A host (crm.contoso.com) or all hosts below one (*.contoso.com), without https:// and path. If not set, it works on all hosts of Salesforce and Dynamics 365 that its manifest lists, and on those you add.",
        example: r#"["acme.lightning.force.com", "*.my.salesforce.com"]"#,
    },
    Key {
        name: "blockedHosts",
        group: Group::Hosts,
        kind: HOSTS,
        set: Set::List(|policy, items| policy.blocked_hosts = items.read(|text, _| HostPattern::parse(&text))),
        title: "Never on these hosts",
        text: "Fixside does nothing on these hosts, whatever else allows them.",
        example: r#"["acme--uat.sandbox.lightning.force.com"]"#,
    },
    Key {
        name: "salesforceHosts",
        group: Group::Hosts,
        kind: HOSTS,
        set: Set::List(|policy, items| policy.add_hosts(items, Product::Salesforce)),
        title: "Further hosts of Salesforce",
        text: "Hosts of your own under which your organisation's Salesforce pages stand. The browser lets no policy give an extension further hosts: readers are asked once, in Fixside's popup.",
        example: r#"["crm.acme.com"]"#,
    },
    Key {
        name: "dynamicsHosts",
        group: Group::Hosts,
        kind: HOSTS,
        set: Set::List(|policy, items| policy.add_hosts(items, Product::Dynamics)),
        title: "Further hosts of Dynamics 365",
        text: "Hosts of Dynamics 365 on your own servers. Readers are asked once, in Fixside's popup, as for salesforceHosts.",
        example: r#"["crm.contoso.com"]"#,
    },
    Key {
        name: "inlinePacks",
        group: Group::Knowledge,
        kind: Kind::List(20, INLINE_BYTES),
        set: Set::List(|policy, items| policy.inline_packs = items.read(|text, _| Ok(text))),
        title: "Packs in the policy itself",
        text: "Further answers: each item is the whole text of a Markdown FAQ, at most 256 kB. A pack with the id of another replaces it; entries that fail their own tests are left out.",
        example: r###"["## Q. \"Printer offline\"\n\nA. Switch it on."]"###,
    },
    Key {
        name: "packUrls",
        group: Group::Knowledge,
        kind: Kind::List(20, 2_000),
        set: Set::List(|policy, items| policy.pack_urls = items.read(|text, item| PackUrl::parse(&text, item))),
        title: "Packs by address",
        text: "Addresses of Markdown FAQs that Fixside fetches: https alone, and behind a # what proves that the file is yours: sha256=… (64 hexadecimal digits, the hash of this very file) or ed25519=… (your public key in base64; the signature of the file is fetched from the same address with .sig behind it). Without this key Fixside makes no request at all.",
        example: r#"["https://help.acme.com/faq.md#sha256=0f343b0931126a20f133d67c2b018a3b1f1d6e1f7f3f7d6b5a5d1b2c3d4e5f60"]"#,
    },
    Key {
        name: "packRefreshHours",
        group: Group::Knowledge,
        kind: Kind::Number(1, 720),
        set: Set::Number(|policy, hours| policy.refresh_hours = hours),
        title: "Hours between two looks at the addresses",
        text: "How often the files of packUrls are looked for anew. If not set: 24. A file named by its hash is fetched once.",
        example: "24",
    },
    Key {
        name: "packs",
        group: Group::Knowledge,
        kind: Kind::List(200, 120),
        set: Set::List(|policy, items| policy.packs = items.read(|text, _| Switch::parse(&text))),
        title: "Packs off and on",
        text: "\"-id\" switches a pack off, \"+id\" on again, \"-*\" all off; in the order of the list. The options page shows the ids.",
        example: r#"["-ringcentral-dynamics"]"#,
    },
    Key {
        name: "entries",
        group: Group::Knowledge,
        kind: Kind::List(1_000, 200),
        set: Set::List(|policy, items| policy.entries = items.read(|text, _| Switch::parse(&text))),
        title: "Entries off and on",
        text: "\"-id\" switches an entry off: its messages get no chip, and no search finds it. \"+id\" switches it on again, \"-*\" all off; in the order of the list. Of two packs with such an entry, \"pack/id\" names one.",
        example: r#"["-webphone-unavailable"]"#,
    },
    Key {
        name: "replacedEntries",
        group: Group::Knowledge,
        kind: Kind::List(1_000, 400),
        set: Set::List(|policy, items| policy.replaced = items.read(|text, _| Replacement::parse(&text))),
        title: "Entries replaced by others",
        text: "\"old=new\": the messages of the entry \"old\" lead to your entry \"new\" of another pack, and \"old\" is shown nowhere. Where there is no \"new\", \"old\" stays. Either may be written \"pack/id\".",
        example: r#"["webphone-unavailable=acme-webphone"]"#,
    },
    Key {
        name: "audience",
        group: Group::People,
        kind: Kind::Choice(&["user", "admin"]),
        set: Set::Text(|policy, text| policy.admin = Some(text == "admin")),
        title: "Audience",
        text: "Whose steps the cards show: \"admin\", those of administrators too; \"user\", those folded away. Readers cannot change it. If not set, they choose themselves.",
        example: r#""user""#,
    },
    Key {
        name: "supportText",
        group: Group::People,
        kind: Kind::Text(120),
        set: Set::Text(|policy, text| policy.support_text = Some(text)),
        title: "Text of the support button",
        text: "What the button says that leads to your support. It appears with supportMail or supportUrl alone. If not set, it says that it writes to support or opens a ticket.",
        example: r#""Ask the service desk""#,
    },
    Key {
        name: "supportMail",
        group: Group::People,
        kind: Kind::Text(254),
        set: Set::Checked(mail_address, |policy, text| policy.support_mail = Some(text)),
        title: "Mail address of support",
        text: "The button writes a mail to this address with the report in it; the reader sends it. Ignored where supportUrl is set.",
        example: r#""service-desk@acme.com""#,
    },
    Key {
        name: "supportUrl",
        group: Group::People,
        kind: Kind::Text(2_000),
        set: Set::Checked(ticket_address, |policy, text| policy.support_url = Some(text)),
        title: "Ticket address",
        text: "The button opens this address, which begins with https://. {question}, {report}, {entry} and {version} in it stand for the problem, the report, the entry's id and Fixside's version.",
        example: r#""https://tickets.acme.com/new?title={question}&text={report}""#,
    },
    Key {
        name: "language",
        group: Group::People,
        kind: Kind::Choice(&LANGUAGES),
        set: Set::Text(|policy, text| policy.language = Some(text)),
        title: "Language",
        text: "Language of Fixside's own words. The words of an answer are those of its pack. If not set, it is the browser's language.",
        example: r#""de""#,
    },
    Key {
        name: "chips",
        group: Group::Manners,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.chips = flag),
        title: "Chips beside messages",
        text: "false: nothing is shown in pages; answers wait in Fixside's popup, with their number on its icon. If not set: true.",
        example: "true",
    },
    Key {
        name: "autoOpen",
        group: Group::Manners,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.auto_open = Some(flag)),
        title: "Cards open by themselves",
        text: "Whether the card of a problem that stops work opens by itself, at most once a day. Readers cannot change it. If not set, they choose themselves; it is on at first.",
        example: "false",
    },
    Key {
        name: "detectors",
        group: Group::Manners,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.detectors = flag),
        title: "Problems without a message",
        text: "Whether Fixside looks for problems that show no text, such as a panel that stays blank. false: it looks for none. If not set: true.",
        example: "false",
    },
    Key {
        name: "counts",
        group: Group::Data,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.counts = Some(flag)),
        title: "Counts on the device",
        text: "Whether Fixside counts on the device how often problems appear and which answers help. Nothing is ever sent. Readers cannot change it. If not set, they choose themselves; it is on at first.",
        example: "false",
    },
    Key {
        name: "keepUnanswered",
        group: Group::Data,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.keep_unanswered = flag),
        title: "Messages without an answer",
        text: "true: error messages that no entry answers are kept on the device, for who writes your answers: mail addresses, numbers, names as far as they can be told, and what stands in quotation marks are masked; with how often and on which days each appeared, at most 200. The options page shows and saves them as CSV; nothing is ever sent. Private windows keep none, and all are erased once this is not set any longer. If not set: false.",
        example: "true",
    },
    Key {
        name: "hideFirstRun",
        group: Group::Rollout,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.hide_first_run = flag),
        title: "No words of welcome",
        text: "Whether the popup leaves out what it says to somebody who opens it for the first time. If not set: false.",
        example: "true",
    },
    Key {
        name: "lockOptions",
        group: Group::Rollout,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.lock_options = flag),
        title: "Options locked",
        text: "Whether readers can change nothing in the options; they still see everything there. What they do with a card, such as hiding a problem, stays theirs. If not set: false.",
        example: "true",
    },
    Key {
        name: "ring",
        group: Group::Rollout,
        kind: Kind::Number(0, 100),
        set: Set::Number(|policy, share| policy.ring = share),
        title: "Share of devices",
        text: "On how many percent of the devices Fixside works; each device draws once and stays in when the share grows. The popup of the others says that their turn will come. If not set: 100.",
        example: "10",
    },
    Key {
        name: "dryRun",
        group: Group::Rollout,
        kind: Kind::Flag,
        set: Set::Flag(|policy, flag| policy.dry_run = flag),
        title: "Dry run",
        text: "Fixside recognizes and counts, but shows nothing in pages; the popup and the options tell what it would have shown. If not set: false.",
        example: "true",
    },
    Key {
        name: "configVersion",
        group: Group::Rollout,
        kind: Kind::Text(80),
        set: Set::Text(|policy, text| policy.config_version = Some(text)),
        title: "Name of these settings",
        text: "Your own name for this state of the settings, such as a date. The options page shows it: so you see what has arrived on a device.",
        example: r#""2026-11-20""#,
    },
];

/// A key by its name.
pub fn key(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}
