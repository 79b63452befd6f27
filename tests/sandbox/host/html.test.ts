import fc from 'fast-check';
import { renderDescription } from '../../../sandbox/host/adf-text';
import { escapeText, html } from '../../../sandbox/host/html';
import { initials } from '../../../sandbox/host/layout';

describe('html', () => {
  it('escapes texts, joins lists, and leaves out what is not there', () => {
    const name = '<b>"A" & \'B\'</b>';
    expect(html`<p title="${name}">${[html`<i>${1}</i>`, 'x']}${null}${undefined}${false}</p>`.markup).toBe(
      '<p title="&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"><i>1</i>x</p>',
    );
  });

  it('lets no text end an attribute or begin an element', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeText(text))));
  });
});

describe('renderDescription', () => {
  it('shows the paragraphs of a document', () => {
    const text = (value: string) => ({ type: 'paragraph', content: [{ type: 'text', text: value }] });
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [text('One')] }] };
    const { markup } = renderDescription({ type: 'doc', content: [text('First'), list] });
    expect(markup).toBe('<p>First</p><p>One</p>');
  });

  it('shows plain text, and says when there is none', () => {
    expect(renderDescription('One\n\nTwo').markup).toBe('<p>One</p><p>Two</p>');
    expect(renderDescription(null).markup).toContain('No description');
  });
});

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['Ada', 'A'],
    ['ada maria byron', 'AB'],
    ['東京 太郎', '東太'],
    ['', ''],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
