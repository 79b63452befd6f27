import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { openPageHistory, type PageHistory } from '../bridge/page-history';
import { useText } from '../messages/use-text';
import { LoadingShape } from '../ui/states/loading-shape';
import { FailedPage } from '../views/failure/failed-page';
import { BehindFigures } from '../views/figures/behind-figure';
import { KeptState } from '../views/navigation/kept-state';
import { useNavigation } from '../views/navigation/navigation';
import { NavigationProvider } from '../views/navigation/navigation-provider';
import type { Route } from '../views/navigation/route';
import { WayHome } from '../views/navigation/trail';

const HomeView = lazy(async () => ({ default: (await import('../views/portfolio-record/home-view')).HomeView }));
const AllProjectsView = lazy(async () => ({
  default: (await import('../views/portfolio-record/all-projects-view')).AllProjectsView,
}));
const RecordView = lazy(async () => ({ default: (await import('../views/portfolio-record/record-view')).RecordView }));
const NewRecordView = lazy(async () => ({
  default: (await import('../views/portfolio-record/editor/new-record-view')).NewRecordView,
}));
const NewProductView = lazy(async () => ({
  default: (await import('../views/product-record/editor/new-product-view')).NewProductView,
}));
const ProductView = lazy(async () => ({ default: (await import('../views/product/product-view')).ProductView }));
const EpicView = lazy(async () => ({ default: (await import('../views/epic/epic-view')).EpicView }));

function CurrentView() {
  const route = useNavigation()?.route;
  switch (route?.page) {
    case 'portfolio':
      return route.portfolioId === null ? (
        <AllProjectsView tab={route.tab} />
      ) : (
        <RecordView key={route.portfolioId} portfolioId={route.portfolioId} tab={route.tab} />
      );
    case 'new-portfolio':
      return <NewRecordView />;
    case 'new-product':
      return <NewProductView />;
    case 'product':
      return <ProductView key={route.product} product={route.product} tab={route.tab ?? 'overview'} />;
    case 'epic':
      return <EpicView key={route.issueKey} issueKey={route.issueKey} />;
    default:
      return <HomeView />;
  }
}

/** No view is shown as of a day that the address names wrongly: each would be of today. */
function OnDayThatIs({ children }: { readonly children: ReactNode }) {
  if (!useNavigation()?.asksForNoDay) return children;
  return <FailedPage failure={{ code: 'invalid-request', field: 'asOf' }} wayBack={<WayHome />} />;
}

/** A whole page with views at several heights, each under its own address. */
export function RoutedPage({ home: initialHome }: { readonly home: Route }) {
  const say = useText();
  const [home] = useState(initialHome);
  const [kept] = useState(() => new Map<string, unknown>());
  const [history, setHistory] = useState<PageHistory | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    openPageHistory().then(setHistory, (error: unknown) => {
      setFailure(new Error('The host gave the page no history.', { cause: error }));
    });
  }, []);
  if (failure) throw failure;
  const loading = <LoadingShape label={say('portfolio.loading')} shape="page" />;
  if (!history) return loading;
  return (
    <NavigationProvider home={home} history={history}>
      <KeptState.Provider value={kept}>
        <BehindFigures>
          <Suspense fallback={loading}>
            <OnDayThatIs>
              <CurrentView />
            </OnDayThatIs>
          </Suspense>
        </BehindFigures>
      </KeptState.Provider>
    </NavigationProvider>
  );
}
