mod taken;

use crate::pack::parse;
use crate::signature::{Level, Matcher, Surface, Template};
use crate::site::Place;

#[test]
fn plain_placeholders_become_slots() {
    for (text, source) in [
        ("modified by CUSTOMER_NAME during", "modified by {name} during"),
        ("login {email address} fails", "login {email} fails"),
        ("Hello <user name>, welcome", "Hello {name}, welcome"),
        ("wait {seconds} seconds", "wait {number} seconds"),
        ("The file NAME was not found", "The file {name} was not found"),
        ("Gone since ... minutes, back in XX seconds", "Gone since {number} minutes, back in {number} seconds"),
        ("The rate of 12/03/2025 is missing", "The rate of {value} is missing"),
        ("The roster for WEEK_NO has no host", "The roster for {value} has no host"),
        ("No host in region REGION answers", "No host in region {value} answers"),
        ("A call to COUNTRY is too dear", "A call to {value} is too dear"),
        ("The call was refused: MESSAGE_TEXT", "The call was refused: {any}"),
        // Other languages, compounds, ends of files
        ("Das Segment SEGMENTNAME ist leer", "Das Segment {name} ist leer"),
        ("Het segment SEGMENTNAAM bevat niemand", "Het segment {value} bevat niemand"),
        ("No hay precio para NOMBRE_DEL_PRODUCTO", "No hay precio para {value}"),
        ("No existe la dirección de NOMBRE_CUENTA", "No existe la dirección de {value}"),
        ("Aucun prix pour NOM_DU_PRODUIT ici", "Aucun prix pour {value} ici"),
        ("It was completed on DATE.", "It was completed on {value}."),
        ("The address of (customer name) is not complete (row %d)", "The address of {name} is not complete (row {number})"),
        ("Il peso supera … kg di …", "Il peso supera {value} kg di {value}"),
        ("发票【发票号码】已被【用户】锁定", "发票{value}已被{value}锁定"),
        ("Il magazzino di CITTÀ è chiuso", "Il magazzino di {value} è chiuso"),
        ("Nach ANZAHL Fehlern angehalten", "Nach {number} Fehlern angehalten"),
        ("Rechnung RECHNUNGSNUMMER ist gesperrt", "Rechnung {value} ist gesperrt"),
        ("Nessun file di NOME è stato letto", "Nessun file di {value} è stato letto"),
        ("Ontbreekt sinds START_DATUM in de lijst", "Ontbreekt sinds {value} in de lijst"),
        ("Files of type .EXT are not allowed", "Files of type .{value} are not allowed"),
        // Values taken over from a screen
        ("The list has 73,412 rows, 1.250.000 at most", "The list has {number} rows, {number} at most"),
        ("Sent 200 of 500, in 30 seconds more", "Sent {number} of {number}, in {number} seconds more"),
        ("Nothing for ann.lee@acme.io here", "Nothing for {email} here"),
        ("Error 1c2d3e4f-0000-4a5b-8c9d-0123456789ab came", "Error {value} came"),
        ("offer_2024.docx is not in /out/new/ now", "{value} is not in {value} now"),
        ("The host sftp.acme.io is not known", "The host {value} is not known"),
        ("The link was open until 12 March 2024, 04:00", "The link was open until {value}, {value}"),
        ("The column \"Start\" has no zone in it", "The column \"{value}\" has no zone in it"),
        ("Le numéro «\u{a0}06…\u{a0}» n’a pas de pays", "Le numéro «\u{a0}{value}\u{a0}» n’a pas de pays"),
        ("Field «account.mainid.fullname» is not on table 'quote'", "Field {value} is not on table '{value}'"),
        ("The field {!Contact.Title} is empty for all of them", "The field {value} is empty for all of them"),
        ("Row 17 is locked by Anna Keller", "Row {number} is locked by {name}"),
        ("Signer two (Maria Lopez) has no field", "Signer two ({name}) has no field"),
        ("Your zone (Europe/Lisbon) is not theirs (America/Argentina/Salta)", "Your zone ({value}) is not theirs ({value})"),
        (
            "offer.pdf (31.5 MB) is too large (loss 12 %), at most 20 MB",
            "{value} ({number} MB) is too large (loss {number} %), at most 20 MB",
        ),
        ("Not found: \"Offer letter v2.docx\"", "Not found: \"{value}\""),
        ("Access to \"/Sales/2024/Q3\" was denied", "Access to \"{value}\" was denied"),
        ("Missing: Last Name, Billing City, Phone", "Missing: Last Name, Billing City, Phone"),
        ("The server said 'invalid_grant' to us then", "The server said 'invalid_grant' to us then"),
        ("Ask its owner, Maria Lopez, for it", "Ask its owner, {name}, for it"),
        ("Image https://cdn.acme.io/logo%20new.svg?v=1 was not read.", "Image {value} was not read."),
        ("Image (https://cdn.acme.io/a.png) was not read", "Image ({value}) was not read"),
        ("The field Chat_Log__c is read-only for all", "The field {value} is read-only for all"),
        ("Unknown field: Case.Chat_Log__c", "Unknown field: {value}"),
        ("Reading stopped near tag {{#Case.Lines}} of it", "Reading stopped near tag {value} of it"),
        ("No row is in the list PumpRoles now", "No row is in the list {value} now"),
        ("You lack the privilege prvReadPump in it", "You lack the privilege {value} in it"),
        ("The list SALES and the host SharePoint are full", "The list SALES and the host SharePoint are full"),
        // Scripts without blanks
        ("弁「北の弁」が見つかりません", "弁「{value}」が見つかりません"),
        ("型板“合同一”已被删除，无法打开", "型板“{value}”已被删除，无法打开"),
        ("型板\"合同一\"已被\"王五\"锁定，无法打开", "型板\"{value}\"已被\"{value}\"锁定，无法打开"),
        ("「保存」ボタンが押せませんでした", "「保存」ボタンが押せませんでした"),
        ("「弁が見つかりません。」と出ます", "「弁が見つかりません。」と出ます"),
        ("弁は田中太郎さんによって閉じられました", "弁は{name}さんによって閉じられました"),
        ("この弁は佐藤花子様が使用中です", "この弁は{name}様が使用中です"),
        ("北村様宛の弁が見つかりません", "{name}様宛の弁が見つかりません"),
        ("お客様と管理者様だけが使えます", "お客様と管理者様だけが使えます"),
        ("The template 'order_update' was refused by them", "The template '{value}' was refused by them"),
        ("You are not in Jane Doe's team", "You are not in {name}'s team"),
        ("The number +1 555 010 7788 is not in use", "The number {value} is not in use"),
        // Ids, and numbers as long as those
        ("N columns are not mapped in line N", "{value} columns are not mapped in line {value}"),
        ("Row N: the name is missing", "Row {value}: the name is missing"),
        ("Record 0015g00000XyZ12 is being edited", "Record {value} is being edited"),
        ("IBAN DE89370400440532013000 is not known to us", "IBAN {value} is not known to us"),
        ("The order 4500123456 is in the ERP already", "The order {value} is in the ERP already"),
        ("No user found for record 006XXXXXXXXXXXX.", "No user found for record {value}."),
        ("See transfer_20250301.log for all of them", "See {value} for all of them"),
        ("Your card ending in 4242 was refused", "Your card ending in {value} was refused"),
        ("The card •••• 4242 was refused by them", "The card •••• {value} was refused by them"),
        ("You are number 4 in the queue, please wait", "You are number {number} in the queue, please wait"),
        ("Row 14 has 23 columns, expected 22.", "Row {number} has {number} columns, expected {number}."),
        ("The connection \"prod-eu\" is no longer allowed", "The connection \"{value}\" is no longer allowed"),
        ("Quote \"Kestrel Foods – Renewal 2025\" could not be saved", "Quote \"{value}\" could not be saved"),
        // Types of files that are refused
        ("Unsupported file type: .numbers", "Unsupported file type: {value}"),
        ("We can't accept .exe files here", "We can't accept {value} files here"),
        ("Image skipped: unsupported format (.webp)", "Image skipped: unsupported format ({value})"),
        // Days, times, people
        ("Update your card by 15 June to keep it.", "Update your card by {value} to keep it."),
        ("Update your card by 15 June.", "Update your card by {value}."),
        ("It was paused on March 4, 2024 by us", "It was paused on {value} by us"),
        ("It was paused on March 4 by us", "It was paused on {value} by us"),
        ("It was paused on 3 March. Ask for more", "It was paused on {value}. Ask for more"),
        ("It was paused on 3 Sep. for more", "It was paused on {value} for more"),
        ("The pump was given to Tom Baker on 3 March", "The pump was given to {name} on {value}"),
        ("Somebody else is turning it (Maria K. since 10:42)", "Somebody else is turning it ({name} since {value})"),
        ("Row 3 was locked by A. Keller. Wait for it", "Row {number} was locked by {name}. Wait for it"),
        // What is known by letters and digits, releases, measures
        ("Image boot_v3.1.7.rom does not fit to model D20", "Image {value} does not fit to model {value}"),
        ("The artikelnummer 4711-B is not in room B12.", "The artikelnummer {value} is not in room {value}."),
        ("The pump needs 16.0.13127 or newer, 10.0.0.5 has none", "The pump needs {value} or newer, {value} has none"),
        ("It slowed the pump down by 2.4 seconds", "It slowed the pump down by {number} seconds"),
        ("The seal of 22,5 % is 118.2 MB large", "The seal of {number} % is {number} MB large"),
        ("A debt of £42.50 and 1.740,50 € is open", "A debt of £{number} and {number} € is open"),
        ("A batch number 0417-B, serie 4F-88213, seat F12 is old", "A batch number {value}, serie {value}, seat {value} is old"),
        ("The tenant Sun House 14 has no tax number", "The tenant {name} has no tax number"),
        ("The exchange of order #559021 is closed", "The exchange of order #{value} is closed"),
        ("Vous arriverez à 17 h 45 chez nous", "Vous arriverez à {value} chez nous"),
        ("O pedido venceu em dd/mm/aaaa.", "O pedido venceu em {value}."),
        ("The field is empty for Jonas Weber", "The field is empty for {name}"),
        ("Aberta por Fulano de Tal desde ontem", "Aberta por {name} desde ontem"),
        ("No tax ID for [Last name, First name] was found", "No tax ID for {name} was found"),
        ("Your zone is DEVICE_ZONE, and not CALENDAR_ZONE", "Your zone is {value}, and not {value}"),
        ("Only COUNT of your TOTAL events were read", "Only {number} of your {value} events were read"),
        // Numbers of which only some digits are told
        ("The number +1 XXX XXX XXXX has no owner", "The number {value} has no owner"),
        ("O número (XX) XXXXX-XXXX não tem dono", "O número {value} não tem dono"),
        ("It has used 9x% of them in 20XX", "It has used {number}% of them in {number}"),
        // Brackets of all kinds
        ("（メールアドレス）は招待できません", "{value}は招待できません"),
        ("Voucher {code} is not valid", "Voucher {value} is not valid"),
        ("Voucher {{ code }} is not valid", "Voucher {value} is not valid"),
        ("Voucher {!code} is not valid", "Voucher {value} is not valid"),
        ("Voucher ${code} is not valid", "Voucher {value} is not valid"),
        ("Voucher {0} is not valid", "Voucher {value} is not valid"),
        ("Voucher <code> is not valid", "Voucher {value} is not valid"),
        ("Voucher [voucher code] is not valid", "Voucher {value} is not valid"),
        ("Der Gutschein [Nr.] gilt nicht", "Der Gutschein {value} gilt nicht"),
        ("注文<注文番号>は取り消せません", "注文{value}は取り消せません"),
        ("The import stopped: {reason}", "The import stopped: {any}"),
        ("The import stopped: {error.message}", "The import stopped: {any}"),
        ("Voucher ‹code› is not valid", "Voucher {value} is not valid"),
        ("The field «fieldname» is not in «tablename»", "The field {name} is not in {name}"),
        ("［日付］は変更できません", "{value}は変更できません"),
        ("Valid until DD/MM/YYYY only", "Valid until {value} only"),
        ("Gilt bis TT.MM.JJJJ, HH:MM Uhr", "Gilt bis {value}, {value} Uhr"),
        // What programs put values in for
        ("Voucher %s is not valid", "Voucher {value} is not valid"),
        ("Voucher %1$s of %2$s is not valid", "Voucher {value} of {value} is not valid"),
        ("Voucher %(code)s is not valid", "Voucher {value} is not valid"),
        ("Voucher %CODE% is not valid", "Voucher {value} is not valid"),
        ("Voucher %1 is not valid", "Voucher {value} is not valid"),
        ("Voucher %GUTSCHEIN_NR% is not valid", "Voucher {value} is not valid"),
        ("Voucher $VOUCHER of $userName is not valid", "Voucher {value} of {name} is not valid"),
        ("Stopped after %d of %d rows", "Stopped after {number} of {number} rows"),
        ("接続に失敗しました（コード：%s）", "接続に失敗しました（コード：{value}）"),
        ("The bank refused it: %s", "The bank refused it: {any}"),
        ("The bank refused it: …", "The bank refused it: {any}"),
        // What is nobody's
        ("The user xxx@example.com is unknown", "The user {email} is unknown"),
        ("Der Benutzer vorname.nachname@firma.de fehlt", "Der Benutzer {email} fehlt"),
        ("The mailbox of user@domain is full", "The mailbox of {email} is full"),
        ("L'utilisateur prenom.nom@societe.fr est inconnu", "L'utilisateur {email} est inconnu"),
        ("We cannot read filename.ext now", "We cannot read {value} now"),
        ("Datei.csv ist leer oder fehlt", "{value} ist leer oder fehlt"),
        // Signs that only hold a place
        ("Voucher XXX is not valid", "Voucher {value} is not valid"),
        ("Voucher xx is not valid", "Voucher {value} is not valid"),
        ("Voucher VC-XXXX is not valid", "Voucher VC-{value} is not valid"),
        ("Not more than N% off, of XXX and YYY", "Not more than {value}% off, of {value} and {value}"),
        ("項目「【項目名】」が長すぎます", "項目「{value}」が長すぎます"),
        ("Die Ventile „A“ und „B“ sind zu nah", "Die Ventile „{value}“ und „{value}“ sind zu nah"),
        ("No way was found between A and B.", "No way was found between {value} and {value}."),
        ("You have used [X] of [Y] vouchers", "You have used {value} of {value} vouchers"),
        ("Only X of Y vouchers are left", "Only {value} of {value} vouchers are left"),
        ("A maximum of N vouchers is allowed", "A maximum of {value} vouchers is allowed"),
        ("The run stopped after {0} seconds", "The run stopped after {number} seconds"),
        ("<n> vouchers have not been sent", "{number} vouchers have not been sent"),
        ("파일이 NNMB를 초과하여 %s에 저장하지 못했습니다", "파일이 {value}MB를 초과하여 {value}에 저장하지 못했습니다"),
        ("Bad voucher (line 114)", "Bad voucher (line {number})"),
        ("No such voucher (page …, line …). Is it gone?", "No such voucher (page {value}, line {value}). Is it gone?"),
        ("Voucher is mapped to both FIELD_A and FIELD_B", "Voucher is mapped to both {value} and {value}"),
        ("Fill in the following prompts first: Delivery date, Contact person.", "Fill in the following prompts first: {any}."),
        ("Faltan campos obligatorios: [Apellidos, Sector]", "Faltan campos obligatorios: {any}"),
        ("The font Gotham Narrow Book is not on the pump", "The font {name} is not on the pump"),
        ("Font Gotham Narrow Book is not on the pump", "Font {name} is not on the pump"),
        ("De ruimte Zaal Rembrandt is al geboekt tot 11", "De ruimte {name} is al geboekt tot 11"),
        ("Nothing in currency CURRENCY_CODE was found", "Nothing in currency {value} was found"),
        ("The amount was not changed: ERROR_DETAILS", "The amount was not changed: {any}"),
        ("{name} has closed it. Reason: REASON", "{name} has closed it. Reason: {any}"),
        ("Case 2024/117 holds this pump for long", "Case {value} holds this pump for long"),
        ("The port is in use by PROGRAM (0000)", "The port is in use by {value} ({value})"),
        ("Almost full: %d%% of %d GB used", "Almost full: {number}% of {number} GB used"),
        ("Not enough vouchers (n of 5)", "Not enough vouchers ({value} of 5)"),
        ("The version (x.y.z) is older than X.XX now", "The version ({value}) is older than {value} now"),
        ("More than nn MB, code PM-nnnn", "More than {value} MB, code PM-{value}"),
        ("You have no right to see the branch …", "You have no right to see the branch {value}"),
        ("Voucher ___ is not valid", "Voucher {value} is not valid"),
        ("Voucher *** is not valid", "Voucher {value} is not valid"),
        ("Voucher ### is not valid", "Voucher {value} is not valid"),
        ("Voucher ... is not valid", "Voucher {value} is not valid"),
        ("Voucher “…” is not valid", "Voucher “{value}” is not valid"),
        ("○○様の予約は取り消せません", "{value}様の予約は取り消せません"),
        ("一覧の...件目を読み込めません", "一覧の{value}件目を読み込めません"),
        ("Voucher #12345 is not valid", "Voucher {value} is not valid"),
    ] {
        assert_eq!(Template::plain(text).unwrap().source(), source, "{text}");
    }
}

