//! What a text that stands by itself is, by its look: in a block of its own, a cell, an item of a list, behind a colon.
//!
//! What an author says there never appears on a screen, so a text of this kind does no harm if it is no message. What would is
//! a short one, such as a button's or a state's, and what is said when all went well.

use super::head::bare;
use super::quotes::{Kind, quotations, with_values};
use super::words::{DENIES, QUESTION_MARKS, STOPS, begins_with_code, has_inside, is_dense, is_in, length, words};
use crate::content::{Inline, plain};
use crate::signature::{has_placeholder, has_value, is_good_news, tells_of_trouble};

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 1000;

/// Whether a text has the length of a sentence, and something in it that messages have: trouble, a value, a code.
pub(super) fn is_message(text: &str) -> bool {
    text.len() <= LONGEST
        && length(text) > 2
        && !is_path(text)
        && !is_good_news(text)
        && (tells_of_trouble(text) || begins_with_code(text) || (has_value(text) && !is_done(text)))
}

/// The same of a text that nothing sets off: it ends like a sentence, or has a value in it.
pub(super) fn is_bare_message(text: &str) -> bool {
    is_message(text) && length(text) > 3 && (is_sentence(text) || has_value(text) || begins_with_code(text))
}

/// Whether a text that is called a message may be one, though it tells of nothing wrong: "The record is still indexing".
pub(super) fn may_be_said(text: &str) -> bool {
    may_be_called(text) && !text.starts_with(char::is_lowercase)
}

/// The same, where a message may begin with a value: "report.pdf is too large".
pub(super) fn may_be_called(text: &str) -> bool {
    text.len() <= LONGEST && length(text) > 3 && !is_path(text) && !is_good_news(text) && (limits(text) || !is_done(text))
}

/// "Admin > Duplicates > Merge": a way through menus. Each of its parts is a name; a sentence may have such a way in it.
pub(super) fn is_path(text: &str) -> bool {
    let text = text.trim();
    let is_name = |part: &str| {
        let part = part.trim();
        let names = part.starts_with(|c: char| c.is_uppercase() || c == '…' || is_dense(c)) && length(part) <= PATH_NAME;
        names && !part.contains([':', '!', '?'])
    };
    [" > ", " › ", " → ", " » "].iter().any(|sign| text.contains(sign) && text.split(sign).all(is_name))
}

/// The longest name on such a way, in words.
const PATH_NAME: usize = 4;

/// Whether a text goes on in small letters: "Setup Menu Options" is the name of something.
pub(super) fn is_clause(text: &str) -> bool {
    // "XXX", "API": neither.
    let is_case = |word: &&str| word.contains(char::is_lowercase) || !word.contains(char::is_uppercase);
    let rest: Vec<&str> = text.split_whitespace().skip(1).filter(is_case).collect();
    let small = rest.iter().filter(|word| !word.starts_with(char::is_uppercase)).count();
    // A script without blanks has no capitals, either.
    let dense = || rest.is_empty() && text.contains(is_dense);
    length(text) > 3 && (small * 2 > rest.len() || dense())
}

/// Whether a text asks its reader for something.
pub(super) fn asks_the_reader(text: &str) -> bool {
    words(text).iter().any(|word| is_in(PLEASE, word)) || has_inside(PLEASE_INSIDE, text)
}

const PLEASE: &str = "please bitte veuillez prego alstublieft vänligen";
const PLEASE_INSIDE: &str = "请 請 ください 下さい 하세요 십시오";

/// "It is sealed already. Do you want to open it?": what is wrong, and whether to go on.
pub(super) fn confirms(text: &str) -> bool {
    let parts = text.strip_suffix(QUESTION_MARKS).and_then(|text| text.rsplit_once(['.', '!']));
    let Some((_, asked)) = parts.filter(|(told, _)| length(told) > 3 && tells_of_trouble(told)) else { return false };
    let asked = words(asked).join(" ");
    CONFIRMS.iter().any(|words| asked.starts_with(words))
}

const CONFIRMS: [&str; 13] = [
    "do you want",
    "would you like",
    "are you sure",
    "continue",
    "proceed",
    "möchten sie",
    "wollen sie",
    "trotzdem",
    "voulez vous",
    "desea",
    "vuoi",
    "deseja",
    "wilt u",
];

/// "Do not ask again": the name of a choice, or an author's advice.
pub(super) fn forbids(text: &str) -> bool {
    words(text).first().is_some_and(|word| is_in(FORBIDS, word))
}

