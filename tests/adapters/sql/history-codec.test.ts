import fc from 'fast-check';
import { packHistory, unpackHistory } from '../../../src/adapters/sql/history-codec';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { anIssueNow, instant, someChanges } from '../../builders/history';
import { someLife } from '../../builders/life';
import { someHistory } from '../../builders/long-history';

describe('packed history', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(someLife, ({ at, present, changes }) => {
        const history = collectHistory(at(present), changes);
        expect(unpackHistory(packHistory(history))).toEqual(history);
      }),
    );
  });

  it('comes back where changes contradict each other', () => {
    fc.assert(
      fc.property(someChanges, (changes) => {
        const issues = [1, 2, 30].map((id) =>
          anIssueNow(id, { created: instant(1_700_000_000_000 + id), sprintIds: ['9'] }),
        );
        const history = collectHistory(issues, changes);
        expect(unpackHistory(packHistory(history))).toEqual(history);
      }),
    );
  });

  it('takes few bytes a change', () => {
    const { history } = someHistory({ issues: 4_000, changesEach: 10, firstId: 1 });
    expect(packHistory(history).length / history.at.length).toBeLessThan(20);
  });
});