#[test]
fn brackets_hold_a_name_of_any_language_and_no_longer_one() {
    let template = |text: &str| Template::plain(text).unwrap().source().to_owned();
    for (open, close) in [("{{ ", " }}"), ("${", "}"), ("【", "】"), ("<<", ">>")] {
        let longest = "項目".repeat(9) + "番号";
        assert_eq!(longest.len(), 60);
        assert_eq!(template(&format!("Voucher {open}{longest}{close} is not valid")), "Voucher {value} is not valid");
        let longer = template(&format!("Voucher {open}項目{longest}{close} is not valid"));
        assert!(longer.contains(&longest), "{longer}");
    }
    let far = "[a".repeat(200) + " is not valid]";
    assert_eq!(template(&far), far);
}

#[test]
fn what_is_no_placeholder_stays() {
    for text in [
        "Error INVALID_SESSION_ID found",
        "上传失败，错误代码 559021",
        "上傳失敗，錯誤代碼 559021",
        "アップロードできません エラーコード 559021",
        "업로드 실패 오류 코드 559021",
        "Не загружено, код ошибки 559021",
        "Use CTI now",
        "A picture of 1920x1080 in size 3XXL, 2x as fast",
        "保存期間（30日）を過ぎた記録は（管理者）が消しました",
        "At most 25 rows are read by Office 365 in step 2",
        "You CANNOT undo this, the row is PERMANENTLY gone",
        "The SKU is not in the PDF, nor in the CRM",
        "Please RENAME the file first",
        "You must enter a SURNAME here",
        "Geben Sie die KUNDENNUMMER erneut ein",
        "DAS SEGMENT SEGMENTNAME IST LEER",
        "Row UNABLE_TO_LOCK_ROW was found",
        "It failed with FIELD_CUSTOM_VALIDATION_EXCEPTION and INVALID_NAME, see the log",
        "Files of type .PDF are not allowed",
        "Install the EXT module first",
        "The USER table is full",
        "The form is closed [Close]",
        "The upload is 100% done",
        "Only 50%discount here",
        "A minimum of $5 is due, 20% of 100% paid",
        "Write to them or read config.json first",
        "A voucher of plan B is not valid",
        "Vitamin A is not in the list",
        "【注意】この名刺は古いです",
        "Error 404 for all of them",
        "HTTP [404] for this page",
        "Loading the page...",
        "Still loading the page …",
        "You have no right to see the branch…",
        "Press n to go on, or x.",
        "Press \"Reload\" to turn it once more",
        "The file settings.json has no such key",
        "It stopped after 90 seconds, at 20 MB",
        "It was made by Salesforce and is locked",
        "Saving failed...try again",
        "Windows XP and Xbox XXL are old",
        "A value of 1 < 5 and 7 > 5",
        "The number 555-0100 is taken",
        "snake_case and my__c are names",
        "Call 1234-5678 for help",
        "The code is 2147467259 for all of them",
        "The token has expired (AADSTS700082).",
        "Workbooks with macros (.xlsm) are not allowed",
        "N. Miller is not known to us",
        "Error 30007123 of the server",
        "Only .csv files can be read, and not this one",
        "The list cannot be read: save it as .csv",
        "Files that are not .csv or .tsv are refused",
        "Pick the .csv files of the list",
        "At most 12 may be empty",
        "Press [Save, then close] to go on",
        "A limit of 200 columns is reached",
        "The plan ends in 2026 for all",
        "The Max Size and the Bill Amount are not known",
        "Add the number 4 to it",
        "A voucher of plan B2 is not valid, see error E1042",
        "The model of today has no seal",
        "Customer Success Team cannot be reached",
        "The field Last Name is empty, the app Microsoft Teams is off",
        "The team Sales has no pump, ask the client Admin",
        "Die Firma Meier und Der Raum sind zu",
        "Do the following first: open the valve, turn it, and wait",
        "Not all fields are filled: Wait for it",
        "It failed with ERROR_CONTEXT and BAD_CODE, see the log",
        "Result: RESULT_OK for all of them",
        "The server said 550 5.4.5, which is code 5.1.1",
        "Nobody answers at 127.0.0.1 or 0.0.0.0",
        "At most 2.5 MB are read, TLS 1.2 and version 3.4",
        "The file log4j.xml was not found by it",
        "It was sent to Deleted Items, moved to Exchange Online",
        "Only 50%% of it are read",
        "No debt over £42.50 or of 20 €, in version 3.45, is open",
        "The error number E-1042 came to them",
    ] {
        assert_eq!(Template::plain(text).unwrap().source(), text);
    }
    for text in ["XXX", "{0}", "XXX failed", "<a> and <b>"] {
        assert!(Template::plain(text).is_err(), "{text}");
    }
}

