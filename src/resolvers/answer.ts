import type { Request } from '@forge/resolver';
import { z } from 'zod';
import type { Failure, Result } from '#contract/result';
import { currentInstallation } from '../adapters/platform/current-installation';
import { reportDefect } from '../adapters/platform/report-defect';
import type { Viewer } from '../application/access/ports';
import { AppError } from '../application/errors';

const trustedContext = z.object({ accountId: z.string().min(1) });

/** The one place where payloads are parsed and errors become answers. */
export const answer =
  <In, Out>(schema: z.ZodType<In>, useCase: (viewer: Viewer, input: In) => Promise<Out>) =>
  async ({ payload, context }: Request<unknown>): Promise<Result<Out>> => {
    const viewer = trustedContext.safeParse(context);
    if (!viewer.success) return { ok: false, failure: { code: 'not-permitted' } };
    const input = schema.safeParse(payload ?? {});
    if (!input.success) return { ok: false, failure: invalidRequest(input.error) };
    try {
      const { accountId } = viewer.data;
      const value = await useCase({ accountId, installationId: currentInstallation() }, input.data);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, failure: error instanceof AppError ? error.failure : unexpected(error) };
    }
  };

/** Names the field, never its value: what was sent is not sent back. */
function invalidRequest(error: z.ZodError): Failure {
  const path = error.issues[0]?.path.map(String).join('.') ?? '';
  return { code: 'invalid-request', field: path === '' ? 'request' : path };
}

function unexpected(error: unknown): Failure {
  return { code: 'unexpected', reference: reportDefect(error) };
}
