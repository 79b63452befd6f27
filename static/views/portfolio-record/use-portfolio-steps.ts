import { useText } from '../../messages/use-text';
import { useNavigation, usePortfolioId } from '../navigation/navigation';
import type { TrailStep } from '../navigation/trail';
import { usePortfolioName } from './use-portfolio-name';

/** The way from the list of portfolios to what stands below the one that is looked from; none on a project's own page. */
export function usePortfolioSteps(): readonly TrailStep[] {
  const say = useText();
  const portfolioId = usePortfolioId();
  const name = usePortfolioName(portfolioId);
  if (useNavigation()?.home.page !== 'home') return [];
  return [
    { text: say('navigation.portfolios'), route: { page: 'home' } },
    { text: name, route: { page: 'portfolio', portfolioId, tab: 'overview' } },
  ];
}
