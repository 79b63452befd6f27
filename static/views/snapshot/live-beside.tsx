import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LiveBeside as Answer } from '#contract/snapshot';
import { FailureError, type CallFailure } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { compareQuery } from './queries';

interface LiveBesideProps {
  readonly snapshotId: string;
  readonly version: number;
  readonly children: (beside: Answer) => ReactNode;
}

/** Whoever may read what is frozen may see nothing of the same himself. */
const hidden: ReadonlySet<string> = new Set(['not-found', 'not-permitted', 'no-jira-access', 'consent-needed']);

function explain(failure: CallFailure) {
  if (hidden.has(failure.code)) return 'snapshot.compare.hidden';
  const isAudience = failure.code === 'invalid-request' && failure.field === 'audience';
  return isAudience ? 'snapshot.compare.audienceGone' : null;
}

/** What the reader may see himself now, to be held beside what is frozen. */
export function LiveBeside({ snapshotId, version, children }: LiveBesideProps) {
  const say = useText();
  const query = useQuery(compareQuery(snapshotId, version));
  const explained = query.error instanceof FailureError ? explain(query.error.failure) : null;
  if (explained !== null) return <QuietNotice>{say(explained)}</QuietNotice>;
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
