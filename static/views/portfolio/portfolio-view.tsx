import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { PortfolioView as View } from '#contract/portfolio';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import type { KeyFigure } from '../../ui/figure/figure-row';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { KeyFigures } from '../figures/key-figures';
import { WithinPortfolio } from '../figures/opened-figure';
import { DayControl } from '../history/day-control';
import { PastNotice } from '../history/past-notice';
import { useKeptState } from '../navigation/kept-state';
import { useNavigation, useSeenDay } from '../navigation/navigation';
import { Trail, WayHome } from '../navigation/trail';
import { useWindowTitle } from '../navigation/use-window-title';
import { DataAge } from '../site-index/data-age';
import { IndexNotice } from '../site-index/index-notice';
import { FilterBar } from './filter-bar';
import { answerOf } from './portfolio-answer';
import { filterProjects, isFiltering, noFilter } from './portfolio-filter';
import { ProjectGrid } from './project-grid';
import { portfolioQuery } from './queries';
import { missingWords } from '../site-index/missing-words';
import { unreadNames } from './unread-names';
import styles from './portfolio.module.css';

function Projects({ view }: { readonly view: View }) {
  const say = useText();
  const announce = useAnnounce();
  const [filter, setFilter] = useKeptState(`portfolio/${view.portfolio?.head.portfolioId ?? ''}/filter`, noFilter);
  const listed = useMemo(() => filterProjects(view.projects, filter), [view.projects, filter]);
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
        <ProjectGrid projects={listed} isAll={!isNarrowed} />
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

function Portfolio({ view }: { readonly view: View }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { percent } = useFormats();
  const hasMoved = useNavigation()?.hasMoved ?? false;
  const projectsFigure = useProjectsFigure(view);
  const isEmpty = view.projects.length === 0;
  const name = view.portfolio?.head.name ?? say('portfolio.all');
  useWindowTitle(name);
  const answer = answerOf(view, (share) => percent(share as Fraction));
  return (
    <Page
      title={name}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      takesFocus={hasMoved}
      actions={
        <DayControl view={view}>
          <DataAge asOf={view.index.asOf} />
        </DayControl>
      }
      {...(!isEmpty && { answer: sayMessage(answer) })}
    >
      <IndexNotice index={view.index} />
      {!isEmpty && <PastNotice view={view} figures={view.totals} />}
      <PartialNotice view={view} />
      {isEmpty ? (
        view.index.state === 'ready' && <NoProjects />
      ) : (
        <>
          <KeyFigures figures={view.totals} scope={wholePortfolio} of={name} now={view.now} before={[projectsFigure]} />
          <Projects view={view} />
        </>
      )}
    </Page>
  );
}

/**
 * One portfolio, as far as the viewer may browse what is in it.
 * @param portfolioId null: every project of the site
 */
export function PortfolioView({ portfolioId }: { readonly portfolioId: string | null }) {
  const say = useText();
  return (
    <Loaded
      query={useQuery(portfolioQuery(portfolioId, useSeenDay()))}
      shape="page"
      loadingLabel={say('portfolio.loading')}
      wayBack={<WayHome />}
      loadedText={(view) => say('portfolio.loaded', { count: view.projects.length })}
    >
      {(view) => (
        <WithinPortfolio.Provider value={portfolioId}>
          <Portfolio view={view} />
        </WithinPortfolio.Provider>
      )}
    </Loaded>
  );
}
