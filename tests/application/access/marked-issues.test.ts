import fc from 'fast-check';
import { askOfMarked, MOST_MARKED } from '../../../src/application/access/marked-issues';
import { collectFacts } from '../../../src/domain/site-index/collect-facts';
import { aFact } from '../../builders/facts';

const viewer = { accountId: 'viewer', installationId: 'site' };
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Issues with these ids, of which Jira opens some to the viewer. */
async function ask(ids: readonly number[], marked: readonly number[], isOpen: (id: number) => boolean) {
  const questions: (readonly number[])[] = [];
  const keysOf = (_: unknown, asked: readonly number[]) => {
    questions.push(asked);
    return Promise.resolve(new Map(asked.filter(isOpen).map((id) => [id, `PRJ-${id}`])));
  };
  const columns = collectFacts(ids.map((id) => aFact(id)));
  const decide = await askOfMarked({ keysOf }, viewer, marked, [{ projectId: '1', segments: [columns] }]);
  const shown = (isVisible: ((at: number) => boolean) | null) => {
    const rule = decide(columns, isVisible);
    return ids.filter((_, at) => rule === null || rule(at));
  };
  return { questions, shown, columns, decide };
}

describe('issues that are marked because others may be allowed to see them', () => {
  it('are shown where Jira opens them, whatever the index says; others as before', async () => {
    const ids = range(50);
    const subset = fc.subarray(ids);
    await fc.assert(
      fc.asyncProperty(subset, subset, subset, async (marked, opened, visible) => {
        const { shown } = await ask(ids, marked, (id) => opened.includes(id));
        const expected = ids.filter((id) => (marked.includes(id) ? opened : visible).includes(id));
        expect(shown((at) => visible.includes(ids[at] ?? 0))).toEqual(expected);
      }),
    );
  });

  it('change nothing and cost nothing where there are none', async () => {
    const { questions, columns, decide } = await ask(range(3), [], () => false);
    expect(questions).toEqual([]);
    expect(decide(columns, null)).toBeNull();
  });

  it('are asked for only where they are in view', async () => {
    const { questions, shown, columns, decide } = await ask([7, 9], [1, 9, 12], () => false);
    expect(questions).toEqual([[9]]);
    expect(shown(null)).toEqual([7]);
    expect(decide(collectFacts([aFact(7)]), null)).toBeNull();
    expect(columns.count).toBe(2);
  });

  it('are shown to nobody beyond the number that is asked for, and that number is bounded', async () => {
    const ids = range(MOST_MARKED + 300);
    const { questions, shown } = await ask(ids, ids.slice(100), () => true);
    expect(questions.map((asked) => asked.length)).toEqual([MOST_MARKED]);
    expect(shown(null)).toEqual(ids.slice(0, 100 + MOST_MARKED));
  });
});
