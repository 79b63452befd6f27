import type { ForgeRuntime } from '../forge/forge-runtime';
import type { ModuleContext } from '../forge/module-context';
import { messageOf } from '../forge/error-message';

export interface Health {
  readonly status: 'starting' | 'indexing' | 'ready' | 'failed';
  readonly detail: string;
}

interface IndexAnswer {
  readonly ok?: boolean;
  readonly value?: {
    readonly state?: string;
    readonly projectsReady?: number;
    readonly projectsTotal?: number;
  };
}

const answerAgeMillis = 250;

/**
 * Tells how far the app's index is, by asking the app as its pages do. Once ready it stays so: later changes are the
 * app's daily life.
 */
export function makeHealth(runtime: ForgeRuntime, context: ModuleContext): () => Promise<Health> {
  let last: { readonly at: number; readonly health: Promise<Health> } | null = null;
  let isReady = false;
  return async () => {
    if (last === null || (!isReady && Date.now() - last.at > answerAgeMillis)) {
      last = { at: Date.now(), health: ask(runtime, context) };
    }
    const health = await last.health;
    if (health.status === 'ready') isReady = true;
    return health;
  };
}

async function ask(runtime: ForgeRuntime, context: ModuleContext): Promise<Health> {
  const answer = await runtime.invoke(context, { functionKey: 'index.state', payload: {} }).then(
    (value) => value as IndexAnswer | null,
    (error: unknown) => ({ error: messageOf(error) }),
  );
  if (answer === null || 'error' in answer) {
    return { status: 'indexing', detail: `The app does not tell its state yet. ${answer?.error ?? ''}`.trim() };
  }
  if (answer.ok !== true || !answer.value)
    return { status: 'indexing', detail: `The app answers ${JSON.stringify(answer)}.` };
  return judge(answer.value, runtime.isIdle());
}

function judge(index: NonNullable<IndexAnswer['value']>, isIdle: boolean): Health {
  const { state, projectsReady = 0, projectsTotal = 0 } = index;
  const detail = `${String(projectsReady)} of ${String(projectsTotal)} projects ready`;
  if (state === 'failed' && isIdle) return { status: 'failed', detail: `The index could not be built: ${detail}.` };
  if (state === 'ready' && isIdle) return { status: 'ready', detail: `${detail}.` };
  return { status: 'indexing', detail: `${detail}.` };
}
