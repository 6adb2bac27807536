//! Questions, solutions and steps in all the ways in which they are written.

use super::good;
use crate::content::{Block, plain, plain_blocks};
use crate::pack::Pack;

fn labels(pack: &Pack, entry: usize) -> Vec<(String, String)> {
    pack.entries[entry].solutions.iter().map(|solution| (solution.label.clone(), plain(&solution.title))).collect()
}

#[test]
fn questions_are_found_in_every_dialect() {
    for (source, question) in [
        ("## Q. Why?\n\nx", "Why?"),
        ("##Q. Why?\nA. x", "Why?"),
        ("#Q: Why?\nA: x", "Why?"),
        ("# FAQ\n##3. Why does it?\nx", "Why does it?"),
        ("###### Q1. Why?\nx", "Why?"),
        ("## Question 3: Why?\nAnswer: x", "Why?"),
        ("\u{feff}---\nhide:\n    - toc\n---\n\n# General\n\n##Q: Why?\r\nA: x\r\n", "Why?"),
        ("**Q: Why?**\n\nA: x", "Why?"),
        ("Q: Why?\n\nA: x", "Why?"),
        ("Q : Why?\n\nA: x", "Why?"),
        ("__Q7. Why__ __the valve__\n\nx", "Why the valve"),
        ("**Q7. Why** `valve` **now?**\n\nx", "Why valve now?"),
        ("**Q7. Why** is *it* **now?**\n\nx", "Why is it now?"),
        ("**Q7. I see *The valve is gone***\n\nx", "I see The valve is gone"),
        ("__Q7. I see _The valve_ is **gone**__\n\nx", "I see The valve is gone"),
        ("Q. Why?\n=======\nx", "Why?"),
        ("# FAQ\n\n## Why?\n\nx", "Why?"),
    ] {
        let pack = good(source);
        assert_eq!(pack.entries.len(), 1, "{source}");
        let entry = &pack.entries[0];
        assert_eq!((entry.question.as_str(), entry.number), (question, 1), "{source}");
        assert_eq!(plain_blocks(&entry.intro).trim(), "x", "{source}");
    }
}

#[test]
fn the_mark_alone_may_be_bold() {
    let questions = |source: &str| good(source).entries.into_iter().map(|entry| entry.question).collect::<Vec<_>>();
    assert_eq!(questions("**Q:** Why?\nA: x\n\n**Q7.** Is **that**\n\n**A:** y"), ["Why?", "Is that"]);
    assert_eq!(questions("Q: Why?\nA: x\n\n**Q:** Is **that a pump**\n**A:** y"), ["Why?", "Is that a pump"]);
    // One line with it is a remark, and so is what stands below a heading with a mark.
    for remark in [
        "## Why is it?\n\n**Q1:** January to March\n\n## Why now?\n\nx",
        "## Q. Why is it?\n\n**Q1:** a\n\n**Q2:** b\n\n## Q: Why now?\n\nx",
    ] {
        assert_eq!(questions(remark), ["Why is it?", "Why now?"], "{remark}");
    }
}

#[test]
fn solutions_are_found_in_every_dialect() {
    let pack = good(
        "## Q. a\nlead\nSolution 1: One\ntext one\n**Solution 2: Two**\n- item\n**Solution 3:** Three\nmore\n### Solution 4: Four\n\n1. step\nSolution 5 - Five\n",
    );
    let expected = [
        ("Solution 1", "One", "text one"),
        ("Solution 2", "Two", "item"),
        ("Solution 3", "Three", "more"),
        ("Solution 4", "Four", "step"),
        ("Solution 5", "Five", ""),
    ];
    let solutions = &pack.entries[0].solutions;
    assert_eq!(solutions.len(), expected.len());
    for (solution, (label, title, text)) in solutions.iter().zip(expected) {
        assert_eq!((solution.label.as_str(), plain(&solution.title).as_str()), (label, title));
        assert_eq!(plain_blocks(&solution.content).trim(), text);
    }
    assert_eq!(plain_blocks(&pack.entries[0].intro).trim(), "lead");
}

