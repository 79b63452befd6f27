import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { PortfolioView as View } from '#contract/portfolio';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { KeyFigure } from '../../ui/figure/figure-row';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { KeyFigures } from '../figures/key-figures';
import { WithinPortfolio } from '../figures/opened-figure';
import { AttentionList } from '../health/attention-list';
import { BehindHealth } from '../health/behind-health';
import { healthOfPortfolio } from '../health/health-column';
import { overrideGround } from '../health/use-override';
import { PastNotice } from '../history/past-notice';
import { useKeptState } from '../navigation/kept-state';
import { IndexNotice } from '../site-index/index-notice';
import { FilterBar } from './filter-bar';
import { answerOf } from './portfolio-answer';
import { filterProjects, isFiltering, noFilter } from './portfolio-filter';
import { ProjectGrid } from './project-grid';
import { missingWords } from '../site-index/missing-words';
import { unreadNames } from './unread-names';
import styles from './portfolio.module.css';

function Projects({ view, name }: { readonly view: View; readonly name: string }) {
  const say = useText();
  const announce = useAnnounce();
  const [filter, setFilter] = useKeptState(`portfolio/${view.portfolio?.head.portfolioId ?? ''}/filter`, noFilter);
  const listed = useMemo(() => filterProjects(view.projects, filter), [view.projects, filter]);
  const health = useMemo(() => healthOfPortfolio(view, name), [view, name]);
  const isNarrowed = isFiltering(filter);
  useEffect(() => {
    if (isNarrowed) announce(say('portfolio.filter.result', { count: listed.length }));
  }, [announce, say, isNarrowed, listed.length]);
  return (
    <Section title={say('portfolio.projects')}>
      <FilterBar filter={filter} onFilter={setFilter} />
      {listed.length === 0 ? (
        <QuietNotice>{say('portfolio.filter.none')}</QuietNotice>
      ) : (
        <ProjectGrid projects={listed} isAll={!isNarrowed} health={health} />
      )}
    </Section>
  );
}

/** Which projects the totals lack, once the first reading is over. */
function PartialNotice({ view }: { readonly view: View }) {
  const say = useText();
  const sayMessage = useSayMessage();
  if (!view.isPartial || view.index.state !== 'ready' || view.projects.length === 0) return null;
  const names = unreadNames(view.projects);
  return (
    <SectionMessage appearance="warning" title={say('index.partial')} headingLevel="h2">
      <p className={styles.text}>
        {names && sayMessage(names)}{' '}
        {view.index.projectsFailed > 0 && say('index.partial.failed', { count: view.index.projectsFailed })}
      </p>
      {missingWords(view.missing).map((words) => (
        <p key={words.id} className={styles.text}>
          {sayMessage(words)}
        </p>
      ))}
    </SectionMessage>
  );
}

function NoProjects() {
  const say = useText();
  return <EmptyState header={say('portfolio.none')} headingLevel={2} description={say('portfolio.none.description')} />;
}

function useProjectsFigure(view: View): KeyFigure {
  const say = useText();
  const { number } = useFormats();
  const unread = view.projects.filter(({ figures }) => figures === null).length;
  return {
    id: 'projects',
    name: say('figures.projects'),
    explanation: say('figures.projects.explanation'),
    value: number(view.projects.length),
    ...(unread > 0 && { detail: say('figures.projects.unread', { count: unread }) }),
  };
}

const wholePortfolio = { of: 'portfolio' } as const;

/** The sentence that answers how the portfolio stands; none where there is nothing in it. */
export function usePortfolioAnswer(view: View | undefined): string | null {
  const sayMessage = useSayMessage();
  const { percent } = useFormats();
  if (view === undefined || view.projects.length === 0) return null;
  return sayMessage(answerOf(view, (share) => percent(share as Fraction)));
}

interface PortfolioContentProps {
  readonly view: View;
  readonly name: string;
  /** In place of the projects, where there are none. */
  readonly empty: ReactNode;
  /** What stands between the figures and what needs attention. */
  readonly children?: ReactNode;
  /** What stands between that and the projects. */
  readonly before?: ReactNode;
}

/** The figures of a portfolio and its projects. */
export function PortfolioContent({ view, name, empty, children, before }: PortfolioContentProps) {
  const projectsFigure = useProjectsFigure(view);
  const isEmpty = view.projects.length === 0;
  return (
    <WithinPortfolio.Provider value={view.portfolio?.head.portfolioId ?? null}>
      <IndexNotice index={view.index} />
      {!isEmpty && <PastNotice view={view} figures={view.totals} />}
      <PartialNotice view={view} />
      {isEmpty ? (
        view.index.state === 'ready' && empty
      ) : (
        <KeyFigures figures={view.totals} scope={wholePortfolio} of={name} now={view.now} before={[projectsFigure]} />
      )}
      {children}
      {!isEmpty && (
        <BehindHealth
          thresholds={view.thresholds}
          day={view.today}
          mayOverride={overrideGround(view.portfolio?.head ?? null, view)}
        >
          <AttentionList projects={view.projects} />
          {before}
          <div className={styles.screenOnly}>
            <Projects view={view} name={name} />
          </div>
        </BehindHealth>
      )}
    </WithinPortfolio.Provider>
  );
}

/** How every project of the site that the viewer may browse stands. */
export function AllProjectsContent({ view }: { readonly view: View }) {
  const say = useText();
  return <PortfolioContent view={view} name={say('portfolio.all')} empty={<NoProjects />} />;
}
