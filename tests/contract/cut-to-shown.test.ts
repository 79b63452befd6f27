import { cutToShown, type AnsweredSubject } from '../../src/contract/cut-to-shown';
import type { ReportChanges } from '../../src/contract/report';
import { newConfig } from '../../src/contract/report-config';
import type { RoadmapItem, RoadmapRelease } from '../../src/contract/roadmap';
import { macroLooks, newRoadmapConfig, roadmapColumns, type MacroLook } from '../../src/contract/roadmap-config';
import { excerptRequestOf, type RoadmapTableColumn } from '../../src/contract/roadmap-config';
import type { RoadmapContent } from '../../src/contract/snapshot';
import { counts, day, figures, index, instant, points } from '../static/builders/rows';

const item = (id: string, releaseId: string): RoadmapItem => ({
  id,
  issue: { issueId: Number(id), key: `ABC-${id}` },
  name: `Item ${id}`,
  column: 'now',
  why: { by: 'rule', rule: 1 },
  status: { category: 'to-do', name: 'To do' },
  dates: {
    start: { day: day(10), source: 'own' },
    due: { day: day(20), source: 'own' },
    finished: null,
    isLate: true,
  },
  progress: { issues: counts({ done: 1 }), points: points(3) },
  releaseIds: [releaseId, 'archived'],
  labels: ['secret'],
  people: { accountIds: ['712020:somebody'] },
});

const release = (id: string, itemIds: readonly string[]): RoadmapRelease => ({
  id,
  versionId: id,
  name: `Release ${id}`,
  projectKey: 'ABC',
  isReleased: false,
  dates: {
    start: day(1),
    day: id === 'undated' ? null : day(30),
    isOverdue: false,
    isNext: true,
    finish: null,
  },
  chance: { value: null },
  itemIds,
  scope: { work: counts(), byItem: 0 },
  parts: [],
  partsBeyond: 0,
});

type Answered<K> = Extract<AnsweredSubject, { readonly kind: K }>;

const roadmap = (look: MacroLook, columns: readonly RoadmapTableColumn[]): Answered<'roadmap'> => ({
  kind: 'roadmap',
  title: '',
  request: excerptRequestOf(newRoadmapConfig({ of: 'site' })),
  look,
  columns: [...columns],
  excerpt: {
    source: { of: 'site' },
    name: '',
    day: day(5),
    readAt: instant(1),
    hasHiddenMembers: false,
    hasCutReleases: false,
    roadmap: {
      index: index(),
      today: day(5),
      presentDay: day(5),
      isPartial: false,
      items: [item('1', 'one'), item('2', 'archived')],
      beyond: 1,
      doneEarlier: 2,
      doneDays: 90,
      withoutItem: 3,
      releases: [release('one', ['1']), release('other', []), release('undated', [])],
      basis: { first: day(1), last: day(4), finished: 9, gap: null },
      shownAs: null,
    },
    rules: [
      { horizon: 'now', by: { kind: 'label', labels: ['secret'] } },
      { horizon: 'now', by: { kind: 'release', versionIds: ['other'] } },
    ],
    inReleases: [],
    leftOut: { period: 0, undated: 0, filter: 0, more: 0, releases: 4 },
  },
});

/** Where there is something: neither null nor an empty list. */
const keysOf = (value: object): string[] =>
  Object.entries(value)
    .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
    .map(([key]) => key);

function kept(look: MacroLook, columns: readonly RoadmapTableColumn[] = roadmapColumns) {
  const content = cutToShown(roadmap(look, columns)) as RoadmapContent;
  const { items, releases, ...rest } = content.excerpt.roadmap;
  if (!Array.isArray(releases)) throw new Error('Releases are listed');
  const listed = releases as readonly RoadmapRelease[];
  return { content, items, listed, rest };
}

const always = ['id', 'issue', 'name', 'column'];
const ofRelease = ['id', 'name', 'isReleased'];
const namesOf = (listed: readonly RoadmapRelease[]) => listed.map(({ name }) => name.replace('Release ', ''));

