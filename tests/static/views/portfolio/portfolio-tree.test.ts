import { linesOf } from '../../../../static/ui/treegrid/tree';
import { portfolioTree, type ItemsAnswer } from '../../../../static/views/portfolio/portfolio-tree';
import { figures, item, outside, project } from '../../builders/rows';

const opened = (answer: ItemsAnswer | undefined) =>
  linesOf(
    portfolioTree([project('A', { itemsBelow: 1 })], () => answer),
    new Set(['project-id-A', 'project-id-A/item-10001']),
  ).map(({ row }) => row.kind);

describe('portfolioTree', () => {
  it('shows initiatives and epics, then hidden parents, then what is without an epic', () => {
    const items = {
      items: [item(1), item(2, { depth: 1 })],
      outside: [outside('X-1')],
      withoutEpic: figures(),
    };
    expect(opened({ state: 'loaded', items })).toEqual(['project', 'item', 'item', 'outside', 'without-epic']);
  });

  it('says that the rows of a project are loading or could not be loaded', () => {
    expect(opened({ state: 'loading' })).toEqual(['project', 'loading']);
    expect(opened({ state: 'failed', failure: { code: 'not-found' }, retry: () => undefined })).toEqual([
      'project',
      'failed',
    ]);
  });

  it('explains an open project with nothing below it', () => {
    expect(opened({ state: 'loaded', items: { items: [], outside: [], withoutEpic: null } })).toEqual([
      'project',
      'note',
    ]);
  });

  it('makes a branch of a project that has only issues without an epic', () => {
    const [line] = linesOf(
      portfolioTree([project('A', { withoutEpic: 3 }), project('B')], () => undefined),
      new Set(),
    );
    expect(line?.expansion).toBe('collapsed');
  });
});
