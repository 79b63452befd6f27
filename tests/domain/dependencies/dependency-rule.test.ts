import { defaultRule, rulesOf } from '../../../src/domain/dependencies/dependency-rule';

const typeOf = (name: string, outward: string, inward: string) => ({ id: '1', name, outward, inward });

describe('what the links of a type mean by default', () => {
  // Types of public sites, in their own words.
  it.each([
    ['Blocks', 'blocks', 'is blocked by', 'FS', 'outward'],
    ['Depends', 'depends on', 'is dependent of', 'FS', 'inward'],
    ['Dependency', 'is depended on by', 'depends on', 'FS', 'outward'],
    ['Blocked', 'is blocked by', 'blocks', 'FS', 'inward'],
    ['Order', 'precedes', 'follows', 'FS', 'outward'],
    ['Required', 'requires', 'is required by', 'FS', 'inward'],
    ['Gantt End to Start', 'has to be done before', 'has to be done after', 'FS', 'outward'],
    ['Gantt: finish-start', 'has to be done before', 'has to be done after', 'FS', 'outward'],
    ['Gantt End to End', 'has to be finished together with', 'has to be finished together with', 'FF', 'outward'],
    ['Gantt: start-finish', 'is triggering', 'is triggered by', 'SF', 'outward'],
    ['Gantt Start to Start', 'has to be started together with', 'has to be started together with', 'SS', 'outward'],
    ['Start together', 'starts together with', 'starts together with', 'SS', 'outward'],
  ])('%s: "%s" is %s', (name, outward, inward, kind, first) => {
    expect(defaultRule(typeOf(name, outward, inward))).toEqual({ kind, first, lagDays: 0 });
  });

  it.each([
    ['Relates', 'relates to', 'relates to'],
    ['Duplicate', 'duplicates', 'is duplicated by'],
    ['Cloners', 'clones', 'is cloned by'],
    ['Cloners', 'is cloned from', 'is cloned into'],
    ['Includes', 'includes', 'is included by'],
    ['Problem/Incident', 'causes', 'is caused by'],
    ['Trend', 'trends with', 'is on trend with'],
    ['', '', ''],
  ])('%s: "%s" is no dependency', (name, outward, inward) => {
    expect(defaultRule(typeOf(name, outward, inward))).toBeNull();
  });

  it('gives way to what an administrator chose, "none" included', () => {
    const blocks = typeOf('Blocks', 'blocks', 'is blocked by');
    const relates = { ...typeOf('Relates', 'relates to', 'relates to'), id: '2' };
    const chosen = { kind: 'SS', first: 'inward', lagDays: -2 } as const;
    expect([...rulesOf([blocks, relates], new Map([['2', chosen]]))]).toEqual([
      ['1', { kind: 'FS', first: 'outward', lagDays: 0 }],
      ['2', chosen],
    ]);
    expect(rulesOf([blocks], new Map([['1', null]])).get('1')).toBeNull();
  });
});
