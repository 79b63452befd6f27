import { queryOptions } from '@tanstack/react-query';
import type { PageContext } from '../../bridge/page-context';
import { forgetAllAnswers, keptAnswer, sharedAnswer } from '../../bridge/shared-answers';
import { FailureError } from '../../bridge/failure-error';
import { isTakenAway } from '../failure/taken-away';

/** What a macro asks. Several of the same on one page ask once. */
export interface Question<T> {
  /** Who asks, and where: what he may see is his alone, and only of this site. */
  readonly asker: Pick<PageContext, 'siteUrl' | 'accountId'>;
  /** Everything else that the answer depends on. */
  readonly key: readonly unknown[];
  readonly ask: () => Promise<T>;
}

/** By which frames of one page share the answer. */
export const sharedKey = (question: Omit<Question<unknown>, 'ask'>): string => JSON.stringify(wholeKey(question));

const wholeKey = ({ asker, key }: Omit<Question<unknown>, 'ask'>) => [asker.siteUrl, asker.accountId, ...key];

/** Nobody's answers are nobody else's. */
const mayShare = ({ asker }: Omit<Question<unknown>, 'ask'>): boolean => asker.accountId !== '';

const keptFor = <T>(question: Question<T>) => (mayShare(question) ? keptAnswer<T>(sharedKey(question)) : null);

/**
 * Whoever lost a right is shown nothing that was kept before. A live macro is for everybody who may use Jira: where Jira refuses
 * a question, it refuses the person.
 */
async function asked<T>({ ask }: Question<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && isTakenAway(error)) forgetAllAnswers();
    const isRefused = error instanceof FailureError && error.failure.code === 'not-permitted';
    throw isRefused ? new FailureError({ code: 'no-jira-access' }) : error;
  }
}

/** Where another frame of the page has the answer already, it is there at once. */
export const sharedQuery = <T>(question: Question<T>) =>
  queryOptions({
    queryKey: wholeKey(question),
    queryFn: () => (mayShare(question) ? sharedAnswer(sharedKey(question), () => asked(question)) : asked(question)),
    initialData: () => keptFor(question)?.answer,
    initialDataUpdatedAt: () => keptFor(question)?.at,
  });
