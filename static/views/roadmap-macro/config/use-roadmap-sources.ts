import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PortfolioView } from '#contract/portfolio';
import type { PortfolioList } from '#contract/portfolio-record';
import type { ProductList } from '#contract/product-record';
import { sourceText } from '#contract/roadmap-config';
import type { RoadmapSource } from '#contract/roadmap-excerpt';
import { useText, type Say } from '../../../messages/use-text';
import { portfolioQuery } from '../../portfolio/queries';
import { portfolioListQuery } from '../../portfolio-record/queries';
import type { SourceChoices } from '../../macro/config/source-field';
import { productListQuery } from '../../product-record/queries';

const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label);

interface Known {
  readonly listed: ProductList | undefined;
  readonly site: PortfolioView | undefined;
  readonly shelf: PortfolioList | undefined;
  readonly chosen: string | null;
}

function groupsOf({ listed, site, shelf, chosen }: Known, say: Say) {
  const isOffered = (source: RoadmapSource, isArchived: boolean) => !isArchived || sourceText(source) === chosen;
  const labelOf = (name: string, isArchived: boolean) => (isArchived ? say('macro.config.archived', { name }) : name);
  const products = (listed?.products ?? []).filter(({ product, isArchived }) =>
    isOffered({ of: 'product', product }, isArchived),
  );
  const described = new Set(products.map(({ product }) => product));
  const productOptions = products.map(({ product, name, vision, isArchived }) => ({
    value: sourceText({ of: 'product', product }),
    label: labelOf(name, isArchived),
    words: `${product} ${vision}`,
  }));
  const projects = (site?.projects ?? []).filter(({ key }) => !described.has(key));
  const projectOptions = projects.map(({ key, name }) => ({
    value: sourceText({ of: 'product', product: key }),
    label: say('roadmapMacro.config.source.project', { name, key }),
  }));
  const portfolios = (shelf?.portfolios ?? []).filter(({ portfolioId, isArchived }) =>
    isOffered({ of: 'portfolio', portfolioId }, isArchived),
  );
  const portfolioOptions = portfolios.map(({ portfolioId, name, isArchived }) => ({
    value: sourceText({ of: 'portfolio', portfolioId }),
    label: labelOf(name, isArchived),
  }));
  return [
    { label: say('roadmapMacro.config.source.products'), options: productOptions.sort(byLabel) },
    { label: say('roadmapMacro.config.source.projects'), options: projectOptions.sort(byLabel) },
    { label: say('report.config.source.portfolios'), options: portfolioOptions.sort(byLabel) },
    {
      label: say('report.config.source.site'),
      options: [{ value: sourceText({ of: 'site' }), label: say('report.allProjects') }],
    },
  ];
}

/**
 * Everything that has a roadmap for the author: products, projects that nobody has described as one, portfolios, the site.
 * @param chosen stays among them where it was archived since: it is shown as before
 */
export function useRoadmapSources(chosen: string | null): SourceChoices {
  const say = useText();
  const ofProducts = useQuery(productListQuery);
  const ofProjects = useQuery(portfolioQuery(null, null));
  const ofPortfolios = useQuery(portfolioListQuery);
  const { data: listed } = ofProducts;
  const { data: site } = ofProjects;
  const { data: shelf } = ofPortfolios;
  const groups = useMemo(() => groupsOf({ listed, site, shelf, chosen }, say), [listed, site, shelf, chosen, say]);
  const isKnown = listed !== undefined && site !== undefined && shelf !== undefined;
  const failed = [ofProducts, ofProjects, ofPortfolios].filter(({ isError }) => isError);
  return {
    groups,
    state: isKnown ? 'known' : failed.length > 0 ? 'failed' : 'loading',
    error: failed[0]?.error ?? null,
    onRetry: () => failed.forEach(({ refetch }) => void refetch()),
  };
}
