import Skeleton from '@atlaskit/skeleton';
import VisuallyHidden from '@atlaskit/visually-hidden';
import type { ReactNode } from 'react';
import type { FeatureScope } from '#contract/features';
import type { SourcedDay } from '#contract/figures';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { NoIssues } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { LateMark } from '../figures/late-mark';
import { OpenFigure } from '../figures/open-figure';
import { issueCount } from '../figures/progress';
import type { PeopleNames } from '../people/use-people-names';
import { OpenFeature } from './behind-feature';
import { ageOf, type Feature } from './feature';
import { groundOf } from './feature-ground';
import styles from './features.module.css';
import { NotKept } from './not-kept';
import type { Scopes } from './use-features';

interface CellProps {
  readonly feature: Feature;
}

/** A figure that takes the whole history: it comes after the others. */
function Later({
  scopes,
  scope,
  children,
}: {
  readonly scopes: Scopes;
  readonly scope: FeatureScope | undefined;
  readonly children: ReactNode;
}) {
  const say = useText();
  if (scope === undefined && scopes.isLoading) {
    return (
      <>
        <Skeleton width="3.5rem" height="1rem" isShimmering />
        <VisuallyHidden>{say('features.later')}</VisuallyHidden>
      </>
    );
  }
  if (scope === undefined)
    return <Unknown label={say('features.later.failed')} reason={say('features.later.failedReason')} />;
  if (scope.state === 'unknown')
    return <Unknown label={say('features.scope.unknown')} reason={say('delivery.scopeChange.unknown')} />;
  return <>{children}</>;
}

export function ScopeCell({ feature, scopes }: CellProps & { readonly scopes: Scopes }) {
  const say = useText();
  const { change, number, day } = useFormats();
  const scope = scopes.of.get(feature.row.issue.issueId);
  if (scope?.state === 'not-started')
    return (
      <Explained text={say('delivery.scopeChange.not-started')} className={styles.quiet}>
        {say('features.scope.not-started')}
      </Explained>
    );
  return (
    <Later scopes={scopes} scope={scope}>
      {scope?.state === 'started' && (
        <OpenFeature what="scope" feature={feature}>
          <span className={styles.scope}>
            {change(scope.added)} / {change(-scope.removed)}
          </span>
          <span className={styles.detail}>
            {say('features.scope.start', { count: number(scope.atStart), day: day(scope.start) })}
            {scope.undated > 0 && ` ${say('features.scope.undated', { count: scope.undated })}`}
          </span>
        </OpenFeature>
      )}
    </Later>
  );
}

export function AgeCell({ feature, scopes, today }: CellProps & { readonly scopes: Scopes; readonly today: Day }) {
  const say = useText();
  const scope = scopes.of.get(feature.row.issue.issueId);
  const age = ageOf(feature, scope, today);
  if (feature.row.issue.category === 'done') return <span className={styles.quiet}>{say('features.age.done')}</span>;
  return (
    <Later scopes={scopes} scope={scope}>
      {age === null ? (
        <NotKept />
      ) : (
        <>
          <div>{say('features.age', { days: age.days })}</div>
          <div className={styles.detail}>{say(`features.age.${age.since}`)}</div>
        </>
      )}
    </Later>
  );
}

/** So many names have room; the others are counted. */
const SHOWN_NAMES = 2;

export function PeopleCell({ feature, names }: CellProps & { readonly names: PeopleNames }) {
  const say = useText();
  const { people } = feature.row;
  if (people === null) return <NotKept />;
  if (people.length === 0) return <span className={styles.quiet}>{say('features.people.none')}</span>;
  const nameOf = (id: string) => names.of(id) ?? (names.isLoading ? '…' : say('items.assignee.unknown'));
  const [shown, rest] = [people.slice(0, SHOWN_NAMES), people.length - SHOWN_NAMES];
  return (
    <OpenFigure ground={groundOf(feature)} figure="open">
      <Explained text={people.map(nameOf).join(', ')} className={styles.plain}>
        {shown.map(nameOf).join(', ')}
        {rest > 0 && ` ${say('features.people.more', { count: rest })}`}
      </Explained>
    </OpenFigure>
  );
}

