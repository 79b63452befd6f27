import type { FieldsView } from '../../../../src/contract/field-mapping';
import { noChoices } from '../../../../src/domain/field-mapping/field-choices';
import { chosenCount, consequenceOf, shownFields } from '../../../../static/views/field-mapping/consequence';
import { moved, withRole } from '../../../../static/views/field-mapping/draft-edits';
import { chosen, fieldOf, someSiteFields } from '../../../builders/field-choices';

const size = { projects: 3, issues: 100, points: 220 };
const view: FieldsView = {
  version: 0,
  saved: null,
  choices: noChoices,
  found: someSiteFields({}, { points: [1, 2] }).found,
  candidates: [1, 2, 3].map((number) => ({
    id: fieldOf(number),
    name: `F${number}`,
    kind: 'number',
    projectKey: null,
  })),
  unreadable: [],
  sizes: { 'company-managed': size, 'team-managed': { projects: 0, issues: 0, points: 0 } },
  projectsBeingRead: 0,
};

describe('what saving would do', () => {
  it('is nothing where nothing is changed', () => {
    expect(consequenceOf(view, noChoices)).toBeNull();
  });

  it('is to read the projects of the style again', () => {
    expect(consequenceOf(view, chosen({ points: [fieldOf(2), fieldOf(1)] }))).toEqual(size);
  });

  it('is a saved record and no reading where the choice is what counts anyway, or has no projects', () => {
    const nothing = { projects: 0, issues: 0, points: 0 };
    expect(consequenceOf(view, chosen({ points: [fieldOf(1), fieldOf(2)] }))).toEqual(nothing);
    expect(consequenceOf(view, withRole(noChoices, 'team-managed', 'points', []))).toEqual(nothing);
  });

  it('takes no notice of fields that cannot be read', () => {
    const choices = chosen({ points: [fieldOf(9), fieldOf(1)] });
    const before = { ...view, choices, unreadable: [fieldOf(9)] };
    expect(consequenceOf(before, chosen({ points: [fieldOf(1)] }))).toMatchObject({ projects: 0 });
  });
});

describe('the fields of the page', () => {
  it('are counted where the administrator can see them', () => {
    expect(shownFields(view, chosen({ points: [fieldOf(3), fieldOf(9)] }))).toEqual([1, 2, 3].map(fieldOf));
  });

  it('are settings once they are chosen', () => {
    expect(chosenCount(noChoices)).toBe(0);
    const numbers = [{ fieldId: fieldOf(1), title: null, rule: 'sum' as const }];
    expect(chosenCount(chosen({ points: [] }, { numbers }))).toBe(2);
  });

  it('move by one place, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
