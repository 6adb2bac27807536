//! Where a pack is fetched from, and what proves that it is the organisation's.

use serde::Serialize;

use crate::site::Url;

/// The address of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PackUrl {
    /// Its place in the policy's list, from 0.
    pub item: usize,
    /// The address, without what stands behind `#`.
    pub url: String,
    /// The proof.
    pub seal: Seal,
}

/// What proves that a file is the right one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Seal {
    /// SHA-256 of the file, in lower-case hexadecimal digits.
    Sha256(String),
    /// Public key of the organisation, in base64; the file's signature stands at its address with `.sig` behind it.
    Ed25519(String),
}

impl PackUrl {
    /// Reads `https://…#sha256=…` or `https://…#ed25519=…`.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str, item: usize) -> Result<Self, String> {
        let text = text.trim();
        let (url, proof) = text.split_once('#').unwrap_or((text, ""));
        if url.bytes().any(|b| b <= b' ' || b == 0x7f || b == b'\\') {
            return Err("an address has no spaces".to_owned());
        }
        let parsed = Url::parse(url).ok_or_else(|| format!("\"{url}\" is no address Fixside can fetch"))?;
        if !parsed.is_https {
            return Err(format!("\"{url}\" must begin with https://"));
        }
        let seal = match proof.split_once('=') {
            Some(("sha256", hash)) if hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()) => {
                Seal::Sha256(hash.to_ascii_lowercase())
            }
            Some(("sha256", _)) => return Err("a SHA-256 has 64 hexadecimal digits".to_owned()),
            Some(("ed25519", key)) if is_key(key) => Seal::Ed25519(key.to_owned()),
            Some(("ed25519", _)) => return Err("a public key of Ed25519 has 32 bytes: 44 characters of base64".to_owned()),
            _ => return Err("behind the address, #sha256=… or #ed25519=… must prove whose file it is".to_owned()),
        };
        Ok(Self { item, url: url.to_owned(), seal })
    }
}

/// 32 bytes in base64 are 43 characters and a `=`; the last character has two bits that are nothing.
fn is_key(key: &str) -> bool {
    let Some(key) = key.strip_suffix('=') else { return false };
    let base64 = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'/');
    key.len() == 43 && base64 && key.ends_with(|last| "AEIMQUYcgkosw048".contains(last))
}
