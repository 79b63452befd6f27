import { differingParts, onlyIn } from '../../../../static/views/portfolio-record/editor/form-difference';
import { newForm, type RecordForm } from '../../../../static/views/portfolio-record/editor/record-form';

const form: RecordForm = {
  ...newForm('me'),
  members: [
    { kind: 'project', projectId: '1' },
    { kind: 'category', category: 'Finance' },
  ],
};

describe('what differs between two versions of a form', () => {
  it('is nothing where lists only stand in another order', () => {
    expect(differingParts(form, { ...form, members: [...form.members].reverse() })).toEqual([]);
  });

  it('is named part by part', () => {
    const other: RecordForm = {
      ...form,
      name: 'x',
      end: '2027-01-01',
      members: form.members.slice(1),
      money: { currency: 'JPY', budget: '1', discountRate: '' },
      roles: form.roles && { ...form.roles, viewers: [{ kind: 'everyone' }] },
    };
    expect(differingParts(form, other)).toEqual(['name', 'end', 'members', 'viewers', 'currency', 'budget']);
    expect(onlyIn(form.members, other.members)).toEqual([{ kind: 'project', projectId: '1' }]);
  });

  it('never is of what this person may not see or change', () => {
    expect(differingParts(form, { ...form, money: null, roles: null })).toEqual([]);
  });
});
