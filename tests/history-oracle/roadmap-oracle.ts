import { workedOn } from './delivery-oracle';
import type { RawIssue, RawSite } from './read-history';

const RANK = 'customfield_10019';

const levelOf = (site: RawSite, { fields }: RawIssue) => site.levels.get((fields.issuetype as { id: string }).id) ?? 0;
export const parentKeyOf = ({ fields }: RawIssue) => (fields.parent as { key?: string } | undefined)?.key;
const versionIdsOf = ({ fields }: RawIssue) => ((fields.fixVersions ?? []) as { id: string }[]).map(({ id }) => id);
const rankOf = ({ fields }: RawIssue) => (fields[RANK] as string | null | undefined) ?? '~';
export const projectKeyOf = ({ fields }: RawIssue): string => (fields.project as { key: string }).key;

export const categoryOf = (site: RawSite, { fields }: RawIssue): string =>
  site.categories.get((fields.status as { id: string }).id) ?? 'undefined';

/** Epics and what stands above and has none, of some issues, by rank. */
export function itemsOf(site: RawSite, issues: readonly RawIssue[]): RawIssue[] {
  const upper = issues.filter((issue) => levelOf(site, issue) >= 1);
  const parents = new Set(upper.map(parentKeyOf));
  return upper
    .filter(({ key }) => !parents.has(key))
    .sort((a, b) => (rankOf(a) === rankOf(b) ? Number(a.id) - Number(b.id) : rankOf(a) < rankOf(b) ? -1 : 1));
}

/** Work items of a version with the item that they belong to; those of an item that names it, where they name none. */
export function workIn(site: RawSite, issues: readonly RawIssue[], versionId: string) {
  const items = new Map(itemsOf(site, issues).map((item) => [item.key, item]));
  return issues
    .filter((issue) => levelOf(site, issue) === 0)
    .map((issue) => ({ issue, item: items.get(parentKeyOf(issue) ?? ''), own: versionIdsOf(issue) }))
    .filter(({ item, own }) => (own.length > 0 ? own : item ? versionIdsOf(item) : []).includes(versionId))
    .map(({ issue, item, own }) => ({ issue, itemKey: item?.key ?? null, isByItem: own.length === 0 }));
}

export const namesVersion = (issue: RawIssue, versionId: string): boolean => versionIdsOf(issue).includes(versionId);

/** Work items finished on each day from `first` to `last`. */
export function throughputOf(site: RawSite, issues: readonly RawIssue[], first: number, last: number): number[] {
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const issue of issues.filter((one) => levelOf(site, one) === 0)) {
    const { finished } = workedOn(site, issue, last + 1);
    if (finished !== null && finished >= first && finished <= last) counts[finished - first]!++;
  }
  return counts;
}

/** The share of futures in which so many items are finished within some days, thrown day by day. */
export function chanceOf(counts: readonly number[], amount: number, days: number): number {
  const trials = 4_000;
  let state = 17;
  const draw = () => counts[Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * counts.length)]!;
  let met = 0;
  for (let trial = 0; trial < trials; trial++) {
    let left = amount;
    for (let day = 0; day < days && left > 0; day++) left -= draw();
    if (left <= 0) met++;
  }
  return met / trials;
}
