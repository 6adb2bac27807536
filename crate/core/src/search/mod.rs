//! Search: from a question in a person's own words to the entries that answer it.
//!
//! ```text
//!  query ─ words ─ stems ─▶ postings (BM25F: question, ask, messages, titles, text) ─┐
//!                   │       phrases  (cosine with the nearest question or paraphrase) ─┴─▶ score
//!                   └ unknown word: the words it begins, or one typing slip away
//! ```
//!
//! A query is answered only if the entries know most of what it says: the words that matter (rare ones) count, the
//! words that every question has ("how", "does", "the") do not.

#[cfg(test)]
mod tests;
mod words;

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use crate::content::{plain, plain_blocks};
use crate::pack::{Entry, Pack};
use words::{Word, Words, is_slip};

/// An entry that answers a query.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct Hit {
    /// The entry's id.
    pub entry: String,
    /// The pack's id.
    pub pack: String,
    /// The entry's question.
    pub question: String,
    /// How well it answers; higher is better, comparable within one result only.
    pub score: f64,
}

/// Weights of the parts of an entry. The question and its paraphrases say what an entry is about.
const QUESTION: f64 = 4.0;
const ASK: f64 = 3.0;
const MESSAGE: f64 = 3.0;
const TITLE: f64 = 1.5;
const TEXT: f64 = 1.0;

/// BM25's saturation and length normalisation; the usual values.
const K1: f64 = 1.2;
const B: f64 = 0.5;

/// What a word is worth that was only begun or misspelt.
const PREFIX: f64 = 0.7;
const SLIP: f64 = 0.6;

/// What a phrase exactly like the query is worth; about as much as two rare words.
const LIKENESS: f64 = 8.0;

/// Share of a query, by weight of its words, that an entry must know: most of a short one; a longer one tells a story
/// around its point.
fn must_know(words: usize) -> f64 {
    if words <= 2 { 0.51 } else { 0.38 }
}

/// An index over entries.
#[derive(Debug, Default)]
pub struct Index {
    words: Words,
    entries: Vec<(String, String, String)>,
    /// Per word: entries and the weighted count of the word in them.
    postings: HashMap<String, Vec<(usize, f64)>>,
    /// Every word as it is written, with its indexed form.
    spellings: BTreeMap<String, String>,
    lengths: Vec<f64>,
    /// Questions and paraphrases.
    phrases: Vec<Phrase>,
}

/// A question or a paraphrase of one, as the words it has.
#[derive(Debug)]
struct Phrase {
    entry: usize,
    stems: Vec<String>,
    /// Length of its vector of rarities.
    norm: f64,
}

impl Index {
    /// Indexes the entries of `packs`.
    pub fn new(packs: &[Pack]) -> Self {
        let mut index = Self::default();
        for (pack, entry) in packs.iter().flat_map(|pack| pack.entries.iter().map(move |entry| (pack, entry))) {
            index.add(pack, entry);
        }
        let norms: Vec<f64> = index.phrases.iter().map(|phrase| index.norm(&phrase.stems)).collect();
        index.phrases.iter_mut().zip(norms).for_each(|(phrase, norm)| phrase.norm = norm);
        index
    }

    fn add(&mut self, pack: &Pack, entry: &Entry) {
        let number = self.entries.len();
        self.entries.push((entry.id.clone(), pack.id.clone(), entry.question.clone()));
        let mut counts: HashMap<String, f64> = HashMap::new();
        let (words, spellings) = (&self.words, &mut self.spellings);
        let mut count = |text: &str, weight: f64| {
            let mut found = words.of(text);
            if weight > TEXT {
                found.extend(words.joined(&found));
            }
            for Word { typed, stem } in found {
                *counts.entry(stem.clone()).or_default() += weight;
                spellings.entry(typed).or_insert(stem);
            }
        };
        count(&entry.question, QUESTION);
        entry.ask.iter().for_each(|ask| count(ask, ASK));
        entry.signatures.iter().for_each(|signature| count(&signature.text, MESSAGE));
        count(&plain_blocks(&entry.intro), TEXT);
        count(&plain_blocks(&entry.outro), TEXT);
        for solution in &entry.solutions {
            count(&plain(&solution.title), TITLE);
            count(&plain_blocks(&solution.content), TEXT);
        }
        for text in std::iter::once(&entry.question).chain(&entry.ask) {
            let mut stems: Vec<String> = self.words.of(text).into_iter().map(|word| word.stem).collect();
            stems.sort_unstable();
            stems.dedup();
            self.phrases.push(Phrase { entry: number, stems, norm: 0.0 });
        }
        self.lengths.push(counts.values().sum());
        for (word, weight) in counts {
            self.postings.entry(word).or_default().push((number, weight));
        }
    }

    /// Whether a word, in small letters, is one of the entries', or one that every text has.
    pub fn knows(&self, word: &str) -> bool {
        self.words.says_nothing(word) || self.words.of(word).iter().all(|word| self.spellings.contains_key(&word.typed))
    }

