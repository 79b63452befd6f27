import type { Request } from '@forge/resolver';
import { z } from 'zod';
import type { Failure, Result } from '#contract/result';
import { currentInstallation } from '../adapters/platform/current-installation';
import { reportDefect } from '../adapters/platform/report-defect';
import type { Viewer } from '../application/access/ports';
import { AppError } from '../application/errors';
import type { PageViewer } from '../application/snapshot/ports';

const trustedContext = z.object({ accountId: z.string().min(1) });
/** Live docs are pages, too. */
const contentType = z.enum(['page', 'blogpost']);
const placedContext = trustedContext.extend({
  extension: z.object({ content: z.object({ id: z.string().regex(/^\d{1,20}$/), type: contentType }) }),
});
/** A macro in a template, a comment or whatever else Confluence may let it into. */
const misplacedContext = trustedContext.extend({
  extension: z.object({
    type: z.literal('macro'),
    content: z
      .object({
        type: z
          .unknown()
          .optional()
          .refine((type) => !contentType.safeParse(type).success),
      })
      .nullish(),
  }),
});

type Answering<Out> = (request: Request<unknown>) => Promise<Result<Out>>;

/** The one place where payloads are parsed and errors become answers. */
export const answer = <In, Out>(
  schema: z.core.$ZodType<In>,
  useCase: (viewer: Viewer, input: In) => Promise<Out>,
): Answering<Out> =>
  answerTo(
    (context) => {
      const known = trustedContext.safeParse(context);
      return known.success ? { ok: true, value: { ...known.data, installationId: currentInstallation() } } : nobody;
    },
    schema,
    useCase,
  );

/** The same for what stands in a page of Confluence: which one that is, Forge says, and no payload. */
export const answerOnPage = <In, Out>(
  schema: z.core.$ZodType<In>,
  useCase: (viewer: PageViewer, input: In) => Promise<Out>,
): Answering<Out> =>
  answerTo(
    (context) => {
      const known = placedContext.safeParse(context);
      if (!known.success) return misplacedContext.safeParse(context).success ? misplaced : nobody;
      const { accountId, extension } = known.data;
      return { ok: true, value: { accountId, installationId: currentInstallation(), content: extension.content } };
    },
    schema,
    useCase,
  );

const nobody = { ok: false, failure: { code: 'not-permitted' } } as const;
const misplaced = { ok: false, failure: { code: 'not-on-page' } } as const;

/** @param viewerOf who asks, or why he is not answered */
const answerTo =
  <V, In, Out>(
    viewerOf: (context: unknown) => Result<V>,
    schema: z.core.$ZodType<In>,
    useCase: (viewer: V, input: In) => Promise<Out>,
  ): Answering<Out> =>
  async ({ payload, context }) => {
    const viewer = viewerOf(context);
    if (!viewer.ok) return viewer;
    const input = z.safeParse(schema, payload ?? {});
    if (!input.success) return { ok: false, failure: invalidRequest(input.error) };
    try {
      return { ok: true, value: await useCase(viewer.value, input.data) };
    } catch (error) {
      return { ok: false, failure: error instanceof AppError ? error.failure : unexpected(error) };
    }
  };

/** Names the field, never its value: what was sent is not sent back. */
function invalidRequest(error: z.core.$ZodError): Failure {
  const path = error.issues[0]?.path.map(String).join('.') ?? '';
  return { code: 'invalid-request', field: path === '' ? 'request' : path };
}

function unexpected(error: unknown): Failure {
  return { code: 'unexpected', reference: reportDefect(error) };
}
