import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Definitions } from '../../src/contract/definitions';
import type { Result } from '../../src/contract/result';

type Answer<K extends keyof Definitions> = ReturnType<Definitions[K]>;
type Value<K extends keyof Definitions> = Answer<K> extends Result<infer T> ? T : never;

/** Calls a resolver as a person, with any payload. */
export function call<K extends keyof Definitions>(
  sandbox: RunningSandbox,
  as: string,
  functionKey: K,
  payload: unknown = {},
) {
  return sandbox.invoke({ as, moduleKey: 'portfolio', functionKey, payload }) as Promise<Answer<K>>;
}

/** The same, for calls that succeed. */
export async function view<K extends keyof Definitions>(
  sandbox: RunningSandbox,
  as: string,
  functionKey: K,
  payload: Parameters<Definitions[K]>[0],
): Promise<Value<K>> {
  const answer = await call(sandbox, as, functionKey, payload);
  if (!answer.ok) throw new Error(`${functionKey} as ${as}: ${JSON.stringify(answer.failure)}`);
  return answer.value as Value<K>;
}
