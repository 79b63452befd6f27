import type { Health } from '#domain/health/health';
import { inputsOf, judge } from '#domain/health/health';
import type { Thresholds } from '#domain/health/thresholds';
import type { Figures } from '#domain/progress/figures';
import type { VisibleSite } from '../access/visible-site';
import { scopeOf } from '../hierarchy/figures-of';

/** @param figures of exactly these issues */
export function healthOf(
  { forest, rolled, today }: VisibleSite,
  nodes: readonly number[],
  figures: Figures,
  thresholds: Thresholds,
): Health {
  return judge(inputsOf(forest, rolled, scopeOf(nodes), figures, today), thresholds);
}
