import { z } from 'zod';
import type { DayPart, PlanRefusal } from '#contract/timeline-plan';
import { formatDay, parseDay } from '#domain/schedule/calendar-day';
import type { DayFields } from '#domain/schedule/stated-days';
import type { Day } from '#domain/units';
import { styleOf, type SiteSettings } from '../../application/site-index/ports/site-settings';
import type { DayField, IssueDays, IssueDaysStore } from '../../application/timeline/ports';
import { callJira, CallRefused } from './gateway';

const parts = ['start', 'due'] as const;
const LENGTH_OF_DAY = 10;

const found = z.object({
  issues: z.array(
    z.object({ id: z.string(), key: z.string(), fields: z.looseObject({ project: z.object({ id: z.string() }) }) }),
  ),
});
type FoundIssue = z.infer<typeof found>['issues'][number];

/** Days of issues in Jira, as the person who asks sees and sets them. */
export const jiraIssueDays: IssueDaysStore = {
  async read(issueKeys, site, wanted) {
    const fields = ['project', ...new Set(Object.values(site.fields).flatMap((mapping) => fieldsOf(mapping)))];
    const { issues } = await callJira(
      'user',
      'bulkFetchIssues',
      { body: { issueIdsOrKeys: issueKeys, fields } },
      found,
    );
    return new Map(issues.map((issue) => [issue.key, daysOf(issue, site, wanted.get(issue.key))]));
  },

  async write(issueIdOrKey, issue, after) {
    const written = parts.filter((part) => (issue[part]?.day ?? null) !== after[part]);
    const fields = Object.fromEntries(
      written.flatMap((part) => {
        const field = issue[part];
        return field ? [[field.fieldId, textOf(field, after[part])]] : [];
      }),
    );
    try {
      await callJira('user', 'editIssue', { params: { issueIdOrKey }, body: { fields } }, z.null());
      return null;
    } catch (error) {
      if (error instanceof CallRefused) return refusalOf(error, issue, written);
      throw error;
    }
  },
};

type Mapping = SiteSettings['fields']['company-managed'];
const startFields = ({ start }: Mapping) => start;
const dueFields = ({ due }: Mapping) => ['duedate', ...due];
const fieldsOf = (mapping: Mapping) => [...startFields(mapping), ...dueFields(mapping)];

function daysOf({ id, fields }: FoundIssue, site: SiteSettings, wanted: DayFields | undefined): IssueDays {
  const mapping = site.fields[styleOf(site, fields.project.id)];
  return {
    issueId: Number(id),
    start: heldIn(fields, startFields(mapping), wanted?.start),
    due: heldIn(fields, dueFields(mapping), wanted?.due),
  };
}

/**
 * The first field that has a day, as when issues are read, else the wanted one, else the first of all. So what is written
 * is what is read afterwards, and whoever puts a day back puts it where it was.
 */
function heldIn(
  values: Readonly<Record<string, unknown>>,
  fieldIds: readonly string[],
  wanted: string | null | undefined,
): DayField | null {
  const fields = fieldIds.map((fieldId): DayField => {
    const value = values[fieldId];
    const text = typeof value === 'string' ? value : null;
    return { fieldId, text, day: parseDay(text) };
  });
  return (
    fields.find(({ day }) => day !== null) ?? fields.find(({ fieldId }) => fieldId === wanted) ?? fields[0] ?? null
  );
}

/** A field that holds a time of day as well keeps it. */
function textOf({ text }: DayField, day: Day | null): string | null {
  return day === null ? null : `${formatDay(day)}${text?.slice(LENGTH_OF_DAY) ?? ''}`;
}

/** Which day a refusal is about, in the app's words where Jira's are about screens, else in Jira's. */
function refusalOf({ errors, messages }: CallRefused, issue: IssueDays, written: readonly DayPart[]): PlanRefusal {
  for (const part of written) {
    const reason = errors[issue[part]?.fieldId ?? ''];
    if (reason !== undefined && /cannot be set|appropriate screen/i.test(reason)) return { code: 'not-editable', part };
  }
  return { code: 'rejected', message: [...messages, ...Object.values(errors)].join(' ') };
}
