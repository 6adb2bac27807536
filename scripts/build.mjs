/**
 * Builds the extension from extension/, knowledge/, manifest.json and the WASM core.
 *
 *     manifest.json ───┬─▶ dist/chrome/    Chrome, Edge: service worker
 *     extension/*.ts ──┤
 *     core, knowledge ─┴─▶ dist/firefox/   Firefox: event page, gecko id
 *
 * The two differ only in their manifest, and in the schema of policies (policy/schema.json), which Firefox does not
 * read. There is one list of hosts, `host_permissions`; the content script runs on the same. The version is package.json's.
 */
import { gzipSync } from "node:zlib";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { minify } from "terser";

import { readyCore } from "./ready.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...path) => join(root, ...path);
const dev = process.argv.includes("--dev");
const CONTENT_LIMIT = 14_000;

const json = async (path) => JSON.parse(await readFile(at(path), "utf8"));

/** `import css from "x.css"` gives the minified text, for a style sheet made in code. */
const cssText = {
  name: "css-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, "utf8"), { loader: "css", minify: !dev });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** What the parts of the content script call each other by: no part of the page's own objects that we use, nor of any message. */
const OWN_NAMES =
  "acted added again anchor anchors askAgain back begin besides busy button carriers changed changes chosen climb closeAll " +
  "closedElsewhere complain cost doubt due element fits forget forgive found gone goOn hasFocus hook isLeft isOurs isShown lasting " +
  "learn leave leavingUntil lookAtAll many markFixed markOpen maxHeight meet message navigated offer offerFor openByItself panel pass " +
  "place placedFor placeOf price read ready reanchor rebuilt rect refresh rootless settle settled showFor side soon source start still " +
  "suspect take texts touched update waiting whole withdraw";

/** What a frame is told of pages, of its shells and of its claims: no part of what the core says, of what is kept or checked, or of the page's own objects. */
const TOLD = ["Row", "Markup", "Shells", "Greeting", "Grant", "PageLook", "Style", "Beside"];
const TOLD_NAMES =
  "alarming anySurface atKeyboard atLeast attribute breaks byReader centred controls dialogs doubtful forms general glimpsed granted grounds headed hot keeps latest led markup moves noBox " +
  "noMessage ownSurface prefersDark pressable quoting quotingAlerts scheme selector shells spoilt surfaces tokens unavailable unread vast within";

/** The same short names in every bundle, for one tells and the other understands. */
const toldAs = Object.fromEntries(TOLD_NAMES.split(" ").map((name, index) => [name, `e${(index + 10).toString(36)}`]));
const namesIn = (names) => new RegExp(`^(${names.replaceAll(" ", "|")})$`);

/** A message with a name in it that only one side has shortened would not be understood. */
async function checkNames() {
  const files = await Promise.all(["protocol", "frame", "view"].map((name) => readFile(at(`extension/shared/${name}.ts`), "utf8")));
  const types = files.join("\n").replace(/\/\*[^]*?\*\/|\/\/.*/g, "").split(/^(?:export )?(?=interface |type )/m);
  const isTold = (type) => TOLD.some((name) => type.startsWith(`interface ${name} `));
  const saying = (name) => types.filter((type) => new RegExp(`\\b${name}\\??: (?!null)`).test(type));
  const wrong = [
    ...OWN_NAMES.split(" ").filter((name) => saying(name).length > 0),
    ...TOLD_NAMES.split(" ").filter((name) => saying(name).length === 0 || !saying(name).every(isTold)),
  ];
  if (wrong.length > 0) throw new Error(`not to be shortened, for messages say it: ${wrong.join(", ")} (OWN_NAMES, TOLD_NAMES in scripts/build.mjs)`);
}

/** What runs in every frame is worth a second, slower pass: it saves some 4 %. No function of ours is used for its prototype, no property is read for what that does, and no comparison for which side comes first. */
async function smallest(script) {
  const code = new TextDecoder().decode(script);
  // What is short is not always what packs well: the last line is what made it smaller packed.
  const compress = {
    passes: 1, ecma: 2022, unsafe_arrows: true, pure_getters: true,
    sequences: false, hoist_funs: true, inline: 1, lhs_constants: false, unsafe_comps: true,
  };
  const mangle = { properties: { builtins: true, regex: namesIn(OWN_NAMES) } };
  const { code: smaller } = await minify(code, { ecma: 2022, module: true, compress, mangle });
  return new TextEncoder().encode(smaller);
}

/** The DOM's own numbers, written as numbers. */
const DOM_CONSTANTS = { "Node.ELEMENT_NODE": "1", "Node.TEXT_NODE": "3", "NodeFilter.SHOW_ELEMENT": "1", "NodeFilter.SHOW_TEXT": "4" };

async function bundle() {
  const common = {
    bundle: true,
    write: false,
    minify: !dev,
    sourcemap: false,
    legalComments: "none",
    charset: "utf8",
    define: DOM_CONSTANTS,
    mangleProps: namesIn(TOLD_NAMES),
    mangleCache: toldAs,
    target: ["chrome120", "firefox140"],
    logLevel: "warning",
  };
  const script = async (entry, format) =>
    (await esbuild.build({ ...common, entryPoints: [at("extension", entry)], format, plugins: [cssText] })).outputFiles[0].contents;
  const style = async (entry) => (await esbuild.build({ ...common, entryPoints: [at("extension", entry)] })).outputFiles[0].contents;
  return {
    "content.js": dev ? await script("content/main.ts", "iife") : await smallest(await script("content/main.ts", "iife")),
    "background.js": await script("background/main.ts", "esm"),
    "popup.js": await script("popup/popup.ts", "esm"),
    "popup.css": await style("popup/popup.css"),
    "popup.html": await readFile(at("extension/popup/popup.html")),
    "options.js": await script("options/options.ts", "esm"),
    "options.css": await style("options/options.css"),
    "options.html": await readFile(at("extension/options/options.html")),
    "core.wasm": await readyCore(at("knowledge")),
  };
}

function manifestFor(browser, source, version) {
  const { minimum_chrome_version, browser_specific_settings, background, storage, ...manifest } = source;
  manifest.version = version;
  manifest.content_scripts = manifest.content_scripts.map((script) => ({ matches: manifest.host_permissions, ...script }));
  return browser === "firefox"
    ? { ...manifest, browser_specific_settings, background: { scripts: [background.service_worker], type: background.type } }
    : { ...manifest, minimum_chrome_version, storage, background };
}

async function write(browser, files, manifest) {
  const out = at("dist", browser);
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "icons"), { recursive: true });
  await writeFile(join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [name, contents] of Object.entries(files)) await writeFile(join(out, name), contents);
  await cp(at("extension/_locales"), join(out, "_locales"), { recursive: true });
  const policy = manifest.storage?.managed_schema;
  if (policy) await cp(at("policy/schema.json"), join(out, policy));
  for (const icon of Object.values(manifest.icons)) await cp(at("extension", icon), join(out, icon));
}

const source = await json("manifest.json");
const { version } = await json("package.json");
await checkNames();
const files = await bundle();
for (const browser of ["chrome", "firefox"]) await write(browser, files, manifestFor(browser, source, version));

const kB = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
for (const name of ["content.js", "background.js", "popup.js", "options.js", "core.wasm"]) {
  console.log(`${name.padEnd(14)} ${kB(files[name].length).padStart(9)}   gzip ${kB(gzipSync(files[name], { level: 9 }).length).padStart(8)}`);
}
const content = gzipSync(files["content.js"], { level: 9 }).length;
if (!dev && content > CONTENT_LIMIT) {
  console.error(`content.js is larger than ${CONTENT_LIMIT} bytes gzip: it runs in every frame of the user's day.`);
  process.exitCode = 1;
}
