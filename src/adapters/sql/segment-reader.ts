import type {
  ProjectFacts,
  ProjectLinks,
  ProjectPast,
  PublishedProject,
} from '../../application/site-index/ports/index-reader';
import type { LinkFacts } from '#domain/dependencies/link-facts';
import type { HistoryFacts } from '#domain/history/history-facts';
import type { IssueFacts } from '#domain/site-index/issue-facts';
import { unpackFacts } from './facts-codec';
import { generationMemory } from './generation-memory';
import { unpackHistory } from './history-codec';
import { unpackLinks } from './link-codec';
import { plannedDaysOf } from './planned-days';
import type { PackedTable, SegmentVersion } from './segment-payloads';
import { payloadsOf, versionsAt } from './segment-payloads';

/** What is kept in memory of one table's segments. */
interface Shelf<T> {
  readonly table: PackedTable;
  readonly unpack: (payload: string) => T;
  readonly memory: ReturnType<typeof generationMemory<T>>;
}

const factsShelf: Shelf<IssueFacts> = {
  table: 'segment',
  unpack: unpackFacts,
  memory: generationMemory<IssueFacts>(600_000, ({ count }) => count),
};
const historyShelf: Shelf<HistoryFacts> = {
  table: 'history',
  unpack: unpackHistory,
  memory: generationMemory<HistoryFacts>(2_000_000, ({ count, at }) => count + at.length),
};

const linksShelf: Shelf<LinkFacts> = {
  table: 'segment_link',
  unpack: unpackLinks,
  memory: generationMemory<LinkFacts>(400_000, ({ count }) => count + 1),
};

/** In the order asked for. A version of a segment never changes: what was read once is kept as long as there is room. */
export async function readFacts(installationId: string, of: readonly PublishedProject[]): Promise<ProjectFacts[]> {
  if (of.length === 0) return [];
  const versions = await versionsAt('segment', of);
  const facts = await read(factsShelf, installationId, versions);
  return of.map(({ projectId }) => ({
    projectId,
    segments: versions.flatMap((version) => (version.projectId === projectId ? (facts.get(keyOf(version)) ?? []) : [])),
  }));
}

/** In the order asked for. What was published before there were links in the index has none of its own. */
export async function readLinks(installationId: string, of: readonly PublishedProject[]): Promise<ProjectLinks[]> {
  if (of.length === 0) return [];
  const [versions, linkVersions] = await Promise.all([versionsAt('segment', of), versionsAt('segment_link', of)]);
  const links = await read(linksShelf, installationId, linkVersions);
  return of.map(({ projectId }) => {
    const own = versions.filter((version) => version.projectId === projectId);
    const segments = own.flatMap((version) => links.get(keyOf(version)) ?? []);
    return { projectId, segments, isComplete: segments.length === own.length };
  });
}

/** Facts and history of the same segments, in the order asked for. */
export async function readPasts(installationId: string, of: readonly PublishedProject[]): Promise<ProjectPast[]> {
  if (of.length === 0) return [];
  const [versions, pastVersions, days] = await Promise.all([
    versionsAt('segment', of),
    versionsAt('history', of),
    plannedDaysOf(of.map(({ projectId }) => projectId)),
  ]);
  const facts = await read(factsShelf, installationId, versions);
  const histories = await read(historyShelf, installationId, pastVersions);
  return of.map(({ projectId }) => ({
    projectId,
    versionReleaseDays: days.get(projectId)?.versionReleaseDays ?? new Map(),
    sprints: days.get(projectId)?.sprints ?? new Map(),
    segments: versions
      .filter((version) => version.projectId === projectId)
      .map((version) => ({ facts: known(facts, version), history: known(histories, version) })),
  }));
}

/** Both are written and removed together: one without the other is a defect. */
function known<T>(found: ReadonlyMap<string, T>, version: SegmentVersion): T {
  const value = found.get(keyOf(version));
  if (value === undefined) throw new Error(`Segment ${keyOf(version)} is not complete.`);
  return value;
}

async function read<T>(
  { table, unpack, memory }: Shelf<T>,
  installationId: string,
  versions: readonly SegmentVersion[],
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  const missing: SegmentVersion[] = [];
  for (const version of versions) {
    const value = memory.get(`${installationId}/${keyOf(version)}`);
    if (value === undefined) missing.push(version);
    else found.set(keyOf(version), value);
  }
  await payloadsOf(table, missing, (version, payload) => {
    const value = unpack(payload);
    found.set(keyOf(version), value);
    memory.set(`${installationId}/${keyOf(version)}`, value);
  });
  return found;
}

function keyOf({ projectId, segment, born }: Omit<SegmentVersion, 'chars'>): string {
  return `${projectId}/${String(segment)}/${String(born)}`;
}
