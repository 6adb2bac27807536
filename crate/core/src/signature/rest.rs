//! What of a message is left when the known parts are taken out, and whether it makes the message a quotation.
//!
//! ```text
//!  lead            known             between      known            trail
//!  Business error ⏎ Insufficient Privileges ⏎ You do not have … necessary. ⏎ Got it
//! ```
//!
//! In an alert of the page a strange heading or a strange button is nothing unusual, if it stands apart and is short.
//! Anywhere else, and for anything more, words that nobody knows mean that somebody quotes: a wrong fix is worse than none.

use super::Surface;
use super::around::field_end;
use super::helper;
use super::labels::STATES;
use super::normal::{Normal, ends_sentence, is_final};
use super::notices;
use super::reword;
use super::template::letters;
use super::unlabelled::{LONGEST_EXCEPTION, name_end, tells_age};

/// How much larger than a strange heading, and than a strange button, the known part must be. Toasts tell of mails and
/// comments too, so theirs is no heading as easily.
const OVER_HEADING: f64 = 1.5;
const OVER_TOAST_HEADING: f64 = 3.0;
/// The label of a field may be as long as what is wrong with it.
const OVER_FIELD_LABEL: f64 = 1.0;
/// Of a sentence it need not be larger.
const OVER_BY_SENTENCE: f64 = 1.0;
const SENTENCE_WORDS: usize = 5;
/// Without a stop.
const LONG_SENTENCE: usize = 7;
const OVER_BUTTON: f64 = 3.0;
/// On a line of its own a label is more likely one.
const OVER_OWN_LINE: f64 = 1.5;
const HEADING_WORDS: usize = 8;
const BUTTON_WORDS: usize = 6;
const SHORT_WORDS: usize = 3;
/// What leads to a quotation says so much: more than "no more than".
const LEADING: usize = 10;
/// In bytes of the form for comparison.
const LONGEST_EXPLANATION: usize = 160;

/// What the known parts of a text leave over.
#[derive(Debug)]
pub(super) struct Rest {
    /// Share of the message that is known, by letters and digits, labels left out: 0 to 1.
    pub share: f64,
    /// The parts nobody knows.
    pub strange: Vec<(usize, usize)>,
    /// Letters and digits of the known parts.
    known: usize,
    /// Where the known parts begin and end.
    start: usize,
    end: usize,
    surface: Option<Surface>,
    /// It is known to stand in an alert. In a softphone "Ann Lee ⏎ Web Phone Unavailable ⏎ 9:12" may be a chat.
    may_be_strange: bool,
    /// The known parts stand in quotation marks.
    pub quoted: bool,
}

impl Rest {
    /// `spans` are the known parts, in order, `asides` what the product says besides; in an alert (`is_alert`) a strange
    /// heading, a strange button and a number are nothing unusual.
    pub fn new(
        normal: &Normal<'_>,
        spans: &[(usize, usize)],
        asides: &[(usize, usize)],
        is_alert: bool,
        surface: Option<Surface>,
    ) -> Self {
        let text = normal.text();
        // With more that is strange than known it is no message, however much more there is.
        let most: usize = spans.iter().map(|(from, to)| to - from).sum();
        let rest = |from, to, side| helper::unexplained(normal, from, to, side, is_alert, most);
        let (start, end) = (spans.first().map_or(0, |span| span.0), spans.iter().map(|span| span.1).max().unwrap_or(0));
        let apart = |aside: &&(usize, usize)| spans.iter().all(|(from, to)| aside.1 <= *from || *to <= aside.0);
        let asides = asides.iter().filter(apart).map(|(from, to)| (*from, *to, false));
        let mut parts: Vec<(usize, usize, bool)> = spans.iter().map(|(from, to)| (*from, *to, true)).chain(asides).collect();
        parts.sort_unstable();
        let (mut known, mut strange, mut at) = (0, Vec::new(), 0);
        for (from, to, is_known) in parts {
            if from > at {
                strange.extend(rest(at, from, if at < start { helper::Side::Before } else { helper::Side::Behind }));
            }
            if is_known {
                known += letters(&text[from.max(at).min(to)..to]);
            }
            at = at.max(to);
        }
        strange.extend(rest(at, text.len(), helper::Side::Behind));
        match surface {
            Some(Surface::Toast | Surface::Alert) if !strange.is_empty() => {
                let lines = notices::lines(normal);
                strange.retain(|part| !notices::is_other(normal, &lines, *part, end));
            }
            Some(Surface::PageMessage) if !strange.is_empty() && notices::is_one_of_errors(normal, start, end) => strange.clear(),
            // "Status: Web Phone Unavailable"
            Some(Surface::Badge) => strange.retain(|(from, to)| {
                !(*from == 0 && text[*to..].starts_with(':') && STATES.split('|').any(|state| state == &text[..*to]))
            }),
            _ => {}
        }
        // "This record was mod… ⏎ This record was modified by …": what is shown, and the title that says all of it.
        strange.retain(|(from, to)| {
            !(*to <= start && text[*to..].starts_with("...") && text[start..].starts_with(&text[*from..*to]))
        });
        let unknown: usize = strange.iter().map(|(from, to)| letters(&text[*from..*to])).sum();
        let share = if known == 0 { 0.0 } else { count(known) / count(known + unknown) };
        // "webphoneUnavailable: "Web Phone Unavailable"," quotes although its beginning does not.
        let quoted = is_quoted(text, start, end)
            || spans.iter().any(|(from, to)| is_quoted(text, *from, *to))
            || is_cited(normal.original(0, start));
        Self { share, strange, known, start, end, surface, may_be_strange: is_alert && surface.is_some(), quoted }
    }

