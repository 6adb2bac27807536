//! As much of a URL as the rules of this folder ask for. A full URL library would double the size of the WASM.

use super::Product;
use super::host::product;

/// A URL, taken apart.
pub(crate) struct Url<'a> {
    /// Whose page it is.
    pub product: Product,
    pub is_https: bool,
    /// Host and port.
    pub authority: &'a str,
    pub host: &'a str,
    /// Begins with `/`.
    pub path: &'a str,
    /// With its `?`, or empty.
    pub query: &'a str,
}

impl<'a> Url<'a> {
    /// Reads an absolute `http` or `https` URL.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.trim().split_once("://")?;
        let is_https = scheme.eq_ignore_ascii_case("https");
        if !is_https && !scheme.eq_ignore_ascii_case("http") {
            return None;
        }
        let rest = rest.split('#').next()?;
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        // A user name in front of the host is how a link pretends to be another site.
        if authority.contains('@') {
            return None;
        }
        let host = authority.split(':').next()?.trim_end_matches('.');
        let valid = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_');
        if host.is_empty() || !host.bytes().all(valid) {
            return None;
        }
        let (path, query) = tail.split_at(tail.find('?').unwrap_or(tail.len()));
        Some(Self { product: product(host), is_https, authority, host, path: if path.is_empty() { "/" } else { path }, query })
    }

    /// The value of a query parameter, as written.
    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let pairs = self.query.trim_start_matches('?').split('&');
        pairs.filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
    }
}
