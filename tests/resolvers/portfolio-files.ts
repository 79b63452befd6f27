import { randomUUID } from 'node:crypto';
import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import {
  IMPORT_PART_CHARS,
  type ExportPage,
  type FiledContent,
  type FiledPortfolio,
} from '../../src/contract/record-file';
import { noChoices } from '../../src/domain/field-mapping/field-choices';
import { defaultThresholds } from '../../src/domain/health/thresholds';
import type { Day, Instant } from '../../src/domain/units';
import { noWorkFilter } from '../../src/domain/work/work-filter';
import { usualRoadmap } from '../../src/domain/product/roadmap-setup';
import { someRoles } from '../builders/portfolio';
import { aProduct } from '../builders/product';
import { storyPoints } from '../builders/site';
import { view } from './call-as';

export type Belongings = Omit<FiledContent, 'portfolios'>;
const none: Belongings = {
  baselines: [],
  reasons: [],
  overrides: [],
  workViews: [],
  capacity: [],
  settings: [],
  products: [],
};

/** The text of a file of portfolios and of what belongs to them, right or wrong. */
export const fileOf = (
  portfolios: readonly unknown[],
  others: { readonly [Key in keyof Belongings]?: readonly unknown[] } = none,
): string => JSON.stringify({ format: 'altitude-portfolios', version: 4, portfolios, ...others });

/** Everything that is filed, page by page, as an administrator gets it. */
export async function exportContent(sandbox: RunningSandbox): Promise<FiledContent> {
  const pages: ExportPage[] = [];
  for (let from: number | null = 0; from !== null; from = pages.at(-1)?.next ?? null)
    pages.push(await view(sandbox, 'admin', 'portfolio-record.export', { from }));
  return {
    portfolios: pages.flatMap(({ portfolios }) => portfolios),
    baselines: pages.flatMap(({ baselines }) => baselines),
    reasons: pages.flatMap(({ reasons }) => reasons),
    overrides: pages.flatMap(({ overrides }) => overrides),
    workViews: pages.flatMap(({ workViews }) => workViews),
    capacity: pages.flatMap(({ capacity }) => capacity),
    settings: pages.flatMap(({ settings }) => settings),
    products: pages.flatMap(({ products }) => products),
  };
}

export const exportAll = async (sandbox: RunningSandbox): Promise<readonly FiledPortfolio[]> =>
  (await exportContent(sandbox)).portfolios;

/** Which of several comes first means nothing. */
export function ordered({
  baselines,
  reasons,
  overrides,
  workViews,
  capacity,
  settings,
  products,
}: Belongings): Belongings {
  const textOf = (one: object) => JSON.stringify(Object.entries(one).sort());
  const sorted = <T extends object>(list: readonly T[]) => list.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  return {
    baselines: sorted(baselines),
    reasons: sorted(reasons),
    overrides: sorted(overrides),
    workViews: sorted(workViews),
    capacity: sorted(capacity),
    settings: sorted(settings),
    products: sorted(products),
  };
}

/** Sends a file in parts. @returns what an import of it has to say */
export async function sendFile(sandbox: RunningSandbox, text: string): Promise<{ importId: string; parts: number }> {
  const importId = randomUUID();
  const parts = Math.max(1, Math.ceil(text.length / IMPORT_PART_CHARS));
  for (let part = 0; part < parts; part++) {
    const piece = text.slice(part * IMPORT_PART_CHARS, (part + 1) * IMPORT_PART_CHARS);
    await view(sandbox, 'admin', 'portfolio-record.import-part', { importId, part, text: piece });
  }
  return { importId, parts };
}

export function aFiled(id: string): FiledPortfolio {
  return {
    id,
    name: 'Filed',
    description: '',
    roles: someRoles('admin'),
    start: null,
    end: null,
    money: { currency: 'EUR', budget: null, discountRate: null },
    members: [{ kind: 'project', projectId: '10000' }],
    candidates: [],
    milestones: [],
    themes: [],
    isArchived: false,
  };
}

/** One record of each kind, of a portfolio or of the site. */
export function belongingsOf(portfolioId: string, today: Day): Belongings {
  const spec = {
    filter: noWorkFilter,
    grouping: 'assignee' as const,
    sort: { column: 'due' as const, direction: 'descending' as const },
    level: 'epics' as const,
    columns: [{ id: 'due', width: 200 }],
  };
  const [calendarId, lead] = [randomUUID(), `lead-${portfolioId}`];
  const view = { ownerAccountId: 'somebody', isShared: true, name: 'By person', spec };
  const leave = [{ first: today, last: (today + 4) as Day, percent: 100 }];
  const members = [{ accountId: lead, allocations: [{ first: null, last: null, percent: 50 }] }];
  return {
    baselines: [{ id: randomUUID(), portfolioId, name: 'Promise', day: (today - 30) as Day, isLocked: true }],
    reasons: [
      { portfolioId, issueId: '10002', at: 1_700_000_000_000 as Instant, part: 'due', text: 'The supplier is late.' },
    ],
    overrides: [
      { portfolioId, projectId: '10000', of: 'scope', state: 'danger', reason: 'Half of it is new.', until: today },
    ],
    workViews: [
      { ...view, id: randomUUID(), portfolioId },
      { ...view, id: randomUUID(), portfolioId: null },
      { ...view, id: randomUUID(), portfolioId, ownerAccountId: 'admin', isShared: false, name: 'Mine alone' },
    ],
    capacity: [
      { kind: 'calendar', id: calendarId, record: { name: 'Week', hours: [8, 8, 8, 8, 6, 0, 0], holidays: [] } },
      {
        kind: 'team',
        id: randomUUID(),
        record: { name: 'Crew', jiraTeamId: null, leads: [lead], hoursPerPoint: 6, members },
      },
      { kind: 'person', id: lead, record: { calendarId, role: null, leave } },
      {
        kind: 'settings',
        record: { calendarId, sprints: { firstDay: today, weeks: 2 }, limits: { attention: 80, danger: 90 } },
      },
    ],
    products: [
      { id: '10000', record: aProduct({ vision: `Of ${portfolioId}` }) },
      {
        id: randomUUID(),
        record: aProduct({
          scope: {
            kind: 'members',
            members: [
              { kind: 'project', projectId: '10000' },
              { kind: 'query', jql: 'labels = shop' },
            ],
          },
          roadmap: { ...usualRoadmap, placed: [{ issueId: 10_002, horizon: 'now' }] },
        }),
      },
    ],
    settings: [
      { kind: 'thresholds', record: { ...defaultThresholds, late: { attention: 3, danger: 4 } } },
      { kind: 'link-types', record: [{ typeId: '10000', rule: { kind: 'FF', first: 'inward', lagDays: 2 } }] },
      { kind: 'fields', record: { ...noChoices, numbers: [{ fieldId: storyPoints, title: 'Worth', rule: 'sum' }] } },
    ],
  };
}
