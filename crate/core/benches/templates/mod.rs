//! Templates and texts as programs write them: many slots, values of all kinds, templates that differ in a word.

/// A text, and the number of the template it was made from.
pub struct Case {
    pub text: String,
    pub template: usize,
}

/// A small generator of numbers that repeats itself exactly (a linear congruence).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const SUBJECTS: [&str; 32] = [
    "connection",
    "session",
    "user",
    "record",
    "request",
    "block",
    "task",
    "call",
    "phone",
    "device",
    "driver",
    "service",
    "thread",
    "message",
    "queue",
    "cache",
    "index",
    "file",
    "packet",
    "job",
    "container",
    "process",
    "module",
    "kernel",
    "interface",
    "account",
    "report",
    "field",
    "page",
    "token",
    "certificate",
    "instance",
];
const VERBS: [&str; 32] = [
    "failed",
    "opened",
    "closed",
    "received",
    "rejected",
    "started",
    "stopped",
    "expired",
    "was modified",
    "was deleted",
    "not found",
    "timed out",
    "reset",
    "registered",
    "removed",
    "assigned",
    "blocked",
    "could not be saved",
    "is unavailable",
    "exceeded",
    "invalid",
    "refused",
    "terminated",
    "completed",
    "restarted",
    "detected",
    "ignored",
    "scheduled",
    "updated",
    "lost",
    "denied",
    "suspended",
];
const LINKS: [&str; 20] = [
    "from",
    "to",
    "by",
    "at",
    "for",
    "with",
    "in",
    "on",
    "because of",
    "after",
    "before",
    "during",
    "via",
    "port",
    "code",
    "status",
    "size",
    "reason:",
    "id",
    "user",
];
const MARKS: [(&str, &str); 8] = [("", ""), ("(", ")"), ("[", "]"), ("=", ""), (": ", ""), ("\"", "\""), ("<", ">"), ("", ",")];

/// So many templates, no two alike; the first ones are the same for any number.
pub fn generate(count: usize) -> Vec<String> {
    let mut dice = Dice(7);
    let mut seen = std::collections::HashSet::new();
    let mut templates = Vec::with_capacity(count);
    while templates.len() < count {
        let template = template(&mut dice);
        if seen.insert(template.to_lowercase().replace(' ', "")) {
            templates.push(template);
        }
    }
    templates
}

fn template(dice: &mut Dice) -> String {
    let mut text = String::new();
    if dice.roll(4) == 0 {
        text += "{any} ";
    }
    text += &format!("{} {}{} {}", dice.pick(&SUBJECTS), dice.pick(&SUBJECTS), dice.roll(90) + 10, dice.pick(&VERBS));
    for _ in 0..1 + dice.roll(4) {
        let (open, close) = MARKS[dice.roll(MARKS.len())];
        text += &format!(" {} {open}{{any}}{close}", dice.pick(&LINKS));
        if dice.roll(3) == 0 {
            text += &format!(" {}", dice.pick(&SUBJECTS));
        }
    }
    text
}

/// So many texts of these templates, in turn.
pub fn cases(templates: &[String], count: usize) -> Vec<Case> {
    let mut dice = Dice(11);
    let case = |number: usize| {
        let template = number % templates.len();
        let mut parts = templates[template].split("{any}");
        let mut text = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            text += &value(&mut dice);
            text += part;
        }
        Case { text, template }
    };
    (0..count).map(case).collect()
}

fn value(dice: &mut Dice) -> String {
    match dice.roll(10) {
        0 => dice.roll(100_000).to_string(),
        1 => format!("{}.{}.{}.{}:{}", dice.roll(256), dice.roll(256), dice.roll(256), dice.roll(256), dice.roll(65_536)),
        2 => format!("0x{:08x}", dice.roll(usize::MAX >> 34)),
        3 => format!("/var/lib/{}/{}.log", dice.pick(&SUBJECTS), dice.roll(1000)),
        4 => format!("java.io.IOException: {} {}", dice.pick(&SUBJECTS), dice.roll(50)),
        5 => ["Zoë O’Brien-Müller", "李小龍", "root", "svc_sync@acme.example"][dice.roll(4)].to_owned(),
        6 => format!("{} {} {}", dice.pick(&SUBJECTS), dice.pick(&LINKS), dice.roll(10)),
        7 => format!("[{}, {}]", dice.roll(10), dice.roll(10)),
        8 => format!("{}-{}", dice.pick(&SUBJECTS), dice.roll(1_000_000)),
        _ => format!("{} ms", dice.roll(10_000)),
    }
}
