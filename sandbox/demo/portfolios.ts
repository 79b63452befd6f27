import { groupIdOf } from '../jira/group-id';
import { DAY } from './calendar';
import { groups, workforce, type GroupName } from './people';
import { projectIdOf } from './stage';
import { projectPlans } from './project-plans';

const { portfolioManager, siteAdmin, productOwner, sponsor } = workforce(1).cast;

const person = ({ accountId }: { readonly accountId: string }) => ({ kind: 'person', accountId }) as const;
const group = (name: GroupName) => ({ kind: 'group', groupId: groupIdOf(name) }) as const;
const project = (key: string) => ({
  kind: 'project' as const,
  projectId: projectIdOf(projectPlans.findIndex((plan) => plan.key === key)),
});
const category = (name: string) => ({ kind: 'category', category: name }) as const;
const query = (jql: string) => ({ kind: 'query', jql }) as const;
const nested = (portfolioId: string) => ({ kind: 'portfolio', portfolioId }) as const;

const ids = {
  company: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1001',
  customer: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1002',
  logistics: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1003',
  duties: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1004',
  pilots: '5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c1005',
};

const office = group(groups.portfolioOffice);
const roles = {
  ownerAccountId: portfolioManager.accountId,
  sponsors: [person(sponsor)],
  editors: [office],
  viewers: [group(groups.staff)],
  moneyViewers: [office, person(sponsor)],
};
const plain = { description: '', roles, members: [], candidates: [], isArchived: false };
const inEuro = (budget: number | null, discountRate: number | null = 0.08) => ({
  currency: 'EUR',
  budget,
  discountRate,
});

type Candidate = Readonly<Record<'id' | 'name' | 'note', string>> &
  Readonly<Record<'start' | 'end' | 'points' | 'cost' | 'value', number | null>>;
const candidate = (serial: number, name: string, note: string, parts: Partial<Candidate>): Candidate => ({
  id: `5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c2${String(serial).padStart(3, '0')}`,
  name,
  note,
  start: null,
  end: null,
  points: null,
  cost: null,
  value: null,
  ...parts,
});

const milestone = (serial: number, name: string, day: number | null, note = '') => ({
  id: `5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c3${String(serial).padStart(3, '0')}`,
  name,
  day,
  note,
});
const theme = (serial: number, name: string, labels: readonly string[]) => ({
  id: `5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c4${String(serial).padStart(3, '0')}`,
  name,
  labels,
});

const customerThemes = [
  theme(4, 'Peak season', ['peak-season', 'performance']),
  theme(5, 'Asked for', ['customer-request', 'quick-win', 'accessibility']),
];

/** Days are counted since 1970. */
type Years = (fromNow: number) => number;

/** What the board sees, and what nobody looks at any more. */
const ofTheBoard = (years: Years) => [
  {
    ...plain,
    start: years(-1),
    end: years(2),
    id: ids.company,
    name: 'Arvella, the whole company',
    description: 'What the board looks at each quarter.',
    money: inEuro(24_000_000),
    milestones: [
      milestone(1, 'Board review', years(0.2)),
      milestone(2, 'New financial year', years(0.45)),
      milestone(3, 'Regions on one platform', years(1.2), 'Promised to the owners.'),
    ],
    themes: [
      theme(1, 'What customers ask for', ['customer-request', 'quick-win']),
      theme(2, 'Duties', ['compliance', 'security', 'legal']),
      theme(3, 'Foundations', ['tech-debt', 'performance']),
    ],
    members: [project('STRAT'), nested(ids.customer), nested(ids.logistics), category('Finance'), category('Platform')],
  },
  {
    ...plain,
    start: years(-3),
    end: years(-1),
    id: ids.pilots,
    name: 'Pilots',
    money: inEuro(600_000),
    members: [query('labels = pilot'), project('LAB')],
    isArchived: true,
  },
];

const ofTheLines = (years: Years) => [
  {
    ...plain,
    start: years(-1),
    end: years(2),
    id: ids.customer,
    name: 'Customer experience',
    description: 'Shop, app and service: one experience from the first visit to the return.',
    roles: { ...roles, ownerAccountId: productOwner.accountId, editors: [group(groups.customer), office] },
    money: inEuro(7_500_000, 0.1),
    members: [category('Customer products')],
    milestones: [
      milestone(4, 'Spring campaign', years(0.3), 'Everything that customers see is frozen two weeks before.'),
      milestone(5, 'App store review', years(0.32)),
      milestone(6, 'Second country', null),
    ],
    themes: customerThemes,
    candidates: [
      candidate(1, 'Voice ordering', 'Asked for by two retail partners.', {
        points: 120,
        cost: 380_000,
        value: 900_000,
      }),
      candidate(2, 'Size adviser', '', { start: years(0.5), end: years(1), cost: 210_000 }),
      candidate(3, 'Marketplace for partners', 'Nobody has estimated it yet.', {}),
    ],
  },
  {
    ...plain,
    start: years(-2),
    end: years(1.5),
    id: ids.logistics,
    name: 'Logistics renewal',
    description: 'From three warehouse systems to one.',
    money: inEuro(9_200_000),
    members: [category('Logistics'), category('Regions'), query('labels = peak-season ORDER BY duedate')],
    candidates: [candidate(4, 'Autonomous yard trucks', '', { points: 300, cost: 2_400_000, value: 3_100_000 })],
  },
  {
    ...plain,
    start: years(-1),
    end: null,
    id: ids.duties,
    name: 'Duties: compliance and security',
    description: 'What must be done, wherever it is done.',
    roles: { ...roles, sponsors: [], viewers: [group(groups.security)], ownerAccountId: siteAdmin.accountId },
    money: inEuro(null, null),
    members: [query('labels in (compliance, security, legal)'), project('IAM')],
  },
];

/** What the company's people have typed into the app, in the form of its own export. */
export function demoPortfolios(now: number): object {
  const years: Years = (fromNow) => Math.round(now / DAY + fromNow * 365.25);
  return { format: 'altitude-portfolios', version: 1, portfolios: [...ofTheBoard(years), ...ofTheLines(years)] };
}

/** Who imports them. */
export const portfolioImporter = siteAdmin.accountId;
