//! The signatures of the messages that a question asks about, and of those that answers tell.

use super::coded::renderings;
use super::look;
use super::shape::Role;
use super::words::{CODES, CODES_INSIDE, ERRORS, ERRORS_INSIDE, begins_with_code, has_inside, is_in, length};
use super::{Signature, Where};
use crate::content::{Inline, plain};
use crate::signature::{Level, Template, has_example, has_value, is_unspaced, names_number, tells_of_trouble, without_sign};

/// The signatures of what a question quotes; of one that quotes nothing and tells of a trouble, perhaps its own.
pub(super) fn asked_signatures(question: &[Inline], quoted: &[String], role: Role) -> Vec<Signature> {
    let mut signatures: Vec<Signature> =
        quoted.iter().flat_map(|text| renderings(text)).filter_map(|text| asked_signature(&text)).collect();
    let asked = plain(question);
    // "Connection refused" is a message or the author's words for a trouble: nobody can tell. A longer one that is on the screen
    // word by word is the message.
    let called = role == Role::Called && look::may_be_called(&asked);
    let told = || role != Role::Question && length(&asked) > 2 && may_be_message(&asked);
    if signatures.is_empty() && (called || told()) {
        let sure = called || (role != Role::Worded && length(&asked) > OWN_WORDS);
        let level = if sure { Level::Show } else { Level::Suggest };
        signatures.extend(quoted_signature(&asked).map(|signature| Signature { level, ..signature }));
    }
    with_other_numbers(signatures)
}

/// Whether a heading that asks nothing may be a message: it tells of trouble, or has what no author's own heading has, the place
/// of a value or the stop of a sentence.
fn may_be_message(asked: &str) -> bool {
    let said = || look::is_clause(asked) && look::may_be_said(asked) && !look::forbids(asked);
    // Nor does one go on from the author's label: "Problem: nothing happens when …"
    let begins = !asked.starts_with(char::is_lowercase) || has_example(asked) || has_value(asked);
    (begins && tells_of_trouble(asked)) || (said() && (has_value(asked) || has_example(asked) || look::is_sentence(asked)))
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

/// The same messages, and those that have other numbers: they may have another answer, so they are suggested only.
pub(super) fn with_other_numbers(signatures: Vec<Signature>) -> Vec<Signature> {
    let other = |signature: &Signature| {
        let text = other_numbers(&signature.text).filter(|_| length(&signature.text) > OWN_WORDS)?;
        let template = Template::strict(&text).ok().filter(|template| template.weight() >= LEAST_OF_OTHERS)?;
        Some(Signature { text, level: Level::Suggest, template, ..signature.clone() })
    };
    let others: Vec<Signature> = signatures.iter().filter_map(other).collect();
    signatures.into_iter().chain(others).collect()
}

/// Letters and digits that say enough beside a number.
const LEAST_OF_OTHERS: usize = 12;

/// A text of a signature in which any number may stand where it has one that is no part of a name, and any id where it has one
/// that is no code of an error. Nothing is left of something only where there is none.
fn other_numbers(text: &str) -> Option<String> {
    let (mut kept, mut from, mut at) = (String::new(), 0, 0);
    while let Some(digit) = text[at..].find(|c: char| c.is_ascii_digit()).map(|digit| at + digit) {
        let width = text[digit..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - digit);
        let (start, end, slot) = match id_around(text, digit) {
            Some((start, end)) => (start, end, "{value}"),
            None => (digit, digit + width, "{number}"),
        };
        let (before, rest) = (&text[..start], &text[end..]);
        let names = if slot == "{number}" { is_numbered } else { is_version };
        // Two slots with nothing between would be one that holds anything.
        let between = before.get(from..).unwrap_or_default().trim();
        let beside = between.ends_with('}')
            || rest.trim_start().starts_with('{')
            || (between.is_empty() && !kept.is_empty() && !kept.ends_with(slot));
        // A script without blanks has none around its numbers.
        let apart =
            !beside && (before.is_empty() || before.ends_with([' ', '(', '（', '#', '\u{a0}']) || before.ends_with(is_unspaced));
        let unit = UNITS
            .iter()
            .find_map(|unit| rest.strip_prefix(unit))
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || rest.starts_with(is_unspaced));
        let ends = (unit || !rest.starts_with(|c: char| (c.is_alphanumeric() && !is_unspaced(c)) || "-/_@%:".contains(c)))
            && !rest.strip_prefix(['.', ',', '\'']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if start >= from && apart && ends && &text[start..end] != "0" && !names(before) {
            kept.push_str(&text[from..start]);
            kept.push_str(slot);
            from = end;
        }
        at = end;
    }
    (from > 0).then(|| kept + &text[from..])
}

/// What is written right behind a number: "12MB".
const UNITS: [&str; 10] = ["KB", "MB", "GB", "TB", "Mo", "Go", "ms", "s", "min", "h"];

/// "Pump PV-2207 is stuck", "the lot 0417-B": letters and digits in one word, which is no code of an error by its place: those
/// begin a message, stand in brackets, or behind the word for one.
fn id_around(text: &str, digit: usize) -> Option<(usize, usize)> {
    let inside = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '/';
    let start =
        text[..digit].rfind(|c| !inside(c)).map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8)).unwrap_or(0);
    let word = &text[start..digit + text[digit..].find(|c| !inside(c)).unwrap_or(text.len() - digit)];
    let of = |is: fn(&u8) -> bool| word.bytes().filter(is).count();
    let digits = of(u8::is_ascii_digit);
    let measures =
        UNITS.iter().any(|unit| word.strip_suffix(unit).is_some_and(|number| number.bytes().all(|c| c.is_ascii_digit())));
    let mixed =
        !measures && of(u8::is_ascii_lowercase) == 0 && of(u8::is_ascii_uppercase) > 0 && digits > 1 && !word.starts_with("0x");
    let free = start > 0 && text[..start].ends_with([' ', '#', '\u{a0}']) && word.ends_with(char::is_alphanumeric);
    let before = text[..start].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let coded = before.is_empty()
        || before.ends_with([':', '：'])
        || is_in(ERRORS, &before)
        || is_in(CODES, &before)
        || has_inside(CODES_INSIDE, &before);
    (mixed && free && !coded).then_some((start, start + word.len()))
}