    /// The entries that answer a query, best first, at most `limit`.
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let words = self.query(query);
        let average = self.lengths.iter().sum::<f64>() / float(self.lengths.len().max(1));
        let mut scores = vec![0.0; self.entries.len()];
        let mut known = vec![0.0; self.entries.len()];
        let mut total = 0.0;
        for (index, word) in words.iter().enumerate() {
            let variants = self.variants(word, index + 1 == words.len());
            // A word that no entry has weighs as much as the rarest: it is what the person asks about.
            let rarity = variants
                .iter()
                .map(|(term, _)| self.rarity(term))
                .fold(None, |a: Option<f64>, b| Some(a.map_or(b, |a| a.min(b))));
            total += rarity.unwrap_or_else(|| self.rarity(""));
            let mut best: HashMap<usize, (f64, f64)> = HashMap::new();
            for (term, worth) in variants {
                let rarity = self.rarity(term);
                for (entry, count) in self.postings.get(term).into_iter().flatten() {
                    let length = self.lengths.get(*entry).copied().unwrap_or(average) / average.max(1.0);
                    let weight = count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
                    let score = best.entry(*entry).or_default();
                    *score = (score.0.max(worth * rarity * weight), score.1.max(worth * rarity));
                }
            }
            for (entry, (score, share)) in best {
                scores[entry] += score;
                known[entry] += share;
            }
        }
        for (entry, likeness) in self.likeness(&words) {
            scores[entry] += LIKENESS * likeness;
        }
        let mut order: Vec<usize> = (0..scores.len()).filter(|entry| scores[*entry] > 0.0).collect();
        order.retain(|entry| known[*entry] >= must_know(words.len()) * total);
        order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
        let top = order.first().map_or(0.0, |entry| scores[*entry]);
        let hits = order.into_iter().filter(|entry| scores[*entry] >= 0.2 * top).take(limit);
        hits.filter_map(|entry| {
            let (id, pack, question) = self.entries.get(entry)?.clone();
            Some(Hit { entry: id, pack, question, score: (scores[entry] * 1000.0).round() / 1000.0 })
        })
        .collect()
    }

    /// The words of a query, each once; two neighbours that are known only as one word are one.
    fn query(&self, query: &str) -> Vec<Word> {
        let split = self.words.of(query);
        let joined = self.words.joined(&split);
        let is_known = |word: &Word| self.postings.contains_key(&word.stem);
        let mut words: Vec<Word> = Vec::new();
        let mut taken: HashSet<&str> = HashSet::new();
        let mut index = 0;
        while let Some(word) = split.get(index) {
            let pair = joined
                .get(index)
                .filter(|pair| is_known(pair) && !(is_known(word) && split.get(index + 1).is_some_and(is_known)));
            let word = pair.unwrap_or(word);
            index += if pair.is_some() { 2 } else { 1 };
            if taken.insert(&word.stem) {
                words.push(word.clone());
            }
        }
        words
    }

    /// The indexed words that a query's word stands for, with what each is worth. The last word may be unfinished.
    fn variants(&self, word: &Word, is_last: bool) -> Vec<(&str, f64)> {
        if let Some((term, _)) = self.postings.get_key_value(&word.stem) {
            return vec![(term, 1.0)];
        }
        let written = |(_, stem): (&String, &String)| self.postings.get_key_value(stem).map(|(term, _)| term.as_str());
        let mut variants: Vec<(&str, f64)> = Vec::new();
        if is_last && word.typed.chars().count() >= 3 {
            let begun = self.spellings.range(word.typed.clone()..).take_while(|(typed, _)| typed.starts_with(&word.typed));
            variants.extend(begun.filter_map(written).map(|term| (term, PREFIX)));
        }
        if variants.is_empty() {
            let slips = self.spellings.iter().filter(|(typed, _)| is_slip(&word.typed, typed));
            variants.extend(slips.filter_map(written).map(|term| (term, SLIP)));
        }
        variants
    }

    /// For each entry: how like the query its nearest phrase is, 0 to 1. An entry with many paraphrases must not win by
    /// having a word of the query in each.
    fn likeness(&self, words: &[Word]) -> HashMap<usize, f64> {
        let query: Vec<String> = words.iter().map(|word| word.stem.clone()).collect();
        let norm = self.norm(&query);
        let mut nearest: HashMap<usize, f64> = HashMap::new();
        for phrase in &self.phrases {
            let shared = query.iter().filter(|stem| phrase.stems.binary_search(stem).is_ok());
            let product: f64 = shared.map(|stem| self.rarity(stem).powi(2)).sum();
            if product > 0.0 {
                let best = nearest.entry(phrase.entry).or_default();
                *best = best.max(product / (norm * phrase.norm).max(f64::MIN_POSITIVE));
            }
        }
        nearest
    }

    fn norm(&self, stems: &[String]) -> f64 {
        stems.iter().map(|stem| self.rarity(stem).powi(2)).sum::<f64>().sqrt()
    }

    /// Inverse document frequency; of a word that no entry has, as if one had it.
    fn rarity(&self, term: &str) -> f64 {
        let with = float(self.postings.get(term).map_or(1, Vec::len));
        let all = float(self.entries.len());
        (1.0 + (all - with + 0.5).max(0.5) / (with + 0.5)).ln()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of entries and words are small")]
fn float(number: usize) -> f64 {
    number as f64
}
