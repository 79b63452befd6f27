import { setTimeout as wait } from 'node:timers/promises';
import type { JiraSite } from '../../../sandbox/site/jira-site';

/** A Jira whose own work is told apart from the app's. */
export interface TimedJira extends JiraSite {
  /** What answering took so far, in milliseconds, and how many calls there were. */
  readonly spent: () => { readonly milliseconds: number; readonly calls: number };
  /** From now on every answer comes so much later, as over a network. */
  readonly setLatency: (milliseconds: number) => void;
}

export function timedJira(jira: JiraSite): TimedJira {
  let milliseconds = 0;
  let calls = 0;
  let latency = 0;
  return {
    name: jira.name,
    people: jira.people,
    appAccountId: jira.appAccountId,
    spent: () => ({ milliseconds, calls }),
    setLatency: (wanted) => {
      latency = wanted;
    },
    request: async (accountId, request) => {
      // The emulated Jira works at once and answers later: what it takes is over when the promise is there.
      const start = performance.now();
      const answer = jira.request(accountId, request);
      milliseconds += performance.now() - start;
      calls += 1;
      if (latency > 0) await wait(latency);
      return answer;
    },
  };
}
