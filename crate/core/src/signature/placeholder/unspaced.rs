//! Values taken over from a screen in scripts without blanks: 「業務委託契約書」, 田中太郎さん. There a value is told by the signs around it,
//! for no blank parts it from the words.

use super::LONGEST_SEARCHED;
use crate::signature::normal::is_unspaced;

/// The name in quotation marks inside a longer text: "テンプレート「業務委託契約書」が見つかりません". What is pressed has that name always.
pub(super) fn quoted(before: &str, text: &str) -> Option<usize> {
    let open = before.chars().next_back()?;
    let close = PAIRS.iter().find_map(|(left, right)| (*left == open).then_some(*right))?;
    let before = &before[..before.len() - open.len_utf8()];
    // Of two signs that are alike the second closes.
    if open == close && (before.len() > LONGEST_SEARCHED || before.matches(open).count() % 2 == 1) {
        return None;
    }
    let near = &text[..text.floor_char_boundary(LONGEST_BYTES)];
    let (inside, _) = near.split_once(close)?;
    let behind = &text[inside.len() + close.len_utf8()..];
    let signs = |text: &str| text.chars().take(LONGEST_BYTES).filter(|c| c.is_alphanumeric()).count();
    // Among words of such a script, and not all that is said; nor is a name a sentence.
    let among = before.ends_with(is_unspaced) || behind.starts_with(is_unspaced);
    let is_name = signs(inside) > 0 && !inside.contains(['。', '！', '？', '、', '，', '：', open]);
    let part = signs(before) + signs(behind) > signs(inside) + LEAST;
    let near: String = behind.chars().take(NEAR).take_while(|c| !matches!(c, '。' | '、' | '，')).collect();
    let from = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let pressed = PRESSED.iter().any(|word| near.contains(word) || before[from..].contains(word));
    (among && is_name && part && !pressed).then_some(inside.len())
}

const PAIRS: [(char, char); 4] = [('「', '」'), ('『', '』'), ('“', '”'), ('"', '"')];
/// The longest such name, in bytes.
const LONGEST_BYTES: usize = 90;
/// What a message says around a name, in signs more than the name has.
const LEAST: usize = 3;
/// How near a word for what is done with a part of the screen stands, in signs.
const NEAR: usize = 6;
const PRESSED: [&str; 16] = [
    "ボタン",
    "クリック",
    "タップ",
    "押",
    "選択",
    "選ん",
    "チェック",
    "タブ",
    "メニュー",
    "按钮",
    "按鈕",
    "点击",
    "點擊",
    "单击",
    "選項",
    "选择",
];

/// "封筒は田中太郎さんによって辞退されました": who is spoken of with respect has a name, unless it is a role.
pub(super) fn honoured(before: &str, text: &str) -> Option<usize> {
    let is_sign = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '々' | 'ヶ' | '\u{3000}');
    let signs = || text.char_indices().take_while(|(_, c)| is_sign(*c)).take(MOST + 1);
    let width = signs().last().map_or(0, |(at, c)| at + c.len_utf8());
    // What honours may be such a sign itself.
    let honours = |(at, c): (usize, char)| (matches!(c, '様' | '氏') && at > 0).then_some(at);
    let told = || Some(width).filter(|width| HONOURS.iter().any(|honour| text[*width..].starts_with(honour)));
    let name = &text[..signs().find_map(honours).or_else(told)?];
    let (count, last) = (name.chars().count(), name.chars().next_back()?);
    let apart = !before.ends_with(|c: char| c.is_alphanumeric() && !is_particle(c));
    ((2..=MOST).contains(&count) && apart && !ROLES.contains(&last)).then_some(name.len())
}

const HONOURS: [&str; 2] = ["さん", "さま"];

/// "他の職員（山田 花子）が編集中です", "佐藤 太郎 医師は": a last and a first name with a blank between, which nothing else has there, in
/// brackets or before an office.
pub(super) fn spaced(before: &str, text: &str) -> Option<usize> {
    let is_sign = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '々' | 'ヶ');
    let width = |text: &str| text.char_indices().find(|(_, c)| !is_sign(*c)).map_or(text.len(), |(at, _)| at);
    let (last, rest) = text.split_at(width(text));
    let rest = rest.strip_prefix([' ', '\u{3000}'])?;
    let (first, behind) = rest.split_at(width(rest));
    let office = || OFFICES.iter().any(|office| behind.trim_start().starts_with(office));
    // Before an office no blank parts the name from it: 佐藤 太郎医師.
    let cut = OFFICES.iter().find_map(|office| first.strip_suffix(office));
    let first = cut.unwrap_or(first);
    let fits = |name: &str| (1..=PART).contains(&name.chars().count());
    let bracketed = before.ends_with(['（', '(']) && behind.starts_with(['）', ')']);
    let apart = !before.ends_with(is_sign);
    let told = bracketed || cut.is_some() || office();
    (fits(last) && fits(first) && apart && told && !first.ends_with(ROLES)).then(|| text.len() - rest.len() + first.len())
}

/// Signs of a first name, and of a last one.
const PART: usize = 4;
const OFFICES: [&str; 9] = ["さん", "様", "氏", "医師", "先生", "部長", "課長", "教授", "看護師"];

/// Signs of a first and a last name.
const MOST: usize = 7;

/// Hiragana, in which the words between names are written.
fn is_particle(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

/// What the word for a role ends with: 管理者様, 取引先様.
const ROLES: [char; 9] = ['者', '客', '社', '員', '先', '方', '主', '皆', '人'];
