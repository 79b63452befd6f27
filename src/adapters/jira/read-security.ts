import { z } from 'zod';
import { OWN_RESTRICTION } from '#domain/site-index/security-level';
import { CallRefused } from './gateway';
import type { JiraIssue } from './issue-page';
import { instant } from './instant';
import { searchIds } from './search-ids';

const level = z.object({ id: z.string() });
const restriction = z.object({ issuerestrictions: z.record(z.string(), z.unknown()) }).nullish();

/** So long what search does not find yet may be there all the same. */
const SEARCH_LAG_MS = 10 * 60_000;

export interface ToldSecurity {
  /** The issue's level, or `OWN_RESTRICTION`; null: whoever may browse the project may see it. */
  readonly level: string | null;
  /** false: it is taken for restricted until search is sure to know. */
  readonly isSure: boolean;
}

/** Who may see each of these issues, as one answer of Jira's tells it; asked further where it does not. */
export async function securityIn(issues: readonly JiraIssue[]): Promise<(issue: JiraIssue) => ToldSecurity> {
  const secured = await securedAmong(issues.filter(({ fields }) => fields.security === undefined));
  return (issue) => (isRestricted(issue) ? { level: OWN_RESTRICTION, isSure: true } : toldBy(issue, secured));
}

function toldBy({ id, fields }: JiraIssue, secured: ReadonlySet<number> | null): ToldSecurity {
  if (fields.security === null) return { level: null, isSure: true };
  if (fields.security !== undefined)
    return { level: level.safeParse(fields.security).data?.id ?? OWN_RESTRICTION, isSure: true };
  if (secured === null || secured.has(Number(id))) return { level: OWN_RESTRICTION, isSure: true };
  const isSettled = Date.now() - (instant(fields.updated) ?? Infinity) > SEARCH_LAG_MS;
  return { level: isSettled ? null : OWN_RESTRICTION, isSure: isSettled };
}

/** Team-managed projects restrict an issue to roles, without a level. What cannot be read is a restriction. */
function isRestricted({ fields }: JiraIssue): boolean {
  const told = restriction.safeParse(fields.issuerestriction);
  return !told.success || Object.keys(told.data?.issuerestrictions ?? {}).length > 0;
}

/**
 * An issue whose field configuration hides its level does not tell it; search knows that there is one.
 * @returns ids of the secured issues in the projects of these; null: Jira does not say
 */
async function securedAmong(untold: readonly JiraIssue[]): Promise<ReadonlySet<number> | null> {
  if (untold.length === 0) return new Set();
  const projectIds = [...new Set(untold.map(({ fields }) => fields.project.id))];
  try {
    return await searchIds('app', `project in (${projectIds.join(', ')}) AND level is not EMPTY ORDER BY id ASC`);
  } catch (error) {
    if (error instanceof CallRefused) return null;
    throw error;
  }
}
