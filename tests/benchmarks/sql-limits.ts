import type { Benchmark } from './report/benchmark';
import { goalText } from './report/goal';
import { tableText } from './report/table';
import type { SqlLog } from './site/sql-log';

const KB = 1024;

const measured: { issues: number; kind: string; sql: SqlLog }[] = [];

/** Over everything that the other benchmarks made the app ask: name it last. */
export const sqlLimits: Benchmark = {
  name: 'limits',
  about: "how near the app's statements come to Forge SQL's limits; fails where one was refused",
  measure: ({ issues, database, sql }) => {
    measured.push({ issues, kind: database.kind, sql });
    const [refused] = sql.refused;
    if (refused !== undefined) throw new Error(`Forge would have refused ${sql.refused.length} statements: ${refused}`);
    return Promise.resolve();
  },
  report: () => [table(), slowest(), ...goals()].join('\n'),
};

function table(): string {
  return tableText(
    'Forge SQL: statements of the first index and of everything above; none was refused',
    ['issues', 'database', 'statements', 'biggest request KB', 'biggest answer KB', 'slowest ms'],
    measured.map(({ issues, kind, sql }) => [
      issues,
      kind,
      sql.statements,
      sql.biggestRequest / KB,
      sql.biggestResponse / KB,
      sql.slowest.milliseconds,
    ]),
  );
}

function slowest(): string {
  return measured
    .map(({ issues, kind, sql }) => `  ${issues} on ${kind}: ${sql.slowest.query.slice(0, 160)}`)
    .join('\n');
}

function goals(): string[] {
  const most = (of: (sql: SqlLog) => number) => Math.max(...measured.map(({ sql }) => of(sql)));
  const side = 'at most' as const;
  return [
    { what: 'biggest request', measured: most((sql) => sql.biggestRequest) / KB, limit: 1_024, unit: 'KB', side },
    { what: 'biggest answer', measured: most((sql) => sql.biggestResponse) / KB, limit: 4_096, unit: 'KB', side },
    { what: 'slowest statement', measured: most((sql) => sql.slowest.milliseconds), limit: 5_000, unit: 'ms', side },
  ].map(goalText);
}