describe('what is kept of a roadmap', () => {
  it.each([
    ['horizons', [...always, 'status', 'dates', 'progress', 'releaseIds'], ofRelease, ['one']],
    ['timeline', [...always, 'status', 'dates', 'progress'], [...ofRelease, 'dates'], ['one', 'other']],
    ['releases', always, null, ['one', 'other', 'undated']],
    ['table', [...always, 'why', 'status', 'dates', 'progress', 'releaseIds'], ofRelease, ['one', 'other']],
  ] as const)('is what it shows as %s', (look, ofItem, ofOne, ids) => {
    const { content, items, listed, rest } = kept(look);
    expect(keysOf(items[0]!)).toEqual(ofItem);
    expect(namesOf(listed)).toEqual(ids);
    expect(listed.map(({ id, versionId }) => [id, versionId])).toEqual(
      listed.map((_, at) => [`release-${String(at + 1)}`, null]),
    );
    if (ofOne) expect(keysOf(listed[0]!)).toEqual(ofOne);
    expect(items).toHaveLength(look === 'releases' ? 1 : 2);
    expect([rest.doneEarlier, rest.withoutItem]).toEqual(look === 'horizons' ? [2, 3] : [null, null]);
    expect(rest.basis !== null).toBe(look === 'releases');
    expect(JSON.stringify(content)).not.toMatch(/secret|712020|archived/);
    expect(content.excerpt.readAt).toBeNull();
  });

  it.each(roadmapColumns)('is of a table the column %s alone', (column) => {
    const { items, listed } = kept('table', [column]);
    const shownBy = {
      start: 'dates',
      due: 'dates',
      late: 'dates',
      releases: 'releaseIds',
      horizon: null,
      people: null,
    };
    const key = column in shownBy ? shownBy[column as keyof typeof shownBy] : column;
    expect(keysOf(items[0]!)).toEqual([...always, ...(key === null ? [] : [key])]);
    expect(namesOf(listed)).toEqual(column === 'releases' ? ['one'] : column === 'why' ? ['other'] : []);
    const { start, due, isLate } = items[0]?.dates ?? {};
    if (key === 'dates')
      expect([start, due, isLate].map(Boolean)).toEqual(
        (['start', 'due', 'late'] as const).map((one) => one === column),
      );
  });

  it.each(macroLooks)('names neither what it is of nor what was asked, and nothing by an id of Jira, as %s', (look) => {
    const { content, items, listed } = kept(look);
    expect(Object.keys(content).sort()).toEqual(['choice', 'columns', 'excerpt', 'kind', 'look', 'title']);
    expect(content.excerpt.source).toBeNull();
    expect(items.map(({ id }) => id)).toEqual(items.map((_, at) => `item-${String(at + 1)}`));
    const known = new Set([...items, ...listed].map(({ id }) => id));
    const named = [
      ...items.flatMap(({ releaseIds }) => releaseIds ?? []),
      ...listed.flatMap(({ itemIds, parts }) => [...itemIds, ...(parts ?? []).flatMap(({ itemId }) => itemId ?? [])]),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('is called by its title where it has one', () => {
    const whole = roadmap('horizons', []);
    const named = { ...whole, excerpt: { ...whole.excerpt, name: 'Secret' } };
    expect((cutToShown(named) as RoadmapContent).excerpt.name).toBe('Secret');
    expect(JSON.stringify(cutToShown({ ...named, title: 'Roads' }))).not.toContain('Secret');
  });

  it('has the rules that something stands by, at their places', () => {
    const rules = kept('table', ['why']).content.excerpt.rules;
    expect(rules).toEqual([
      { horizon: 'later', by: { kind: 'label', labels: [] } },
      { horizon: 'now', by: { kind: 'release', versionIds: ['release-1'] } },
    ]);
    expect(kept('table', ['status']).content.excerpt.rules).toBeNull();
  });

  it('has no names where an audience is shown no dates and so no timeline', () => {
    const whole = roadmap('timeline', []);
    const items = whole.excerpt.roadmap.items.map((one) => ({ ...one, dates: null }));
    const excerpt = { ...whole.excerpt, roadmap: { ...whole.excerpt.roadmap, items } };
    const cut = cutToShown({ ...whole, excerpt }) as RoadmapContent;
    expect(cut.excerpt.roadmap.items.map(({ name, issue, dates }) => [name, issue, dates])).toEqual([
      ['', null, null],
      ['', null, null],
    ]);
  });
});

describe('what is kept of a report', () => {
  const { parts, changesDays } = newConfig({ of: 'site' });
  const report = (issues = counts({ done: 1 })): Answered<'report'> => ({
    kind: 'report',
    title: '',
    request: { source: { of: 'site' }, parts: [...parts], changesDays },
    report: {
      source: { of: 'site' },
      name: '',
      day: day(5),
      readAt: instant(1),
      isReading: false,
      isPartial: false,
      hasHiddenMembers: false,
      standing: { projects: 1, read: 1, concerns: 0, danger: 0, late: 0 },
      issues,
      figures: figures(),
      attention: { concerns: [], more: 0 },
      projects: [],
      changes: null,
    },
  });

  it('is its parts, without what it is of and when Jira was read', () => {
    const { kind, title, report: whole } = report();
    expect(cutToShown(report())).toEqual({ kind, title, report: { ...whole, source: null, readAt: null } });
  });

  it('names projects and issues, and tells no keys; what has no summary is called by its key', () => {
    const { report: whole, ...asked } = report();
    const project = { key: 'SEC', name: 'Second', state: 'good', isByHand: false, figures: null } as const;
    const concern = { key: 'SEC', name: 'Second', state: 'danger', checks: [], reasons: [] } as const;
    const changes = {
      since: day(1),
      counts: {} as ReportChanges['counts'],
      furthest: [
        { key: 'SEC-1', summary: 'A roof', days: 2 },
        { key: 'OTH-2', summary: '', days: 1 },
      ],
      health: [{ key: 'SEC', name: 'Second', then: 'good', now: 'danger' }],
    } as const;
    const parts = { projects: [project], attention: { concerns: [concern], more: 0 }, changes };
    const cut = cutToShown({ ...asked, report: { ...whole, ...parts } });
    expect(JSON.stringify(cut)).not.toContain('SEC');
    expect(cut).toMatchObject({
      report: {
        projects: [{ key: null, name: 'Second' }],
        attention: { concerns: [{ key: null, name: 'Second' }] },
        changes: {
          furthest: [
            { key: null, summary: 'A roof' },
            { key: null, summary: 'OTH-2' },
          ],
          health: [{ key: null, name: 'Second' }],
        },
      },
    });
  });

  it('is one sentence where there are no issues', () => {
    expect(cutToShown(report(counts()))).toMatchObject({
      report: { figures: null, attention: null, projects: null, changes: null, standing: { projects: 1 } },
    });
  });
});