#[test]
fn values_of_plain_placeholders_are_bounded() {
    let find = |text: &str, message: &str| {
        let parsed = parse("test", format!("## Q. Why the error `{text}`?\n\nanswer\n").as_bytes());
        Matcher::new(&[parsed.pack]).find(message, Some(Surface::Toast), &Place::default())
    };
    for (text, message, value) in [
        ("The fee cannot exceed XXX for this card", "The fee cannot exceed EUR 1.249,00 for this card.", "EUR 1.249,00"),
        ("The fee cannot exceed XXX for this card", "The fee cannot exceed ¥38,000 for this card", "¥38,000"),
        ("No such row in column %s", "No such row in column Account No.", "Account No"),
        ("No such row in column %s", "No such row in column ext_id__c Dismiss", "ext_id__c"),
        ("No such row in column %s", "No such row in column MengeSchließen", "Menge"),
        ("No such row in column %s", "No such row in column\nContact.Département\nOK", "Contact.Département"),
        ("The file ... cannot be opened", "The file Q1 leads (final).csv cannot be opened", "Q1 leads (final).csv"),
        ("The column \"{column}\" is not mapped", "The column 'Tier 9' is not mapped", "Tier 9"),
        ("The column \"{column}\" is not mapped", "The column Tier 9 is not mapped", "Tier 9"),
        ("The column {column} is not mapped", "The column „Tier 9“ is not mapped", "Tier 9"),
        ("録音「{名前}」を再生できません", "録音『REC-772』を再生できません。", "REC-772"),
        ("Stopped after row %d", "Stopped after row 1.204.", "1.204"),
    ] {
        let found = find(text, message);
        assert_eq!(found.level, Level::Show, "{message}");
        assert_eq!(found.slots[0].value.trim_matches('\''), value, "{message}");
    }
    for (text, message) in [
        ("The file ... cannot be opened", "The file is here. Now all of my other folders cannot be opened"),
        ("No such row in column %s", "No such row in column"),
    ] {
        assert_ne!(find(text, message).level, Level::Show, "{message}");
    }
}

