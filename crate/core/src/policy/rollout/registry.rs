//! `.reg`: what Windows' registry editor reads.
//!
//! Chromium takes lists and tables from subkeys, numbers and flags from DWORDs, and nothing from REG_MULTI_SZ
//! (components/policy/core/common/registry_dict.cc). The installation is an entry of its own below `ExtensionSettings`: a
//! number in `ExtensionInstallForcelist` might be the one of another product. Where a key and a value have the same name the key
//! wins (the same file), which a comment tells.

use super::super::Value;
use super::json;
use super::plan::{Chromium, Setting};
use super::{Encoding, PolicyFile};

/// The file of a browser.
pub(super) fn file(browser: &Chromium, settings: &[Setting]) -> PolicyFile {
    let slug = browser.brand.slug;
    let root = format!(r"HKEY_LOCAL_MACHINE\{}", browser.brand.registry);
    let policy = format!(r"{root}\3rdparty\extensions\{}\policy", browser.id);
    let mut lines = vec!["Windows Registry Editor Version 5.00".to_owned(), String::new()];
    lines.push(
        "; If ExtensionSettings is set as one text already, add this to it instead: a key hides a text of the same name."
            .to_owned(),
    );
    section(&mut lines, &format!(r"{root}\ExtensionSettings\{}", browser.id), &json::install(browser));
    lines.push("; What an earlier file has set goes first; otherwise items of a longer list would stay.".to_owned());
    lines.push(format!("[-{policy}]"));
    lines.push(String::new());
    section(&mut lines, &policy, &json::values(settings));
    let text = lines.iter().map(|line| format!("{line}\r\n")).collect();
    PolicyFile { path: format!("{slug}/fixside-{slug}.reg"), text, encoding: Encoding::Utf16Le }
}

/// A key with its values, and one below it for each list.
fn section(lines: &mut Vec<String>, key: &str, table: &Value) {
    let Value::Table(values) = table else { return };
    lines.push(format!("[{key}]"));
    for (name, value) in values {
        match value {
            Value::Flag(flag) => lines.push(format!("\"{name}\"=dword:{:08x}", u32::from(*flag))),
            Value::Number(number) => lines.push(format!("\"{name}\"=dword:{number:08x}")),
            Value::Text(text) => lines.push(format!("\"{name}\"={}", data(text))),
            _ => {}
        }
    }
    lines.push(String::new());
    for (name, value) in values {
        let Value::List(items) = value else { continue };
        lines.push(format!(r"[{key}\{name}]"));
        let texts = items.iter().filter_map(|item| if let Value::Text(text) = item { Some(text) } else { None });
        lines.extend(texts.enumerate().map(|(index, text)| format!("\"{}\"={}", index + 1, data(text))));
        lines.push(String::new());
    }
}

/// A text: between quotes, or in hexadecimal digits where it has line breaks, which the editor reads in no other way.
fn data(text: &str) -> String {
    if text.contains(char::is_control) {
        hexadecimal(text)
    } else {
        format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
    }
}

/// UTF-16, little endian, with a zero behind it; some 80 characters a line, as the editor itself writes them.
fn hexadecimal(text: &str) -> String {
    let bytes: Vec<String> =
        text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).map(|byte| format!("{byte:02x}")).collect();
    let rows: Vec<String> = bytes.chunks(24).map(|row| row.join(",")).collect();
    format!("hex(1):{}", rows.join(",\\\r\n  "))
}
