import { documentOf, isDocument, paragraph, plainText } from '../../../sandbox/confluence/adf';
import { macroNode, macrosIn } from '../../../sandbox/confluence/macro-node';
import { WikiSite } from '../../../sandbox/confluence/wiki-site';

const text = (words: string) => documentOf([paragraph(words)]);

describe('pages of Confluence', () => {
  it('keep every version, and who published it when', () => {
    let now = 1_000;
    const wiki = new WikiSite(() => now);
    const { id } = wiki.create('ada', { title: 'Plan', body: text('first') });
    now = 2_000;
    expect(wiki.publish(id, 1, 'bob', { title: 'The plan', body: text('second') })).toMatchObject({ number: 2 });
    const page = wiki.page(id);
    expect(page?.current).toMatchObject({ number: 2, title: 'The plan', by: 'bob', at: 2_000 });
    expect(page?.versions.map(({ body }) => plainText(body))).toEqual(['first', 'second']);
    expect(wiki.pages().map((each) => each.id)).toEqual([id]);
  });

  it('are not overwritten by who began from an older version', () => {
    const wiki = new WikiSite(() => 0);
    const { id } = wiki.create('ada', { title: 'Plan', body: text('first') });
    wiki.publish(id, 1, 'bob', { title: 'Plan', body: text('of Bob') });
    expect(wiki.publish(id, 1, 'ada', { title: 'Plan', body: text('of Ada') })).toBeNull();
    expect(plainText(wiki.page(id)?.current.body ?? text(''))).toBe('of Bob');
    expect(wiki.publish('none', 1, 'ada', { title: 'Plan', body: text('') })).toBeNull();
  });
});

describe('a macro in a document', () => {
  const macro = { localId: 'one', moduleKey: 'roadmap', config: { product: 'ABC' }, autoConvertLink: 'https://a.b' };

  it('is found again as it was placed, wherever it stands', () => {
    const body = documentOf([
      paragraph('before'),
      { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [macroNode('app/env', macro)] }] },
      { type: 'extension', attrs: { extensionType: 'com.atlassian.confluence.macro.core', extensionKey: 'toc' } },
    ]);
    expect(macrosIn(body)).toEqual([macro]);
  });

  it('tells a document from what is none', () => {
    expect(isDocument(documentOf([paragraph('')]))).toBe(true);
    for (const other of [null, 'doc', {}, { type: 'doc' }, { type: 'doc', content: ['x'] }, { type: 'p', content: [] }])
      expect(isDocument(other)).toBe(false);
  });
});
