/** Who made a call: the app for itself, the app for a person, or the app's page as the person who sees it. */
export type Actor = 'app' | 'user' | 'page';

export interface EndpointPoints {
  readonly method: string;
  readonly path: string;
  readonly calls: number;
  readonly points: number;
}

export interface PointsReport {
  readonly total: number;
  readonly byActor: Readonly<Record<Actor, number>>;
  readonly byEndpoint: readonly EndpointPoints[];
  /** Calls that got 429 because the hour's points were used up. */
  readonly refused: number;
  readonly quota: { readonly limit: number; readonly usedThisHour: number } | null;
}

export interface PointsMeter {
  /** Seconds until the quota allows calls again; null: it does now. */
  retryAfterSeconds(): number | null;
  count(actor: Actor, endpoint: { readonly method: string; readonly path: string }, points: number): void;
  /** Jira's headers about the quota; empty without one. */
  headers(): Readonly<Record<string, string>>;
  report(): PointsReport;
}

const hourMillis = 3_600_000;

/**
 * Counts Jira's points. Calls of the app's pages count as well: whether Jira exempts them is stated nowhere in writing.
 * @param limit points an hour, reset on the full UTC hour; null: counted, never refused
 */
export function makePointsMeter(limit: number | null, now: () => number): PointsMeter {
  const byActor: Record<Actor, number> = { app: 0, user: 0, page: 0 };
  const byEndpoint = new Map<string, { method: string; path: string; calls: number; points: number }>();
  let hour = Math.floor(now() / hourMillis);
  let usedThisHour = 0;
  let refused = 0;

  const startHour = (): void => {
    const current = Math.floor(now() / hourMillis);
    if (current !== hour) [hour, usedThisHour] = [current, 0];
  };

  return {
    retryAfterSeconds: () => {
      startHour();
      if (limit === null || usedThisHour < limit) return null;
      refused += 1;
      return Math.ceil(((hour + 1) * hourMillis - now()) / 1000);
    },
    count: (actor, { method, path }, points) => {
      startHour();
      usedThisHour += points;
      byActor[actor] += points;
      const line = byEndpoint.get(`${method} ${path}`) ?? { method, path, calls: 0, points: 0 };
      byEndpoint.set(`${method} ${path}`, { ...line, calls: line.calls + 1, points: line.points + points });
    },
    headers: () => {
      startHour();
      return quotaHeaders(limit ?? amplePool, usedThisHour, (hour + 1) * hourMillis, now());
    },
    report: () => ({
      total: byActor.app + byActor.user + byActor.page,
      byActor: { ...byActor },
      byEndpoint: [...byEndpoint.values()].sort((a, b) => b.points - a.points),
      refused,
      quota: limit === null ? null : { limit, usedThisHour },
    }),
  };
}

/** Without a quota the pool is so large that nobody meets its end; apps that pace themselves are told. */
const amplePool = 1_000_000_000;

function quotaHeaders(limit: number, used: number, resetAt: number, now: number): Record<string, string> {
  const remaining = Math.max(0, limit - used);
  const secondsLeft = Math.ceil((resetAt - now) / 1000);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': new Date(resetAt).toISOString(),
    'x-ratelimit-nearlimit': String(remaining < limit * 0.2),
    'ratelimit-policy': `"global-app-quota";q=${String(limit)};w=3600`,
    ratelimit: `"global-app-quota";r=${String(remaining)};t=${String(secondsLeft)}`,
  };
}
