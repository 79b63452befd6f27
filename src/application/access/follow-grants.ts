import type { Clock } from '../clock';
import { failureOf } from '../site-index/plan-reading';
import type { ReportDefect } from '../report-defect';
import type { IndexReader, LevelReading } from '../site-index/ports/index-reader';
import type { IndexWriter } from '../site-index/ports/index-writer';
import type { BrowseRule } from '../site-index/ports/site-settings';
import { isSameForAllIssues, isSameForIssuesOfOthers } from './grant-holders';
import type { BrowseScheme, GrantSource, GrantStore, LevelMember } from './ports';

interface GrantPorts {
  readonly source: GrantSource;
  readonly store: GrantStore;
  readonly reader: IndexReader;
  readonly writer: IndexWriter;
  readonly clock: Clock;
  readonly report: ReportDefect;
}

/**
 * Every five minutes: finds the levels and projects in which one answer no longer holds for all issues. Goes on while
 * reading is paused: what is shown meanwhile must not rest on grants of long ago.
 */
export const followGrants = (ports: GrantPorts) => async (): Promise<void> => {
  const { reader, report } = ports;
  await failureOf(async () => {
    if ((await reader.site()).settings === null) return;
    await failureOf(() => readLevels(ports), report);
    await watchSchemes(ports);
  }, report);
};

/**
 * Every hour: which scheme each project has, and how it grants Browse. Alone says that one answer holds for a project;
 * in between that is only taken back.
 */
export const readSchemes = (ports: GrantPorts) => async (): Promise<void> => {
  const { report } = ports;
  await failureOf(() => readLevels(ports), report);
  await failureOf(() => readEachProject(ports), report);
};

/** Where the reading fails nothing is saved: the one before holds as long as it may. */
async function readLevels({ source, store, clock }: GrantPorts): Promise<void> {
  const readAt = clock();
  const members = await source.levelMembers();
  await store.saveLevels({ readAt, ...sharedLevels(members ?? []) });
}

/** Levels of which one issue can speak for others. Those whose members the app may not read are not among them. */
function sharedLevels(members: readonly LevelMember[]): Omit<LevelReading, 'readAt'> {
  const holders = new Map<string, string[]>();
  for (const { levelId, holder } of members) holders.set(levelId, [...(holders.get(levelId) ?? []), holder]);
  return { levelIds: [...holders].filter(([, all]) => isSameForIssuesOfOthers(all)).map(([levelId]) => levelId) };
}

const narrowness: Readonly<Record<BrowseRule, number>> = { 'by-project': 0, 'by-person': 1, 'by-issue': 2 };

async function watchSchemes({ source, store, reader, writer }: GrantPorts): Promise<void> {
  const schemes = await source.schemes();
  if (schemes === null) return;
  const ruleOf = new Map(schemes.map((scheme) => [scheme.id, browseRuleBy(scheme)]));
  const schemeOf = await store.schemes();
  for (const { project, browseRule } of await reader.projects()) {
    const schemeId = schemeOf.get(project.id);
    if (schemeId === undefined) continue;
    const rule = ruleOf.get(schemeId) ?? 'by-issue';
    if (narrowness[rule] > narrowness[browseRule]) await writer.saveBrowseRule(project.id, rule);
  }
}

async function readEachProject({ source, store, reader, writer, report }: GrantPorts): Promise<void> {
  // Schemes of team-managed projects need not be among them: those can be read by their project alone.
  const listed = new Set((await source.schemes())?.map(({ id }) => id));
  const projects = await reader.projects();
  const ids = new Set(projects.map(({ project }) => project.id));
  const found = new Map([...(await store.schemes())].filter(([projectId]) => ids.has(projectId)));
  for (const { project, browseRule } of projects) {
    const failure = await failureOf(async () => {
      const scheme = await source.schemeOf(project.id);
      const rule = browseRuleBy(scheme);
      if (rule !== browseRule) await writer.saveBrowseRule(project.id, rule);
      if (scheme && listed.has(scheme.id)) found.set(project.id, scheme.id);
      else found.delete(project.id);
    }, report);
    // What was found so far is kept: sweeps watch the schemes that are known.
    if (failure === 'jira-busy') break;
  }
  await store.saveSchemes(found);
}

/** Where the scheme may not be read, visibility is decided issue by issue: slower, never wrong. */
export function browseRuleBy(scheme: BrowseScheme | null): BrowseRule {
  if (scheme === null) return 'by-issue';
  if (isSameForAllIssues(scheme.browsers)) return 'by-project';
  return isSameForIssuesOfOthers(scheme.browsers) ? 'by-person' : 'by-issue';
}
