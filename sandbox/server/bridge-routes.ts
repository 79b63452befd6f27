import { InvocationFailure } from '../forge/invoker';
import type { ForgeRuntime } from '../forge/forge-runtime';
import type { ModuleContext } from '../forge/module-context';
import type { FrameTokens } from './frame-token';
import { jsonReply, textReply, type Reply } from './reply';
import { readBody, type HttpCall, type Route } from './router';

interface BridgeCall {
  readonly token: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What the host page forwards for the app's frame. Errors of the app answer 200 with `error`, as they are answers. */
export function bridgeRoutes(runtime: ForgeRuntime, tokens: FrameTokens): readonly Route[] {
  const withContext =
    (handle: (context: ModuleContext, payload: BridgeCall['payload']) => Promise<Reply>) =>
    async ({ request }: HttpCall): Promise<Reply> => {
      const { token, payload } = JSON.parse(await readBody(request)) as BridgeCall;
      const context = tokens.verify(token);
      if (context === null) return textReply(409, 'The sandbox was restarted: reload the page.');
      return handle(context, payload);
    };

  return [
    ['POST', '/sandbox/bridge/invoke', withContext((context, payload) => invoke(runtime, context, payload))],
    [
      'POST',
      '/sandbox/bridge/fetch-product',
      withContext((context, payload) => fetchProduct(runtime, context, payload)),
    ],
  ];
}

async function invoke(runtime: ForgeRuntime, context: ModuleContext, payload: BridgeCall['payload']): Promise<Reply> {
  const { functionKey } = payload;
  if (typeof functionKey !== 'string') return textReply(400, 'functionKey must be text.');
  try {
    const value = await runtime.invoke(context, { functionKey, payload: payload.payload });
    return jsonReply(200, { value });
  } catch (error) {
    if (!(error instanceof InvocationFailure)) throw error;
    console.error(`${functionKey}: ${error.message}`, error.cause ?? '');
    return jsonReply(200, { error: error.message });
  }
}

async function fetchProduct(
  runtime: ForgeRuntime,
  context: ModuleContext,
  payload: BridgeCall['payload'],
): Promise<Reply> {
  const init = (payload.fetchRequestInit ?? {}) as {
    method?: string;
    body?: string | null;
    headers?: [string, string][];
  };
  const { product, restPath } = payload;
  if (product !== 'jira' || typeof restPath !== 'string') {
    return jsonReply(200, { error: `The sandbox does not emulate requests to ${String(product)}.` });
  }
  if (!runtime.connection.reaches(context.extension.type)) return jsonReply(200, { error: 'Jira is not connected.' });
  const answer = await runtime.gateway({
    actor: 'page',
    accountId: context.accountId,
    method: (init.method ?? 'GET').toUpperCase(),
    url: restPath,
    headers: Object.fromEntries(init.headers ?? []),
    body: init.body ?? null,
  });
  const value = {
    body: answer.body,
    headers: answer.headers,
    status: answer.status,
    statusText: '',
    isAttachment: false,
  };
  return jsonReply(200, { value });
}
