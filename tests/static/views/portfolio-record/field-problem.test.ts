import fc from 'fast-check';
import {
  fieldOf,
  fieldPaths,
  problemsByField,
  problemWords,
} from '../../../../static/views/portfolio-record/editor/field-problem';
import { newForm, type RecordForm } from '../../../../static/views/portfolio-record/editor/record-form';

const form: RecordForm = {
  ...newForm('me'),
  members: [
    { kind: 'project', projectId: '1' },
    { kind: 'query', jql: 'x' },
  ],
  candidates: [{ id: 'c', name: '', note: '', start: '', end: '', points: '', cost: '', value: '' }],
};
const fields = fieldPaths(form);

describe('the field of a problem', () => {
  it.each([
    ['name', 'name'],
    ['end', 'end'],
    ['members.0', 'members.0'],
    ['members.1.jql', 'members.1.jql'],
    ['members.1', 'members.1.jql'],
    ['members.7', 'members'],
    ['candidates.0.money.cost', 'candidates.0.money.cost'],
    ['candidates.0', 'candidates.0.name'],
    ['roles.editors.2', 'roles.editors'],
    ['money.discountRate', 'money.discountRate'],
    ['', ''],
    ['somewhere.else', ''],
  ])('of %j is %j', (path, field) => {
    expect(fieldOf(path, fields)).toBe(field);
  });

  it('is a field of the form, or none', () => {
    const step = fc.constantFrom(
      'name',
      'members',
      'candidates',
      'money',
      'roles',
      '0',
      '1',
      '9',
      'jql',
      'cost',
      'end',
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (steps) => {
        expect(['', ...fields]).toContain(fieldOf(steps.join('.'), fields));
      }),
    );
  });

  it('says the same thing once', () => {
    const twice = { path: 'name', reason: 'required' } as const;
    expect(problemsByField([twice, twice], fields).get('name')).toHaveLength(1);
  });

  it('tells the length that its own text may have', () => {
    expect(problemWords({ path: 'candidates.0.name', reason: 'too-long' }).values).toEqual({ most: 120 });
    expect(problemWords({ path: 'candidates.0.note', reason: 'too-long' }).values).toEqual({ most: 2000 });
    expect(problemWords({ path: 'members.1.jql', reason: 'too-long' }).values).toEqual({ most: 4000 });
  });
});
