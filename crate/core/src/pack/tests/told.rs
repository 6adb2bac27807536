//! Messages that answers quote.

use crate::content::read;
use crate::pack::told::told_messages;

pub(super) fn told(markdown: &str) -> Vec<String> {
    let blocks: Vec<_> = read(markdown).into_iter().map(|located| located.block).collect();
    told_messages(&blocks)
}

#[test]
fn what_a_word_introduces_as_an_error_is_a_message() {
    for (answer, message) in [
        (
            "You get a page with the title \"Not enough wheels\" and the text \"All XXX wheels are taken. Ask for more.\" In this case:",
            "All XXX wheels are taken. Ask for more.",
        ),
        (
            "It has a lock. When you turn it: “Well 7 holds this pump. It moves when the well is closed.” The number is yours.",
            "Well 7 holds this pump. It moves when the well is closed.",
        ),
        ("Then the panel shows the error \"The invite was not sent.\" Fill in the field.", "The invite was not sent."),
        ("You get an error message: `Invite for {name} was refused`", "Invite for {name} was refused"),
        ("Es erscheint die Fehlermeldung „Die Einladung wurde nicht gesendet“.", "Die Einladung wurde nicht gesendet"),
        ("L’écran affiche l’erreur « L’invitation n’a pas été envoyée. » Vérifiez.", "L’invitation n’a pas été envoyée."),
        ("パネルに「招待を送信できませんでした」というエラーが表示されます。", "招待を送信できませんでした"),
        ("The message \"The invite could not be sent\" tells that.", "The invite could not be sent"),
        ("The message \"The invite must be restored first\" tells that.", "The invite must be restored first"),
        (
            "Si ve «Importación incompleta: se omitieron [número] filas», hable con ella.",
            "Importación incompleta: se omitieron [número] filas",
        ),
        (
            "Meestal staat er onder de grafiek *\"De gegevens konden niet worden opgehaald (PD-511)\"*. Wacht.",
            "De gegevens konden niet worden opgehaald (PD-511)",
        ),
        ("Then you get error 0x80FW0021, \"The run took too long\". Plan fewer rows.", "The run took too long"),
        (
            "When the preview says \"Dates without a zone were read as UTC\", that is why.",
            "Dates without a zone were read as UTC",
        ),
        ("The panel says `Your session has ended. Sign in again.`", "Your session has ended. Sign in again."),
        ("Die Meldung lautet **Es fehlen noch 7 Zählungen im Lager.**", "Es fehlen noch 7 Zählungen im Lager."),
        ("**症状：** **倉庫の在庫が不足しているため出荷できません。**", "倉庫の在庫が不足しているため出荷できません。"),
        ("Look here:\n\n![The record is locked and cannot be changed.](a.png)", "The record is locked and cannot be changed."),
        ("![Screenshot: “The record is locked by a process.”](a.png)", "The record is locked by a process."),
        ("*What you see:* A red bar on the pump: \"All pumps are in use. Ask for one.\"", "All pumps are in use. Ask for one."),
        ("*What you see:* The list \"My pumps\" and a badge saying \"Pump feed disconnected\"", "Pump feed disconnected"),
        ("Before it stops, the pump shows \"Pressure lost\". Open the valve.", "Pressure lost"),
        ("「ポンプ ○○ は登録されていません」の場合は、[設定] から登録してください。", "ポンプ ○○ は登録されていません"),
        ("若顯示「檔案 <檔名> 受密碼保護，請先移除密碼」，請另存。", "檔案 <檔名> 受密碼保護，請先移除密碼"),
        ("Symptoms: Pop-up **Valve closed: {name} is turning it**", "Valve closed: {name} is turning it"),
        (
            "The test of it answers **The pump cannot be reached from here.** Ask for the key.",
            "The pump cannot be reached from here.",
        ),
        ("There are three texts:\n\n- *No pump by the name … found* → look", "No pump by the name … found"),
        ("Then you see **The valves „A“ and „B“ are kept apart.** Take one away.", "The valves „A“ and „B“ are kept apart."),
        (
            "It comes with the warning *Font \"Noto Sans\" is old and \"Noto\" is new*.",
            "Font \"Noto Sans\" is old and \"Noto\" is new",
        ),
        ("The error **The invite was not sent** is old.", "The invite was not sent"),
        // A clause in italics or as code, right behind the verb.
        ("If you then see *Hand turning is switched off for this pump* ask.", "Hand turning is switched off for this pump"),
        ("The limit applies, too (**The valve exceeds the limit of 40 bar**).", "The valve exceeds the limit of 40 bar"),
        ("You will find a line like *Pump <pump> could not be turned (404)*. Turn it.", "Pump <pump> could not be turned (404)"),
        (
            "The toast \"Another turn is still on. It was started by USER_NAME at TIME.\" comes.",
            "Another turn is still on. It was started by USER_NAME at TIME.",
        ),
        (
            "The crew sees \"Turning XXX failed. The water is back with you.\" Wait.",
            "Turning XXX failed. The water is back with you.",
        ),
        (
            "Either **You are 2.4 km away from it. Move closer to turn.** – or wait.",
            "You are 2.4 km away from it. Move closer to turn.",
        ),
        ("It stops with the message Pump <pump> could not be turned\nCause: no seal in it.", "Pump <pump> could not be turned"),
        ("Case 1: red text \"Valve 12 is turned by OWNER_NAME here\". Wait.", "Valve 12 is turned by OWNER_NAME here"),
        (
            "The dialog *Pump [name] is fed by [n] wells and can only be merged* comes.",
            "Pump [name] is fed by [n] wells and can only be merged",
        ),
        ("It warns with a toast: \"We found 0 pumps that are there twice\". Ask.", "We found 0 pumps that are there twice"),
        ("The bubble *Pick a valve and at least one pump* tells why.", "Pick a valve and at least one pump"),
        ("If they differ: *Both wheels do not match*", "Both wheels do not match"),
        (
            "You then see *Another wheel (started by Maria Lopez) is turning.*",
            "Another wheel (started by Maria Lopez) is turning.",
        ),
        ("There is `Not enough water to turn this wheel`, which rain solves.", "Not enough water to turn this wheel"),
        ("A popup: *Valve 2 (Maria Lopez) has no seal. Turn anyway?*", "Valve 2 (Maria Lopez) has no seal. Turn anyway?"),
        ("![Grey panel with the text \"The pump is offline. Back soon…\"](a.png)", "The pump is offline. Back soon…"),
        (
            "You see:\n\n> **Warning**\n> The list has 7 pumps. Only five will be turned.",
            "The list has 7 pumps. Only five will be turned.",
        ),
        (
            "The pump stops with\n\n```\nplan.xlsx has 90 rows. Your plan allows 40.\n```",
            "plan.xlsx has 90 rows. Your plan allows 40.",
        ),
        ("***Es sind nur XXX Pumpen erlaubt.***", "Es sind nur XXX Pumpen erlaubt."),
        ("The following is shown:\n\n    The valve is still moving. Wait.", "The valve is still moving. Wait."),
        (
            "Ontbreekt het, dan meldt Pomp **U bent niet gemachtigd om deze pomp te draaien**.",
            "U bent niet gemachtigd om deze pomp te draaien",
        ),
        ("The tooltip is either *The pump must be sealed before it turns* or so.", "The pump must be sealed before it turns"),
        ("![Red toast: Turning failed. Jane Doe is away.](a.png)", "Turning failed. Jane Doe is away."),
        ("Such pumps are refused with “Pump 'NAME' is not sealed”.", "Pump 'NAME' is not sealed"),
        (
            "You see a warning below it: ⚠ *Seal \"Ring 5\" is not in the pump. No water came.*",
            "Seal \"Ring 5\" is not in the pump. No water came.",
        ),
        ("Se der “Já existe outra bomba com este nome”, ligue.", "Já existe outra bomba com este nome"),
        ("Later the answer is \"This turn can no longer be undone\".", "This turn can no longer be undone"),
        (
            "Symptom: The banner\n\n    This pump was turned in both halls.\n    Your turn from 09:14 was kept.",
            "This pump was turned in both halls. Your turn from 09:14 was kept.",
        ),
        ("| What you see | Why |\n|---|---|\n| Pump failed: it is not sealed | a |", "Pump failed: it is not sealed"),
        // With a remark behind it, or the author's next sentence.
        (
            "In full the message is: „The valve was not found. Ask for it.\" Mostly it is old.",
            "The valve was not found. Ask for it.",
        ),
        ("Each has its message:\n\n- \"{Name} has this valve.\" – it was lent", "{Name} has this valve."),
        ("A bar shows the reason:\n\n- « Valve {x} has no owner. » — ask", "Valve {x} has no owner."),
        ("It comes with a small toast `Pump was kept from opening a valve`, or not.", "Pump was kept from opening a valve"),
        (
            "*The valve \"{0}\" is behind the valve \"{1}\".* Two of them are too many.",
            "The valve \"{0}\" is behind the valve \"{1}\".",
        ),
        ("It is in the alert, **The valve of [owner] is turning**, or not.", "The valve of [owner] is turning"),
        (
            "It ends in `\"Red\" is not a valid colour for \"Valve\".` Use numbers.",
            "\"Red\" is not a valid colour for \"Valve\".",
        ),
        (
            "有时提示是「有 {数量} 个阀门使用 {水}，请选择其中一个」，这时在列表里选一个。",
            "有 {数量} 个阀门使用 {水}，请选择其中一个",
        ),
        ("会得到一句“此阀门标记为红色，不能由其他人打开。”。", "此阀门标记为红色，不能由其他人打开。"),
        ("**Symptom:** One of these toasts:\n\n- \"Turn the valve and try again.\"", "Turn the valve and try again."),
        ("All of them see\n\n> The valve is turning by hand.", "The valve is turning by hand."),
        ("It is refused with the message **This pump has a lock.** at times.", "This pump has a lock."),
        (
            "Il obtient « Mot de passe incorrect. Il vous reste 2 essais. » et attend.",
            "Mot de passe incorrect. Il vous reste 2 essais.",
        ),
        (
            "It ends with « We could not check your pump (reason: fog). » ; change it.",
            "We could not check your pump (reason: fog).",
        ),
        ("*ポンプが見つかりません。* の場合は綴りをご確認ください。", "ポンプが見つかりません。"),
        (
            "The body says:\n\n```json\n{ \"error\": { \"message\": \"Pump ID is empty: '{value}'.\" } }\n```",
            "Pump ID is empty: '{value}'.",
        ),
        ("Either \"No pump is assigned to you.\" (ask us to add you) or it hums.", "No pump is assigned to you."),
        ("Or (ask us to add you) \"You aren't a member of any pump team.\"", "You aren't a member of any pump team."),
        ("Steht unter dem Feld „Für diese Pumpe ist kein Ventil da.“, ruf an.", "Für diese Pumpe ist kein Ventil da."),
        ("Compare la riga\n\n**La pompa <nome> non è pronta.**\n\nRiprova.", "La pompa <nome> non è pronta."),
        (
            "목록 아래에 **등록된 펌프가 없습니다. 펌프를 먼저 등록하세요.** 라고 나옵니다.",
            "등록된 펌프가 없습니다. 펌프를 먼저 등록하세요.",
        ),
        // What is explained behind a stroke, and a paragraph of its own.
        ("„Leitung zur Pumpe unterbrochen (Code 488)“ - Frost. Warten.", "Leitung zur Pumpe unterbrochen (Code 488)"),
        ("\"The pump {name} is not turned on.\" -> a warning, wait.", "The pump {name} is not turned on."),
        ("*Pump +1 XXX XXX XXXX isn't turned on yet.*\n\nWait.", "Pump +1 XXX XXX XXXX isn't turned on yet."),
        ("**Turning is allowed from 08:00 to 20:00 only.**\n\nWait.", "Turning is allowed from 08:00 to 20:00 only."),
        ("We couldn't turn the pump {name}, ask its owner.\n\nWait.", "We couldn't turn the pump {name}, ask its owner."),
        // A whole sentence behind a colon, in a language that nobody has told us words of.
        ("Skilaboð: `Dælan er ekki tengd við netið.`\n\n1. Bíddu.", "Dælan er ekki tengd við netið."),
    ] {
        assert_eq!(told(answer), [message], "{answer}");
    }
}

