import type { NamedPerson } from '#contract/snapshot';
import { isClosed } from '#domain/privacy/closed-account';
import type { SnapshotEvent } from '#domain/snapshot/snapshot-trail';
import type { Viewer } from '../access/ports';
import type { FindNames } from './ports';

/** Says who did something. What is read does not fail for a name: then it is not known. */
export async function namesIn(
  findNames: FindNames,
  viewer: Viewer,
  events: readonly SnapshotEvent[],
): Promise<(event: SnapshotEvent) => NamedPerson> {
  const asked = [...new Set(events.map(({ by }) => by))].filter((accountId) => !isClosed(accountId));
  const names = asked.length === 0 ? null : await findNames(viewer, asked).catch(() => null);
  return ({ by }) => ({ name: names?.get(by) ?? null, isFormer: isClosed(by) });
}
