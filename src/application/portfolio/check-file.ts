import type { FiledContent, FiledPortfolio } from '#contract/record-file';
import { recordFile } from '#contract/record-file';
import { identityOf, problemsOf } from '#domain/portfolio/check-record';
import type { FindRecord } from '#domain/portfolio/nesting';
import { circleThrough } from '#domain/portfolio/nesting';
import type { Member } from '#domain/portfolio/portfolio-record';
import { withoutOrder } from '#domain/portfolio/query-text';
import type { ProblemReason, RecordProblem } from '#domain/portfolio/record-problems';
import { problemsOfQueries } from './check-members';
import type { RecordAccess, RecordVersion } from './ports';
import type { SiteProjects } from './site-projects';

export interface FileCheck {
  readonly problems: readonly RecordProblem[];
  readonly warnings: readonly RecordProblem[];
}

/** @returns what is in the file, or why nothing can be read from it; every place that has another shape is named */
export function readFile(text: string): FiledContent | readonly RecordProblem[] {
  const json = parseJson(text);
  const parsed = recordFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue): RecordProblem => ({
    path: issue.path.map(String).join('.'),
    reason: issue.code === 'custom' ? (sharedReasons.get(issue.message) ?? 'out-of-range') : 'wrong-shape',
  }));
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

/** What the rules of capacity say, where portfolios have a word for it too. */
const sharedReasons: ReadonlyMap<string, ProblemReason> = new Map(
  (['required', 'too-long', 'reversed', 'duplicate'] as const).map((reason) => [reason, reason]),
);

export function isRefused(read: FiledContent | readonly RecordProblem[]): read is readonly RecordProblem[] {
  return !('portfolios' in read);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Everything that keeps the file from being imported, and what this site does not have or does not understand (any more):
 * that is kept as it is.
 */
export async function checkFile(
  file: readonly FiledPortfolio[],
  known: ReadonlyMap<string, RecordVersion>,
  projects: SiteProjects,
  access: RecordAccess,
): Promise<FileCheck> {
  const inFile = new Map(file.map((portfolio) => [portfolio.id, portfolio]));
  const find: FindRecord = (id) => inFile.get(id) ?? known.get(id)?.record;
  const own = file.flatMap((portfolio, at): RecordProblem[] => {
    const path = `portfolios.${at}`;
    const repeated =
      inFile.get(portfolio.id) === portfolio ? [] : [{ path: `${path}.id`, reason: 'duplicate' as const }];
    const { id, ...record } = portfolio;
    const within = problemsOf(record).map((problem) => ({ ...problem, path: joined(path, problem.path) }));
    return [...repeated, ...within, ...circlesOf(id, record.members, path, find, inFile)];
  });
  const ofQueries = await queryProblems(file, known, access);
  const isObstacle = ({ reason }: RecordProblem) => reason !== 'invalid-jql';
  return {
    problems: [...own, ...ofQueries.filter(isObstacle)],
    warnings: [
      ...file.flatMap(({ members }, at) => missingMembers(members, `portfolios.${at}`, projects, find)),
      ...ofQueries.filter((problem) => !isObstacle(problem)),
    ],
  };
}

function joined(path: string, rest: string): string {
  return rest === '' ? path : `${path}.${rest}`;
}

function circlesOf(
  id: string,
  members: readonly Member[],
  path: string,
  find: FindRecord,
  inFile: ReadonlyMap<string, FiledPortfolio>,
): RecordProblem[] {
  return members.flatMap((member, at): RecordProblem[] => {
    const circle = member.kind === 'portfolio' ? circleThrough(id, member.portfolioId, find) : null;
    if (!circle) return [];
    const detail = circle.map((portfolioId) => inFile.get(portfolioId)?.name ?? '…').join(' → ');
    return [{ path: `${path}.members.${at}`, reason: 'circle', detail }];
  });
}

/** Only of queries that the portfolio does not have already. */
function queryProblems(
  file: readonly FiledPortfolio[],
  known: ReadonlyMap<string, RecordVersion>,
  access: RecordAccess,
): Promise<RecordProblem[]> {
  const queries = file.flatMap(({ id, members }, portfolio) => {
    const before = new Set(known.get(id)?.record.members.map(identityOf));
    return members.flatMap((member, at) =>
      member.kind === 'query' && withoutOrder(member.jql) !== '' && !before.has(identityOf(member))
        ? [{ jql: member.jql, path: `portfolios.${portfolio}.members.${at}.jql` }]
        : [],
    );
  });
  return problemsOfQueries(queries, access);
}

function missingMembers(
  members: readonly Member[],
  path: string,
  { shown, hidden }: SiteProjects,
  find: FindRecord,
): RecordProblem[] {
  return members.flatMap((member, at): RecordProblem[] => {
    const where = `${path}.members.${at}`;
    if (member.kind === 'project' && !shown.has(member.projectId) && !hidden.has(member.projectId)) {
      return [{ path: where, reason: 'unknown-project' }];
    }
    const isGone = member.kind === 'portfolio' && !find(member.portfolioId);
    return isGone ? [{ path: where, reason: 'unknown-portfolio' }] : [];
  });
}