const FORBIDS: &str = "do don never ne nie niemals nunca mai nooit";

/// Whether a text ends like a sentence.
pub(super) fn is_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '“', '»', '」', ')', '）']).ends_with(STOPS) || ends_politely(text)
}

/// "この時間帯は満枠です（定員4名）": a sentence needs no stop where its verb stands last, and tells so.
fn ends_politely(text: &str) -> bool {
    let text = text.trim_end_matches('）');
    let said = text.rsplit_once('（').filter(|(_, inside)| !inside.contains('）')).map_or(text, |(said, _)| said);
    !text.is_ascii() && POLITE.iter().any(|end| said.ends_with(end))
}

const POLITE: [&str; 8] = ["です", "ます", "ません", "ました", "でした", "ください", "니다", "세요"];

/// The same, or it asks.
pub(super) fn ends(text: &str) -> bool {
    is_sentence(text) || text.ends_with(QUESTION_MARKS)
}

/// Whether a text tells of what was done, and of nothing wrong or to be heeded in it.
pub(super) fn reports_success(text: &str) -> bool {
    is_good_news(text) || (is_done(text) && !limits(text) && !tells_of_trouble(text))
}

/// Whether a text says why something cannot go on, and not that all went well.
pub(super) fn hinders(text: &str) -> bool {
    tells_of_trouble(text) || limits(text) || begins_with_code(text)
}

/// "Only sent letters can be voided": what may be done, and not what was.
pub(super) fn limits(text: &str) -> bool {
    words(text).iter().any(|word| is_in(LIMITS, word))
}

const LIMITS: &str = "only must until unless nur erst müssen seulement seul seule seuls doit doivent solo sólo debe deben deve devono só apenas devem alleen moet moeten";

/// What is reported when a task is done: by itself no sign of trouble.
fn is_done(text: &str) -> bool {
    let words = words(&outside_brackets(text));
    // "… was not sent" is another matter.
    let denied = |at: usize| words[at.saturating_sub(NEAR)..at].iter().any(|word| is_in(DENIES, word));
    // "Another run was started by Maria": what somebody else has done.
    let by = |at: usize| {
        words.get(at + 1).is_some_and(|word| is_in(BY, word)) && words.get(at + 2).is_some_and(|word| !is_in(YOU, word))
    };
    // "en la lista", "the sent form": the name of a thing, or a part of it.
    let named = |at: usize| at.checked_sub(1).is_some_and(|before| is_in(ARTICLES, &words[before]));
    words.iter().enumerate().any(|(at, word)| is_in(DONE, word) && !denied(at) && !by(at) && !named(at))
        || (!text.is_ascii() && DONE_INSIDE.iter().any(|part| text.contains(part)))
}

/// "Another job (started by Maria) is still running": what is done in brackets is not what is told.
fn outside_brackets(text: &str) -> String {
    let mut parts = text.split('(');
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |outside, part| outside + part.split_once(')').map_or(part, |(_, behind)| behind))
}

const ARTICLES: &str = "the a an la las una na nas da uma nella della";
const BY: &str = "by von par por da door";
const YOU: &str = "you ihnen vous usted lei voi você u";

/// How far a denial reaches, in words.
const NEAR: usize = 3;

const DONE: &str = "saved sent finished completed complete done published created updated added imported exported scheduled geplant gepland planifié planifiée programado programada programmato agendado agendada started copied ready \
    gespeichert gesendet abgeschlossen fertig erstellt aktualisiert importiert kopiert terminé terminée enregistré enregistrée \
    envoyé envoyée publié publiée créé créée importé guardado enviado completado creado importado salvato inviato completato \
    creato importato salvo salva enviada concluído concluída criado opgeslagen verzonden voltooid aangemaakt bijgewerkt bereit prêt prête listo lista pronto pronta klaar";
const DONE_INSIDE: [&str; 8] = ["ました", "完了", "已保存", "已发送", "已完成", "已儲存", "저장했", "완료"];

