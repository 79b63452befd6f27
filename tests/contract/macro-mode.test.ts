import { frozenConfig, modeOf } from '../../src/contract/macro-mode';
import { configOf, newConfig, submittedConfig } from '../../src/contract/report-config';
import { newRoadmapConfig, roadmapConfigOf, submittedRoadmapConfig } from '../../src/contract/roadmap-config';

const snapshotId = '6b1d0c52-0001-4c55-9d0e-7a1f2f6c0001';

describe('whether a macro is live or frozen', () => {
  it('is kept beside what it is configured to show, which stays as it is', () => {
    const report = newConfig({ of: 'site' });
    const ofReport = frozenConfig(submittedConfig(report), snapshotId.toUpperCase());
    expect(modeOf({ config: ofReport })).toEqual({ is: 'frozen', snapshotId });
    expect(configOf({ config: ofReport, link: null })).toEqual(report);
    const roadmap = newRoadmapConfig({ of: 'site' });
    const ofRoadmap = frozenConfig(submittedRoadmapConfig(roadmap), snapshotId);
    expect(roadmapConfigOf({ config: ofRoadmap, link: null })).toEqual(roadmap);
  });

  it('is live where nothing is said of it, and broken where it does not say what was published', () => {
    for (const config of [null, undefined, 'x', {}, { mode: 'live' }, { mode: 7 }, { snapshotId }])
      expect(modeOf({ config })).toEqual({ is: 'live' });
    // The last has the shape of an id, and is none.
    for (const id of [undefined, '', "1' OR 1=1", `${snapshotId}x`, 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'])
      expect(modeOf({ config: { mode: 'frozen', snapshotId: id } })).toEqual({ is: 'broken' });
  });
});
