import fc from 'fast-check';
import type { Member } from '../../../../src/contract/portfolio-record';
import { keyOf, membersOf, withChosen } from '../../../../static/views/portfolio-record/editor/member-lists';

const project = (projectId: string): Member => ({ kind: 'project', projectId });
const query = (jql: string): Member => ({ kind: 'query', jql });

describe('choosing members of one kind', () => {
  it('keeps the places of all others, and puts what is new last', () => {
    const before = [project('1'), query('a'), project('2'), query('b')];
    const after = withChosen(before, 'project', ['2', '3'], (projectId) => ({ kind: 'project', projectId }));
    expect(after).toEqual([query('a'), project('2'), query('b'), project('3')]);
  });

  it('chooses exactly what is asked for, and touches nothing else', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }).map(String));
    fc.assert(
      fc.property(ids, ids, fc.array(fc.string()), (before, chosen, queries) => {
        const members = [...before.map(project), ...queries.map(query)];
        const after = withChosen(members, 'project', chosen, (projectId) => ({ kind: 'project', projectId }));
        expect(
          membersOf(after, 'project')
            .map(({ member }) => keyOf(member))
            .sort(),
        ).toEqual([...chosen].sort());
        expect(membersOf(after, 'query').map(({ member }) => member.jql)).toEqual(queries);
      }),
    );
  });
});
