//! `.mobileconfig`: configuration profiles of macOS.
//!
//! A browser reads its own policies from its preference domain, and those of an extension from the domain
//! `com.google.Chrome.extensions.<id>`, without `3rdparty` around them (chromium.org, configuring-policy-for-extensions).
//! Firefox reads all from one domain, where `EnterprisePoliciesEnabled` must be true (mozilla/policy-templates).

use super::super::Value;
use super::json::{self, table};
use super::plan::{Chromium, Firefox, Setting};
use super::xml::escaped;

/// A part of a profile: what it is for, the domain, and what is set there.
type Part<'a> = (&'a str, String, Value);

/// The profile of a browser made of Chromium.
pub(super) fn chromium(browser: &Chromium, settings: &[Setting]) -> String {
    let domain = browser.brand.domain;
    let install = table([("ExtensionSettings", table([(browser.id.as_str(), json::install(browser))]))]);
    let parts = [
        ("install", domain.to_owned(), install),
        ("settings", format!("{domain}.extensions.{}", browser.id), json::values(settings)),
    ];
    profile(browser.brand.name, browser.brand.slug, &parts)
}

/// The profile of Firefox.
pub(super) fn firefox(browser: &Firefox, settings: &[Setting]) -> String {
    let mut policies = json::firefox_policies(browser, settings);
    if let Value::Table(policies) = &mut policies {
        policies.insert("EnterprisePoliciesEnabled".to_owned(), Value::Flag(true));
    }
    profile("Firefox", "firefox", &[("settings", "org.mozilla.firefox".to_owned(), policies)])
}

fn profile(name: &str, slug: &str, parts: &[Part<'_>]) -> String {
    let identifier = format!("dev.fixside.policy.{slug}");
    let mut content = Vec::new();
    let mut seeds = Vec::new();
    for (purpose, domain, values) in parts {
        let identifier = format!("{identifier}.{purpose}");
        let seed = format!("{identifier}\n{domain}\n{}", json::line(values));
        let mut payload = head(&identifier, domain, &uuid(&seed), &format!("Fixside for {name}: {purpose}"));
        if let (Value::Table(payload), Value::Table(values)) = (&mut payload, values) {
            payload.extend(values.clone());
        }
        content.push(payload);
        seeds.push(seed);
    }
    let mut whole = head(&identifier, "Configuration", &uuid(&seeds.join("\n")), &format!("Fixside for {name}"));
    if let Value::Table(whole) = &mut whole {
        whole.insert("PayloadContent".to_owned(), Value::List(content));
        whole.insert("PayloadScope".to_owned(), Value::Text("System".to_owned()));
    }
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n",
    );
    write(&mut out, &whole, 0);
    out.push_str("</plist>\n");
    out
}

fn head(identifier: &str, kind: &str, uuid: &str, name: &str) -> Value {
    let texts = [("PayloadIdentifier", identifier), ("PayloadType", kind), ("PayloadUUID", uuid), ("PayloadDisplayName", name)];
    let texts = texts.map(|(name, text)| (name, Value::Text(text.to_owned())));
    table(texts.into_iter().chain([("PayloadVersion", Value::Number(1)), ("PayloadEnabled", Value::Flag(true))]))
}

fn write(out: &mut String, value: &Value, depth: usize) {
    let indent = "\t".repeat(depth);
    match value {
        Value::Flag(flag) => out.push_str(&format!("{indent}<{flag}/>\n")),
        Value::Number(number) => out.push_str(&format!("{indent}<integer>{number}</integer>\n")),
        Value::Text(text) => out.push_str(&format!("{indent}<string>{}</string>\n", escaped(text))),
        // No setting is one.
        Value::Fraction(_) | Value::Nothing(()) => {}
        Value::List(items) => {
            out.push_str(&format!("{indent}<array>\n"));
            items.iter().for_each(|item| write(out, item, depth + 1));
            out.push_str(&format!("{indent}</array>\n"));
        }
        Value::Table(values) => {
            out.push_str(&format!("{indent}<dict>\n"));
            for (name, value) in values {
                out.push_str(&format!("{indent}\t<key>{}</key>\n", escaped(name)));
                write(out, value, depth + 1);
            }
            out.push_str(&format!("{indent}</dict>\n"));
        }
    }
}

/// A UUID that follows from a text: the same settings make the same profile, others another. Version 8 (RFC 9562, 5.8: the
/// form for values of one's own) of FNV-1a with 128 bits; nothing here is a secret, and nobody gains by a collision.
fn uuid(seed: &str) -> String {
    let basis = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let hash =
        seed.bytes().fold(basis, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b));
    let marked = hash & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
    let digits = format!("{marked:032X}");
    [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| digits.get(part).unwrap_or_default().to_owned()).join("-")
}
