import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { WithinPortfolio } from '../figures/opened-figure';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { portfolioQuery } from '../portfolio/queries';
import { isKnown } from '#domain/health/concerns';
import { BehindHealth } from './behind-health';
import { healthOfProject } from './health-of-project';
import { OpenHealth } from './open-health';
import { overrideGround } from './use-override';

/** How one project stands in the portfolio that is looked from: what its overview says, asked for only where it is shown. */
export function ProjectHealth({ projectId }: { readonly projectId: string }) {
  const say = useText();
  const portfolioId = usePortfolioId();
  const { data: view, isError } = useQuery(portfolioQuery(portfolioId, useSeenDay()));
  if (isError) return <Unknown label={say('home.trend.failed')} reason={say('home.trend.failedReason')} />;
  if (!view) return <span aria-hidden="true">…</span>;
  const project = view.projects.find((one) => one.projectId === projectId);
  if (!project || !isKnown(project))
    return <Unknown label={say('figures.notRead')} reason={say('figures.notReadReason')} />;
  return (
    <WithinPortfolio.Provider value={portfolioId}>
      <BehindHealth
        thresholds={view.thresholds}
        day={view.today}
        mayOverride={overrideGround(view.portfolio?.head ?? null, view)}
      >
        <OpenHealth opened={healthOfProject(project)} />
      </BehindHealth>
    </WithinPortfolio.Provider>
  );
}
