//! The words that decide whether two texts have the same sense, in the languages the softphone speaks. Short lists: what
//! they do not know makes a suggestion at most.

use std::sync::LazyLock;

use crate::signature::stems::Stems;

/// Words that deny, in the languages the softphone speaks.
pub(super) static NEGATIONS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "not no never without nor none lack lacks lacking nobody
        nicht nie ohne weder fehlt fehlen fehlte niemand
        pas jamais aucun aucune sans manque
        sin nunca ningún carece carecen nadie
        non senza mai nessun nessuno manca
        não nem sem nenhum ninguém
        niet geen nooit zonder ontbreekt
        ei eivät kukaan puuttuu
        안",
    )
});

/// Beginnings of words that deny what can be done: "unable to save" is "could not save".
pub(super) static CANNOT: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("unable impossib imposib impossív unmöglich onmogelijk mahdoton"));

/// The same inside words and in scripts without blanks.
pub(super) const NEGATIONS_INSIDE: &str = "ません ない なし 不 無 无 未 没 沒 非 없 않 못 불가 禁";

/// Prefixes that deny.
pub(super) static NEGATIVE_PREFIXES: LazyLock<Stems> = LazyLock::new(|| Stems::new("un in im il ir dis des non ei"));

/// Beginnings of words, without blanks, that tell of a failure that is over.
pub(super) static GOOD_NEWS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "success restored resolved fixed granted workingagain isback arecomplete arefilled beenfilled beencompleted weresaved
        erfolgreich behoben wiederhergestellt sindausgefüllt wurdenausgefüllt
        sontremplis sontcomplets étéremplis
        secompletaron estáncompletos sehancompletado
        sonocompilati sonocompleti statocompilato
        estãopreenchidos forampreenchidos estãocompletos
        zijningevuld werdeningevuld ontäytetty
        réussi rétabli résolu
        conéxito restaurad resuelt restablecid
        risolt ripristinat
        comsucesso resolvid restabelecid
        opgelost hersteld gelukt
        onnistu korjattu palautettu
        成功 回復 恢复 恢復 復旧 解決 已连接 已連接 已連線 接続されました 入力されています 入力されました 已填写 已填寫
        복구 해결 연결되었 입력되었 입력했",
    )
});

/// Beginnings of texts, without blanks, that thank for what was done.
pub(super) static THANKS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new("thank danke vielendank gracias grazie obrigad bedankt dankuwel kiitos ありがとう 谢谢 謝謝 感谢 感謝 감사")
});

/// Beginnings of words of opposite sense.
pub(super) const OPPOSITES: &[(&str, &str)] = &[
    ("maxim máxim massim höchst 최대", "minim mínim more mehr más plus più mais meer 이상"),
    ("manual manuell manuel", "automat"),
    ("mandator required oblig pflicht", "option facult"),
    (
        "allow permit grant enable accept zulass autor permis consent",
        "deny deni block forbid prohib disable reject revok remov entzog",
    ),
    ("enabl aktiv activ", "disabl deaktiv deactiv désactiv desactiv disattiv"),
    ("success erfolg éxito succès sucesso", "fail fehl échec error"),
    ("online", "offline"),
    ("connect verb", "disconnect getrennt"),
    ("start begin open add creat", "stop end clos remov delet"),
    ("before", "after"),
    ("increas", "decreas reduc"),
    ("first", "last"),
    ("microphone mikrofon micro micró micrófono microfono", "camera kamera caméra cámara video speaker lautsprecher"),
    ("audio", "video camera"),
    ("phone téléphon teléfon telefon", "page fax mail e-mail chat text messag sms book"),
    ("uninstall", "install"),
    ("modif", "delet creat remov approv assign shar lock sav merg"),
];

/// Whole words of opposite sense.
pub(super) const TURNED: &[(&str, &str)] = &[("on", "off"), ("in", "out"), ("up", "down"), ("an", "aus"), ("ein", "aus")];

/// Beginnings of words for things and deeds: a message that speaks of one of them besides is about something else.
pub(super) static THINGS: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "camera kamera caméra cámara câmara câmera fotocamera
        contact kontakt contatt contato
        calend kalender kalenter agenda
        mail email correo posta courriel messagerie voicemail mailbox
        video vidéo vídeo
        sms fax télécop chat messaging messaggist meeting notif benachrichtig popup map yhteystie
        clipboard zwischenablage portapapeles appunti
        screen bildschirm écran pantalla
        location standort localisation localiza ubicación posición posizione position positie locatie sijain
        speaker lautsprecher ringtone
        printer drucker
        file datei fichier archivo attachment
        database datenbank
        delet gelösch supprim elimin excluí verwijder poist
        salesforce dynamics zoom teams hubspot
        password passwort kennwort contraseña
        minimum least mindestens
        desk",
    )
});

