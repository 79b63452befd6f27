import EmptyState from '@atlaskit/empty-state';
import Spinner from '@atlaskit/spinner';
import { useContext, useEffect } from 'react';
import type { RecordHead } from '#contract/portfolio-record';
import type { WorkView } from '#contract/work';
import { isNarrowing } from '#domain/work/work-filter';
import { workGroupings, workLevels } from '#domain/work/work-tree';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { LoadingShape } from '../../ui/states/loading-shape';
import { QuietNotice } from '../../ui/states/quiet-notice';
import type { TreeLine } from '../../ui/treegrid/tree';
import { Loaded } from '../failure/loaded';
import { WithinPortfolio } from '../figures/opened-figure';
import { BehindHealth } from '../health/behind-health';
import { overrideGround } from '../health/use-override';
import { DayControl } from '../history/day-control';
import { useSeenDay } from '../navigation/navigation';
import { usePeopleNames } from '../people/use-people-names';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { Menu, OneOf } from './choice-menu';
import { ColumnChooser } from './column-chooser';
import { ExportMenu } from './export/export-menu';
import { peopleIn } from './people-in-lines';
import type { WorkScope } from './queries';
import { columnsAtFirst } from './shown-columns';
import { SelectionBar } from './selection-bar';
import { useWorkLines } from './use-work-lines';
import { useFirstLook } from './saved/use-first-look';
import { ViewsMenu } from './saved/views-menu';
import { useWorkState, type FirstLook, type WorkState } from './use-work-state';
import { DueFilter, WorkFilterBar } from './work-filter-bar';
import type { WorkGridRow } from './work-row';
import { useWorkColumns, WorkTable } from './work-table';
import { useWorkWords } from './work-words';
import styles from './work.module.css';

function Notices({ view }: { readonly view: WorkView }) {
  const say = useText();
  const { day } = useFormats();
  return (
    <>
      <IndexNotice index={view.index} />
      {view.today !== view.presentDay && <QuietNotice>{say('work.past', { day: day(view.today) })}</QuietNotice>}
      {view.isPartial && view.index.state === 'ready' && <QuietNotice>{say('work.partial')}</QuietNotice>}
    </>
  );
}

/** How the table is arranged. */
function Arrangement({ state: { spec, change } }: { readonly state: WorkState }) {
  const say = useText();
  // Themes are a portfolio's own.
  const portfolioId = useContext(WithinPortfolio);
  return (
    <>
      <Menu title={say('work.group', { name: say(`work.group.${spec.grouping}`) })}>
        <OneOf
          id="work-group"
          title={say('work.group.by')}
          choices={workGroupings.filter((grouping) => portfolioId !== null || grouping !== 'theme')}
          nameOf={(grouping) => say(`work.group.${grouping}`)}
          chosen={spec.grouping}
          onChoose={(grouping) => change({ grouping })}
        />
      </Menu>
      <Menu title={say('work.level', { name: say(`work.level.${spec.level}`) })}>
        <OneOf
          id="work-level"
          title={say('work.level.to')}
          choices={workLevels}
          nameOf={(level) => say(`work.level.${level}`)}
          chosen={spec.level}
          onChoose={(level) => change({ level })}
        />
      </Menu>
    </>
  );
}

interface WorkProps {
  readonly view: WorkView;
  readonly name: string;
  readonly scope: WorkScope;
  readonly state: WorkState;
  readonly lines: readonly TreeLine<WorkGridRow>[];
  /** What is shown is of another arrangement: the wanted one is on its way. */
  readonly isOld: boolean;
}

/** Says how many issues a filter finds, to those who do not see it. */
function FoundCount({ view, state, isOld }: Pick<WorkProps, 'view' | 'state' | 'isOld'>) {
  const say = useText();
  const announce = useAnnounce();
  const text = isNarrowing(state.spec.filter) ? say('work.filter.result', { count: view.found }) : null;
  useEffect(() => {
    if (text !== null && !isOld) announce(text);
  }, [announce, text, isOld]);
  return (
    <div className={styles.busy}>
      {isOld ? (
        <>
          <Spinner size="small" label="" /> {say('work.busy')}
        </>
      ) : (
        text
      )}
    </div>
  );
}

function Work({ view, name, scope, state, lines, isOld }: WorkProps) {
  const say = useText();
  const names = usePeopleNames(peopleIn(lines, state.spec.grouping));
  const words = useWorkWords(state.spec.grouping, names);
  const columns = useWorkColumns({ view, state, words, names, name });
  const { filter } = state.spec;
  if (lines.length === 0 && !isNarrowing(filter)) {
    return view.index.state === 'ready' && <EmptyState header={say('work.none')} headingLevel={2} />;
  }
  return (
    <>
      <div className={styles.tools}>
        <WorkFilterBar
          filter={filter}
          onFilter={(next) => state.change({ filter: next })}
          scope={scope}
          words={words}
        />
        <DueFilter filter={filter} onFilter={(next) => state.change({ filter: next })} />
        <FoundCount view={view} state={state} isOld={isOld} />
        <div className={styles.choices}>
          <ViewsMenu scope={scope} state={state} />
          <Arrangement state={state} />
          <ExportMenu scope={scope} spec={state.spec} />
          <ColumnChooser
            columns={columns.others}
            atFirst={columnsAtFirst}
            shown={state.spec.columns}
            onShown={state.setColumns}
          />
        </div>
      </div>
      <SelectionBar state={state} view={view} />
      {lines.length === 0 ? (
        <QuietNotice>{say('work.filter.none')}</QuietNotice>
      ) : (
        <WorkTable label={say('work.grid', { name })} lines={lines} state={state} columns={columns} />
      )}
    </>
  );
}

interface WorkTabProps {
  /** null: every project of the site. */
  readonly head: RecordHead | null;
  readonly name: string;
}

/** Everything in a portfolio, from projects down to sub-tasks, first as a link or a saved view tells. */
export function WorkTab({ head, name }: WorkTabProps) {
  const say = useText();
  const first = useFirstLook(head?.portfolioId ?? null);
  if (first === null) return <LoadingShape label={say('work.loading')} shape="rows" />;
  return <LoadedWork head={head} name={name} first={first} />;
}

function LoadedWork({ head, name, first }: WorkTabProps & { readonly first: FirstLook }) {
  const say = useText();
  const day = useSeenDay();
  const portfolioId = head?.portfolioId ?? null;
  const scope: WorkScope = { portfolioId, day };
  const state = useWorkState(scope, first);
  const { query, view, lines, isOld } = useWorkLines(scope, state.spec, state.turned);
  return (
    <Loaded
      query={{ data: view, error: view === undefined ? query.error : null, refetch: query.refetch }}
      shape="rows"
      loadingLabel={say('work.loading')}
      loadedText={({ total }) => say('work.loaded', { count: total })}
    >
      {(shown) => (
        <WithinPortfolio.Provider value={portfolioId}>
          <BehindHealth thresholds={shown.thresholds} day={shown.today} mayOverride={overrideGround(head, shown)}>
            <div className={styles.tab}>
              <div className={styles.day}>
                <DayControl view={shown}>
                  <DataAge asOf={shown.index.asOf} />
                </DayControl>
              </div>
              <Notices view={shown} />
              <Work view={shown} {...{ name, scope, state, lines, isOld }} />
            </div>
          </BehindHealth>
        </WithinPortfolio.Provider>
      )}
    </Loaded>
  );
}
