import type { OverrideChange } from '#contract/health-override';
import type { Instant } from '#domain/units';
import type { OverrideStore } from '../health/ports';
import type { SiteProjects } from './site-projects';

/** From a moment up to, not including, another; null: open. */
interface Span {
  readonly from: Instant | null;
  readonly before: Instant | null;
}

/** What was set by hand meanwhile. Of a project that he may not browse, not even that anybody judged it is told. */
export async function overrideChanges(
  store: OverrideStore,
  portfolioId: string,
  { from, before }: Span,
  { shown }: SiteProjects,
): Promise<OverrideChange[]> {
  const end = before ?? (Number.MAX_SAFE_INTEGER as Instant);
  const kept = await store.between(portfolioId, from ?? (0 as Instant), end);
  return kept.flatMap(({ projectId, of, set, by, at }) => {
    const project = shown.get(projectId);
    return project ? [{ projectName: project.name, of, set, by, at }] : [];
  });
}
