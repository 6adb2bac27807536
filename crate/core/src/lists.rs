//! The lists of words, as they are written: a word stands once in a list.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use regex::Regex;

/// All files of the core but for tests and for the policies, whose texts are prose.
pub(crate) fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], BTreeMap::new());
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() && !name.ends_with("tests") && name != "policy" {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                sources.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    sources
}

/// Labels and headings stand between bars, words between blanks.
fn parts(list: &str) -> Vec<&str> {
    if list.contains('|') { list.split('|').map(str::trim).collect() } else { list.split_whitespace().collect() }
}

/// The texts of a file that have a name, or that a word is looked for in; each with the name, if it has one.
fn lists(source: &str) -> Vec<(String, String)> {
    let item = Regex::new(r#"(?s)\b(?:const|static) (\w+): [^=]*=(.*?);\n|\b(?:is_in|inside)\(("[^"]*")"#).unwrap();
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n").replace("'\"'", "").replace("\\\"", "").replace("\\\n", "");
    let found = item.captures_iter(&code).flat_map(|found| {
        let text = |group| found.get(group).map_or("", |one| one.as_str()).to_owned();
        let texts = text(2) + &text(3);
        texts.split('"').skip(1).step_by(2).map(|list| (text(1), list.to_owned())).collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn no_list_holds_a_word_twice() {
    let mut long = 0;
    for (name, source) in sources() {
        for (_, list) in lists(&source) {
            let mut all = parts(&list);
            long += usize::from(all.len() > 10);
            all.sort_unstable();
            let twice: Vec<&str> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
            assert_eq!(twice, [""; 0], "{name}: {list}");
        }
    }
    assert!(long > 100, "{long} lists are found");
}

/// Two lists that are asked one after the other are one: a word stands in one of them.
#[test]
fn lists_that_belong_together_share_no_word() {
    let files = sources().into_iter().filter(|(name, _)| name.starts_with("pack/"));
    let lists: Vec<(String, String)> = files.flat_map(|(_, source)| lists(&source)).collect();
    let named = |wanted: &str| &lists.iter().find(|(name, _)| name == wanted).expect(wanted).1;
    for (one, other) in [("SHOWS", "SEES"), ("HANDLES", "WHERE"), ("MESSAGES_INSIDE", "ERRORS_INSIDE"), ("TEXTS", "DESCRIPTIONS")]
    {
        let (list, others) = (named(one), parts(named(other)));
        let shared: Vec<&str> = parts(list).into_iter().filter(|word| others.contains(word)).collect();
        assert_eq!(shared, [""; 0], "{one}, {other}");
    }
}
