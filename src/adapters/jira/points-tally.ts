import type { JiraEndpoint } from '#contract/jira-endpoints';
import { currentInstallation } from '../platform/current-installation';

/** Points of calls as the app, not yet taken, by installation: memory can outlive an invocation and serve several tenants. */
const tally = new Map<string, number>();

/** Where answers have what Jira charges by the piece. */
const LISTS = ['issues', 'issueChangeLogs', 'values', 'permissionSchemes'] as const;

/** Adds the price of a call that Jira answered. */
export function addPoints({ points }: JiraEndpoint, answer: unknown): void {
  const installation = currentInstallation();
  const price = points.base + points.perItem * itemsIn(answer);
  tally.set(installation, (tally.get(installation) ?? 0) + price);
}

/** @returns what calls as the app have cost since this was last asked */
export function takePoints(): number {
  const installation = currentInstallation();
  const points = tally.get(installation) ?? 0;
  tally.delete(installation);
  return points;
}

function itemsIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  const lists = LISTS.map((name) => (answer as Readonly<Record<string, unknown>>)[name]);
  return Math.max(0, ...lists.map((list) => (Array.isArray(list) ? list.length : 0)));
}
