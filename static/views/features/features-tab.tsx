import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useEffect, useMemo, useRef } from 'react';
import { MOST_FEATURES } from '#contract/features';
import type { Instant } from '#domain/units';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { BehindHealth } from '../health/behind-health';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { usePeopleNames } from '../people/use-people-names';
import { useNow } from '../site-index/use-now';
import { Menu, OneOf } from '../work/choice-menu';
import { ColumnChooser } from '../work/column-chooser';
import { doneHiddenBy, featureGroupings, isNarrowed, matches, placedAmong, sorted } from './arrangement';
import { BehindFeature } from './behind-feature';
import { SelectionBar } from './editing/selection-bar';
import { progressMeasures, type Feature } from './feature';
import { nameColumn, otherColumns, type ColumnGround } from './feature-columns';
import { FeatureFilterBar } from './feature-filter-bar';
import { useFeatureReleases, useGroupNames } from './feature-words';
import { FeaturesTable } from './features-table';
import styles from './features.module.css';
import type { FeaturePlace } from './queries';
import { OrderBar } from './ranking/order-bar';
import { useRanking, type Ranking } from './ranking/use-ranking';
import { columnsAtFirst, useFeatureState, type FeatureState } from './use-feature-state';
import { useFeatures, type LoadedFeatures, type Scopes } from './use-features';

interface FeaturesProps {
  readonly loaded: LoadedFeatures;
  readonly scopes: Scopes;
  readonly place: FeaturePlace;
  readonly readAt: Instant | null;
}

/** Those that are shown, in their order: by rank with the moves that wait, or by a column. */
function useShown({ view, features }: LoadedFeatures, scopes: Scopes, { spec }: FeatureState, ranking: Ranking) {
  const { filter, sort, by } = spec;
  const byRank = useMemo(() => {
    const byKey = new Map(features.map((feature) => [feature.row.issue.key, feature]));
    return ranking.shown.flatMap((key) => byKey.get(key) ?? []);
  }, [features, ranking.shown]);
  const found = useMemo(() => byRank.filter((feature) => matches(feature, filter)), [byRank, filter]);
  const shown = useMemo(
    () => sorted(found, sort, { by, today: view.today, scopes: scopes.of }),
    [found, sort, by, view.today, scopes],
  );
  const placed = useMemo(() => placedAmong(filter, byRank).map(({ row }) => row.issue.key), [filter, byRank]);
  return { shown, placed };
}

/** How the table is arranged. */
function Arrangement({ state: { spec, change } }: { readonly state: FeatureState }) {
  const say = useText();
  const portfolioId = usePortfolioId();
  return (
    <>
      {spec.sort !== null && (
        <Button spacing="compact" appearance="subtle" onClick={() => change({ sort: null })}>
          {say('features.byRank')}
        </Button>
      )}
      <Menu title={say('features.measure', { name: say(`features.measure.${spec.by}`) })}>
        <OneOf
          id="features-measure"
          title={say('features.measure.by')}
          choices={progressMeasures}
          nameOf={(by) => say(`features.measure.${by}`)}
          chosen={spec.by}
          onChoose={(by) => change({ by })}
        />
      </Menu>
      <Menu title={say('work.group', { name: say(`features.group.${spec.grouping}`) })}>
        <OneOf
          id="features-group"
          title={say('work.group.by')}
          // Themes are a portfolio's own.
          choices={featureGroupings.filter((grouping) => portfolioId !== null || grouping !== 'theme')}
          nameOf={(grouping) => say(`features.group.${grouping}`)}
          chosen={spec.grouping}
          onChoose={(grouping) => change({ grouping })}
        />
      </Menu>
    </>
  );
}

interface CountProps {
  readonly shown: number;
  readonly all: number;
  /** Those that are not shown only because they are done. */
  readonly done: number;
  readonly isNarrow: boolean;
}

/** How many are shown, said to those who do not see it. */
function FoundCount({ shown, all, done, isNarrow }: CountProps) {
  const say = useText();
  const announce = useAnnounce();
  const text = isNarrow ? say('features.found', { count: shown, all, done }) : say('features.count', { count: all });
  useEffect(() => {
    if (isNarrow) announce(text);
  }, [announce, text, isNarrow]);
  return <div className={styles.quiet}>{text}</div>;
}

const peopleOf = (features: readonly Feature[]): readonly string[] => [
  ...new Set(features.flatMap(({ row }) => row.people ?? [])),
];

