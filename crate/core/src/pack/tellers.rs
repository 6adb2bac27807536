//! Whose the messages are that answers tell, and what stands beside one.

use std::collections::{HashMap, HashSet};

use super::{Entry, Signature, Where};
use crate::signature::{Level, Normal, is_code};

/// A message of a table or list, and the code that stands beside it.
pub(super) struct Told {
    pub code: String,
    pub text: String,
}

impl Told {
    /// The message, and the same behind its code: a page may show either. The code's other places are told by `coded`.
    pub fn texts(self) -> Vec<String> {
        let code = self.code.trim_matches(|c: char| !c.is_alphanumeric());
        // "PV-11: The valve is stuck" is a message that begins with one.
        let is_one = is_code(code) && !code.contains(char::is_whitespace) && !self.text.contains(code);
        let coded = is_one.then(|| format!("{code}: {}", self.text));
        coded.into_iter().chain([self.text]).collect()
    }
}

/// Gives entries the messages that their answers quote. One that a question asks about, or that an entry is annotated with,
/// is that entry's; one that several answers quote is nobody's, and a suggestion at most.
pub(super) fn settle_told(entries: &mut [Entry], told: Vec<Vec<Signature>>) {
    share_asked(entries);
    let sure = |signature: &&Signature| signature.level == Level::Show;
    let asked: HashSet<String> = entries.iter().flat_map(|entry| &entry.signatures).filter(sure).map(form).collect();
    let told: Vec<Vec<(String, Signature)>> = told.into_iter().map(one_of_each).collect();
    let mut tellers: HashMap<String, usize> = HashMap::new();
    told.iter().flatten().for_each(|(form, _)| *tellers.entry(form.clone()).or_default() += 1);
    for (entry, mut told) in entries.iter_mut().zip(told) {
        told.retain(|(form, _)| !asked.contains(form));
        let forms: HashSet<&str> = told.iter().map(|(form, _)| form.as_str()).collect();
        // The heading only may be it.
        entry.signatures.retain(|own| own.level == Level::Show || !forms.contains(form(own).as_str()));
        for (form, signature) in told {
            let is_shared = tellers.get(&form).is_some_and(|tellers| *tellers > 1);
            let level = if is_shared { Level::Suggest } else { signature.level };
            entry.signatures.push(Signature { level, ..signature });
        }
    }
}

/// A message with a value that several questions ask about, perhaps each about a value of its own, is a suggestion at most.
fn share_asked(entries: &mut [Entry]) {
    let mut askers: HashMap<String, usize> = HashMap::new();
    let filled = |signature: &&Signature| signature.text.contains('{') && signature.scope == Where::default();
    for entry in entries.iter() {
        let forms: HashSet<String> = entry.signatures.iter().filter(filled).map(form).collect();
        forms.into_iter().for_each(|form| *askers.entry(form).or_default() += 1);
    }
    let is_shared = |signature: &Signature| askers.get(&form(signature)).is_some_and(|askers| *askers > 1);
    for signature in entries.iter_mut().flat_map(|entry| &mut entry.signatures) {
        if filled(&&*signature) && is_shared(signature) {
            signature.level = Level::Suggest;
        }
    }
}

/// The messages of an answer with the form in which they are compared. It is made once of each: an answer may have thousands.
fn one_of_each(told: Vec<Signature>) -> Vec<(String, Signature)> {
    let mut forms = HashSet::new();
    told.into_iter().map(|told| (form(&told), told)).filter(|(form, _)| forms.insert(form.clone())).collect()
}

fn form(signature: &Signature) -> String {
    Normal::new(&signature.text).text().to_owned()
}
