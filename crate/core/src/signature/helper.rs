//! What components add around a message: how bad it is, its buttons, hints for keyboard and screen reader, headings
//! that every error of the host has, the time. None of it belongs to the message, and none of it makes it a quotation.
//!
//! ```text
//!  Error: │ Web Phone Unavailable │ 10:42 · Retry · Close
//!  ^^^^^^                           ^^^^^^^^^^^^^^^^^^^^^ explained
//!  Bob: │ Web Phone Unavailable                            "Bob" is not: somebody quotes
//! ```
//!
//! The words are those of the design systems' own components (Lightning, Fluent, Material, the softphone's widgets) in
//! the languages the softphone speaks.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::normal::Normal;

/// What may stand anywhere around a message. Each line: labels separated by bars, in the languages en de fr es it pt nl
/// fi ja ko zh.
const SIGNS: &[&str] = &[
    // How bad it is, and what icons call themselves
    "error|errors|problem|problems|error icon|warning|warning icon|info|information|information icon|success|alert|alert icon|notification|notifications|\
     attention|important|notice|caution|toast|toast notification|symbol|icon|error symbol|warning symbol|info symbol|alert error|\
     alert warning|blocking error|critical|fatal error",
    "fehler|warnung|hinweis|achtung|benachrichtigung|information|erfolg|wichtig|symbol|fehlersymbol",
    "erreur|avertissement|attention|alerte|information|notification|succès|important|icône|échec",
    "error|advertencia|aviso|alerta|información|notificación|atención|importante|éxito|icono|ícono",
    "errore|avviso|avvertenza|avvertimento|attenzione|informazione|informazioni|notifica|operazione riuscita|icona",
    "erro|aviso|alerta|atenção|informação|informações|notificação|sucesso|importante|ícone",
    "fout|waarschuwing|let op|melding|informatie|info|gelukt|belangrijk|pictogram",
    "virhe|varoitus|huomio|huomautus|ilmoitus|tiedoksi|tärkeää|kuvake",
    "エラー|警告|注意|情報|通知|お知らせ|成功|重要|アラート|アイコン",
    "오류|경고|주의|정보|알림|성공|중요|아이콘",
    "错误|警告|注意|信息|通知|提示|成功|重要|图标|錯誤|資訊|圖示|提醒",
    // Hints for the keyboard and the screen reader
    "press escape to close|\
     press esc to close|press enter to activate|press delete to dismiss|use arrow keys to navigate|use tab to navigate|opens in a new tab|\
     opens in new tab|opens in a new window|link|button",
    // Headings that the hosts put above any error, and what stands below
    "we hit a snag|review the errors on this page|review the following errors|review the following fields|\
     these required fields must be completed|review the error on this page|resolve errors on this page|there is a problem with this record|\
     sorry to interrupt|click here to return to previous page|click here to return to the previous page|this page has an error|this page has an error. you might just need to refresh it|you might just need to refresh it|\
     something went wrong|an error occurred|an error has occurred|an unexpected error occurred|error: invalid data|\
     review all error messages below to correct your data|validation error|validation errors|validation errors while saving record(s)|\
     errors while saving|unable to save|could not save|can't save record|save failed|problem saving record|business process error|\
     script error|form error|record error|insufficient permissions|access denied|unable to process the request|close this error dialog|\
     you have 1 notification|you have 1 notification. select to view|1 notification|select to view|in-app notification|new notification|\
     problem saving|unable to uninstall package|uninstall failed|problems uninstalling|package uninstall failed|\
     es ist ein problem aufgetreten|überprüfen sie die fehler auf dieser seite|une erreur s'est produite|vérifiez les erreurs de cette page|\
     se ha producido un error|se produjo un error|revise los errores de esta página|si è verificato un errore|ocorreu um erro|\
     er is een fout opgetreden|エラーが発生しました|問題が発生しました|このページのエラーを確認してください|오류가 발생했습니다|发生错误|發生錯誤",
    // When
    "just now|a moment ago|a few seconds ago|seconds ago|second ago|minute ago|minutes ago|am|pm|a.m.|p.m.|uhr|gerade eben|soeben|\
     à l'instant|ahora mismo|proprio ora|agora mesmo|zojuist|juuri nyt|たった今|방금|刚刚|剛剛",
];