/** Columns, and the names that they and the filters need. */
function useColumns({ loaded: { view, features }, scopes, readAt }: FeaturesProps, { spec }: FeatureState) {
  const say = useText();
  const people = useMemo(() => peopleOf(features), [features]);
  const names = usePeopleNames([people]);
  const releases = useFeatureReleases(features);
  const groupName = useGroupNames(features, spec.grouping, releases);
  const now = useNow();
  const ground = useMemo((): ColumnGround => {
    const releaseName = (id: string) => releases.find((one) => one.id === id)?.name ?? say('features.release.unknown');
    return { say, by: spec.by, scopes, names, today: view.today, now, readAt, groupName, releaseName };
  }, [say, spec.by, scopes, names, view.today, now, readAt, groupName, releases]);
  const first = useMemo(() => nameColumn(ground), [ground]);
  const others = useMemo(() => otherColumns(ground), [ground]);
  return { columns: { first, others, groupName }, filter: { releases, people, names } };
}

function Features(props: FeaturesProps) {
  const { loaded, scopes, place } = props;
  const say = useText();
  const { view, features } = loaded;
  const state = useFeatureState(place);
  const { spec, change } = state;
  const ranking = useRanking(features, place);
  const { shown, placed } = useShown(loaded, scopes, state, ranking);
  const { columns, filter } = useColumns(props, state);
  const table = useRef<HTMLDivElement>(null);
  const done = useMemo(() => doneHiddenBy(spec.filter, features), [spec.filter, features]);
  if (features.length === 0) {
    if (view.isPartial) return null;
    return <EmptyState header={say('features.none')} headingLevel={2} description={say('features.none.how')} />;
  }
  return (
    <>
      <FeatureFilterBar filter={spec.filter} onFilter={(next) => change({ filter: next })} {...filter} />
      <div className={styles.tools}>
        <FoundCount shown={shown.length} all={features.length} done={done} isNarrow={isNarrowed(spec.filter)} />
        <div className={styles.choices}>
          <Arrangement state={state} />
          <ColumnChooser
            columns={columns.others}
            atFirst={columnsAtFirst}
            shown={spec.columns}
            onShown={(next) => change({ columns: next })}
          />
        </div>
      </div>
      <OrderBar ranking={ranking} onGone={() => table.current?.focus()} />
      <SelectionBar state={state} features={features} releases={filter.releases} mayEdit={place.day === null} />
      {shown.length === 0 ? (
        <QuietNotice>{say('features.filter.nothing', { done })}</QuietNotice>
      ) : (
        <div ref={table} className={styles.table} tabIndex={-1}>
          <FeaturesTable features={shown} placed={placed} state={state} ranking={ranking} {...columns} />
        </div>
      )}
      {loaded.isLoadingMore && (
        <QuietNotice>{say('features.loadingMore', { shown: features.length, total: view.total })}</QuietNotice>
      )}
    </>
  );
}

interface FeaturesTabProps {
  readonly product: string;
  /** When what is shown was read from Jira; null: it has not been. */
  readonly readAt: Instant | null;
}

/** The epics of a product: how they stand, in which order they come, and changing many of them. */
export function FeaturesTab({ product, readAt }: FeaturesTabProps) {
  const say = useText();
  const portfolioId = usePortfolioId();
  const day = useSeenDay();
  const place = useMemo((): FeaturePlace => ({ product, portfolioId, day }), [product, portfolioId, day]);
  const { query, scopes } = useFeatures(place);
  return (
    <Loaded
      query={query}
      shape="rows"
      loadingLabel={say('features.loading')}
      loadedText={({ view }) => say('features.loaded', { count: view.total })}
    >
      {(loaded) => (
        <BehindHealth thresholds={loaded.view.thresholds} day={loaded.view.today} mayOverride={null}>
          <BehindFeature>
            <div className={styles.tab}>
              {day !== null && <QuietNotice>{say('features.past')}</QuietNotice>}
              {loaded.view.isPartial && loaded.view.index.state === 'ready' && (
                <QuietNotice>{say('features.partial')}</QuietNotice>
              )}
              {loaded.view.leftOut > 0 && (
                <QuietNotice>
                  {say('features.leftOut', { most: MOST_FEATURES, count: loaded.view.leftOut })}
                </QuietNotice>
              )}
              <Features {...{ loaded, scopes, place, readAt }} />
            </div>
          </BehindFeature>
        </BehindHealth>
      )}
    </Loaded>
  );
}
