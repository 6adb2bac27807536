/** An organisation's server for packs. What it answers is set by each test; what it was asked is noted. */
import { X509Certificate, createHash } from "node:crypto";
import { createServer } from "node:https";
import { generate } from "selfsigned";

const { private: key, cert } = await generate([{ name: "commonName", value: "Packs" }], {
  keyType: "ec",
  algorithm: "sha256",
  extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
});
const certificate = { key, cert };

/** What Chromium is told to take the certificate for a good one by: it keeps nothing in its cache of a server whose certificate it merely bears with. */
export const spki = createHash("sha256").update(new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" })).digest("base64");

export class PackServer {
  /** Requests, as `{ path, headers }`. */
  asked = [];
  #answers = new Map();
  #server;

  static async start() {
    const one = new PackServer();
    one.#server = createServer(certificate, (request, response) => one.#answer(request, response));
    await new Promise((listening) => one.#server.listen(0, "127.0.0.1", listening));
    return one;
  }

  url(path) {
    return `https://127.0.0.1:${this.#server.address().port}${path}`;
  }

  /** The address in a policy, for a file with this hash. */
  hashed(path, body) {
    return `${this.url(path)}#sha256=${createHash("sha256").update(body).digest("hex")}`;
  }

  /** From now on a path answers with this; `undefined` as body never ends. `open`: any page and extension may read it. */
  put(path, body, { status = 200, type = "text/markdown; charset=utf-8", etag, open = true } = {}) {
    this.#answers.set(path, { body, status, type, etag, open });
  }

  askedFor(path) {
    return this.asked.filter((one) => one.path === path);
  }

  #answer({ url: path, headers }, response) {
    this.asked.push({ path, headers });
    const { body, status, type, etag, open } = this.#answers.get(path) ?? { body: "", status: 404, type: "text/plain", open: true };
    const known = etag !== undefined && headers["if-none-match"] === etag;
    response.writeHead(known ? 304 : status, { "content-type": type, ...(open && { "access-control-allow-origin": "*" }), ...(etag && { etag }) });
    if (known) response.end();
    else if (body === undefined) response.write("## Q. ");
    else response.end(body);
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