/// The labels of buttons and links. Before a message they count on a line of their own only: "Fix Web Phone Unavailable"
/// is somebody's task.
const BUTTONS: &[&str] = &[
    "close|dismiss|close error dialog|dismiss all|close all|hide|ok|okay|cancel|got it|understood|done|x|close dialog|close this window|close toast|\
     close notification|dismiss notification|dismiss message|dismiss alert|close message|close alert|clear|clear all|ignore|not now|later|\
     remind me later|skip|back|next|continue|undo|retry|try again|try again now|reconnect|refresh|refresh page|refresh the page|reload|\
     reload page|reload the page|restart|reset|details|show details|view details|hide details|see details|toggle details|more details|more|\
     more info|more information|show more|show less|see more|read more|learn more|learn how|how to|how to fix|help|get help|view|open|\
     settings|open settings|go to settings|check|check permission|check permissions|check settings|permission settings|allow|allow access|\
     enable|grant access|permissions|microphone settings|browser settings|copy|copy to clipboard|copied|copy details|download log|report|\
     report issue|report an issue|report a problem|send feedback|feedback|contact support|contact us|sign in|sign out|log in|log out|\
     log out now|login|logout|expand|collapse|minimize|maximize|previous|previous notification|next notification|notification options|\
     options|actions|show actions|more actions|more options|menu|save anyway|discard|discard changes|fix|fix it|view all|\
     view all notifications|see all|connecting|connecting...|loading|reconnecting",
    "schließen|alle schließen|verwerfen|ausblenden|abbrechen|verstanden|fertig|erneut versuchen|wiederholen|nochmals versuchen|\
     erneut verbinden|aktualisieren|seite aktualisieren|neu laden|seite neu laden|details|details anzeigen|details ausblenden|mehr|\
     mehr anzeigen|mehr erfahren|weitere informationen|weitere infos|hilfe|einstellungen|öffnen|kopieren|problem melden|melden|\
     support kontaktieren|anmelden|abmelden|zurück|weiter|später|rückgängig|zulassen|berechtigung prüfen|wird verbunden|bestätigen|\
     ignorieren",
    "fermer|tout fermer|ignorer|masquer|annuler|compris|j'ai compris|d'accord|terminé|réessayer|essayer à nouveau|reconnecter|actualiser|\
     rafraîchir|actualiser la page|recharger|recharger la page|détails|afficher les détails|masquer les détails|plus|afficher plus|\
     en savoir plus|plus d'informations|aide|paramètres|ouvrir|copier|signaler un problème|contacter le support|se connecter|se déconnecter|\
     connexion|retour|suivant|plus tard|autoriser|vérifier|rejeter|connexion en cours",
    "cerrar|cerrar todo|descartar|ocultar|cancelar|aceptar|entendido|de acuerdo|listo|reintentar|intentar de nuevo|inténtelo de nuevo|\
     volver a intentar|volver a intentarlo|volver a cargar|volver a conectar|reconectar|actualizar|actualizar página|recargar|recargar página|detalles|mostrar detalles|\
     ver detalles|ocultar detalles|más|mostrar más|ver más|más información|obtener más información|saber más|ayuda|configuración|ajustes|\
     abrir|copiar|informar de un problema|contactar con soporte|iniciar sesión|cerrar sesión|atrás|siguiente|más tarde|permitir|conectando|\
     omitir",
    "chiudi|chiudi tutto|ignora|nascondi|annulla|ho capito|va bene|fatto|riprova|riprova ora|riconnetti|aggiorna|aggiorna pagina|ricarica|\
     ricarica pagina|dettagli|mostra dettagli|nascondi dettagli|altro|mostra altro|mostra di più|ulteriori informazioni|scopri di più|\
     maggiori informazioni|aiuto|guida|impostazioni|apri|copia|segnala un problema|contatta l'assistenza|accedi|esci|indietro|avanti|\
     più tardi|consenti|connessione in corso",
    "fechar|fechar tudo|dispensar|descartar|ocultar|cancelar|entendi|percebi|concluído|tentar novamente|tentar de novo|tente novamente|\
     repetir|reconectar|atualizar|atualizar página|recarregar|recarregar página|detalhes|mostrar detalhes|ver detalhes|ocultar detalhes|mais|\
     mostrar mais|ver mais|saiba mais|saber mais|mais informações|obter mais informações|ajuda|configurações|definições|abrir|copiar|\
     relatar um problema|comunicar um problema|contatar o suporte|entrar|iniciar sessão|sair|terminar sessão|voltar|próximo|seguinte|\
     mais tarde|permitir|conectando|a ligar|ignorar",
    "sluiten|alles sluiten|negeren|verbergen|annuleren|begrepen|gereed|opnieuw|opnieuw proberen|probeer opnieuw|opnieuw verbinden|vernieuwen|\
     pagina vernieuwen|opnieuw laden|details|details weergeven|details verbergen|meer|meer weergeven|meer informatie|meer info|help|hulp|\
     instellingen|openen|kopiëren|probleem melden|contact opnemen met support|aanmelden|inloggen|afmelden|uitloggen|terug|volgende|later|\
     toestaan|verbinden|verbinding maken",
    "sulje|sulje kaikki|hylkää|piilota|peruuta|selvä|ymmärrän|valmis|yritä uudelleen|uudelleen|yhdistä uudelleen|päivitä|päivitä sivu|\
     lataa uudelleen|tiedot|näytä tiedot|piilota tiedot|lisää|näytä lisää|lisätietoja|lue lisää|ohje|apua|asetukset|avaa|kopioi|\
     ilmoita ongelmasta|kirjaudu|kirjaudu sisään|kirjaudu ulos|takaisin|seuraava|myöhemmin|salli|yhdistetään",
    "閉じる|すべて閉じる|非表示|キャンセル|了解|わかりました|完了|再試行|もう一度試す|再接続|更新|ページを更新|再読み込み|リロード|詳細|詳細を表示|詳細を隠す|もっと見る|その他|詳しくはこちら|詳細情報|ヘルプ|設定|開く|コピー|問題を報告|問題を報告する|\
     サポートに連絡|サインイン|サインアウト|ログイン|ログアウト|戻る|次へ|後で|許可|接続中|無視",
    "닫기|모두 닫기|해제|숨기기|취소|확인|알겠습니다|완료|다시 시도|재시도|다시 연결|새로 고침|새로고침|페이지 새로 고침|다시 로드|세부 정보|세부 정보 표시|상세 정보|더 보기|자세히|자세히 보기|자세히 알아보기|추가 정보|도움말|설정|열기|\
     복사|문제 신고|지원 문의|로그인|로그아웃|뒤로|다음|나중에|허용|연결 중|무시",
    "关闭|全部关闭|忽略|隐藏|取消|确定|好的|知道了|我知道了|完成|重试|再试一次|重新连接|刷新|刷新页面|重新加载|详情|详细信息|显示详细信息|隐藏详细信息|更多|显示更多|了解更多|更多信息|帮助|设置|打开|复制|报告问题|联系支持|登录|注销|退出|返回|\
     下一步|稍后|允许|正在连接|關閉|全部關閉|隱藏|確定|知道了|重試|再試一次|重新連線|重新整理|重新載入|詳情|詳細資訊|顯示詳細資訊|隱藏詳細資訊|顯示更多|瞭解更多|深入瞭解|深入了解|显示详情|查看详情|查看详细信息|显示详细资料|顯示詳細資料|檢視詳細資料|查看詳情|顯示詳情|了解詳情|更多資訊|說明|幫助|設定|打開|開啟|複製|回報問題|聯絡支援|登入|登出|稍後|\
     允許|正在連線",
];

