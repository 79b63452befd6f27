import EmptyState from '@atlaskit/empty-state';
import { lazy, Suspense, useMemo } from 'react';
import { listedReleases, MOST_ROADMAP_ITEMS, type ShownRoadmap } from '#contract/roadmap';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { LoadingShape } from '../../ui/states/loading-shape';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { RouteLink, SearchLink } from '../navigation/links';
import { usePeopleNames } from '../people/use-people-names';
import type { EpicSource } from './epic-source';
import { HorizonBoard } from './horizon-board';
import type { Moving } from './moving';
import { ReleaseList } from './release-list';
import styles from './roadmap.module.css';

const RoadmapTimeline = lazy(async () => ({ default: (await import('./roadmap-timeline')).RoadmapTimeline }));

const MOST_CARDS = 25;

/** The three ways of looking at one set of data. */
export const roadmapLooks = ['horizons', 'timeline', 'releases'] as const;
export type RoadmapLook = (typeof roadmapLooks)[number];

interface ContentProps {
  readonly view: ShownRoadmap;
  /** By which items stand where they stand; null: that is not told. */
  readonly rules: readonly HorizonRule[] | null;
  /** By which what is chosen in it is kept. */
  readonly id: string;
  /** null: the viewer may only look. */
  readonly moving: Moving | null;
  /** More cards of a column than these are shown on request. */
  readonly mostCards?: number;
}

function Board({ view, rules, moving, mostCards = MOST_CARDS }: Omit<ContentProps, 'id'>) {
  const say = useText();
  const people = useMemo(() => [...new Set(view.items.flatMap((item) => item.people?.accountIds ?? []))], [view.items]);
  const names = usePeopleNames([people]);
  const releases = new Map(listedReleases(view).map(({ id, name }) => [id, name]));
  const ground = { names, releaseName: (id: string) => releases.get(id) ?? null, rules, moving, mostCards };
  return (
    <>
      <HorizonBoard items={view.items} doneDays={view.doneDays} ground={ground} />
      {(view.doneEarlier ?? 0) > 0 && (
        <p className={styles.quiet}>{say('roadmap.doneEarlier', { count: view.doneEarlier ?? 0 })}</p>
      )}
      {(view.withoutItem ?? 0) > 0 && (
        <p className={styles.quiet}>{say('roadmap.withoutItem', { count: view.withoutItem ?? 0 })}</p>
      )}
    </>
  );
}

/** Says what to do first. */
function NothingYet({ view, epics }: Pick<RoadmapContentProps, 'view' | 'epics'>) {
  const say = useText();
  if (view.index.state !== 'ready') return null;
  if (view.shownAs !== null) return <QuietNotice>{say('roadmap.none.audience')}</QuietNotice>;
  const product = epics?.queriesOf ?? null;
  if (epics === null || product === null) {
    return (
      <EmptyState
        header={say('roadmap.none')}
        headingLevel={2}
        description={say('roadmap.none.how')}
        primaryAction={epics && <SearchLink jql={epics.jql}>{say('roadmap.none.open')}</SearchLink>}
      />
    );
  }
  return (
    <EmptyState
      header={say('roadmap.none')}
      headingLevel={2}
      description={say('roadmap.none.query')}
      primaryAction={
        <RouteLink to={{ page: 'product', product, tab: 'settings' }}>{say('roadmap.none.settings')}</RouteLink>
      }
      tertiaryAction={<SearchLink jql={epics.jql}>{say('roadmap.none.found')}</SearchLink>}
    />
  );
}

function Notices({ view }: Pick<ContentProps, 'view'>) {
  const say = useText();
  const { day } = useFormats();
  return (
    <>
      {view.today !== view.presentDay && <QuietNotice>{say('roadmap.past', { day: day(view.today) })}</QuietNotice>}
      {view.isPartial && view.index.state === 'ready' && <QuietNotice>{say('roadmap.partial')}</QuietNotice>}
      {view.beyond > 0 && (
        <QuietNotice>{say('roadmap.beyond', { most: MOST_ROADMAP_ITEMS, count: view.beyond })}</QuietNotice>
      )}
    </>
  );
}

interface RoadmapContentProps extends ContentProps {
  readonly look: RoadmapLook;
  /** null: nothing tells where epics would come from. */
  readonly epics: EpicSource | null;
}

/** A roadmap in one of its looks. Knows nothing of where it stands. */
export function RoadmapContent({ look, epics, ...content }: RoadmapContentProps) {
  const say = useText();
  const { view } = content;
  const isEmpty = view.items.length === 0;
  return (
    <>
      <Notices view={view} />
      {look === 'releases' && <ReleaseList view={view} />}
      {look !== 'releases' && isEmpty && <NothingYet view={view} epics={epics} />}
      {look === 'timeline' && !isEmpty && (
        <Suspense fallback={<LoadingShape label={say('roadmap.loading')} shape="rows" />}>
          <RoadmapTimeline view={view} id={content.id} />
        </Suspense>
      )}
      {look === 'horizons' && !isEmpty && <Board {...content} />}
    </>
  );
}
