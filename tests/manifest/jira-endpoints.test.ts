import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import { confluenceEndpoints } from '../../src/contract/confluence-endpoints';
import type { JiraEndpoint } from '../../src/contract/jira-endpoints';
import { jiraEndpoints } from '../../src/contract/jira-endpoints';
import { describeWithMaterial } from '../material';

const root = join(__dirname, '../..');
const endpoints = Object.entries<JiraEndpoint>(jiraEndpoints);

/** Of storage, and of the report of personal data: neither is a call to Jira. */
const platformScopes = ['storage:app', 'report:personal-data'];

interface Operation {
  readonly deprecated?: boolean;
  /** Where scopes stand in the document of the software API. */
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('static/build'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const ofConfluence = Object.entries<JiraEndpoint>(confluenceEndpoints);

describe('the endpoint tables', () => {
  it('need exactly the scopes that the manifest asks for, besides those of the platform', () => {
    const needed = new Set([...endpoints, ...ofConfluence].flatMap(([, { scopes }]) => scopes));
    const declared = readManifest(join(root, 'manifest.yml')).scopes.filter((scope) => !platformScopes.includes(scope));
    expect([...needed].sort()).toEqual([...declared].sort());
  });

  const callersOf = (pattern: RegExp) =>
    [...sourceFiles('src'), ...sourceFiles('static')]
      .filter((file) => pattern.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(root.length + 1))
      .sort();

  it('are the only ways to Confluence and to Jira: one gateway each in src, one to Jira in static', () => {
    expect(callersOf(/\brequestConfluence\b/)).toEqual(['src/adapters/confluence/gateway.ts']);
    expect(callersOf(/\brequestJira\b/)).toEqual([
      'src/adapters/jira/gateway.ts',
      expect.stringMatching(/^static\/bridge\//),
    ]);
  });

  it('hold no call that nothing makes', () => {
    const code = [...sourceFiles('src'), ...sourceFiles('static')]
      .filter((file) => !/contract.(jira|confluence)-endpoints\.ts$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const names = [...endpoints, ...ofConfluence].map(([name]) => name);
    expect(names.filter((name) => !code.includes(name))).toEqual([]);
  });
});

describeWithMaterial('the endpoint table beside the API documents of Atlassian', (path) => {
  const documentOf = (template: string) => {
    const name = template.startsWith('/rest/agile/') ? 'jira-software.json' : 'jira-platform-v3.json';
    return JSON.parse(readFileSync(path('contracts', name), 'utf8')) as ApiDocument;
  };

  it.each(endpoints)(
    '%s exists there with these scopes and is not deprecated',
    (_, { method, path: template, scopes }) => {
      const operation = documentOf(template).paths[template]?.[method.toLowerCase()];
      expect(operation).toBeDefined();
      expect(operation?.deprecated ?? false).toBe(false);
      // The classic scopes, or the granular ones, which the document calls "Beta".
      const choices = operation?.['x-atlassian-oauth2-scopes']?.map((choice) => [...choice.scopes].sort());
      const secured = operation?.security?.flatMap(({ OAuth2 }) => (OAuth2 ? [[...OAuth2].sort()] : []));
      expect(choices ?? (template.startsWith('/rest/agile/') ? secured : [[]])).toContainEqual([...scopes].sort());
    },
  );
});