struct Label {
    /// In the form for comparison.
    text: String,
    is_button: bool,
}

/// The labels by their first character, longest first.
fn labels() -> &'static HashMap<char, Vec<Label>> {
    static BY_FIRST: OnceLock<HashMap<char, Vec<Label>>> = OnceLock::new();
    BY_FIRST.get_or_init(|| {
        let mut map: HashMap<char, Vec<Label>> = HashMap::new();
        let all = SIGNS.iter().map(|line| (line, false)).chain(BUTTONS.iter().map(|line| (line, true)));
        for (label, is_button) in all.flat_map(|(line, is_button)| line.split('|').map(move |label| (label, is_button))) {
            let text = Normal::new(label).text().to_owned();
            if let Some(first) = text.chars().next() {
                map.entry(first).or_default().push(Label { text, is_button });
            }
        }
        for labels in map.values_mut() {
            labels.sort_by(|a, b| b.text.len().cmp(&a.text.len()).then_with(|| a.is_button.cmp(&b.is_button)));
        }
        map
    })
}

/// Whether a label begins at byte `at` and ends where a word does.
pub(super) fn begins_at(normal: &Normal<'_>, at: usize) -> bool {
    label_end(normal, at, normal.text().len(), Side::Behind).is_some()
}

/// Whether a sign ends at byte `at`, and begins where a word does.
pub(super) fn ends_at(normal: &Normal<'_>, at: usize) -> bool {
    let text = &normal.text()[..at];
    let starts = text.char_indices().rev().map(|(start, _)| start).take(LONGEST_GLUED).filter(|start| normal.is_seam(*start));
    let is_sign = |start: usize| {
        let labels = text[start..].chars().next().and_then(|first| labels().get(&first));
        labels.is_some_and(|labels| labels.iter().any(|label| !label.is_button && label.text == text[start..]))
    };
    starts.into_iter().any(is_sign)
}

