import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { modeOf } from '#contract/macro-mode';
import type { SnapshotSubject, SnapshotView } from '#contract/snapshot';
import { call, unwrap } from '../../../bridge/call';
import type { MacroContext } from '../../../bridge/page-context';
import { useText } from '../../../messages/use-text';
import { EitherField } from '../either-field';
import { OccasionField } from '../occasion-field';
import { snapshotQuery } from '../queries';
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

interface ChoiceProps {
  readonly formerId: string | null;
  /** undefined: not known, or not yet. */
  readonly former: SnapshotView | undefined;
  readonly isFrozen: boolean;
  readonly onFrozen: (isFrozen: boolean) => void;
  readonly isOwn: boolean;
  readonly onOwn: (isOwn: boolean) => void;
}

/** Live or frozen, and what becomes of what is frozen already: copies of the macro may show that. */
function FreezingChoice({ formerId, former, isFrozen, onFrozen, isOwn, onOwn }: ChoiceProps) {
  const say = useText();
  const modes = useRef<HTMLFieldSetElement>(null);
  const newest = former?.snapshot?.newestVersion ?? null;
  const asText = { onto: 'snapshot.config.asVersion', own: 'snapshot.config.asOwn' } as const;
  return (
    <>
      <EitherField
        name="macro-mode"
        legend={say('snapshot.config.mode')}
        values={['live', 'frozen'] as const}
        textOf={(mode) => say(`snapshot.config.${mode}`)}
        aboutOf={(mode) => say(`snapshot.config.${mode}.about`)}
        value={isFrozen ? 'frozen' : 'live'}
        onChange={(mode) => onFrozen(mode === 'frozen')}
        place={modes}
      />
      {isFrozen && newest !== null && (
        <EitherField
          name="published-as"
          legend={say('snapshot.config.as')}
          values={['onto', 'own'] as const}
          textOf={(way) => say(asText[way], { version: newest + 1 })}
          aboutOf={(way) => say(`${asText[way]}.about`)}
          value={isOwn ? 'own' : 'onto'}
          onChange={(way) => onOwn(way === 'own')}
        />
      )}
      {!isFrozen && (
        <StillReadable
          snapshotId={formerId}
          view={former}
          onWithdrawn={() => modes.current?.querySelector<HTMLInputElement>('input:checked')?.focus()}
        />
      )}
    </>
  );
}

/** What is frozen already in this page gets a new version, unless its author wants another one beside it; what was copied from another page begins anew. */
export function useFreezing({ macro, subject, title }: FreezingOf): Freezing {
  const mode = modeOf(macro);
  const [isFrozen, setIsFrozen] = useState(mode.is !== 'live');
  const [isOwn, setIsOwn] = useState(false);
  const [occasion, setOccasion] = useState('');
  const formerId = mode.is === 'frozen' ? mode.snapshotId : null;
  const former = useQuery(snapshotQuery(formerId, null));
  const prepared = usePrepared(isFrozen ? subject : null, title);
  const isFormerKnown = formerId === null || former.data !== undefined;
  const { draft, isTooOld, query } = prepared;
  const publish = async (draftId: string) => {
    const known = former.data?.snapshot;
    const onto = known && formerId !== null && !isOwn ? { snapshotId: formerId, revision: known.revision } : undefined;
    const published = await unwrap(call('snapshot.publish', { draftId, occasion, ...(onto && { onto }) }));
    return published.snapshotId;
  };
  return {
    isFrozen,
    choice: (
      <>
        <FreezingChoice
          formerId={formerId}
          former={former.data}
          isFrozen={isFrozen}
          onFrozen={setIsFrozen}
          isOwn={isOwn}
          onOwn={setIsOwn}
        />
        {isFrozen && <OccasionField occasion={occasion} onChange={setOccasion} />}
      </>
    ),
    preview: <PreparedPreview prepared={prepared} />,
    publish: draft && !isTooOld && isFormerKnown ? () => publish(draft.draftId) : null,
    prepareAnew: () => {
      if (formerId !== null) void former.refetch();
      void query.refetch();
    },
  };
}
