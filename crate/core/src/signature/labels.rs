//! The words that components add around a message: those of the design systems' own components (Lightning, Fluent, Material, the
//! softphone's widgets) in the languages the softphone speaks; the commonest also in the other languages of the hosts, whose
//! pages frame messages of other languages.

use std::sync::LazyLock;

use super::stems::Stems;

/// What may stand anywhere around a message. Each line: labels separated by bars, in the languages en de fr es it pt nl
/// fi ja ko zh.
pub(super) const SIGNS: &[&str] = &[
    // How bad it is, and what icons call themselves
    "salesforce|dynamics 365|microsoft dynamics 365|error|errors|problem|problems|error icon|warning|warning icon|info|information|information icon|success|alert|alert icon|notification|notifications|\
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
    // cs pl sv da no tr ru uk hu ro el he ar th id vi bg hr sk sl
    "chyba|upozornění|varování|informace|oznámení|úspěch|błąd|ostrzeżenie|informacja|powiadomienie|sukces|fel|varning|information|meddelande|\
     avisering|klart|fejl|advarsel|meddelelse|oplysninger|feil|varsel|melding|informasjon|hata|uyarı|bilgi|bildirim|başarılı|ошибка|предупреждение|\
     внимание|информация|сведения|уведомление|успешно|помилка|попередження|увага|інформація|сповіщення|hiba|figyelmeztetés|információ|\
     értesítés|siker|eroare|avertisment|atenție|informații|notificare|succes|σφάλμα|προειδοποίηση|πληροφορίες|ειδοποίηση|επιτυχία|שגיאה|\
     אזהרה|מידע|הודעה|התראה|خطأ|تحذير|تنبيه|معلومات|إشعار|نجاح|ข้อผิดพลาด|คำเตือน|ข้อมูล|การแจ้งเตือน|kesalahan|galat|peringatan|informasi|\
     pemberitahuan|notifikasi|lỗi|cảnh báo|thông tin|thông báo|грешка|известие|greška|pogreška|upozorenje|obavijest|upozornenie|\
     informácie|oznámenie|napaka|opozorilo|obvestilo",
    // What it is, to a screen reader
    "error message|error notification|warning message|fehlermeldung|warnmeldung|message d'erreur|message d'avertissement|mensaje de error|\
     mensaje de advertencia|messaggio di errore|messaggio di avviso|mensagem de erro|mensagem de aviso|foutmelding|foutbericht|\
     waarschuwingsbericht|virheilmoitus|エラーメッセージ|警告メッセージ|エラー メッセージ|오류 메시지|경고 메시지|错误消息|错误信息|警告消息|錯誤訊息|警告訊息",
    "warning notification|fehlerbenachrichtigung|warnungsbenachrichtigung|warnbenachrichtigung|notification d'erreur|notification d'avertissement|\
     notificación de error|notificación de advertencia|notifica di errore|notifica di avviso|notificação de erro|notificação de aviso|\
     waarschuwingsmelding|エラー通知|警告通知|오류 알림|경고 알림|错误通知|錯誤通知",
    // Hints for the keyboard and the screen reader
    "press escape to close|\
     press esc to close|press enter to activate|press delete to dismiss|use arrow keys to navigate|use tab to navigate|opens in a new tab|\
     opens in new tab|opens in a new window|opens in new window|link|button",
    // Headings that the hosts put above any error, and what stands below
    "we hit a snag|review the errors on this page|review the following errors|review the following fields|\
     these required fields must be completed|review the error on this page|resolve errors on this page|there is a problem with this record|\
     sorry to interrupt|click here to return to previous page|click here to return to the previous page|this page has an error|this page has an error. you might just need to refresh it|you might just need to refresh it|\
     something went wrong|an error occurred|an error has occurred|an unexpected error occurred|error: invalid data|\
     review all error messages below to correct your data|validation error|validation errors|validation errors while saving record(s)|\
     errors while saving|unable to save|could not save|can't save record|save failed|problem saving record|business process error|geschäftsprozessfehler|ビジネス プロセス エラー|\
     script error|form error|record error|insufficient permissions|access denied|unable to process the request|close this error dialog|\
     you have 1 notification|you have 1 notification. select to view|1 notification|select to view|in-app notification|new notification|\
     problem saving|unable to uninstall package|uninstall failed|problems uninstalling|package uninstall failed|\
     es ist ein problem aufgetreten|überprüfen sie die fehler auf dieser seite|une erreur s'est produite|vérifiez les erreurs de cette page|\
     se ha producido un error|se produjo un error|revise los errores de esta página|si è verificato un errore|ocorreu um erro|\
     er is een fout opgetreden|nous avons rencontré un problème|vérifiez les erreurs sur cette page|\
     examinez les erreurs sur cette page|consultez les erreurs de cette page|problem aufgetreten|wir haben ein problem festgestellt|\
     prüfen sie die fehler auf dieser seite|hemos encontrado un problema|se produjo un problema|revise los errores en esta página|\
     si è verificato un problema|esaminare gli errori in questa pagina|rivedere gli errori in questa pagina|verifica gli errori in questa pagina|\
     encontramos um problema|revise os erros nesta página|verifique os erros nesta página|reveja os erros nesta página|er is een probleem opgetreden|\
     bekijk de fouten op deze pagina|controleer de fouten op deze pagina|문제가 발생했습니다|이 페이지의 오류를 검토하십시오|我们遇到了问题|遇到问题|\
     查看此页面上的错误|请检查此页面上的错误|我們遇到問題|檢閱此頁面上的錯誤|エラーが発生しました|問題が発生しました|このページのエラーを確認してください|오류가 발생했습니다|发生错误|發生錯誤",
    // hi ca et lt lv ms is sr
    "त्रुटि|चेतावनी|जानकारी|सूचना|advertiment|informació|notificació|viga|hoiatus|teave|teatis|klaida|įspėjimas|informacija|pranešimas|kļūda|brīdinājums|\
     informācija|paziņojums|ralat|amaran|maklumat|villa|viðvörun|upplýsingar|tilkynning|упозорење|обавештење",
    FIELD_ERRORS,
];

