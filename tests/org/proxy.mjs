// A CONNECT proxy for Firefox, which has no host mapping: the organisation's hosts lead to its server,
// everything else is refused.
import { createServer } from 'node:http';
import { connect } from 'node:net';

/** `accepts(host)` decides; what it declines is noted in `refused`. */
export async function startProxy({ serverPort, accepts, refused }) {
  const sockets = new Set();
  const proxy = createServer((request, response) => {
    refused.push(request.url);
    response.writeHead(403).end();
  });

  proxy.on('connect', ({ url: target }, client) => {
    const [host, port] = target.split(':');
    if (port !== '443' || !accepts(host)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(serverPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(server).pipe(client);
    });
    for (const [one, other] of [[client, server], [server, client]]) {
      sockets.add(one);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      // A tab that goes away resets its connection, which is no news.
      one.on('error', () => other.destroy());
    }
  });

  await new Promise((listening) => proxy.listen(0, '127.0.0.1', listening));
  return {
    port: proxy.address().port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}
