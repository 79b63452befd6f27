import type { Issue, Project, Site } from '../site/model';
import { permissionSchemes, roleMembers, roles, schemeIds, securityLevels, levelIds } from './access';
import { issueTypes, linkTypes, priorities, resolutions } from './catalogue';
import { plansFor, teamCount } from './company-growth';
import { epicIssue } from './epic-life';
import { siteFields } from './fields';
import { Serial } from './life';
import { linked } from './links';
import { groups, workforce, type Workforce } from './people';
import { randomFrom } from './random';
import { projectIdOf, stages, type Stage } from './stage';
import { storyIssue } from './story-life';
import { statuses } from './workflows';
import { workPlan, type Kind, type Plan } from './work-plan';

const defaultIssues = 6400;

/** Below first: what stands above is told from what is below it. */
const order: readonly (readonly Kind[])[] = [['story', 'task', 'bug'], ['subtask'], ['epic'], ['initiative']];

const rankOf = (at: number): string => `0|i${at.toString(36).padStart(5, '0')}:`;

function tell(plans: readonly Plan[]): Issue[] {
  const serial = new Serial();
  const issues = new Array<Issue>(plans.length);
  for (const kinds of order) {
    plans.forEach((plan, at) => {
      if (!kinds.includes(plan.kind)) return;
      const above = plan.kind === 'epic' || plan.kind === 'initiative';
      issues[at] = above ? epicIssue(plan, rankOf(at), serial) : storyIssue(plan, rankOf(at), serial);
    });
  }
  return issues;
}

function typeIdsOf(stage: Stage): string[] {
  const { types, plan } = stage;
  const all = plan.types === 'portfolio' ? [types.initiative, types.task] : Object.values({ ...types });
  return [...new Set(all.filter((id): id is string => id !== null))];
}

function projectOf(stage: Stage, people: Workforce): Project {
  const { plan } = stage;
  return {
    id: stage.projectId,
    key: plan.key,
    name: plan.name,
    description: plan.description,
    category: plan.category,
    leadAccountId: stage.members.find(({ active }) => active)?.accountId ?? null,
    type: plan.type,
    style: plan.style,
    archived: plan.archived,
    issueTypeIds: typeIdsOf(stage),
    versions: stage.versions,
    components: stage.components,
    permissionSchemeId: schemeIds[plan.access],
    securityLevelIds: plan.security === null ? [] : [levelIds[plan.security.level]],
    roleMembers: roleMembers(people.cast, plan.line, plan.guests),
  };
}

/**
 * An invented company: a logistics group with several lines of business, and the disorder of real sites. The same
 * options give the same site. `now` in milliseconds; `issues` is the exact number, 6,400 unless told; so is `projects`,
 * which follows from the issues unless told.
 */
export function demoCompany(options: { seed: number; now: number; issues?: number; projects?: number }): Site {
  const { seed, now, issues = defaultIssues, projects } = options;
  const random = randomFrom(seed);
  const plans = plansFor(issues, projects);
  const teams = teamCount(plans);
  const people = workforce(teams);
  const all = stages(plans, issues, { random, now, workforce: people }, teams);
  const ofKey = (key: string): string => projectIdOf(plans.findIndex((plan) => plan.key === key));
  const types = issueTypes(ofKey('DSYS'), ofKey('LAB'));
  const issuesTold = tell(workPlan(all));
  const epicTypes = new Set(types.filter(({ hierarchyLevel }) => hierarchyLevel === 1).map(({ id }) => id));
  const closed = new Set(statuses.filter(({ categoryKey }) => categoryKey === 'done').map(({ id }) => id));
  const isWaiting = ({ typeId, statusId }: Issue): boolean => epicTypes.has(typeId) && !closed.has(statusId);
  return {
    name: 'Arvella Logistics',
    url: 'https://arvella.atlassian.net',
    timeZone: 'Europe/Zurich',
    people: people.all,
    groups: Object.values(groups),
    roles,
    projects: all.map((stage) => projectOf(stage, people)),
    issueTypes: types,
    statuses,
    priorities,
    resolutions,
    linkTypes,
    fields: siteFields(ofKey('LAB')),
    sprints: [...new Set(all.map(({ team }) => team))].flatMap(({ sprints }) => sprints),
    permissionSchemes,
    securityLevels,
    issues: linked(issuesTold, issuesTold.filter(isWaiting), random.fork('links')),
  };
}