/// What hosts say of a field that they name before it: "Call Result: This field is read-only."
pub(super) const FIELD_ERRORS: &str = "this field is read-only|this field is read only|this field is required|complete this field|fill out this field|\
     please fill out this field|enter a value|you must enter a value|enter a valid value|select an option|required field|required|\
     dieses feld ist schreibgeschützt|dieses feld ist erforderlich|füllen sie dieses feld aus|ce champ est en lecture seule|ce champ est obligatoire|\
     renseignez ce champ|este campo es de solo lectura|este campo es obligatorio|complete este campo|questo campo è di sola lettura|\
     questo campo è obbligatorio|compila questo campo|este campo é somente leitura|este campo é obrigatório|preencha este campo|dit veld is alleen-lezen|\
     dit veld is verplicht|vul dit veld in|tämä kenttä on vain luku|tämä kenttä on pakollinen|この項目は参照のみです|この項目は必須です|この項目を入力してください|\
     이 필드는 읽기 전용입니다|이 필드는 필수입니다|此字段为只读|此字段为必填项|此欄位為唯讀|此欄位為必填";

/// The buttons of forms.
pub(super) const SAVES: &str = "save|save and close|save & close|save and new|save & new|speichern|speichern und schließen|enregistrer|guardar|salva|\
     salvar|gravar|opslaan|tallenna|保存|저장|儲存";

/// What a badge calls the state that it shows, without blanks.
pub(super) const STATES: &str = "status|state|estado|état|statut|stato|tila|ステータス|状態|상태|状态|狀態";