    fn over_heading(&self, normal: &Normal<'_>) -> f64 {
        match self.surface {
            Some(_) if self.is_sentence(normal) => OVER_BY_SENTENCE,
            None | Some(Surface::Toast) => OVER_TOAST_HEADING,
            Some(Surface::FieldError) => OVER_FIELD_LABEL,
            Some(_) => OVER_HEADING,
        }
    }

    /// A sentence of some words on lines of its own, as the name of a record is none, and not below a title that asks what to do
    /// with it, nor, in a toast, below one that tells of no trouble: that may tell who wrote it. What is behind is no value of a
    /// field.
    fn is_sentence(&self, normal: &Normal<'_>) -> bool {
        let text = normal.text();
        let stops = text[..self.end].ends_with(ends_sentence) || normal.untrimmed()[self.end..].starts_with(ends_sentence);
        let words = words(self.start, self.end, normal);
        let says = words >= LONG_SENTENCE || (stops && words >= SENTENCE_WORDS);
        let titles = |(from, to): &(usize, usize)| {
            let asks = text[*to..self.start].contains('?');
            !asks && (self.stays() || reword::tells_of_trouble(normal.original(*from, *to)))
        };
        let labels =
            |(from, to): &(usize, usize)| !text[*from..*to].contains(':') && !(from + 1..*to).any(|at| normal.is_line(at));
        let fits = |part: &(usize, usize)| if part.1 <= self.start { titles(part) } else { labels(part) };
        says && self.has_own_lines(normal) && self.strange.iter().all(fits)
    }

    /// Nothing else stands on the lines of the known parts but a sign of trouble before them.
    fn has_own_lines(&self, normal: &Normal<'_>) -> bool {
        let rest = &normal.text()[self.end..];
        let ends = rest.find(|c: char| !is_final(c)).is_none_or(|at| normal.is_line(self.end + at));
        ends && normal.is_line(before_icon(normal, self.start))
    }

    /// It stands where errors are told: in a panel the label of a field and that of the next stand around a value.
    fn tells_errors(&self) -> bool {
        self.surface.is_some_and(Surface::tells_errors)
    }

    /// It is known to be no toast, which may tell of anything.
    fn stays(&self) -> bool {
        self.surface.is_some_and(|surface| surface != Surface::Toast)
    }

    /// Whether the message is the known parts and nothing else that counts.
    pub fn is_message(&self, normal: &Normal<'_>) -> bool {
        let stands_apart =
            |part: &(usize, usize)| self.may_be_strange && (self.is_heading(*part, normal) || self.is_button(*part, normal));
        let apart = self.strange.len() < 2 || (self.strange.len() == 2 && self.stands_between(normal));
        !self.quoted && (self.is_explained(normal) || (apart && self.strange.iter().all(stands_apart)))
    }

    /// Whether the message has lines of its own where errors are told, and no more than a short line stands before it and one behind.
    pub fn has_lines(&self, normal: &Normal<'_>) -> bool {
        let text = normal.text();
        let short = |(from, to): &(usize, usize)| {
            normal.is_line(*from) && words(*from, *to, normal) <= BUTTON_WORDS && !text[*from..*to].contains(['"', '@', '>'])
        };
        let before = self.strange.iter().filter(|part| part.1 <= self.start).count();
        let introduces = text[..self.start].ends_with([':', ',', '-']);
        // An item of a feed, and a form with what it holds, have lines, too.
        let holds = || tells_age(normal, self.end, text.len()) || helper::saves(normal, self.end, text.len());
        self.tells_errors()
            && self.has_own_lines(normal)
            && !introduces
            && !holds()
            && self.strange.len() <= 2
            && before <= 1
            && self.strange.iter().all(short)
    }

