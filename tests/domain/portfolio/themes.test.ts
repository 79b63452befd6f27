import { themesIn } from '../../../src/domain/portfolio/themes';

const themes = [
  { id: 'a', name: 'Growth', labels: ['growth', 'upsell'] },
  { id: 'b', name: 'Duties', labels: ['legal', 'growth'] },
];
const [growth, duties, none] = [0, 1, -1];

/** Parents by position; -1: none, -2: one that cannot be opened. */
const themesOf = (parents: readonly number[], labels: readonly (readonly string[])[]) => {
  const forest = { parent: Int32Array.from(parents), size: parents.length };
  const themeOf = themesIn(forest, themes, (node) => labels[node] ?? []);
  return parents.map((_, node) => themeOf(node));
};

describe('the theme of an issue', () => {
  it('is the first of which it has a label', () => {
    expect(themesOf([-1, -1, -1, -1], [['legal'], ['other', 'growth'], ['legal', 'upsell'], ['Growth']])).toEqual([
      duties,
      growth,
      growth,
      none,
    ]);
  });

  it('is that of the nearest issue above it that has one, where it has none itself', () => {
    const parents = [-1, 0, 1, 2, 0, -2];
    expect(themesOf(parents, [['growth'], ['odd'], ['legal']])).toEqual([growth, growth, duties, duties, growth, none]);
  });

  it('is none in a loop of parents without labels', () => {
    expect(themesOf([1, 0], [])).toEqual([none, none]);
    expect(themesOf([1, 0], [[], ['legal']])).toEqual([duties, duties]);
  });
});
