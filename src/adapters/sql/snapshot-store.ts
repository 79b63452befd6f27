import { z } from 'zod';
import { snapshotKinds } from '#contract/snapshot';
import type { SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Instant } from '#domain/units';
import type { Publication, SnapshotHead, SnapshotPlace, SnapshotStore } from '../../application/snapshot/ports';
import { AppError } from '../../application/errors';
import { packSnapshot, unpackSnapshot } from './snapshot-codec';
import { change, changeIfThere, inBatches, isDuplicate, orNothing, placeholders, select } from './statement';

const eventColumns =
  '`snapshot_id`, `revision`, `content_id`, `action`, `version`, `changed_by`, `changed_at`, `kind`, `name`, `reason`, ' +
  '`draft_id`, `body`';
/** What stands for all versions. */
const ALL = 0;
const SNAPSHOTS_A_STATEMENT = 50;

const jsonText = z.string().transform((text) => z.string().parse(JSON.parse(text)));

const eventRow = z
  .object({
    snapshot_id: z.string(),
    content_id: z.string(),
    kind: z.enum(snapshotKinds),
    name: jsonText,
    revision: z.coerce.number(),
    action: z.enum(['published', 'withdrawn']),
    version: z.coerce.number(),
    changed_by: z.string(),
    changed_at: z.coerce.number(),
    reason: jsonText,
  })
  .transform((row) => ({
    snapshotId: row.snapshot_id,
    contentId: row.content_id,
    kind: row.kind,
    name: row.name,
    event: {
      revision: row.revision,
      action: row.action,
      version: row.version === ALL ? null : row.version,
      by: row.changed_by,
      at: row.changed_at as Instant,
      note: row.reason,
    } satisfies SnapshotEvent,
  }));
const readColumns =
  '`snapshot_id`, `content_id`, `kind`, `name`, `revision`, `action`, `version`, `changed_by`, `changed_at`, `reason`';

const bodyRow = z.object({ body: z.string() });
const draftRow = z.object({ draft_id: z.string() });
const placeRow = z.object({ snapshot_id: z.string(), content_id: z.string() });
const withdrawnRow = z.object({ snapshot_id: z.string(), revision: z.coerce.number() });

// The column of the note is called `reason`: once only what is withdrawn had one.

/** Snapshots in Forge SQL. What was done is one row, added once: whoever comes second finds its key taken. */
export const sqlSnapshotStore: SnapshotStore = {
  async keepDraft({ draftId, accountId, contentId, madeAt, ...kept }) {
    const { content } = kept;
    const body = packSnapshot(kept);
    if (body === null) throw new AppError({ code: 'too-large' });
    const ownName = content.kind === 'report' ? content.report.name : content.excerpt.name;
    const name = content.title === '' ? ownName : content.title;
    const columns = '`draft_id`, `account_id`, `content_id`, `made_at`, `kind`, `name`, `body`';
    const values = [draftId, accountId, contentId, madeAt, content.kind, JSON.stringify(name), body];
    await change(`INSERT INTO \`snapshot_draft\` (${columns}) VALUES ${placeholders(1, values.length)}`, values);
    const earlier = 'DELETE FROM `snapshot_draft` WHERE `account_id` = ? AND `content_id` = ? AND `made_at` < ?';
    await orLater(change(earlier, [accountId, contentId, madeAt]));
  },
  async publish(publication) {
    const { draftId, event } = publication;
    const outcome = await outcomeOf(publication);
    const own = 'DELETE FROM `snapshot_draft` WHERE `draft_id` = ? AND `account_id` = ?';
    if (outcome === 'published') await orLater(change(own, [draftId, event.by]));
    return outcome;
  },
  async trail({ snapshotId, contentId }) {
    const query =
      `SELECT ${readColumns} FROM \`snapshot_event\` WHERE \`snapshot_id\` = ? AND \`content_id\` = ? ` +
      'ORDER BY `revision`';
    return (await orNothing(select(eventRow, query, [snapshotId, contentId]))).map(({ event }) => event);
  },
  async kept({ snapshotId, contentId }, version) {
    const query =
      'SELECT `body` FROM `snapshot_event` WHERE `snapshot_id` = ? AND `content_id` = ? AND `version` = ? ' +
      "AND `action` = 'published' AND `body` IS NOT NULL";
    const [row] = await orNothing(select(bodyRow, query, [snapshotId, contentId, version]));
    return row ? unpackSnapshot(row.body) : null;
  },
  async withdraw(place, event) {
    if (!(await addWithdrawn(place, event))) return false;
    await orLater(eraseWithdrawn(place.snapshotId));
    return true;
  },
  async place(snapshotId) {
    const query = 'SELECT `snapshot_id`, `content_id` FROM `snapshot_event` WHERE `snapshot_id` = ? AND `revision` = 1';
    const [row] = await orNothing(select(placeRow, query, [snapshotId]));
    return row ? { snapshotId, contentId: row.content_id } : null;
  },
  async newest(most) {
    const query =
      'SELECT `snapshot_id`, MAX(`content_id`) AS `content_id` FROM `snapshot_event` GROUP BY `snapshot_id` ' +
      `ORDER BY MAX(\`changed_at\`) DESC, \`snapshot_id\` LIMIT ${String(most)}`;
    const places = await orNothing(select(placeRow, query));
    return headsOf(places.map(({ snapshot_id: id }) => id));
  },
  async tidy(madeBefore) {
    try {
      await changeIfThere('DELETE FROM `snapshot_draft` WHERE `made_at` < ?', [madeBefore]);
    } finally {
      await eraseWithdrawn(null);
    }
  },
};

