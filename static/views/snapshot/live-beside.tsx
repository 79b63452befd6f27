import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import type { Question } from '../macro/question';
import { sharedQuery } from '../macro/shared-query';

interface LiveBesideProps<T> {
  readonly question: Question<T>;
  /** What to say of a failure in place of the usual words; null: nothing else. */
  readonly explain?: (failure: FailureError['failure']) => string | null;
  readonly children: (live: T) => ReactNode;
}

/** Whoever may read what is frozen may see nothing of the same himself. */
const hidden: ReadonlySet<string> = new Set(['not-found', 'not-permitted', 'no-jira-access', 'consent-needed']);

/** What the reader may see himself now, to be held beside what is frozen. */
export function LiveBeside<T>({ question, explain, children }: LiveBesideProps<T>) {
  const say = useText();
  const query = useQuery(sharedQuery(question));
  if (query.error instanceof FailureError && hidden.has(query.error.failure.code))
    return <QuietNotice>{say('snapshot.compare.hidden')}</QuietNotice>;
  const explained = query.error instanceof FailureError ? (explain?.(query.error.failure) ?? null) : null;
  if (explained !== null) return <QuietNotice>{explained}</QuietNotice>;
  return (
    <Loaded
      query={query}
      shape="rows"
      loadingLabel={say('snapshot.compare.loading')}
      loadedText={() => say('snapshot.loaded')}
    >
      {children}
    </Loaded>
  );
}
