//! Blocks → entries: questions, their annotations and answers.

use std::collections::{HashMap, HashSet};

use toml::Spanned;
use toml::value::Datetime;

use super::alike::{Manners, alike, numbered_alike};
use super::answer::Answer;
use super::coded::{renderings, uncoded};
use super::detector::Detection;
use super::dialect::{self, Clean};
use super::head::{asks, bare};
use super::labelled::Labels;
use super::look;
use super::meta::{self, Annotation, FixMeta, PackMeta, UnansweredMeta};
use super::question::{asks_how, quoted_messages};
use super::shape::{Role, shape};
use super::signed::{asked_signatures, quoted_signature, with_other_numbers};
use super::steps::one_line;
use super::tellers::{Told, settle_told};
use super::told::{set_off, told_below, told_messages, told_title};
use super::{Entry, Pack, Parsed, Problem, Signature, Solution, yields};
use crate::content::{self, Block, Inline, Located, plain, skip_chars, trim};
use crate::signature::{Level, Template, is_code, tells_of_trouble};
use crate::site::Product;

/// The largest pack, in bytes. The two bundled FAQs have about 0.1 MB together.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Reads a pack. `name` is the file's name without its ending; it serves as id and title where the pack has none.
pub fn parse(name: &str, source: &[u8]) -> Parsed {
    let mut outline = Outline::new(name);
    if source.len() > MAX_BYTES {
        let most = MAX_BYTES / (1024 * 1024);
        return outline.refuse(1, format!("the pack has more than {most} MB, the most that is read"));
    }
    let source = match std::str::from_utf8(source) {
        Ok(source) => source,
        Err(error) => {
            let line = source[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            return outline.refuse(u32::try_from(line).unwrap_or(u32::MAX), "the file is not UTF-8 text".to_owned());
        }
    };
    let clean = dialect::clean(source);
    let blocks = content::read(&clean.text);
    outline.problems.clone_from(&clean.problems);
    outline.pack.title.clone_from(&clean.title);
    outline.read(blocks, &clean);
    outline.finish()
}

/// A question while its answer is being read.
struct Draft {
    line: u32,
    /// What the id is made of: the question as it is written, with its number.
    name: String,
    question: Vec<Inline>,
    /// Headings right above it, which its answer is about, too.
    also: Vec<Vec<Inline>>,
    role: Role,
    fix: Option<(FixMeta, Annotation)>,
    blocks: Vec<(Block, u32)>,
}

struct Outline {
    pack: Pack,
    has_meta: bool,
    problems: Vec<Problem>,
    /// Problems that are no entry's, wherever they stand.
    apart: Vec<Problem>,
    drafts: Vec<Draft>,
    /// For each entry the messages that its answer quotes.
    told: Vec<Vec<Signature>>,
    labels: Labels,
    manners: Manners,
}

impl Outline {
    fn new(name: &str) -> Self {
        let pack = Pack {
            id: meta::slug(name, "pack"),
            title: String::new(),
            product: Product::Any,
            lang: "en".to_owned(),
            source: None,
            reviewed: None,
            entries: Vec::new(),
            brands: Vec::new(),
            unanswered: Vec::new(),
        };
        Self {
            pack,
            has_meta: false,
            problems: Vec::new(),
            apart: Vec::new(),
            drafts: Vec::new(),
            told: Vec::new(),
            labels: Labels::default(),
            manners: Manners::default(),
        }
    }

    fn refuse(mut self, line: u32, message: String) -> Parsed {
        self.problems.push(Problem::new(line, message));
        Parsed { pack: self.pack, problems: self.problems }
    }

    fn read(&mut self, blocks: Vec<Located>, clean: &Clean) {
        let (mut open, mut also) = (false, Vec::new());
        for (located, role) in shape(blocks) {
            let line = clean.line_at(located.offset);
            match located.block {
                Block::Code { text } if annotation(located.info.as_deref()) == Some("pack") => {
                    self.pack_block(&Annotation::new(text, clean.line_at(located.text_offset)), line);
                }
                Block::Code { text } if annotation(located.info.as_deref()) == Some("fix") => {
                    self.fix_block(Annotation::new(text, clean.line_at(located.text_offset)), line, open);
                }
                Block::Code { text } if annotation(located.info.as_deref()) == Some("unanswered") => {
                    self.unanswered_block(&Annotation::new(text, clean.line_at(located.text_offset)));
                }
                Block::Heading { inlines, .. } if role.asks() => {
                    let (name, question) = question(inlines);
                    let also = std::mem::take(&mut also);
                    self.drafts.push(Draft { line, name, question, also, role, fix: None, blocks: Vec::new() });
                    open = true;
                }
                Block::Heading { inlines, .. } if role == Role::Also => {
                    also.push(question(inlines).1);
                    open = false;
                }
                Block::Heading { inlines, .. } if role == Role::Section => {
                    open = false;
                    if self.pack.title.is_empty() {
                        self.pack.title = plain(&bare(inlines));
                    }
                }
                block => {
                    if let Some(draft) = self.drafts.last_mut().filter(|_| open) {
                        draft.blocks.push((block, line));
                    }
                }
            }
        }
    }

    fn pack_block(&mut self, block: &Annotation, line: u32) {
        if self.has_meta {
            self.problems.push(Problem::new(line, "a pack has one `toml pack` block, this is the second"));
            return;
        }
        self.has_meta = true;
        match block.read::<PackMeta>() {
            Ok(meta) => {
                let id_line = block.line(meta.id.span().start);
                let id = meta.id.into_inner();
                if meta::is_id(&id) {
                    self.pack.id = id;
                } else {
                    self.problems.push(Problem::new(id_line, bad_id(&id)));
                }
                self.pack.title = meta.title.unwrap_or_else(|| std::mem::take(&mut self.pack.title));
                self.pack.product = meta.product;
                self.pack.brands = meta.brands;
                self.pack.lang = meta.lang.unwrap_or_else(|| "en".to_owned());
                self.pack.source = meta.source;
                if let Some(reviewed) = meta.reviewed {
                    match reviewed.get_ref() {
                        Datetime { date: Some(day), time: None, offset: None } => self.pack.reviewed = Some(day.to_string()),
                        other => {
                            let text = format!("`reviewed` is a day, such as 2026-01-07, not {other}");
                            self.problems.push(Problem::new(block.line(reviewed.span().start), text));
                        }
                    }
                }
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    fn fix_block(&mut self, block: Annotation, line: u32, open: bool) {
        let Some(draft) = self.drafts.last_mut().filter(|_| open) else {
            self.problems.push(Problem::new(line, "a `toml fix` block stands below a question (a heading that begins with Q.)"));
            return;
        };
        if draft.fix.is_some() {
            self.problems.push(Problem::new(line, "a question has one `toml fix` block, this is the second"));
            return;
        }
        match block.read() {
            Ok(fix) => draft.fix = Some((fix, block)),
            Err(problem) => self.problems.push(problem),
        }
    }

    fn unanswered_block(&mut self, block: &Annotation) {
        let texts = match block.read::<UnansweredMeta>() {
            Ok(languages) => languages.into_values().flatten(),
            Err(problem) => return self.apart.push(problem),
        };
        for text in texts {
            match Template::strict(text.get_ref()) {
                Ok(template) => self.pack.unanswered.push(template),
                Err(error) => self.apart.push(Problem::new(block.line(text.span().start), error.to_string())),
            }
        }
    }

    /// Makes the entries and leaves out those with a problem between their question and the next.
    fn finish(mut self) -> Parsed {
        if self.pack.title.is_empty() {
            self.pack.title.clone_from(&self.pack.id);
        }
        let drafts = std::mem::take(&mut self.drafts);
        if drafts.is_empty() && self.problems.is_empty() && self.apart.is_empty() {
            self.problems.push(Problem::new(1, "nothing in it is a question, so there is nothing to find"));
        }
        let lines: Vec<u32> = drafts.iter().map(|draft| draft.line).chain([u32::MAX]).collect();
        let explicit: HashSet<String> =
            drafts.iter().filter_map(|draft| Some(draft.fix.as_ref()?.0.id.as_ref()?.get_ref().clone())).collect();
        self.problems.extend(yields::problems(drafts.iter().filter_map(|draft| draft.fix.as_ref()), &explicit));
        let answers = || drafts.iter().map(|draft| draft.blocks.as_slice());
        (self.labels, self.manners) = (Labels::of(answers()), Manners::of(answers()));
        let mut ids = Ids { explicit, taken: HashSet::new(), next: HashMap::new() };
        for (draft, number) in drafts.into_iter().zip(1..) {
            let entry = self.entry(draft, number, &mut ids);
            self.pack.entries.push(entry);
        }
        settle_told(&mut self.pack.entries, std::mem::take(&mut self.told));
        self.problems.sort_by_key(|problem| problem.line);
        let mut spans = lines.windows(2);
        self.pack.entries.retain(|_| {
            let Some(&[start, end]) = spans.next() else { return false };
            let first = self.problems.partition_point(|problem| problem.line < start);
            self.problems.get(first).is_none_or(|problem| problem.line >= end)
        });
        self.problems.append(&mut self.apart);
        self.problems.sort_by_key(|problem| problem.line);
        Parsed { pack: self.pack, problems: self.problems }
    }

    fn entry(&mut self, draft: Draft, number: u32, ids: &mut Ids) -> Entry {
        let asked = plain(&draft.question);
        // A trouble that is told, and none that is asked about; an author who annotates it says so.
        let is_trouble = draft.role == Role::Question && draft.fix.is_none() && !asks(&asked);
        let role = if is_trouble { Role::Trouble } else { draft.role };
        let (fix, block) = draft.fix.unwrap_or_default();
        let id = match &fix.id {
            Some(id) => {
                let line = block.line(id.span().start);
                let id = id.get_ref().clone();
                if !meta::is_id(&id) {
                    self.problems.push(Problem::new(line, bad_id(&id)));
                } else if !ids.taken.insert(id.clone()) {
                    self.problems.push(Problem::new(line, format!("the id \"{id}\" is taken by an entry above")));
                }
                id
            }
            None => ids.free(meta::slug(&draft.name, &format!("entry-{number}"))),
        };
        let is_plain = fix.signature.is_none();
        let questions: Vec<&[Inline]> = std::iter::once(&draft.question).chain(&draft.also).map(Vec::as_slice).collect();
        let quoted: Vec<Vec<String>> = questions.iter().filter(|_| is_plain).map(|question| quoted_messages(question)).collect();
        let mut signatures: Vec<Signature> = match fix.signature {
            Some(metas) => metas.iter().flat_map(|meta| self.signatures(meta, &block)).collect(),
            None => {
                let asked = questions.iter().zip(&quoted);
                asked.flat_map(|(question, quoted)| asked_signatures(question, quoted, role)).collect()
            }
        };
        let quoted = quoted.concat();
        // Of two headings with one answer that are set alike, both are messages if one is.
        if !draft.also.is_empty() && is_plain && signatures.iter().any(|signature| signature.level == Level::Show) {
            let own =
                signatures.iter_mut().filter(|signature| questions.iter().any(|question| plain(question) == signature.text));
            own.for_each(|signature| signature.level = Level::Show);
        }
        let mut detectors = Vec::new();
        for meta in &fix.detector {
            match Detection::read(meta, &block) {
                Ok(detection) => detectors.push(detection),
                Err(problem) => self.problems.push(problem),
            }
        }
        // "### QM-4031": the code is the error's name, and the answer may have its text.
        let code = Some(asked.trim()).filter(|text| is_code(text) && is_plain).map(str::to_owned);
        if let Some(code) = code.as_deref().filter(|_| signatures.is_empty()) {
            signatures.extend(quoted_signature(code).map(|signature| Signature { level: Level::Suggest, ..signature }));
        }
        let labelled: Vec<String> = draft.blocks.iter().flat_map(|(block, _)| self.labels.messages(block)).collect();
        let answer = Answer::read(draft.blocks, &mut self.problems);
        let title = |solution: &Solution| told_title(&solution.label, &solution.title);
        let part = |solution: &Solution| title(solution).into_iter().chain(told_messages(&solution.content)).collect::<Vec<_>>();
        let told = labelled.into_iter().chain(set_off(&answer.intro)).chain(told_below(&asked, &answer.intro));
        let told = told.chain(answer.solutions.iter().flat_map(part)).chain(told_messages(&answer.outro));
        let code = code.unwrap_or_default();
        let is_how_to = quoted.is_empty() && asks_how(&asked) && !tells_of_trouble(&asked);
        let mut told: Vec<String> = told.filter(|text| is_plain && (!is_how_to || look::hinders(text))).collect();
        let parts = answer.solutions.iter().map(|solution| solution.content.as_slice());
        let parts = || [answer.intro.as_slice(), answer.outro.as_slice()].into_iter().chain(parts.clone());
        told.extend(alike(parts(), &told, &self.manners));
        let all: Vec<String> = quoted.iter().chain(&told).cloned().collect();
        told.extend(numbered_alike(parts(), &all).into_iter().filter(|_| is_plain));
        let told: Vec<String> = told.into_iter().flat_map(|text| Told { code: code.clone(), text }.texts()).collect();
        // Another entry may have the same with another code, so it counts as one that the answer quotes.
        let bare: Vec<String> = quoted.iter().chain(&told).filter_map(|text| uncoded(text)).collect();
        let told = told.into_iter().chain(bare).flat_map(|text| renderings(&text));
        let told = with_other_numbers(told.filter_map(|text| quoted_signature(&text)).collect());
        // Where the answer has the messages, a heading that quotes none is the author's words for them.
        let own = |signature: &&mut Signature| quoted.is_empty() && draft.also.is_empty() && signature.text == asked;
        if is_plain && told.iter().any(|told| told.text != asked) {
            signatures.iter_mut().filter(own).for_each(|signature| signature.level = Level::Suggest);
        }
        self.told.push(told);
        Entry {
            id,
            number,
            question: draft.also.iter().map(|also| plain(also)).chain([asked]).collect::<Vec<_>>().join(" / "),
            verdict: fix.verdict,
            severity: fix.severity,
            ask: fix.ask,
            yields_to: fix.yields_to.into_iter().map(Spanned::into_inner).collect(),
            signatures,
            detectors,
            intro: answer.intro,
            solutions: answer.solutions,
            outro: answer.outro,
            tests: fix.test.into_iter().map(|test| test.into_test(&block)).collect(),
            line: draft.line,
        }
    }

    /// A `[[signature]]` in all its languages.
    fn signatures(&mut self, meta: &meta::SignatureMeta, block: &Annotation) -> Vec<Signature> {
        let line = block.line(meta.text.span().start);
        let own = std::iter::once((line, meta.lang.as_ref(), meta.text.get_ref()));
        let translated = meta.translations.iter().flat_map(|(lang, wordings)| {
            let texts = meta::Wordings::texts(wordings);
            texts.into_iter().map(move |(at, text)| (block.line(at), Some(lang), text))
        });
        let read = |(line, lang, text): (u32, Option<&String>, &String)| match Template::strict(text) {
            Ok(template) => Some(Signature {
                text: text.clone(),
                lang: lang.cloned(),
                scope: meta.scope.clone(),
                level: meta.level.into(),
                elsewhere: meta.elsewhere.into(),
                template,
            }),
            Err(error) => {
                self.problems.push(Problem::new(line, error.to_string()));
                None
            }
        };
        own.chain(translated).filter_map(read).collect()
    }
}

fn bad_id(id: &str) -> String {
    format!("the id \"{id}\" may have lower-case letters, digits and hyphens only, at most 80")
}

/// The ids of a pack's entries.
struct Ids {
    /// Those that annotations give; none of them is ever made.
    explicit: HashSet<String>,
    taken: HashSet<String>,
    /// The next number to try behind a made id.
    next: HashMap<String, u32>,
}

impl Ids {
    fn free(&mut self, wanted: String) -> String {
        let mut id = wanted.clone();
        while self.explicit.contains(&id) || !self.taken.insert(id.clone()) {
            let next = self.next.entry(wanted.clone()).or_insert(2);
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        id
    }
}

fn annotation(info: Option<&str>) -> Option<&str> {
    let mut words = info?.split_whitespace();
    (words.next() == Some("toml")).then(|| words.next())?
}

/// The question as written, but for its mark; and without its number and line ends.
fn question(mut inlines: Vec<Inline>) -> (String, Vec<Inline>) {
    let text = plain(&inlines);
    if let Some(rest) = dialect::question_text(&text) {
        skip_chars(&mut inlines, text.trim_end().chars().count() - rest.chars().count());
    }
    let inlines = one_line(trim(inlines));
    (plain(&inlines), bare(inlines))
}
