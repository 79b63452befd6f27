import { lazy, type ReactNode } from 'react';

const PortfolioPage = lazy(async () => ({ default: (await import('./portfolio/portfolio-page')).PortfolioPage }));
const ProductPage = lazy(async () => ({ default: (await import('./product/product-page')).ProductPage }));
const EpicPanelPage = lazy(async () => ({ default: (await import('./epic-panel/epic-panel-page')).EpicPanelPage }));
const EpicGlancePage = lazy(async () => ({ default: (await import('./epic-glance/epic-glance-page')).EpicGlancePage }));
const AdministrationPage = lazy(async () => ({
  default: (await import('./administration/administration-page')).AdministrationPage,
}));
const ReportMacroPage = lazy(async () => ({
  default: (await import('./report-macro/report-macro-page')).ReportMacroPage,
}));
const RoadmapMacroPage = lazy(async () => ({
  default: (await import('./roadmap-macro/roadmap-macro-page')).RoadmapMacroPage,
}));

/** The page of each module of the manifest, loaded only where it is shown. */
const pages: Readonly<Record<string, ReactNode>> = {
  portfolio: <PortfolioPage />,
  product: <ProductPage />,
  'epic-panel': <EpicPanelPage />,
  'epic-glance': <EpicGlancePage />,
  administration: <AdministrationPage />,
  'report-macro': <ReportMacroPage />,
  'roadmap-macro': <RoadmapMacroPage />,
};

/** null: the manifest has a module that the pages do not know. */
export const pageOfModule = (moduleKey: string): ReactNode => pages[moduleKey] ?? null;
