//! Text for the admin: what may leave the reader's screen with a copy, and nothing that names a person or an org.
//!
//! ```text
//!  text ─▶ links ─▶ e-mails ─▶ hosts ─▶ GUIDs ─▶ IP addresses ─▶ ids and keys ─▶ phone numbers ─▶ masked text
//!            │ each finds its pieces, writes what may stay, and hands on what is between them
//!            └─ "https://….lightning.force.com/lightning/r/Task/…/view"
//! ```
//!
//! Doubt is masked, except where a report would lose its use: versions, dates, times, ports and short numbers stay. Names
//! of people cannot be told from other words. So a message from the screen is never reported: its signature is, as
//! [`Match::message`](crate::signature::Match::message) has it. Of a message that has none, `unanswered` keeps less.

mod address;
mod mask;
mod phone;
#[cfg(test)]
mod tests;
mod token;
mod unanswered;

pub use mask::mask;
pub use unanswered::unanswered;
