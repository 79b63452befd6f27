import type { Named, Person, Version } from '../site/model';
import { DAY } from './calendar';
import { typeSets, type TypeSet } from './catalogue';
import { fieldIds } from './fields';
import { quotas } from './company-growth';
import type { Workforce } from './people';
import type { ProjectPlan } from './project-plan';
import type { Random } from './random';
import { teamsWithSprints, type Team } from './sprints';
import { summaryWriter, type SummaryWriter } from './summaries';
import { releases } from './versions';
import { workflows, type Workflow } from './workflows';

/** One project while its work is made up: its plan and all that the issues draw on. */
export interface Stage {
  readonly plan: ProjectPlan;
  readonly projectId: string;
  readonly quota: number;
  readonly random: Random;
  readonly writer: SummaryWriter;
  readonly types: TypeSet;
  readonly workflow: Workflow;
  readonly team: Team;
  readonly members: readonly Person[];
  /** Reporters from outside the team. */
  readonly others: readonly Person[];
  readonly versions: readonly Version[];
  readonly components: readonly Named[];
  readonly componentIds: readonly string[];
  readonly labels: readonly string[];
  readonly pointsField: string;
  /** Work begins and ends here; nothing happens after `end`. */
  readonly begin: number;
  readonly end: number;
}

const month = 30.4 * DAY;
const labelPool = [
  'customer-request',
  'tech-debt',
  'quick-win',
  'compliance',
  'spike',
  'peak-season',
  'accessibility',
  'performance',
  'security',
  'analytics',
  'pilot',
  'legal',
];

export const projectIdOf = (at: number): string => String(10_001 + at);

function componentsOf(plan: ProjectPlan, projectAt: number): Named[] {
  if (plan.style === 'next-gen' || plan.weight === 0) return [];
  return plan.words.objects.slice(0, 5).map((object, at) => {
    const bare = object.replace(/^(the|an?) /, '');
    return { id: String(20_000 + projectAt * 10 + at), name: bare.charAt(0).toUpperCase() + bare.slice(1) };
  });
}

interface Setting {
  readonly random: Random;
  readonly now: number;
  readonly workforce: Workforce;
  readonly teams: readonly Team[];
}

function stageOf(plan: ProjectPlan, at: number, quota: number, setting: Setting): Stage {
  const random = setting.random.fork(plan.key);
  const team = setting.teams[plan.team];
  const components = componentsOf(plan, at);
  if (team === undefined) throw new Error(`The project ${plan.key} has no team.`);
  return {
    plan,
    projectId: projectIdOf(at),
    quota,
    random,
    writer: summaryWriter(plan.words, random.fork('summaries')),
    types: typeSets[plan.types],
    workflow: workflows[plan.workflow],
    team,
    members: setting.workforce.teams[plan.team] ?? setting.workforce.all,
    others: [...setting.workforce.leads, setting.workforce.cast.productOwner, setting.workforce.cast.portfolioManager],
    versions: releases(plan, at, setting.now, 30_000 + at * 100),
    components,
    componentIds: components.map(({ id }) => id),
    labels: random.sample(labelPool, 5),
    pointsField: plan.style === 'next-gen' ? fieldIds.storyPointEstimate : fieldIds.storyPoints,
    begin: setting.now - plan.months[0] * month,
    end: setting.now - plan.months[1] * month,
  };
}

/** All projects of the company, ready to be filled with `issues` issues together. */
export function stages(
  plans: readonly ProjectPlan[],
  issues: number,
  setting: Omit<Setting, 'teams'>,
  teamCount: number,
): Stage[] {
  const teams = teamsWithSprints(teamCount, setting.now);
  const shares = quotas(plans, issues);
  return plans.map((plan, at) => stageOf(plan, at, shares[at] ?? 0, { ...setting, teams }));
}
