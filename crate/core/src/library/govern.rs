//! A library under a policy.
//!
//! ```text
//!  bundled packs ─┐   same id: the organisation's    packs      replacedEntries      entries
//!  inlinePacks  ──┼─▶ first, one pack an id ───────▶ on/off ──▶ old's messages ────▶ on/off ──▶ Library
//!  packUrls     ──┘                                             lead to new
//! ```

use std::collections::HashSet;

use super::{Library, Loaded, read_pack};
use crate::pack::{Entry, Pack};
use crate::policy::{Fault, Name, Policy, Replacement, Switch};

/// Where a pack comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It ships with Fixside, and the build has run its tests.
    Bundled,
    /// The organisation's; its tests are run, unless they passed before.
    Own {
        /// Whether they did.
        passed: bool,
    },
}

/// A pack to be loaded.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file's name without its ending.
    pub name: &'a str,
    /// The Markdown.
    pub bytes: &'a [u8],
    /// Where it comes from.
    pub origin: Origin,
}

impl Library {
    /// Makes a library of packs as a policy wants it. Its inline packs are added to the sources. What the policy asks for
    /// and cannot have is told; the rest holds.
    pub fn governed(sources: &[Source<'_>], policy: &Policy) -> (Self, Vec<Loaded>, Vec<Fault>) {
        let mut problems = Vec::new();
        let inline = policy.inline_packs.iter().enumerate().map(|(item, text)| (format!("inlinePacks-{item}"), text));
        let inline: Vec<(String, &String)> = inline.collect();
        let own = inline.iter().map(|(name, text)| Source {
            name: name.as_str(),
            bytes: text.as_bytes(),
            origin: Origin::Own { passed: false },
        });
        // The organisation's own come first: of two entries that know a message equally well, theirs is shown.
        let (mut later, mut first): (Vec<Source<'_>>, Vec<Source<'_>>) =
            sources.iter().copied().partition(|source| source.origin == Origin::Bundled);
        first.splice(0..0, own);
        first.append(&mut later);

        let (mut packs, mut reports): (Vec<Pack>, Vec<Loaded>) = (Vec::new(), Vec::new());
        for Source { name, bytes, origin } in first {
            let passed = !matches!(origin, Origin::Own { passed: false });
            let (pack, loaded) = read_pack(name, bytes, passed);
            // A pack of which nothing could be used replaces none.
            let taken = packs.iter().any(|other| other.id == pack.id && !other.entries.is_empty());
            if taken && origin == Origin::Bundled {
                continue;
            }
            reports.push(loaded);
            if taken {
                problems.push(Fault::new("inlinePacks", format!("there are two packs \"{}\"; the first is used", pack.id)));
            } else if Switch::is_on(&policy.packs, "", &pack.id) {
                packs.push(pack);
            }
        }
        let known: HashSet<&str> = reports.iter().map(|loaded| loaded.pack.as_str()).collect();
        for (item, switch) in policy.packs.iter().enumerate() {
            if let Some(name) = switch.name.as_ref().filter(|name| !known.contains(name.id.as_str())) {
                problems.push(Fault::at("packs", item, format!("there is no pack \"{}\"", name.text())));
            }
        }

        merge(&mut packs);
        replace(&mut packs, &policy.replaced, &mut problems);
        let off = switched_off(&packs, &policy.entries, &mut problems);
        let library = Self { off, blind: !policy.detectors, sites: policy.sites.clone(), ..Self::new(packs) };
        (library, reports, problems)
    }
}

/// Of entries with the same id the first one stays, the organisation's own, and gets the messages and detectors of the others.
fn merge(packs: &mut [Pack]) {
    let mut seen: HashSet<String> = HashSet::new();
    for p in 0..packs.len() {
        let (before, rest) = packs.split_at_mut(p);
        let Some(pack) = rest.first_mut() else { return };
        let (kept, again) = std::mem::take(&mut pack.entries).into_iter().partition(|entry| seen.insert(entry.id.clone()));
        pack.entries = kept;
        for gone in again {
            let first = before.iter_mut().flat_map(|pack| &mut pack.entries).find(|entry| entry.id == gone.id);
            if let Some(entry) = first {
                take_over(entry, gone, Some(pack.product));
            }
        }
    }
}

fn find(packs: &[Pack], name: &Name) -> Option<(usize, usize)> {
    packs.iter().enumerate().find_map(|(p, pack)| {
        let e = pack.entries.iter().position(|entry| name.is(&pack.id, &entry.id))?;
        Some((p, e))
    })
}

/// Gives the messages and detectors of each old entry to the new one.
fn replace(packs: &mut [Pack], replaced: &[Replacement], problems: &mut Vec<Fault>) {
    for (item, Replacement { old, new }) in replaced.iter().enumerate() {
        let (Some(from), Some(to)) = (find(packs, old), find(packs, new)) else {
            let missing = if find(packs, old).is_none() { old } else { new };
            problems.push(Fault::at("replacedEntries", item, format!("there is no entry \"{}\"", missing.text())));
            continue;
        };
        if from == to {
            problems.push(Fault::at("replacedEntries", item, format!("\"{}\" is the same entry", new.text())));
            continue;
        }
        let product = packs.get(from.0).map(|pack| pack.product);
        let Some(gone) = packs.get_mut(from.0).map(|pack| pack.entries.remove(from.1)) else { continue };
        let Some((p, e)) = find(packs, new) else { continue };
        let Some(entry) = packs.get_mut(p).and_then(|pack| pack.entries.get_mut(e)) else { continue };
        let id = entry.id.clone();
        take_over(entry, gone.clone(), product);
        // Entries that leave the screen to the old one leave it to the new one.
        for other in packs.iter_mut().flat_map(|pack| &mut pack.entries) {
            for better in &mut other.yields_to {
                if *better == gone.id {
                    better.clone_from(&id);
                }
            }
        }
    }
}

fn take_over(entry: &mut Entry, gone: Entry, product: Option<crate::site::Product>) {
    let own: HashSet<String> = entry.signatures.iter().map(|signature| signature.text.clone()).collect();
    let theirs = gone.signatures.into_iter().filter(|signature| !own.contains(&signature.text));
    entry.signatures.extend(theirs.map(|mut signature| {
        signature.scope.product = signature.scope.product.or(product);
        signature
    }));
    let theirs = gone.detectors.into_iter();
    entry.detectors.extend(theirs.map(|mut detection| {
        detection.scope.product = detection.scope.product.or(product);
        detection
    }));
    let id = entry.id.clone();
    entry.yields_to.extend(gone.yields_to.into_iter().filter(|better| *better != id));
}

fn switched_off(packs: &[Pack], switches: &[Switch], problems: &mut Vec<Fault>) -> HashSet<String> {
    for (item, switch) in switches.iter().enumerate() {
        if let Some(name) = switch.name.as_ref().filter(|name| find(packs, name).is_none()) {
            problems.push(Fault::at("entries", item, format!("there is no entry \"{}\" in use", name.text())));
        }
    }
    let all = packs.iter().flat_map(|pack| pack.entries.iter().map(move |entry| (pack, entry)));
    all.filter(|(pack, entry)| !Switch::is_on(switches, &pack.id, &entry.id)).map(|(_, entry)| entry.id.clone()).collect()
}
