//! Switches and replacements: `-id`, `+pack/id`, `-*`, `old=new`.

/// The name of a pack or an entry in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The pack, where the name says which.
    pub pack: Option<String>,
    /// The id.
    pub id: String,
}

impl Name {
    fn parse(text: &str) -> Option<Self> {
        let (pack, id) = text.split_once('/').map_or((None, text), |(pack, id)| (Some(pack), id));
        let is_id =
            |id: &str| !id.is_empty() && !id.contains(|c: char| c.is_whitespace() || c.is_control() || "/=*+".contains(c));
        (is_id(id) && pack.is_none_or(is_id)).then(|| Self { pack: pack.map(str::to_owned), id: id.to_owned() })
    }

    /// Whether it names this entry.
    pub fn is(&self, pack: &str, id: &str) -> bool {
        self.id == id && self.pack.as_deref().is_none_or(|named| named == pack)
    }

    /// As it is written.
    pub fn text(&self) -> String {
        self.pack.as_ref().map_or_else(|| self.id.clone(), |pack| format!("{pack}/{}", self.id))
    }
}

/// Switches something on or off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// On, or off.
    pub on: bool,
    /// What; `None`: all.
    pub name: Option<Name>,
}

impl Switch {
    /// Reads `-id`, `+id`, `-*`, `+*`.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (on, rest) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err(format!("write \"-{text}\" to switch it off, or \"+{text}\" to switch it on again")),
        };
        if rest == "*" {
            return Ok(Self { on, name: None });
        }
        let name = Name::parse(rest).ok_or_else(|| format!("\"{rest}\" is no id"))?;
        Ok(Self { on, name: Some(name) })
    }

    /// Whether something is on after all switches, in their order.
    pub fn is_on(switches: &[Self], pack: &str, id: &str) -> bool {
        let about = |switch: &&Self| switch.name.as_ref().is_none_or(|name| name.is(pack, id));
        switches.iter().rfind(about).is_none_or(|switch| switch.on)
    }
}

/// `old=new`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The entry whose messages lead elsewhere.
    pub old: Name,
    /// Where they lead.
    pub new: Name,
}

impl Replacement {
    /// Reads `old=new`.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let names = text.split_once('=').and_then(|(old, new)| Some((Name::parse(old.trim())?, Name::parse(new.trim())?)));
        let (old, new) = names.ok_or_else(|| format!("\"{text}\": write \"old=new\", the ids of two entries"))?;
        if old == new {
            return Err(format!("\"{text}\" replaces an entry by itself"));
        }
        Ok(Self { old, new })
    }
}
