import type { FeatureRow, FeaturesRequest, FeaturesView } from '#contract/features';
import type { Viewer } from '../access/ports';
import type { SetupStore } from '../capacity/ports';
import type { SeeLinks } from '../dependencies/see-links';
import type { PrepareJudging } from '../health/health-of';
import { readRows } from '../hierarchy/describe-issues';
import type { SeenPlace, SeePlace } from '../place/see-place';
import type { IndexReader } from '../site-index/ports/index-reader';
import { teamsOf, themePlaces } from '../timeline/item-groups';
import { featureRows } from './feature-rows';
import { rankedEpics } from './ranked-epics';

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
    const [{ epics, leftOut }, judging, links] = await Promise.all([
      rankedEpics(ports.reader, seen),
      ports.prepare(whole),
      ports.links(whole),
    ]);
    const page = epics.slice(offset, offset + ROWS_A_PAGE);
    const rows = await readRows(ports.reader, whole, page);
    const described = await featureRows(ports.reader, whole, page, { rows, judging, links });
    const end = offset + page.length;
    return {
      index: site.index,
      today: site.today,
      presentDay: site.past?.presentDay ?? site.today,
      ...(await grouped(ports, seen, page, described)),
      total: epics.length,
      leftOut,
      next: end < epics.length ? end : null,
      thresholds: judging.thresholds,
      isPartial: site.projects.some(({ generation, state }) => generation === 0 || state === 'failed'),
    };
  };

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
