//! ADMX and ADML: the templates with which Windows' Group Policy editor offers the settings.
//!
//! They hold the keys, not their values: an administrator sets those in the editor. One policy a key, in the groups of the
//! page of keys. Structure: Microsoft, "Group Policy ADMX Syntax Reference Guide"; the order of elements counts.

use super::super::keys::{Group, KEYS, Key, Kind};
use super::PolicyFile;
use super::plan::{Chromium, Firefox};
use super::xml::{attribute, escaped};

pub(super) const XMLNS: &str = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";
/// How much the editor takes in one line, in characters.
const LONGEST_LINE: usize = 32_767;

/// A browser that templates are for.
pub(super) struct Target {
    name: &'static str,
    slug: &'static str,
    /// Where its settings stand in the registry.
    key: String,
    /// Whether it takes texts of several lines as they are (REG_MULTI_SZ); otherwise they are written as JSON in one line.
    lines: bool,
}

impl Target {
    pub fn chromium(browser: &Chromium) -> Self {
        let key = format!(r"{}\3rdparty\extensions\{}\policy", browser.brand.registry, browser.id);
        Self { name: browser.brand.name, slug: browser.brand.slug, key, lines: false }
    }

    /// Firefox reads tables from subkeys, lists from the values "1", "2" … and lines of REG_MULTI_SZ as one text
    /// (browser/components/enterprisepolicies/WindowsGPOParser).
    pub fn firefox(browser: &Firefox) -> Self {
        let key = format!(r"SOFTWARE\Policies\Mozilla\Firefox\3rdparty\Extensions\{}", browser.id);
        Self { name: "Firefox", slug: "firefox", key, lines: true }
    }
}

/// The two files.
pub(super) fn files(target: &Target) -> [PolicyFile; 2] {
    let Target { slug, .. } = target;
    [
        PolicyFile::new(format!("{slug}/fixside-{slug}.admx"), definitions(target)),
        PolicyFile::new(format!("{slug}/en-US/fixside-{slug}.adml"), words(target)),
    ]
}

/// How the editor asks for a key's value.
enum Field {
    Switch,
    Number(u32, u32),
    Line(usize),
    Lines,
    Choice(&'static [&'static str]),
    List,
}

fn field(key: &Key, target: &Target) -> Field {
    match key.kind {
        Kind::Flag => Field::Switch,
        Kind::Number(least, most) => Field::Number(least, most),
        Kind::Text(most) => Field::Line(most),
        Kind::Choice(choices) => Field::Choice(choices),
        // Packs have many lines, and the editor's list has fields of one.
        Kind::List(..) if key.name == "inlinePacks" && target.lines => Field::Lines,
        Kind::List(..) if key.name == "inlinePacks" => Field::Line(LONGEST_LINE),
        Kind::List(..) => Field::List,
    }
}

fn definitions(target: &Target) -> String {
    let mut categories = "    <category name=\"Fixside\" displayName=\"$(string.Fixside)\"/>\n".to_owned();
    let mut policies = String::new();
    for group in Group::ALL {
        categories.push_str(&format!(
            "    <category name=\"{group:?}\" displayName=\"$(string.{group:?})\">\n      <parentCategory ref=\"Fixside\"/>\n    </category>\n"
        ));
        for key in KEYS.iter().filter(|key| key.group == group) {
            policies.push_str(&policy(key, target));
        }
    }
    let Target { name, .. } = target;
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<policyDefinitions xmlns=\"{XMLNS}\" revision=\"1.0\" schemaVersion=\"1.0\">
  <policyNamespaces>
    <target prefix=\"fixside\" namespace=\"Fixside.Policies.{name}\"/>
  </policyNamespaces>
  <resources minRequiredRevision=\"1.0\"/>
  <supportedOn>
    <definitions>
      <definition name=\"SupportedOn\" displayName=\"$(string.SupportedOn)\"/>
    </definitions>
  </supportedOn>
  <categories>
{categories}  </categories>
  <policies>
{policies}  </policies>
</policyDefinitions>
"
    )
}

