import { z } from 'zod';
import type { ForgeSql } from './forge-sql';
import type { JiraConnection } from './jira-connection';
import type { PrivacyApi } from './privacy-api';
import type { ProductGateway } from './product-gateway';
import type { QueueApi } from './queue-api';
import { TextResponse } from './text-response';

/** The parts of Atlassian's side that a function can reach. */
export interface ForgeBackends {
  readonly gateway: ProductGateway;
  readonly connection: JiraConnection;
  /** To Confluence; null: there is none. */
  readonly confluence: ProductGateway | null;
  readonly sql: ForgeSql;
  readonly queues: QueueApi;
  readonly privacy: PrivacyApi['answer'];
  readonly appAccountId: string;
  readonly warn: (message: string) => void;
}

/** The invocation that calls. */
export interface FetchCaller {
  /** null: nobody asked for this invocation, so there is no user to act as. */
  readonly accountId: string | null;
  /** Type of the module that it serves; null: none. */
  readonly moduleType: string | null;
  readonly chainLength: number;
  readonly hasEnded: () => boolean;
}

const targetShape = z.object({
  type: z.string().default('?'),
  provider: z.string().default('?'),
  remote: z.string().default('?'),
  accountId: z.string().optional(),
});

type Target = z.infer<typeof targetShape>;

interface Call {
  readonly target: Target;
  readonly path: string;
  readonly init: RequestInit;
  readonly caller: FetchCaller;
}

/** `__forge_fetch__` of one invocation. What the sandbox does not emulate is refused with 501 and said aloud. */
export function makeForgeFetch(backends: ForgeBackends, caller: FetchCaller) {
  return async (target: unknown, path: string, init: RequestInit = {}): Promise<Response> => {
    if (caller.hasEnded()) {
      throw new Error(`A function called ${path} after it had ended; Forge would have frozen it.`);
    }
    // Everything behind may answer at once: without this a busy function would never let the server answer others.
    await new Promise((resolve) => setImmediate(resolve));
    const call = { target: targetShape.parse(target), path, init, caller };
    return (await answerKnown(backends, call)) ?? notEmulated(backends, call);
  };
}

/** null: the target is not emulated. */
function answerKnown(backends: ForgeBackends, call: Call): Promise<Response | null> | Response | null {
  const { type, remote, provider } = call.target;
  if (type === 'sql') return backends.sql(call.path, bodyText(call.init) ?? '{}');
  if (type !== 'fpp') return null;
  const product = productBehind(backends, remote);
  if (product) return isConnected(backends, call) ? askProduct(backends, product, call) : notConnected();
  if (remote !== 'stargate' || provider !== 'app') return null;
  const body = bodyText(call.init) ?? '{}';
  return backends.privacy(call.path, body) ?? backends.queues(call.path, body, call.caller.chainLength);
}

/** Confluence is where its macros stand. */
const isConnected = ({ connection }: ForgeBackends, { target, caller }: Call): boolean =>
  target.remote !== 'jira' || connection.reaches(caller.moduleType);

const notConnected = (): Response => refusedByProxy(403, 'INSTALLATION_NOT_FOUND');

function productBehind({ gateway, confluence }: ForgeBackends, remote: string): ProductGateway | null {
  if (remote === 'jira') return gateway;
  return remote === 'confluence' ? confluence : null;
}

async function askProduct(
  backends: ForgeBackends,
  gateway: ProductGateway,
  { target, path, init, caller }: Call,
): Promise<Response | null> {
  const { provider, accountId } = target;
  if (provider !== 'app' && provider !== 'user') return null;
  // Acting as somebody else needs Forge's offline impersonation, which the manifest does not ask for.
  if (accountId !== undefined && accountId !== caller.accountId) return null;
  const account = provider === 'app' ? backends.appAccountId : caller.accountId;
  if (account === null) return refusedByProxy(401, 'NEEDS_AUTHENTICATION_ERR');
  const answer = await gateway({
    actor: provider,
    accountId: account,
    method: (init.method ?? 'GET').toUpperCase(),
    url: path,
    headers: Object.fromEntries(new Headers(init.headers)),
    body: bodyText(init),
  });
  const { body, ...head } = answer;
  return body === null ? new Response(null, head) : new TextResponse(body, head);
}

/** As Atlassian's proxy answers in Jira's place, e.g. where a function acts as a user who never consented, or as nobody. */
function refusedByProxy(status: number, reason: string): Response {
  return new Response('', { status, headers: { 'forge-proxy-error': reason } });
}

function notEmulated(backends: ForgeBackends, { target, path }: Call): Response {
  const message = `The sandbox does not emulate ${target.type}/${target.provider}/${target.remote} ${path}.`;
  backends.warn(message);
  return new Response(JSON.stringify({ code: 'NOT_EMULATED', message }), { status: 501 });
}

function bodyText({ body }: RequestInit): string | null {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
