//! The marks of questions and answers that are not `Q` and `A`: "F:" and "A:", "问：" and "答：", "Vraag 1." and "Antwoord 1.".
//! They are known by how they take turns, not by what they say. So are lines such as "Alert: …" in a list of messages that has
//! no other titles, with "Meaning: …" below each, and "Symptom: …", with "Cause: …" and "Fix: …".

use std::collections::HashMap;

use super::head::without_number;
use super::lead::SYMPTOMS;
use super::look;
use super::nouns::{Noun, noun};
use super::words::{QUESTION_MARKS, is_in};

/// A word at the start of a line, and the text behind it.
struct Mark<'a> {
    word: &'a str,
    text: &'a str,
}

/// The two marks of a file: that of questions, that of answers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marks {
    question: String,
    answer: String,
    kind: Marked,
}

/// What stands behind the first mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marked {
    Questions,
    Messages,
    /// What somebody sees, in words of the author's. Below it stand other labels.
    Symptoms,
}

/// What a line is by its mark, without it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn<'a> {
    Question(&'a str),
    Message(&'a str),
    Answer(&'a str),
}

impl Marks {
    /// Finds the marks that take turns.
    pub fn find(lines: &[&str]) -> Option<Self> {
        let (mut above, mut below_heading) = ("", false);
        let mut marks: Vec<(Mark<'_>, bool)> = Vec::new();
        for line in lines {
            // "Note: …" may stand anywhere.
            if let Some(mark) = mark(line).filter(|mark| !look::notes(mark.word)) {
                let symptom = is_in(SYMPTOMS, &mark.word.to_lowercase());
                let headed = is_headline(above) && !(symptom && self::mark(above).is_some());
                marks.push((mark, headed || (symptom && below_heading)));
                below_heading = false;
            }
            below_heading |= line.starts_with('#');
            // A line that only parts says nothing.
            if line.contains(char::is_alphanumeric) {
                above = line.trim_start();
            }
        }
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (mark, _) in &marks {
            *counts.entry(mark.word).or_default() += 1;
        }
        // The first two marks that come again are the ones, if any are.
        let mut again = marks.iter().map(|(mark, _)| mark.word).filter(|word| counts[word] > 1);
        let question = again.next()?;
        let answer = again.find(|word| *word != question)?;
        let turns: Vec<&(Mark<'_>, bool)> =
            marks.iter().filter(|(mark, _)| mark.word == question || mark.word == answer).collect();
        let is_question = |(mark, _): &&(Mark<'_>, bool)| mark.word == question;
        // An answer in two parts happens.
        let again = turns.windows(2).filter(|two| two[0].0.word == two[1].0.word).count();
        let alternate = again * 10 <= turns.len() && turns.first().is_some_and(&is_question);
        let asked: Vec<_> = turns.iter().filter(|turn| is_question(turn)).collect();
        let asks = asked.iter().filter(|(mark, _)| mark.text.trim_end_matches('*').trim_end().ends_with(QUESTION_MARKS)).count();
        let headed = asked.iter().filter(|(_, headed)| *headed).count();
        let called = question.to_lowercase();
        let kind = if asks > 0 && !is_in(SYMPTOMS, &called) {
            Marked::Questions
        } else if asked.len() < MESSAGES {
            return None;
        } else if is_in(SYMPTOMS, &called) {
            Marked::Symptoms
        } else if asks == 0 && matches!(noun(&called), Some(Noun::Error | Noun::Message)) {
            Marked::Messages
        } else {
            return None;
        };
        let enough = turns.len() >= 4 && headed * 2 <= asked.len();
        (alternate && enough).then(|| Self { question: question.to_owned(), answer: answer.to_owned(), kind })
    }

    /// Reads a line that begins with one of the marks.
    pub fn turn<'a>(&self, line: &'a str) -> Option<Turn<'a>> {
        let mark = mark(line)?;
        if mark.word == self.question {
            Some(if self.kind == Marked::Messages { Turn::Message(mark.text) } else { Turn::Question(mark.text) })
        } else {
            (mark.word == self.answer && self.kind == Marked::Questions).then_some(Turn::Answer(mark.text))
        }
    }
}

/// So many messages are a list of them.
const MESSAGES: usize = 3;

/// Whether a line is the title of what stands below it: a heading, a bold line, an item of a list.
fn is_headline(line: &str) -> bool {
    line.starts_with(['#', '*', '_', '-', '+']) || without_number(line).len() < line.len()
}

/// The longest mark, in letters.
const LONGEST: usize = 12;

fn mark(line: &str) -> Option<Mark<'_>> {
    // A heading asks without a mark, and its id keeps what is written.
    let body = without_number(line.trim_start_matches(' '));
    let bold = ["**", "__"].into_iter().find(|sign| body.starts_with(sign)).unwrap_or_default();
    let body = body.strip_prefix(bold)?;
    let end = body.find(|c: char| !c.is_alphabetic())?;
    let word = &body[..end];
    let after = body[end..].trim_start();
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < after.len() || word.chars().nth(1).is_none();
    let colon = rest.strip_prefix([':', '：']);
    let text = colon.or_else(|| rest.strip_prefix(['.', '．', ')', '、']).filter(|_| numbered))?.trim();
    // Bold from end to end, or the mark only.
    let text = if bold.is_empty() { text } else { text.strip_prefix(bold).or_else(|| text.strip_suffix(bold)).unwrap_or(text) };
    (!word.is_empty() && word.chars().count() <= LONGEST).then_some(Mark { word, text: text.trim() })
}

#[cfg(test)]
mod tests {
    use super::{Marks, Turn};

    #[test]
    fn marks_that_take_turns_are_found() {
        for (text, question, answer) in [
            ("F: Wo?\nA: Da.\n\nF: Es fehlt\nA: Dort.", "Es fehlt", "Dort."),
            ("问：哪里？\n答：这里。\n问：没有\n答：那里", "没有", "那里"),
            ("1、问：哪里？\n答：这里。\n2、问：没有\n答：那里", "没有", "那里"),
            ("**Vraag 1. Waar?**\n**Antwoord 1.** Hier\n**Vraag 2. Het faalt**\n**Antwoord 2.** Daar", "Het faalt", "Daar"),
        ] {
            let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
            let marks = Marks::find(&lines).expect(text);
            assert_eq!(marks.turn(lines[2]), Some(Turn::Question(question)), "{text}");
            assert_eq!(marks.turn(lines[3]), Some(Turn::Answer(answer)), "{text}");
        }
    }

    #[test]
    fn labels_are_no_marks() {
        for text in [
            "Symptom: x\nCause: y\nFix: z\n\nSymptom: x\nCause: y\nFix: z",
            "## Why?\nCause: is it?\nFix: y\n## How?\nCause: x\nFix: y",
            "F: Wo?\nA: Da.\nF: Was?\nF: Wer?\nA: Du.",
            "Note: is it? Tip: no",
        ] {
            assert_eq!(Marks::find(&text.lines().collect::<Vec<_>>()), None, "{text}");
        }
    }
}