#[test]
fn a_code_suggests_its_entry_where_messages_stand() {
    let parsed = parse("test", "## Q. Why \"Fehler TW-4031: Die Fahrzeit kann nicht berechnet werden\"?\n\nx\n".as_bytes());
    let matcher = Matcher::new(&[parsed.pack]);
    let level = |text: &str, surface| matcher.find(text, surface, &Place::default()).level;
    assert_eq!(level("TW-4031: Die Fahrzeit kann nicht berechnet werden.", Some(Surface::Toast)), Level::Show);
    assert_eq!(level("TW-4031: keine Strecke gefunden", Some(Surface::Toast)), Level::Suggest);
    for (text, surface) in [
        ("TW-4031: keine Strecke gefunden", None),
        ("TW-4032: keine Strecke gefunden", Some(Surface::Toast)),
        ("TW-4031 wurde behoben", Some(Surface::Toast)),
    ] {
        assert_eq!(level(text, surface), Level::None, "{text}");
    }
}

#[test]
fn what_is_missing_when_nothing_went_wrong_is_the_trouble() {
    let parsed = parse("test", "## Q. Why \"The guest has refused to sign the document\"?\n\nx\n".as_bytes());
    let matcher = Matcher::new(&[parsed.pack]);
    let level = |text: &str| matcher.find(text, Some(Surface::Toast), &Place::default()).level;
    assert_eq!(level("The guest refuses to sign this document"), Level::Suggest);
    assert_eq!(level("The guest has signed the document"), Level::None);
}

#[test]
fn trouble_that_is_denied_is_none() {
    for text in ["Sin fallos", "Keine Störung", "Aucune panne", "No faults", "Finished without errors", "Keine Fehler gefunden"]
    {
        assert!(!crate::signature::tells_of_trouble(text), "{text}");
    }
    for text in ["No pump found", "Keine Pumpe", "Aucune pompe", "The fault was not found"] {
        assert!(crate::signature::tells_of_trouble(text), "{text}");
    }
}

#[test]
fn quantities_are_numbers_of_things() {
    for (text, is) in [
        ("There are only 25 pieces left", true),
        ("1,250 of 5,000 calls were refused", true),
        ("あと50件です", true),
        ("Office 365 is offline", false),
        ("Error in step 2 of the import", false),
        ("The error code is 4012.", false),
        ("Version 2.3 is unknown", false),
    ] {
        assert_eq!(super::has_quantity(text), is, "{text}");
    }
}
