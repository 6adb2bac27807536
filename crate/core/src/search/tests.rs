use super::Index;
use crate::pack::parse;

fn index() -> Index {
    let pack = parse(
        "test",
        b"## Q. Why can I not hear the caller?\nCheck your headset and its volume.\n\n## Q. \"Web Phone Unavailable\" keeps appearing\n```toml fix\nid = \"webphone\"\nask = [\"softphone is greyed out\", \"no mic\"]\n```\nAllow the microphone.\n\n## Q. How do I uninstall the package?\nRemove its fields from the page layouts, then uninstall.\n",
    );
    Index::new(&[pack.pack])
}

fn first(query: &str) -> String {
    index().search(query, 5).first().map(|hit| hit.entry.clone()).unwrap_or_default()
}

#[test]
fn questions_find_their_entry() {
    for (query, entry) in [
        ("cannot hear callers", "why-can-i-not-hear-the-caller"),
        ("webphone unavailable", "webphone"),
        ("my soft phone is greyed out", "webphone"),
        ("microphone", "webphone"),
        ("the mic", "webphone"),
        ("uninstalling packages", "how-do-i-uninstall-the-package"),
        ("unistall packge", "how-do-i-uninstall-the-package"),
        ("head", "why-can-i-not-hear-the-caller"),
    ] {
        assert_eq!(first(query), entry, "{query}");
    }
}

/// Whatever script is written without blanks, the question is one run of signs, and what is typed is a part of it.
#[test]
fn scripts_without_blanks_are_searched_by_pairs() {
    for (question, query) in
        [("電話が聞こえません", "聞こえ"), ("ไม่ได้ยินเสียงผู้โทร", "ได้ยิน"), ("ຂ້ອຍບໍ່ໄດ້ຍິນສຽງ", "ໄດ້ຍິນ"), ("ខ្ញុំមិនឮសំឡេងទេ", "សំឡេង")]
    {
        let index = Index::new(&[parse("test", format!("## Q. {question}?\nanswer\n").as_bytes()).pack]);
        assert_eq!(index.search(query, 5).len(), 1, "{query}");
    }
}

#[test]
fn what_nothing_answers_gets_nothing() {
    for query in ["", "the", "pizza recipe", "reset my password", "how do I", "xyzzy package manager tutorial video", "天気"] {
        assert_eq!(first(query), "", "{query}");
    }
}

#[test]
fn the_limit_holds_and_scores_fall() {
    let hits = index().search("uninstall microphone headset", 2);
    assert!(hits.len() <= 2 && hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    assert_eq!(Index::default().search("anything", 5), []);
}

/// Words and queries that are made to be slow are read in one go: each pair of long words was compared letter by letter.
#[test]
fn long_queries_cost_their_length() {
    let long = "x".repeat(20_000);
    let source = format!("## Q. Why {long}a?\nanswer\n");
    let index = Index::new(&[parse("test", source.as_bytes()).pack]);
    assert_eq!(index.search(&format!("{long}b"), 5), []);
    assert_eq!(index.search(&format!("{long}a"), 5).len(), 1);
    let many: String = (0..5_000).map(|word| format!("w{word} ")).collect();
    assert_eq!(index.search(&many, 5), []);
}
