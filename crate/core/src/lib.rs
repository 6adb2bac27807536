//! Everything in Fixside that is knowledge or judgement, and nothing that touches the web, a file or a clock.
//!
//! ```text
//!  Markdown ─▶ pack ─▶ Entry ─┬─▶ signature ─▶ Matcher ────┐
//!                ▲            ├─▶ search    ─▶ Index   ────┼─▶ library: observe · search · entry · advise
//!             content         ├─▶ content (what is shown) ─┤
//!                             └─▶ check (is this the cause)┘
//!        settings ─▶ policy: what an organisation wants of all this, and the files that roll it out
//!          site: what a URL says of product, page, frame, org     report: text without personal data
//! ```
//!
//! All functions are total: any input gives a value or a typed error with a line, never a panic.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod check;
pub mod content;
pub mod library;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod maps;
pub mod pack;
pub mod policy;
pub mod report;
pub mod search;
pub mod signature;
pub mod site;
