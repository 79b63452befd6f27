import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Definitions } from '../../src/contract/definitions';
import type { Result } from '../../src/contract/result';

type Value<K extends keyof Definitions> = ReturnType<Definitions[K]> extends Result<infer T> ? T : never;

/** Calls of a macro that stands in a page or post of Confluence, by its id. */
export function callsOnPages(sandbox: () => RunningSandbox, moduleKey: 'report-macro' | 'roadmap-macro') {
  const ask = <K extends keyof Definitions>(as: string, id: string, functionKey: K, payload: unknown) =>
    sandbox().invoke({
      as,
      moduleKey,
      functionKey,
      payload,
      extension: { content: { id, type: sandbox().wiki.page(id)?.type ?? 'page' } },
    }) as Promise<ReturnType<Definitions[K]>>;
  /** @throws Error where it fails */
  const get = async <K extends keyof Definitions>(...[as, id, functionKey, payload]: Parameters<typeof ask<K>>) => {
    const answer = await ask(as, id, functionKey, payload);
    if (!answer.ok) throw new Error(`${functionKey}: ${JSON.stringify(answer.failure)}`);
    return answer.value as Value<K>;
  };
  return { ask, get };
}