fn policy(key: &Key, target: &Target) -> String {
    let id = key.name;
    let path = attribute(&target.key);
    let element = match field(key, target) {
        Field::Switch => None,
        Field::Number(least, most) => {
            Some(format!("<decimal id=\"{id}\" valueName=\"{id}\" required=\"true\" minValue=\"{least}\" maxValue=\"{most}\"/>"))
        }
        Field::Line(most) => Some(format!("<text id=\"{id}\" valueName=\"{id}\" required=\"true\" maxLength=\"{most}\"/>")),
        Field::Lines => Some(format!("<multiText id=\"{id}\" valueName=\"{id}\" maxLength=\"{LONGEST_LINE}\"/>")),
        Field::List => Some(format!("<list id=\"{id}\" key=\"{path}\\{id}\" valuePrefix=\"\"/>")),
        Field::Choice(choices) => {
            let item = |choice: &&str| {
                format!(
                    "          <item displayName=\"$(string.{})\">\n            <value>\n              <string>{choice}</string>\n            </value>\n          </item>\n",
                    choice_id(id, choice)
                )
            };
            let items: String = choices.iter().map(item).collect();
            Some(format!("<enum id=\"{id}\" valueName=\"{id}\" required=\"true\">\n{items}        </enum>"))
        }
    };
    let (own, below) = match element {
        None => (
            format!(" valueName=\"{id}\""),
            "      <enabledValue>\n        <decimal value=\"1\"/>\n      </enabledValue>\n      <disabledValue>\n        <decimal value=\"0\"/>\n      </disabledValue>\n".to_owned(),
        ),
        Some(element) => (
            format!(" presentation=\"$(presentation.{id})\""),
            format!("      <elements>\n        {element}\n      </elements>\n"),
        ),
    };
    format!(
        "    <policy name=\"{id}\" class=\"Both\" displayName=\"$(string.{id})\" explainText=\"$(string.{id}_Explain)\" key=\"{path}\"{own}>
      <parentCategory ref=\"{:?}\"/>
      <supportedOn ref=\"SupportedOn\"/>
{below}    </policy>
",
        key.group
    )
}

fn choice_id(key: &str, choice: &str) -> String {
    format!("{key}_{}", choice.replace('-', "_"))
}

fn words(target: &Target) -> String {
    let Target { name, .. } = target;
    let mut strings =
        vec![("Fixside".to_owned(), format!("Fixside ({name})")), ("SupportedOn".to_owned(), format!("{name} with Fixside"))];
    strings.extend(Group::ALL.map(|group| (format!("{group:?}"), group.title().to_owned())));
    let mut presentations = String::new();
    for key in KEYS {
        let id = key.name;
        strings.push((id.to_owned(), key.title.to_owned()));
        strings.push((format!("{id}_Explain"), explanation(key, target)));
        let (label, field) = (escaped(key.title), field(key, target));
        let shown = match field {
            Field::Switch => continue,
            // Not an arrow for each of 100 numbers; what the field holds at first is the example.
            Field::Number(..) => format!(
                "<decimalTextBox refId=\"{id}\" defaultValue=\"{}\" spin=\"false\">{label}:</decimalTextBox>",
                key.example
            ),
            Field::Line(_) => format!("<textBox refId=\"{id}\">\n          <label>{label}:</label>\n        </textBox>"),
            Field::Lines => format!("<multiTextBox refId=\"{id}\">{label}:</multiTextBox>"),
            Field::List => format!("<listBox refId=\"{id}\">{label}:</listBox>"),
            Field::Choice(choices) => {
                strings.extend(choices.iter().map(|choice| (choice_id(id, choice), (*choice).to_owned())));
                format!("<dropdownList refId=\"{id}\" noSort=\"true\" defaultItem=\"0\">{label}:</dropdownList>")
            }
        };
        presentations.push_str(&format!("      <presentation id=\"{id}\">\n        {shown}\n      </presentation>\n"));
    }
    let strings: String =
        strings.iter().map(|(id, text)| format!("      <string id=\"{id}\">{}</string>\n", escaped(text))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<policyDefinitionResources xmlns=\"{XMLNS}\" revision=\"1.0\" schemaVersion=\"1.0\">
  <displayName>Fixside ({name})</displayName>
  <description>Settings of the browser extension Fixside in {name}</description>
  <resources>
    <stringTable>
{strings}    </stringTable>
    <presentationTable>
{presentations}    </presentationTable>
  </resources>
</policyDefinitionResources>
"
    )
}

fn explanation(key: &Key, target: &Target) -> String {
    match field(key, target) {
        Field::Switch => key.text.to_owned(),
        Field::Lines => format!("{}\n\nHere: the text of one pack, line by line.", key.text),
        Field::Line(LONGEST_LINE) => format!("{}\n\nHere: the list as JSON, in one line. Example: {}", key.text, key.example),
        Field::Line(_) | Field::Choice(_) => format!("{}\n\nExample: {}", key.text, key.example.trim_matches('"')),
        Field::Number(..) | Field::List => format!("{}\n\nExample: {}", key.text, key.example.trim_matches(['[', ']'])),
    }
}
