import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Answers a request, or says by `false` that the next one should. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash. */
  origin: string;
  /** Every path that was asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** An answer of HTML for one path. */
export function page(at: string, html: string, headers: Record<string, string> = {}): Handler {
  return (_request, response, url) => {
    if (url.pathname !== at) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    return true;
  };
}

async function file(folders: string[], pathname: string, response: ServerResponse): Promise<void> {
  const relative = path.normalize(decodeURIComponent(pathname)).replace(/^([/\\]|\.\.)+/, '');
  const wanted = relative === '' ? 'index.html' : relative;
  for (const folder of folders) {
    for (const candidate of [wanted, `${wanted}.html`, path.join(wanted, 'index.html')]) {
      const bytes = await readFile(path.join(folder, candidate)).catch(() => undefined);
      if (bytes === undefined) continue;
      const type = TYPES[path.extname(candidate)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(bytes);
      return;
    }
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
}

/** Serves handlers first and then folders on a free port of 127.0.0.1; nothing outside this machine can ask. */
export async function serve(options: {
  folders?: string[];
  handlers?: Handler[];
  port?: number;
}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(url.pathname);
    if (options.handlers?.some((handler) => handler(request, response, url)) === true) return;
    void file(options.folders ?? [], url.pathname, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
