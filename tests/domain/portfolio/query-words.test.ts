import fc from 'fast-check';
import { namesClosed, withValue, wordsOf } from '../../../src/domain/portfolio/query-words';

const id = '5b10ac8d82e05b22cc7d4ef5';

describe('the words of a query', () => {
  it('are its values, however they are written', () => {
    const jql = `assignee in ("${id}", '712020:ab-c',bob) AND reporter!=${id} AND text ~ "say \\"hi\\" to bob"`;
    expect(wordsOf(jql)).toEqual(
      ['assignee', 'in', id, '712020:ab-c', 'bob', 'AND', 'reporter', id, 'AND', 'text', 'say "hi" to bob'], // prettier-ignore
    );
  });

  it.each([
    [`assignee = ${id}`, 'assignee = "closed:1"'],
    [`assignee was "${id}" by '${id}'`, 'assignee was "closed:1" by "closed:1"'],
    [`assignee in (${id}, x${id}, "${id} ") ORDER BY rank`, `assignee in ("closed:1", x${id}, "${id} ") ORDER BY rank`],
    [`summary ~ "about ${id}"`, `summary ~ "about ${id}"`],
  ])('are replaced where they are the value and nowhere else: %s', (before, after) => {
    expect(withValue(before, id, 'closed:1')).toBe(after);
    expect(namesClosed(after)).toBe(after.includes('closed:1'));
  });

  it('name the value no more once it is replaced, and all others as before, whatever the query is', () => {
    const text = fc.string({ maxLength: 6 });
    const parts = fc.oneof(
      text.map((value) => JSON.stringify(value)),
      fc.constantFrom(' ', '=', 'a', id, `"${id}"`, `'${id}'`, ','),
    );
    fc.assert(
      fc.property(fc.array(parts), (written) => {
        const jql = written.join(' ');
        const expected = wordsOf(jql).map((one) => (one === id ? 'closed:1' : one));
        expect(wordsOf(withValue(jql, id, 'closed:1'))).toEqual(expected);
      }),
    );
  });
});
