import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { textReply, type Reply } from './reply';

/** A server that listens at once and whose answers can be changed while it runs. */
export interface HttpServer {
  readonly origin: string;
  /** A handler that answered by itself returns null. */
  setAnswer(answer: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<Reply | null>): void;
  close(): Promise<void>;
}

const compressibleFrom = 1024;

/** @throws Error with code EADDRINUSE when the port is taken */
export async function listen(port: number, host: string, warn: (message: string) => void): Promise<HttpServer> {
  let answer: Parameters<HttpServer['setAnswer']>[0] = () => Promise.resolve(textReply(503, 'Starting.'));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    answer(request, response, url)
      .catch((error: unknown) => {
        warn(
          `${request.method ?? ''} ${url.pathname}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        );
        return textReply(500, 'The sandbox failed to answer; its terminal says why.');
      })
      .then((reply) => (reply === null ? undefined : send(request, response, reply)))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${String(address.port)}`,
    setAnswer: (next) => (answer = next),
    close: () => closeServer(server),
  };
}

async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const raw = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const coding = raw.length < compressibleFrom ? null : codingFor(request, String(reply.headers['content-type'] ?? ''));
  const body = coding === null ? raw : await compress(raw, coding);
  const headers = { ...reply.headers, 'content-length': String(body.length), 'x-content-type-options': 'nosniff' };
  response.writeHead(
    reply.status,
    coding === null ? headers : { ...headers, 'content-encoding': coding, vary: 'accept-encoding' },
  );
  response.end(request.method === 'HEAD' ? undefined : body);
}

function codingFor(request: IncomingMessage, type: string): 'br' | 'gzip' | null {
  if (!/^(text\/|application\/(json|javascript)|image\/svg)/.test(type)) return null;
  const accepted = request.headers['accept-encoding']?.toString() ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function compress(body: Buffer, coding: 'br' | 'gzip'): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(body);
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
