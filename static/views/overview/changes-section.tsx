import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { changeKinds, type ChangeKind, type ChangesRequest, type ChangesView } from '#contract/overview';
import type { Instant } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Opener } from '../../ui/explained/opener';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { HealthMark } from '../health/health-mark';
import { IssueLink, RouteLink } from '../navigation/links';
import { BehindChange } from './behind-change';
import styles from './overview.module.css';
import { changesQuery, visitQuery } from './queries';

type Range = 'visit' | 7 | 30;

function Furthest({ furthest }: Pick<ChangesView, 'furthest'>) {
  const say = useText();
  return (
    <ul className={styles.furthest}>
      {furthest.map(({ issueId, key, summary, days }) => (
        <li key={issueId}>
          <IssueLink issueKey={key}>
            {say('overview.change.furthest', { summary: summary === '' ? key : summary, days })}
          </IssueLink>
        </li>
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly view: ChangesView;
  readonly kind: ChangeKind;
  readonly onOpen: (kind: ChangeKind) => void;
}

function Change({ view, kind, onOpen }: ChangeProps) {
  const say = useText();
  const { change } = useFormats();
  const { counts, furthest, points } = view;
  const pointsChange = points.then === null || points.now === null ? 0 : points.now - points.then;
  const more: Partial<Record<ChangeKind, ReactNode>> = {
    movedLater: <Furthest furthest={furthest} />,
    added: pointsChange !== 0 && (
      <span className={styles.quiet}>{say('overview.change.points', { change: change(pointsChange) })}</span>
    ),
  };
  return (
    <li className={styles.change}>
      <Opener look="link" onOpen={() => onOpen(kind)}>
        {say(`overview.change.${kind}`, { count: counts[kind] })}
      </Opener>
      {more[kind]}
    </li>
  );
}

function HealthChanges({ health }: Pick<ChangesView, 'health'>) {
  const say = useText();
  return health.map(({ projectId, key, name, then, now }) => (
    <li key={projectId} className={styles.change}>
      <span className={styles.health}>
        <RouteLink to={{ page: 'product', product: key }}>{name}</RouteLink>
        <span className={styles.quiet}>
          {say('overview.change.health', { then: say(`health.state.${then}`), now: say(`health.state.${now}`) })}
        </span>
        <HealthMark state={now} />
      </span>
    </li>
  ));
}

function Changes({ portfolioId, view }: { readonly portfolioId: string; readonly view: ChangesView }) {
  const say = useText();
  const [opened, setOpened] = useState<ChangeKind | null>(null);
  const kinds = changeKinds.filter((kind) => view.counts[kind] > 0);
  if (kinds.length + view.health.length === 0) return <QuietNotice>{say('overview.changes.none')}</QuietNotice>;
  return (
    <>
      <ul className={styles.changes} aria-label={say('overview.changes')}>
        {kinds.map((kind) => (
          <Change key={kind} view={view} kind={kind} onOpen={setOpened} />
        ))}
        <HealthChanges health={view.health} />
      </ul>
      <ModalTransition>
        {opened !== null && (
          <BehindChange portfolioId={portfolioId} view={view} kind={opened} onClose={() => setOpened(null)} />
        )}
      </ModalTransition>
    </>
  );
}

interface RangeBarProps {
  readonly range: Range;
  readonly hasVisit: boolean;
  readonly onRange: (range: Range) => void;
}

function RangeBar({ range, hasVisit, onRange }: RangeBarProps) {
  const say = useText();
  const ranges: readonly Range[] = hasVisit ? ['visit', 7, 30] : [7, 30];
  return (
    <div className={styles.ranges} role="group" aria-label={say('overview.changes.range')}>
      {ranges.map((one) => (
        <Button
          key={one}
          spacing="compact"
          isSelected={one === range}
          aria-pressed={one === range}
          onClick={() => onRange(one)}
        >
          {one === 'visit' ? say('overview.changes.visit') : say('overview.changes.days', { days: one })}
        </Button>
      ))}
    </div>
  );
}

interface SinceProps {
  readonly portfolioId: string;
  /** When the person looked last; null: never, or nobody knows. */
  readonly visit: Instant | null;
}

function Since({ portfolioId, visit }: SinceProps) {
  const say = useText();
  const { day } = useFormats();
  const [range, setRange] = useState<Range>(visit === null ? 7 : 'visit');
  const from: ChangesRequest['from'] =
    range === 'visit' && visit !== null ? { visit } : { days: range === 30 ? 30 : 7 };
  const query = useQuery(changesQuery(portfolioId, from));
  const note = query.data && say('overview.changes.note', { day: day(query.data.since) });
  return (
    <Section title={say('overview.changes')} {...(note !== undefined && { note })}>
      {visit === null && range !== 'visit' && (
        <QuietNotice>{say('overview.changes.first', { days: range })}</QuietNotice>
      )}
      <RangeBar range={range} hasVisit={visit !== null} onRange={setRange} />
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('overview.changes.loading')}
        loadedText={() => say('overview.changes.loaded')}
      >
        {(view) => <Changes portfolioId={portfolioId} view={view} />}
      </Loaded>
    </Section>
  );
}

/** What has become of the portfolio since the person looked last. Where that is not known, he may still look back. */
export function ChangesSection({ portfolioId }: { readonly portfolioId: string }) {
  const visit = useQuery(visitQuery(portfolioId));
  if (visit.isPending) return null;
  return <Since portfolioId={portfolioId} visit={visit.data?.since ?? null} />;
}
