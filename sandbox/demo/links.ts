import type { Issue, IssueLink } from '../site/model';
import { fieldIds } from './fields';
import type { Random } from './random';

const blocks = '10000';
const startTogether = '10004';
/** Blocks, relates and duplicates, by how often they are used. */
const typeIds = [blocks, blocks, blocks, '10003', '10003', '10002'] as const;
const nearby = 400;
/** How far apart, by their due dates, epics are that wait for each other. */
const horizon = 14;

interface Bond {
  readonly from: Issue;
  readonly to: Issue;
  readonly typeId: string;
}

/**
 * Links about four of a hundred issues to others of about the same age, mostly in other projects, and epics that are not
 * done to epics of other projects that wait for them. Both ends know the link.
 *
 * @param waiting epics that are not done
 */
export function linked(issues: readonly Issue[], waiting: readonly Issue[], random: Random): Issue[] {
  const links = new Map<string, IssueLink[]>();
  const add = (issue: Issue, link: IssueLink): void => {
    links.set(issue.id, [...(links.get(issue.id) ?? []), link]);
  };
  [...bonds(issues, random), ...plannedBonds(waiting, random.fork('plan'))].forEach(({ from, to, typeId }, serial) => {
    const base = { id: String(40_000 + serial), typeId };
    add(from, { ...base, direction: 'outward', issue: { id: to.id, key: to.key } });
    add(to, { ...base, direction: 'inward', issue: { id: from.id, key: from.key } });
  });
  return issues.map((issue) => {
    const own = links.get(issue.id);
    return own === undefined ? issue : { ...issue, links: own };
  });
}

function bonds(issues: readonly Issue[], random: Random): Bond[] {
  return Array.from({ length: Math.floor(issues.length * 0.04) }, (): Bond | null => {
    const here = random.int(0, issues.length - 1);
    const there = Math.min(issues.length - 1, Math.max(0, here + random.int(-nearby, nearby)));
    const [from, to] = [issues[here], issues[there]];
    if (from === undefined || to === undefined || here === there) return null;
    if (from.projectId === to.projectId && random.chance(0.7)) return null;
    return { from, to, typeId: random.pick(typeIds) };
  }).filter((bond) => bond !== null);
}

/**
 * Each epic is waited for by up to two that are due later, most of which begin after it. Somebody has drawn a circle
 * through three of them, as it happens.
 */
function plannedBonds(epics: readonly Issue[], random: Random): Bond[] {
  const dated = epics
    .filter(({ dueDate }) => dueDate !== null)
    .sort((a, b) => compare(dueOf(a), dueOf(b)) || compare(a.id, b.id));
  const planned = dated.flatMap((from, at) => {
    const later = dated.slice(at + 1, at + horizon).filter(({ projectId }) => projectId !== from.projectId);
    const inOrder = later.filter((epic) => startOf(epic) > dueOf(from));
    const candidates = inOrder.length > 0 && random.chance(0.8) ? inOrder : later;
    return random
      .sample(candidates, random.pick([0, 0, 1, 1, 2]))
      .map((to): Bond => ({ from, to, typeId: random.chance(0.15) ? startTogether : blocks }));
  });
  return [...planned, ...circle(dated, planned)];
}

function circle(epics: readonly Issue[], planned: readonly Bond[]): Bond[] {
  const members = [...new Map(epics.map((epic) => [epic.projectId, epic])).values()].slice(0, 3);
  if (members.length < 3) return [];
  const isNew = ({ from, to }: Bond) => !planned.some((bond) => bond.from === from && bond.to === to);
  return members
    .flatMap((from, at): Bond[] => {
      const to = members[(at + 1) % members.length];
      return to ? [{ from, to, typeId: blocks }] : [];
    })
    .filter(isNew);
}

const dueOf = ({ dueDate }: Issue): string => dueDate ?? '';

function startOf({ custom }: Issue): string {
  const start = custom[fieldIds.startDate];
  return typeof start === 'string' ? start : '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
