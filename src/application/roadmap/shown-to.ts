import type { Audience, Hidable } from '#domain/product/roadmap-setup';
import { isShownTo } from '#domain/roadmap/audience';
import type { GatheredItem } from './gather-items';

/** What of a roadmap is sent. What is left out here is in no part of the answer. */
export interface Shown {
  readonly has: (what: Exclude<Hidable, 'not-started'>) => boolean;
  readonly isShown: (item: GatheredItem | undefined) => boolean;
  /** null: it is not shown. */
  readonly idOf: (item: GatheredItem | undefined) => string | null;
  readonly nameOf: (item: GatheredItem) => string;
}

/**
 * @param audience null: everything is sent
 * @param mayEdit the viewer decides what stands on the roadmap, so he sees what was taken off it
 */
export function shownTo(items: readonly GatheredItem[], audience: Audience | null, mayEdit: boolean): Shown {
  const hides = new Set(audience?.hides);
  const isShown = (item: GatheredItem) =>
    (item.place.column !== 'not-shown' || (audience === null && mayEdit)) &&
    (audience === null || isShownTo(audience, { issueId: item.issueId, category: item.issue.category }));
  const ids = new Map(items.filter(isShown).map((item) => [item, String(item.issueId)]));
  const wording = new Map(audience?.wording.map(({ issueId, name }) => [issueId, name]));
  return {
    has: (what) => !hides.has(what),
    isShown: (item) => item !== undefined && ids.has(item),
    idOf: (item) => (item === undefined ? null : (ids.get(item) ?? null)),
    nameOf: ({ issueId, issue }) => wording.get(issueId) ?? issue.summary,
  };
}
