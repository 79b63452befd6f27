import type { NamedPerson } from '#contract/snapshot';
import { isClosed } from '#domain/privacy/closed-account';
import type { SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Viewer } from '../access/ports';
import type { FindNames } from './ports';

/**
 * Says who did something. What is read does not fail for a name: then it is not known.
 * @param viewer null: nobody asks, so nobody is named
 */
export async function namesIn(
  findNames: FindNames,
  viewer: Viewer | null,
  events: readonly SnapshotEvent[],
): Promise<(event: SnapshotEvent) => NamedPerson> {
  const asked = [...new Set(events.map(({ by }) => by))].filter((accountId) => !isClosed(accountId));
  const isAsked = viewer !== null && asked.length > 0;
  const names = isAsked ? await findNames(viewer, asked).catch(() => null) : null;
  return ({ by }) => ({ name: names?.get(by) ?? null, isFormer: isClosed(by) });
}
