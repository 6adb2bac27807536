/** What the manifests of self-hosted packages have besides, and the files that tell browsers of a newer version. */

/** The manifest among a build's files. */
export function manifestOf(files) {
  return JSON.parse(Buffer.from(files.find(({ name }) => name === "manifest.json").data).toString());
}

/** The same files with a changed manifest. */
export function withManifest(files, change) {
  const manifest = manifestOf(files);
  change(manifest);
  return files.map((file) => (file.name === "manifest.json" ? { ...file, data: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) } : file));
}

/** Where updates come from. The stores want neither of the two in what they publish. */
export const updatesChromium = (url) => (manifest) => (manifest.update_url = url);
export const updatesFirefox = (url) => (manifest) => (manifest.browser_specific_settings.gecko.update_url = url);

/** https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux */
export function updatesXml({ id, version, minimum, url }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${xml(url)}" version="${version}" prodversionmin="${minimum}"/>
  </app>
</gupdate>
`;
}

const xml = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** https://extensionworkshop.com/documentation/manage/updating-your-extension/ */
export function updatesJson({ id, version, minimum, url, sum }) {
  const update = { version, update_link: url, update_hash: `sha256:${sum}`, applications: { gecko: { strict_min_version: minimum } } };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
