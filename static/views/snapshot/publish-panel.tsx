import Button from '@atlaskit/button/new';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PreparedSnapshot, SnapshotSubject } from '#contract/snapshot';
import { call, unwrap } from '../../bridge/call';
import { FailureError } from '../../bridge/failure-error';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { LoadedDraft } from './loaded-draft';
import { OccasionField } from './occasion-field';
import { Panel } from './panel';
import { preparedQuery, snapshotKey } from './queries';
import { SnapshotContentView } from './snapshot-content-view';
import { PublishFailure } from './publish-failure';
import styles from './snapshot.module.css';
import { TooOld, useIsTooOld } from './too-old';

interface PublishProps {
  readonly snapshotId: string;
  /** As it was seen. */
  readonly revision: number;
  readonly subject: SnapshotSubject;
  readonly title: string;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

function usePublish({ snapshotId, revision, onPublished }: PublishProps, occasion: string) {
  const say = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId }: PreparedSnapshot) =>
      unwrap(call('snapshot.publish', { draftId, onto: { snapshotId, revision }, occasion })),
    onSuccess: async ({ version }) => {
      await client.invalidateQueries({ queryKey: snapshotKey(snapshotId) });
      announce(say('snapshot.publish.done', { version }));
      onPublished();
    },
  });
}

function useDraft({ subject, title }: PublishProps) {
  const prepared = useQuery(preparedQuery(subject, title));
  const draft = prepared.isFetching || prepared.isError ? null : (prepared.data ?? null);
  return { prepared, draft, isTooOld: useIsTooOld(draft, prepared.dataUpdatedAt) };
}

/** What would be published, in its place, and publishing exactly that. */
export function PublishPanel(props: PublishProps) {
  const say = useText();
  const client = useQueryClient();
  const { prepared, draft, isTooOld } = useDraft(props);
  const [occasion, setOccasion] = useState('');
  const publish = usePublish(props, occasion);
  const failure = publish.error instanceof FailureError ? publish.error.failure : null;
  const prepareAnew = () => {
    publish.reset();
    void client.invalidateQueries({ queryKey: snapshotKey(props.snapshotId) });
    void prepared.refetch();
  };
  return (
    <Panel
      title={say('snapshot.publish.title')}
      onClose={props.onClose}
      actions={
        <Button
          appearance="primary"
          isDisabled={!draft || isTooOld}
          isLoading={publish.isPending}
          onClick={() => draft && publish.mutate(draft)}
        >
          {say('snapshot.publish.do')}
        </Button>
      }
    >
      {failure && <PublishFailure failure={failure} onPrepareAnew={prepareAnew} />}
      <LoadedDraft query={prepared} loadedText={say('snapshot.publish.audience')}>
        {({ content }) => (
          <>
            {isTooOld && !failure && <TooOld onPrepareAnew={prepareAnew} />}
            <p>{say('snapshot.publish.audience')}</p>
            {content.kind === 'roadmap' && <p className={styles.quiet}>{say('snapshot.people')}</p>}
            <OccasionField occasion={occasion} onChange={setOccasion} />
            <div className={styles.preview} role="group" aria-label={say('snapshot.publish.what')} tabIndex={0}>
              <SnapshotContentView content={content} mark={null} to={null} />
            </div>
          </>
        )}
      </LoadedDraft>
    </Panel>
  );
}
