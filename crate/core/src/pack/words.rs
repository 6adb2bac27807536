//! The words that tell what a quotation is: a message, or the name of a part of the screen. Short lists, in the languages that
//! FAQs are written in; what they do not know is judged by its look.

use crate::signature::is_code;
pub(super) use crate::signature::{CODES, CODES_INSIDE, is_in};

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a text in a script without blanks has one of the words of a list in it.
pub(super) fn has_inside(list: &str, text: &str) -> bool {
    // A search is dear to begin, and most texts have no sign of such a script.
    let plain = text.is_ascii();
    list.split(' ').any(|one| (!plain || one.is_ascii()) && text.contains(one))
}

/// What ends a sentence that tells or demands something. A question beside a quotation belongs to it, and one on the screen
/// is no report, so where these are asked for `?` does not count.
pub(super) const STOPS: [char; 5] = ['.', '!', '。', '！', '．'];

/// What ends a question.
pub(super) const QUESTION_MARKS: [char; 2] = ['?', '？'];

/// Whether a sign ends a sentence of any kind.
pub(super) fn is_stop(c: char) -> bool {
    STOPS.contains(&c) || QUESTION_MARKS.contains(&c)
}

/// Whether a sign is of a script of East Asia: a few of them say a word, in most of these without a blank between words.
pub(super) fn is_dense(c: char) -> bool {
    c > '\u{2e80}'
}

/// How many words a text has, as far as that can be told: in scripts without blanks three signs count as one.
pub(super) fn length(text: &str) -> usize {
    let signs = |word: &String| word.chars().filter(|c| is_dense(*c)).count();
    words(text).iter().map(|word| (signs(word) / 3).max(1)).sum()
}

/// Nouns that say: the quotation is what the screen says when something is wrong.
pub(super) const ERRORS: &str = "error errors warning warnings fehler fehlers fehlermeldung fehlermeldungen warnung erreur erreurs avertissement \
    advertencia errore errori avvertimento erro erros fout fouten foutmelding foutmeldingen waarschuwing fel felmeddelande fejl feil virhe virheet virheilmoitus błąd błędy błędu";

/// Nouns for what the screen says, right or wrong.
pub(super) const MESSAGES: &str = "message messages alert alerts toast toasts notification notifications notice notices popup popups bubble bubbles balloon banner banners bannière bandeau prompt meldung meldungen hinweis alerte mensaje \
    mensajes aviso messaggio messaggi avviso mensagem mensagens melding meldingen bericht berichten ilmoitus viesti komunikat komunikaty";

/// Whether a verb says that the quotation is on the screen, or that somebody sees it.
pub(super) fn shows(word: &str) -> bool {
    is_in(SHOWS, word) || sees(word)
}

/// Whether a verb tells what somebody sees, or does not: "Why don't I see 'My calls'?"
pub(super) fn sees(word: &str) -> bool {
    is_in(SEES, word)
}

const SHOWS: &str = "dice pone dit sagt meldt gives returns reports signale kommt tells says said shown showed \
    appeared zeigte erschien saying shows showing displays displayed get getting gets got receive received receiving read reads \
    appears appear appearing fails stating meldet erscheint erscheinen lautet zeigt steht affiche affichent apparaît \
    apparaissent indique aparece aparecen muestra appare appaiono mostra aparecem verschijnt verschijnen toont affiché \
    affichée affichés affichées angezeigt eingeblendet mostrato mostrata visualizzato exibida exibido mostrada \
    mostrado getoond weergegeven leggi legge leggete lisez lees leest läser står visas syns vemos staat bekommt \
    bekomme bekommen erhält erhalte erhalten obtient obtiens obtenez voient obtiene recibe ottiene riceve ricevi \
    recebe obtém krijgt krijg krijgen ontvangt näkyy näyttää verás verá verán aparecerá saldrá sale salen vedrai \
    apparirà compare surge surgirá pojawia wyświetla widać";

/// "The wizard stops with" what is on the screen.
pub(super) const WITH: &str = "with mit avec con met com med";

/// "The tip will say …", "the app will tell you …": with a verb that without its helper may be what the reader does.
pub(super) fn will_say(before: &[String]) -> bool {
    let before = before.strip_suffix(&["you".to_owned()]).unwrap_or(before);
    let Some((say, rest)) = before.split_last() else { return false };
    let will = rest.iter().rposition(|word| is_in("will ll", word)).filter(|at| rest.len() - at <= NEAR_WILL);
    is_in(SAY, say) && will.is_some_and(|at| at > 0 && !is_in(PEOPLE, &rest[at - 1]))
}

const SAY: &str = "say tell show display read report state answer";

