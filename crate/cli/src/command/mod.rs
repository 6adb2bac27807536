//! The commands. Each returns whether all was well.

mod check;
mod find;
mod search;
mod show;

pub use check::check;
pub use find::find;
pub use search::search;
pub use show::show;
