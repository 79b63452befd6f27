import type { CallFailure } from '../../bridge/failure-error';
import type { Message } from '../../messages/message';

export interface FailureWords {
  readonly title: Message;
  readonly description: Message;
  /** What the person can do here; null: nothing on this page helps. */
  readonly way: 'retry' | 'reload' | null;
}

/** One message for each failure. A new failure without one does not compile. */
export function wordsOf(failure: CallFailure): FailureWords {
  switch (failure.code) {
    case 'invalid-request':
      return {
        title: { id: 'failure.invalid-request' },
        description: { id: 'failure.invalid-request.description', values: { field: failure.field } },
        way: null,
      };
    case 'not-found':
      return { title: { id: 'failure.not-found' }, description: { id: 'failure.not-found.description' }, way: 'retry' };
    case 'not-permitted':
      return {
        title: { id: 'failure.not-permitted' },
        description: { id: 'failure.not-permitted.description' },
        way: null,
      };
    case 'conflict':
      return { title: { id: 'failure.conflict' }, description: { id: 'failure.conflict.description' }, way: 'reload' };
    case 'consent-needed':
      return {
        title: { id: 'failure.consent-needed' },
        description: { id: 'failure.consent-needed.description' },
        way: 'reload',
      };
    case 'jira-busy':
      return {
        title: { id: 'failure.jira-busy' },
        description: { id: 'failure.jira-busy.description', values: { seconds: failure.retryAfterSeconds } },
        way: 'retry',
      };
    case 'jira-unavailable':
      return {
        title: { id: 'failure.jira-unavailable' },
        description: { id: 'failure.jira-unavailable.description' },
        way: 'retry',
      };
    case 'unexpected':
      return {
        title: { id: 'failure.unexpected' },
        description: { id: 'failure.unexpected.description', values: { reference: failure.reference } },
        way: 'retry',
      };
    case 'no-answer':
      return { title: { id: 'failure.no-answer' }, description: { id: 'failure.no-answer.description' }, way: 'retry' };
  }
}
