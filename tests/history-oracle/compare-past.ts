import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { Figures } from '../../src/contract/figures';
import type { Day } from '../../src/domain/units';
import type { ExpectedFigures } from '../oracle/figures-oracle';
import { FiguresOracle } from '../oracle/figures-oracle';
import { shown } from '../oracle/shown-figures';
import { view } from '../resolvers/call-as';
import type { RawSite } from './read-history';
import { replayTo } from './replay-issues';

const MS_PER_DAY = 86_400_000;

/** `2026-11-20` */
export const isoOf = (day: Day) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** `project ABC` → figures, `epic ABC-1` → figures, and the totals. */
export type PastFigures = Readonly<Record<string, ExpectedFigures>>;

/** What the app shows as of a day: portfolio, all that opens below it, and products. */
export async function shownAsOf(sandbox: RunningSandbox, person: string, day: Day): Promise<PastFigures> {
  const portfolio = await view(sandbox, person, 'portfolio.view', { asOf: day });
  const all: Record<string, ExpectedFigures> = { totals: shown(portfolio.totals) };
  const add = (name: string, figures: Figures) => {
    const one = shown(figures);
    if (all[name] && JSON.stringify(all[name]) !== JSON.stringify(one)) throw new Error(`${name} has two figures.`);
    all[name] = one;
  };
  for (const { projectId, key, figures } of portfolio.projects) {
    if (!figures) throw new Error(`${key} has not been read.`);
    add(`project ${key}`, figures);
    const items = await view(sandbox, person, 'portfolio.items', { projectId, asOf: day });
    const product = await view(sandbox, person, 'product.view', { product: key, asOf: day });
    if (product.figures) add(`project ${key}`, product.figures);
    for (const { issue, children } of [...items.items, ...product.items, ...product.elsewhere])
      add(`epic ${issue.key}`, children);
  }
  return all;
}

/** What replaying the changes of the site gives. */
export function expectedAsOf(site: RawSite, projects: readonly string[], day: Day): PastFigures {
  const issues = replayTo(site, isoOf(day));
  const oracle = new FiguresOracle(issues, isoOf(day));
  return Object.fromEntries([
    ['totals', oracle.ofAll()],
    ...projects.map((key) => [`project ${key}`, oracle.ofProject(key)]),
    ...issues.filter(({ level }) => level >= 1).map((epic) => [`epic ${epic.key}`, oracle.ofEpic(epic)]),
  ]) as PastFigures;
}
