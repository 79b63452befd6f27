import type { Horizon, HorizonRule, HorizonTest } from '#domain/product/roadmap-setup';

/** What a rule can look at, as people choose it. */
export const ruleKinds = ['in-progress', 'to-do', 'done', 'due-within', 'next-release', 'release', 'label'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** A rule while somebody makes it. */
export interface RuleDraft {
  /** Stays while the rule moves. */
  readonly id: string;
  readonly horizon: Horizon;
  readonly kind: RuleKind;
  readonly days: string;
  readonly versionIds: readonly string[];
  readonly labels: readonly string[];
}

const MOST_DAYS = 3_650;

export const newRule = (id: string): RuleDraft => ({
  id,
  horizon: 'next',
  kind: 'due-within',
  days: '90',
  versionIds: [],
  labels: [],
});

export function draftOf({ horizon, by }: HorizonRule, id: string): RuleDraft {
  const draft = { ...newRule(id), horizon };
  switch (by.kind) {
    case 'category':
      return { ...draft, kind: by.category };
    case 'due-within':
      return { ...draft, kind: by.kind, days: String(by.days) };
    case 'next-release':
      return { ...draft, kind: by.kind };
    case 'release':
      return { ...draft, kind: by.kind, versionIds: by.versionIds };
    case 'label':
      return { ...draft, kind: by.kind, labels: by.labels };
  }
}

/** null: something is missing, or wrong. */
export function ruleOf(draft: RuleDraft): HorizonRule | null {
  const by = testOf(draft);
  return by && { horizon: draft.horizon, by };
}

function testOf({ kind, days, versionIds, labels }: RuleDraft): HorizonTest | null {
  switch (kind) {
    case 'due-within': {
      const typed = /^\d{1,4}$/.test(days.trim()) ? Number(days) : 0;
      return typed >= 1 && typed <= MOST_DAYS ? { kind, days: typed } : null;
    }
    case 'next-release':
      return { kind };
    case 'release':
      return versionIds.length > 0 ? { kind, versionIds } : null;
    case 'label':
      return labels.length > 0 ? { kind, labels } : null;
    default:
      return { kind: 'category', category: kind };
  }
}
