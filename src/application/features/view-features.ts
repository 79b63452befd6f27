import type { FeatureRow, FeaturesRequest, FeaturesView } from '#contract/features';
import type { Viewer } from '../access/ports';
import type { VisibleSite } from '../access/visible-site';
import type { SetupStore } from '../capacity/ports';
import type { SeeLinks } from '../dependencies/see-links';
import type { PrepareJudging } from '../health/health-of';
import { readRows, rowOf } from '../hierarchy/describe-issues';
import type { SeenPlace, SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { IndexedIssue } from '../site-index/source-issue';
import { teamsOf, themePlaces } from '../timeline/item-groups';
import { epicsIn } from './epics-in';
import { featureRows } from './feature-rows';

/** Some 1,300 bytes each: far below what one answer may have. */
const ROWS_A_PAGE = 1_000;

interface FeaturesPorts {
  readonly see: SeePlace;
  readonly reader: IndexReader;
  readonly prepare: PrepareJudging;
  readonly links: SeeLinks;
  readonly store: SetupStore;
}

/** The epics of a place with everything that is known of them without their history, in rank order. */
export const viewFeatures =
  ({ see, ...ports }: FeaturesPorts) =>
  async (viewer: Viewer, { asOf, offset, ...place }: FeaturesRequest): Promise<FeaturesView> => {
    const seen = await see(viewer, place, asOf);
    const { site, whole } = seen;
    const epics = epicsIn(seen);
    const [rows, judging, links] = await Promise.all([
      readRows(ports.reader, whole, epics),
      ports.prepare(whole),
      ports.links(whole),
    ]);
    const ordered = inRankOrder(whole, epics, rows);
    const page = ordered.slice(offset, offset + ROWS_A_PAGE);
    const described = await featureRows(ports.reader, whole, page, { rows, judging, links });
    const end = offset + page.length;
    return {
      index: site.index,
      today: site.today,
      presentDay: site.past?.presentDay ?? site.today,
      ...(await grouped(ports, seen, page, described)),
      total: ordered.length,
      next: end < ordered.length ? end : null,
      thresholds: judging.thresholds,
      isPartial: site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
    };
  };

/** By rank as text; those without one last, by key. */
function inRankOrder(site: VisibleSite, epics: readonly number[], rows: ReadonlyMap<number, IndexedIssue>): number[] {
  return epics
    .map((node) => ({ node, row: rowOf(site, rows, node) }))
    .sort((a, b) => compareRanks(a.row, b.row))
    .map(({ node }) => node);
}

function compareRanks(a: IndexedIssue, b: IndexedIssue): number {
  if (a.rank === b.rank) return a.key.localeCompare(b.key, 'en', { numeric: true });
  if (a.rank === null || b.rank === null) return a.rank === null ? 1 : -1;
  return a.rank < b.rank ? -1 : 1;
}

async function grouped(
  { reader, store }: Pick<FeaturesPorts, 'reader' | 'store'>,
  { whole, themes }: SeenPlace,
  nodes: readonly number[],
  rows: readonly Omit<FeatureRow, 'teamAt' | 'themeAt'>[],
): Promise<Pick<FeaturesView, 'rows' | 'teams' | 'themes'>> {
  const assignees = rows.map(({ issue }) => issue.assigneeAccountId);
  const [{ teams, teamAt }, themeAt] = await Promise.all([
    teamsOf(store, whole, nodes, assignees),
    themePlaces(reader, whole, nodes, themes),
  ]);
  return {
    rows: rows.map((row, at) => ({ ...row, teamAt: teamAt[at] ?? -1, themeAt: themeAt[at] ?? -1 })),
    teams,
    themes: themes.map(({ name }) => name),
  };
}
