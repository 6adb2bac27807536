//! What matching costs: per text, as the knowledge grows; to build; against a regular expression per signature; on
//! hostile texts.
//!
//! Times differ from machine to machine, so what counts are ratios within one run. `scripts/bench core` prints them.
#![allow(missing_docs, clippy::unwrap_used, reason = "criterion's macros; a benchmark may stop")]

mod templates;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use fixside_core::pack::{Pack, parse};
use fixside_core::signature::{Level, Matcher};
use fixside_core::site::Place;
use templates::{Case, cases, generate};

fn packs(templates: &[String]) -> Vec<Pack> {
    let mut markdown = String::from("```toml pack\nid = \"bench\"\n```\n");
    for (number, text) in templates.iter().enumerate() {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        markdown += &format!("\n## Q. {number}\n\n```toml fix\nid = \"e{number}\"\n[[signature]]\ntext = \"{text}\"\n```\n\nx\n");
    }
    let parsed = parse("bench", markdown.as_bytes());
    assert_eq!(parsed.problems, []);
    vec![parsed.pack]
}

fn per_text(c: &mut Criterion) {
    let place = Place::default();
    let mut group = c.benchmark_group("per text");
    let few = generate(100);
    let texts = cases(&few, 2_000);
    for size in [100, 1_000, 10_000] {
        // The first hundred are the same in all, and so are the texts.
        let matcher = Matcher::new(&packs(&generate(size)));
        group.throughput(Throughput::Elements(texts.len() as u64));
        group.bench_with_input(BenchmarkId::new("known, signatures", size), &texts, |b, texts| {
            b.iter(|| texts.iter().filter(|case| matcher.find(black_box(&case.text), None, &place).level > Level::None).count());
        });
        group.throughput(Throughput::Elements(UNKNOWN.len() as u64));
        group.bench_with_input(BenchmarkId::new("unknown, signatures", size), &UNKNOWN, |b, texts| {
            b.iter(|| texts.iter().filter(|text| matcher.find(black_box(text), None, &place).level > Level::None).count());
        });
    }
    group.finish();
}

fn build(c: &mut Criterion) {
    let packs = packs(&generate(10_000));
    let mut group = c.benchmark_group("build");
    group.sample_size(10);
    group.bench_function("10000 signatures", |b| b.iter(|| Matcher::new(black_box(&packs))));
    group.finish();
}

fn against_regex(c: &mut Criterion) {
    let templates = generate(1_300);
    let texts = cases(&templates, 1_300);
    let matcher = Matcher::new(&packs(&templates));
    let regexes: Vec<regex::Regex> = templates.iter().map(|template| regex::Regex::new(&pattern(template)).unwrap()).collect();
    let place = Place::default();
    let mut group = c.benchmark_group("1300 templates");
    group.sample_size(10).throughput(Throughput::Elements(texts.len() as u64));
    group.bench_function("fixside", |b| {
        b.iter(|| texts.iter().filter(|case| matcher.find(black_box(&case.text), None, &place).level == Level::Show).count());
    });
    group.bench_function("a regex each", |b| {
        b.iter(|| {
            texts.iter().map(|case| regexes.iter().filter(|regex| regex.is_match(black_box(&case.text))).count()).sum::<usize>()
        });
    });
    group.finish();
}

fn pattern(template: &str) -> String {
    let parts: Vec<String> = template.split("{any}").map(regex::escape).collect();
    format!("(?is)^{}$", parts.join("(.*?)").replace(' ', r"\s+"))
}

fn hostile(c: &mut Criterion) {
    let matcher = Matcher::new(&packs(&generate(1_300)));
    let place = Place::default();
    let mut group = c.benchmark_group("1 MB of hostile text");
    group.sample_size(10);
    for (name, text) in hostile_texts() {
        group.bench_function(name, |b| b.iter(|| matcher.find(black_box(&text), None, &place)));
    }
    // The same in pieces of the largest size that is looked at.
    for (name, text) in hostile_texts() {
        let pieces: Vec<&str> = pieces(&text, 8 * 1024);
        group.bench_function(format!("{name}, in 8 kB"), |b| {
            b.iter(|| pieces.iter().map(|text| matcher.find(black_box(text), None, &place).slots.len()).sum::<usize>());
        });
    }
    group.finish();
}