/// When. These are words of sentences too ("… is unavailable just now"), so they count only where they stand apart.
pub(super) const TIMES: &[&str] = &[
    "today|yesterday|just now|now|a moment ago|moments ago|a few seconds ago|seconds ago|second ago|a minute ago|minute ago|minutes ago|an hour ago",
    "heute|gestern|gerade eben|soeben|eben|jetzt|gerade|vor wenigen sekunden|vor einer minute",
    "aujourd'hui|hier|à l'instant|maintenant|il y a un instant|il y a quelques secondes|il y a une minute",
    "hoy|ayer|ahora|ahora mismo|hace un momento|hace unos segundos|hace un minuto",
    "oggi|ieri|ora|adesso|proprio ora|proprio adesso|poco fa|un momento fa|un minuto fa",
    "hoje|ontem|agora|agora mesmo|há instantes|há pouco|há um minuto|há alguns segundos",
    "vandaag|gisteren|nu|zojuist|zonet|een ogenblik geleden|een minuut geleden",
    "tänään|eilen|nyt|juuri nyt|äsken|hetki sitten",
    "今日|昨日|今|たった今|先ほど|오늘|어제|지금|방금|방금 전|今天|昨天|现在|現在|刚刚|剛剛|刚才|剛才",
    // cs pl sv da no tr ru uk hu ro el he ar th id vi bg hr sk sl hi ca
    "dnes|včera|právě teď|nyní|dzisiaj|dziś|wczoraj|przed chwilą|teraz|idag|i dag|igår|i går|just nu|nyss|lige nu|nå nettopp|akkurat nå|bugün|dün|şimdi|az önce|\
     сегодня|вчера|сейчас|только что|сьогодні|вчора|щойно|зараз|ma|tegnap|most|éppen most|az imént|astăzi|azi|ieri|chiar acum|acum|σήμερα|χθες|τώρα|μόλις τώρα|\
     היום|אתמול|עכשיו|הרגע|اليوم|أمس|الآن|วันนี้|เมื่อวาน|เมื่อสักครู่|ตอนนี้|hari ini|kemarin|baru saja|sekarang|hôm nay|hôm qua|vừa xong|bây giờ|днес|\
     сега|току-що|danas|jučer|upravo sada|upravo|práve teraz|danes|včeraj|pravkar|आज|कल|अभी|avui|ahir|ara mateix|ara",
];

/// Parts of words for notifications, without blanks: "2 new notifications" heads a list of them.
pub(super) const NOTICES: &str = "notific|notifik|notifiche|benachrichtigung|mitteilung|melding|meldung|ilmoitu|通知|お知らせ|알림|oznámení|powiadomi|avisering|\
    meddelels|varsl|bildirim|уведомлен|сповіщен|известия|értesítés|ειδοποι|התראות|إشعار|การแจ้งเตือน|pemberitahuan|thôngbáo|obavijest|obvestil|सूचना";

/// How the hint of a badge begins or ends, without blanks: "(click to check)".
pub(super) const CLICKS: &str = "clickto|clickhere|clickfor|tapto|tapfor|klicken|anklicken|tippen|cliquez|cliquer|hagaclic|hazclic|fareclic|faiclic|\
    clique|klikom|klikhier|klikken|napsauta|クリック|タップ|클릭|클릭하세요|点击|點擊|单击|單擊|點按|按一下|нажмите|tıklayın|naciśnij|kliknij|klikněte|klicka";

