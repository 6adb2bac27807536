//! Texts that are set off in the manner of a message.

use super::good;
use crate::content::{Block, Inline};
use crate::pack::alike::numbered_alike;
use crate::signature::Level;

fn messages(answer: &str) -> Vec<String> {
    let pack = good(&format!("## Q. Why is the pump off?\n\n{answer}"));
    pack.entries[0].signatures.iter().map(|signature| signature.text.clone()).collect()
}

#[test]
fn what_is_set_off_like_a_message_is_another() {
    for (answer, found) in [
        (
            "Look at it.\n\n“The pump is not yours to turn.” → ask\n\n“You are the third in the queue of today.” → wait",
            &["The pump is not yours to turn.", "You are the third in the queue of today."][..],
        ),
        (
            "Look.\n\n```\nThe pump did not start.\n```\n\nTurn it.\n\n```\nTurning takes a wheel (round)\n```",
            &["The pump did not start.", "Turning takes a wheel (round)"],
        ),
        (
            "We show:\n\n> This pump is blocked\n>\n> Allow the pump to turn and try again.",
            &["This pump is blocked", "Allow the pump to turn and try again."],
        ),
        (
            "● “This pump is no longer yours.”\n\n    - It was sold.\n\n● “OWNER_NAME has closed this pump on DATE.”\n\n    - Open it.",
            &["This pump is no longer yours.", "{name} has closed this pump on {value}."],
        ),
        (
            "Case A. *Access to “/Pumps/2024” was denied.*\nAsk.\n\nCase B. *The wheel weighs more than it may.*\nSaw.",
            &["Access to “{value}” was denied.", "The wheel weighs more than it may."],
        ),
    ] {
        assert_eq!(messages(answer), found, "{answer}");
    }
}

#[test]
fn a_reason_may_be_told_in_the_words_of_the_screen() {
    for (answer, found) in [
        (
            "Reason 1: \"No wheels set for this pump\"\n\nSet some.\n\nReason 2: \"Wheels not turned yet\"\n\nTurn.",
            &["No wheels set for this pump", "Wheels not turned yet"][..],
        ),
        ("Solution 1: \"Do not turn it at all\"\n\nx\n\nSolution 2: \"Never stop it by hand\"\n\nx", &[]),
        ("Reason 1: the wheels are not set\n\nx\n\nReason 2: \"Bulk turning of wheels\"\n\nx", &[]),
    ] {
        assert_eq!(messages(answer), found, "{answer}");
    }
}

#[test]
fn what_differs_in_its_numbers_only_is_another() {
    let messages = |answer: &str| {
        let pack = good(&format!("## Q. The pump shows **Turning failed 403**\n\n{answer}"));
        pack.entries[0].signatures.iter().map(|signature| signature.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(messages("If it is **Turning failed 408** wait."), ["Turning failed 403", "Turning failed 408"]);
    assert_eq!(messages("- If it is `Turning failed 408`, wait."), ["Turning failed 403", "Turning failed 408"]);
    for answer in ["If it is **Turning 408** wait.", "Then **Turning failed** again.", "Press **Turn 403**, never 408."] {
        assert_eq!(messages(answer), ["Turning failed 403"], "{answer}");
    }
}

#[test]
fn headings_with_one_answer_are_both_its_messages() {
    let entries = |source: &str| {
        let pack = good(source);
        let of =
            |entry: &crate::pack::Entry| entry.signatures.iter().map(|one| (one.text.clone(), one.level)).collect::<Vec<_>>();
        pack.entries.iter().map(|entry| (entry.question.clone(), of(entry))).collect::<Vec<_>>()
    };
    let rest = "### You need the permission \"%s\" to turn it\n\nAsk.\n\n### The pump is sealed by %s\n\nWait.\n\n";
    let found =
        entries(&format!("# Pumps\n\n{rest}### Pump link expired\n### This pump has been turned %d times\n\nBoth are so.\n"));
    let shown = |text: &str| (text.to_owned(), Level::Show);
    assert_eq!(found.len(), 3);
    assert_eq!(found[2].0, "Pump link expired / This pump has been turned %d times");
    assert_eq!(found[2].1, [shown("This pump has been turned {number} times"), shown("Pump link expired")]);
    // A chapter, and what asks, have no part in it.
    for above in ["### Troubleshooting", "### All about pumps", "### How do I turn one?"] {
        let found = entries(&format!("# Pumps\n\n{rest}{above}\n### This pump has been turned %d times\n\nSo it is.\n"));
        assert_eq!(found.last().unwrap().0, "This pump has been turned %d times", "{above}");
    }
}

#[test]
fn what_is_only_set_off_is_none() {
    for (answer, found) in [
        // Choices beside a message, steps in bold, another manner.
        ("Look.\n\n“The pump is not yours to turn.” → ask\n\n“Turn both pumps instead” → fine", "The pump is not yours to turn."),
        (
            "Look.\n\n“The pump is not yours to turn.” → ask\n\n“Both pumps were started.” → fine",
            "The pump is not yours to turn.",
        ),
        ("Look.\n\n```\nThe pump did not start.\n```\n\nRun:\n\n```\npump --start all of them\n```", "The pump did not start."),
        (
            "Look.\n\n```\nThe pump did not start.\n```\n\nThen “Wheels turn to the left.” is said by the crew.",
            "The pump did not start.",
        ),
    ] {
        assert_eq!(messages(answer), [found], "{answer}");
    }
}

/// A hostile pack may quote as many messages as fit into it. If each were compared with each, this would not end.
#[test]
fn many_that_differ_in_their_numbers_cost_their_number() {
    let count = 200_000;
    let quote = |number: usize| Inline::Code { text: format!("Turning failed {number}") };
    let blocks: Vec<Block> = (0..count).map(|number| Block::Paragraph { inlines: vec![quote(number + 300_000)] }).collect();
    let messages: Vec<String> = (0..count).map(|number| format!("Turning failed {}", number + 600_000)).collect();
    assert_eq!(numbered_alike(std::iter::once(blocks.as_slice()), &messages).len(), count);
}
