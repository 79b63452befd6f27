import { z } from 'zod';
import type { ProjectIndex } from '../../application/site-index/ports/index-reader';
import type { Instant } from '#domain/units';

const number = z.coerce.number();
const numberOrNull = z.preprocess((value) => (value === null ? null : Number(value)), z.number().nullable());

export const projectRow = z
  .object({
    project_id: z.coerce.string(),
    project_key: z.string(),
    name: z.string(),
    category: z.string().nullable(),
    state: z.enum(['waiting', 'reading', 'ready', 'failed']),
    browse_rule: z.enum(['by-project', 'by-person', 'by-issue']),
    generation: number,
    issues_published: numberOrNull,
    published_at: numberOrNull,
    reading: number,
    issues_read: number,
    cursor_token: z.string().nullable(),
    fresh_until: numberOrNull,
    touched_at: number,
    failure: z.enum(['not-permitted', 'jira-busy', 'jira-unavailable', 'unexpected']).nullable(),
  })
  .transform((row): ProjectIndex => ({
    project: { id: row.project_id, key: row.project_key, name: row.name, category: row.category },
    state: row.state,
    browseRule: row.browse_rule,
    generation: row.generation,
    issuesPublished: row.issues_published,
    publishedAt: row.published_at as Instant | null,
    reading: row.reading,
    issuesRead: row.issues_read,
    cursor: row.cursor_token,
    freshUntil: row.fresh_until as Instant | null,
    touchedAt: row.touched_at as Instant,
    failure: row.failure,
  }));
