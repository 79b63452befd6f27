import { z } from 'zod';
import { OWN_RESTRICTION } from '#domain/site-index/security-level';
import { CallRefused } from './gateway';
import type { JiraIssue } from './issue-page';
import { searchIds } from './search-ids';

const level = z.object({ id: z.string() });
const restriction = z.object({ issuerestrictions: z.record(z.string(), z.unknown()) }).nullish();

/**
 * Who may see each of these issues, as one answer of Jira's tells it; asked further where it does not.
 * @returns the issue's security level, or `OWN_RESTRICTION`; null: whoever may browse the project may see it
 */
export async function securityIn(issues: readonly JiraIssue[]): Promise<(issue: JiraIssue) => string | null> {
  const secured = await securedAmong(issues.filter(({ fields }) => fields.security === undefined));
  return (issue) => (isRestricted(issue) ? OWN_RESTRICTION : securityLevelOf(issue, secured));
}

function securityLevelOf({ id, fields }: JiraIssue, secured: ReadonlySet<number> | null): string | null {
  if (fields.security === null) return null;
  if (fields.security === undefined) return secured?.has(Number(id)) === false ? null : OWN_RESTRICTION;
  return level.safeParse(fields.security).data?.id ?? OWN_RESTRICTION;
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
