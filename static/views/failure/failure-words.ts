import type { CallFailure } from '../../bridge/failure-error';
import type { Message, MessageValues } from '../../messages/message';

export interface FailureWords {
  readonly title: Message;
  readonly description: Message;
  /** What the person can do here; null: nothing on this page helps. */
  readonly way: 'retry' | 'reload' | 'today' | null;
}

/** A new failure without a way does not compile. */
const ways: Readonly<Record<CallFailure['code'], FailureWords['way']>> = {
  'invalid-request': null,
  'not-found': 'retry',
  'not-permitted': null,
  'invalid-record': null,
  'changed-meanwhile': 'reload',
  'consent-needed': 'reload',
  'no-jira-access': null,
  'not-connected': 'retry',
  'jira-busy': 'retry',
  'jira-unavailable': 'retry',
  'confluence-unavailable': 'retry',
  'not-on-page': null,
  'too-large': null,
  unexpected: 'retry',
  'no-answer': 'retry',
};

const noSuchDay: FailureWords = {
  title: { id: 'history.noDay' },
  description: { id: 'history.noDay.description' },
  way: 'today',
};

/** One message for each failure. A new failure without one does not compile. */
export function wordsOf(failure: CallFailure): FailureWords {
  const { code } = failure;
  if (code === 'invalid-request' && failure.field === 'asOf') return noSuchDay;
  const values = valuesOf(failure);
  return {
    title: { id: `failure.${code}` },
    description: { id: `failure.${code}.description`, ...(values && { values }) },
    way: ways[code],
  };
}

function valuesOf(failure: CallFailure): MessageValues | null {
  switch (failure.code) {
    case 'invalid-request':
      return { field: failure.field };
    case 'invalid-record':
      return { count: failure.problems.length };
    case 'jira-busy':
      return { seconds: failure.retryAfterSeconds };
    case 'unexpected':
      return { reference: failure.reference };
    default:
      return null;
  }
}
