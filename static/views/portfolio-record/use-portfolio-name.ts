import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/use-text';
import { portfolioListQuery } from './queries';

/**
 * What a portfolio is called.
 * @param portfolioId null: every project of the site
 */
export function usePortfolioName(portfolioId: string | null): string {
  const say = useText();
  const { data } = useQuery({ ...portfolioListQuery, enabled: portfolioId !== null });
  if (portfolioId === null) return say('portfolio.all');
  // Until the list has come, and where the portfolio is no longer his to see, any name would be a guess.
  return data?.portfolios.find((head) => head.portfolioId === portfolioId)?.name ?? say('portfolio.title');
}
