//! The same message in other words, and another in almost the same.

use super::find;
use crate::signature::Level;

#[test]
fn the_same_in_other_words_is_suggested() {
    for (signature, texts) in [
        (
            "A maximum of 5 web phones could be registered.",
            &["A maximum of five web phones can be registered", "The maximum of 5 web phones was registered"][..],
        ),
        ("Web Phone Unavailable", &["The web phone is unavailable", "Webphone is not available", "Web Phone Unavail…"]),
        ("Your login {email} does not match the account.", &["Your login jane@acme.example doesn't match that account"]),
        (
            "This record was modified by {name} during your edit session. Reload the record.",
            &[
                "This record has been modified by Zoë O’Brien during your editing session. Please reload the record.",
                "This record was modified by Ann Lee during your…",
            ],
        ),
        ("Téléphone Web indisponible", &["Le téléphone Web n’est pas disponible"]),
        ("El teléfono web no está disponible", &["El teléfono web no se encuentra disponible"]),
        // The first sentence alone, and the labels of the box around it.
        (
            "You do not have the level of access necessary. Please contact the owner of the record.",
            &["You do not have the level of access necessary.", "Error\nYou don't have the access level necessary.\nClose"],
        ),
        ("网络电话不可用", &["网络电话现在不可用"]),
        // Words that say the same, words without their accents, and a lack.
        ("Mandatory fields are required.", &["Mandatory fields need to be filled in."]),
        (
            "A maximum of 5 web phones could be registered.",
            &["At most 5 web phones can be registered.", "No more than 5 web phones can be registered."],
        ),
        ("Las funciones del teléfono no están disponibles.", &["Las funciones telefónicas no están disponibles."]),
        ("You do not have the level of access necessary.", &["You lack the level of access necessary."]),
        // Auxiliaries between a denial and its word, what must be done, a lack, and what says the same in signs.
        (
            "The app does not have permission to use the microphone",
            &[
                "Microphone permission hasn't been given to the app",
                "The application does not have permission to use the microphone",
            ],
        ),
        ("Pflichtfelder sind erforderlich.", &["Pflichtfelder müssen ausgefüllt werden."]),
        ("La app no tiene permiso para usar el micrófono", &["La app carece de permiso para usar el micrófono"]),
        ("网络电话不可用", &["网络电话无法使用"]),
        ("申し訳ございません。電話機能は使用できません。", &["電話機能はご利用いただけません。"]),
        // What is denied may be another word, and "now" says nothing.
        ("Le funzioni non sono attualmente disponibili.", &["Le funzioni al momento non sono disponibili."]),
        ("Verkkopuhelin ei käytettävissä", &["Verkkopuhelin ei ole juuri nyt käytettävissä"]),
        // Numbers that are spelled out, participles, what may be and what happens, and apologies.
        (
            "Es können höchstens {number} Ventile offen sein, 5 sind es.",
            &["Es können höchstens fünf Ventile offen sein, fünf sind es."],
        ),
        ("Puoi registrare al massimo cinque telefoni web.", &["È possibile registrare al massimo 5 telefoni web."]),
        ("Die Rechnung wurde nicht gespeichert.", &["Wir konnten die Rechnung nicht speichern."]),
        (
            "Sorry, we are having an issue connecting to the phone server.",
            &["We are unable to connect to the phone server.", "We couldn't connect to the phone server, sorry."],
        ),
        ("Please grant {name} access to your pump.", &["Please let Acme Water use your pump."]),
        ("Die Funktionen sind zurzeit nicht verfügbar.", &["Die Funktionen sind im Moment noch nicht verfügbar."]),
        ("Valve not moved. Reload the page.", &["Valve not moved. Refresh the page."]),
        ("The image is larger than 4 MB.", &["The image is bigger than 4 MB."]),
        ("The image of it is larger than the allowed size.", &["The image of it exceeds the allowed size."]),
        ("The envelope is locked by another user.", &["The envelope was locked by a different user."]),
        ("The required field {value} is blank.", &["The required field E-mail is empty."]),
        ("The owner of the pump is away. Choose another owner.", &["The owner of the pump is away. Please pick another owner."]),
        ("Das Ventil {value} existiert nicht mehr.", &["Das Ventil 17 ist nicht mehr vorhanden."]),
        ("The link of the pump has expired.", &["The link of the pump expired 5 days ago."]),
        ("The key of the pump expires in {number} days.", &["The key of this pump will expire in 5 days."]),
        ("Permita a {name} acceder al audio.", &["Conceda a BT Cloud Work acceso a su audio."]),
        // What is unavailable cannot be used, and who is unable cannot.
        ("Web Phone Unavailable", &["Web phone cannot be used", "Unable to use the web phone"]),
        ("Sorry, pump features are currently unavailable.", &["Sorry, your pump features currently cannot be used."]),
        (
            "The invoice of the customer could not be saved.",
            &["Unable to save the invoice of the customer", "It was impossible to save the invoice of the customer."],
        ),
        // A limit, wherever the denial stands.
        (
            "A maximum of 5 web phones could be registered.",
            &["You cannot register more than 5 web phones.", "More than five web phones cannot be registered."],
        ),
        ("Es können maximal 5 Ventile geöffnet werden.", &["Mehr als 5 Ventile können nicht geöffnet werden."]),
        // The value of a slot in another place, and what is only polite.
        (
            "Please grant {name} access to your audio.",
            &[
                "Northwind Voice needs to be granted access to your audio.",
                "Access to your audio must be granted to Northwind Voice.",
                "You need to grant Acme access to your audio devices.",
            ],
        ),
        (
            "Sorry, something went wrong on our end. If the error persists, report this error to {name} support.",
            &["Something went wrong on our end. If this error persists, contact Acme support."],
        ),
        (
            "エラーが発生しました。問題が解決しない場合は、報告してください。",
            &["エラーが発生しました。問題が続く場合は、報告してください。"],
        ),
    ] {
        for text in texts {
            assert_eq!(find(signature, text).level, Level::Suggest, "{text}");
        }
    }
}