    /// Whether somebody tells of the message: some words lead to it in one sentence ("the import stopped with …", "Comment added to
    /// …"), or something is asked.
    pub fn is_told(&self, normal: &Normal<'_>) -> bool {
        let text = normal.text();
        let leads = |(from, to): &(usize, usize)| {
            let between = &text[*to..self.start.max(*to)];
            let runs_on = (between.is_empty() || between.starts_with(',')) && !normal.is_sentence(self.start);
            let begins = || (0..=*from).rev().find(|at| normal.is_sentence(*at)).unwrap_or(0);
            runs_on && reword::says(normal.original(begins(), *to)) >= LEADING
        };
        let asks = |(from, to): &(usize, usize)| text[*from..*to].contains('?') || text[*to..].starts_with('?');
        let before: Vec<&(usize, usize)> = self.strange.iter().filter(|part| part.1 <= self.start).collect();
        before.last().is_some_and(|part| leads(part)) || before.into_iter().any(asks)
    }

    /// Whether what is strange turns the sense of the message round. A title that tells of the same trouble does not: "Meeting not
    /// saved ⏎ The room is taken".
    pub fn is_turned(&self, normal: &Normal<'_>) -> bool {
        let is_title = |(from, to): &(usize, usize)| {
            let titled = self.tells_errors()
                && *to <= self.start
                && normal.is_line(*from)
                && normal.is_line(before_icon(normal, self.start));
            titled && !normal.text()[*to..self.start].contains(':') && reword::tells_of_trouble(normal.original(*from, *to))
        };
        let others: Vec<(usize, usize)> = self.strange.iter().filter(|part| !is_title(part)).copied().collect();
        reword::turns(normal, &others)
    }

    /// The message is the title of an alert that stays, and sentences below explain it.
    fn is_explained(&self, normal: &Normal<'_>) -> bool {
        let text = normal.text();
        let Some(from) = self.behind(text) else { return false };
        let below = normal.original(from, text.len());
        self.tells_errors()
            && self.stays()
            && text.len() - from <= LONGEST_EXPLANATION
            && normal.is_line(from)
            && self.strange.iter().all(|part| part.0 >= from)
            && !text[..self.start].contains(char::is_alphanumeric)
            && normal.untrimmed().ends_with(is_final)
            && !below.contains(['"', '“', '”', '«', '@', '>'])
            && !reword::is_good_news(below)
    }

    /// A strange heading and a strange button, each on lines of its own and both shorter for the message between them than one
    /// alone: "Subject ⏎ Web Phone Unavailable ⏎ Owner" are fields.
    fn stands_between(&self, normal: &Normal<'_>) -> bool {
        let unknown: usize = self.strange.iter().map(|(from, to)| letters(&normal.text()[*from..*to])).sum();
        self.tells_errors()
            && count(unknown) * if self.is_sentence(normal) { OVER_BY_SENTENCE } else { self.over_heading(normal) + 1.0 }
                <= count(self.known)
            && normal.is_line(before_icon(normal, self.start))
            && self.strange.last().is_some_and(|(from, _)| normal.is_line(*from))
    }

    /// A heading before the message: on a line or in a sentence of its own. "Bob:" and "Re:" introduce a quotation.
    fn is_heading(&self, (from, to): (usize, usize), normal: &Normal<'_>) -> bool {
        let text = normal.text();
        let behind = behind_field(normal, to, self.start);
        let between = own_marks(normal, behind, self.start.max(to));
        // "Send date: The send date is missing" below the field itself.
        let labelled = self.surface == Some(Surface::FieldError) && between == ":" && !text[from..to].contains(ends_sentence);
        to <= self.start
            && self.strange.iter().filter(|part| part.1 <= self.start).count() == 1
            && (labelled || normal.is_sentence(before_icon(normal, self.start)))
            && (labelled || !between.contains([':', '-', '"', '>', '|', ',']))
            && !text[from..to].contains(['@', ':'])
            && count(letters(&text[from..to])) * self.over_heading(normal) <= count(self.known)
            && words(from, to, normal) <= HEADING_WORDS
            && !(from + 1..to).any(|at| normal.is_line(at))
            // "New task ⏎ Web Phone Unavailable ⏎ 2 minutes ago" is an item of a feed.
            && !tells_age(normal, self.end, text.len())
            // "Rename list view ⏎ Web Phone Unavailable ⏎ Save" is a form, and what it holds.
            && (behind > to || !helper::saves(normal, self.end, text.len()))
    }

