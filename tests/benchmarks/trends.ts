import type { TrendsView } from '../../src/contract/overview';
import type { RecordOverview } from '../../src/contract/portfolio-record';
import type { Result } from '../../src/contract/result';
import { demoPortfolios, portfolioImporter } from '../../sandbox/demo/portfolios';
import { startContainer, type Container } from './container/container';
import { openPlatform } from './container/platform';
import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { median } from './report/median';
import { tableText } from './report/table';

const importId = '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c0009';

interface Measured {
  readonly issues: number;
  readonly kind: string;
  readonly portfolios: number;
  /** Of all portfolios together: one may be in several. */
  readonly portfolioIssues: number;
  /** In a new process. */
  readonly coldMillis: number;
  readonly warmMillis: number;
  readonly warmSqlMillis: number;
  readonly warmCpuMillis: number;
  readonly peakBytes: number;
}

const measured: Measured[] = [];

/** Nine points of each portfolio, as the home page asks for them: past days of all issues. */
export const trends: Benchmark = {
  name: 'trends',
  about: "eight weeks of the demo company's five portfolios, in one call",
  measure: async (site) => {
    const platform = await openPlatform(site);
    const importer = await startContainer(site, platform, portfolioImporter);
    const portfolioIds = await makePortfolios(importer);
    importer.stop();
    const container = await startContainer(site, platform, portfolioImporter);
    const ask = async () => {
      const before = { ...site.jira.spent(), sql: platform.sql.milliseconds };
      const answered = await container.call('overview.trends', { portfolioIds, weeks: 8 });
      const milliseconds = answered.milliseconds - (site.jira.spent().milliseconds - before.milliseconds);
      return { ...answered, milliseconds, sqlMillis: platform.sql.milliseconds - before.sql };
    };
    const cold = await ask();
    const warm = [];
    for (let round = 0; round < site.rounds; round++) warm.push(await ask());
    container.stop();
    await platform.close();
    const { trends: answers } = valueOf(cold.json) as TrendsView;
    measured.push({
      issues: site.issues,
      kind: site.database.kind,
      portfolios: answers.length,
      portfolioIssues: answers.reduce((sum, { points }) => sum + (points.at(-1)?.issues ?? 0), 0),
      coldMillis: cold.milliseconds,
      warmMillis: median(warm.map(({ milliseconds }) => milliseconds)),
      warmSqlMillis: median(warm.map(({ sqlMillis }) => sqlMillis)),
      warmCpuMillis: median(warm.map(({ cpuMillis }) => cpuMillis)),
      peakBytes: Math.max(...warm.map(({ peakBytes }) => peakBytes)),
    });
  },
  report: () => [table(), ...goals()].join('\n'),
};

async function makePortfolios(container: Container): Promise<string[]> {
  const text = JSON.stringify(demoPortfolios(Date.now()));
  await container.call('portfolio-record.import-part', { importId, part: 0, text });
  const imported = await container.call('portfolio-record.import', { importId, parts: 1, isDryRun: false });
  const { problems } = valueOf(imported.json) as { problems: readonly unknown[] };
  if (problems.length > 0) throw new Error(`Portfolios: ${imported.json}`);
  const { json } = await container.call('portfolio-record.overview', {});
  return (valueOf(json) as RecordOverview).portfolios.map(({ portfolioId }) => portfolioId);
}

function valueOf(json: string): unknown {
  const answer = JSON.parse(json) as Result<unknown>;
  if (!answer.ok) throw new Error(json);
  return answer.value;
}

function table(): string {
  return tableText(
    "Trends of portfolios, from the call of the resolver to JSON, in milliseconds (cold: a new process; Jira's own work left out)",
    ['issues', 'database', 'portfolios', 'issues in them', 'cold', 'warm', 'of it SQL', 'CPU warm', 'peak MiB'],
    measured.map((one) => [
      one.issues,
      one.kind,
      one.portfolios,
      one.portfolioIssues,
      one.coldMillis,
      one.warmMillis,
      one.warmSqlMillis,
      one.warmCpuMillis,
      one.peakBytes / 1024 / 1024,
    ]),
  );
}

/** Of the largest site that was measured. */
function goals(): string[] {
  return measured
    .filter(({ issues }) => issues === measured.at(-1)?.issues)
    .map(({ portfolios, kind, issues, warmMillis }) =>
      goalText({
        what: `trends of ${portfolios} portfolios, warm, ${issues} issues on ${kind}`,
        measured: warmMillis,
        limit: 3_000,
        unit: 'ms',
        side: 'at most',
      }),
    );
}
