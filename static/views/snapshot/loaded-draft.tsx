import SectionMessage from '@atlaskit/section-message';
import type { ReactNode } from 'react';
import type { PreparedSnapshot } from '#contract/snapshot';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { Loaded } from '../failure/loaded';

interface LoadedDraftProps {
  readonly query: {
    readonly data: PreparedSnapshot | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly loadedText: string;
  readonly children: (draft: PreparedSnapshot) => ReactNode;
}

/** Why nothing can be prepared, where that has words of its own; null: it has the usual ones. */
function refusalOf(error: Error | null) {
  if (!(error instanceof FailureError)) return null;
  const { failure } = error;
  if (failure.code === 'not-permitted') return 'snapshot.publish.notPermitted';
  const isAudience = failure.code === 'invalid-request' && failure.field === 'audience';
  return isAudience ? 'snapshot.publish.audienceGone' : null;
}

/** What somebody could publish, once it is prepared. */
export function LoadedDraft({ query, loadedText, children }: LoadedDraftProps) {
  const say = useText();
  const refusal = refusalOf(query.error);
  if (refusal !== null) {
    return (
      <div role="alert">
        <SectionMessage appearance="warning">{say(refusal)}</SectionMessage>
      </div>
    );
  }
  return (
    <Loaded query={query} shape="rows" loadingLabel={say('snapshot.publish.preparing')} loadedText={() => loadedText}>
      {children}
    </Loaded>
  );
}
