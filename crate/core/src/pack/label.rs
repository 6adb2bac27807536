//! Labels of solutions: "Solution 1: Allow the microphone", "Reason 2:", "Step 3 – …", "Solution".

use super::words::{ERRORS, is_in};

/// A label at the start of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Label<'a> {
    /// The label without its delimiter: "Solution 1".
    pub text: &'a str,
    /// Its word, lower case: "solution".
    pub word: String,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// Characters of the line that belong to the label and its delimiter.
    pub width: usize,
    /// Whether the word is one that FAQs use for a label; any other counts only as part of a sequence 1, 2, ….
    pub known: bool,
}

/// Words for something to try that may stand without a number: "Solution", "Fix: restart the app".
const BARE: &str = "solution fix workaround resolution lösung solución soluzione solução oplossing 解決策 解决方案";

/// What numbers the steps of one procedure.
const STEPS: &str = "step schritt étape paso passo etapa stap 手順 步骤";

/// What else numbers alternatives.
const ALTERNATIVES: &str = "reason option method cause approach scenario grund ursache möglichkeit raison méthode razón opción causa \
    motivo reden 原因 方法";

/// Whether a label, as written, is that of a step.
pub(super) fn is_step(label: &str) -> bool {
    let word = label.trim_end_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    is_in(STEPS, &word)
}

/// Reads the label at the start of a line of plain text.
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    let line = line.trim_end();
    let word_end = line.find(|c: char| !c.is_alphabetic()).unwrap_or(line.len());
    let word = line.get(..word_end).filter(|word| !word.is_empty())?;
    if word.chars().count() > 20 || word.starts_with(char::is_lowercase) {
        return None;
    }
    let lower = word.to_lowercase();
    // "Fehler 71: …" is an error's name.
    if is_in(ERRORS, &lower) {
        return None;
    }
    let after_word = &line[word_end..];
    let digits_at = word_end + (after_word.len() - after_word.trim_start().len());
    let digits = line[digits_at..].split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let text_end = if digits.is_empty() { word_end } else { digits_at + digits.len() };
    let tail = &line[text_end..];
    let delimiter = tail.trim_start().chars().next();
    let known = [BARE, STEPS, ALTERNATIVES].iter().any(|list| is_in(list, &lower));
    let number = match digits.len() {
        0 => None,
        1 | 2 => Some(digits.parse().ok()?),
        _ => return None,
    };
    let fits = match (number, delimiter) {
        (Some(_), Some(':' | '：')) => true,
        (Some(_), Some('.' | '．' | ')' | '）' | '-' | '–' | '—' | '、')) | (Some(_), None) => known,
        (None, Some(':' | '：') | None) => is_in(BARE, &lower),
        _ => false,
    };
    let delimiter_width = delimiter.map_or(0, |c| tail.len() - tail.trim_start().len() + c.len_utf8());
    let end = text_end + delimiter_width;
    let rest = line.get(end..)?;
    // "Solution 1.5" and "Step 2-3" are no labels.
    let glued = matches!(delimiter, Some('.' | '-' | '–')) && rest.starts_with(|c: char| c.is_ascii_digit());
    let blanks = rest.len() - rest.trim_start().len();
    (fits && !glued).then(|| Label {
        text: &line[..text_end],
        word: lower,
        number,
        width: line[..end + blanks].chars().count(),
        known,
    })
}

#[cfg(test)]
mod tests {
    use super::{is_step, label};

    #[test]
    fn labels_are_read_in_their_forms() {
        for (line, text, rest) in [
            ("Solution 1: Enable it", "Solution 1", "Enable it"),
            ("Reason 2:", "Reason 2", ""),
            ("Step 3 - Save", "Step 3", "Save"),
            ("Lösung 1: Neu starten", "Lösung 1", "Neu starten"),
            ("解决方案1：重新启动", "解决方案1", "重新启动"),
            ("Solution", "Solution", ""),
            ("Fix: restart", "Fix", "restart"),
            ("Variante 4: anders", "Variante 4", "anders"),
            ("Étape 1 : ouvrir", "Étape 1", "ouvrir"),
        ] {
            let found = label(line).expect(line);
            assert_eq!(found.text, text);
            assert_eq!(line.chars().skip(found.width).collect::<String>(), rest, "{line}");
        }
    }

    #[test]
    fn steps_are_told_from_alternatives() {
        for label in ["Step 1", "Schritt 12", "Étape 1", "手順1", "步骤1", "STEP 2"] {
            assert!(is_step(label), "{label}");
        }
        for label in ["Solution 1", "Solution", "Reason 2", "Variante 4", ""] {
            assert!(!is_step(label), "{label}");
        }
    }

    #[test]
    fn prose_is_no_label() {
        for line in ["Solutions:", "Solution for this", "Step 2-3: x y", "Windows 10 is fine", "steps 1: x", "Error 5000: x", ""]
        {
            assert_eq!(label(line), None, "{line}");
        }
    }
}