#[test]
fn another_sense_is_not_suggested() {
    for (signature, texts) in [
        (
            "Web Phone Unavailable",
            &["Webphone available", "The web phone is available again", "Desk phone unavailable", "Web page unavailable"][..],
        ),
        (
            "A maximum of 5 web phones could be registered.",
            &["A minimum of 5 web phones could be registered.", "At least five web phones can be registered."],
        ),
        (
            "La bomba con número de serie {value} no está asociada a ningún pozo.",
            &["La bomba con número de serie 4F-88 está asociada al pozo C-12."],
        ),
        (
            "You have used all {number} seats of your plan.",
            &["You have used 3 of 25 seats of your plan.", "You have used 12 seats."],
        ),
        ("All {number} pump seats are in use.", &["3 of 25 pump seats are in use."]),
        ("Mandatory fields are required.", &["No mandatory fields are required.", "Optional fields are required."]),
        (
            "We have an issue with {name}: {any}. Report this error to support.",
            &["We couldn't join the call. Report this error to support."],
        ),
        (
            "Sorry, we are having an issue connecting to the phone server.",
            &["You do not need to connect to the phone server.", "You can connect to the phone server without a password."],
        ),
        ("An issue occurred: the record is locked.", &["The record is no longer locked."]),
        ("Login failed: your session has expired.", &["Your session has not expired."]),
        ("There is a problem with the microphone of your computer.", &["You do not need the microphone of your computer."]),
        (
            "The record you were editing was modified by another user",
            &["The record you were editing was approved by another user"],
        ),
        (
            "The app does not have permission to use the microphone",
            &[
                "The app does have permission to use the microphone",
                "The app has permission to use the microphone",
                "The app does not have permission to use the camera",
            ],
        ),
        ("Telefono web non disponibile", &["Telefono web disponibile"]),
        ("External sharing is off for {name}.", &["External sharing is on for Acme."]),
        ("You have been signed out of the phone.", &["You have been signed in to the phone."]),
        ("Die externe Freigabe ist aus.", &["Die externe Freigabe ist an."]),
        // Another thing in the same place, what is done already, what is over, and no limit.
        ("Téléphone Web indisponible", &["Téléphone fixe indisponible", "Le téléphone Web n’est plus indisponible"]),
        ("A maximum of {number} web phones could be registered.", &["A maximum of 5 web hooks could be registered."]),
        (
            "Leider ist ein Problem beim Herstellen einer Verbindung mit dem Telefonserver aufgetreten.",
            &["Leider ist ein Problem beim Herstellen einer Verbindung mit dem Druckserver aufgetreten."],
        ),
        (
            "Manually save the call and disposition",
            &["Call and disposition saved.", "Automatically save the call and disposition"],
        ),
        ("Es können maximal fünf Webtelefone registriert werden.", &["Es können mehr als fünf Webtelefone registriert werden."]),
        ("Please grant {name} access to your audio.", &["Thank you for granting Acme access to your audio."]),
        (
            "Sorry, phone features are currently unavailable. Please retry later.",
            &["The person you are calling is currently unavailable. Please retry later."],
        ),
        ("ウェブ電話は利用できません", &["ウェブ電話は利用できます"]),
        // What has not come yet, and what is smaller.
        ("The link of the pump has expired.", &["The link of the pump expires in 5 days."]),
        ("Le lien de la pompe a expiré.", &["Le lien de la pompe expirera dans 3 jours."]),
        ("The image is larger than 4 MB.", &["The image is smaller than 4 MB."]),
        ("The record was modified by {name}.", &["The task \"The record is modified by Ann\" was made."]),
        // Another thing behind the value of a slot is no part of that; and a label ends no sentence that goes on.
        (
            "To call, go to your settings to allow {name} to access the microphone.",
            &[
                "To call, go to your settings to allow Acme to show notifications.",
                "To call, go to your settings to allow Acme to access contacts.",
            ],
        ),
        (
            "Sorry, phone features are currently unavailable. Please retry later.",
            &["Sorry, text features are currently unavailable. Please retry later."],
        ),
        // A question, what is supposed, what any message may say, and another thing.
        ("Mandatory fields are required.", &["Are mandatory fields required on the call log?", "Mandatory consent is required."]),
        (
            "Sorry, something went wrong. We are trying to reconnect. If the problem persists, please report this error to {name} support.",
            &["We have reconnected. If the problem persists, please report this error to Acme support."],
        ),
        (
            "Sorry, something went wrong on our end. If the error persists, report this error to {name} support.",
            &["Something went wrong with your payment. If the error persists, report this error to your bank."],
        ),
        (
            "To use this function, go to your browser settings to allow {name} to access microphone.",
            &["To use this function, go to your browser settings to allow Acme to show pop-ups."],
        ),
        (
            "The record you were editing was modified by {name} during your edit session.",
            &["This flow was modified during your edit session. Save it as a new version."],
        ),
        ("The record was modified by another user", &["The record was locked by another user"]),
        // What is done already is the trouble.
        ("Visita já registrada hoje às {value}", &["Visita registrada"]),
        ("Visita già registrata oggi alle {value}", &["Visita registrata"]),
        ("登録できるウェブ電話は最大5台です。", &["登録できるデスク電話は最大5台です。"]),
    ] {
        for text in texts {
            assert_eq!(find(signature, text).level, Level::None, "{text}");
        }
    }
}

#[test]
fn another_code_of_the_same_product_is_another_error() {
    let signature = "The document was not printed. Code CTZ-207";
    assert_eq!(find(signature, "The document has not been printed (CTZ-207)").level, Level::Suggest);
    assert_eq!(find(signature, "The document was not imported. Code CTZ-310").level, Level::None);
    assert_eq!(find("Order SO-20417 is locked by a colleague", "Order SO-31188 is locked by a colleague").level, Level::Suggest);
}
