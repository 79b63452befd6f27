import type { Request } from '@forge/resolver';
import { z } from 'zod';
import type { Failure, Result } from '#contract/result';
import { currentInstallation } from '../adapters/platform/current-installation';
import { reportDefect } from '../adapters/platform/report-defect';
import type { Viewer } from '../application/access/ports';
import { AppError } from '../application/errors';
import type { PageViewer } from '../application/snapshot/ports';

const trustedContext = z.object({ accountId: z.string().min(1) });
const placedContext = trustedContext.extend({
  extension: z.object({
    content: z.object({ id: z.string().regex(/^\d{1,20}$/), type: z.enum(['page', 'blogpost']) }),
  }),
});

type Answering<Out> = (request: Request<unknown>) => Promise<Result<Out>>;

/** The one place where payloads are parsed and errors become answers. */
export const answer = <In, Out>(
  schema: z.ZodType<In>,
  useCase: (viewer: Viewer, input: In) => Promise<Out>,
): Answering<Out> =>
  answerTo(
    (context) => {
      const known = trustedContext.safeParse(context);
      return known.success ? { ...known.data, installationId: currentInstallation() } : null;
    },
    schema,
    useCase,
  );

/** The same for what stands in a page of Confluence: which one that is, Forge says, and no payload. */
export const answerOnPage = <In, Out>(
  schema: z.ZodType<In>,
  useCase: (viewer: PageViewer, input: In) => Promise<Out>,
): Answering<Out> =>
  answerTo(
    (context) => {
      const known = placedContext.safeParse(context);
      if (!known.success) return null;
      const { accountId, extension } = known.data;
      return { accountId, installationId: currentInstallation(), content: extension.content };
    },
    schema,
    useCase,
  );

/** @param viewerOf null: nobody may be answered */
const answerTo =
  <V, In, Out>(
    viewerOf: (context: unknown) => V | null,
    schema: z.ZodType<In>,
    useCase: (viewer: V, input: In) => Promise<Out>,
  ): Answering<Out> =>
  async ({ payload, context }) => {
    const viewer = viewerOf(context);
    if (viewer === null) return { ok: false, failure: { code: 'not-permitted' } };
    const input = schema.safeParse(payload ?? {});
    if (!input.success) return { ok: false, failure: invalidRequest(input.error) };
    try {
      return { ok: true, value: await useCase(viewer, input.data) };
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
