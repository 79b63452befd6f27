import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sourceText } from '#contract/roadmap-config';
import type { RoadmapSource } from '#contract/roadmap-excerpt';
import { useText } from '../../../messages/use-text';
import { portfolioQuery } from '../../portfolio/queries';
import { portfolioListQuery } from '../../portfolio-record/queries';
import { productListQuery } from '../../product-record/queries';

const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => a.label.localeCompare(b.label);

/**
 * Everything that has a roadmap for the author: products, projects that nobody has described as one, portfolios, the site.
 * @param chosen stays among them where it was archived since: it is shown as before
 */
export function useRoadmapSources(chosen: string | null) {
  const say = useText();
  const { data: listed, isError: withoutProducts } = useQuery(productListQuery);
  const { data: site, isError: withoutProjects } = useQuery(portfolioQuery(null, null));
  const { data: shelf, isError: withoutPortfolios } = useQuery(portfolioListQuery);
  const groups = useMemo(() => {
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
  }, [listed, site, shelf, chosen, say]);
  const isKnown = listed !== undefined && site !== undefined && shelf !== undefined;
  const hasFailed = withoutProducts || withoutProjects || withoutPortfolios;
  return { groups, state: isKnown ? 'known' : hasFailed ? 'failed' : 'loading' } as const;
}
