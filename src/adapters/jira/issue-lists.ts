import { z } from 'zod';
import type { ListField } from '#contract/feature-edits';
import type { ListStore } from '../../application/features/ports';
import { callJira, CallRefused } from './gateway';
import { lenient } from './lenient';

const found = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({
        labels: lenient(z.array(z.string())),
        fixVersions: lenient(z.array(z.object({ id: z.string() }))),
        components: lenient(z.array(z.object({ id: z.string() }))),
        assignee: lenient(z.object({ accountId: z.string() })),
      }),
    }),
  ),
});

type Fields = z.infer<typeof found>['issues'][number]['fields'];

const idsIn = (parts: Fields['components']) => (parts ?? []).map(({ id }) => id);

const valuesIn: Readonly<Record<ListField, (fields: Fields) => readonly string[]>> = {
  labels: ({ labels }) => labels ?? [],
  fixVersions: ({ fixVersions }) => idsIn(fixVersions),
  components: ({ components }) => idsIn(components),
  assignee: ({ assignee }) => (assignee ? [assignee.accountId] : []),
};

const bodyOf: Readonly<Record<ListField, (values: readonly string[]) => unknown>> = {
  labels: (values) => values,
  fixVersions: (values) => values.map((id) => ({ id })),
  components: (values) => values.map((id) => ({ id })),
  assignee: ([accountId]) => (accountId === undefined ? null : { accountId }),
};

/** Lists of issues in Jira, as the person who asks sees and sets them. */
export const jiraIssueLists: ListStore = {
  async read(issueIdsOrKeys, field) {
    const body = { issueIdsOrKeys, fields: [field] };
    const { issues } = await callJira('user', 'bulkFetchIssues', { body }, found);
    return new Map(
      issues.map(({ id, key, fields }) => [key, { issueId: Number(id), values: valuesIn[field](fields) }]),
    );
  },

  async write(issueIdOrKey, field, values) {
    const body = { fields: { [field]: bodyOf[field](values) } };
    try {
      await callJira('user', 'editIssue', { params: { issueIdOrKey }, body }, z.null());
      return null;
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      return { code: 'rejected', message: [...error.messages, ...Object.values(error.errors)].join(' ') };
    }
  },
};