/// The same in scripts without blanks.
pub(super) const THINGS_INSIDE: &str = "カメラ 連絡先 予定表 カレンダー メール ビデオ 削除 少なくとも \
    通知 位置 ファックス 地図 クリップボード 卓上 デスク 携帯 ページ 共有 \
    카메라 연락처 캘린더 메일 비디오 삭제 최소 알림 위치 팩스 지도 클립보드 휴대 페이지 문자 공유 \
    日历 日曆 行事曆 行事历 摄像 相机 相機 攝影 联系人 聯絡人 通讯录 通訊錄 邮件 郵件 传真 傳真 地图 地圖 视频 視訊 删除 刪除 至少 剪贴板 剪貼簿 手机 手機 网页 網頁 短信 簡訊 共享 共用";

/// The commonest short words, which say nothing; words for what may, can or should be, what is, becomes or happens; "now",
/// "all", and apologies.
pub(super) static COMMON: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "isn its the and for are was our you has had can may your this that with have been will from does were must
        could would should might shall need needs being having
        now right currently
        der die das den dem ein und ist für eine sind wird sie
        können könnte könnten kann konnte konnten wurde wurden werden muss müssen
        les des une est sur par vos pour dans sont être
        peut peuvent pouvez doit doivent devez été
        los las del una con por para que esta este está están estar
        puede pueden podrían debe deben sido
        per che nel gli della sono
        possono può deve devono essere stato stata
        uma dos com estão
        pode podem devem foram
        het een van uw zijn als
        kunnen kon konden kan moet moeten worden werd
        derzeit zurzeit momentan moment gerade aktuell noch
        actuellement
        actualmente ahora
        attualmente adesso
        atualmente agora
        momenteel
        ole ovat tällä hetkellä juuri nyt
        all sorry occurred happened possible
        alle allen alles leider aufgetreten möglich
        tous toutes désolé désolés produit produite survenu survenue
        todos todas sentimos siento ocurrido producido posible
        tutti tutte spiacenti verificato possibile
        lamentamos desculpe ocorreu aconteceu possível
        helaas opgetreden mogelijk
        kaikki valitettavasti tapahtui mahdollista
        지금 지금은 죄송합니다 모든
        현재
        있습니다 없습니다 있음 없음 합니다 했습니다 발생했습니다",
    )
});

/// Words that ask for a thing politely, with or without which it is the same.
pub(super) static COURTESY: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("please bitte veuillez merci favor cortesemente gentilmente alstublieft"));

