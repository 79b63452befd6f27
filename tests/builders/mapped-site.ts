import { emulatedJira, type EmulatedJira } from '../../sandbox/jira/emulated-jira';
import type { JiraResponse } from '../../sandbox/site/jira-site';
import type { Issue, Site } from '../../sandbox/site/model';
import { aField, aPerson, aProject, aScheme, aSite, anIssue } from './site';

/** Fields of the site made here. Its language is German: Jira's own names are told as `untranslatedName`. */
export const mapped = {
  storyPoints: 'customfield_10016',
  estimate: 'customfield_10026',
  effort: 'customfield_10030',
  value: 'customfield_10031',
  goLive: 'customfield_10032',
  start: 'customfield_10015',
  targetEnd: 'customfield_10023',
  secret: 'customfield_10040',
} as const;

const types = 'com.atlassian.jira.plugin.system.customfieldtypes';
const number = { type: 'number', custom: `${types}:float` };
const date = { type: 'date', custom: `${types}:datepicker` };

const fields: Site['fields'] = [
  aField({ id: mapped.storyPoints, name: 'Punkte', untranslatedName: 'Story Points', schema: number }),
  aField({
    id: mapped.estimate,
    name: 'Schätzung',
    untranslatedName: 'Story point estimate',
    schema: { type: 'number', custom: 'com.pyxis.greenhopper.jira:jsw-story-points' },
  }),
  aField({ id: mapped.effort, name: 'Aufwand', schema: number }),
  aField({ id: mapped.value, name: 'Geschäftswert', schema: number }),
  aField({ id: mapped.goLive, name: 'Go-live', schema: date }),
  aField({ id: mapped.start, name: 'Startdatum', untranslatedName: 'Start date', schema: date }),
  aField({
    id: mapped.targetEnd,
    name: 'Zielende',
    schema: { type: 'date', custom: 'com.atlassian.jpo:jpo-custom-field-baseline-end' },
  }),
  aField({ id: mapped.secret, name: 'Geheim', schema: number, projectId: '10009' }),
];

const HOUR = 3_600_000;
const longAgo = Date.now() - 400 * 24 * HOUR;

/** A project of each style, and SECRET, which administrators cannot browse; everything happened days before now. */
export interface MappedWorld {
  readonly jira: EmulatedJira;
  /** Takes a field away from the site's list, as whoever deletes it does. */
  readonly deleteField: (id: string) => void;
  /** Lets the emulated Jira answer a call otherwise; null: as it does by itself. */
  readonly answerBy: (answer: Interruption) => void;
}

type Interruption = (path: string, body: unknown) => JiraResponse | null;

/** An issue whose numbers were set an hour after each other, starting so many days ago. */
function estimated(
  id: string,
  days: number,
  values: readonly (readonly [string, number])[],
  rest: Partial<Issue>,
): Issue {
  const begin = Date.now() - days * 24 * HOUR;
  const present: Record<string, number> = {};
  const changes = values.map(([field, value], at) => {
    const fromString = present[field] === undefined ? null : String(present[field]);
    present[field] = value;
    const item = { field: 'irrelevant', fieldId: field, from: null, fromString, to: null, toString: String(value) };
    return { id: `${id}${String(at)}`, at: begin + at * HOUR, authorId: 'admin', items: [item] };
  });
  return anIssue({
    id,
    created: begin - HOUR,
    updated: begin + values.length * HOUR,
    changes,
    custom: present,
    ...rest,
  });
}

export function aMappedWorld(name: string): MappedWorld {
  const epic = { parent: { id: '10001', key: 'PRJ-1' } };
  const open = aScheme([{ type: 'applicationRole' }]);
  const editing = ['EDIT_ISSUES', 'SCHEDULE_ISSUES'].map((permission) => ({
    permission,
    holder: { type: 'user', parameter: 'admin' } as const,
  }));
  const teamEpic = { parent: { id: '10020', key: 'TEAM-1' } };
  const site = aSite({
    name: `${name}-${String(Date.now())}`,
    fields,
    people: [
      aPerson({ accountId: 'viewer' }),
      ...['admin', 'second'].map((accountId) => aPerson({ accountId, groups: ['site-admins'] })),
      aPerson({ accountId: 'app', accountType: 'app' }),
    ],
    projects: [
      aProject({ securityLevelIds: ['900'] }),
      aProject({ id: '10001', key: 'TEAM', style: 'next-gen' }),
      aProject({ id: '10009', key: 'SECRET', style: 'next-gen', permissionSchemeId: '2' }),
    ],
    securityLevels: [
      { id: '900', name: 'Management', members: ['second', 'app'].map((parameter) => ({ type: 'user', parameter })) },
    ],
    permissionSchemes: [
      { ...open, grants: [...open.grants, ...editing] },
      aScheme(
        [
          { type: 'user', parameter: 'app' },
          { type: 'user', parameter: 'viewer' },
        ],
        { id: '2' },
      ),
    ],
    issues: [
      anIssue({
        id: '10001',
        typeId: '10000',
        created: longAgo,
        custom: { [mapped.value]: 40, [mapped.targetEnd]: '2027-03-01' },
      }),
      estimated(
        '10002',
        30,
        [
          [mapped.storyPoints, 3],
          [mapped.effort, 10],
          [mapped.effort, 20],
          [mapped.storyPoints, 5],
        ],
        epic,
      ),
      estimated(
        '10003',
        20,
        [
          [mapped.effort, 7],
          [mapped.value, 5],
        ],
        epic,
      ),
      anIssue({ id: '10005', ...epic, securityLevelId: '900', custom: { [mapped.value]: 1_000 } }),
      anIssue({
        id: '10004',
        dueDate: '2027-01-05',
        custom: { [mapped.targetEnd]: '2027-02-01', [mapped.goLive]: '2026-12-24' },
      }),
      anIssue({ id: '10020', created: longAgo, key: 'TEAM-1', projectId: '10001', typeId: '10000' }),
      estimated(
        '10021',
        10,
        [
          [mapped.estimate, 8],
          [mapped.effort, 1],
        ],
        { key: 'TEAM-2', projectId: '10001', ...teamEpic },
      ),
      anIssue({
        id: '10091',
        key: 'SECRET-1',
        projectId: '10009',
        custom: { [mapped.secret]: 99, [mapped.effort]: 4 },
      }),
    ],
  });
  const inner = emulatedJira(site, { now: Date.now });
  const deleted = new Set<string>();
  let interrupt: Interruption = () => null;
  const request: EmulatedJira['request'] = async (accountId, asked) => {
    const answer = interrupt(asked.path, asked.body) ?? (await inner.request(accountId, asked));
    if (!asked.path.endsWith('/api/3/field')) return answer;
    return { ...answer, body: (answer.body as { id: string }[]).filter(({ id }) => !deleted.has(id)) };
  };
  return {
    jira: { ...inner, request },
    deleteField: (id) => void deleted.add(id),
    answerBy: (answer) => void (interrupt = answer),
  };
}
