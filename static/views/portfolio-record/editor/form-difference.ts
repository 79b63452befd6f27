import type { Roles } from '#contract/portfolio-record';
import type { RecordForm } from './record-form';

/** The parts of a portfolio that people tell apart. */
export type FormPart =
  | 'name'
  | 'description'
  | 'start'
  | 'end'
  | 'members'
  | 'candidates'
  | 'milestones'
  | 'themes'
  | 'currency'
  | 'budget'
  | 'discountRate'
  | keyof Roles;

const asSet = (list: readonly unknown[]): string => JSON.stringify(list.map((entry) => JSON.stringify(entry)).sort());

/** The parts in which two forms differ, in the order of the page. Lists but that of themes are sets. */
export function differingParts(a: RecordForm, b: RecordForm): FormPart[] {
  const texts = (['name', 'description', 'start', 'end'] as const).filter((part) => a[part] !== b[part]);
  const money = (['currency', 'budget', 'discountRate'] as const).filter(
    (part) => a.money !== null && b.money !== null && a.money[part] !== b.money[part],
  );
  const roles = (['ownerAccountId', 'sponsors', 'editors', 'viewers', 'moneyViewers'] as const).filter(
    (part) => a.roles !== null && b.roles !== null && partOf(a.roles, part) !== partOf(b.roles, part),
  );
  const lists = (['members', 'milestones', 'candidates'] as const).filter((part) => asSet(a[part]) !== asSet(b[part]));
  const themes = JSON.stringify(a.themes) === JSON.stringify(b.themes) ? [] : ['themes' as const];
  return [...texts, ...lists, ...themes, ...roles, ...money];
}

function partOf(roles: Roles, part: keyof Roles): string {
  const value = roles[part];
  return typeof value === 'string' ? value : asSet(value);
}

/** What one list has and the other lacks. */
export function onlyIn<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const there = new Set(b.map((entry) => JSON.stringify(entry)));
  return a.filter((entry) => !there.has(JSON.stringify(entry)));
}
