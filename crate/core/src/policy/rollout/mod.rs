//! From one `fixside-policy.toml` to the files that each browser and each system reads.
//!
//! ```text
//!  fixside-policy.toml ─ reading ─▶ Plan ─┬─ json      Chrome and Edge on Linux, Google's Admin console, policies.json
//!                             │           ├─ registry  .reg, Windows
//!                             ▼           ├─ template  ADMX and ADML, Windows Group Policy
//!                      mistakes with      ├─ profile   .mobileconfig, macOS
//!                      their lines        └─ intune    notes, and PowerShell for Edge
//! ```
//!
//! Everything is text from text: the command line writes the files, the options page offers them. The same input gives the
//! same bytes. What one format cannot carry (control characters) is a mistake in all of them.

mod intune;
mod json;
mod plan;
mod profile;
mod reading;
mod registry;
mod starter;
mod template;
#[cfg(test)]
mod tests;
mod xml;

use serde::Serialize;

pub use plan::{GECKO_ID, Mistake, Plan, is_chromium_id, judge};
pub use starter::{Here, starter};

/// A file of a rollout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
pub struct PolicyFile {
    /// Where it stands among the others, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
    /// How it is written down.
    pub encoding: Encoding,
}

/// How a file's text becomes bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-16, little endian, with its mark: the form in which Windows' registry editor writes and surely reads its files.
    Utf16Le,
}

impl PolicyFile {
    fn new(path: String, text: String) -> Self {
        Self { path, text, encoding: Encoding::Utf8 }
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        match self.encoding {
            Encoding::Utf8 => self.text.as_bytes().to_vec(),
            Encoding::Utf16Le => std::iter::once(0xfeff).chain(self.text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        }
    }
}

impl Plan {
    /// The files, for all browsers that the plan names.
    pub fn files(&self) -> Vec<PolicyFile> {
        let mut files = Vec::new();
        for browser in self.chrome.iter().chain(&self.edge) {
            let name = browser.brand.slug;
            files.push(PolicyFile::new(format!("{name}/fixside-{name}.json"), json::chromium(browser, &self.settings)));
            files.push(registry::file(browser, &self.settings));
            files.extend(template::files(&template::Target::chromium(browser)));
            files
                .push(PolicyFile::new(format!("{name}/fixside-{name}.mobileconfig"), profile::chromium(browser, &self.settings)));
        }
        if self.chrome.is_some() {
            files.push(PolicyFile::new("chrome/fixside-admin-console.json".to_owned(), json::console(&self.settings)));
        }
        if let Some(edge) = &self.edge {
            files.extend(intune::scripts(edge, &self.settings));
        }
        if let Some(firefox) = &self.firefox {
            files.push(PolicyFile::new("firefox/policies.json".to_owned(), json::firefox(firefox, &self.settings)));
            files.extend(template::files(&template::Target::firefox(firefox)));
            files.push(PolicyFile::new(
                "firefox/fixside-firefox.mobileconfig".to_owned(),
                profile::firefox(firefox, &self.settings),
            ));
        }
        if !files.is_empty() {
            files.push(PolicyFile::new("intune.md".to_owned(), intune::notes(self)));
        }
        files
    }

    /// The browsers that the plan does not name, and that get no files.
    pub fn left_out(&self) -> Vec<&'static str> {
        let named = [("Chrome", self.chrome.is_some()), ("Edge", self.edge.is_some()), ("Firefox", self.firefox.is_some())];
        named.into_iter().filter(|(_, named)| !named).map(|(name, _)| name).collect()
    }
}
