import { seeDependencies } from '../../../src/application/dependencies/see-dependencies';
import { viewDependencies } from '../../../src/application/dependencies/view-dependencies';
import { mondayToFriday } from '../../../src/domain/schedule/work-calendar';
import type { VisibleSite } from '../../../src/application/access/visible-site';
import type { ViewerAccess } from '../../../src/application/access/ports';
import type { IndexReader, ProjectIndex } from '../../../src/application/site-index/ports/index-reader';
import type { LinkEnd } from '../../../src/domain/dependencies/link-facts';
import { collectLinks } from '../../../src/domain/dependencies/link-facts';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { rollUp } from '../../../src/domain/hierarchy/roll-up';
import type { IssueFact } from '../../../src/domain/site-index/issue-facts';
import { aFact, aSource, day } from '../../builders/facts';

const viewer = { accountId: 'somebody', installationId: 'here' };
const blocks = { id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' };

const projectOf = (id: string, rest: Partial<ProjectIndex> = {}) =>
  ({ project: { id, key: `P${id}`, name: `Project ${id}`, category: null }, generation: 1, state: 'ready', ...rest }) as
    ProjectIndex; // prettier-ignore

interface World {
  readonly issues: Readonly<Record<string, readonly IssueFact[]>>;
  readonly ends: readonly LinkEnd[];
  /** Ids of issues that are in the index, whoever sees them. */
  readonly indexed?: readonly number[];
  /** Keys of issues that Jira tells the viewer, by id. */
  readonly told?: ReadonlyMap<number, string>;
  readonly unread?: readonly ProjectIndex[];
  readonly isComplete?: boolean;
}

/** Asks for all dependencies of a world, and remembers which ends Jira was asked for. */
async function askIn({ issues, ends, indexed = [], told = new Map(), unread = [], isComplete = true }: World) {
  const asked: number[] = [];
  const forest = growForest(Object.entries(issues).map(([id, facts]) => aSource(id, facts)));
  const projects = [...Object.keys(issues).map((id) => projectOf(id)), ...unread];
  const site = { today: day(20_000), projects, forest, rolled: rollUp(forest), index: {}, past: null } as unknown;
  const reader = {
    site: () => Promise.resolve({ settings: { linkTypes: [blocks] } }),
    links: () => Promise.resolve([{ projectId: '1', segments: [collectLinks(ends)], isComplete }]),
    places: (ids: readonly number[]) =>
      Promise.resolve(ids.filter((id) => indexed.includes(id)).map((issueId) => ({ issueId }))),
  } as unknown as IndexReader;
  const access = {
    keysOf: (_: unknown, ids: readonly number[]) => {
      asked.push(...ids);
      return Promise.resolve(told);
    },
  } as unknown as ViewerAccess;
  const types = { chosen: () => Promise.resolve({ version: 0, rules: new Map() }), save: () => Promise.resolve(false) };
  const see = seeDependencies({ see: () => Promise.resolve(site as VisibleSite), reader, access, types });
  const noPortfolio = () => Promise.reject(new Error('Nobody asked for a portfolio.'));
  const answer = await viewDependencies(see, noPortfolio, () => Promise.resolve(mondayToFriday))(viewer, {
    scope: { of: 'site' },
  });
  return { answer, asked };
}

const end = (issueId: number, other: number, direction: LinkEnd['direction'], key = `ABC-${other}`): LinkEnd => ({
  issueId,
  other: { id: other, key },
  typeId: '1',
  direction,
});

describe('the dependencies of a site', () => {
  it('count a link once, whether one end tells of it or both', async () => {
    const issues = { '1': [aFact(1), aFact(2), aFact(3)] };
    const { answer } = await askIn({ issues, ends: [end(1, 2, 'outward'), end(2, 1, 'inward'), end(3, 2, 'inward')] });
    expect(answer.items.keys).toEqual(['ABC-1', 'ABC-2', 'ABC-3']);
    expect(answer.links).toEqual({ from: [0, 1], to: [1, 2], typeAt: [0, 0] });
    expect(answer.isPartial).toBe(false);
  });

  it('leave out a link to an issue that the index has and the viewer has not, without asking Jira', async () => {
    const { answer, asked } = await askIn({ issues: { '1': [aFact(1)] }, ends: [end(1, 9, 'outward')], indexed: [9] });
    expect([answer.items.keys, answer.outside, answer.links.from, asked]).toEqual([[], [], [], []]);
  });

  it('name an end outside the index by the key that Jira tells the viewer, and no other', async () => {
    const { answer, asked } = await askIn({
      issues: { '1': [aFact(1)] },
      ends: [end(1, 8, 'outward'), end(1, 9, 'inward')],
      told: new Map([[8, 'NEW-8']]),
    });
    expect(asked).toEqual([8, 9]);
    expect([answer.items.keys, answer.outside]).toEqual([['ABC-1'], ['NEW-8']]);
    expect(answer.links).toEqual({ from: [0], to: [1], typeAt: [0] });
  });

  it('find the other end by its key where Jira gives no id, and link no issue to itself', async () => {
    const byKey = { ...end(1, 2, 'outward'), other: { id: null, key: 'ABC-2' } };
    const { answer } = await askIn({ issues: { '1': [aFact(1), aFact(2)] }, ends: [byKey, end(2, 2, 'outward')] });
    expect(answer.links).toEqual({ from: [0], to: [1], typeAt: [0] });
  });

  it('say that something is wanting while projects are unread, and do not ask Jira for their issues', async () => {
    const { answer, asked } = await askIn({
      issues: { '1': [aFact(1)] },
      ends: [end(1, 9, 'outward', 'P2-9')],
      unread: [projectOf('2', { generation: 0, state: 'reading' })],
    });
    expect([answer.isPartial, asked]).toEqual([true, []]);
  });

  it('say that something is wanting where issues were published before links were in the index', async () => {
    const { answer } = await askIn({ issues: { '1': [aFact(1)] }, ends: [], isComplete: false });
    expect(answer.isPartial).toBe(true);
  });

  it('fit into one megabyte: 10,000 issues and 30,000 links', async () => {
    const count = 10_000;
    const facts = Array.from({ length: count }, (_, at) =>
      aFact(100_000 + at, {
        key: `PRJ${at % 90}-${1_000 + at}`,
        start: day(20_000 + (at % 500)),
        due: day(20_600 + (at % 500)),
      }),
    );
    const ends = Array.from({ length: 30_000 }, (_, at) =>
      end(
        100_000 + (at % count),
        100_000 + (((at % count) + 1 + ((at * 7 + Math.floor(at / count) * 3_000) % 9_000)) % count),
        'outward',
      ),
    );
    const { answer } = await askIn({ issues: { '1': facts }, ends });
    expect([answer.items.ids.length, answer.links.from.length]).toEqual([count, 30_000]);
    expect(JSON.stringify(answer).length).toBeLessThan(1_000_000);
  });
});
