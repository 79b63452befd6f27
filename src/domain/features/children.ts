import { isOpen } from '../health/health-items';
import type { Forest } from '../hierarchy/forest';
import { childrenOf, sourceOf } from '../hierarchy/forest';
import { isOpenStoryAt } from '../progress/issue-rules';
import { ACCEPTANCE_UNKNOWN, ACCEPTANCE_WANTING } from '../site-index/issue-facts';

/** To whom open children of an issue are assigned. */
export interface ChildrenByPerson {
  /** Account ids with how many each has, those with most children first. */
  readonly people: readonly (readonly [accountId: string, children: number])[];
  /** Children that are assigned to nobody. */
  readonly unassigned: number;
}

/** @returns null: who does the work is not known of all of them */
export function childrenByPerson(forest: Forest, node: number): ChildrenByPerson | null {
  const counts = new Map<string, number>();
  let unassigned = 0;
  for (const child of openChildren(forest, node)) {
    const { source, at } = sourceOf(forest, child);
    const { knowsWork, people, assigneeAt } = source.facts;
    if (!knowsWork) return null;
    const person = people[(assigneeAt[at] ?? 0) - 1];
    if (person === undefined) unassigned++;
    else counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return { people: [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1)), unassigned };
}

/** Those of `childrenByPerson`, each once, in the same order. */
export function peopleOn(forest: Forest, node: number): readonly string[] | null {
  return childrenByPerson(forest, node)?.people.map(([person]) => person) ?? null;
}

/** An open issue in no fix version; of one whose versions are not known that is not said. */
export function lacksFixVersion(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpen(forest, node) && source.facts.knowsActivity && source.facts.hasFixVersion[at] === 0;
}

/** How many open children are in no fix version. @returns null: that is not known of all of them */
export function withoutFixVersion(forest: Forest, node: number): number | null {
  const open = openChildren(forest, node);
  if (open.some((child) => !sourceOf(forest, child).source.facts.knowsActivity)) return null;
  return open.filter((child) => lacksFixVersion(forest, child)).length;
}

/** An open issue of story level of which no text says when it is done; where that is not known it is not said. */
export function lacksAcceptance(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpenStory(forest, node) && source.facts.acceptance[at] === ACCEPTANCE_WANTING;
}

/** How many open children of story level say nowhere when they are done. @returns null: that is not known of all of them */
export function withoutAcceptance(forest: Forest, node: number): number | null {
  const stories = [...childrenOf(forest, node)].filter((child) => isOpenStory(forest, child));
  const isUnknown = (child: number) => {
    const { source, at } = sourceOf(forest, child);
    return source.facts.acceptance[at] === ACCEPTANCE_UNKNOWN;
  };
  return stories.some(isUnknown) ? null : stories.filter((child) => lacksAcceptance(forest, child)).length;
}

function isOpenStory(forest: Forest, node: number): boolean {
  const { source, at } = sourceOf(forest, node);
  return isOpenStoryAt(source.facts, at);
}

const openChildren = (forest: Forest, node: number): number[] =>
  [...childrenOf(forest, node)].filter((child) => isOpen(forest, child));
