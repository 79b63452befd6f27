import { FailureError, type CallFailure } from '../../../../static/bridge/failure-error';
import { dataToShow } from '../../../../static/views/failure/taken-away';

const shownAfter = (failure: CallFailure) => dataToShow({ data: 'what was there', error: new FailureError(failure) });

describe('what was loaded', () => {
  it('is shown while nothing has failed', () => {
    expect(dataToShow({ data: 'what was there', error: null })).toBe('what was there');
  });

  it.each(['not-found', 'not-permitted', 'no-jira-access'] as const)('is gone once an answer says %s', (code) => {
    expect(shownAfter({ code })).toBeUndefined();
  });

  it.each<CallFailure>([
    { code: 'jira-busy', retryAfterSeconds: 30 },
    { code: 'jira-unavailable' },
    { code: 'consent-needed' },
    { code: 'not-connected' },
    { code: 'no-answer' },
  ])('stays where it could not be loaded anew: $code', (failure) => {
    expect(shownAfter(failure)).toBe('what was there');
  });
});
