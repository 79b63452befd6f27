import fc from 'fast-check';
import { filterProjects, isFiltering, noFilter } from '../../../../static/views/portfolio/portfolio-filter';
import { figures, project } from '../../builders/rows';

const projects = [
  project('PAY', { name: 'Payments', category: 'Platform', figures: figures({ late: 2 }) }),
  project('MUC', { name: 'Büro München', figures: figures({ unestimated: 1 }) }),
  project('NEW', { name: 'Not read', figures: null }),
];
const keysOf = (filter: Partial<typeof noFilter>) =>
  filterProjects(projects, { ...noFilter, ...filter }).map(({ key }) => key);

describe('filterProjects', () => {
  it('lists everything without a filter', () => {
    expect(keysOf({})).toEqual(['PAY', 'MUC', 'NEW']);
  });

  it('finds by name, key and category, in any case and without accents', () => {
    expect(keysOf({ text: 'platf' })).toEqual(['PAY']);
    expect(keysOf({ text: 'muc' })).toEqual(['MUC']);
    expect(keysOf({ text: 'buro munchen' })).toEqual(['MUC']);
  });

  it('wants every word, in any order', () => {
    expect(keysOf({ text: 'platform pay' })).toEqual(['PAY']);
    expect(keysOf({ text: 'platform munchen' })).toEqual([]);
  });

  it('narrows to late and to unestimated work, where a project that is not read has none to show', () => {
    expect(keysOf({ onlyLate: true })).toEqual(['PAY']);
    expect(keysOf({ onlyUnestimated: true })).toEqual(['MUC']);
  });

  it('never adds a project', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, onlyLate) => {
        const listed = filterProjects(projects, { ...noFilter, text, onlyLate });
        expect(listed.every((row) => projects.includes(row))).toBe(true);
      }),
    );
  });
});

describe('isFiltering', () => {
  it('takes no notice of blanks', () => {
    expect(isFiltering({ ...noFilter, text: '  ' })).toBe(false);
    expect(isFiltering({ ...noFilter, onlyLate: true })).toBe(true);
  });
});
