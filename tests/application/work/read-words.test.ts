import type { VisibleSite } from '../../../src/application/access/visible-site';
import { readWords } from '../../../src/application/work/read-words';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import type { IssueWords } from '../../../src/domain/work/work-filter';
import { aFact, aSource } from '../../builders/facts';

const siteOf = (ids: readonly number[]) => {
  const forest = growForest([
    aSource(
      '1',
      ids.map((id) => aFact(id)),
    ),
  ]);
  return { forest, projects: [{ project: { id: '1' }, generation: 3 }], past: null } as unknown as VisibleSite;
};

it('asks for the words of all that is there now, also where a day before is seen', async () => {
  const present = siteOf([1, 2, 3, 4, 5]);
  const wordsOf = () => ({ statusName: 'Then' });
  const past = { ...siteOf([1, 2]), past: { present: () => present, wordsOf } } as unknown as VisibleSite;
  const asked: number[][] = [];
  const words = (_: unknown, ids: readonly number[]) => {
    asked.push([...ids]);
    const found: IssueWords = {
      summary: 'Words',
      typeName: 'Story',
      statusName: 'Now',
      assigneeAccountId: null,
      labels: [],
    };
    return Promise.resolve(new Map(ids.map((id) => [id, found])));
  };
  const thenOf = await readWords(past, { words });
  expect(thenOf(0)).toMatchObject({ summary: 'Words', statusName: 'Then' });
  expect(asked).toEqual([[1, 2, 3, 4, 5]]);
  const nowOf = await readWords(present, { words });
  expect(nowOf(4)).toMatchObject({ summary: 'Words', statusName: 'Now' });
});
