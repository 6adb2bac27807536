//! Whether a text tells of something that went wrong, as most messages do that an FAQ knows; names of buttons, settings and
//! states do not. Short lists, in the languages that FAQs are written in.

use std::sync::LazyLock;

use super::is_good_news;
use crate::signature::stems::Stems;

/// Beginnings of words that tell of something wrong.
static WRONG: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "cannot fail error invalid expired denied refus reject missing unable unavail abort stopped lost blocked locked
        exceed wrong unknown revok duplicate timeout timed disconnect interrupt conflict corrupt declin insufficient unsupported
        unreach already prevent cancel differs limit busy disabled required must overlap too larger paused offline unexpected undeliver
        unassigned inactive incomplet incorrect forbidden mismatch malform delay skipped omitted exhaust ended
        nicht kein fehl ungültig abgelaufen verweigert abgelehnt unbekannt gesperrt abgebrochen überschritten überschneid
        bereits verhinder unterbrochen verloren getrennt schreibgeschützt unmöglich unvollständig weicht abweich übersprungen falsch widerruf erschöpft ausgeschöpft aufgebraucht erforderlich benötig verzöger
        aucun impossible rejet échou échec erreur expir dépass empêch inconnu invalide épuisé introuvable interromp bloqu perdu verrouill révoqu obligatoire
        déjà indisponible
        fall inválid caduc deneg rechaz desconoc excede superad falta perdid imposible omiti agotad detenid interrump revoca obligatori terminó
        errore impossibile manca supera sospes scadut fallit negat rifiutat sconosciut bloccat superat esaurit interrott scorrett errat obbligatori
        erro negad recusad rejei indispon falh desconhecid excedid omitid esgotad incorret obrigatóri terminou
        fout mislukt misgegaan verlopen geweigerd ongeldig onbekend geblokkeerd ontbreekt verbroken overschreden onvolledig overgeslagen uitgeput onderbroken onjuist verplicht
        saknar saknas bröts brutit spärra mangler redan allerede ogiltig ugyldig misslyck mislyk
        virhe epäonnistu puuttu vanhentu estett lukit keskeyt katke ylitt tuntematon
        błąd błęd brak niezn niepraw niezgod wygas przekrocz zablokow przerwan odmow odrzuc",
    )
});

/// Words that deny, and beginnings of them before an apostrophe.
static DENIES: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "no not never without don doesn can couldn isn aren wasn weren didn won wouldn shouldn hasn haven hadn
        nie ohne
        pas sans
        ni sin
        non senza nessun
        não sem
        niet geen zonder
        inte ikke ingen inget inga utan uten
        ei eivät",
    )
});

/// Words for "already" that others begin with, too.
const ALREADY: [&str; 3] = ["ya", "già", "já"];

/// The same in scripts without blanks.
const WRONG_INSIDE: &str = "没 沒 断开 稍后 ません ない なかった エラー 失敗 無効 切れ 超え 拒否 辞退 却下 不正 不明 上限 中断 停止 重複 ロックされ ブロック 使用中 すでに 既に 別の 不足 不 无 無 失败 错误 錯誤 过期 超出 拒绝 未 已满 않 없 실패 오류 만료 초과 거부 못";

/// What is good news when it is denied.
const ERRORS: &str = "error issue problem fault trouble fehler störung erreur anomal panne fallo avería errore guasto anomalia erro falha avaria fout \
    storing";
/// Beginnings of words that deny a thing, besides those that are listed among the denials.
const NONE: [&str; 5] = ["kein", "aucun", "ningun", "ningún", "nenhum"];

/// Whether a word tells of something wrong.
pub(super) fn is_wrong(word: &str) -> bool {
    WRONG.begin(word) || ALREADY.contains(&word)
}

/// Whether a word of a text does.
pub(super) fn has_wrong(text: &str) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(is_wrong)
}

/// Whether a text reads like something that went wrong, by its own words.
pub(crate) fn tells_of_trouble(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // "can" only in "can't".
    let denies = |index: usize| {
        let cut = words.get(index + 1) == Some(&"t");
        DENIES.has(words[index]) && (cut || !matches!(words[index], "can" | "don" | "won"))
    };
    // "Finished without errors" is none.
    let mut denials = (0..words.len()).filter(|index| denies(*index));
    let errors = |index: usize| words.get(index + 1).is_some_and(|next| ERRORS.split(' ').any(|stem| next.starts_with(stem)));
    let none = |index: &usize| NONE.iter().any(|stem| words[*index].starts_with(stem));
    let harmless = denials.clone().chain((0..words.len()).filter(none)).any(errors);
    let inside = || !lower.is_ascii() && WRONG_INSIDE.split(' ').any(|part| lower.contains(part));
    let tells = words.iter().any(|word| is_wrong(word)) || denials.next().is_some() || inside();
    tells && !harmless && !is_good_news(text)
}
