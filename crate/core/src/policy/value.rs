//! A setting as a browser or a file gives it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Any value of JSON, TOML or the registry.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// `true`, `false`
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// Any other number.
    Fraction(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Values with names.
    Table(BTreeMap<String, Value>),
    /// `null`
    Nothing(()),
}

impl Value {
    /// What it is, with its article, for a sentence.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Flag(_) => "true or false",
            Self::Number(_) | Self::Fraction(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Table(_) => "a group of values",
            Self::Nothing(()) => "nothing",
        }
    }
}
