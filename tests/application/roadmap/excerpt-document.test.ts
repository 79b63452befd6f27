import type { RoadmapRelease } from '../../../src/contract/roadmap';
import { newRoadmapConfig } from '../../../src/contract/roadmap-config';
import type { RoadmapExcerpt } from '../../../src/contract/roadmap-excerpt';
import { excerptDocument } from '../../../src/application/roadmap/excerpt-document';
import type { Day } from '../../../src/domain/units';
import { problemsOfAdf } from '../../contract/adf-schema';

const release: RoadmapRelease = {
  id: '1',
  versionId: '1',
  name: 'Spring',
  projectKey: null,
  isReleased: false,
  dates: null,
  chance: null,
  itemIds: [],
  scope: null,
  parts: null,
  partsBeyond: null,
};

/** @param more releases beyond the most that are shown */
function exported(releases: RoadmapExcerpt['roadmap']['releases'], more = 0): string {
  const excerpt = {
    source: { of: 'site' },
    name: '',
    day: 20_000 as Day,
    roadmap: { today: 20_000, items: [], releases, shownAs: null, isPartial: false, index: { state: 'ready' } },
    inReleases: [],
    leftOut: { period: 0, undated: 0, filter: 0, more: 0, releases: more },
  } as unknown as RoadmapExcerpt;
  const config = { ...newRoadmapConfig({ of: 'site' }), look: 'releases' } as const;
  const document = excerptDocument({ excerpt, config, address: null, asOf: [] });
  expect(problemsOfAdf(document)).toEqual([]);
  return JSON.stringify(document);
}

describe('releases in an export', () => {
  it.each([
    ['none', [], 'There are no releases to show'],
    ['of too many projects', 'unlisted', 'Releases are shown of at most 50 projects'],
    ['hidden', null, 'This audience is not shown releases'],
  ] as const)('says what is so where there are %s', (_, releases, text) => {
    expect(exported(releases)).toContain(text);
  });

  it('says how many are not shown', () => {
    expect(exported([release], 7)).toContain('Of more releases than 100 the first are shown; 7 more are not.');
    expect(exported([release])).not.toContain('more are not');
  });
});
