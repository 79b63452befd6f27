import EmptyState from '@atlaskit/empty-state';
import Button from '@atlaskit/button/new';
import type { PortfolioPart, PortfolioView as View } from '#contract/portfolio';
import type { RecordHead } from '#contract/portfolio-record';
import { useText } from '../../messages/use-text';
import { useNavigation, useSeenDay } from '../navigation/navigation';
import { ChangesSection } from '../overview/changes-section';
import { ProgressSection } from '../overview/progress-section';
import { TrendSection } from '../overview/trend-figures';
import { PortfolioContent } from '../portfolio/portfolio-view';
import { CandidatesTable } from './candidates-table';
import { NestedTable } from './nested-table';
import styles from './portfolio-record.module.css';
import { RecordNotices } from './record-notices';

function Empty({ head, part }: { readonly head: RecordHead; readonly part: PortfolioPart }) {
  const say = useText();
  const navigation = useNavigation();
  const mayFill = head.rights.mayEdit && !head.isArchived;
  // Queries that have not run yet, or what the person may not see: the notices say which.
  if (part.hasHiddenMembers || part.queries.length > 0 || part.nested.length > 0) return null;
  return (
    <EmptyState
      header={say('record.empty')}
      headingLevel={2}
      description={say(mayFill ? 'record.empty.edit' : 'record.empty.view')}
      {...(mayFill && {
        primaryAction: (
          <Button
            appearance="primary"
            onClick={() => navigation?.go({ page: 'portfolio', portfolioId: head.portfolioId, tab: 'settings' })}
          >
            {say('record.empty.fill')}
          </Button>
        ),
      })}
    />
  );
}

/** How the portfolio stands. */
export function OverviewTab({ view, head }: { readonly view: View; readonly head: RecordHead }) {
  const { portfolio: part } = view;
  const isPresent = useSeenDay() === null;
  if (part === null) return null;
  // What is told of a past day stands beside each figure already.
  const isTold = isPresent && view.projects.length > 0;
  const { portfolioId, name } = head;
  return (
    <>
      <RecordNotices part={part} />
      <PortfolioContent
        view={view}
        name={name}
        empty={<Empty head={head} part={part} />}
        before={<ProgressSection view={view} head={head} />}
      >
        {isTold && <TrendSection portfolioId={portfolioId} view={view} name={name} />}
        {isTold && <ChangesSection portfolioId={portfolioId} />}
        <NestedTable rows={part.nested} />
      </PortfolioContent>
      <div className={styles.screenOnly}>
        <CandidatesTable candidates={part.candidates} />
      </div>
    </>
  );
}
