import type { Health } from '#domain/health/health';
import { inputsOf, judge } from '#domain/health/health';
import type { Thresholds } from '#domain/health/thresholds';
import type { Figures } from '#domain/progress/figures';
import type { VisibleSite } from '../access/visible-site';
import { scopeOf } from '../hierarchy/figures-of';

/** @param figures of exactly these issues */
export function healthOf(
  site: VisibleSite,
  nodes: readonly number[],
  figures: Figures,
  thresholds: Thresholds,
): Health {
  return judge(inputsOf(site.forest, site.rolled, scopeOf(nodes), figures, site), thresholds);
}
