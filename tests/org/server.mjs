// The demo organisation on this machine: one HTTPS server that answers for every host by its Host header.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { DIST, buildOrg } from './build.mjs';
import { demos } from './demos.mjs';
import { startProxy } from './proxy.mjs';
import { HOSTS, WILDCARDS, headersFor, pageFor } from './routes.mjs';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'frame-src https:',
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Starts the organisation. `resolverRules` goes into Chromium's --host-resolver-rules, `proxyPort` into Firefox.
 * `unexpected` collects requests to addresses the organisation does not have, `refused` what the proxy declined.
 */
export async function startOrg({ port = 0 } = {}) {
  if (!existsSync(path.join(DIST, 'org'))) throw new Error('The pages are not built: run node tests/org/build.mjs');

  const unexpected = [];
  const refused = [];
  const { private: key, cert } = await selfSigned();
  const server = createServer({ key, cert }, (request, response) => answer(request, response, unexpected));
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  const { port: serverPort } = server.address();
  const proxy = await startProxy({ serverPort, accepts: belongsToOrg, refused });

  return {
    port: serverPort,
    proxyPort: proxy.port,
    hosts: HOSTS,
    resolverRules: resolverRules(serverPort),
    unexpected,
    refused,
    url: (host, pathname) => new URL(pathname, `https://${host}`).href,
    async close() {
      await proxy.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function selfSigned() {
  const altNames = [...HOSTS, ...WILDCARDS].map((value) => ({ type: 2, value }));
  return generate([{ name: 'commonName', value: 'Fixside demo organisation' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
}

/** Every other host is unknown, so that no page can reach the network. */
function resolverRules(port) {
  const ours = [...HOSTS, ...WILDCARDS].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...ours, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
}

function belongsToOrg(host) {
  return HOSTS.includes(host) || WILDCARDS.some((wildcard) => host.endsWith(wildcard.slice(1)));
}

async function answer(request, response, unexpected) {
  const url = new URL(request.url, `https://${request.headers.host}`);
  const found = HOSTS.includes(url.host) ? await contentOf(url) : undefined;
  if (!found) unexpected.push(`${request.method} ${url.href}`);
  response.writeHead(found ? 200 : 404, {
    'content-type': found?.type ?? 'text/plain',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    // Scripts and styles are kept, as in a real organisation: a page is not what a browser has to compile anew each time.
    'cache-control': found?.type === TYPES['.html'] ? 'no-store' : 'max-age=600',
    ...headersFor(url),
  });
  response.end(found?.body ?? 'Not part of the demo organisation.');
}

async function contentOf(url) {
  const page = pageFor(url);
  if (page) {
    const html = await readFile(path.join(DIST, 'org', page.page), 'utf8');
    const direction = url.searchParams.get('dir') === 'rtl' ? ' dir="rtl"' : '';
    const filled = html.replaceAll(/{{(\w+)}}/g, (_, name) => page.values[name]);
    return { type: TYPES['.html'], body: filled.replace('<html', `<html${direction}`) };
  }
  // A URL's path is already free of "..", so it cannot leave dist.
  const type = TYPES[path.extname(url.pathname)];
  if (!type || !/^\/(org|assets)\//.test(url.pathname)) return undefined;
  const body = await readFile(path.join(DIST, url.pathname)).catch(() => undefined);
  return body && { type, body };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildOrg();
  const org = await startOrg({ port: 8443 });
  console.log(`\nChromium: chromium --ignore-certificate-errors --host-resolver-rules="${org.resolverRules}"`);
  console.log(`Firefox:  set the HTTPS proxy to 127.0.0.1:${org.proxyPort}\n`);
  for (const { title, url } of demos) console.log(`${title.padEnd(30)} ${url}`);
}
