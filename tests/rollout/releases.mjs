/** An organisation's own server: has the packages of a version, as ./scripts/package makes them, and later a newer one. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { keyFor } from "../../scripts/pack/key.mjs";
import { pack } from "../../scripts/pack/pack.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Both browsers go by these. */
const TYPES = {
  ".crx": "application/x-chrome-extension",
  ".xpi": "application/x-xpinstall",
  ".xml": "text/xml",
  ".json": "application/json",
};

export async function startReleases() {
  const releases = new Releases(await mkdtemp(join(tmpdir(), "fixside-releases-")));
  await releases.open();
  await releases.publish();
  return releases;
}

class Releases {
  #folder;
  #server;
  #key;
  #count = 0;
  /** Packages that were asked for. */
  asked = [];

  constructor(folder) {
    this.#folder = folder;
  }

  async open() {
    this.#key = await keyFor(undefined, join(this.#folder, "key.pem"));
    this.#server = createServer(async ({ url }, response) => {
      const name = new URL(url, this.url).pathname.slice(1);
      const type = TYPES[extname(name)];
      this.asked.push(name);
      // A path is free of "..", and only packages have a type.
      const body = type && (await readFile(join(this.#folder, "packages", name)).catch(() => undefined));
      response.writeHead(body ? 200 : 404, { "content-type": type ?? "text/plain", "cache-control": "no-store" });
      response.end(body);
    });
    await new Promise((listening) => this.#server.listen(0, "127.0.0.1", listening));
    this.url = `http://127.0.0.1:${this.#server.address().port}/`;
    this.id = this.#key.id;
  }

  /**
   * Offers the build under test in place of what was there; each time as a version above the one before. Gives it. `schema`: in
   * place of its own.
   */
  async publish({ schema } = {}) {
    const dist = join(this.#folder, "dist");
    await cp(DIST, dist, { recursive: true });
    if (schema !== undefined) await writeFile(join(dist, "chrome/policy.json"), schema);
    for (const browser of ["chrome", "firefox"]) {
      const file = join(dist, browser, "manifest.json");
      const manifest = JSON.parse(await readFile(file, "utf8"));
      this.version = this.#count ? `${manifest.version}.${this.#count}` : manifest.version;
      await writeFile(file, JSON.stringify({ ...manifest, version: this.version }));
    }
    this.#count += 1;
    await pack({ dist, out: join(this.#folder, "packages"), key: this.#key, url: this.url });
    return this.version;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
    await rm(this.#folder, { recursive: true });
  }
}
