//! The lists of words, as they are written.

use crate::lists::{assert_no_word_twice, parts};

/// The files that hold them.
const FILES: [(&str, &str); 9] = [
    ("labels.rs", include_str!("../labels.rs")),
    ("lexicon.rs", include_str!("../reword/lexicon.rs")),
    ("trouble.rs", include_str!("../reword/trouble.rs")),
    ("capitals.rs", include_str!("../placeholder/capitals.rs")),
    ("example.rs", include_str!("../placeholder/example.rs")),
    ("ids.rs", include_str!("../placeholder/ids.rs")),
    ("people.rs", include_str!("../placeholder/people.rs")),
    ("when.rs", include_str!("../placeholder/when.rs")),
    ("quantity.rs", include_str!("../placeholder/quantity.rs")),
];

/// The texts in quotation marks of a file, but for those of its comments.
fn texts(source: &str) -> Vec<String> {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n").replace("'\"'", "").replace("\\\"", "").replace("\\\n", "");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn no_list_holds_a_word_twice() {
    for (name, source) in FILES {
        let lists = texts(source);
        assert!(lists.iter().any(|list| parts(list).len() > 10), "{name} has no list");
        lists.iter().for_each(|list| assert_no_word_twice(name, list));
    }
}