export function BlockedCell({ feature }: CellProps) {
  const say = useText();
  const { number } = useFormats();
  const { blockedBy } = feature.row;
  if (blockedBy === null)
    return <Unknown label={say('features.blockedBy.unknown')} reason={say('features.blockedBy.unknownReason')} />;
  if (blockedBy === 0) return <span className={styles.quiet}>{number(0)}</span>;
  return (
    <OpenFeature what="blockers" feature={feature}>
      <LateMark>{number(blockedBy)}</LateMark>
    </OpenFeature>
  );
}

/** A day and where it comes from; null: no source has one. */
function sourcedDay({ row: { issue, children } }: Feature, edge: 'start' | 'due'): SourcedDay | null {
  if (edge === 'due' && issue.due) return issue.due;
  if (edge === 'start' && issue.ownStart !== null) return { day: issue.ownStart, source: 'own' };
  const below = children[edge];
  return below === null ? null : { day: below, source: 'rolled-up' };
}

export function DateCell({ feature, edge }: CellProps & { readonly edge: 'start' | 'due' }) {
  const say = useText();
  const formats = useFormats();
  const found = sourcedDay(feature, edge);
  if (found === null) return <EdgeDay day={null} edge={edge} />;
  const text = formats.day(found.day);
  const opens = found.source === 'rolled-up' && feature.row.children[edge] === found.day;
  return (
    <>
      <div>
        {opens ? (
          <OpenFigure ground={groundOf(feature)} figure={edge}>
            {text}
          </OpenFigure>
        ) : (
          text
        )}
      </div>
      <div className={styles.detail}>
        {say(`features.source.${found.source}`)}{' '}
        {edge === 'due' && feature.row.issue.isLate && <LateMark>{say('items.late')}</LateMark>}
      </div>
    </>
  );
}

export function ActivityCell({ feature, now }: CellProps & { readonly now: number }) {
  const formats = useFormats();
  const { lastActivity } = feature.row;
  if (lastActivity === null) return <NotKept />;
  return <Explained text={formats.moment(lastActivity)}>{formats.age(lastActivity, now)}</Explained>;
}

/** What is wanting among the open children. */
export function CoverageCell({ feature }: CellProps) {
  const say = useText();
  const { children, withoutFixVersion, withoutAcceptance } = feature.row;
  if (issueCount(children.issues) === 0) return <NoIssues />;
  if ([children.unestimated, withoutFixVersion, withoutAcceptance].every((count) => count === 0))
    return <span className={styles.quiet}>{say('features.coverage.none')}</span>;
  return (
    <div className={styles.coverage}>
      <Gap feature={feature} figure="unestimated" count={children.unestimated} />
      {withoutFixVersion === null ? (
        <NotKept label={say('features.coverage.withoutFixVersion.unknown')} />
      ) : (
        <Gap feature={feature} figure="withoutFixVersion" count={withoutFixVersion} />
      )}
      {withoutAcceptance === null ? (
        <Unknown
          label={say('features.coverage.withoutAcceptance.unknown')}
          reason={say('features.coverage.withoutAcceptance.unknownReason')}
        />
      ) : (
        <Gap feature={feature} figure="withoutAcceptance" count={withoutAcceptance} />
      )}
    </div>
  );
}

interface GapProps extends CellProps {
  readonly figure: 'unestimated' | 'withoutFixVersion' | 'withoutAcceptance';
  readonly count: number;
}

/** Where nothing is wanting nothing is said: rows of zeros would hide what is. */
function Gap({ feature, figure, count }: GapProps) {
  const say = useText();
  if (count === 0) return null;
  return (
    <span>
      <OpenFigure ground={groundOf(feature)} figure={figure}>
        {say(`features.coverage.${figure}`, { count })}
      </OpenFigure>
    </span>
  );
}