/// Blocks, cells, items, and what stands behind a colon: by their look.
#[test]
fn what_stands_by_itself_may_be_a_message() {
    for (answer, messages) in [
        ("> The pump of <user> cannot start.", vec!["The pump of <user> cannot start."]),
        ("> ⚠️ **Valve [n] is\n> not open.**", vec!["Valve [n] is not open."]),
        ("Log:\n\n```\nValve {n} failed: {reason}\n```", vec!["Valve {n} failed: {reason}"]),
        ("出ます。\n\n    弁「{番号}」は使用中のため開けません。", vec!["弁「{番号}」は使用中のため開けません。"]),
        ("Shown as: **The valve \"[valve name]\" is not open.**", vec!["The valve \"[valve name]\" is not open."]),
        ("Error message: The valve %s is not open.", vec!["The valve %s is not open."]),
        ("### Error message\n\nThe valve is not open.", vec!["The valve is not open."]),
        // A text that is called one, with the stop of its own.
        (
            "The full text on the screen is \"The valve is over its limit. Close it.\" Wait.",
            vec!["The valve is over its limit. Close it."],
        ),
        // What is called so, and tells of nothing wrong.
        ("**What you see**\n\n- The valve is still moving", vec!["The valve is still moving"]),
        ("### Error messages\n\n- The valve is still moving", vec!["The valve is still moving"]),
        ("### Symptom\n\n\"The valve cannot be opened.\"", vec!["The valve cannot be opened."]),
        ("**Symptoms:**\n\n`The valve cannot be opened.`", vec!["The valve cannot be opened."]),
        ("Messages:\n\n- **The valve of {user} is moving** – Wait.", vec!["The valve of {user} is moving"]),
        (
            "**Problem:** One of:\n- \"valve_7.pdf is wider than 5 m.\"\n- \"Sealed valves are moving.\"",
            vec!["valve_7.pdf is wider than 5 m.", "Sealed valves are moving."],
        ),
        ("**Problem:** It is opened by hand, \"The valve cannot be opened.\"", vec!["The valve cannot be opened."]),
        (
            "A box comes with the text \"All valves of the branch are moving. Wait.\"",
            vec!["All valves of the branch are moving. Wait."],
        ),
        (
            "There are two reasons:\n\n1. “valve.pages is not a kind we know. Try another.”\n2. “valve.pdf is wider than 5 m.”",
            vec!["valve.pages is not a kind we know. Try another.", "valve.pdf is wider than 5 m."],
        ),
        // A heading in bold, as nobody would put it.
        ("Ask what it says.\n\n**This valve cannot be opened**\n\nIt is sealed.", vec!["This valve cannot be opened"]),
        // What is in italics names a value.
        (
            "| Message | Fix |\n|---|---|\n| The valve *valve name* moves in *nn* s. | Wait. |",
            vec!["The valve {valve name} moves in {nn} s."],
        ),
        ("It displays \"Your valve was sealed on *date*.\" then.", vec!["Your valve was sealed on {date}."]),
        // What a sentence is about.
        ("*Valve not moved: it is sealed* means just that.", vec!["Valve not moved: it is sealed"]),
        (
            "Look there.<br>_The valve of pump 7 could not be moved._ is shown for a day.",
            vec!["The valve of pump 7 could not be moved."],
        ),
        (
            "If you see the line _Valves before [date] are sealed by hand_ there, wait.",
            vec!["Valves before [date] are sealed by hand"],
        ),
        ("```\nNo <valve> found with <field> = '<value>'\n```", vec!["No <valve> found with <field> = '<value>'"]),
        ("Opening it gives \"Only sent valves can be moved.\"", vec!["Only sent valves can be moved."]),
        ("On it, a box answers with <q>You can move only one valve at night.</q>", vec!["You can move only one valve at night."]),
        ("The following error is shown:\n\n    The valve is still moving. Wait.", vec!["The valve is still moving. Wait."]),
        ("This error comes:\n\n> The valve is still moving.", vec!["The valve is still moving."]),
        ("Error text: \"The valve was moved at row 7.\"", vec!["The valve was moved at row 7."]),
        // Success, but for the word before it.
        ("**Error:** `Valves were only created on Monday.`", vec!["Valves were only created on Monday."]),
        (
            "**Error:** \"The valve is stuck.\" or \"The valve was moved. Look at it.\"",
            vec!["The valve is stuck.", "The valve was moved. Look at it."],
        ),
        (
            "The screen shows the message “The sum of all valves is another one.” Wait.",
            vec!["The sum of all valves is another one."],
        ),
        ("Se leggi «Nessuna valvola collegata a questa pompa», aspetta.", vec!["Nessuna valvola collegata a questa pompa"]),
        ("Då kommer rutan ”Ingen ventil är vald för [pump].” Välj en.", vec!["Ingen ventil är vald för [pump]."]),
        ("【现象】弹出“阀门已于 {日期} 过期，请更换”。", vec!["阀门已于 {日期} 过期，请更换"]),
        ("An der Pumpe steht dann meist „Ventil nicht erreichbar“. Warten.", vec!["Ventil nicht erreichbar"]),
        ("##### \"The valve was not found\"\n\nWait.", vec!["The valve was not found"]),
        // What is there at times, though it tells of nothing wrong.
        ("If you see \"Valves are closed until you turn the key\", turn it.", vec!["Valves are closed until you turn the key"]),
        (
            "A yellow bar shows \"Press the pump to turn on all of its valves\".",
            vec!["Press the pump to turn on all of its valves"],
        ),
        ("Steht an der Pumpe „Ventile warten auf Wasser“, Hahn öffnen.", vec!["Ventile warten auf Wasser"]),
        (
            "Si la bannière *Vanne en attente : {nom} n’a pas ouvert* est affichée, attendez.",
            vec!["Vanne en attente : {nom} n’a pas ouvert"],
        ),
        ("1. **The panel says \"Valves are hidden by your settings.\"** Ask.", vec!["Valves are hidden by your settings."]),
        (
            "If it says \"Valve skipped: the row differs from the list\", wait.",
            vec!["Valve skipped: the row differs from the list"],
        ),
        ("The full message reads <code>The valve cannot be moved.</code><br>Wait.", vec!["The valve cannot be moved."]),
        ("Beyond: « Il y a XXX vannes ; il en manque. »", vec!["Il y a XXX vannes ; il en manque."]),
        ("Comes `PV-401: the valve of {user} is stuck`, then wait.", vec!["PV-401: the valve of {user} is stuck"]),
        ("看到“阀门 XX 已满，无法打开。”时请等待。", vec!["阀门 XX 已满，无法打开。"]),
        // A line of its own among others, with bold clauses in it.
        (
            "**Status:** open\n**Symptom:** **“<valve>” is closed and can’t be opened** or, for old ones, **The valve is stuck at row <n>**.\n**Cause:** Rust.",
            vec!["“<valve>” is closed and can’t be opened", "The valve is stuck at row <n>"],
        ),
        ("Reason 2: \"The valve of PUMP_NAME is missing\"", vec!["The valve of PUMP_NAME is missing"]),
        (
            "There is a note:\n\n- *Valve not turned: no key is there.* Add one.\n- *Valve not turned: your key is lost.* Find it.",
            vec!["Valve not turned: no key is there.", "Valve not turned: your key is lost."],
        ),
        (
            "One of these comes, both are messages:\n\n- The valve is not open.\n- Pump [n] is blocked.",
            vec!["The valve is not open.", "Pump [n] is blocked."],
        ),
        (
            "| Seen | Do |\n|---|---|\n| You have used all [n] valves. | Wait |\n| Open it first. | x |",
            vec!["You have used all [n] valves.", "Open it first."],
        ),
        (
            "| Code | Message | Fix |\n|---|---|---|\n| PV-11 | The valve is stuck. | a |",
            vec!["PV-11: The valve is stuck.", "The valve is stuck."],
        ),
    ] {
        assert_eq!(told(answer), messages, "{answer}");
    }
    for answer in [
        "> **Note:** the valve cannot be opened twice.",
        "> [!WARNING]\n> The valve cannot be opened twice.",
        "> If the valve is stuck, it cannot be opened.",
        "> ℹ️ The valve cannot be opened twice.",
        "The text of the button is \"Do not open the valve.\"",
        "Si no ve el botón «No volver a mostrar este aviso nunca», espere.",
        "When you see the list, choose without delay \"Do not show this to me again.\"",
        "At times you see below the list the button \"Do not show this again.\"",
        "The help text below it reads \"The valve is not open until noon.\"",
        "It is in the mail titled \"Your valve is not open.\" that we sent.",
        "Names such as \"Valve not open - mail\" and \"We could not reach you.\" are templates.",
        "Message options:\n\n- Do not send the daily mail",
        "**Symptom:** Nothing moves. The owner gets the mail \"Planned turn skipped\".",
        "Step 2: \"Turn the valve that is open\"",
        "Causes of this error:\n\n> The valve is still moving.",
        "The button text is \"Do not open the valve.\"",
        "Choose in the window that opens \"Do not send it at all.\" and wait.",
        "Choose \"Do not ask me again at all.\" to go on.",
        "### Symptom\n\nThe valve cannot be opened.",
        "### Resolution\n\n\"The valve cannot be opened.\"",
        "Reporting errors:\n\n- Send the log to the depot",
        "Reasons for this error:\n\n- The valve is still moving",
        "This error shows in one of these cases:\n\n- The valve is still moving",
        "What you see\n\n- The import was finished by you",
        "Message: \"The valve was moved at row 7.\"",
        "> Press **Open** if it is not green.",
        "> All valves of {user} were saved.",
        "```\nif (!open) fail();\n```",
        "```\n$ pump --not-open {valve}\n```",
        "Choose: **Not open**",
        "It ends with: \"Import of [n] rows finished.\"",
        "Do the following:\n\n1. Open it if it is not open.\n2. Close it, never twice.",
        // What is shown when all is well again.
        "Turn it off. When the pump is back you will see \"All pumps are up to date\" below.",
        "| Code | Text | Fix |\n|---|---|---|\n| P09 | Turning completed. Proceed to pump [n] | Nothing |",
        // Ways through menus, and what points back at what was told.
        "You may see one of these errors:\n\n- \"Pumps > Not opened > …\"\n- \"Pumps > Blocked > All\"",
        "This error is shown:\n\nBoth are blocked by the same valve.",
        "| Setting | Meaning |\n|---|---|\n| Not open [n] times | The valve is not open. |",
    ] {
        assert_eq!(told(answer), [""; 0], "{answer}");
    }
}
