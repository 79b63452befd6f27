import { packSettings, unpackSettings } from '../../../src/adapters/sql/settings-codec';
import type { SiteSettings } from '../../../src/application/site-index/ports/site-settings';
import { noChoices } from '../../../src/domain/field-mapping/field-choices';
import { resolveMapping } from '../../../src/domain/field-mapping/field-mapping';
import { fieldOf, someSiteFields } from '../../builders/field-choices';

const settings: SiteSettings = {
  timeZone: 'UTC',
  siteUrl: null,
  fields: resolveMapping(someSiteFields({ 1: 'Story Points' }, { points: [1] }), noChoices),
  numbers: [{ fieldId: fieldOf(1), title: 'Size', rule: 'sum' }],
  teamManaged: new Set(['10001']),
  statuses: { '1': { name: 'Open', category: 'to-do' } },
  typeLevels: { '1': 0 },
  linkTypes: [{ id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' }],
};

describe('stored settings of a site', () => {
  it('come back as they were', () => {
    expect(unpackSettings(packSettings(settings))).toEqual(settings);
  });

  it('of earlier versions hold one mapping for projects of both styles', () => {
    const lists = { points: ['customfield_1'], start: [], sprint: [], rank: [], team: [], formerParent: [] };
    const { fields, teamManaged } = unpackSettings(
      JSON.stringify({ timeZone: 'UTC', fields: lists, statuses: {}, typeLevels: {} }),
    );
    expect(fields['team-managed']).toEqual({ ...lists, due: [], numbers: [], acceptance: [], names: {} });
    expect(fields['company-managed']).toEqual(fields['team-managed']);
    expect(teamManaged.size).toBe(0);
  });
});
