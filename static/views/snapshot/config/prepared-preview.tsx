import { useQuery } from '@tanstack/react-query';
import type { PreparedSnapshot, SnapshotSubject } from '#contract/snapshot';
import { useText } from '../../../messages/use-text';
import { useSettled } from '../../../ui/form/use-settled';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { LoadedDraft } from '../loaded-draft';
import { preparedQuery } from '../queries';
import { SnapshotContentView } from '../snapshot-content-view';
import styles from '../snapshot.module.css';
import { TooOld, useIsTooOld } from '../too-old';

/** Nothing is prepared while somebody is still typing and choosing. */
const PAUSE_MS = 700;

interface Wanted {
  readonly subject: SnapshotSubject;
  readonly title: string;
}

function usePaused(wanted: Wanted | null): Wanted | null {
  const text = JSON.stringify(wanted);
  return useSettled(text, PAUSE_MS) === text ? wanted : null;
}

/** What is wanted, as it would be published. @param subject null: nothing is */
export function usePrepared(subject: SnapshotSubject | null, title: string) {
  const wanted = usePaused(subject && { subject, title });
  const query = useQuery(preparedQuery(wanted?.subject ?? null, wanted?.title ?? ''));
  const draft: PreparedSnapshot | null = wanted && !query.isFetching && !query.isError ? (query.data ?? null) : null;
  const isTooOld = useIsTooOld(draft, query.dataUpdatedAt);
  return { query, draft, isTooOld, isWanted: subject !== null };
}

/** Exactly what is published, under a sentence that says to whom. */
export function PreparedPreview({ prepared }: { readonly prepared: ReturnType<typeof usePrepared> }) {
  const say = useText();
  const { query, draft, isTooOld, isWanted } = prepared;
  if (!isWanted) return <QuietNotice>{say('snapshot.config.incomplete')}</QuietNotice>;
  return (
    <LoadedDraft query={{ ...query, data: draft ?? undefined }} loadedText={say('snapshot.config.preview')}>
      {({ content }) => (
        <>
          {isTooOld && <TooOld onPrepareAnew={() => void query.refetch()} />}
          {content.kind === 'roadmap' && <p className={styles.quiet}>{say('snapshot.people')}</p>}
          <SnapshotContentView content={content} mark={null} to={null} />
        </>
      )}
    </LoadedDraft>
  );
}
