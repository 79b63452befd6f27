import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import {
  excerptRequestOf,
  newRoadmapConfig,
  submittedRoadmapConfig,
  type RoadmapConfig,
} from '../../src/contract/roadmap-config';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import type { SeenIssue } from '../oracle/read-as-person';
import { issuesOf, projectsOf } from '../oracle/read-as-person';
import { startDemo } from '../start-demo';
import { call, view } from './call-as';

/** Keys of issues, wherever they stand in an answer. */
const keysIn = (answer: unknown): string[] => JSON.stringify(answer).match(/\b[A-Z][A-Z0-9]+-[1-9]\d*\b/g) ?? [];

describe('what every page and macro of a product and of an epic tells', () => {
  let sandbox: RunningSandbox;
  let everything: readonly SeenIssue[];
  const people = () => sandbox.source.jira.people.slice(0, 6).map(({ accountId }) => accountId);

  beforeAll(async () => {
    sandbox = await startDemo();
    everything = await read(people()[0] ?? '');
  });
  afterAll(() => sandbox.close());

  const read = (person: string) => issuesOf(sandbox.source.jira, person);

  /** Issues that Jira tells a person, and parents whose keys it tells with them. */
  const knownTo = (issues: readonly SeenIssue[]): Set<string> =>
    new Set(issues.flatMap(({ key, parentKey }) => (parentKey === null ? [key] : [key, parentKey])));

  const macroOf = (product: string) => newRoadmapConfig({ of: 'product', product });
  const exported = (person: string, config: RoadmapConfig) =>
    sandbox.functions.exportMacro(
      'roadmap-macro',
      { exportType: 'pdf', extensionPayload: { config: submittedRoadmapConfig(config) }, context: {} },
      person,
    );

  it.each([2, 3, 4, 5])('names no issue that Jira does not tell person %i', async (at) => {
    const person = people()[at] ?? '';
    const site = await read(person);
    const known = knownTo(site);
    const parts = { grouping: 'hierarchy', filter: noWorkFilter, sort: null, level: 'all', offset: 0 } as const;
    const projects = [...new Set(everything.map(({ project }) => project))];
    const own = await projectsOf(sandbox.source.jira, person);
    let told = 0;
    for (const product of projects) {
      const answers = await Promise.all([
        call(sandbox, person, 'product.view', { product }),
        call(sandbox, person, 'features.view', { product, offset: 0 }),
        call(sandbox, person, 'features.scopes', { product }),
        call(sandbox, person, 'roadmap.view', { product }),
        call(sandbox, person, 'delivery.view', { product, scope: { of: 'place' }, weeks: 26 }),
        call(sandbox, person, 'timeline.view', { product }),
        call(sandbox, person, 'product-record.view', { product }),
        call(sandbox, person, 'roadmap.excerpt', excerptRequestOf(macroOf(product))),
      ]);
      const mayBrowse = own.includes(product);
      expect(answers.map((one) => (one.ok ? null : one.failure.code))).toEqual(
        answers.map(() => (mayBrowse ? null : 'not-found')),
      );
      const keys = keysIn([...answers, await exported(person, macroOf(product))]);
      told += keys.length;
      expect(keys.filter((key) => !known.has(key))).toEqual([]);
    }
    expect(keysIn(await view(sandbox, person, 'work.view', parts)).filter((key) => !known.has(key))).toEqual([]);
    expect(told > 0).toBe(site.length > 0);
  });

  it.each([2, 3, 4])('names none of them to person %i at any epic either, and opens no other epic', async (at) => {
    const person = people()[at] ?? '';
    const site = await read(person);
    const known = knownTo(site);
    const own = new Set(site.map(({ key }) => key));
    const parents = [...new Set(everything.flatMap(({ parentKey }) => parentKey ?? []))];
    const some = parents.filter((_, position) => position % 5 === at % 5);
    for (const issueKey of some) {
      const answers = await Promise.all([
        call(sandbox, person, 'epic.view', { issueKey }),
        call(sandbox, person, 'epic.pulse', { issueKey }),
        call(sandbox, person, 'dependencies.ofIssue', { issueKey }),
      ]);
      expect(answers.map((one) => (one.ok ? null : one.failure.code))).toEqual(
        answers.map(() => (own.has(issueKey) ? null : 'not-found')),
      );
      expect(keysIn(answers).filter((key) => !known.has(key))).toEqual([]);
    }
  });
});
