import { openFirst } from '../../../src/domain/hierarchy/open-first';
import { itemsIn } from '../../../src/domain/hierarchy/items';
import { idOf } from '../../../src/domain/hierarchy/forest';
import { aFact, aForest, under } from '../../builders/facts';

const forest = aForest(
  aFact(1, { level: 2, category: 'done' }),
  aFact(2, { level: 1, category: 'done', ...under(1) }),
  aFact(3, { level: 1, category: 'to-do', ...under(1) }),
  aFact(4, { level: 1, category: 'done' }),
  aFact(5, { level: 2, category: 'in-progress' }),
  aFact(6, { level: 1, category: 'done', ...under(5) }),
  aFact(7, { level: 1, category: 'to-do' }),
);
const shown = () =>
  openFirst(forest, itemsIn(forest)).map(({ node, depth }) => `${'-'.repeat(depth)}${String(idOf(forest, node))}`);

it('done items stand behind their open siblings, with what is below them', () => {
  expect(shown()).toEqual(['5', '-6', '7', '1', '-3', '-2', '4']);
});
