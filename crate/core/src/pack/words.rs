//! The words that tell what a quotation is: a message, or the name of a part of the screen. Short lists, in the languages that
//! FAQs are written in; what they do not know is judged by its look.

use crate::signature::is_code;
pub(super) use crate::signature::is_in;

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a text in a script without blanks has one of the words of a list in it.
pub(super) fn has_inside(list: &str, text: &str) -> bool {
    list.split(' ').any(|one| text.contains(one))
}

/// What ends a sentence.
pub(super) const STOPS: [char; 4] = ['.', '!', '。', '！'];

/// How many words a text has, as far as that can be told: in scripts without blanks three signs count as one.
pub(super) fn length(text: &str) -> usize {
    let signs = |word: &String| word.chars().filter(|c| *c > '\u{2e80}').count();
    words(text).iter().map(|word| (signs(word) / 3).max(1)).sum()
}

/// Nouns that say: the quotation is what the screen says when something is wrong.
pub(super) const ERRORS: &str = "error errors warning warnings fehler fehlers fehlermeldung fehlermeldungen warnung erreur erreurs avertissement \
    advertencia errore errori avvertimento erro erros fout fouten foutmelding foutmeldingen waarschuwing fel felmeddelande fejl feil virhe virheet virheilmoitus błąd błędy błędu";

/// Nouns for what the screen says, right or wrong.
pub(super) const MESSAGES: &str = "message messages alert alerts toast toasts notification notifications notice notices popup popups banner banners bannière bandeau prompt meldung meldungen hinweis alerte mensaje \
    mensajes aviso messaggio messaggi avviso mensagem mensagens melding meldingen bericht berichten ilmoitus viesti komunikat komunikaty";

/// Verbs that say: the quotation is on the screen.
pub(super) const SHOWS: &str = "dice pone dit sagt meldt gives returns reports signale kommt tells says said shown showed appeared zeigte erschien saying see seeing shows showing displays displayed get getting gets receive receiving read reads appears appear \
    appearing fails stating meldet erscheint erscheinen lautet zeigt sehen steht affiche affichent apparaît apparaissent \
    indique verrez voyez aparece aparecen muestra appare appaiono mostra aparecem verschijnt verschijnen toont \
    affiché affichée affichés affichées angezeigt eingeblendet mostrato mostrata visualizzato exibida exibido mostrada mostrado \
    getoond weergegeven leggi legge leggete lisez lees leest läser står visas syns sees siehst sehe seht vois voit voyons ve ves ven vemos veo vedi vede vedete vedo vê vejo veem ziet zien zie staat bekommt bekomme bekommen erhält erhalte erhalten obtient obtiens obtenez voient obtiene recibe ottiene riceve ricevi recebe obtém krijgt krijg \
    krijgen ontvangt näkyy näyttää verás verá verán aparecerá saldrá sale salen vedrai apparirà compare surge surgirá pojawia wyświetla widać";

/// "The wizard stops with" what is on the screen.
pub(super) const WITH: &str = "with mit avec con met com med";

/// Those of them that tell what somebody sees, or does not: "Why don't I see 'My calls'?"
pub(super) const SEES: &str = "see seeing sees sehen sehe siehst seht verrez voyez vois voit voyons ve ves ven veo vedi vede vedete vedo vê vejo \
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

/// What a question is called, besides "question".
pub(super) const QUESTIONS: &str =
    "frage fragen pregunta preguntas domanda domande pergunta perguntas vraag vragen fråga kysymys 질문 質問 问题 問題";

/// What is done with a part of the screen: before its name, or, in other languages, behind it.
pub(super) const HANDLES: &str = "pressing pressed clicking clicked selecting changing turning \
    turn enable enabling disable activate deactivate switch change find use using set configure rename hide add select \
    choose customize click press show display where called named open create einschalten ausschalten aktivieren aktiviere \
    deaktivieren ändern ändere finde finden nutze nutzen verwenden verwende umbenennen ausblenden konfigurieren \
    einrichten wo wozu wofür activer désactiver changer modifier trouver trouve utiliser renommer masquer configurer où \
    sert activar desactivar cambiar encontrar usar dónde sirve attivare disattivare modificare trovare usare dove serve \
    ativar desativar alterar onde inschakelen uitschakelen wijzigen vinden gebruiken waar waarvoor";

/// Words that say: what follows is shown in some cases only.
pub(super) const CASES: &str =
    "if when whenever wenn falls sobald si quand lorsque lorsqu cuando se quando als wanneer när ifall hvis om";

/// The same of scripts without blanks, next to a quotation.
pub(super) const MESSAGES_INSIDE: &str = "エラー メッセージ 警告 表示 と書かれ のように と出 が出 错误 錯誤 消息 訊息 提示 显示 顯示 弹出 彈出 出现 出現 变成 變成 报错 報錯 오류 메시지 표시 라고 보이면 나오면";
pub(super) const ERRORS_INSIDE: &str = "エラー 警告 错误 錯誤 오류";
pub(super) const PARTS_INSIDE: &str =
    "ボタン 項目 欄 タブ 設定 オプション メニュー ステータス モード 列 按钮 按鈕 字段 选项 選項 버튼 필드 옵션";

/// Whether a text begins with the code of an error: `PB-2207: …`, `0x8004A112 …`, "Fehler TW-4031: …".
pub(super) fn begins_with_code(text: &str) -> bool {
    text.split_whitespace().take(2).any(is_code) && length(text) > 2
}