/// Beginnings of words that say the same in a message, or with a full stop whole words; at most 128 groups.
pub(super) const SAME: &[&str] = &[
    "mandator requir oblig compulsor necess",
    "requir must",
    "erforderlich müssen",
    "maxim max. most only limit höchst nur up.",
    "maxim jusqu seul",
    "máxim hasta solo",
    "massim fino solo",
    "máxim até apenas",
    "maxim alleen hoogstens",
    "fill complet enter provid",
    "zugriff zugreif zuzugreif",
    "app. applicat anwendung aplicac applicaz toepassing",
    "allow permit permiss grant authori enabl let. lets.",
    "erlaub zulass lassen gestatt gewähr berechtig darf dürfen",
    "autoris permet accord",
    "permit autoriz conced otorg dej. deje. consent permett autorizz",
    "toestemming gemachtig toesta machtig",
    "issue problem trouble error difficult wrong fault",
    "problem fehler störung schwierig schief",
    "problèm erreur incident difficult problema fallo errore erro dificuld difficolt",
    "problem impossib error",
    "fout mis",
    "modif chang edit updat alter",
    "geänder bearbeit modifiz aktualisier",
    "microphone mic",
    "another else someone somebody different",
    "during while",
    "retry try again",
    "erneut einmal. nochmal wieder.",
    "reload refresh",
    "function featur capabilit",
    "report tell inform contact",
    "shortly soon moment. peu. instant bientôt",
    "configur ajust setting",
    "unable impossible",
    "telephone phone",
    "necessary need requir",
    "unable issue problem",
    "connett conness connec connex conex conect",
    "acced acces accéd accès acess aced",
    "persist contin keep recur remain left. besteht weiterhin",
    "nutz verwend benutz",
    "access use. utiliz usar.",
    "complet rellen",
    "obbligator compil",
    "hoogst maxim",
    "täyt",
    "larger bigger longer exceed größer überschreit supérieur dépass supera excede",
    "availab disponib verfügb beschikba use. used. using usable usar usad utilis utiliz usato nutz genutzt verwend benutz gebruik",
    "blank empty",
    "select choos pick",
    "generat creat",
    "wrong incorrect invalid",
    "schon. bereits",
    "existier vorhand",
    "kontakt wend",
    "erzeug erstell",
    "20. twenty zwanzig vingt veinte venti vinte twintig",
    "이용 사용",
    "문제 오류",
    "허용 권한 부여",
    "시도",
    "입력 작성 필요",
    "2. two. zwei. deux. dos. due. dois. duas. twee. kaksi.",
    "3. three. drei. trois. tres. tre. três. drie. kolme.",
    "4. four. vier. quatre. cuatro. quattro. quatro. neljä.",
    "5. five. fünf. cinq. cinco. cinque. vijf. viisi.",
    "6. six. sechs. seis. sei. zes. kuusi.",
    "7. seven. sieben. sept. siete. sette. sete. zeven. seitsemän.",
    "8. eight. acht. huit. ocho. otto. oito. kahdeksan.",
    "9. nine. neun. neuf. nueve. nove. negen. yhdeksän.",
    "10. ten. zehn. dix. diez. dieci. dez. tien. kymmenen.",
];

/// Beginnings of words for what is wrong: "an issue connecting" is "could not connect".
pub(super) static TROUBLES: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "issue problem trouble difficult fault fehler störung schwierig erreur dificult fallo errore difficolt erro dificuld fout moeilijk
        ongelma 問題 问题 문제",
    )
});

/// Beginnings of words that set a limit: a message that has none is not about it.
pub(super) static LIMITS: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("maxim máxim massim höchst jusqu hasta fino até enintään"));

/// Beginnings of words for what ends on a day.
pub(super) static EXPIRES: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("expir abgelaufen abläuft läuft ablauf caduc venci vence scad verlopen verloopt"));

/// Words that say what must be done, and not what was.
pub(super) static NEEDS: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("must should need needs please could can has have required before unless until cannot"));

/// Beginnings of words for what is needed: who does not need a thing has no trouble with it.
pub(super) static NEEDED: LazyLock<Stems> =
    LazyLock::new(|| Stems::new("need requir must brauch müss besoin nécess necesit bisogn deve precis hoef moet tarvi"));

/// What says the same in scripts without blanks, or nothing: apologies hold a denial that denies nothing.
pub(super) const FOLDED: &[(&str, &str)] = &[
    ("申し訳ございませんが、", ""),
    ("申し訳ございません。", ""),
    ("申し訳ありませんが、", ""),
    ("申し訳ありません。", ""),
    ("ご利用いただけません", "使用できません"),
    ("ご利用になれません", "使用できません"),
    ("マイクロフォン", "マイク"),
    ("アクセス許可", "権限"),
    ("アクセス権", "権限"),
    ("使用するための", "使用する"),
    ("无法使用", "不可用"),
    ("不能使用", "不可用"),
    ("無法使用", "不可用"),
    ("不能用", "不可用"),
    ("授予", "允许"),
    ("授與", "允許"),
    ("ただいま", "現在"),
    ("が続く場合", "が解決しない場合"),
    ("お試しください", "やり直してください"),
    ("もう一度", ""),
    ("使うには", "使用するには"),
    ("不能为空", "请填写"),
    ("不可为空", "请填写"),
    ("不能為空", "請填寫"),
    ("不可為空", "請填寫"),
];

/// Beginnings of words that any message may have, whatever it is about.
pub(super) static GENERIC: LazyLock<Stems> = LazyLock::new(|| {
    Stems::new(
        "sorry please current unavailab availab retry again later error something went wrong occur problem persist contin report
        contact
        leider bitte derzeit zurzeit momentan verfügbar erneut später versuch fehler
        désol veuillez actuel disponib indisponib réessay nouveau erreur produit
        siento sentimos actual inténtel intente nuevo tarde
        spiacent riprov tardi
        lament tente novamente atual momento
        probeer opnieuw beschikbaar helaas momenteel",
    )
});
