import { RadioGroup } from '@atlaskit/radio';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { modeOf } from '#contract/macro-mode';
import type { SnapshotSubject } from '#contract/snapshot';
import { call, unwrap } from '../../../bridge/call';
import type { MacroContext } from '../../../bridge/page-context';
import { useText } from '../../../messages/use-text';
import { FieldGroup } from '../../../ui/form/field-group';
import { OccasionField } from '../occasion-field';
import { snapshotQuery } from '../queries';
import styles from '../snapshot.module.css';
import { PreparedPreview, usePrepared } from './prepared-preview';
import { StillReadable } from './still-readable';

/** Whether what a macro is configured to show is live or frozen, and publishing it. */
export interface Freezing {
  readonly isFrozen: boolean;
  /** Live or frozen, and what becomes of what is frozen. */
  readonly choice: ReactNode;
  /** Exactly what is published. */
  readonly preview: ReactNode;
  /** Publishes it. @returns the id of the snapshot; null: there is nothing to publish yet, or it is too old */
  readonly publish: (() => Promise<string>) | null;
  readonly prepareAnew: () => void;
}

interface FreezingOf {
  readonly macro: MacroContext;
  /** null: the choice is not complete. */
  readonly subject: SnapshotSubject | null;
  readonly title: string;
}

function ModeField({
  isFrozen,
  onChange,
}: {
  readonly isFrozen: boolean;
  readonly onChange: (frozen: boolean) => void;
}) {
  const say = useText();
  return (
    <FieldGroup label={say('snapshot.config.mode')}>
      <RadioGroup
        name="macro-mode"
        value={isFrozen ? 'frozen' : 'live'}
        options={(['live', 'frozen'] as const).map((value) => ({
          name: 'macro-mode',
          value,
          label: (
            <>
              {say(`snapshot.config.${value}`)}
              <span className={styles.about}>{say(`snapshot.config.${value}.about`)}</span>
            </>
          ),
        }))}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'frozen')}
      />
    </FieldGroup>
  );
}

/** What is frozen already in this page gets a new version; what was copied from another one begins anew. */
export function useFreezing({ macro, subject, title }: FreezingOf): Freezing {
  const mode = modeOf(macro);
  const [isFrozen, setIsFrozen] = useState(mode.is !== 'live');
  const [occasion, setOccasion] = useState('');
  const formerId = mode.is === 'frozen' ? mode.snapshotId : null;
  const former = useQuery(snapshotQuery(formerId, null));
  const prepared = usePrepared(isFrozen ? subject : null, title);
  const isFormerKnown = formerId === null || former.data !== undefined;
  const { draft, isTooOld, query } = prepared;
  const publish = async (draftId: string) => {
    const known = former.data?.snapshot;
    const onto = known && formerId !== null ? { snapshotId: formerId, revision: known.revision } : undefined;
    const published = await unwrap(call('snapshot.publish', { draftId, occasion, ...(onto && { onto }) }));
    return published.snapshotId;
  };
  return {
    isFrozen,
    choice: (
      <>
        <ModeField isFrozen={isFrozen} onChange={setIsFrozen} />
        {isFrozen ? (
          <OccasionField occasion={occasion} onChange={setOccasion} />
        ) : (
          <StillReadable snapshotId={formerId} view={former.data} />
        )}
      </>
    ),
    preview: <PreparedPreview prepared={prepared} />,
    publish: draft && !isTooOld && isFormerKnown ? () => publish(draft.draftId) : null,
    prepareAnew: () => void query.refetch(),
  };
}
