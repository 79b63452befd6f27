import type { LinkTypeRow } from '../../../../src/contract/dependency-types';
import type { Draft } from '../../../../static/views/dependencies/type-draft';
import {
  followsWords,
  lagOf,
  readsAlike,
  requestOf,
  shownChoice,
} from '../../../../static/views/dependencies/type-draft';

const fs = { kind: 'FS', first: 'outward', lagDays: 0 } as const;
const blocks: LinkTypeRow = {
  id: '1',
  name: 'Blocks',
  outward: 'blocks',
  inward: 'is blocked by',
  rule: fs,
  byDefault: fs,
  isChosen: false,
};
const relates: LinkTypeRow = {
  ...blocks,
  id: '2',
  name: 'Relates',
  rule: { ...fs, lagDays: 3 },
  byDefault: null,
  isChosen: true,
};
const view = { version: 4, types: [blocks, relates] };
const none: Draft = new Map();

describe('what an administrator has typed', () => {
  it('starts from what counts, and saves only what was chosen', () => {
    expect(shownChoice(relates, none)).toEqual({ kind: 'FS', first: 'outward', lag: '3' });
    expect([followsWords(blocks, none), followsWords(relates, none)]).toEqual([true, false]);
    expect(requestOf(view, none)).toEqual({ version: 4, choices: [{ typeId: '2', rule: { ...fs, lagDays: 3 } }] });
  });

  it('is saved as it is shown, "no dependency" included', () => {
    const draft: Draft = new Map([['1', { kind: null, first: 'outward', lag: 'anything' }]]);
    expect(requestOf(view, draft)?.choices[0]).toEqual({ typeId: '1', rule: null });
  });

  it('can follow the words of the type again', () => {
    const draft: Draft = new Map([['2', null]]);
    expect(shownChoice(relates, draft)).toEqual({ kind: null, first: 'outward', lag: '0' });
    expect(requestOf(view, draft)).toEqual({ version: 4, choices: [] });
  });

  it.each(['', ' ', '1.5', 'x', '521', '-521', '1e2', '--1'])('is not saved with a lag of "%s"', (lag) => {
    expect(requestOf(view, new Map([['1', { kind: 'SS', first: 'inward', lag }]]))).toBeNull();
  });

  it.each([
    ['0', 0],
    [' 12 ', 12],
    ['-520', -520],
  ])('reads "%s" as %i work days', (written, days) => {
    expect(lagOf(written)).toBe(days);
  });
});

describe('the ends of links of one type', () => {
  it('read alike where their words are the same but for letters and spaces', () => {
    const words = [
      ['relates to', 'Relates to '],
      ['', ''],
      ['blocks', 'is blocked by'],
    ] as const;
    expect(words.map(([outward, inward]) => readsAlike({ outward, inward }))).toEqual([true, true, false]);
  });
});
