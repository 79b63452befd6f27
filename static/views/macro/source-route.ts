import type { RoadmapSource } from '#contract/roadmap-excerpt';
import type { Route } from '../navigation/route';

/** The page in Altitude that tells of the same. @param source null: it is not told */
export function sourceRoute(source: RoadmapSource | null): Route | null {
  if (source === null) return null;
  if (source.of === 'product') return { page: 'product', product: source.product, tab: 'roadmap' };
  return { page: 'portfolio', portfolioId: source.of === 'portfolio' ? source.portfolioId : null, tab: 'overview' };
}