/// How far back a glued sign may begin, in characters.
const LONGEST_GLUED: usize = 24;

/// Where a range stands to the message.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    Behind,
}

/// Whether a range between two sentences holds nothing but labels.
pub(super) fn covers(normal: &Normal<'_>, from: usize, to: usize) -> bool {
    unexplained(normal, from, to, Side::Behind, true, 0).is_empty()
}

/// Where the longest label that begins at `at` ends.
fn label_end(normal: &Normal<'_>, at: usize, to: usize, side: Side) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let labels = labels().get(&rest.chars().next()?)?;
    let fits = |label: &&Label| {
        let end = at + label.text.len();
        rest.starts_with(label.text.as_str())
            && (end == to || normal.is_seam(end))
            && (!label.is_button || side == Side::Behind || normal.is_line(skip_marks(normal, end)))
    };
    labels.iter().find(fits).map(|label| at + label.text.len())
}

fn is_button(normal: &Normal<'_>, at: usize, end: usize) -> bool {
    let text = &normal.text()[at..end];
    let labels = text.chars().next().and_then(|first| labels().get(&first));
    labels.is_some_and(|labels| labels.iter().any(|label| label.is_button && label.text == text))
}

/// The next letter or digit, or white space.
fn skip_marks(normal: &Normal<'_>, at: usize) -> usize {
    let text = &normal.text()[at..];
    let mut chars = text.char_indices().map(|(offset, c)| (at + offset, c));
    chars.find(|(at, c)| c.is_alphanumeric() || normal.is_gap(*at)).map_or(at + text.len(), |(at, _)| at)
}

/// The parts of a range that no label, number or punctuation explains, each as long as it can be, until they have more
/// than `most` bytes. Outside an alert a number counts only on a line of its own: "Web Phone Unavailable (12)" is the name
/// of a list.
pub(super) fn unexplained(
    normal: &Normal<'_>,
    from: usize,
    to: usize,
    side: Side,
    is_alert: bool,
    most: usize,
) -> Vec<(usize, usize)> {
    let text = normal.text();
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut at = from;
    let mut left = most;
    let mut open = false;
    // Where a sign right behind the message ends.
    let mut phrase = None;
    while let Some(c) = text.get(at..to).and_then(|rest| rest.chars().next()) {
        if !c.is_alphanumeric() {
            at += c.len_utf8();
            continue;
        }
        let known = label_end(normal, at, to, side)
            .or_else(|| hint_end(normal, at, to))
            .or_else(|| number_end(normal, at, to).filter(|_| is_alert || normal.is_line(at)));
        if let Some(end) = known {
            // "Web Phone Unavailable Notification Settings": names of things, not a sign and a button.
            if phrase == Some(at) && !normal.is_sentence(at) && side == Side::Behind && is_button(normal, at, end) {
                found.push((from, end));
            }
            phrase = (at == from && !normal.is_sentence(at) && normal.is_gap(at) && !is_button(normal, at, end)).then_some(end);
            at = end;
            open = false;
            continue;
        }
        let end = word_end(normal, at, to);
        match found.last_mut().filter(|_| open) {
            Some(last) => last.1 = end,
            None => found.push((at, end)),
        }
        open = true;
        left = match left.checked_sub(end - at) {
            Some(left) => left,
            None => break,
        };
        at = end;
    }
    found
}

