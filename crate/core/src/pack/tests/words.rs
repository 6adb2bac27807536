//! The lists of words, as they are written.

use crate::lists::{assert_no_word_twice, parts};

/// The files that hold them.
const FILES: [(&str, &str); 11] = [
    ("answer.rs", include_str!("../answer.rs")),
    ("beside.rs", include_str!("../beside.rs")),
    ("head.rs", include_str!("../head.rs")),
    ("introduced.rs", include_str!("../introduced.rs")),
    ("labelled.rs", include_str!("../labelled.rs")),
    ("lead.rs", include_str!("../lead.rs")),
    ("look.rs", include_str!("../look.rs")),
    ("nouns.rs", include_str!("../nouns.rs")),
    ("question.rs", include_str!("../question.rs")),
    ("table.rs", include_str!("../table.rs")),
    ("words.rs", include_str!("../words.rs")),
];

/// The lists of a file: its texts that have a name.
fn lists(source: &str) -> Vec<String> {
    let texts = source.split(": &str =").skip(1).filter_map(|rest| rest.split('"').nth(1));
    texts.map(|list| list.replace("\\\n", "")).collect()
}

#[test]
fn no_list_holds_a_word_twice() {
    for (name, source) in FILES {
        let lists = lists(source);
        assert!(!lists.is_empty(), "{name} has no list");
        lists.iter().for_each(|list| assert_no_word_twice(name, list));
    }
}

/// Two lists that are asked one after the other are one: a word stands in one of them.
#[test]
fn lists_that_belong_together_share_no_word() {
    let named = |name: &str| -> String {
        let before = format!("const {name}: &str =");
        let behind = FILES.iter().find_map(|(_, source)| source.split_once(&before)).expect(name).1;
        behind.split('"').nth(1).unwrap().replace("\\\n", "")
    };
    for (one, other) in [("SHOWS", "SEES"), ("HANDLES", "WHERE"), ("MESSAGES_INSIDE", "ERRORS_INSIDE"), ("TEXTS", "DESCRIPTIONS")]
    {
        let (list, others) = (named(one), named(other));
        let shared: Vec<&str> = parts(&list).into_iter().filter(|word| parts(&others).contains(word)).collect();
        assert_eq!(shared, Vec::<&str>::new(), "{one}, {other}");
    }
}
