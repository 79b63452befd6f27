import { discoverFields } from '../../../src/adapters/jira/discover-fields';

const float = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
const date = 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker';

describe('discoverFields', () => {
  it('finds both story-point fields of a site, the company-managed one first', () => {
    const fields = [
      {
        id: 'customfield_1',
        name: 'Story point estimate',
        schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
      },
      { id: 'customfield_2', name: 'Story Points', schema: { custom: float } },
      { id: 'customfield_3', name: 'Budget', schema: { custom: float } },
    ];
    expect(discoverFields(fields).found.points).toEqual(['customfield_2', 'customfield_1']);
  });

  it('knows fields of a translated site by their untranslated names', () => {
    const fields = [
      { id: 'customfield_1', name: 'Startdatum', untranslatedName: 'Start date', schema: { custom: date } },
      { id: 'customfield_2', name: 'ストーリー ポイント', untranslatedName: 'Story Points', schema: { custom: float } },
    ];
    expect(discoverFields(fields).found).toMatchObject({ start: ['customfield_1'], points: ['customfield_2'] });
  });

  it('takes no field for another because of its name alone', () => {
    const fields = [{ id: 'customfield_1', name: 'Start date', schema: { custom: float } }];
    expect(discoverFields(fields)).toEqual({
      found: { points: [], start: [], 'target-start': [], 'target-end': [], team: [], sprint: [], acceptance: [] },
      rank: [],
      formerParent: [],
      names: new Map([['customfield_1', ['Start date']]]),
    });
  });

  it('knows acceptance criteria by their name, in texts of several lines alone', () => {
    const area = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';
    const fields = [
      { id: 'customfield_1', name: 'Acceptance Criteria ', schema: { custom: area } },
      { id: 'customfield_2', name: 'Akzeptanz', untranslatedName: 'acceptance criteria', schema: { custom: area } },
      { id: 'customfield_3', name: 'Acceptance criteria', schema: { custom: float } },
      { id: 'customfield_4', name: 'Acceptance criteria met', schema: { custom: area } },
    ];
    expect(discoverFields(fields).found.acceptance).toEqual(['customfield_1', 'customfield_2']);
  });

  it('finds the target dates of plans by their types, whatever they are called', () => {
    const fields = [
      {
        id: 'customfield_1',
        name: 'Zielstart',
        schema: { custom: 'com.atlassian.jpo:jpo-custom-field-baseline-start' },
      },
      { id: 'customfield_2', name: 'Zielende', schema: { custom: 'com.atlassian.jpo:jpo-custom-field-baseline-end' } },
      { id: 'customfield_3', name: 'Target end', schema: { custom: date } },
    ];
    expect(discoverFields(fields).found).toMatchObject({
      'target-start': ['customfield_1'],
      'target-end': ['customfield_2'],
    });
  });
});