/// "Version TLS-12"
fn is_version(before: &str) -> bool {
    names_number(&before.split_whitespace().next_back().unwrap_or_default().to_lowercase())
}

/// "Error 4012", "Office 365", "Evolve2 65": the number is a part of a name.
fn is_numbered(before: &str) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or_default();
    if word.ends_with(is_unspaced) {
        return [ERRORS_INSIDE, CODES_INSIDE, NUMBERED_INSIDE]
            .iter()
            .flat_map(|list| list.split(' '))
            .any(|name| word.ends_with(name));
    }
    let is_first = before.trim() == word;
    names_number(&word.to_lowercase()) || (!is_first && word.starts_with(char::is_uppercase))
}

/// What has a number for a name, in scripts without blanks.
const NUMBERED_INSIDE: &str = "第 番号 バージョン ステップ レベル 版本 步骤 步驟 버전";

#[cfg(test)]
mod tests {
    use super::{other_numbers, quoted_signature, with_other_numbers};
    use crate::signature::Level;

    #[test]
    fn a_message_with_another_number_is_suggested() {
        for (text, other) in [
            ("All 25 seats are taken, ask for 3 more", "All {number} seats are taken, ask for {number} more"),
            ("Pump {name} was not turned (404)", "Pump {name} was not turned ({number})"),
            ("A pump can have 25 wheels. Yours has 31.", "A pump can have {number} wheels. Yours has {number}."),
            // Ids of whatever, too
            ("The turner PT-7741 is held by 0417-B", "The turner {value} is held by {value}"),
            ("For the kind 17 06 05 no seal is there", "For the kind {number} {number} {number} no seal is there"),
            ("The turn #7741 is over", "The turn #{number} is over"),
            ("The seal is larger than 12MB, at most", "The seal is larger than {number}MB, at most"),
            ("サイズが上限（25MB）を超え、残り2回", "サイズが上限（{number}MB）を超え、残り{number}回"),
        ] {
            assert_eq!(other_numbers(text).as_deref(), Some(other));
        }
        for text in [
            "You have 0 wheels left",
            "Turning failed with error 4012",
            "Now Office 365 and the Jabra Evolve2 65 are off",
            "PV-25 is not on, see 1.2 or 3/4 at 50%",
            "No wheel is left",
            "エラー4012が出て、第3弁が開きません",
            "{name} 25 wheels",
            "It failed with error PV-2207 (TW-40), code: TW-41",
            "上传失败，错误代码 4012",
            "送信できません エラーコード TW-40",
            "업로드 실패 오류 코드 4012",
        ] {
            assert_eq!(other_numbers(text), None, "{text}");
        }
        let both = |text: &str| {
            let signatures = with_other_numbers(quoted_signature(text).into_iter().collect());
            signatures.into_iter().map(|signature| (signature.text, signature.level)).collect::<Vec<_>>()
        };
        let texts = ["You have used all 25 seats of it", "You have used all {number} seats of it"];
        assert_eq!(both(texts[0]), [(texts[0].to_owned(), Level::Show), (texts[1].to_owned(), Level::Suggest)]);
        assert_eq!(both("All 25 are off").len(), 1);
    }
}
