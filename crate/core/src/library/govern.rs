//! A library under a policy.
//!
//! ```text
//!  bundled packs ─┐   same id: the organisation's    packs      replacedEntries      entries
//!  inlinePacks  ──┼─▶ first, one pack an id ───────▶ on/off ──▶ old's messages ────▶ on/off ──▶ Library
//!  packUrls     ──┘                                             lead to new
//! ```

use std::collections::HashSet;
use std::sync::OnceLock;

use super::{Library, Loaded, read_pack};
use crate::pack::{Entry, Pack};
use crate::policy::{Fault, Name, Policy, Replacement, Switch};
use crate::signature::Observation;

/// A pack of the organisation's that is to be loaded.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file's name without its ending.
    pub name: &'a str,
    /// The policy's key that it came by.
    pub key: &'static str,
    /// The Markdown.
    pub bytes: &'a [u8],
    /// Its tests have passed before, and need not be run.
    pub passed: bool,
}

/// The packs that ship with Fixside, read once.
#[derive(Clone, Debug, Default)]
pub struct Bundled {
    packs: Vec<(Pack, Loaded)>,
    /// The library that everybody has whose policy says nothing about packs.
    usual: OnceLock<Library>,
}

impl Bundled {
    /// Reads packs: for each its file's name without ending, and its Markdown.
    pub fn read<'a>(sources: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut bundled = Self::default();
        for (name, bytes) in sources {
            bundled.add(name, bytes);
        }
        bundled
    }

    /// Reads one more pack. Its tests are run where Fixside is built.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.packs.push(read_pack(name, bytes, true));
        self.usual = OnceLock::new();
    }

    /// Makes all that is otherwise made when it is needed first.
    pub fn warm(&self) {
        let library = self.usual();
        library.observe(&Observation { text: "Unknown".to_owned(), ..Observation::default() });
        library.search("Unknown", 1);
    }

    fn usual(&self) -> &Library {
        self.usual.get_or_init(|| {
            let mut packs: Vec<Pack> = self.packs.iter().map(|(pack, _)| pack.clone()).collect();
            merge(&mut packs);
            Library::new(packs)
        })
    }
}

impl Library {
    /// Makes a library of the bundled packs and the organisation's own as a policy wants it, whose inline packs are added.
    /// What the policy asks for and cannot have is told; the rest holds.
    pub fn governed(bundled: &Bundled, own: &[Source<'_>], policy: &Policy) -> (Self, Vec<Loaded>, Vec<Fault>) {
        let mut problems = Vec::new();
        let inline = policy.inline_packs.iter().enumerate().map(|(item, text)| (format!("inlinePacks-{item}"), text));
        let inline: Vec<(String, &String)> = inline.collect();
        let inline = inline.iter().map(|(name, text)| Source { name, key: "inlinePacks", bytes: text.as_bytes(), passed: false });

        // The organisation's own come first: of two entries that know a message equally well, theirs is shown.
        let (mut packs, mut reports): (Vec<Pack>, Vec<Loaded>) = (Vec::new(), Vec::new());
        // A pack of which nothing could be used replaces none.
        let is_taken = |packs: &[Pack], id: &str| packs.iter().any(|other| other.id == id && !other.entries.is_empty());
        for Source { name, key, bytes, passed } in inline.chain(own.iter().copied()) {
            let (pack, loaded) = read_pack(name, bytes, passed);
            reports.push(loaded);
            if is_taken(&packs, &pack.id) {
                problems.push(Fault::new(key, format!("there are two packs \"{}\"; the first is used", pack.id)));
            } else if Switch::is_on(&policy.packs, "", &pack.id) {
                packs.push(pack);
            }
        }
        let is_usual = reports.is_empty() && policy.packs.is_empty() && policy.replaced.is_empty();
        for (pack, loaded) in &bundled.packs {
            if is_taken(&packs, &pack.id) {
                continue;
            }
            reports.push(loaded.clone());
            if !is_usual && Switch::is_on(&policy.packs, "", &pack.id) {
                packs.push(pack.clone());
            }
        }
        let known: HashSet<&str> = reports.iter().map(|loaded| loaded.pack.as_str()).collect();
        for (item, switch) in policy.packs.iter().enumerate() {
            if let Some(name) = switch.name.as_ref().filter(|name| !known.contains(name.id.as_str())) {
                problems.push(Fault::at("packs", item, format!("there is no pack \"{}\"", name.text())));
            }
        }

        let library = if is_usual {
            bundled.usual().clone()
        } else {
            merge(&mut packs);
            replace(&mut packs, &policy.replaced, &mut problems);
            Self::new(packs)
        };
        let off = switched_off(library.packs(), &policy.entries, &mut problems);
        (Self { off, blind: !policy.detectors, sites: policy.sites.clone(), ..library }, reports, problems)
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
