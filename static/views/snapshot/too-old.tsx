import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useState } from 'react';
import type { PreparedSnapshot } from '#contract/snapshot';
import { useText } from '../../messages/use-text';

/** So long before it dies a draft is no longer offered: reading it once more and publishing it take a while. */
const MARGIN_MS = 60_000;

/**
 * Whether what was prepared is too old to be published. It is never made anew by itself: nobody publishes what he has not seen.
 * @param cameAt by the clock of this browser, which may differ from the app's
 */
export function useIsTooOld(draft: PreparedSnapshot | null, cameAt: number): boolean {
  const [oldId, setOldId] = useState<string | null>(null);
  useEffect(() => {
    if (draft === null) return;
    const left = cameAt + (draft.diesAt - draft.madeAt) - MARGIN_MS - Date.now();
    const timer = setTimeout(() => setOldId(draft.draftId), Math.max(0, left));
    return () => {
      clearTimeout(timer);
    };
  }, [draft, cameAt]);
  return draft !== null && draft.draftId === oldId;
}

/** Above what was prepared too long ago. */
export function TooOld({ onPrepareAnew }: { readonly onPrepareAnew: () => void }) {
  const say = useText();
  return (
    <div role="alert">
      <SectionMessage appearance="warning">
        <p>{say('snapshot.publish.tooOld')}</p>
        <Button onClick={onPrepareAnew}>{say('snapshot.publish.anew')}</Button>
      </SectionMessage>
    </div>
  );
}
