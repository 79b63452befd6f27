import Lozenge from '@atlaskit/lozenge';
import {
  MOST_RELEASE_PROJECTS,
  type ForecastBasis,
  type RoadmapItem,
  type RoadmapRelease,
  type ShownRoadmap,
} from '#contract/roadmap';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { FactLine, FactLines } from '../../ui/layout/compact';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { issueCount } from '../figures/progress';
import { IssueProgress } from '../figures/progress-cell';
import { SearchLink } from '../navigation/links';
import { ItemName } from './item-card';
import { ReleaseForecast } from './release-forecast';
import { ReleaseParts } from './release-parts';
import styles from './roadmap.module.css';

const isLongOverdue = (dates: RoadmapRelease['dates']): boolean =>
  dates?.finish?.state === 'unknown' && dates.finish.reason === 'long-overdue';

function ReleaseState({ release: { isReleased, dates } }: { readonly release: RoadmapRelease }) {
  const say = useText();
  if (isReleased) return <Lozenge appearance="success">{say('roadmap.release.released')}</Lozenge>;
  if (isLongOverdue(dates)) return <Lozenge appearance="removed">{say('roadmap.release.longOverdue')}</Lozenge>;
  if (dates?.isOverdue) return <Lozenge appearance="removed">{say('roadmap.release.overdue')}</Lozenge>;
  if (dates?.isNext) return <Lozenge appearance="inprogress">{say('roadmap.release.next')}</Lozenge>;
  return <Lozenge>{say('roadmap.release.planned')}</Lozenge>;
}

function ReleaseScope({ release: { scope, itemIds } }: { readonly release: RoadmapRelease }) {
  const say = useText();
  if (scope === null) return null;
  const work = issueCount(scope.work);
  if (work === 0 && itemIds.length === 0) {
    return <FactLine name={say('roadmap.release.scope')}>{say('roadmap.release.scope.none')}</FactLine>;
  }
  return (
    <FactLine name={say('roadmap.release.scope')}>
      <Explained text={say('roadmap.release.scope.explanation', { byItem: scope.byItem })}>
        {say('roadmap.release.scope.text', { items: itemIds.length, work })}
      </Explained>
      {work > 0 && <IssueProgress issues={scope.work} />}
    </FactLine>
  );
}

interface ReleaseCardProps {
  readonly release: RoadmapRelease;
  readonly today: Day;
  readonly itemOf: (id: string) => RoadmapItem | undefined;
  /** Every item of the roadmap is shown. */
  readonly hasAll: boolean;
}

function ReleaseCard({ release, today, itemOf, hasAll }: ReleaseCardProps) {
  const say = useText();
  const items = release.itemIds.flatMap((id) => itemOf(id) ?? []);
  const { name, projectKey: key } = release;
  // Releases of several projects may have one name.
  const label = key === null ? name : say('roadmap.release.ofProject', { name, key });
  // What was done long ago is counted, and not on the roadmap any more; nor is what stands beyond the most that is shown.
  const earlier = release.itemIds.length - items.length;
  return (
    <section className={styles.release} aria-label={label}>
      <div className={styles.releaseHead}>
        <h2 className={styles.releaseName}>{release.name}</h2>
        {release.projectKey !== null && <span className={styles.quiet}>{release.projectKey}</span>}
        <ReleaseState release={release} />
      </div>
      <FactLines>
        <ReleaseForecast release={release} today={today} />
        <ReleaseScope release={release} />
      </FactLines>
      {release.parts && <ReleaseParts parts={release.parts} beyond={release.partsBeyond ?? 0} itemOf={itemOf} />}
      {items.length > 0 && (
        <details className={styles.parts}>
          <summary>{say('roadmap.release.items', { count: release.itemIds.length })}</summary>
          <ul className={styles.itemNames}>
            {items.map((item) => (
              <li key={item.id}>
                <ItemName item={item} />
              </li>
            ))}
            {earlier > 0 && (
              <li>
                {say(hasAll ? 'roadmap.release.itemsEarlier' : 'roadmap.release.itemsNotShown', { count: earlier })}
              </li>
            )}
          </ul>
        </details>
      )}
      {release.versionId !== null && items.length > 0 && (
        <p className={styles.text}>
          <SearchLink jql={`fixVersion = ${release.versionId}`}>{say('roadmap.release.jira')}</SearchLink>
        </p>
      )}
    </section>
  );
}

/** What the forecasts come from, or why there are none. */
function Basis({ basis: { gap, finished, first, last } }: { readonly basis: ForecastBasis }) {
  const say = useText();
  const { day } = useFormats();
  return (
    <p className={styles.quiet}>
      {gap === null
        ? say('roadmap.basis', { finished, first: day(first), last: day(last) })
        : say(`roadmap.gap.${gap}`)}
    </p>
  );
}

/** Those to come first, then what is released, and last what seems forgotten. */
function inTurn(releases: readonly RoadmapRelease[]): readonly RoadmapRelease[] {
  const turnOf = ({ isReleased, dates }: RoadmapRelease) => (isLongOverdue(dates) ? 2 : Number(isReleased));
  return [...releases].sort((a, b) => turnOf(a) - turnOf(b));
}

/** Releases with their scope, their day against the forecast, and what does not fit; those to come first. */
export function ReleaseList({ view }: { readonly view: ShownRoadmap }) {
  const say = useText();
  const { releases, items, basis } = view;
  if (releases === null) return <QuietNotice>{say('roadmap.releases.hidden')}</QuietNotice>;
  if (releases === 'unlisted') {
    return <QuietNotice>{say('roadmap.releases.unlisted', { most: MOST_RELEASE_PROJECTS })}</QuietNotice>;
  }
  if (releases.length === 0) return <QuietNotice>{say('roadmap.releases.none')}</QuietNotice>;
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <>
      <div className={styles.releases}>
        {inTurn(releases).map((release) => (
          <ReleaseCard
            key={release.id}
            release={release}
            today={view.today}
            itemOf={(id) => byId.get(id)}
            hasAll={view.beyond === 0}
          />
        ))}
      </div>
      {basis && <Basis basis={basis} />}
    </>
  );
}
