//! Whose a message is that answers tell.

use std::fmt::Write;

use super::good;
use crate::pack::tellers::Told;
use crate::signature::Level;

/// So many that a look at each for each of the others would not end.
const MANY: usize = 3000;

#[test]
fn what_two_answers_tell_is_suggested_however_much_it_is() {
    let mut table = String::from("| Message | Fix |\n|---|---|\n");
    for row in 0..MANY {
        writeln!(table, "| The valve of pump w{row} is not open. | Open it |").unwrap();
    }
    let pack = good(&format!("## Q. Why is it loud?\n\n{table}\n## Q. Why does it leak?\n\n{table}"));
    let [loud, leak] = pack.entries.as_slice() else { panic!("{} entries", pack.entries.len()) };
    for entry in [loud, leak] {
        assert_eq!(entry.signatures.len(), MANY);
        assert!(entry.signatures.iter().all(|signature| signature.level == Level::Suggest));
    }
}

#[test]
fn a_message_may_stand_behind_its_code() {
    let texts = |code: &str| Told { code: code.to_owned(), text: "The pump is not on.".to_owned() }.texts();
    for code in ["PV-11", "[PV-11]", "PV-11:"] {
        assert_eq!(texts(code), ["PV-11: The pump is not on.", "The pump is not on."], "{code}");
    }
    for other in ["", "Valve", "PV-11: The valve is stuck"] {
        assert_eq!(texts(other), ["The pump is not on."], "{other}");
    }
}
