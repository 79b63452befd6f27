import { asApp, asUser, getAppContext, route } from '@forge/api';
import { InvocationError, Queue, type AsyncEvent, type PushEvent } from '@forge/events';
import { makeResolver, type Request } from '@forge/resolver';
import { migrationRunner, sql } from '@forge/sql';

/** An app of nothing but seams: each resolver call touches one of Forge's services through the real packages. */
const queue = new Queue({ key: 'work' });
const trace: string[] = [];
let calls = 0;

interface SqlCall {
  readonly query: string;
  readonly params?: readonly (string | number | boolean | null)[];
}

const handlers = {
  echo: ({ payload, context }: Request<unknown>) => ({ payload, context }),
  count: () => (calls += 1),
  trace: () => trace,
  context: () => {
    const context = getAppContext();
    return {
      app: context.appAri.toString(),
      scopes: context.permissions?.scopes,
      remaining: context.invocationRemainingTimeInMillis(),
    };
  },
  'as-app': () => readJira(asApp().requestJira(route`/rest/api/3/field`)),
  'as-user': () => readJira(asUser().requestJira(route`/rest/api/3/mypermissions`)),
  'fields-as-user': () => readJira(asUser().requestJira(route`/rest/api/3/field`)),
  'not-in-table': () => readJira(asUser().requestJira(route`/rest/api/3/dashboard`)),
  confluence: () => readJira(asUser().requestConfluence(route`/wiki/api/v2/pages`)),
  migrate: () => migrations().run(),
  migrations: () => migrationRunner.list(),
  ddl: async ({ payload }: Request<{ query: string }>) => (await sql.executeDDL(payload.query)).rows,
  sql: async ({ payload: { query, params = [] } }: Request<SqlCall>) => {
    try {
      return (
        await sql
          .prepare(query)
          .bindParams(...params)
          .execute()
      ).rows;
    } catch (error) {
      const { code, message, context } = error as { code?: string; message: string; context?: unknown };
      return { code, message, context };
    }
  },
  push: ({ payload }: Request<PushEvent | PushEvent[]>) => queue.push(payload),
  stats: ({ payload: { jobId } }: Request<{ jobId: string }>) => queue.getStats(jobId),
  large: ({ payload: { bytes } }: Request<{ bytes: number }>) => 'x'.repeat(bytes),
  fail: () => {
    throw new Error('It broke.');
  },
  'index.state': () => ({ ok: true, value: { state: 'ready', issuesRead: 7, projectsReady: 1, projectsTotal: 1 } }),
};

// Typed loosely: what is tested here is the wire, not the types of Forge's packages.
export const resolver = makeResolver(handlers as never);

const migrations = () =>
  migrationRunner
    .enqueue(
      'v1',
      'CREATE TABLE IF NOT EXISTS `things` (`id` BIGINT PRIMARY KEY, `size` INT, `name` VARCHAR(40) NOT NULL)',
    )
    .enqueue('v2', 'CREATE INDEX `things_name` ON `things` (`name`)');

async function readJira(answer: Promise<{ status: number; json: () => Promise<unknown> }>): Promise<unknown> {
  const { status, json } = await answer.then((response) => ({ status: response.status, json: () => response.json() }));
  return { status, body: await json() };
}

export function installed(event: { eventType: string }): void {
  trace.push(event.eventType);
}

export function changed(event: { eventType: string; issue: { key: string } }): void {
  trace.push(`${event.eventType} ${event.issue.key}`);
}

export function uninstalling(): void {
  trace.push('uninstalling');
}

export function schedule(): void {
  trace.push('schedule');
}

export async function sync(event: AsyncEvent): Promise<unknown> {
  const { wish, next } = event.body as { wish?: 'retry' | 'throw'; next?: number };
  const retries = (event as { retryContext?: { retryCount: number } }).retryContext?.retryCount ?? 0;
  trace.push(`sync ${JSON.stringify(event.body)} ${String(retries)}`);
  if (wish === 'throw' && retries === 0) throw new Error('Not yet.');
  if (wish === 'retry' && retries < 2)
    return new InvocationError({ retryAfter: 1, retryReason: 'FUNCTION_RETRY_REQUEST' as never });
  if (next !== undefined && next > 0) await queue.push({ body: { next: next - 1 } });
  return undefined;
}

interface ExportPayload {
  readonly exportType: string;
  readonly extensionPayload?: { readonly config: { readonly thing?: string } };
  readonly context: { readonly config?: { readonly thing?: string } };
}

/** Answers with what it was told, and for whom; without a thing it is no document. */
export async function exportMacro({ exportType, extensionPayload, context }: ExportPayload): Promise<unknown> {
  const { thing } = extensionPayload?.config ?? context.config ?? {};
  if (thing === undefined) return 'nothing';
  const permissions = await asUser()
    .requestJira(route`/rest/api/3/mypermissions`)
    .then(({ status }) => `as a person: ${String(status)}`)
    .catch((error: unknown) => (error as Error).name);
  const text = `${exportType} of ${thing}, ${permissions}`;
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
