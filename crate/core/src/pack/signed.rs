//! The signatures of the messages that a question asks about, and of those that answers tell.

use super::coded::renderings;
use super::look;
use super::question::quoted_messages;
use super::words::{begins_with_code, length};
use super::{Signature, Where};
use crate::content::{Inline, plain};
use crate::signature::{Level, Template, has_example, has_value, tells_of_trouble, without_sign};

/// The signatures of what a question quotes; of one that quotes nothing and tells of a trouble, perhaps its own.
pub(super) fn asked_signatures(question: &[Inline], is_trouble: bool) -> Vec<Signature> {
    let quoted = quoted_messages(question);
    let mut signatures: Vec<Signature> =
        quoted.iter().flat_map(|text| renderings(text)).filter_map(|text| asked_signature(&text)).collect();
    let asked = plain(question);
    // "Connection refused" is a message or the author's words for a trouble: nobody can tell. A longer one that is on the screen
    // word by word is the message.
    if is_trouble && signatures.is_empty() && length(&asked) > 2 && may_be_message(&asked) {
        let level = if length(&asked) > OWN_WORDS { Level::Show } else { Level::Suggest };
        signatures.extend(quoted_signature(&asked).map(|signature| Signature { level, ..signature }));
    }
    signatures
}

/// Whether a heading that asks nothing may be a message: it tells of trouble, or has what no author's own heading has, the place
/// of a value or the stop of a sentence.
fn may_be_message(asked: &str) -> bool {
    let said = || look::is_clause(asked) && look::may_be_said(asked) && !look::forbids(asked);
    tells_of_trouble(asked) || (said() && (has_value(asked) || has_example(asked) || look::is_sentence(asked)))
}

/// The longest trouble that may be told in words of the author's and of a screen's, by chance.
const OWN_WORDS: usize = 4;

/// A message that a question quotes. Two words that tell of nothing wrong may be a status, which others have too.
fn asked_signature(text: &str) -> Option<Signature> {
    let sure = length(text) > 2 || tells_of_trouble(text) || begins_with_code(text);
    quoted_signature(text).map(|signature| if sure { signature } else { Signature { level: Level::Suggest, ..signature } })
}

/// The signature of a message that a plain FAQ quotes.
pub(super) fn quoted_signature(text: &str) -> Option<Signature> {
    // "Error: …": how bad it is stands there or not.
    let template = Template::plain(without_sign(text)).ok()?;
    let text = template.source().to_owned();
    Some(Signature { text, lang: None, scope: Where::default(), level: Level::Show, elsewhere: Level::None, template })
}
