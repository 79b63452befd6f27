import { SqlError, type SqlEngine, type SqlRow, type SqlUpdate, type SqlValue } from './sql-engine';
import { slidingWindow } from './sliding-window';
import { outlineSql, type SqlOutline } from './sql-text';
import { TextResponse } from './text-response';

export interface ForgeSqlOptions {
  readonly engine: SqlEngine;
  readonly now: () => number;
  /** Refuse more than 150 data statements a second and 25 schema statements a minute, as Forge does. */
  readonly strictRates: boolean;
  /** Shortens the minute in which so many tables are made, as it does all other waiting; 1 unless told. */
  readonly delayScale?: number;
  readonly watch?: WatchSql;
  readonly faults?: SqlFaults;
}

/** What befalls a statement: it is not carried out, or it is and nobody is told; null: nothing. */
export type SqlFaults = (query: string) => 'refused' | 'lost' | null;

/** One statement of the app and what became of it. */
export interface WatchedCall {
  readonly params: readonly SqlValue[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** Forge's HTTP status: 200, or why it was refused. */
  readonly status: number;
}

/** Is told every statement once it is answered. */
export type WatchSql = (query: string, call: WatchedCall) => void;

/** Answers the two paths of Forge SQL; anything else is refused. */
export type ForgeSql = (path: string, body: string) => Promise<Response>;

const requestLimitBytes = 1024 * 1024;
const responseLimitBytes = 4 * 1024 * 1024;
const timeLimitSeconds = { select: 5, write: 10, ddl: 20 } as const;
const forbidden = new Set([
  'SET',
  'PREPARE',
  'EXECUTE',
  'USE',
  'LOCK',
  'UNLOCK',
  'BEGIN',
  'START',
  'COMMIT',
  'ROLLBACK',
]);

interface SqlCall {
  readonly query: string;
  readonly params: readonly SqlValue[];
}

export function makeForgeSql({ engine, now, strictRates, delayScale = 1, watch, faults }: ForgeSqlOptions): ForgeSql {
  const data = slidingWindow(150, 1000, now);
  const schema = slidingWindow(25, 60_000 * delayScale, now);
  const isTooFast = (outline: SqlOutline): boolean =>
    strictRates && !(outline.kind === 'ddl' ? schema.take() : data.take());

  const respond = async (call: SqlCall, onDdlPath: boolean, requestBytes: number): Promise<Response> => {
    if (requestBytes > requestLimitBytes) return refusal('INVALID_SQL_QUERY', 'Request exceeds 1 MiB.', 413);
    const outline = outlineSql(call.query);
    const objection = objectionTo(outline, call, onDdlPath);
    if (objection !== null) return objection;
    if (isTooFast(outline)) return refusal('RATE_LIMIT_EXCEEDED', 'Too many SQL requests.', 429);
    const fault = faults?.(call.query) ?? null;
    if (fault === 'refused') return befallen();
    const response = await execute(engine, now, call, outline);
    return fault === null ? response : befallen();
  };

  return async (path, body) => {
    const onDdlPath = path === '/api/v1/execute/ddl';
    if (!onDdlPath && path !== '/api/v1/execute') return refusal('INVALID_SQL_QUERY', `Forge SQL has no ${path}.`);
    const requestBytes = Buffer.byteLength(body);
    const call = parseCall(body);
    if (call === null) return refusal('INVALID_SQL_QUERY', 'Parameters must be text, numbers, booleans or null.');
    const started = performance.now();
    const response = await respond(call, onDdlPath, requestBytes);
    watch?.(call.query, {
      params: call.params,
      requestBytes,
      responseBytes: Number(response.headers.get('content-length')),
      milliseconds: performance.now() - started,
      status: response.status,
    });
    return response;
  };
}

function parseCall(body: string): SqlCall | null {
  const { query, params = [] } = JSON.parse(body) as { query?: unknown; params?: unknown[] };
  const isScalar = (value: unknown): value is SqlValue =>
    value === null || /^(string|number|boolean)$/.test(typeof value);
  return typeof query === 'string' && params.every(isScalar) ? { query, params } : null;
}

function objectionTo(outline: SqlOutline, call: SqlCall, onDdlPath: boolean): Response | null {
  if (outline.isSeveral) return refusal('INVALID_SQL_QUERY', 'Only one statement is allowed in a call.');
  if (forbidden.has(outline.verb))
    return refusal('SQL_POLICY_VIOLATION', `${outline.verb} is not allowed in Forge SQL.`);
  if (outline.kind === 'ddl' && !onDdlPath) {
    return refusal('SQL_POLICY_VIOLATION', `${outline.verb} changes the schema: use executeDDL.`);
  }
  if (outline.placeholders !== call.params.length) {
    const counts = `${String(outline.placeholders)} placeholders, ${String(call.params.length)} parameters`;
    return refusal('INVALID_SQL_QUERY', `The statement and its parameters do not fit: ${counts}.`);
  }
  return null;
}

async function execute(engine: SqlEngine, now: () => number, call: SqlCall, outline: SqlOutline): Promise<Response> {
  const started = now();
  try {
    const rows = await engine.execute(call.query, call.params, outline.kind);
    const seconds = (now() - started) / 1000;
    const limit = timeLimitSeconds[outline.kind];
    if (seconds > limit) return timedOut(outline.kind, seconds, limit);
    return answer(rows);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    return failed(error);
  }
}

const befallen = (): Response => refusal('SQL_EXECUTION_ERROR', 'The sandbox was told to fail here.', 500);

function answer(rows: readonly SqlRow[] | SqlUpdate): Response {
  const text = JSON.stringify({ rows, metadata: {} });
  if (Buffer.byteLength(text) > responseLimitBytes)
    return refusal('SQL_EXECUTION_ERROR', 'Response exceeds 4 MiB.', 413);
  return json(200, text);
}

function timedOut(kind: string, seconds: number, limit: number): Response {
  const took = `${seconds.toFixed(1)} s, the limit is ${String(limit)} s`;
  return refusal('QUERY_TIMED_OUT', `The ${kind} statement took ${took}.`, 408);
}

function failed({ message, code, errno, sqlState }: SqlError): Response {
  const debug = { code, errno, sqlState, sqlMessage: message };
  return json(400, JSON.stringify({ code: 'SQL_EXECUTION_ERROR', message, debug }));
}

function refusal(code: string, message: string, status = 400): Response {
  return json(status, JSON.stringify({ code, message }));
}

function json(status: number, text: string): Response {
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
  return new TextResponse(text, { status, headers });
}
