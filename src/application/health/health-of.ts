import type { Health } from '#domain/health/health';
import { inputsOf, judge } from '#domain/health/health';
import type { HealthGrounds } from '#domain/health/health-grounds';
import type { Thresholds } from '#domain/health/thresholds';
import type { Loads } from '#domain/health/loads';
import { loadedNodes } from '#domain/health/loads';
import type { Waits } from '#domain/health/waits';
import { waitingNodes } from '#domain/health/waits';
import type { VisibleSite } from '../access/visible-site';
import type { CountedIssues } from '../hierarchy/counted-issues';
import { scopeOf } from '../hierarchy/figures-of';
import type { ThresholdStore } from './ports';
import type { SeeLoads } from './see-loads';
import type { SeeWaits } from './see-waits';

/** By what the health of all that a person sees is decided. */
export interface Judging {
  readonly thresholds: Thresholds;
  readonly waits: Waits | null;
  readonly loads: Loads | null;
}

export type PrepareJudging = (whole: VisibleSite) => Promise<Judging>;

/** Whatever part of the site is judged afterwards: what an issue waits for may be outside of the part, and people work elsewhere too. */
export const prepareJudging =
  (store: ThresholdStore, seeWaits: SeeWaits, seeLoads: SeeLoads): PrepareJudging =>
  async (whole) => {
    const [{ thresholds }, waits, loads] = await Promise.all([store.kept(), seeWaits(whole), seeLoads(whole)]);
    return { thresholds, waits, loads };
  };

/** Decides how issues of one site stand. */
export type HealthOf = (counted: CountedIssues) => Health;

export function healthIn(site: VisibleSite, { thresholds, ...seen }: Judging): HealthOf {
  const grounds = groundsIn(site, seen);
  return ({ nodes, figures, items }) =>
    judge(inputsOf({ scope: scopeOf(nodes), figures: figures(), items: items() }, grounds), thresholds);
}

export const groundsIn = (
  { forest, today, addedSince }: VisibleSite,
  { waits, loads }: Pick<Judging, 'waits' | 'loads'>,
): HealthGrounds => ({
  today,
  addedSince,
  waits: waits && waitingNodes(forest, waits),
  loads: loads && loadedNodes(forest, loads),
});