#[test]
fn the_first_kind_of_label_rules_and_others_are_content() {
    let pack = good("## Q. a\nReason 1: One\nSolution: do\nStep 1: x\nStep 2: y\nReason 2: Two\nSolution: z");
    assert_eq!(labels(&pack, 0).iter().map(|(label, _)| label.as_str()).collect::<Vec<_>>(), ["Reason 1", "Reason 2"]);
    assert!(plain_blocks(&pack.entries[0].solutions[0].content).contains("Step 2: y"));
    // An unknown word is a label only in a sequence.
    let pack = good("## Q. a\nVariante 1: A\nx\nVariante 2: B\ny\n\n## Q. b\nWindows 10: fine\nx");
    assert_eq!((labels(&pack, 0).len(), labels(&pack, 1).len()), (2, 0));
}

#[test]
fn solutions_may_be_the_items_of_a_list() {
    let pack = good("## Q. a\nlead\n- **Solution 1: One**\n  1. do\n- Solution 2: Two\n\n## Q. b\n- Solution 1: One\n- other");
    assert_eq!(labels(&pack, 0), [("Solution 1".into(), "One".into()), ("Solution 2".into(), "Two".into())]);
    assert_eq!(plain_blocks(&pack.entries[0].solutions[0].content).trim(), "do");
    assert_eq!(labels(&pack, 1), []);
}

#[test]
fn what_follows_the_solutions_is_kept_apart() {
    let pack = good("## Q. a\n**Solution 1: One**\nx\n\n**(Beta)**\n\n**Solution 2: Two**\ny\n\n**Summary:**\nEnd.");
    let entry = &pack.entries[0];
    assert_eq!(plain_blocks(&entry.solutions[1].content).split_whitespace().collect::<Vec<_>>(), ["(Beta)", "y"]);
    assert_eq!(plain_blocks(&entry.outro).split_whitespace().collect::<Vec<_>>(), ["Summary:", "End."]);
    // What a label of another kind begins is for all causes.
    let pack = good("## Q. a\n**Cause 1: One**\n\nx\n\n**Cause 2: Two**\n\ny\n\n**Solution**\n\nz");
    assert_eq!(plain_blocks(&pack.entries[0].outro).split_whitespace().collect::<Vec<_>>(), ["Solution", "z"]);
}

#[test]
fn steps_without_marks_become_a_list() {
    let pack = good(
        "## Q. a\nFollow these steps:\n\nGo to Setup\nClick Save\n\n## Q. b\nDo this:\nOpen it.\nClose it.\n\n## Q. c\nSee: a text broken\nAt its margin that goes\non.",
    );
    let lists = |entry: usize| pack.entries[entry].intro.iter().filter(|block| matches!(block, Block::List { .. })).count();
    assert_eq!((lists(0), lists(1), lists(2)), (1, 1, 0));
    let pack = good("## Q. a\n手順：\n弁を開く。\n必ず閉じる！\n## Q. b\n手順：\n弁を開く。\n閉じる");
    assert!(matches!(pack.entries[0].intro[1], Block::List { .. }));
    assert_eq!(pack.entries[1].intro.len(), 1);
    let pack = good("## Q. a\n1. Verify the following: - The right one - \"Ask\" is on - It is listed");
    let Block::List { items, .. } = &pack.entries[0].intro[0] else { panic!("{:?}", pack.entries[0].intro) };
    assert!(matches!(&items[0][1], Block::List { items, .. } if items.len() == 3), "{items:?}");
}

#[test]
fn bullet_signs_become_lists_that_hold_what_hangs_on_them() {
    let pack =
        good("## Q. a\n1. Fields:\n\n    ● one__c\n\n    - Type: Text\n    - Length: 255\n\n    ● two__c\n\n    - Type: Text\n");
    let Block::List { items, .. } = &pack.entries[0].intro[0] else { panic!() };
    let Block::List { items: fields, .. } = &items[0][1] else { panic!("{items:?}") };
    assert_eq!(fields.len(), 2);
    assert!(matches!(&fields[0][1], Block::List { items, .. } if items.len() == 2), "{fields:?}");
}

#[test]
fn headings_that_are_no_question_end_an_answer() {
    let pack = good("# Title\n\n## Q. a\nx\n### Inside\ny\n\n# Section\n\nnot mine\n\n## Q. b\nz");
    assert_eq!(pack.title, "Title");
    assert!(plain_blocks(&pack.entries[0].intro).contains("Inside"));
    assert!(!plain_blocks(&pack.entries[0].intro).contains("not mine"));
}
