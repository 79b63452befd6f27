import type { Benchmark } from './report/benchmark';
import { goalText, type Goal } from './report/goal';
import { tableText } from './report/table';
import { followChanges, type SyncCost } from './site/build-index';

/** A change is found by every sweep whose look-back covers it: with ten minutes of overlap, by three. */
const SWEEPS = 3;

interface Measured {
  readonly issues: number;
  readonly kind: string;
  readonly first: SyncCost;
  readonly bytes: number;
  readonly changes: SyncCost;
}

const measured: Measured[] = [];

/** What the first index of each site cost is known from building it. */
export const indexCosts: Benchmark = {
  name: 'index',
  about: 'time, points and bytes of the first index, and of following a change to every hundredth issue',
  measure: async (site) => {
    const { issues, database, firstIndex, indexBytes } = site;
    const changes = await followChanges(site, SWEEPS);
    measured.push({ issues, kind: database.kind, first: firstIndex, bytes: indexBytes, changes });
  },
  report: () => [firstTable(), changesTable(), ...goals().map(goalText)].join('\n'),
};

function firstTable(): string {
  return tableText(
    "First index, no quota, the emulated Jira's own work included",
    [
      'issues',
      'database',
      's',
      'of it Jira',
      'of it SQL',
      'issues/s',
      'calls',
      'points/issue',
      'statements/issue',
      'MB',
      'bytes/issue',
    ],
    measured.map(({ issues, kind, first, bytes }) => [
      issues,
      kind,
      first.seconds,
      first.jiraSeconds,
      first.sqlSeconds,
      issues / first.seconds,
      first.calls,
      first.points / issues,
      first.statements / issues,
      bytes / 1e6,
      bytes / issues,
    ]),
  );
}

function changesTable(): string {
  return tableText(
    `1 % of the issues changed, all over the site: events, and ${SWEEPS} sweeps`,
    ['issues', 'database', 's', 'of it Jira', 'of it SQL', 'calls', 'points', 'statements', '% of the first points'],
    measured.map((one) => [
      one.issues,
      one.kind,
      one.changes.seconds,
      one.changes.jiraSeconds,
      one.changes.sqlSeconds,
      one.changes.calls,
      one.changes.points,
      one.changes.statements,
      shareOf(one),
    ]),
  );
}

function shareOf({ changes, first }: Measured): number {
  return (100 * changes.points) / first.points;
}

function goals(): Goal[] {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  return kinds.flatMap((kind): Goal[] => {
    const largest = measured.filter((one) => one.kind === kind).at(-1);
    if (!largest) return [];
    const { issues, bytes } = largest;
    const of = `${issues} issues on ${kind}`;
    const per200k = (bytes / issues) * 200_000;
    return [
      {
        what: `200,000 issues with history, from ${of}`,
        measured: per200k / 1e6,
        limit: 500,
        unit: 'MB',
        side: 'at most',
      },
      {
        what: `points of 1 % changes, ${of}`,
        measured: shareOf(largest),
        limit: 3,
        unit: '% of the first index',
        side: 'at most',
      },
    ];
  });
}