    /// A button behind the message: apart from it by a line, the end of a sentence, or glued to it with a capital.
    fn is_button(&self, (from, to): (usize, usize), normal: &Normal<'_>) -> bool {
        let text = normal.text();
        // What comes first says whether something new begins there.
        let first = self.behind(text).unwrap_or(from);
        let is_apart = |at: usize| normal.is_sentence(at) || !normal.is_edge(at);
        let few = first == from && self.is_short_button((from, to), normal);
        // "… (10 of 10 GB used) Buy storage"
        let closed = few && text[..self.end].ends_with([')', ']']);
        let apart = is_apart(first) || is_apart(from) || closed;
        // "… was deleted" goes on with somebody else's sentence.
        let goes_on = !normal.is_line(first) && normal.original(first, to).starts_with(char::is_lowercase);
        let over = if normal.is_line(from) && self.is_sentence(normal) {
            OVER_BY_SENTENCE
        } else if normal.is_line(from) || few {
            OVER_OWN_LINE
        } else {
            OVER_BUTTON
        };
        from >= self.end
            && self.strange.iter().filter(|part| part.0 >= self.end).count() == 1
            && apart
            && !goes_on
            // "00001042 · Kim Park": what a list tells of an item, part by part.
            && !text[self.end..].contains(['"', ',', '@', '(', '-', '·', '•'])
            && count(letters(&text[from..to])) * over <= count(self.known)
            && words(from, to, normal) <= BUTTON_WORDS
            // "Not delivered": how what somebody wrote fared.
            && !reword::turns(normal, &[(from, to)])
    }

    /// Where the first word behind the message begins.
    fn behind(&self, text: &str) -> Option<usize> {
        text[self.end..].find(char::is_alphanumeric).map(|offset| self.end + offset)
    }

    /// "Create folder" at the end: a capital, small words behind it, no stop, and nothing that would tell how it stands. A toast
    /// of the page may end so as well.
    fn is_short_button(&self, (from, to): (usize, usize), normal: &Normal<'_>) -> bool {
        let label = normal.original(from, to);
        let mut words = label.split_whitespace();
        let begins = words.next().is_some_and(|word| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase));
        self.stays()
            && to == normal.untrimmed().len()
            && begins
            && words.clone().count() < SHORT_WORDS
            && words.all(|word| word.chars().all(char::is_lowercase))
            && !reword::turns(normal, &[(from, to)])
            && !reword::tells_of_trouble(label)
    }
}

/// The marks between a heading and the message: "−" or "×" on a line of its own is a button.
fn own_marks(normal: &Normal<'_>, from: usize, to: usize) -> String {
    let mut breaks = (from..=to).filter(|at| normal.is_line(*at));
    match (breaks.next(), breaks.next_back()) {
        (Some(first), Some(last)) => [&normal.text()[from..first], &normal.text()[last..to]].concat(),
        _ => normal.text()[from..to].to_owned(),
    }
}

/// Where a line or a sentence begins that begins with a sign of trouble ("⚠ The list is empty") or the name of an exception.
fn before_icon(normal: &Normal<'_>, at: usize) -> usize {
    let at = normal.text()[..at].trim_end_matches(ICONS).len();
    let word = (at.saturating_sub(LONGEST_EXCEPTION)..at).rev().find(|start| normal.is_gap(*start) || *start == 0);
    word.filter(|start| normal.is_line(*start) && name_end(normal, *start, at) == Some(at)).unwrap_or(at)
}

/// In the form for comparison.
const ICONS: [char; 13] = ['⚠', '✖', '✕', '✗', '✘', '❌', '❗', '⛔', '🚫', '🛑', '🔴', '⨯', '\u{fe0f}'];

/// Where the fields end that stand on lines of their own between `from` and `to`.
fn behind_field(normal: &Normal<'_>, from: usize, to: usize) -> usize {
    let mut at = from;
    while let Some(end) = field_end(normal, at, to) {
        at = end;
    }
    at
}

/// Whether a text stands on a line that begins with ">", as a mail cites another.
fn is_cited(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    !line.is_empty() && line.contains('>') && line.chars().all(|c| c == '>' || c.is_whitespace())
}

/// Whether a range stands in quotation marks.
fn is_quoted(text: &str, start: usize, end: usize) -> bool {
    let mark = |c: char| matches!(c, '"' | '\'');
    let before = text[..start].trim_end_matches(['(', '[']);
    let after = text[end..].trim_start_matches(|c: char| !mark(c) && !c.is_alphanumeric());
    before.ends_with(mark) && after.starts_with(mark)
}

fn words(from: usize, to: usize, normal: &Normal<'_>) -> usize {
    1 + (from + 1..to).filter(|at| normal.is_gap(*at)).count()
}

#[expect(clippy::cast_precision_loss, reason = "texts have at most 8 KiB")]
pub(super) fn count(number: usize) -> f64 {
    number as f64
}
