//! The codes of errors: letters and digits in one word, which stand for one error only.

use super::normal::Normal;

/// Whether a word, as it is written, is one that nobody writes otherwise: `PB-2207`, `E1042`, `0x8004A112`.
pub(crate) fn is_code(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, ':' | '：' | '(' | ')' | '[' | ']' | ',' | '.' | '#'));
    let word = word.split(['：', ':']).next().unwrap_or_default();
    let plain = word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.'));
    is_hex(word) || (plain && word.starts_with(|c: char| c.is_ascii_uppercase()) && digits(word) >= 2)
}

/// Words for the code of an error, also as a part of a longer one: "Fehlercode".
pub(crate) const CODES: &str = "code codes código códigos codice codici kode kod kód koodi код fehlercode foutcode";
/// The same of scripts without blanks.
pub(crate) const CODES_INSIDE: &str = "コード 代码 代碼 错误码 錯誤碼 状态码 狀態碼 返回码 返回碼 故障码 故障碼 코드";
/// What has its code for a name.
const ERRORS: &str = "error fehler erreur erro fout feil fejl virhe błąd błęd ошибк エラー 错误 錯誤 오류 에러";

/// Whether a text in small letters has a word in it that makes a number beside it the name of an error: "(fehler 12)",
/// "错误代码 12".
pub(super) fn calls_code(text: &str) -> bool {
    let plain = text.is_ascii();
    let mut parts = [CODES, CODES_INSIDE, ERRORS].into_iter().flat_map(|list| list.split(' '));
    parts.any(|part| (!plain || part.is_ascii()) && text.contains(part))
}

/// The same of a word in normal form: `tw-4031`, `e10422`, `0x8004a112`. Without capitals it takes more to tell it from the name
/// of a product.
pub(super) fn is_folded_code(word: &str) -> bool {
    let letters = || word.bytes().filter(u8::is_ascii_alphabetic).count();
    let least = || if word.bytes().any(|byte| matches!(byte, b'-' | b'_')) { 2 } else { 4 };
    // Nearly all words have no digit.
    let digits = digits(word);
    digits > 0 && (is_hex(word) || (word.starts_with(|c: char| c.is_ascii_alphabetic()) && digits >= least() && letters() <= 6))
}

/// What the codes of one product begin with: `CTZ-`, `0x`.
pub(super) fn series(code: &str) -> &str {
    let end = code.find(|c: char| c.is_ascii_digit()).unwrap_or(code.len());
    if is_hex(code) { &code[..2] } else { &code[..end] }
}

/// The codes that messages begin with, in the form for comparison.
pub(super) fn codes<'a>(messages: impl Iterator<Item = &'a str>) -> Vec<String> {
    let first = messages.filter_map(|message| message.split_whitespace().next()).filter(|word| is_code(word));
    let mut codes: Vec<String> =
        first.map(|word| Normal::new(word.trim_matches(|c: char| !c.is_alphanumeric())).text().to_owned()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.truncate(MOST_CODES);
    codes
}

/// How many codes of one entry are looked for in a text.
const MOST_CODES: usize = 8;

/// The known parts of a text, and the codes of their entry, which a page puts on a line or in a bar of their own.
pub(super) fn with_codes(mut spans: Vec<(usize, usize)>, codes: &[String], normal: &Normal<'_>) -> Vec<(usize, usize)> {
    for code in codes {
        let Some(at) = normal.text().find(code.as_str()) else { continue };
        let end = at + code.len();
        let apart = spans.iter().all(|(from, to)| end <= *from || *to <= at);
        if apart && normal.is_seam(at) && normal.is_seam(end) {
            spans.push((at, end));
        }
    }
    spans.sort_unstable();
    spans
}

fn is_hex(word: &str) -> bool {
    let hex = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"));
    hex.is_some_and(|hex| hex.len() >= 4 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn digits(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::{calls_code, is_code, is_folded_code};

    #[test]
    fn a_number_is_called_a_code_in_many_languages() {
        for text in
            ["code", "fehlercode", "(foutcode", "código", "エラーコード", "错误代码", "錯誤代碼", "故障码", "오류", "코드는"]
        {
            assert!(calls_code(text), "{text}");
        }
        for text in ["order", "auftrag", "注文番号", "订单", "주문"] {
            assert!(!calls_code(text), "{text}");
        }
    }

    #[test]
    fn a_code_is_no_name_of_a_product() {
        for (word, written, folded) in [
            ("PB-2207:", true, true),
            ("E1042", true, true),
            ("(0x8004A112)", true, true),
            ("H264", true, false),
            ("Office365", false, false),
            ("Dynamics-365", false, false),
            ("MP3", false, false),
            ("2026-11", false, false),
            ("0x12", false, false),
        ] {
            assert_eq!(is_code(word), written, "{word}");
            let word = word.to_lowercase();
            assert_eq!(is_folded_code(word.trim_matches(['(', ')', ':'])), folded, "{word}");
        }
    }
}
