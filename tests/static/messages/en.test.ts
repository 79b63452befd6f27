import { execFileSync } from 'node:child_process';
import { en } from '../../../static/messages/en';

const messages = Object.entries(en);

/** The parser that the pages use exists as an ES module only, which this process cannot load: Node does it beside. */
const parseAll = `
  import { parse } from '@formatjs/icu-messageformat-parser';
  import { readFileSync } from 'node:fs';
  const broken = [];
  for (const [id, text] of JSON.parse(readFileSync(0, 'utf8'))) {
    try { parse(text); } catch (error) { broken.push(id + ': ' + error.message); }
  }
  console.log(JSON.stringify(broken));
`;

function brokenAmong(texts: readonly (readonly [string, string])[]): unknown {
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', parseAll], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
  });
  return JSON.parse(answer);
}

describe('the English texts', () => {
  it('can all be parsed as ICU messages', () => {
    expect(brokenAmong(messages)).toEqual([]);
  });

  it('would not pass with a broken one among them', () => {
    expect(brokenAmong([['broken', '{count, plural, =1 {# issue}']])).toHaveLength(1);
  });

  it('choose the singular by the number one, which holds in every locale that English stands in for', () => {
    expect(messages.filter(([, text]) => /[\s}]one \{/.test(text))).toEqual([]);
  });

  it('speak without exclamation marks', () => {
    expect(messages.filter(([, text]) => text.includes('!'))).toEqual([]);
  });
});