/// The labels of buttons and links. Before a message they count on a line of their own only: "Fix Web Phone Unavailable"
/// is somebody's task.
pub(super) const BUTTONS: &[&str] = &[
    SAVES,
    "close|dismiss|close error dialog|dismiss all|close all|hide|ok|okay|cancel|got it|understood|done|x|close dialog|close this window|close this message|close this dialog|close this notification|close toast|\
     close notification|dismiss notification|dismiss message|dismiss alert|close message|close alert|clear|clear all|ignore|not now|later|\
     remind me later|skip|back|next|continue|undo|retry|try again|try again now|reconnect|refresh|refresh page|refresh the page|reload|\
     reload page|reload the page|restart|reset|details|show details|view details|hide details|see details|toggle details|more details|more|\
     more info|more information|show more|show less|see more|read more|learn more|learn how|how to|how to fix|help|get help|view|open|\
     settings|open settings|go to settings|check|check permission|check permissions|check settings|permission settings|allow|allow access|\
     enable|grant access|permissions|microphone settings|browser settings|copy|copy to clipboard|copied|copy details|download log|report|\
     report issue|contact support for help|contact your admin|talk to support|chat with support|view call log|view log|report an issue|report a problem|send feedback|feedback|contact support|contact us|sign in|sign out|log in|log out|\
     log out now|login|logout|expand|collapse|minimize|maximize|previous|previous notification|next notification|notification options|\
     options|actions|show actions|more actions|more options|menu|save anyway|discard|discard changes|fix|fix it|resume|view all|\
     view all notifications|see all|connecting|connecting...|loading|reconnecting",
    // A "No" by itself denies what stands around it.
    "yes no|no yes|ja nein|nein ja|oui non|sí no|sì no|sim não|ja nee|kyllä ei|はい いいえ|예 아니요|是 否|ja nej|ja nei|tak nie|ano ne|да нет|evet hayır",
    // What denies something else than the message.
    "don't show again|do not show again|don't show this again|do not show this again|don't show me again|never show again|don't ask again|\
     do not ask again|don't ask me again|don't remind me again|no thanks|no, thanks|nicht mehr anzeigen|nicht erneut anzeigen|nicht mehr fragen|\
     nicht erneut fragen|nicht jetzt|nein danke|nein, danke|ne plus afficher|ne plus demander|pas maintenant|non merci|no volver a mostrar|\
     no mostrar de nuevo|no volver a preguntar|ahora no|no gracias|no, gracias|non mostrare più|non chiedere più|non ora|no grazie|no, grazie|\
     não mostrar novamente|não perguntar novamente|agora não|não obrigado|não, obrigado|niet meer tonen|niet meer weergeven|niet meer vragen|\
     niet nu|nee bedankt|nee, bedankt|älä näytä uudelleen|ei nyt|ei kiitos|今後表示しない|次回から表示しない|再度表示しない|今はしない|다시 표시 안 함|\
     다시 보지 않기|다시 묻지 않음|나중에 하기|不再显示|不再提示|不再询问|以后再说|不再顯示|visa inte igen|fråga inte igen|inte nu|nej tack|\
     vis ikke igen|ikke nu|nej tak|ikke vis igjen|ikke nå|nei takk|nie pokazuj ponownie|nie teraz|nie dziękuję|больше не показывать|не сейчас",
    // cs pl sv da no tr ru uk hu ro el he ar th id vi bg hr sk sl
    "zavřít|zrušit|zkusit znovu|zamknij|anuluj|odrzuć|ponów próbę|spróbuj ponownie|stäng|avbryt|försök igen|luk|annuller|prøv igen|lukk|\
     prøv på nytt|kapat|iptal|tamam|yeniden dene|tekrar dene|закрыть|отмена|повторить|повторить попытку|закрити|скасувати|повторити|спробувати ще раз|bezárás|\
     mégse|újra|újrapróbálkozás|închidere|închideți|anulare|reîncercare|κλείσιμο|ακύρωση|επανάληψη|סגור|סגירה|ביטול|נסה שוב|إغلاق|إلغاء|موافق|\
     إعادة المحاولة|ปิด|ยกเลิก|ตกลง|ลองอีกครั้ง|tutup|batal|coba lagi|đóng|hủy|thử lại|затвори|отказ|опитай отново|zatvori|odustani|pokušaj ponovno|\
     zavrieť|zrušiť|skúsiť znova|zapri|prekliči|poskusi znova",
    "schließen|alle schließen|verwerfen|ausblenden|abbrechen|verstanden|fertig|erneut versuchen|wiederholen|nochmals versuchen|\
     erneut verbinden|aktualisieren|seite aktualisieren|neu laden|seite neu laden|details|details anzeigen|details ausblenden|mehr|\
     mehr anzeigen|mehr erfahren|weitere informationen|weitere infos|hilfe|einstellungen|öffnen|kopieren|problem melden|melden|\
     support kontaktieren|kontakt zum support|an den support wenden|anmelden|abmelden|zurück|weiter|später|rückgängig|zulassen|berechtigung prüfen|berechtigungen prüfen|berechtigung überprüfen|wird verbunden|bestätigen|\
     ignorieren",
    "fermer|tout fermer|ignorer|masquer|annuler|compris|j'ai compris|d'accord|terminé|réessayer|essayer à nouveau|reconnecter|actualiser|\
     rafraîchir|actualiser la page|recharger|recharger la page|détails|afficher les détails|masquer les détails|plus|afficher plus|\
     en savoir plus|plus d'informations|aide|paramètres|ouvrir|copier|signaler un problème|contacter le support|contacter l'assistance|contacter le service d'assistance|contacter le soutien|se connecter|se déconnecter|\
     connexion|retour|suivant|plus tard|autoriser|vérifier|vérifier l'autorisation|vérifier les autorisations|vérifier la permission|rejeter|connexion en cours",
    "cerrar|cerrar todo|descartar|ocultar|cancelar|aceptar|entendido|de acuerdo|listo|reintentar|intentar de nuevo|inténtelo de nuevo|\
     volver a intentar|volver a intentarlo|volver a cargar|volver a conectar|reconectar|actualizar|actualizar página|recargar|recargar página|detalles|mostrar detalles|\
     ver detalles|ocultar detalles|más|mostrar más|ver más|más información|obtener más información|saber más|ayuda|configuración|ajustes|\
     abrir|copiar|informar de un problema|contactar con soporte|contactar a soporte|contactar al soporte|contactar con el soporte|contactar con asistencia|contacte con soporte|iniciar sesión|cerrar sesión|atrás|siguiente|más tarde|permitir|comprobar permiso|comprobar permisos|verificar permiso|verificar permisos|revisar permisos|conectando|\
     omitir",
    "chiudi|chiudi tutto|ignora|nascondi|annulla|ho capito|va bene|fatto|riprova|riprova ora|riconnetti|aggiorna|aggiorna pagina|ricarica|\
     ricarica pagina|dettagli|mostra dettagli|nascondi dettagli|altro|mostra altro|mostra di più|ulteriori informazioni|scopri di più|\
     maggiori informazioni|aiuto|guida|impostazioni|apri|copia|segnala un problema|contatta l'assistenza|contatta il supporto|contattare l'assistenza|accedi|esci|indietro|avanti|\
     più tardi|consenti|controlla autorizzazione|controlla autorizzazioni|verifica autorizzazione|verifica autorizzazioni|connessione in corso",
    "fechar|fechar tudo|dispensar|descartar|ocultar|cancelar|entendi|percebi|concluído|tentar novamente|tentar de novo|tente novamente|\
     repetir|reconectar|atualizar|atualizar página|recarregar|recarregar página|detalhes|mostrar detalhes|ver detalhes|ocultar detalhes|mais|\
     mostrar mais|ver mais|saiba mais|saber mais|mais informações|obter mais informações|ajuda|configurações|definições|abrir|copiar|\
     relatar um problema|comunicar um problema|contatar o suporte|falar com o suporte|contactar o suporte|contate o suporte|fale com o suporte|salvar|entrar|iniciar sessão|sair|terminar sessão|voltar|próximo|seguinte|\
     mais tarde|permitir|verificar permissão|verificar permissões|conectando|a ligar|ignorar",
    "sluiten|alles sluiten|negeren|verbergen|annuleren|begrepen|gereed|opnieuw|opnieuw proberen|probeer opnieuw|opnieuw verbinden|vernieuwen|\
     pagina vernieuwen|opnieuw laden|details|details weergeven|details verbergen|meer|meer weergeven|meer informatie|meer info|help|hulp|\
     instellingen|openen|kopiëren|probleem melden|contact opnemen met support|contact opnemen met ondersteuning|neem contact op met support|aanmelden|inloggen|afmelden|uitloggen|terug|volgende|later|\
     toestaan|machtiging controleren|machtigingen controleren|toestemming controleren|verbinden|verbinding maken",
    "sulje|sulje kaikki|hylkää|piilota|peruuta|selvä|ymmärrän|valmis|yritä uudelleen|uudelleen|yhdistä uudelleen|päivitä|päivitä sivu|\
     lataa uudelleen|tiedot|näytä tiedot|piilota tiedot|lisää|näytä lisää|lisätietoja|lue lisää|ohje|apua|asetukset|avaa|kopioi|\
     ilmoita ongelmasta|ota yhteyttä tukeen|kirjaudu|kirjaudu sisään|kirjaudu ulos|takaisin|seuraava|myöhemmin|salli|tarkista käyttöoikeus|tarkista käyttöoikeudet|tarkista lupa|yhdistetään",
    "閉じる|すべて閉じる|非表示|キャンセル|了解|わかりました|完了|再試行|もう一度試す|再接続|更新|ページを更新|再読み込み|リロード|詳細|詳細を表示|詳細を隠す|もっと見る|その他|詳しくはこちら|詳細情報|ヘルプ|設定|開く|コピー|問題を報告|問題を報告する|\
     サポートに連絡|サポートに問い合わせる|サポートへ連絡|サインイン|サインアウト|ログイン|ログアウト|戻る|次へ|後で|許可|アクセス許可を確認|アクセス許可の確認|権限を確認|許可を確認|接続中|無視",
    "닫기|모두 닫기|해제|숨기기|취소|확인|알겠습니다|완료|다시 시도|재시도|다시 연결|새로 고침|새로고침|페이지 새로 고침|다시 로드|세부 정보|세부 정보 표시|상세 정보|더 보기|자세히|자세히 보기|자세히 알아보기|추가 정보|도움말|설정|열기|\
     복사|문제 신고|지원 문의|지원팀에 문의|고객 지원에 문의|로그인|로그아웃|뒤로|다음|나중에|허용|권한 확인|사용 권한 확인|연결 중|무시",
    "关闭|全部关闭|忽略|隐藏|取消|确定|好的|知道了|我知道了|完成|重试|再试一次|重新连接|刷新|刷新页面|重新加载|详情|详细信息|显示详细信息|隐藏详细信息|更多|显示更多|了解更多|更多信息|帮助|设置|打开|复制|报告问题|联系支持|联系支持部门|联系客服|联系技术支持|聯絡支援部門|聯絡客服|登录|注销|退出|返回|\
     下一步|稍后|允许|检查权限|检查许可|检查授权|檢查權限|檢查許可|正在连接|關閉|全部關閉|隱藏|確定|重試|再試一次|重新連線|重新整理|重新載入|詳情|詳細資訊|顯示詳細資訊|隱藏詳細資訊|顯示更多|瞭解更多|深入瞭解|深入了解|显示详情|查看详情|查看详细信息|显示详细资料|顯示詳細資料|檢視詳細資料|查看詳情|顯示詳情|了解詳情|更多資訊|說明|幫助|設定|打開|開啟|複製|回報問題|聯絡支援|登入|登出|稍後|\
     允許|正在連線",
];

