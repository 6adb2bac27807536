use super::{Block, Inline, is_allowed, plain, plain_blocks, read, skip_chars};

fn blocks(markdown: &str) -> Vec<Block> {
    read(markdown).into_iter().map(|located| located.block).collect()
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph { inlines }
}

#[test]
fn links_outside_the_allowed_schemes_are_text() {
    assert_eq!(blocks("[a](javascript:alert(1)) b"), [paragraph(vec![Inline::text("a b")])]);
    for href in
        ["https://a.example", "mailto:a@b.example", "setup:ApexPages", "org:/main.aspx", "power-platform:/", "browser:microphone"]
    {
        assert!(is_allowed(href), "{href}");
    }
    for href in [
        "javascript:x",
        "data:text/html,x",
        "file:///etc",
        "//a.example",
        "org:main",
        "power-platform:x",
        "https://a b",
        "chrome://settings",
    ] {
        assert!(!is_allowed(href), "{href}");
    }
}

#[test]
fn what_tags_set_off_stays_set_off() {
    let bold = |text: &str| Inline::Strong { inlines: vec![Inline::text(text)] };
    let code = |text: &str| Inline::Code { text: text.to_owned() };
    assert_eq!(
        blocks("a <b>c</b> <code>d &lt;e&gt; *f*</code>"),
        [paragraph(vec![Inline::text("a "), bold("c"), Inline::text(" "), code("d <e> f")])]
    );
    assert_eq!(
        blocks("- a <STRONG class=x>c</STRONG>"),
        [Block::List { ordered: false, start: 1, items: vec![vec![paragraph(vec![Inline::text("a "), bold("c")])]] }]
    );
    for text in ["a <b>c", "a c</b>", "a <b></b>c", "<b>a <i>c</b>"] {
        let plain = |blocks: Vec<Block>| blocks.iter().map(|block| format!("{block:?}")).collect::<String>();
        assert!(!plain(blocks(text)).contains('<'), "{text}");
    }
    assert_eq!(blocks("<b>a\n\nc</b>"), [paragraph(vec![Inline::text("a")]), paragraph(vec![Inline::text("c")])]);
}

#[test]
fn bare_addresses_become_links() {
    let found = blocks("See https://a.example/x?y=1&z=2. Or (http://b.example).");
    let hrefs: Vec<String> = match &found[0] {
        Block::Paragraph { inlines } => inlines
            .iter()
            .filter_map(|inline| match inline {
                Inline::Link { href, .. } => Some(href.clone()),
                _ => None,
            })
            .collect(),
        other => panic!("{other:?}"),
    };
    assert_eq!(hrefs, ["https://a.example/x?y=1&z=2", "http://b.example"]);
}

#[test]
fn html_gives_its_text_only() {
    let html = "<div>One <b>two</b><script>alert(1)</script></div>\n<!-- no -->\n\nA<br>b <i>c</i> <img alt=\"pic\" src=\"x\">";
    let text = plain_blocks(&blocks(html));
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["One", "two", "A", "b", "c", "pic"]);
    assert_eq!(blocks("<style>\nimg { a: b }\n</style>"), []);
}

/// Whoever skips has counted in the text that `plain` gives.
#[test]
fn what_is_skipped_is_counted_as_it_is_read() {
    for markdown in
        ["![⚠️](x.png) Why does it fail?", "![](x.png)Q1. **W*h*y** `does` it", "[Q![pic](x.png) 1](https://a.example). Why"]
    {
        let found = blocks(markdown);
        let [Block::Paragraph { inlines }] = found.as_slice() else { panic!("{found:?}") };
        let text = plain(inlines);
        for count in 0..=text.chars().count() {
            let mut left = inlines.clone();
            skip_chars(&mut left, count);
            let (left, wanted) = (plain(&left), text.chars().skip(count).collect::<String>());
            // A picture goes whole with its first character.
            let whole = ["\u{fe0f}", "ic", "c"].iter().any(|cut| wanted.strip_prefix(cut) == Some(left.as_str()));
            assert!(left == wanted || whole, "{markdown}: {count}: {left:?}");
        }
    }
}

#[test]
fn two_breaks_part_paragraphs() {
    let text = |text| paragraph(vec![Inline::text(text)]);
    assert_eq!(blocks("a<br><br>b<br> <br/>\nc"), [text("a"), text("b"), text("c")]);
    assert_eq!(blocks("a<br>b"), [paragraph(vec![Inline::text("a"), Inline::Break, Inline::text("b")])]);
    assert_eq!(blocks("- a<br><br>b"), [Block::List { ordered: false, start: 1, items: vec![vec![text("a"), text("b")]] }]);
}

#[test]
fn tables_lists_and_nesting_are_kept() {
    let text = plain_blocks(&blocks("| a | b |\n|---|---|\n| c | d |\n\n1. e\n   - f\n     > g\n\n```\nh\n```"));
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["a", "b", "c", "d", "e", "f", "g", "h"]);
}

#[test]
fn an_indented_list_below_a_bullet_of_ones_own_is_a_list() {
    let item = |text: &str| vec![paragraph(vec![Inline::text(text)])];
    let list = |items| Block::List { ordered: false, start: 1, items };
    assert_eq!(
        blocks("● One\n\n    - a\n    - **b**"),
        [
            paragraph(vec![Inline::text("● One")]),
            list(vec![item("a"), vec![paragraph(vec![Inline::Strong { inlines: vec![Inline::text("b")] }])]]),
        ]
    );
    for code in ["One\n\n    - host: a", "● One\n\n    -x", "● One\n\n    a - b", "● One\n\n    - 1", "```\n- a\n```"] {
        assert!(matches!(blocks(code).last(), Some(Block::Code { .. })), "{code}");
    }
}

#[test]
fn endless_nesting_ends() {
    let deep = "> ".repeat(4000) + "end";
    assert!(plain_blocks(&blocks(&deep)).contains("end"));
    // A list inside an item's code, again and again.
    assert!(plain_blocks(&blocks(&("- ● a\n\n      ".repeat(2000) + "- end"))).contains("end"));
    let stars = "*a **b ".repeat(2000);
    assert!(plain_blocks(&blocks(&stars)).contains('b'));
    let brackets = "[".repeat(5000) + &"](https://a.example)".repeat(5000);
    assert!(!blocks(&brackets).is_empty());
}
