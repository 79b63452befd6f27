import type { IncomingMessage } from 'node:http';

/** Whether a form was sent by one of the sandbox's pages, or by something that is no page. */
export function isFromOwnPage({ headers }: IncomingMessage): boolean {
  return [undefined, `http://${headers.host ?? ''}`].includes(headers.origin);
}
