import type { PageContext } from '../../bridge/page-context';
import { forgetAllAnswers, forgetAnswer, keptAnswer, sharedAnswer } from '../../bridge/shared-answers';
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

type Named = Omit<Question<unknown>, 'ask'>;

export const wholeKey = ({ asker, key }: Named): readonly unknown[] => [asker.siteUrl, asker.accountId, ...key];

/** By which frames of one page share the answer. */
const sharedKey = (question: Named): string => JSON.stringify(wholeKey(question));

/** Nobody's answers are nobody else's. */
const mayShare = ({ asker }: Named): boolean => asker.accountId !== '';

/** What a frame of the page was told a moment ago; null: nothing. */
export const keptFor = <T>(question: Question<T>) => (mayShare(question) ? keptAnswer<T>(sharedKey(question)) : null);

/** A view that comes later than this asks itself. */
const AHEAD_FOR_MS = 15_000;

interface Begun {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly answer: Promise<unknown>;
}

/** By the names of their questions: what was asked before the view was there that wants to know. */
const ahead = new Map<string, Begun>();

/** Asks before the view is there. What comes of it is told where it is taken. */
export function askAhead(question: Question<unknown>): void {
  const answer = askedOrShared(question);
  answer.catch(() => undefined);
  ahead.set(sharedKey(question), { at: Date.now(), answer });
}

/**
 * What was asked ahead a moment ago, once; else asked now, or taken from another frame of the page that has the answer already.
 */
export function answerTo<T>(question: Question<T>): Promise<T> {
  const key = sharedKey(question);
  const begun = ahead.get(key);
  ahead.delete(key);
  const isNew = begun !== undefined && Date.now() - begun.at < AHEAD_FOR_MS;
  return isNew ? (begun.answer as Promise<T>) : askedOrShared(question);
}

/** The next to ask is answered anew. */
export function forget(question: Named): void {
  ahead.delete(sharedKey(question));
  forgetAnswer(sharedKey(question));
}

const askedOrShared = <T>(question: Question<T>): Promise<T> =>
  mayShare(question) ? sharedAnswer(sharedKey(question), () => asked(question)) : asked(question);

/**
 * Whoever lost a right is shown nothing that was kept before. A live macro is for everybody who may use Jira: where Jira refuses
 * a question, it refuses the person.
 */
async function asked<T>(question: Question<T>): Promise<T> {
  try {
    return await question.ask();
  } catch (error) {
    if (error instanceof Error && isTakenAway(error)) {
      forgetAllAnswers();
      // That it is taken away is the answer to this one.
      for (const key of ahead.keys()) if (key !== sharedKey(question)) ahead.delete(key);
    }
    const isRefused = error instanceof FailureError && error.failure.code === 'not-permitted';
    throw isRefused ? new FailureError({ code: 'no-jira-access' }) : error;
  }
}
