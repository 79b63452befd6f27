import { RoutedPage } from '../routed-page';
import { PortfolioView } from '../../views/portfolio/portfolio-view';

/** The app's own page in Jira: the portfolio, and everything below it. */
export function PortfolioPage() {
  return <RoutedPage home={{ page: 'portfolio' }} portfolio={<PortfolioView />} />;
}
