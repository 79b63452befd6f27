import { readdirSync } from 'node:fs';
import { importSite } from '../../sandbox/import/import-site';
import { emulatedJira } from '../../sandbox/jira/emulated-jira';
import { now } from '../builders/site';
import { describeWithMaterial } from '../material';
import { OpenapiDocument } from './openapi-document';

const imports: readonly (readonly [string, readonly string[]])[] = [
  ['titanium', ['data', 'titanium']],
  ['merico-cloud', ['data', 'captures', 'merico-cloud']],
];

/** Values that Jira gives as null although its document has no null there. */
const isNullOfHistory = ({ instancePath }: { instancePath: string }) =>
  /\/items\/\d+\/(from|fromString|to|toString)$/.test(instancePath);

describeWithMaterial('an imported site', (path) => {
  const filesOf = (folder: readonly string[]) =>
    readdirSync(path(...folder))
      .filter((name) => /\.jsonl?(\.gz)?$/.test(name))
      .map((name) => path(...folder, name));

  it.each(imports)('of %s is served in full, in the shape of the document', async (_, folder) => {
    const platform = new OpenapiDocument(path('contracts', 'jira-platform-v3.json'), 'platform');
    const { site } = await importSite(filesOf(folder), { now });
    const jira = emulatedJira(site, { now: () => now });
    const [viewer] = jira.people;
    const ask = async (nextPageToken: string | null) => {
      const body = {
        jql: 'created > "1970-01-02" ORDER BY id',
        fields: ['*all'],
        expand: 'changelog',
        maxResults: 100,
        nextPageToken,
      };
      const request = { method: 'POST', path: '/rest/api/3/search/jql', query: new URLSearchParams(), body };
      const answer = await jira.request(viewer?.accountId ?? '', request);
      expect(answer.status).toBe(200);
      const errors = platform.errorsOfAnswer('POST', '/rest/api/3/search/jql', answer.body) ?? [];
      expect(errors.filter((error) => !isNullOfHistory(error))).toEqual([]);
      return answer.body as { issues: { id: string }[]; nextPageToken?: string };
    };
    const ids: string[] = [];
    for (let token: string | null = null, isDone = false; !isDone;) {
      const page = await ask(token);
      ids.push(...page.issues.map(({ id }) => id));
      token = page.nextPageToken ?? null;
      isDone = token === null;
    }
    expect(ids.sort()).toEqual(site.issues.map(({ id }) => id).sort());
    expect(ids.length).toBeGreaterThan(10);
  });
});
