import { emulatedJira } from '../../../sandbox/jira/emulated-jira';
import { aFullSite } from '../../builders/full-site';
import { now } from '../../builders/site';

const jira = emulatedJira(aFullSite(), { now: () => now });
const parse = async (queries: readonly string[], validation: string) => {
  const query = new URLSearchParams({ validation });
  const request = { method: 'POST', path: '/rest/api/3/jql/parse', query, body: { queries } } as const;
  const { status, body } = await jira.request('viewer', request);
  return { status, queries: (body as { queries: { errors?: string[]; structure?: object }[] }).queries };
};

describe('jql/parse', () => {
  it('gives the structure, functions within lists and predicates included', async () => {
    const [parsed] = (await parse(['status was Done BY currentUser() OR assignee in (currentUser(), a)'], 'none'))
      .queries;
    expect(parsed?.structure).toMatchObject({
      where: {
        operator: 'or',
        clauses: [
          { operator: 'was', predicates: [{ operator: 'by', operand: { function: 'currentUser', arguments: [] } }] },
          { operand: { values: [{ function: 'currentUser' }, { value: 'a' }] } },
        ],
      },
    });
  });

  it.each([
    ['strict', false],
    ['warn', true],
  ])('says with %s what is wrong for who asks, with the structure: %s', async (validation, hasStructure) => {
    const [parsed] = (await parse(['universe = 42'], validation)).queries;
    expect(parsed?.errors).toEqual(["Field 'universe' does not exist or you do not have permission to view it."]);
    expect(parsed?.structure !== undefined).toBe(hasStructure);
  });

  it('finds the same text wrong each time', async () => {
    for (let round = 0; round < 3; round++) {
      const { queries } = await parse(['nonsense', 'assignee ='], 'none');
      expect(queries.map(({ errors, structure }) => [errors?.length, structure])).toEqual([
        [1, undefined],
        [1, undefined],
      ]);
    }
  });

  it('refuses another kind of validation', async () => {
    expect((await parse(['project = PRJ'], 'maybe')).status).toBe(400);
  });
});
