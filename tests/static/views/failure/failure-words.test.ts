import { en } from '../../../../static/messages/en';
import { instant } from '../../builders/rows';
import type { CallFailure } from '../../../../static/bridge/failure-error';
import { wordsOf } from '../../../../static/views/failure/failure-words';

const failures: CallFailure[] = [
  { code: 'invalid-request', field: 'issueKey' },
  { code: 'not-found' },
  { code: 'not-permitted' },
  { code: 'invalid-record', problems: [{ path: 'name', reason: 'required' }] },
  { code: 'changed-meanwhile', newest: { by: 'account', at: instant(0), version: 2 } },
  { code: 'consent-needed' },
  { code: 'no-jira-access' },
  { code: 'not-connected' },
  { code: 'jira-busy', retryAfterSeconds: 30 },
  { code: 'jira-unavailable' },
  { code: 'unexpected', reference: 'ab12' },
  { code: 'no-answer' },
];

describe('wordsOf', () => {
  it.each(failures)('has a title and a description of its own for $code', (failure) => {
    const { title, description } = wordsOf(failure);
    expect(title.id).toBe(`failure.${failure.code}`);
    expect(en[description.id]).not.toBe('');
  });

  it('says of a day that cannot be seen what is wrong with it, and leads to today', () => {
    const words = wordsOf({ code: 'invalid-request', field: 'asOf' });
    expect(words).toEqual({
      title: { id: 'history.noDay' },
      description: { id: 'history.noDay.description' },
      way: 'today',
    });
  });

  it('tells when to try again, and under which reference support finds a defect', () => {
    expect(wordsOf({ code: 'jira-busy', retryAfterSeconds: 30 }).description.values).toEqual({ seconds: 30 });
    expect(wordsOf({ code: 'unexpected', reference: 'ab12' }).description.values).toEqual({ reference: 'ab12' });
  });

  it('offers no retry where asking again cannot help', () => {
    expect(wordsOf({ code: 'not-permitted' }).way).toBeNull();
    expect(wordsOf({ code: 'consent-needed' }).way).toBe('reload');
  });
});
