import type { Issue, IssueLink } from '../site/model';
import type { Random } from './random';

/** Blocks, relates and duplicates, by how often they are used. */
const typeIds = ['10000', '10000', '10000', '10003', '10003', '10002'] as const;
const nearby = 400;

/**
 * Links about four of a hundred issues to others of about the same age, mostly in other projects. Both ends know the
 * link.
 */
export function linked(issues: readonly Issue[], random: Random): Issue[] {
  const links = new Map<number, IssueLink[]>();
  const add = (at: number, link: IssueLink): void => {
    links.set(at, [...(links.get(at) ?? []), link]);
  };
  const count = Math.floor(issues.length * 0.04);
  for (let serial = 0; serial < count; serial += 1) {
    const here = random.int(0, issues.length - 1);
    const there = Math.min(issues.length - 1, Math.max(0, here + random.int(-nearby, nearby)));
    const [from, to] = [issues[here], issues[there]];
    if (from === undefined || to === undefined || here === there) continue;
    if (from.projectId === to.projectId && random.chance(0.7)) continue;
    const base = { id: String(40_000 + serial), typeId: random.pick(typeIds) };
    add(here, { ...base, direction: 'outward', issue: { id: to.id, key: to.key } });
    add(there, { ...base, direction: 'inward', issue: { id: from.id, key: from.key } });
  }
  return issues.map((issue, at) => {
    const own = links.get(at);
    return own === undefined ? issue : { ...issue, links: own };
  });
}
