import type { ErrorObject } from 'ajv';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { emulatedRoutes } from '../../sandbox/jira/routes';
import { aFullSite } from '../builders/full-site';
import { now } from '../builders/site';
import { sampleCalls } from './emulator-calls';
import type { SampleCall } from './emulator-calls';
import { describeWithMaterial } from '../material';
import { OpenapiDocument } from './openapi-document';

interface Deviation {
  readonly at: RegExp;
  readonly keyword: string;
  readonly reason: string;
}

/** Where Jira itself answers otherwise than its document says; the emulator follows Jira. */
const deviations: readonly Deviation[] = [
  {
    at: /\/items\/\d+\/(from|fromString|to|toString)$/,
    keyword: 'type',
    reason: 'Jira gives null where a field had no value; captured answers show it.',
  },
  {
    at: /^POST \/rest\/api\/3\/changelog\/bulkfetch.*\/created$/,
    keyword: 'type',
    reason: "The document's own example has a number, its schema a text.",
  },
  {
    at: /^GET \/rest\/api\/3\/serverInfo$/,
    keyword: 'additionalProperties',
    reason: "The document's own example has defaultLocale, its schema has not.",
  },
];

const jira = emulatedJira(aFullSite(), { now: () => now });

async function answerTo({ method, path, params = {}, query = '', body }: SampleCall, accountId: string) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name);
  return jira.request(accountId, { method, path: filled, query: new URLSearchParams(query), body });
}

const isKnown = (call: SampleCall, error: ErrorObject) => (deviation: Deviation) =>
  deviation.keyword === error.keyword && deviation.at.test(`${call.method} ${call.path}${error.instancePath}`);

it('has a sample call for every endpoint of the emulator that is not just a refusal', () => {
  const called = new Set(sampleCalls.map(({ method, path }) => `${method} ${path}`));
  const missing = emulatedRoutes.map(({ method, path }) => `${method} ${path}`).filter((route) => !called.has(route));
  expect(missing).toEqual(['GET /rest/api/3/search', 'POST /rest/api/3/search']);
});

describeWithMaterial("answers of the emulator against Atlassian's document", (path) => {
  let platform: OpenapiDocument;
  let software: OpenapiDocument;
  const met = new Set<Deviation>();

  beforeAll(() => {
    platform = new OpenapiDocument(path('contracts', 'jira-platform-v3.json'), 'platform');
    software = new OpenapiDocument(path('contracts', 'jira-software.json'), 'software');
  });

  it.each(sampleCalls.map((call) => [`${call.method} ${call.path}`, call] as const))('%s', async (_, call) => {
    const document = call.path.startsWith('/rest/agile/') ? software : platform;
    expect(document.has(call.method, call.path)).toBe(true);
    // One account sees PRJ-2, the other administers.
    const answers = [await answerTo(call, 'viewer'), await answerTo(call, 'admin')].filter(
      ({ status }) => status < 300,
    );
    expect(answers).not.toEqual([]);
    for (const { status, body } of answers) {
      if (status === 204) {
        expect(body).toBeNull();
        continue;
      }
      const errors = document.errorsOfAnswer(call.method, call.path, body) ?? [];
      const unknown = errors.filter((error) => {
        const known = deviations.find(isKnown(call, error));
        if (known) met.add(known);
        return !known;
      });
      expect(unknown).toEqual([]);
    }
  });

  it('needs each of the known deviations', () => {
    expect(deviations.filter((deviation) => !met.has(deviation))).toEqual([]);
  });

  it('has refusals in the shape of the document', async () => {
    const refusals = [
      await answerTo({ method: 'GET', path: '/rest/api/3/issue/NOPE-1' }, 'viewer'),
      await answerTo({ method: 'POST', path: '/rest/api/3/search/jql', body: { jql: '' } }, 'viewer'),
      await answerTo({ method: 'GET', path: '/rest/api/3/myself' }, 'stranger'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([404, 400, 401]);
    for (const { body } of refusals) expect(platform.errorsOfSchema('ErrorCollection', body)).toEqual([]);
  });

  it.each([
    ['status', 'StatusDetails'],
    ['issuetype', 'IssueTypeDetails'],
    ['project', 'Project'],
    ['priority', 'Priority'],
    ['resolution', 'Resolution'],
    ['assignee', 'User'],
    ['parent', 'LinkedIssue'],
    ['security', 'SecurityLevel'],
    ['timetracking', 'TimeTrackingDetails'],
    ['worklog', 'PageOfWorklogs'],
    ['votes', 'Votes'],
    ['watches', 'Watchers'],
  ])('the field %s of an issue is a %s', async (field, schema) => {
    const { body } = await answerTo({ method: 'GET', path: '/rest/api/3/issue/PRJ-2' }, 'viewer');
    const value = (body as { fields: Record<string, unknown> }).fields[field];
    expect(value).not.toBeNull();
    expect(platform.errorsOfSchema(schema, value)).toEqual([]);
  });

  it.each([
    ['fixVersions', 'Version'],
    ['versions', 'Version'],
    ['components', 'ProjectComponent'],
    ['subtasks', 'LinkedIssue'],
  ])('each of the %s of an issue is a %s', async (field, schema) => {
    const { body } = await answerTo({ method: 'GET', path: '/rest/api/3/issue/PRJ-2' }, 'viewer');
    const values = (body as { fields: Record<string, unknown[]> }).fields[field] ?? [];
    expect(values).not.toEqual([]);
    expect(values.flatMap((value) => platform.errorsOfSchema(schema, value))).toEqual([]);
  });

  // The document's IssueLink has both ends; within an issue Jira shows the other one alone.
  it('the links of an issue have a type and the issue at the other end', async () => {
    const { body } = await answerTo({ method: 'GET', path: '/rest/api/3/issue/PRJ-2' }, 'viewer');
    const [link] = (body as { fields: { issuelinks: { type: unknown; outwardIssue: unknown }[] } }).fields.issuelinks;
    expect(platform.errorsOfSchema('IssueLinkType', link?.type)).toEqual([]);
    expect(platform.errorsOfSchema('LinkedIssue', link?.outwardIssue)).toEqual([]);
  });
});
