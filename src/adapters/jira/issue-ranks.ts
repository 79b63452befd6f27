import { z } from 'zod';
import type { EditRefusal } from '#contract/feature-edits';
import { projectStyles } from '#domain/field-mapping/field-choices';
import type { IssueRank, RankStore } from '../../application/features/ports';
import { callJira, CallRefused } from './gateway';

const KEYS_A_CALL = 100;
const OK = 200;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

const found = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.record(z.string(), z.unknown()) })),
});

/** 204 has no body; 207 tells of each issue. */
const moved = z
  .object({
    entries: z.array(
      z.object({
        issueId: z.number().optional(),
        issueKey: z.string().optional(),
        status: z.number(),
        errors: z.array(z.string()).optional(),
      }),
    ),
  })
  .nullable();

/** Ranks of issues in Jira, as the person who asks sees and sets them. */
export const jiraIssueRanks: RankStore = {
  async read(issueKeys, site) {
    const fields = [...new Set(projectStyles.flatMap((style) => site.fields[style].rank))];
    const ranks = new Map<string, IssueRank>();
    for (let at = 0; at < issueKeys.length; at += KEYS_A_CALL) {
      const body = { issueIdsOrKeys: issueKeys.slice(at, at + KEYS_A_CALL), fields };
      const { issues } = await callJira('user', 'bulkFetchIssues', { body }, found);
      for (const { id, key, fields: values } of issues) {
        const rank = fields.map((field) => values[field]).find((value) => typeof value === 'string');
        ranks.set(key, { issueId: Number(id), rank: rank ?? null });
      }
    }
    return ranks;
  },

  async move(issueKeys, { issueKey, side }) {
    const body = {
      issues: issueKeys,
      ...(side === 'before' ? { rankBeforeIssue: issueKey } : { rankAfterIssue: issueKey }),
    };
    try {
      const told = await callJira('user', 'rankIssues', { body }, moved);
      return { kind: 'told', refusals: refusalsIn(told?.entries ?? []) };
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      return { kind: 'rejected', message: error.messages.join(' ') };
    }
  },
};

type Entry = NonNullable<z.infer<typeof moved>>['entries'][number];

function refusalsIn(entries: readonly Entry[]): ReadonlyMap<string, EditRefusal> {
  return new Map(
    entries.flatMap(({ issueKey, status, errors = [] }): [string, EditRefusal][] =>
      issueKey === undefined || status === OK ? [] : [[issueKey, refusalOf(status, errors)]],
    ),
  );
}

function refusalOf(status: number, errors: readonly string[]): EditRefusal {
  if (status === FORBIDDEN) return { code: 'not-permitted' };
  return status === NOT_FOUND ? { code: 'not-found' } : { code: 'rejected', message: errors.join(' ') };
}
