import type { JiraSite } from '../../sandbox/site/jira-site';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { ItemRow } from '../../src/contract/items';
import type { IssueListScope } from '../../src/contract/issue-list';
import { view } from '../resolvers/call-as';
import type { ExpectedFigures } from './figures-oracle';
import { FiguresOracle } from './figures-oracle';
import type { WordedIssue } from './read-as-person';
import { isoDayIn, issuesOf, listedProjects, projectsOf } from './read-as-person';
import { shown } from './shown-figures';

/** Every figure of every view of one person, flat: `project ABC` → figures, `epic ABC-1` → figures … */
export type AllFigures = Readonly<Record<string, ExpectedFigures | readonly string[]>>;

/** What the app shows. Opens every project and every list, as far as the lists go. */
export async function shownTo(sandbox: RunningSandbox, person: string): Promise<AllFigures> {
  const portfolio = await view(sandbox, person, 'portfolio.view', {});
  const all: Record<string, ExpectedFigures | readonly string[]> = { totals: shown(portfolio.totals) };
  for (const { projectId, key, figures } of portfolio.projects) {
    if (!figures) throw new Error(`${key} has not been read.`);
    all[`project ${key}`] = shown(figures);
    const items = await view(sandbox, person, 'portfolio.items', { projectId });
    const product = await view(sandbox, person, 'product.view', { product: key });
    for (const item of [...items.items, ...product.items, ...product.elsewhere]) addItem(all, item);
    for (const { key: outside, children } of product.outside) all[`outside ${outside}`] = shown(children);
    all[`outside of ${key}`] = product.outside.map((outside) => outside.key).sort();
    all[`own items of ${key}`] = product.items
      .map(({ issue }) => issue)
      .filter((issue) => issue.projectKey === key)
      .map((issue) => issue.key)
      .sort();
    all[`orphans of ${key}`] = await keysOf(sandbox, person, { of: 'without-epic', projectId });
    if (JSON.stringify(items.items) !== JSON.stringify(product.items))
      throw new Error(`The two heights differ in ${key}.`);
  }
  return all;
}

function addItem(all: Record<string, ExpectedFigures | readonly string[]>, { issue, children }: ItemRow): void {
  const name = `epic ${issue.key}`;
  const figures = shown(children);
  if (all[name] && JSON.stringify(all[name]) !== JSON.stringify(figures)) throw new Error(`${name} shows two figures.`);
  all[name] = figures;
}

/** All pages of a list. */
export async function keysOf(sandbox: RunningSandbox, person: string, scope: IssueListScope): Promise<string[]> {
  const keys: string[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const page: { issues: readonly { key: string }[]; next: number | null } = await view(
      sandbox,
      person,
      'issues.list',
      { scope, offset },
    );
    keys.push(...page.issues.map(({ key }) => key));
    offset = page.next;
  }
  return keys.sort();
}

/** What the app itself may read: an index cannot hold more. */
const readByApp = new WeakMap<JiraSite, Promise<{ projects: ReadonlySet<string>; issues: ReadonlySet<string> }>>();

function appReads(jira: JiraSite) {
  const known = readByApp.get(jira) ?? readAsApp(jira);
  readByApp.set(jira, known);
  return known;
}

async function readAsApp(jira: JiraSite) {
  const projects = new Set(await listedProjects(jira, jira.appAccountId));
  return { projects, issues: new Set((await issuesOf(jira, jira.appAccountId)).map(({ key }) => key)) };
}

/** Reads anew as the app when it is asked next: the app has caught up with what was changed. */
export function appHasRead({ source }: RunningSandbox): void {
  readByApp.delete(source.jira);
}

/** What a person can read now, and the app could when it read. */
export interface ReadByPerson {
  readonly oracle: FiguresOracle<WordedIssue>;
  /** By key. */
  readonly projects: readonly string[];
  readonly today: string;
  /** What he can read in Jira and the index cannot hold: projects by key, and how many issues of others. */
  readonly missing: { readonly projects: readonly string[]; readonly issues: number };
}

export async function readFor(
  sandbox: RunningSandbox,
  person: string,
  timeZone: string,
  now = new Date(),
): Promise<ReadByPerson> {
  const { jira } = sandbox.source;
  const app = await appReads(jira);
  const own = await projectsOf(jira, person);
  const projects = own.filter((key) => app.projects.has(key));
  const found = await issuesOf(jira, person);
  const issues = found.filter(({ key }) => app.issues.has(key));
  const inKnown = found.filter(({ project }) => projects.includes(project));
  const missing = {
    projects: own.filter((key) => !app.projects.has(key)),
    issues: inKnown.filter(({ key }) => !app.issues.has(key)).length,
  };
  const today = isoDayIn(timeZone, now);
  return { oracle: new FiguresOracle(issues, today), projects, today, missing };
}

/** What the definitions give for that. */
export const expectedFor = async (
  ...[sandbox, person, timeZone, now]: Parameters<typeof readFor>
): Promise<AllFigures> => expectedFrom(await readFor(sandbox, person, timeZone, now));

export function expectedFrom({ oracle, projects }: ReadByPerson): AllFigures {
  const { issues } = oracle;
  const all: Record<string, ExpectedFigures | readonly string[]> = { totals: oracle.ofAll() };
  for (const key of projects) addProject(all, oracle, key);
  const shownEpics = issues.filter(({ level }) => level >= 1);
  for (const epic of shownEpics) all[`epic ${epic.key}`] = oracle.ofEpic(epic);
  return all;
}

function addProject(
  all: Record<string, ExpectedFigures | readonly string[]>,
  oracle: FiguresOracle,
  key: string,
): void {
  const own = oracle.issues.filter((issue) => issue.project === key);
  all[`project ${key}`] = oracle.ofProject(key);
  all[`outside of ${key}`] = oracle.outsideKeysOf(key);
  for (const outside of oracle.outsideKeysOf(key)) all[`outside ${outside}`] = oracle.ofOutside(outside);
  // A parent of any level in another project: its children here must hang somewhere.
  const parentKeys = new Set(own.filter(({ level }) => level < 1).map(({ parentKey }) => parentKey));
  const elsewhere = oracle.issues.filter((issue) => issue.project !== key && parentKeys.has(issue.key));
  for (const parent of elsewhere) all[`epic ${parent.key}`] = oracle.ofEpic(parent);
  all[`own items of ${key}`] = own
    .filter(({ level }) => level >= 1)
    .map((issue) => issue.key)
    .sort();
  all[`orphans of ${key}`] = oracle
    .orphansOf(key)
    .map((issue) => issue.key)
    .sort();
}
