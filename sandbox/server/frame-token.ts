import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ModuleContext } from '../forge/module-context';

/** Vouches for a module's context while its page is open, as Forge's context token does. */
export interface FrameTokens {
  sign(context: ModuleContext): string;
  /** null: not signed by this sandbox. */
  verify(token: string): ModuleContext | null;
}

export function makeFrameTokens(): FrameTokens {
  const secret = randomBytes(32);
  const signatureOf = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();
  return {
    sign: (context) => {
      const text = Buffer.from(JSON.stringify(context)).toString('base64url');
      return `${text}.${signatureOf(text).toString('base64url')}`;
    },
    verify: (token) => {
      const [text = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = signatureOf(text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as ModuleContext;
    },
  };
}
