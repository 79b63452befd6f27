import { currentInstallation } from '../platform/current-installation';

/** What Jira last said, by installation: memory can outlive an invocation and serve several tenants. */
const stated = new Map<string, number>();

interface Headers {
  get(name: string): string | null;
}

/** Takes note of the hourly limit that an answer of Jira states, where it does. */
export function noteQuota(headers: Headers): void {
  const limit = Number(headers.get('X-RateLimit-Limit') ?? headers.get('Beta-X-RateLimit-Limit') ?? Number.NaN);
  if (limit > 0) stated.set(currentInstallation(), limit);
}

/** Points an hour; null: Jira has not said in this container. */
export function statedQuota(): number | null {
  return stated.get(currentInstallation()) ?? null;
}
