import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sourceText } from '#contract/roadmap-config';
import { useText } from '../../../messages/use-text';
import { portfolioQuery } from '../../portfolio/queries';
import { portfolioListQuery } from '../../portfolio-record/queries';
import type { SourceChoices } from '../../macro/config/source-field';
import { productListQuery } from '../../product-record/queries';

const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label);

/** Everything that has a roadmap for the author: products, projects that nobody has described as one, portfolios, the site. */
export function useRoadmapSources(): SourceChoices {
  const say = useText();
  const ofProducts = useQuery(productListQuery);
  const ofProjects = useQuery(portfolioQuery(null, null));
  const ofPortfolios = useQuery(portfolioListQuery);
  const { data: listed } = ofProducts;
  const { data: site } = ofProjects;
  const { data: shelf } = ofPortfolios;
  const groups = useMemo(() => {
    const products = (listed?.products ?? []).filter(({ isArchived }) => !isArchived);
    const described = new Set(products.map(({ product }) => product));
    const productOptions = products.map(({ product, name, vision }) => ({
      value: sourceText({ of: 'product', product }),
      label: name,
      words: `${product} ${vision}`,
    }));
    const projects = (site?.projects ?? []).filter(({ key }) => !described.has(key));
    const projectOptions = projects.map(({ key, name }) => ({
      value: sourceText({ of: 'product', product: key }),
      label: say('roadmapMacro.config.source.project', { name, key }),
    }));
    const portfolios = (shelf?.portfolios ?? []).filter(({ isArchived }) => !isArchived);
    const portfolioOptions = portfolios.map(({ portfolioId, name }) => ({
      value: sourceText({ of: 'portfolio', portfolioId }),
      label: name,
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
  }, [listed, site, shelf, say]);
  const isKnown = listed !== undefined && site !== undefined && shelf !== undefined;
  const failed = [ofProducts, ofProjects, ofPortfolios].filter(({ isError }) => isError);
  return {
    groups,
    state: isKnown ? 'known' : failed.length > 0 ? 'failed' : 'loading',
    error: failed[0]?.error ?? null,
    onRetry: () => failed.forEach(({ refetch }) => void refetch()),
  };
}
