import type { StatusCategory } from '../progress/status-category';
import type { Horizon, HorizonTest, RoadmapSetup } from '../product/roadmap-setup';
import type { Day } from '../units';

/** Where an item stands on a roadmap. `not-shown`: people took it off. */
export type RoadmapColumn = Horizon | 'done' | 'not-shown';

/** Why it stands there. `rule`: a position in the rules. `rest`: no rule takes it. */
export type RoadmapReason =
  | { readonly by: 'hand' }
  | { readonly by: 'rule'; readonly rule: number }
  | { readonly by: 'done' }
  | { readonly by: 'rest' };

export interface RoadmapPlace {
  readonly column: RoadmapColumn;
  readonly why: RoadmapReason;
}

/** What rules look at. */
export interface RuledItem {
  readonly issueId: number;
  readonly category: StatusCategory;
  /** By any source; null: it has none. */
  readonly due: Day | null;
  /** Versions of Jira, by id. */
  readonly versionIds: readonly string[];
  readonly labels: readonly string[];
}

/** What rules are read by. */
export interface RuleGround {
  readonly today: Day;
  /** Of each project the nearest version that has a day and is not released. */
  readonly nextVersionIds: ReadonlySet<string>;
}

/**
 * Where an item stands: where people put it, else by the first rule that takes it, else later. What is done is only taken by a
 * rule for what is done and leaves the place that people gave it, unless they took it off: otherwise it would stay among what
 * is still to come.
 */
export function roadmapPlaces(
  { rules, placed }: Pick<RoadmapSetup, 'rules' | 'placed'>,
  ground: RuleGround,
): (item: RuledItem) => RoadmapPlace {
  const byHand = new Map(placed.map(({ issueId, horizon }) => [issueId, horizon]));
  return (item) => {
    const isDone = item.category === 'done';
    const hand = byHand.get(item.issueId);
    if (hand !== undefined && (!isDone || hand === 'not-shown')) return { column: hand, why: { by: 'hand' } };
    const at = rules.findIndex(({ by }) => (!isDone || isForDone(by)) && holds(by, item, ground));
    const rule = rules[at];
    if (rule) return { column: rule.horizon, why: { by: 'rule', rule: at } };
    return isDone ? { column: 'done', why: { by: 'done' } } : { column: 'later', why: { by: 'rest' } };
  };
}

const isForDone = (test: HorizonTest): boolean => test.kind === 'category' && test.category === 'done';

function holds(test: HorizonTest, item: RuledItem, { today, nextVersionIds }: RuleGround): boolean {
  switch (test.kind) {
    case 'category':
      return item.category === test.category;
    case 'due-within':
      return item.due !== null && item.due <= today + test.days;
    case 'release':
      return item.versionIds.some((id) => test.versionIds.includes(id));
    case 'next-release':
      return item.versionIds.some((id) => nextVersionIds.has(id));
    case 'label':
      return item.labels.some((label) => test.labels.includes(label));
  }
}