const PEOPLE: &str = "i you we they users people customers callers clients visitors agents guests";
/// How many words may stand from the helper to the verb.
const NEAR_WILL: usize = 2;

/// "The button is replaced by …", "the box changes to …": what stands there then.
pub(super) fn turns_into(before: &[String]) -> bool {
    matches!(before, [.., verb, to] if is_in(TURNS, verb) && is_in(INTO, to))
}

const TURNS: &str = "replaced changes changed turns ersetzt wechselt remplacé remplacée remplacés sustituido sustituida reemplazado cambia sostituito \
    sostituita substituído substituída muda vervangen verandert";
const INTO: &str = "by with to into durch zu par por a da in em door";

const SEES: &str = "see seeing sees sehen sehe siehst seht verrez voyez vois voit voyons ve ves ven veo vedi vede vedete vedo vê vejo \
    veem ziet zien zie";
/// Words that deny; before "'t" a part of one.
pub(super) const DENIES: &str = "not t nicht kein keine keinen ne pas no non não niet geen";

/// Nouns that say: the quotation is the name of a part of the screen, or of a value.
pub(super) const PARTS: &str = "field fields button buttons checkbox checkboxes option options setting settings tab tabs menu page column app \
    application dropdown picklist list section view object feature mode toggle link icon role profile permission \
    presence status value layout screen record report queue package panel component property parameter type tag label \
    folder file key user account plan license edition step stage widget bar box switch group team tool schaltfläche \
    knopf feld felder reiter registerkarte menü spalte einstellung einstellungen kontrollkästchen liste rolle profil \
    wert seite modus schalter funktion ansicht ordner bouton champ onglet colonne paramètre rôle statut valeur case \
    fiche réglage dossier botón campo pestaña columna opción rol perfil estado valor casilla lista modo ajuste pulsante \
    scheda colonna opzione ruolo profilo stato valore elenco modalità botão aba coluna opção knop veld tabblad kolom \
    optie instelling profiel waarde lijst";

/// Words between two things of one kind.
pub(super) const JOINS: &str = "and or und oder sowie et ou y o e of oppure ofwel または と";

/// What a question is called, besides "question".
pub(super) const QUESTIONS: &str =
    "frage fragen pregunta preguntas domanda domande pergunta perguntas vraag vragen fråga kysymys 질문 質問 问题 問題";

/// Whether a word tells what is done with a part of the screen: before its name, or, in other languages, behind it. Who asks
/// where one is wants to.
pub(super) fn handles(word: &str) -> bool {
    is_in(HANDLES, word) || asks_where(word)
}

/// Whether a word begins a question for a part of the screen.
pub(super) fn asks_where(word: &str) -> bool {
    is_in(WHERE, word)
}

const HANDLES: &str = "pressing pressed clicking clicked selecting changing turning turn enable enabling disable \
    activate deactivate switch change find use using set configure rename hide add select choose customize click press \
    show display called named open create einschalten ausschalten aktivieren aktiviere deaktivieren ändern ändere \
    finde finden nutze nutzen verwenden verwende umbenennen ausblenden konfigurieren einrichten activer désactiver \
    changer modifier trouver trouve utiliser renommer masquer configurer sert activar desactivar cambiar encontrar \
    usar sirve attivare disattivare modificare trovare usare serve ativar desativar alterar inschakelen uitschakelen \
    wijzigen vinden gebruiken waarvoor";
const WHERE: &str = "where wo wozu wofür où dónde dove onde waar";

/// Words that say: what follows is shown in some cases only.
pub(super) const CASES: &str =
    "if when whenever wenn falls sobald si quand lorsque lorsqu cuando se quando als wanneer när ifall hvis om";

/// The same of scripts without blanks, next to a quotation.
pub(super) const MESSAGES_INSIDE: &str = "メッセージ 表示 と書かれ のように と出 が出 く出 に変わ 消息 訊息 提示 显示 顯示 弹出 彈出 出现 出現 \
    变成 變成 报错 報錯 메시지 표시 라고 보이면 나오면";
pub(super) const ERRORS_INSIDE: &str = "エラー 警告 错误 錯誤 오류";
pub(super) const PARTS_INSIDE: &str =
    "ボタン 項目 欄 タブ 設定 オプション メニュー ステータス モード 列 按钮 按鈕 字段 选项 選項 버튼 필드 옵션";

/// Whether a text begins with the code of an error: `PB-2207: …`, `0x8004A112 …`, "Fehler TW-4031: …".
pub(super) fn begins_with_code(text: &str) -> bool {
    text.split_whitespace().take(2).any(is_code) && length(text) > 2
}
