import { ACCEPTANCE_CHARS, acceptanceIn, packWork } from '../../../src/adapters/sql/work-codec';
import type { Day } from '../../../src/domain/units';

const work = { entries: [{ id: '1', author: 'ann', started: 20_000 as Day, seconds: 60 }], isComplete: true };

describe('what is stored as the work of an issue', () => {
  it.each([true, false, null])(
    'tells by its first characters whether texts say when it is done: %s',
    (hasAcceptance) => {
      for (const told of [work, null]) {
        const start = packWork({ work: told, hasAcceptance })?.slice(0, ACCEPTANCE_CHARS) ?? null;
        expect(acceptanceIn(start)).toBe(hasAcceptance);
      }
    },
  );

  it('is the work as it is, and nothing where Jira told of neither', () => {
    expect(JSON.parse(packWork({ work, hasAcceptance: false }) ?? '')).toEqual({ acceptance: false, ...work });
    expect(JSON.parse(packWork({ work, hasAcceptance: null }) ?? '')).toEqual(work);
    expect(packWork({ work: null, hasAcceptance: null })).toBeNull();
  });
});
