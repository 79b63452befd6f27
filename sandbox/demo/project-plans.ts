import { corporateProjects } from './corporate-projects';
import { customerProjects } from './customer-projects';
import { operationsProjects } from './operations-projects';
import { platformProjects } from './platform-projects';
import { inCorporate, owner } from './project-kinds';
import type { ProjectPlan } from './project-plan';
import { workplace } from './vocabulary/platform';

/** The project that holds the company's initiatives. */
export const strategyKey = 'STRAT';

const strategy: ProjectPlan = {
  ...inCorporate,
  key: strategyKey,
  name: 'Strategic Initiatives',
  description: 'What the board has decided to do, across all lines of business.',
  guests: { ...owner, sponsor: true },
  team: 7,
  words: workplace,
  workflow: 'strategy',
  types: 'portfolio',
  pointsShare: 0,
  weight: 0.25,
  orphanShare: 1,
  dueShare: 0.8,
  keepsDates: 0.8,
};

/** The default company. The order is that of the project ids. */
export const projectPlans: readonly ProjectPlan[] = [
  strategy,
  ...customerProjects,
  ...operationsProjects,
  ...platformProjects,
  ...corporateProjects,
];
