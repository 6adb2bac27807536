//! The commands. Each returns whether all was well.

mod check;
mod eval;
mod find;
pub mod policy;
mod search;
mod show;

pub use check::check;
pub use eval::eval;
pub use find::{Context, explain, find};
pub use search::search;
pub use show::show;
