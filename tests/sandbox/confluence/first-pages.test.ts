import { submitProblem } from '../../../sandbox/confluence/config-rules';
import { demoMacros } from '../../../sandbox/confluence/first-pages';
import { configOf } from '../../../src/contract/report-config';
import { roadmapConfigOf } from '../../../src/contract/roadmap-config';

describe('the macros on the first page of the demo company', () => {
  it.each(demoMacros.map(({ moduleKey, config }) => [moduleKey, config] as const))(
    'are configured as %s can show it',
    (moduleKey, config) => {
      const read = moduleKey === 'roadmap-macro' ? roadmapConfigOf : configOf;
      expect(submitProblem({ config })).toBeNull();
      expect(read({ config, link: null })).not.toBeNull();
    },
  );
});
