import type { ProjectPlan } from './project-plan';
import { projectPlans, strategyKey } from './project-plans';

/** Suffix of the name and of the key. */
const countries: readonly (readonly [string, string])[] = [
  ['Italy', 'IT'],
  ['France', 'FR'],
  ['Poland', 'PL'],
  ['Iberia', 'IB'],
  ['Benelux', 'BX'],
  ['Nordics', 'NO'],
  ['UK and Ireland', 'UK'],
  ['Austria', 'AT'],
  ['Czechia', 'CZ'],
  ['Canada', 'CA'],
  ['United States', 'US'],
  ['Mexico', 'MX'],
  ['Brazil', 'BR'],
  ['India', 'IN'],
  ['Singapore', 'SG'],
  ['Korea', 'KR'],
  ['Australia', 'AU'],
  ['South Africa', 'ZA'],
  ['Turkey', 'TR'],
  ['Romania', 'RO'],
  ['Hungary', 'HU'],
  ['Baltics', 'BT'],
  ['Greece', 'GR'],
  ['Gulf', 'GU'],
  ['Chile', 'CL'],
  ['Vietnam', 'VN'],
  ['New Zealand', 'NZ'],
  ['Morocco', 'MA'],
];

/** A project has about this many issues in a large company; beyond that there are more projects. */
const issuesPerProject = 2000;
const usualWeight = 3;

const special = new Set([strategyKey, 'RISK', 'HR', 'HAWK', 'CLASSIC', 'NEXT', 'LAB', 'DSYS', 'JPN', 'LAGER']);

function abroad(plan: ProjectPlan, at: number): ProjectPlan {
  const [country, code] = countries[at % countries.length] ?? ['Europe', 'EU'];
  const round = Math.floor(at / countries.length);
  const suffix = round === 0 ? '' : ` ${String(round + 1)}`;
  return {
    ...plan,
    key: `${plan.key}${code}${suffix.trim()}`,
    name: `${plan.name} ${country}${suffix}`,
    guests: { productOwner: false, developer: false, sponsor: false },
    team: plan.team + 8 * (1 + (at % 4)),
    weight: usualWeight,
    months: [36 - ((at * 5) % 20), 0],
    ownInitiatives: false,
  };
}

/**
 * The default company, and for more issues than it can credibly hold the same products in more countries.
 * @param projects exactly so many, none of them archived; by default as many as the issues call for
 */
export function plansFor(issues: number, projects?: number): readonly ProjectPlan[] {
  const usual = projects === undefined ? projectPlans : projectPlans.filter(({ archived }) => !archived);
  const wanted = projects ?? Math.floor(issues / issuesPerProject);
  const exported = projectPlans.filter((plan) => !special.has(plan.key));
  const more = Array.from({ length: Math.max(0, wanted - usual.length) }, (_, at) => {
    const plan = exported[at % exported.length];
    return plan === undefined ? [] : [abroad(plan, Math.floor(at / exported.length))];
  });
  return [...usual, ...more.flat()].slice(0, projects);
}

/** Eight teams, and four times as many again once there are projects abroad. */
export function teamCount(plans: readonly ProjectPlan[]): number {
  return Math.max(...plans.map((plan) => plan.team)) + 1;
}

/** How many issues each project gets; exactly `issues` together. */
export function quotas(plans: readonly ProjectPlan[], issues: number): number[] {
  const total = plans.reduce((sum, plan) => sum + plan.weight, 0);
  const shares = plans.map((plan) => Math.floor((issues * plan.weight) / total));
  let left = issues - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => {
    if (left === 0 || plans[at]?.weight === 0) return share;
    left -= 1;
    return share + 1;
  });
}
