import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ShownVersion, SnapshotSubject, SnapshotView } from '#contract/snapshot';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { MainLandmark } from '../../ui/layout/main-landmark';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FailureError } from '../../bridge/failure-error';
import { FailureMessage } from '../failure/failure-message';
import { Loaded } from '../failure/loaded';
import { dataToShow } from '../failure/taken-away';
import { FailedMacro, headingBelow } from '../macro/failed-macro';
import { sourceRoute } from '../macro/source-route';
import { useReady } from '../macro/use-ready';
import { useFrozenActions } from './frozen-actions';
import { FrozenMark } from './frozen-mark';
import { snapshotQuery } from './queries';
import { SnapshotContentView } from './snapshot-content-view';
import { usePersonName } from './use-person-name';

export interface FrozenMacroProps {
  readonly snapshotId: string;
  /** What a new version would be of; null: what is configured is no longer valid. */
  readonly subject: SnapshotSubject | null;
  readonly title: string;
}

interface WithdrawnProps {
  readonly shown: Extract<ShownVersion, { state: 'withdrawn' }>;
  readonly toggle: ReactNode;
}

/** In place of what was withdrawn. */
function Withdrawn({ shown: { withdrawn }, toggle }: WithdrawnProps) {
  const say = useText();
  const { moment } = useFormats();
  const name = usePersonName()(withdrawn.by);
  return (
    <QuietNotice action={toggle}>
      {say('snapshot.withdrawn', { name, moment: moment(withdrawn.at), reason: withdrawn.reason })}
    </QuietNotice>
  );
}

/**
 * The page in Altitude that tells of the same now. What is frozen does not say it; the macro does, of the newest version. Of
 * what is shown to whom no keys are shown nothing leads there: addresses are made of them.
 */
function wayTo(subject: SnapshotSubject | null, { snapshot: { newestVersion, shown } }: ThereProps['view']) {
  if (subject === null || shown.state === 'withdrawn' || shown.version < newestVersion) return null;
  const { content } = shown;
  const shownAs = content.kind === 'roadmap' ? content.excerpt.roadmap.shownAs : null;
  return shownAs?.hides.includes('keys') ? null : sourceRoute(subject.request.source);
}

/** On a page that it was not published on. */
function Elsewhere({ title, mayPublish }: { readonly title: string; readonly mayPublish: boolean }) {
  const say = useText();
  return (
    <FailedMacro title={title}>
      <QuietNotice action={mayPublish && <p>{say('snapshot.elsewhere.anew')}</p>}>
        {say('snapshot.elsewhere')}
      </QuietNotice>
    </FailedMacro>
  );
}

interface ThereProps extends FrozenMacroProps {
  readonly view: SnapshotView & { readonly snapshot: NonNullable<SnapshotView['snapshot']> };
  readonly onRead: (version: number | null) => void;
}

function There({ view, onRead, ...macro }: ThereProps) {
  const { shown } = view.snapshot;
  const { toggle, row } = useFrozenActions({ ...macro, view, onRead });
  if (shown.state === 'withdrawn')
    return (
      <MainLandmark>
        <Withdrawn shown={shown} toggle={toggle} />
        {row}
      </MainLandmark>
    );
  const mark = (
    <>
      <FrozenMark shown={shown} />
      {toggle}
    </>
  );
  return <SnapshotContentView content={shown.content} mark={mark} to={wayTo(macro.subject, view)} above={row} />;
}

/** What somebody published in this page, for everybody who may read it. Nothing is asked of Jira for it. */
export function FrozenMacro(props: FrozenMacroProps) {
  const say = useText();
  const [version, setVersion] = useState<number | null>(null);
  // What is shown stays until the other version is there, and with it where one stands.
  const query = useQuery({ ...snapshotQuery(props.snapshotId, version), placeholderData: keepPreviousData });
  useReady(!query.isPending);
  const loadedText = ({ snapshot }: SnapshotView) => {
    if (snapshot === null || snapshot.shown.version === snapshot.newestVersion) return say('snapshot.loaded');
    return say('snapshot.old', { version: snapshot.shown.version, newest: snapshot.newestVersion });
  };
  if (query.error instanceof FailureError && dataToShow(query) === undefined) {
    return (
      <FailedMacro title={props.title}>
        <FailureMessage
          failure={query.error.failure}
          headingLevel={headingBelow(props.title)}
          onRetry={() => void query.refetch()}
        />
      </FailedMacro>
    );
  }
  return (
    <Loaded query={query} shape="rows" loadingLabel={say('snapshot.loading')} loadedText={loadedText}>
      {({ mayPublish, snapshot }) =>
        snapshot === null ? (
          <Elsewhere title={props.title} mayPublish={mayPublish} />
        ) : (
          <There {...props} view={{ mayPublish, snapshot }} onRead={setVersion} />
        )
      }
    </Loaded>
  );
}
