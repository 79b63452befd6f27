import type { RoadmapItem, RoadmapRelease, RoadmapView } from '../../../../src/contract/roadmap';
import { usualRoadmap } from '../../../../src/domain/product/roadmap-setup';
import { placedByHand } from '../../../../src/domain/roadmap/place-by-hand';
import type { Day } from '../../../../src/domain/units';
import { releaseMoments, roadmapTree, undatedItems } from '../../../../static/views/roadmap/roadmap-lines';
import { draftOf, newRule, ruleKinds, ruleOf } from '../../../../static/views/roadmap/rule-draft';
import { withSetup } from '../../../../static/views/roadmap/with-setup';
import { counts } from '../../builders/rows';

const today = 20_000 as Day;
const day = (after: number) => (today + after) as Day;
const noDates = { start: null, due: null, finished: null, isLate: false };

const anItem = (id: string, parts: Partial<RoadmapItem> = {}): RoadmapItem => ({
  id,
  issue: { issueId: Number(id), key: `PRJ-${id}` },
  name: `Item ${id}`,
  column: 'later',
  why: { by: 'rest' },
  status: { category: 'to-do', name: 'To Do' },
  dates: noDates,
  progress: { issues: counts({ done: 1, toDo: 1 }), points: null },
  releaseIds: [],
  labels: [],
  people: { accountIds: [] },
  ...parts,
});

const aRelease = (id: string, parts: Partial<RoadmapRelease> = {}): RoadmapRelease => ({
  id,
  versionId: id,
  name: `Release ${id}`,
  projectKey: null,
  isReleased: false,
  dates: { start: null, day: day(30), isOverdue: false, isNext: false, finish: null },
  chance: { value: null },
  itemIds: [],
  scope: { work: counts({}), byItem: 0 },
  parts: [],
  partsBeyond: 0,
  ...parts,
});

describe('a rule while it is made', () => {
  it('becomes the rule that it was made from, of every kind', () => {
    const tests = [
      { kind: 'category', category: 'in-progress' },
      { kind: 'category', category: 'to-do' },
      { kind: 'category', category: 'done' },
      { kind: 'due-within', days: 30 },
      { kind: 'next-release' },
      { kind: 'release', versionIds: ['7'] },
      { kind: 'label', labels: ['a', 'b'] },
    ] as const;
    for (const by of tests) expect(ruleOf(draftOf({ horizon: 'now', by }, 'x'))).toEqual({ horizon: 'now', by });
    expect(new Set(tests.map((by) => draftOf({ horizon: 'now', by }, 'x').kind))).toEqual(new Set(ruleKinds));
  });

  it('is none while something is wanting', () => {
    for (const days of ['', '0', '3651', '1.5', '-2', 'soon']) expect(ruleOf({ ...newRule('x'), days })).toBeNull();
    expect(ruleOf({ ...newRule('x'), days: ' 14 ' })?.by).toEqual({ kind: 'due-within', days: 14 });
    expect(ruleOf({ ...newRule('x'), kind: 'release' })).toBeNull();
    expect(ruleOf({ ...newRule('x'), kind: 'label' })).toBeNull();
  });
});

describe('a roadmap by another setup', () => {
  const view = {
    today,
    items: [
      anItem('1', { status: { category: 'in-progress', name: 'Doing' } }),
      anItem('2', { releaseIds: ['7'] }),
      anItem('3', { dates: { ...noDates, due: { day: day(5), source: 'own' } } }),
      anItem('4', { labels: ['growth'] }),
    ],
    releases: [
      aRelease('7', { dates: { start: null, day: day(9), isOverdue: false, isNext: true, finish: null } }),
      aRelease('8'),
    ],
  } as unknown as RoadmapView;
  const columns = (setup: Parameters<typeof withSetup>[1]) => withSetup(view, setup).items.map(({ column }) => column);

  it('stands as the server will answer', () => {
    expect(columns(usualRoadmap)).toEqual(['now', 'next', 'next', 'later']);
    const rules = [{ horizon: 'now', by: { kind: 'label', labels: ['growth'] } }] as const;
    expect(columns({ ...usualRoadmap, rules })).toEqual(['later', 'later', 'later', 'now']);
  });

  it('has an item where somebody puts it, once, until the rules decide again', () => {
    const once = placedByHand(usualRoadmap, 4, 'now');
    const twice = placedByHand(once, 4, 'not-shown');
    expect([columns(once)[3], columns(twice)[3]]).toEqual(['now', 'not-shown']);
    expect(twice.placed).toHaveLength(1);
    expect(placedByHand(twice, 4, null)).toEqual(usualRoadmap);
  });
});

describe('the timeline of a roadmap', () => {
  const due = (after: number, source: 'own' | 'rolled-up') => ({ day: day(after), source });
  const items = [
    anItem('1', {
      column: 'now',
      dates: { ...noDates, start: due(-10, 'own'), due: due(10, 'rolled-up'), isLate: false },
    }),
    anItem('2', { column: 'done', dates: { ...noDates, finished: day(-3) } }),
    anItem('3', { column: 'now' }),
    anItem('4', { column: 'not-shown' }),
  ];
  const part = (confident: number) => ({
    itemId: '1',
    open: 1,
    fits: true,
    finish: { state: 'known' as const, likely: day(confident - 2), confident: day(confident) },
  });
  const releases = [aRelease('7', { parts: [part(9)] }), aRelease('8', { parts: [part(20)], isReleased: true })];

  it('has a bar by own days, a bracket by those below, and the latest forecast', () => {
    const tree = roadmapTree(items, releases, (column) => column);
    expect(tree.map(({ id, children }) => [id, children.map((child) => child.id)])).toEqual([
      ['column-now', ['1']],
      ['column-done', ['2']],
    ]);
    expect(tree[0]?.children[0]?.row.bar).toMatchObject({
      own: { start: day(-10), end: null },
      rolledUp: { start: null, end: day(10) },
      forecast: { p50: day(18), p85: day(20) },
      done: 0.5,
    });
    expect(tree[1]?.children[0]?.row.bar?.own).toEqual({ start: null, end: day(-3) });
  });

  it('keeps what has no date in the tray, but for what was taken off', () => {
    expect(undatedItems(items).map(({ id }) => id)).toEqual(['3']);
  });

  it('has a diamond for each release with a day', () => {
    const undated = aRelease('9', { dates: { start: null, day: null, isOverdue: false, isNext: false, finish: null } });
    expect(
      releaseMoments([...releases, undated, aRelease('10', { dates: null })]).map(({ id, isDone }) => [id, isDone]),
    ).toEqual([
      ['7', false],
      ['8', true],
    ]);
  });
});
