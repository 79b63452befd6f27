import fc from 'fast-check';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { versionsAt, versionsFinder } from '../../../src/domain/history/past-versions';
import { anIssueNow, instant, someChanges } from '../../builders/history';

it('versions of many issues are those of each, at any moment', () => {
  const lists = fc.array(fc.subarray(['0', '1', '2', '3']), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(lists, someChanges, fc.nat(24), (versions, changes, moment) => {
      const history = collectHistory(
        versions.map((fixVersionIds, at) => anIssueNow(at + 1, { fixVersionIds })),
        changes,
      );
      const versionsOf = versionsFinder(history, instant(moment));
      for (let place = 0; place < history.count; place++)
        expect(versionsOf(place)).toEqual(versionsAt(history, place, instant(moment)));
    }),
  );
});
