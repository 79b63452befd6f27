import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { openPageHistory, type PageHistory } from '../bridge/page-history';
import { useText } from '../messages/use-text';
import { LoadingShape } from '../ui/states/loading-shape';
import { BehindFigures } from '../views/figures/behind-figure';
import { KeptState } from '../views/navigation/kept-state';
import { NavigationProvider, useNavigation } from '../views/navigation/navigation';
import type { Route } from '../views/navigation/route';

const ProductView = lazy(async () => ({ default: (await import('../views/product/product-view')).ProductView }));
const EpicView = lazy(async () => ({ default: (await import('../views/epic/epic-view')).EpicView }));

interface RoutedPageProps {
  readonly home: Route;
  /** What the page shows at the height of the portfolio, where it has that. */
  readonly portfolio?: ReactNode;
}

function CurrentView({ portfolio }: Pick<RoutedPageProps, 'portfolio'>) {
  const route = useNavigation()?.route;
  switch (route?.page) {
    case 'product':
      return <ProductView key={route.projectKey} projectKey={route.projectKey} />;
    case 'epic':
      return <EpicView key={route.issueKey} issueKey={route.issueKey} />;
    default:
      return portfolio;
  }
}

/** A whole page with views at several heights, each under its own address. */
export function RoutedPage({ home: initialHome, portfolio }: RoutedPageProps) {
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
            <CurrentView portfolio={portfolio} />
          </Suspense>
        </BehindFigures>
      </KeptState.Provider>
    </NavigationProvider>
  );
}
