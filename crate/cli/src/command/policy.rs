use std::io;

use fixside_core::policy;

/// Prints the schema that Chrome and Edge read, or the page of all keys.
pub fn print(schema: bool) -> io::Result<bool> {
    print!("{}", if schema { policy::schema() } else { policy::keys_page() });
    Ok(true)
}