/// Pieces of real messages among what must be read closely to be told from labels and names.
fn hostile_to_bundled(c: &mut Criterion) {
    let packs = ["salesforce", "dynamics"].map(|name| {
        let path = format!("{}/../../knowledge/ringcentral-{name}.md", env!("CARGO_MANIFEST_DIR"));
        parse(name, &std::fs::read(path).unwrap()).pack
    });
    let signatures = || packs.iter().flat_map(|pack| &pack.entries).flat_map(|entry| &entry.signatures);
    let matcher = Matcher::new(&packs);
    let place = Place::default();
    let mut group = c.benchmark_group("1 MB of hostile text, bundled messages");
    group.sample_size(10);
    for filling in ["a ", "1. ", " Dismiss\n", ": "] {
        let text: String = signatures().map(|signature| signature.text.clone() + &filling.repeat(40)).collect();
        let text = text.repeat(1 + (1 << 20) / text.len());
        for size in [1_024, 8 * 1024] {
            let pieces = pieces(&text[..text.ceil_char_boundary(1 << 20)], size);
            group.bench_function(format!("and {filling:?}, in {size} bytes"), |b| {
                b.iter(|| pieces.iter().map(|text| matcher.find(black_box(text), None, &place).slots.len()).sum::<usize>());
            });
        }
    }
    group.finish();
}

fn hostile_texts() -> Vec<(&'static str, String)> {
    let size = 1 << 20;
    let templates = generate(1_300);
    let anchors: String = templates.iter().map(|template| template.replace("{any}", " ")).collect();
    let opening = |template: &String| template.split("{any}").find(|part| part.len() > 1).unwrap_or("a").to_owned();
    let texts = [
        ("one letter", "a".to_owned()),
        ("anchors of all templates", anchors),
        ("one template again and again", templates[0].replace("{any}", "x")),
        ("beginnings of all templates", templates.iter().map(opening).collect()),
        ("one beginning again and again", opening(&templates[0])),
        ("labels and numbers", "Error Close OKCancel 12 min ago 3/4 \u{201c}x\u{201d} ".to_owned()),
        ("Kana", "このレコードは保存されました。".to_owned()),
        ("one character that stands for eighteen", "\u{fdfa}".to_owned()),
        ("combining marks", "e\u{301}\u{302}".to_owned()),
        ("full stops", "a. ".to_owned()),
    ];
    texts.map(|(name, text)| (name, text.repeat(size / text.len()))).into()
}

fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.floor_char_boundary(most);
        let (piece, tail) = rest.split_at(end);
        pieces.push(piece);
        rest = tail;
    }
    pieces
}

/// Texts as they stand on any page.
const UNKNOWN: [&str; 8] = [
    "Task \"Call with Jane Doe\" was created.",
    "Sorry to interrupt",
    "Complete this field.",
    "Your changes are saved.",
    "We can't find a record with this name. Check the spelling and try again, or create a new record.",
    "Loading...",
    "An unexpected error occurred. Please include this ErrorId if you contact support: 1284930-29384 (-938475).",
    "このレコードは保存されました。",
];

/// Prints the figures that the project promises, each from one run.
fn figures(_: &mut Criterion) {
    let templates = generate(1_300);
    let texts = cases(&templates, 40_000);
    let matcher = Matcher::new(&packs(&templates));
    let place = Place::default();
    let right = texts.iter().filter(|case| is_right(&matcher, case, &place)).count();
    let began = Instant::now();
    let mut passes = 0;
    while began.elapsed() < Duration::from_secs(2) {
        texts.iter().for_each(|case| {
            black_box(matcher.find(black_box(&case.text), None, &place));
        });
        passes += 1;
    }
    let rate = (texts.len() * passes) as f64 / began.elapsed().as_secs_f64();
    let share = right as f64 / texts.len() as f64;
    println!("1300 templates, {} texts: {:.2} % right, {rate:.0} texts a second on one core", texts.len(), share * 100.0);
    let time = |size: usize| {
        let matcher = Matcher::new(&packs(&generate(size)));
        let texts = cases(&generate(100), 2_000);
        let mut best = Duration::MAX;
        for _ in 0..40 {
            let began = Instant::now();
            texts.iter().for_each(|case| {
                black_box(matcher.find(black_box(&case.text), None, &place));
            });
            best = best.min(began.elapsed());
        }
        best.as_secs_f64()
    };
    println!("10000 signatures cost {:.2} times what 100 cost, per text", time(10_000) / time(100));
    let packs = packs(&generate(10_000));
    let began = Instant::now();
    black_box(Matcher::new(&packs));
    println!("a matcher for 10000 signatures is built in {:.0} ms", began.elapsed().as_secs_f64() * 1000.0);
}

fn is_right(matcher: &Matcher, case: &Case, place: &Place) -> bool {
    let found = matcher.find(&case.text, None, place);
    found.level == Level::Show && found.entry == Some(format!("e{}", case.template))
}

criterion_group!(benches, figures, per_text, build, against_regex, hostile, hostile_to_bundled);
criterion_main!(benches);
