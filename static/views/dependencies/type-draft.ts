import type { DependencyTypesView, LinkTypeRow, SaveDependencyTypesRequest } from '#contract/dependency-types';
import type { DependencyKind } from '#domain/dependencies/dependency-kind';
import type { DependencyRule } from '#domain/dependencies/dependency-rule';

const LONGEST_LAG = 520;

/** What an administrator has typed for one type; kind null: no dependency. */
export interface Choice {
  readonly kind: DependencyKind | null;
  readonly first: DependencyRule['first'];
  /** As typed. */
  readonly lag: string;
}

/** Changes not saved yet, by id of the type; null: follow the words again. */
export type Draft = ReadonlyMap<string, Choice | null>;

function choiceOf(rule: DependencyRule | null): Choice {
  return { kind: rule?.kind ?? null, first: rule?.first ?? 'outward', lag: String(rule?.lagDays ?? 0) };
}

/** What the row shows: what was typed, else what counts now. */
export function shownChoice(type: LinkTypeRow, draft: Draft): Choice {
  const change = draft.get(type.id);
  if (change === undefined) return choiceOf(type.rule);
  return change ?? choiceOf(type.byDefault);
}

/** Both ends of its links are called the same, so that words tell neither from the other. */
export const readsAlike = ({ outward, inward }: Pick<LinkTypeRow, 'outward' | 'inward'>): boolean =>
  outward.trim().toLowerCase() === inward.trim().toLowerCase();

/** Whether the row follows the words of the type, as it is shown. */
export function followsWords(type: LinkTypeRow, draft: Draft): boolean {
  const change = draft.get(type.id);
  return change === undefined ? !type.isChosen : change === null;
}

/** @returns null: not a whole number of work days that can be saved */
export function lagOf(written: string): number | null {
  const days = /^\s*-?\d{1,3}\s*$/.test(written) ? Number(written) : Number.NaN;
  return Math.abs(days) <= LONGEST_LAG ? days : null;
}

/** What to save; null: something typed cannot be. */
export function requestOf({ version, types }: DependencyTypesView, draft: Draft): SaveDependencyTypesRequest | null {
  const choices: SaveDependencyTypesRequest['choices'] = [];
  for (const type of types) {
    if (followsWords(type, draft)) continue;
    const { kind, first, lag } = shownChoice(type, draft);
    const lagDays = lagOf(lag);
    if (kind === null) choices.push({ typeId: type.id, rule: null });
    else if (lagDays === null) return null;
    else choices.push({ typeId: type.id, rule: { kind, first, lagDays } });
  }
  return { version, choices };
}
