import type { FindRecord } from '#domain/portfolio/nesting';
import type { Person, Rights } from '#domain/portfolio/rights';
import { namesGroups, rightsOf } from '#domain/portfolio/rights';
import type { Viewer } from '../access/ports';
import { AppError } from '../errors';
import type { RecordAccess, RecordStore, RecordVersion } from './ports';

/** Every portfolio as it is now, and who looks at them. What he may see of each is for `rights` to say. */
export interface Shelf {
  readonly versions: ReadonlyMap<string, RecordVersion>;
  readonly person: Person;
}

export type OpenShelf = (viewer: Viewer) => Promise<Shelf>;

/** Jira is asked for the person's groups only where a record names any. */
export const openShelf =
  (records: RecordStore, access: RecordAccess): OpenShelf =>
  async (viewer) => {
    const newest = await records.newest();
    const groups = newest.some(({ record }) => namesGroups(record.roles));
    const groupIds = groups ? await access.groupIds(viewer) : new Set<string>();
    return {
      versions: new Map(newest.map((version) => [version.portfolioId, version])),
      person: { accountId: viewer.accountId, groupIds },
    };
  };

export function rights({ person }: Shelf, { record }: RecordVersion): Rights {
  return rightsOf(record.roles, person);
}

/** @returns null: it is not there, or not for this person */
export function viewable(shelf: Shelf, portfolioId: string): RecordVersion | null {
  const version = shelf.versions.get(portfolioId);
  return version && rights(shelf, version).mayView ? version : null;
}

/** @throws AppError `not-found` where it is not there, or not for this person */
export function viewed(shelf: Shelf, portfolioId: string): RecordVersion {
  const version = viewable(shelf, portfolioId);
  if (!version) throw new AppError({ code: 'not-found' });
  return version;
}

export function finder({ versions }: Shelf): FindRecord {
  return (portfolioId) => versions.get(portfolioId)?.record;
}
