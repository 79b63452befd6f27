import type { ProductProject, ProductView } from '../../../../src/contract/product';
import { epicSourceOf } from '../../../../static/views/roadmap/epic-source';

const project = (key: string, part: ProductProject['part']): ProductProject => ({
  projectId: key,
  key,
  name: key,
  part,
  index: 'ready',
});
const sourceOf = (projects: readonly ProductProject[], queries: readonly (string | null)[]) => {
  const result = { state: 'ready', isRefreshing: false, evaluatedAt: null, failure: null } as const;
  const selection: ProductView['selection'] = {
    queries: queries.map((jql) => ({ jql, result })),
    hasHiddenMembers: false,
  };
  return epicSourceOf({ product: 'P', projects, selection });
};

describe('where the epics of a roadmap come from', () => {
  it('is its projects, where it has no queries', () => {
    expect(sourceOf([project('APP', 'whole'), project('WEB', 'whole')], [])).toEqual({
      jql: 'project in ("APP", "WEB") and hierarchyLevel = 1',
      queriesOf: null,
    });
  });

  it('is what its queries find, beside projects that it has as wholes', () => {
    expect(sourceOf([project('APP', 'selected')], ['labels = shop'])).toEqual({
      jql: '(labels = shop)',
      queriesOf: 'P',
    });
    expect(sourceOf([project('APP', 'whole'), project('WEB', 'selected')], ['a = 1 or b = 2', 'c = 3'])?.jql).toBe(
      'project in ("APP") or (a = 1 or b = 2) or (c = 3)',
    );
  });

  it('is nothing that the person may see', () => {
    expect(sourceOf([], [null])).toBeNull();
  });
});
