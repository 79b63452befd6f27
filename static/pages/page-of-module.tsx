import { lazy, type ComponentType, type ReactNode } from 'react';

/** How the page of each module of the manifest is loaded, only where it is shown. */
const loaders: Readonly<Record<string, () => Promise<{ readonly default: ComponentType }>>> = {
  portfolio: async () => ({ default: (await import('./portfolio/portfolio-page')).PortfolioPage }),
  product: async () => ({ default: (await import('./product/product-page')).ProductPage }),
  'epic-panel': async () => ({ default: (await import('./epic-panel/epic-panel-page')).EpicPanelPage }),
  'epic-glance': async () => ({ default: (await import('./epic-glance/epic-glance-page')).EpicGlancePage }),
  administration: async () => ({
    default: (await import('./administration/administration-page')).AdministrationPage,
  }),
  'report-macro': async () => ({ default: (await import('./report-macro/report-macro-page')).ReportMacroPage }),
  'roadmap-macro': async () => ({ default: (await import('./roadmap-macro/roadmap-macro-page')).RoadmapMacroPage }),
};

const pages: Readonly<Record<string, ReactNode>> = Object.fromEntries(
  Object.entries(loaders).map(([moduleKey, load]) => {
    const Page = lazy(load);
    return [moduleKey, <Page key={moduleKey} />];
  }),
);

/** Begins to load the page of a module, so that it is there when it is to be shown. What fails is told then. */
export function beginLoading(moduleKey: string): void {
  loaders[moduleKey]?.().catch(() => undefined);
}

/** null: the manifest has a module that the pages do not know. */
export const pageOfModule = (moduleKey: string): ReactNode => pages[moduleKey] ?? null;