/// A paragraph as one text: what its only quotation holds, if there is nothing besides; `None` where a part of it is set in
/// bold or linked, as authors do when they tell what to click.
pub(super) fn whole(inlines: &[Inline]) -> Option<String> {
    if plain(inlines).trim_start().starts_with(REMARK) {
        return None;
    }
    let inlines = with_values(bare(inlines.to_vec()));
    let mut quoted = quotations(&inlines).into_iter();
    if let (Some(only), None) = (quoted.next(), quoted.next())
        && words(&only.before).is_empty()
        && words(&only.after).is_empty()
        && !only.text.is_empty()
    {
        let ended = only.kind != Kind::Marks && only.after.trim_start().starts_with(['.', '。']);
        return Some(if ended { format!("{}.", only.text) } else { only.text });
    }
    let told = |inline: &Inline| matches!(inline, Inline::Strong { .. } | Inline::Link { .. });
    let text = plain(&inlines).split_whitespace().collect::<Vec<_>>().join(" ");
    (!inlines.iter().any(told) && !is_note(&text)).then_some(text)
}

/// Pictures before what the author remarks; "⚠️" may be the message's own.
const REMARK: [char; 5] = ['\u{2139}', '\u{1f4a1}', '\u{1f4dd}', '\u{1f4cc}', '\u{270f}'];

/// "Note: …", "If …": the author speaks.
fn is_note(text: &str) -> bool {
    let (label, rest) = text.split_once([':', '：']).unwrap_or_default();
    let noted = !rest.is_empty() && length(label) <= 2 && notes(label);
    let words = words(text);
    let in_case = words.first().is_some_and(|word| is_in(super::words::CASES, word));
    let points_back = || matches!(words.as_slice(), [both, are, ..] if is_in(BOTH, both) && is_in(ARE, are));
    noted || text.starts_with("[!") || in_case || points_back()
}

/// "Both are related to …" points back at what was told before; "Both fields are required" does not.
const BOTH: &str = "both beide ambos ambas entrambi entrambe";
const ARE: &str = "are have mean come sind haben kommen son están sono são zijn hebben";

/// Whether a label says that the author speaks.
pub(super) fn notes(label: &str) -> bool {
    words(label).iter().any(|word| is_in(NOTES, word))
}

const NOTES: &str = "note tip hint important caution info hinweis tipp achtung wichtig remarque astuce conseil nota consejo consiglio dica \
    importante opmerking belangrijk 注意 補足 ヒント 提示 说明";

/// The messages of preformatted text: each line that is one, or all of it, wrapped.
pub(super) fn preformatted(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if text.len() > LONGEST || lines.iter().any(|line| is_program(line)) {
        return in_json(text).into_iter().collect();
    }
    if lines.len() > 1 && lines.iter().all(|line| is_bare_message(line)) {
        return lines.into_iter().map(str::to_owned).collect();
    }
    let whole = Some(lines.join(" ")).filter(|text| lines.len() <= LINES && length(text) > 3 && is_message(text));
    // A title stands above its text, and the text by itself, too.
    let titled = || {
        let (title, below) = lines.split_first().filter(|(title, _)| !ends(title) && !title.ends_with([',', ':', '：']))?;
        let text = below.join(" ");
        let begins =
            text.starts_with(|c: char| c.is_uppercase() || is_dense(c)) && length(title) <= TITLE && tells_of_trouble(title);
        (begins && is_bare_message(&text) && (is_sentence(below.first()?) || text.contains(". "))).then_some(text)
    };
    let told = whole.as_ref().and_then(|_| titled());
    whole.into_iter().chain(told).collect()
}

/// The longest title of a box, in words.
const TITLE: usize = 5;

/// `"message": "…"` of a program's answer.
fn in_json(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("\"message\"")?;
    let (text, _) = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?.split_once('"')?;
    (is_message(text) || may_be_called(text)).then(|| text.to_owned())
}

/// Lines over which a message is wrapped, at most.
const LINES: usize = 4;

/// Whether a line is one of a program, or typed at a prompt.
pub(super) fn is_program(line: &str) -> bool {
    const INSIDE: [&str; 7] = ["=>", "</", "()", "&&", "{\"", " --", "://"];
    const STARTS: [&str; 9] = ["$ ", "# ", "// ", "> ", "@", "SELECT ", "UPDATE ", "INSERT ", "DELETE "];
    let has = |parts: &[&str], is: &dyn Fn(&str) -> bool| parts.iter().any(|part| is(part));
    // A name in quotation marks may stand before a colon in a message, too.
    let keyed = || line.starts_with(['"', '{']) && line.contains("\": ");
    let equals = || line.contains(" = ") && !tells_of_trouble(line) && !has_placeholder(line);
    line.ends_with([';', '{'])
        || has(&STARTS, &|part| line.starts_with(part))
        || has(&INSIDE, &|part| line.contains(part))
        || keyed()
        || equals()
}