/// "Press Control + F6 to navigate to the next toast": a sentence that begins with a key is a hint, in any language.
fn hint_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let near = &rest.as_bytes()[..rest.len().min(KEY_WITHIN)];
    let key = KEYS.iter().filter_map(|key| near.windows(key.len()).position(|part| part == key.as_bytes())).min()?;
    let ends = rest.char_indices().map(|(offset, _)| at + offset).filter(|end| *end > at + key);
    Some(ends.into_iter().find(|end| normal.is_sentence(*end)).unwrap_or(to))
}

const KEYS: [&str; 5] = ["+f6", "control+", "ctrl+", "command+", "strg+"];
/// How far into a hint its key ends, in bytes.
const KEY_WITHIN: usize = 36;

/// "10:42", "2/5", "2026-11-20", "1 of 2", "2 min ago", "hace 2 min": when and how many.
fn number_end(normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let digits = |from: usize| {
        let rest = normal.text().get(from..to)?;
        let inside = |(at, c): &(usize, char)| c.is_numeric() || (":./-".contains(*c) && !normal.is_gap(from + at + 1));
        let end = from + rest.char_indices().find(|part| !inside(part)).map_or(rest.len(), |(offset, _)| offset);
        // "00001007" is the number of a record: a list of them, or what somebody wrote.
        let is_record = end - from >= RECORD && rest.bytes().take(end - from).all(|b| b.is_ascii_digit());
        let is_word = end == to || normal.is_seam(end) || word_in(UNITS, normal, end, to).is_some();
        (rest.starts_with(char::is_numeric) && is_word && !is_record).then_some(end)
    };
    let lead = word_in(BEFORE_TIME, normal, at, to);
    let end = digits(lead.unwrap_or(at))?;
    if let Some(unit) = word_in(UNITS, normal, end, to) {
        return Some(word_in(AFTER_TIME, normal, unit, to).unwrap_or(unit));
    }
    // "of", "de", "sur", "von": a short word between two numbers.
    let word = word_end(normal, end, to);
    let between = &normal.text()[end..word];
    let short = between.chars().count() <= 4 && between.chars().all(char::is_alphabetic);
    let end = if short { digits(word).unwrap_or(end) } else { end };
    lead.is_none().then_some(end)
}

/// What stands before how long ago it was, its units, and what stands behind them; separated by bars.
const BEFORE_TIME: &str = "vor|ilya|hace|há";
const UNITS: &str = "minutes|minute|minuten|minutos|minuto|minuti|minuuttia|minuten|min|mins|m|seconds|second|sekunden|secondes|\
    segundos|secondi|seconden|sekuntia|sek|sec|secs|s|hours|hour|stunden|stunde|std|heures|heure|horas|hora|ore|ora|uur|tuntia|hr|hrs|h|\
    分前|秒前|時間前|分전|분전|초전|시간전|分钟前|秒钟前|小时前|分鐘前|秒鐘前|小時前";
const AFTER_TIME: &str = "ago|fa|geleden|sitten|atrás";

/// Where one of these words ends that begins at `at`.
fn word_in(words: &str, normal: &Normal<'_>, at: usize, to: usize) -> Option<usize> {
    let rest = normal.text().get(at..to)?;
    let ends = words.split('|').filter(|word| rest.starts_with(word)).map(|word| at + word.len());
    ends.filter(|end| *end == to || normal.is_seam(*end)).max()
}

/// So many digits without a mark between them are no time and no count.
const RECORD: usize = 6;

fn word_end(normal: &Normal<'_>, at: usize, to: usize) -> usize {
    let text = &normal.text()[at..to];
    let ends = text.char_indices().skip(1).map(|(offset, _)| at + offset);
    ends.into_iter().find(|end| normal.is_seam(*end)).unwrap_or(to)
}
