import type { BaselineSpans, ComparisonRequest } from '#contract/baseline';
import { pastStates } from '#contract/baseline';
import { keyOf } from '#domain/hierarchy/forest';
import type { Viewer } from '../access/ports';
import { showBaseline } from './baselines-of';
import type { SeeBaseline } from './see-baseline';

/** When every item of a portfolio was planned by one of its baselines. */
export const listBaselineSpans =
  (see: SeeBaseline) =>
  async (viewer: Viewer, { portfolioId, baselineId }: ComparisonRequest): Promise<BaselineSpans> => {
    const { found, version, now, items, work } = await see(viewer, portfolioId, baselineId);
    return {
      baseline: showBaseline(found, version),
      work,
      keys: items.map(({ node }) => keyOf(now.forest, node)),
      states: items.map(({ then, slip }) => pastStates.findIndex((state) => state === (then ? 'known' : slip.state))),
      starts: items.map(({ then }) => then?.start ?? null),
      dues: items.map(({ then }) => then?.due?.day ?? null),
    };
  };
