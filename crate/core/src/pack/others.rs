//! A message of which the author says besides what else may stand at its end.
//!
//! ```text
//!  I see *The link to Salesforce is gone* (or HubSpot, or Dynamics)
//!                     ──────────           ───────     ────────    each of them
//! ```

use super::question::is_conjunction;
use super::quotes::Quotation;
use super::words::{STOPS, length};

/// The same message with each of the names in brackets behind it in place of its last one.
pub(super) fn others(quotation: &Quotation) -> Vec<String> {
    let inside = || quotation.after.trim_start().strip_prefix(['(', '（'])?.split_once([')', '）']);
    let Some((join, names)) = inside().and_then(|(inside, _)| inside.split_once(' ')).filter(|(join, _)| is_conjunction(join))
    else {
        return Vec::new();
    };
    let text = quotation.text.trim_end_matches(STOPS);
    let stop = &quotation.text[text.len()..];
    let kept = text.trim_end_matches(|c| c != ' ');
    let bare = |name: &'_ str| name.trim().strip_prefix(join).map_or(name.trim(), str::trim).to_owned();
    let joined = format!(" {join} ");
    let all = names.split([',', '/']).flat_map(|part| part.split(&joined)).map(bare);
    let all: Vec<String> = all.filter(|name| !name.is_empty()).collect();
    let fits =
        length(kept) > 2 && is_name(&text[kept.len()..]) && all.len() <= MOST_NAMES && all.iter().all(|name| is_name(name));
    if fits { all.into_iter().map(|name| format!("{kept}{name}{stop}")).collect() } else { Vec::new() }
}

fn is_name(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && (1..=NAME).contains(&text.split_whitespace().count())
}

/// How many words a name has, and how many of them may stand there.
const NAME: usize = 3;
const MOST_NAMES: usize = 8;

#[cfg(test)]
mod tests {
    use super::others;
    use crate::content::Inline;
    use crate::pack::quotes::quotations;

    fn found(text: &str) -> Vec<String> {
        quotations(&[Inline::text(text)]).iter().flat_map(others).collect()
    }

    #[test]
    fn the_names_behind_a_message_may_stand_at_its_end() {
        assert_eq!(found("I see \"The pipe to Spring Well is gone.\""), [""; 0]);
        assert_eq!(
            found("I see \"The pipe leads to Uphill.\" (or Downhill, or Spring Well)"),
            ["The pipe leads to Downhill.", "The pipe leads to Spring Well."]
        );
        assert_eq!(found("Ich sehe „Das Rohr führt nach Oben“ (oder Unten oder Mitte)").len(), 2);
        for text in [
            "I see \"The pipe leads to Uphill\" (or so they say)",
            "I see \"The pipe leads to nothing\" (or Downhill)",
            "I see \"The pipe leads to Uphill\" (and that is it)",
            "I see \"The pipe leads to Uphill\" (Downhill)",
            "Press \"Pipe Uphill\" (or Downhill)",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
