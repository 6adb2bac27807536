use super::Library;
use crate::signature::{Level, Observation};

#[test]
fn packs_with_problems_are_used_as_far_as_they_hold() {
    let good: &[u8] = b"## Q. What is \"No dial tone here\"?\nPlug it in.";
    let (library, reports) = Library::load([("good", good), ("bad", b"\xff".as_slice())]);
    assert_eq!(reports.iter().map(|loaded| (loaded.entries, loaded.problems.len())).collect::<Vec<_>>(), [(1, 0), (0, 1)]);
    let found = library.observe(&Observation { text: "No dial tone here!".into(), ..Observation::default() });
    assert_eq!(found.level, Level::Show);
    let card = library.card(&found.entry.unwrap()).unwrap();
    assert_eq!(
        (card.pack.as_str(), card.pack_title.as_str(), card.question.as_str()),
        ("good", "good", "What is \"No dial tone here\"?")
    );
    assert!(library.card("unknown").is_none());
    assert_eq!(library.list().len(), 1);
}
