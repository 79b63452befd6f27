import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PortfolioList, RecordHead } from '#contract/portfolio-record';
import { useText } from '../../messages/use-text';
import { Page } from '../../ui/layout/page';
import { Section } from '../../ui/layout/section';
import { Loaded } from '../failure/loaded';
import { useNavigation } from '../navigation/navigation';
import { useWindowTitle } from '../navigation/use-window-title';
import { HomeProducts } from '../product-record/product-lists';
import { AllProjects } from './all-projects';
import { CurrentPortfolios } from './current-portfolios';
import { PortfolioTable } from './portfolio-table';
import { portfolioListQuery } from './queries';

function CreateButton() {
  const say = useText();
  const navigation = useNavigation();
  return (
    <Button appearance="primary" onClick={() => navigation?.go({ page: 'new-portfolio' })}>
      {say('home.create')}
    </Button>
  );
}

function Archived({ portfolios }: { readonly portfolios: readonly RecordHead[] }) {
  const say = useText();
  const [isShown, setShown] = useState(false);
  if (portfolios.length === 0) return null;
  return (
    <>
      <div>
        <Button
          appearance="subtle"
          aria-expanded={isShown}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {say(isShown ? 'home.archived.hide' : 'home.archived.show', { count: portfolios.length })}
        </Button>
      </div>
      {isShown && (
        <Section title={say('home.archived')}>
          <PortfolioTable label={say('home.archived')} portfolios={portfolios} />
        </Section>
      )}
    </>
  );
}

function Home({ portfolios }: PortfolioList) {
  const say = useText();
  const hasMoved = useNavigation()?.hasMoved ?? false;
  const current = portfolios.filter(({ isArchived }) => !isArchived);
  const count = current.length;
  const edit = current.filter(({ rights }) => rights.mayEdit).length;
  return (
    <Page
      title={say('home.title')}
      takesFocus={hasMoved}
      actions={count > 0 && <CreateButton />}
      answer={count === 0 ? say('home.answer.none') : say('home.answer', { count, edit, left: count - edit })}
    >
      <AllProjects />
      {count === 0 ? (
        <EmptyState
          header={say('home.none')}
          headingLevel={2}
          description={say('home.none.description')}
          primaryAction={<CreateButton />}
        />
      ) : (
        <CurrentPortfolios portfolios={current} />
      )}
      <Archived portfolios={portfolios.filter(({ isArchived }) => isArchived)} />
      <HomeProducts />
    </Page>
  );
}

/** Where one begins: all portfolios that the person may see. */
export function HomeView() {
  const say = useText();
  useWindowTitle(say('home.title'));
  return (
    <Loaded
      query={useQuery(portfolioListQuery)}
      shape="page"
      loadingLabel={say('home.loading')}
      loadedText={({ portfolios }) => say('home.loaded', { count: portfolios.length })}
    >
      {({ portfolios }) => <Home portfolios={portfolios} />}
    </Loaded>
  );
}
