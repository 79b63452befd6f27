import fc from 'fast-check';
import { noChoices, projectStyles } from '../../../src/domain/field-mapping/field-choices';
import {
  isSameChoice,
  resolveMapping,
  resolveNumbers,
  stylesToRead,
} from '../../../src/domain/field-mapping/field-mapping';
import { chosen, fieldOf, someChoices, someSiteFields } from '../../builders/field-choices';

const names = {
  1: 'Story Points',
  2: 'Story point estimate',
  3: 'Start date',
  4: 'Target start',
  5: 'Target end',
  6: 'Business value',
};
const site = someSiteFields(names, { points: [1, 2], start: [3], 'target-start': [4], 'target-end': [5] });

describe('the mapping of a site', () => {
  it('is what was found where nobody has chosen, in projects of both styles', () => {
    const { 'company-managed': own, 'team-managed': team } = resolveMapping(site, noChoices);
    expect(own).toEqual(team);
    expect(own).toMatchObject({
      points: [fieldOf(1), fieldOf(2)],
      start: [fieldOf(3), fieldOf(4)],
      due: [fieldOf(5)],
      numbers: [],
    });
    expect(own.names[fieldOf(1)]).toEqual(['story points']);
  });

  it('follows a choice in its order, and in its style alone', () => {
    const mapping = resolveMapping(site, chosen({ points: [fieldOf(2), fieldOf(6)] }));
    expect(mapping['company-managed'].points).toEqual([fieldOf(2), fieldOf(6)]);
    expect(mapping['team-managed'].points).toEqual([fieldOf(1), fieldOf(2)]);
  });

  it('takes an empty choice for none, not for automatic', () => {
    expect(resolveMapping(site, chosen({ points: [] }))['company-managed'].points).toEqual([]);
  });

  it('ignores fields that are no more, and puts nothing in their place', () => {
    const choices = chosen({ points: [fieldOf(99)] }, { numbers: [{ fieldId: fieldOf(98), title: 'X', rule: 'sum' }] });
    expect(resolveMapping(site, choices)['company-managed']).toMatchObject({ points: [], numbers: [] });
    expect(resolveNumbers(site, choices)).toEqual([]);
  });

  it('takes the description for acceptance criteria where the site has no field for them', () => {
    const acceptanceOf = (acceptance: number[]) =>
      resolveMapping(someSiteFields({ 7: 'Acceptance criteria' }, { acceptance }), noChoices)['team-managed']
        .acceptance;
    expect(acceptanceOf([])).toEqual(['description']);
    expect(acceptanceOf([7])).toEqual([fieldOf(7)]);
  });

  it('takes the chosen fields for acceptance criteria, and never the description beside them', () => {
    const acceptanceOf = (...acceptance: number[]) =>
      resolveMapping(site, chosen({ acceptance: acceptance.map(fieldOf) }))['company-managed'].acceptance;
    expect(acceptanceOf(6, 3)).toEqual([fieldOf(6), fieldOf(3)]);
    // One that is no more, or none: nobody knows what says when an issue is done.
    expect(acceptanceOf(99)).toEqual([]);
    expect(acceptanceOf()).toEqual([]);
  });

  it('has all projects read again that were read before acceptance criteria were looked for', () => {
    const now = resolveMapping(site, noChoices);
    const before = { ...now, 'company-managed': { ...now['company-managed'], acceptance: [] } };
    expect(stylesToRead(before, now)).toEqual(['company-managed']);
  });

  it('calls number fields as the administrator does, else as Jira does', () => {
    const numbers = [
      { fieldId: fieldOf(6), title: null, rule: 'sum' as const },
      { fieldId: fieldOf(1), title: 'Size', rule: 'max' as const },
    ];
    expect(resolveNumbers(site, { ...noChoices, numbers }).map(({ title }) => title)).toEqual([
      'Business value',
      'Size',
    ]);
  });

  it('never names a field twice for one role, nor one that is not there', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        for (const style of projectStyles) {
          const { points, start, due, sprint, team, numbers, acceptance } = resolveMapping(site, choices)[style];
          for (const list of [points, start, due, sprint, team, acceptance])
            expect(new Set(list).size).toBe(list.length);
          for (const id of [...points, ...start, ...due, ...sprint, ...team, ...numbers])
            expect(site.names.has(id)).toBe(true);
        }
      }),
    );
  });
});

describe('what must be read again for a new mapping', () => {
  const styles = (before = noChoices, after = noChoices) =>
    stylesToRead(resolveMapping(site, before), resolveMapping(site, after));
  const withNumber = (fieldId: string, rest: object = {}) => ({
    ...noChoices,
    numbers: [{ fieldId, title: null, rule: 'sum' as const, ...rest }],
  });

  it('is the style whose fields changed, also where only their order did', () => {
    expect(styles(noChoices, chosen({ points: [fieldOf(2), fieldOf(1)] }))).toEqual(['company-managed']);
  });

  it('is the style where other texts say when an issue is done', () => {
    expect(styles(noChoices, chosen({ acceptance: [fieldOf(6)] }))).toEqual(['company-managed']);
    expect(styles(chosen({ acceptance: [] }), noChoices)).toEqual(['company-managed']);
  });

  it('is nothing where the choice is what was found anyway', () => {
    expect(styles(noChoices, chosen({ points: [fieldOf(1), fieldOf(2)] }))).toEqual([]);
  });

  it('is everything for a new number field, and nothing where it goes or is called otherwise', () => {
    const one = withNumber(fieldOf(6));
    expect(styles(noChoices, one)).toEqual(projectStyles);
    expect(styles(one, noChoices)).toEqual([]);
    expect(styles(one, withNumber(fieldOf(6), { title: 'Value', rule: 'max' }))).toEqual([]);
  });

  it('is nothing between equal choices', () => {
    fc.assert(
      fc.property(someChoices, (choices) => {
        expect(isSameChoice(choices, structuredClone(choices))).toBe(true);
        expect(styles(choices, structuredClone(choices))).toEqual([]);
      }),
    );
  });
});
