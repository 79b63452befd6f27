import { z } from 'zod';
import type { JqlClause, JqlOperand } from '#domain/portfolio/query-rules';
import type { ParsedQuery, RecordAccess } from '../../application/portfolio/ports';
import { callJira } from './gateway';
import { lenient, listOf } from './lenient';
import { shortMemory } from '../platform/short-memory';

/** A group that is left is left within a minute. */
const remember = shortMemory(45_000);
/** Jira does not say how many queries it takes at once. */
const QUERIES_A_CALL = 50;

const myself = z.object({ groups: z.object({ items: listOf(z.object({ groupId: z.string() })) }) });

const operand: z.ZodType<JqlOperand> = z.lazy(() =>
  z.object({
    function: z.string().optional(),
    arguments: z.array(z.string()).optional(),
    values: z.array(operand).optional(),
  }),
);
const clause: z.ZodType<JqlClause> = z.lazy(() =>
  z.object({
    clauses: z.array(clause).optional(),
    field: z.object({ name: z.string() }).optional(),
    operand: operand.optional(),
    predicates: z.array(z.object({ operand })).optional(),
  }),
);
const parsed = z.object({
  queries: z.array(
    z.object({ errors: lenient(z.array(z.string())), structure: z.object({ where: clause.optional() }).optional() }),
  ),
});
const mine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });
const count = z.object({ count: z.number() });

/** Asked as the person. */
export const jiraRecordAccess: RecordAccess = {
  groupIds: ({ installationId, accountId }) =>
    remember(JSON.stringify([installationId, accountId]), async () => {
      const { groups } = await callJira('user', 'myself', { query: { expand: 'groups' } }, myself);
      return new Set(groups.items.map(({ groupId }) => groupId));
    }),
  administers: ({ installationId, accountId }, projectId) =>
    remember(JSON.stringify([installationId, accountId, 'administers', projectId]), async () => {
      const permissions = projectId === null ? 'ADMINISTER' : 'ADMINISTER,ADMINISTER_PROJECTS';
      const query = { permissions, ...(projectId !== null && { projectId }) };
      const held = await callJira('user', 'myPermissions', { query }, mine);
      return Object.values(held.permissions).some(({ havePermission }) => havePermission);
    }),
  async parse(queries) {
    const judged: ParsedQuery[] = [];
    for (let at = 0; at < queries.length; at += QUERIES_A_CALL) {
      const call = { query: { validation: 'warn' }, body: { queries: queries.slice(at, at + QUERIES_A_CALL) } };
      const answer = await callJira('user', 'parseQueries', call, parsed);
      judged.push(
        ...answer.queries.map(({ errors, structure }) => ({
          errors: errors ?? [],
          clause: structure?.where ?? null,
        })),
      );
    }
    return judged;
  },
  async estimate(query) {
    return (await callJira('user', 'countIssues', { body: { jql: query } }, count)).count;
  },
};
