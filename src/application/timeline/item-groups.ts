import type { TimelineItems, TimelineTeam } from '#contract/timeline';
import { lookUpTeams } from '#domain/capacity/team-lookup';
import { idOf, ROOT, sourceOf } from '#domain/hierarchy/forest';
import type { Theme } from '#domain/portfolio/portfolio-record';
import { themesIn } from '#domain/portfolio/themes';
import type { VisibleSite } from '../access/visible-site';
import type { SetupStore } from '../capacity/ports';
import { readSetup } from '../capacity/setup';
import { readRows } from '../hierarchy/describe-issues';
import type { IndexReader } from '../site-index/ports/index-reader';

interface TeamColumns extends Pick<TimelineItems, 'teamAt'> {
  readonly teams: readonly TimelineTeam[];
}

/**
 * The team of each item, by the rule of capacity: the one in Jira's team field, else that of the assignee.
 * @param assignees of the items
 */
export async function teamsOf(
  store: SetupStore,
  { forest, today }: VisibleSite,
  nodes: readonly number[],
  assignees: readonly (string | null)[],
): Promise<TeamColumns> {
  const { teams: described } = await readSetup(store);
  const lookup = lookUpTeams(new Map([...described].map(([id, { record }]) => [id, record])), today);
  const places = new Map<string, number>();
  const teamAt = nodes.map((node, item) => {
    const { source, at } = sourceOf(forest, node);
    const team = lookup.teamOf(source.facts.teams[(source.facts.teamAt[at] ?? 0) - 1] ?? null, assignees[item] ?? null);
    if (team === null) return -1;
    const place = places.get(team) ?? places.size;
    places.set(team, place);
    return place;
  });
  const teams = [...places.keys()].map((id) => ({ id, name: described.get(id)?.record.name ?? null }));
  return { teams, teamAt };
}

/** The theme of each item. Labels are read of items and of what stands above them, and only where there are themes. */
export async function themePlaces(
  reader: IndexReader,
  site: VisibleSite,
  nodes: readonly number[],
  themes: readonly Theme[],
): Promise<readonly number[]> {
  if (themes.length === 0) return nodes.map(() => -1);
  const { forest } = site;
  const wanted = new Set(nodes);
  // A set also hands out what is added to it on the way.
  for (const node of wanted) {
    const above = forest.parent[node] ?? ROOT;
    if (above > ROOT) wanted.add(above);
  }
  const rows = await readRows(reader, site, [...wanted]);
  return nodes.map(themesIn(forest, themes, (node) => rows.get(idOf(forest, node))?.labels ?? []));
}