/// What stands before how long ago it was, its units, and what stands behind them; without blanks.
pub(super) static BEFORE_TIME: LazyLock<Stems> = LazyLock::new(|| Stems::new("vor ilya hace há"));
pub(super) static UNITS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "am pm a.m. p.m. uhr minutes minute minuten minutos minuto minuti minuuttia min mins m seconds second sekunden
        secondes segundos secondi seconden sekuntia sek sec secs s hours hour stunden stunde std heures heure horas hora
        ore ora uur tuntia hr hrs h 分前 秒前 時間前 分전 분전 초전 시간전 分钟前 秒钟前 小时前 分鐘前 秒鐘前 小時前",
    )
});
pub(super) static AFTER_TIME: LazyLock<Stems> = LazyLock::new(|| Stems::new("ago fa geleden sitten atrás"));

/// How sentences begin that lead elsewhere, without blanks.
pub(super) static LEADS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "clickhere contactyour pleasecontactyouradmin pleasecontactyoursystem formoreinformation formoredetails
        formoreinfo tolearnmore learnmoreabout klickensiehier hierklicken weitereinformationenfindensie cliquezici
        pourplusd'informations pourensavoirplus hagaclicaquí paraobtenermásinformación paramásinformación fareclicqui
        perulterioriinformazioni permaggioriinformazioni cliqueaqui paraobtermaisinformações paramaisinformações
        klikhier voormeerinformatie 詳細については 詳しくは 자세한내용은 有关详细信息 有关更多信息 如需更多資訊 如需詳細資訊 点击此处 按一下這裡",
    )
});

/// What stands before a code that support asks for, without blanks.
pub(super) static REFERENCES: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "errorid errorcode errornumber errorref reference referenceid referencenumber ref refid caseid activityid
        correlationid requestid sessionid traceid transactionid incidentid logid supportid id fehler-id fehlercode felkod
        fehlernummer referenz referenznummer vorgangs-id aktivitäts-id iddel'erreur coded'erreur référence idd'activité
        iddeerror códigodeerror referencia iddeactividad iderrore codicedierrore riferimento idattività iddoerro
        códigodoerro códigodeerro referência foutcode fout-id referentie activiteit-id エラーid エラーコード 参照番号 오류id 오류코드 错误id
        错误代码 错误编号 參考編號 錯誤代碼 錯誤碼 code codice código kod 代码 代碼 コード 코드",
    )
});
