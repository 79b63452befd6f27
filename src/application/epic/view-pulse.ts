import type { EpicPulse, EpicPulseRequest, PulseScope } from '#contract/epic-pulse';
import { inputsOf, judge } from '#domain/health/health';
import { countItems } from '#domain/health/item-counts';
import { descendantsOf } from '#domain/hierarchy/below';
import { childrenOf, idOf, nodeOfKey, onlyAtLevel, projectIdOf } from '#domain/hierarchy/forest';
import { STORY_LEVEL } from '#domain/hierarchy/items';
import { endOfDay } from '#domain/history/end-of-day';
import { workCalendar } from '#domain/schedule/work-calendar';
import type { Viewer } from '../access/ports';
import type { SeeSite, VisibleSite } from '../access/visible-site';
import type { SiteWorkRules } from '../capacity/site-calendar';
import { candidatesOf, livesOf, readHistory } from '../delivery/read-lives';
import { countScope } from '../delivery/scope-changes';
import type { SeeDependencies } from '../dependencies/see-dependencies';
import { AppError } from '../errors';
import { groundsIn } from '../health/health-of';
import type { ThresholdStore } from '../health/ports';
import { figuresBelow, scopeBelow } from '../hierarchy/figures-of';
import type { IndexReader } from '../site-index/ports/index-reader';
import type { PortfoliosOf } from './portfolios-of';
import { pulseBlockers } from './pulse-blockers';
import { pulseFinish } from './pulse-finish';
import { pulsePeople } from './pulse-people';
import { pulseWeek } from './pulse-week';

interface PulsePorts {
  readonly see: SeeSite;
  readonly reader: IndexReader;
  readonly dependencies: SeeDependencies;
  readonly workRules: SiteWorkRules;
  readonly thresholds: ThresholdStore;
  readonly portfolios: PortfoliosOf;
}

/**
 * What is going on at one issue and its children: scope, when it will be finished, what blocks it, who works on it, and what
 * changed within a week. An issue that is hidden and one that does not exist are both not found.
 */
export const viewEpicPulse =
  (ports: PulsePorts) =>
  async (viewer: Viewer, { issueKey }: EpicPulseRequest): Promise<EpicPulse> => {
    const site = await ports.see(viewer);
    const node = nodeOfKey(site.forest, issueKey);
    const indexed = site.projects.find(({ project }) => node !== null && project.id === projectIdOf(site.forest, node));
    if (node === null || !indexed) throw new AppError({ code: 'not-found' });
    const [told, schedule, blockers, portfolios] = await Promise.all([
      historyOf(ports.reader, site, node, issueKey),
      scheduleOf(ports.thresholds, site, node),
      ports.workRules().then((rules) => pulseBlockers(ports, viewer, site, node, workCalendar(rules))),
      ports.portfolios(viewer, idOf(site.forest, node), indexed.project),
    ]);
    return { today: site.today, ...told, schedule, blockers, people: pulsePeople(site.forest, node), portfolios };
  };

/** What only its past tells, and that of its children. */
async function historyOf(
  reader: IndexReader,
  site: VisibleSite,
  node: number,
  issueKey: string,
): Promise<Pick<EpicPulse, 'withoutHistory' | 'scope' | 'finish' | 'week'>> {
  const { forest } = site;
  const candidates = candidatesOf(site, { of: 'children', issueKey });
  const below = onlyAtLevel(forest, descendantsOf(forest, [node]), STORY_LEVEL);
  const projectIds = new Set([...candidates.nodes, ...below].map((item) => projectIdOf(forest, item)));
  const timeZone = (await reader.site()).settings?.timeZone ?? 'UTC';
  const history = await readHistory(reader, site, projectIds.add(projectIdOf(forest, node)));
  const moment = endOfDay(site.today, timeZone);
  const { lives, withoutHistory } = livesOf(site, candidates, history, moment);
  const counted = countScope(node, { history, lives, moment, timeZone });
  return {
    withoutHistory: withoutHistory + Number(history.find(node) === null),
    scope: withoutEvents(counted),
    finish: pulseFinish(node, { site, history, below, timeZone }),
    week: await pulseWeek(reader, node, { site, history, nodes: candidates.nodes, timeZone }),
  };
}

function withoutEvents(counted: ReturnType<typeof countScope>): PulseScope {
  if (counted.state !== 'started') return counted;
  const { state, start, atStart, added, removed } = counted;
  return { state, start, atStart, added, removed };
}

/** Waits and loads play no part in it, so nobody reads them. */
async function scheduleOf(store: ThresholdStore, site: VisibleSite, node: number): Promise<EpicPulse['schedule']> {
  const { forest, rolled } = site;
  if (childrenOf(forest, node).length === 0) return null;
  const grounds = groundsIn(site, { waits: null, loads: null });
  const scope = scopeBelow(site, node);
  const items = countItems(forest, rolled, scope, grounds.addedSince);
  const inputs = inputsOf({ scope, figures: figuresBelow(site, node), items }, grounds);
  const { dimensions, checks } = judge(inputs, (await store.kept()).thresholds);
  return { state: dimensions.schedule, checks: { late: checks.late, behind: checks.behind } };
}
