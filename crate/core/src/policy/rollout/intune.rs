//! Microsoft Intune: notes, and for Edge a pair of PowerShell scripts.
//!
//! Ingested ADMX files may not write below `Software\Policies\Microsoft`, with exceptions among which Edge's policies are not
//! (MicrosoftDocs/windows-itpro-docs, win32-and-centennial-app-policy-configuration). So Edge's settings need a script.

use super::PolicyFile;
use super::json::{self, table};
use super::plan::{Chromium, Firefox, Plan, Setting};
use super::xml::attribute;

/// The scripts of a remediation: one looks, the other repairs.
pub(super) fn scripts(edge: &Chromium, settings: &[Setting]) -> [PolicyFile; 2] {
    let head = format!(
        "$Id = '{id}'
$Edge = 'HKLM:\\{root}'
$Install = \"$Edge\\ExtensionSettings\\$Id\"
$Policy = \"$Edge\\3rdparty\\extensions\\$Id\\policy\"
$WantedInstall = ConvertFrom-Json '{install}'
$WantedPolicy = ConvertFrom-Json '{policy}'
# ExtensionSettings as one text, by a policy of yours: keys below it would hide all of it.
$OneText = [string](Get-ItemProperty -LiteralPath $Edge -ErrorAction SilentlyContinue).ExtensionSettings
",
        root = edge.brand.registry,
        id = edge.id,
        install = ascii(&json::line(&json::install(edge))),
        policy = ascii(&json::line(&json::values(settings))),
    );
    let script = |name: &str, text: String| PolicyFile::new(format!("edge/fixside-edge-{name}.ps1"), text.replace('\n', "\r\n"));
    [script("detect", format!("{DETECT_HEAD}{head}{DETECT}")), script("remediate", format!("{REMEDIATE_HEAD}{head}{REMEDIATE}"))]
}

