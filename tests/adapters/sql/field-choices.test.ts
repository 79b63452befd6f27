import { unpackChoices } from '../../../src/adapters/sql/field-choices';
import { fieldChoices } from '../../../src/contract/field-mapping';
import { chosen } from '../../builders/field-choices';

describe('stored choices of fields', () => {
  const before = { points: ['customfield_1'], start: null, 'target-start': null, 'target-end': null };
  const company = { ...before, team: null, sprint: null };
  const old = { roles: { 'company-managed': company, 'team-managed': { ...company, points: null } }, numbers: [] };

  it('of before acceptance criteria could be chosen leave those automatic, in the database and in files', () => {
    const now = chosen({ points: ['customfield_1'] });
    expect(unpackChoices(JSON.stringify(old))).toEqual(now);
    expect(fieldChoices.parse(old)).toEqual(now);
  });

  it('come back as they were', () => {
    const choices = chosen({ acceptance: ['customfield_2'] });
    expect(unpackChoices(JSON.stringify(choices))).toEqual(choices);
  });
});
