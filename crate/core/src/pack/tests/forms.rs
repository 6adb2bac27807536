//! Forms that FAQs of support desks have: labels that take turns, boxes, lists of causes, and what the answer says better than its
//! heading.

use super::good;
use super::told::told;
use crate::content::{plain, plain_blocks};
use crate::pack::Pack;
use crate::signature::Level;

fn shown(pack: &Pack, entry: usize) -> Vec<&str> {
    let sure = pack.entries[entry].signatures.iter().filter(|one| one.level == Level::Show);
    sure.map(|one| one.text.as_str()).collect()
}

#[test]
fn each_symptom_with_its_cause_is_an_entry() {
    let one = |symptom: &str, n: usize| format!("**Symptom:** {symptom}\n\n**Cause:** c{n}\n\n**Fix:** f{n}\n\n---\n\n");
    let symptoms = ["The pump shows *\"The valve is locked by a rule.\"*", "Notice – \"No oil in line 4\"", "It hums"];
    let parts: String = symptoms.iter().zip(1..).map(|(symptom, n)| one(symptom, n)).collect();
    let pack = good(&format!("# Pumps\n\n## Oil\n\n{parts}## Other things\n\n### \"The wheel is missing here\"\n\na\n"));
    assert_eq!(pack.entries.len(), 4);
    assert_eq!(shown(&pack, 0), ["The valve is locked by a rule."]);
    assert_eq!(shown(&pack, 1), ["No oil in line {number}"]);
    assert_eq!(plain_blocks(&pack.entries[1].intro).trim(), "Cause: c2");
    assert_eq!(plain(&pack.entries[1].solutions[0].title), "f2");
    // What has a heading of its own is asked there.
    let headed: String =
        symptoms.iter().zip(1..).map(|(symptom, n)| format!("### H{n}\n\nSince May.\n\n{}", one(symptom, n))).collect();
    assert_eq!(good(&headed).entries.iter().map(|entry| entry.question.as_str()).collect::<Vec<_>>(), ["H1", "H2", "H3"]);
    // Nor is what goes on from its label a message.
    let pack = good(
        "Note: a\n\nNote: b\n\nProblema: a bomba não gira\nFix: c\n\nProblema: aparece \"Válvula não encontrada aqui\"\nFix: d\n\nProblema: ela zumbe\nFix: e",
    );
    assert_eq!((shown(&pack, 0), shown(&pack, 1)), (vec![], vec!["Válvula não encontrada aqui"]));
    // Twice is no form.
    assert_eq!(good(&format!("## A\n\n{}## B\n\n{}", one("x", 1), one("y", 2))).entries.len(), 2);
}

#[test]
fn where_the_answer_has_the_message_a_heading_is_the_authors() {
    let pack = good(
        "## Troubleshooting\n\n### Pumps are not turned in the well\n\nThe error \"No oil in line {n}\" tells why.\n\n### The valves are not found here\n\na",
    );
    assert_eq!(shown(&pack, 0), ["No oil in line {number}"]);
    assert_eq!(pack.entries[0].signatures[0].level, Level::Suggest);
    assert_eq!(shown(&pack, 1), ["The valves are not found here"]);
}

#[test]
fn a_box_without_a_title_is_a_part_of_the_answer() {
    let pack = good(
        "## Q. Why?\n\na\n\n!!! tip\n    The pump is not on.\n\n!!! warning\n    It must not be moved by you.\n\n!!! failure \"It can't be turned by you\"\n    b\n",
    );
    assert_eq!(
        plain_blocks(&pack.entries[0].intro).split_whitespace().collect::<Vec<_>>().join(" "),
        "a Tip: The pump is not on. Note: It must not be moved by you."
    );
    assert_eq!(shown(&pack, 0), [""; 0]);
    assert_eq!(shown(&pack, 1), ["It can't be turned by you"]);
}

#[test]
fn what_tells_of_success_in_a_table_is_no_message() {
    let table =
        "| Message | Meaning |\n|---|---|\n| Document was sent to 3 people | All is well |\n| Document was not sent | Wait |\n";
    assert_eq!(told(table), ["Document was not sent"]);
}

#[test]
fn a_definition_may_be_a_message_of_two_words() {
    let pack = good("# Pumps\n\n## Gate\n\n**« Billet inconnu »**\n: a\n\n**« Billet déjà lu ici »**\n: b\n\n**Badges**\n: c\n");
    assert_eq!(shown(&pack, 0), ["Billet inconnu"]);
    assert_eq!(shown(&pack, 1), ["Billet déjà lu ici"]);
}

#[test]
fn causes_that_begin_with_a_quoted_message_and_a_colon_tell_it() {
    let list = "Several causes are known:\n\n- **\"The valve is locked by a rule\"**: ask.\n- «\u{a0}Modèle de pompe introuvable\u{a0}»\u{a0}: choisissez.\n- \"Auto mode\": turn it on.\n- It lies in the well.";
    assert_eq!(told(list), ["The valve is locked by a rule", "Modèle de pompe introuvable"]);
    assert_eq!(told("- **The valve is locked by a rule**: ask.\n- Look."), [""; 0]);
}

#[test]
fn a_caution_in_a_box_is_none() {
    assert_eq!(told("> **Caution**\n> Never touch the drum, it must not be moved."), [""; 0]);
    assert_eq!(
        told("> **Warning**\n> The drum has stopped and must not be moved."),
        ["The drum has stopped and must not be moved."]
    );
}
