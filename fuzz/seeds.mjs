// Writes what fuzzing begins with, a folder of small files for each target: `node fuzz/seeds.mjs`. They come from the packs, the
// corpus and the documentation, so that nobody keeps them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const files = (folder, end) => readdirSync(new URL(folder, root)).filter((name) => name.endsWith(end)).map((name) => read(folder + name));

const packs = files("knowledge/", ".md");
const told = [...files("docs/", ".md"), ...files("docs/rollout/", ".md")];
const fenced = (text) => [...text.matchAll(/^ *(`{3,}).*\n([^]*?)^ *\1$/gm)].map(([, , inside]) => inside);
// Each question by itself is a pack too, and a small one is tried more often.
const questions = packs.flatMap((pack) => pack.split(/^(?=## )/m));

const seen = files("tests/corpus/", ".jsonl").flatMap((lines) => lines.trim().split("\n")).map((line) => JSON.parse(line));
const surfaces = [undefined, "toast", "cell", "unknown"];
const observed = seen.map(({ text, surface, url = "", frame_url = "" }) =>
  [String.fromCharCode(Math.max(surfaces.indexOf(surface), surface ? 1 : 0)) + text, url, frame_url, text].join("\0"));

const sample = ({ type, enum: choices, minimum }) =>
  choices?.[0] ?? { string: "https://a.example/{report}", boolean: true, integer: minimum ?? 1, array: ["-p", "printer-offline=q", "*.a.example"] }[type];
const settings = Object.entries(JSON.parse(read("policy/schema.json")).properties).map(([key, value]) => [key, sample(value)]);

const seeds = {
  parse: [...packs, ...questions, ...told.flatMap(fenced)],
  // One in eight: they differ little.
  observe: observed.filter((_, at) => at % 8 === 0),
  policy: [
    ...told.flatMap(fenced),
    ...[...settings.map((one) => [one]), settings].map((some) => JSON.stringify(Object.fromEntries(some))),
  ],
  long: ["\0- a", "\x01\0-", "\x01\x001-\0x", "\x01\0‘", "# Q\n\n\0a \0\n", "\0*a", "\0[a](", "\0> ", "\0a@", "\0\"a", "\0| a", "\0OK", "Web Phone \0not ", "\0{\"a\":", "\0```\n", "\0é", "https://a.lightning.force.com/\0%2f"]
    .map((text) => `\u0001${text}`),
};
for (const [target, texts] of Object.entries(seeds)) {
  const folder = new URL(`seeds/${target}/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, at) => writeFileSync(new URL(String(at), folder), text));
}
