import { hasText } from '../../../src/adapters/jira/has-text';

const doc = (...content: object[]) => ({ type: 'doc', version: 1, content });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const text = (words: string) => ({ type: 'text', text: words });

describe('hasText', () => {
  it.each([
    ['words', 'Done when it is green'],
    ['a paragraph', doc(paragraph(text('Done')))],
    [
      'an item of a list in a table',
      doc({ type: 'table', content: [{ type: 'listItem', content: [paragraph(text('x'))] }] }),
    ],
  ])('finds some in %s', (_, value) => {
    expect(hasText(value)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no field', undefined],
    ['blanks', ' \n\t\u00a0'],
    ['an empty document', doc()],
    ['empty paragraphs', doc(paragraph(), paragraph(text('  '), { type: 'hardBreak' }))],
    ['a picture', doc({ type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'a', alt: 'text' } }] })],
    ['a number', 7],
  ])('finds none in %s', (_, value) => {
    expect(hasText(value)).toBe(false);
  });
});