/** What follows upon what counts. Where it fails, what counts is done all the same, and the hourly round makes up for it. */
const orLater = (following: Promise<unknown>): Promise<unknown> => following.catch(() => undefined);

async function outcomeOf(publication: Publication): Promise<'published' | 'no-draft' | 'taken'> {
  try {
    if (await addPublished(publication)) return 'published';
    return (await isPublished(publication)) ? 'published' : 'no-draft';
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return (await isPublished(publication)) ? 'published' : 'taken';
  }
}

/** @returns false: there is no such draft */
async function addPublished({ snapshotId, contentId, draftId, madeSince, event }: Publication): Promise<boolean> {
  const query =
    `INSERT INTO \`snapshot_event\` (${eventColumns}) ` +
    "SELECT ?, ?, `content_id`, 'published', ?, `account_id`, ?, `kind`, `name`, ?, `draft_id`, `body` " +
    'FROM `snapshot_draft` WHERE `draft_id` = ? AND `account_id` = ? AND `content_id` = ? AND `made_at` >= ?';
  const { revision, version, at, by, note } = event;
  const own = [snapshotId, revision, version, at, JSON.stringify(note)];
  return (await change(query, [...own, draftId, by, contentId, madeSince])) > 0;
}

/** The same draft was made the same version before, with the same note. */
async function isPublished({ snapshotId, contentId, draftId, event }: Publication): Promise<boolean> {
  const query =
    'SELECT `draft_id` FROM `snapshot_event` WHERE `snapshot_id` = ? AND `revision` = ? AND `content_id` = ? ' +
    'AND `draft_id` = ? AND `changed_by` = ? AND `reason` = ?';
  const { revision, by, note } = event;
  const values = [snapshotId, revision, contentId, draftId, by, JSON.stringify(note)];
  return (await select(draftRow, query, values)).length > 0;
}

async function addWithdrawn({ snapshotId, contentId }: SnapshotPlace, event: SnapshotEvent): Promise<boolean> {
  const query =
    `INSERT INTO \`snapshot_event\` (${eventColumns}) ` +
    "SELECT ?, ?, `content_id`, 'withdrawn', ?, ?, ?, `kind`, `name`, ?, '', NULL " +
    'FROM `snapshot_event` WHERE `snapshot_id` = ? AND `content_id` = ? AND `revision` = ?';
  const { revision, version, by, at, note } = event;
  const own = [snapshotId, revision, version ?? ALL, by, at, JSON.stringify(note)];
  try {
    return (await change(query, [...own, snapshotId, contentId, revision - 1])) > 0;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

const erase = 'UPDATE `snapshot_event` SET `body` = NULL, `reason` = ? WHERE `snapshot_id` = ? AND `revision` = ?';

/** What was withdrawn is not kept. @param snapshotId null: of all */
async function eraseWithdrawn(snapshotId: string | null): Promise<void> {
  const query =
    'SELECT `one`.`snapshot_id`, `one`.`revision` FROM `snapshot_event` AS `one` ' +
    'JOIN `snapshot_event` AS `later` ON `later`.`snapshot_id` = `one`.`snapshot_id` ' +
    "AND `later`.`action` = 'withdrawn' AND `later`.`revision` > `one`.`revision` " +
    `AND (\`later\`.\`version\` = ${String(ALL)} OR \`later\`.\`version\` = \`one\`.\`version\`) ` +
    "WHERE `one`.`action` = 'published' AND `one`.`body` IS NOT NULL" +
    (snapshotId === null ? '' : ' AND `one`.`snapshot_id` = ?');
  for (const { snapshot_id: id, revision } of await orNothing(
    select(withdrawnRow, query, snapshotId === null ? [] : [snapshotId]),
  ))
    await change(erase, [JSON.stringify(''), id, revision]);
}

async function headsOf(snapshotIds: readonly string[]): Promise<SnapshotHead[]> {
  const rows: z.infer<typeof eventRow>[] = [];
  for (const batch of inBatches(snapshotIds, SNAPSHOTS_A_STATEMENT)) {
    const query =
      `SELECT ${readColumns} FROM \`snapshot_event\` WHERE \`snapshot_id\` IN ${placeholders(1, batch.length)} ` +
      'ORDER BY `snapshot_id`, `revision`';
    rows.push(...(await select(eventRow, query, batch)));
  }
  return snapshotIds.flatMap((id) => {
    const own = rows.filter(({ snapshotId }) => snapshotId === id);
    const newest = own.at(-1);
    if (!newest) return [];
    const { snapshotId, contentId, kind, name } = newest;
    return [{ snapshotId, contentId, kind, name, trail: own.map(({ event }) => event) }];
  });
}
