import { z } from 'zod';
import { lenient } from './lenient';

const linkedIssue = z.object({ id: z.string().optional(), key: z.string() }).optional();
const link = z.object({
  id: z.string(),
  type: z.object({ id: z.string(), name: z.string() }),
  outwardIssue: linkedIssue,
  inwardIssue: linkedIssue,
});
const work = z.object({
  id: z.string(),
  author: lenient(z.object({ accountId: z.string() })),
  started: z.string(),
  timeSpentSeconds: z.number(),
});

const fields = z.looseObject({
  project: z.object({ id: z.string() }),
  summary: lenient(z.string()),
  issuetype: lenient(
    z.object({
      id: z.string(),
      name: z.string(),
      subtask: lenient(z.boolean()),
      hierarchyLevel: lenient(z.number().int()),
    }),
  ),
  status: lenient(
    z.object({ id: z.string(), name: z.string(), statusCategory: lenient(z.object({ key: z.string() })) }),
  ),
  parent: lenient(z.object({ id: z.string().optional(), key: z.string() })),
  priority: lenient(z.object({ name: z.string() })),
  assignee: lenient(z.object({ accountId: z.string() })),
  reporter: lenient(z.object({ accountId: z.string() })),
  created: lenient(z.string()),
  updated: lenient(z.string()),
  resolutiondate: lenient(z.string()),
  duedate: lenient(z.string()),
  labels: lenient(z.array(z.string())),
  components: lenient(z.array(z.object({ id: z.string() }))),
  fixVersions: lenient(z.array(z.object({ id: z.string(), releaseDate: z.string().optional() }))),
  timeoriginalestimate: lenient(z.number()),
  timeestimate: lenient(z.number()),
  timespent: lenient(z.number()),
  // Nothing is lenient here: what cannot be read must not look as if everybody might see the issue.
  security: z.unknown().optional(),
  issuerestriction: z.unknown().optional(),
  resolution: lenient(z.object({ name: z.string() })),
  issuelinks: lenient(z.array(link)),
  worklog: lenient(z.object({ total: z.number(), worklogs: z.array(work) })),
});

/** `POST /rest/api/3/search/jql`. Only what we read; custom fields stay as Jira sends them. */
export const issuePage = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** Ids alone. */
export const idPage = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

/** `POST /rest/api/3/issue/bulkfetch`. Issues that are gone or hidden stand among `issueErrors`, which are not read. */
export const issueBatch = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string(), fields })) });

export type JiraIssue = z.infer<typeof issuePage>['issues'][number];

export const issueFields: readonly string[] = Object.keys(fields.shape);

const sprint = z.object({
  id: z.number(),
  name: z.string().optional(),
  state: z.string().optional(),
  boardId: z.number().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  completeDate: z.string().optional(),
});
export const sprintList = z.array(sprint).catch([]);
export type JiraSprint = z.infer<typeof sprint>;

/** An older form of the team field gives its id alone. */
export const team = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullable()
  .catch(null);
