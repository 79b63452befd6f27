import { RoutedPage } from '../routed-page';

/** The app's own page in Jira: all portfolios, and everything below them. */
export function PortfolioPage() {
  return <RoutedPage home={{ page: 'home' }} />;
}