/// JSON that any script can carry between single quotes, in any encoding: in PowerShell curly quotes end a text as well.
fn ascii(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if matches!(c, ' '..='~') && c != '\'' {
            out.push(c);
        } else {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

const DETECT_HEAD: &str = "\
# Fixside in Edge: is it set as wanted? 0: yes. 1: no; Intune then runs the remediation script.
";
const DETECT: &str = r#"
function Test-Values($Path, $Wanted, [bool]$Exactly) {
  $key = Get-Item -LiteralPath $Path -ErrorAction SilentlyContinue
  if ($null -eq $key) { return $false }
  if ($Exactly -and ($key.ValueCount + $key.SubKeyCount) -ne @($Wanted.PSObject.Properties).Count) { return $false }
  foreach ($property in $Wanted.PSObject.Properties) {
    $value = $property.Value
    if ($value -is [array]) {
      $list = Get-Item -LiteralPath "$Path\$($property.Name)" -ErrorAction SilentlyContinue
      if ($null -eq $list -or $list.ValueCount -ne $value.Count) { return $false }
      for ($i = 0; $i -lt $value.Count; $i++) {
        if ([string]$list.GetValue("$($i + 1)") -cne [string]$value[$i]) { return $false }
      }
    }
    elseif ($value -is [string]) {
      if ([string]$key.GetValue($property.Name) -cne $value) { return $false }
    }
    elseif ($key.GetValue($property.Name) -ne [int]$value) { return $false }
  }
  return $true
}

$installed = if ($OneText) { $OneText.Contains($Id) } else { Test-Values $Install $WantedInstall $false }
if ($installed -and (Test-Values $Policy $WantedPolicy $true)) {
  Write-Output 'Fixside is set as wanted.'
  exit 0
}
Write-Output 'Fixside is not set as wanted.'
exit 1
"#;

const REMEDIATE_HEAD: &str = "\
# Fixside in Edge: sets it as wanted. What stands beside it in ExtensionSettings stays.
$ErrorActionPreference = 'Stop'
";
const REMEDIATE: &str = r#"
function Set-Values($Path, $Wanted) {
  if (-not (Test-Path -LiteralPath $Path)) { New-Item -Path $Path -Force | Out-Null }
  foreach ($property in $Wanted.PSObject.Properties) {
    $value = $property.Value
    if ($value -is [array]) {
      $list = "$Path\$($property.Name)"
      New-Item -Path $list -Force | Out-Null
      for ($i = 0; $i -lt $value.Count; $i++) {
        New-ItemProperty -LiteralPath $list -Name "$($i + 1)" -Value ([string]$value[$i]) -PropertyType String -Force | Out-Null
      }
    }
    elseif ($value -is [string]) {
      New-ItemProperty -LiteralPath $Path -Name $property.Name -Value $value -PropertyType String -Force | Out-Null
    }
    else {
      New-ItemProperty -LiteralPath $Path -Name $property.Name -Value ([int]$value) -PropertyType DWord -Force | Out-Null
    }
  }
}

# Otherwise items of a longer list would stay.
if (Test-Path -LiteralPath $Policy) { Remove-Item -LiteralPath $Policy -Recurse -Force }
Set-Values $Policy $WantedPolicy
if (-not $OneText) { Set-Values $Install $WantedInstall }
elseif (-not $OneText.Contains($Id)) { throw "ExtensionSettings is set as one text already: add $Id to it." }
Write-Output 'Fixside is set.'
"#;

/// What to do in Intune, browser by browser.
pub(super) fn notes(plan: &Plan) -> String {
    let parts = [
        plan.chrome.as_ref().map(chrome),
        plan.edge.as_ref().map(edge),
        plan.firefox.as_ref().map(|firefox| firefox_notes(firefox, &plan.settings)),
        Some(MACOS.to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("# Fixside in Microsoft Intune\n\n{}", parts.join("\n"))
}

const MACOS: &str = "\
## macOS

Devices › macOS › Configuration › Create › Templates › Custom: upload the browser's `.mobileconfig`, deployment channel
*Device channel*.
";

fn chrome(browser: &Chromium) -> String {
    let install = json::line(&table([(browser.id.as_str(), json::install(browser))]));
    format!(
        "## Chrome on Windows

1. Installation: Devices › Windows › Configuration › Create › Settings catalog › Google Chrome › Extensions › *Extension
   management settings*. Its value, in one line; if you have one already, add this extension to it:

   ```json
   {install}
   ```

2. Settings: Devices › Windows › Configuration › *Import ADMX*: `chrome/fixside-chrome.admx` and
   `chrome/en-US/fixside-chrome.adml`. Then Create › Templates › *Imported Administrative templates* › Fixside (Chrome).
"
    )
}

fn edge(browser: &Chromium) -> String {
    let install = json::line(&table([(browser.id.as_str(), json::install(browser))]));
    format!(
        "## Edge on Windows

Imported ADMX files may not write the settings of Edge's extensions, because Windows refuses them everything below
`Software\\Policies\\Microsoft\\Edge`. A script does it:

1. Devices › Scripts and remediations › Create: `edge/fixside-edge-detect.ps1` as detection script and
   `edge/fixside-edge-remediate.ps1` as remediation script; *Run this script using the logged-on credentials*: No. They
   install Fixside and set its settings. Intune takes scripts of at most 200 kB.
2. Remediations need Windows Enterprise or Education. Elsewhere upload the remediation script alone, under *Platform
   scripts*; it then runs once for each version of it.
3. If `ExtensionSettings` of Edge is set as one text already, by a policy of yours, the scripts leave it alone. Add this to
   it:

   ```json
   {install}
   ```
"
    )
}

fn firefox_notes(browser: &Firefox, settings: &[Setting]) -> String {
    let install = json::line(&table([(browser.id.as_str(), json::firefox_install(browser))]));
    let set = if settings.is_empty() {
        ""
    } else {
        "
2. Settings: Devices › Windows › Configuration › *Import ADMX*: `firefox/fixside-firefox.admx` and
   `firefox/en-US/fixside-firefox.adml`. Then Create › Templates › *Imported Administrative templates* › Fixside (Firefox).
"
    };
    format!(
        "## Firefox on Windows

1. Installation: with Mozilla's own ADMX (mozilla/policy-templates) imported, Create › Templates › Custom, one OMA-URI of
   type String:

   ```text
   ./Device/Vendor/MSFT/Policy/Config/Firefox~Policy~firefox~Extensions/ExtensionSettingsOneLine
   ```

   ```xml
   <enabled/><data id=\"JSONOneLine\" value=\"{}\"/>
   ```
{set}",
        attribute(&install)
    )
}
