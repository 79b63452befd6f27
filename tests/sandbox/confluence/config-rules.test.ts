import { submitProblem } from '../../../sandbox/confluence/config-rules';

describe('what a macro may be configured with', () => {
  it.each([
    [{ config: {} }],
    [{ config: { text: 'a', number: 1, yes: true, none: undefined, nested: { list: ['a', 'b'] } } }],
    [{ config: { list: [{ a: 1 }, { b: [1] }], empty: [] } }],
  ])('takes %j', (payload) => {
    expect(submitProblem(payload)).toBeNull();
  });

  it.each([
    ['INVALID_PAYLOAD', undefined],
    ['INVALID_PAYLOAD', 'text'],
    ['INVALID_PAYLOAD', [{ config: {} }]],
    ['INVALID_CONFIG', {}],
    ['INVALID_CONFIG', { config: null }],
    ['INVALID_CONFIG', { config: [] }],
    ['INVALID_CONFIG', { config: { day: null } }],
    ['INVALID_CONFIG', { config: { nested: { deep: null } } }],
    ['INVALID_CONFIG', { config: { rows: [['a']] } }],
    ['INVALID_CONFIG', { config: { mixed: ['a', 1] } }],
    ['INVALID_CONFIG', { config: { number: Number.NaN } }],
    ['INVALID_CONFIG', { config: { map: new Map() } }],
    ['INVALID_EXTENSION_TYPE', { config: {}, body: { type: 'doc', version: 1, content: [] } }],
  ])('refuses with %s: %j', (problem, payload) => {
    expect(submitProblem(payload)).toBe(problem);
  });
});
