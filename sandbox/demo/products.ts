import { groupIdOf } from '../jira/group-id';
import { DAY } from './calendar';
import { groups, workforce } from './people';
import { projectPlans } from './project-plans';
import { projectIdOf } from './stage';

const { portfolioManager, productOwner, sponsor, developer } = workforce(1).cast;

const id = (serial: number): string => `5a6f3c1e-0b52-4c55-9d0e-7a1f2f6c5${String(serial).padStart(3, '0')}`;
const person = ({ accountId }: { readonly accountId: string }) => ({ kind: 'person', accountId }) as const;
const group = (name: string) => ({ kind: 'group', groupId: groupIdOf(name) }) as const;
const everyone = { kind: 'everyone' } as const;
const project = (key: string) => ({
  kind: 'project' as const,
  projectId: projectIdOf(projectPlans.findIndex((plan) => plan.key === key)),
});
const query = (jql: string) => ({ kind: 'query', jql }) as const;

const goal = (serial: number, name: string, target: number | null, isReached = false, note = '') => ({
  id: id(serial),
  name,
  target,
  isReached,
  note,
});

const plain = {
  description: '',
  goals: [],
  dates: { start: null, launch: null, end: null },
  stakeholders: [],
  links: [],
  hiddenMembers: 'keep',
};

/** Days are counted since 1970. */
type Years = (fromNow: number) => number;

const app = (years: Years) => ({
  ...plain,
  name: 'Arvella App',
  vision: 'Whoever sends or awaits something needs nothing but a phone.',
  description:
    'For private senders, for recipients, and for couriers on their way. They choose it because it tells them what happens next before they ask.',
  stage: 'development',
  dates: { start: years(-1.4), launch: years(0.3), end: null },
  goals: [
    goal(1, 'Half of all parcels are sent by phone', years(0.6)),
    goal(2, 'Recipients move a delivery in under a minute', years(-0.1), true),
    goal(3, 'Rated 4.5 in both stores', years(-0.05), false, 'Now at 4.2 and rising.'),
  ],
  stakeholders: [
    { id: id(11), who: person(productOwner), parts: ['accountable'], note: '' },
    { id: id(12), who: person(developer), parts: ['responsible'], note: 'Release train' },
    { id: id(13), who: person(sponsor), parts: ['consulted', 'informed'], note: '' },
    {
      id: id(14),
      who: { kind: 'named', name: 'Retail partners’ council' },
      parts: ['consulted'],
      note: 'Meets monthly',
    },
    { id: id(15), who: group(groups.customer), parts: ['informed'], note: '' },
  ],
  links: [
    { id: id(21), title: 'Product brief', url: 'https://arvella.example/wiki/spaces/APP/pages/10001' },
    { id: id(22), title: 'Interviews with couriers', url: 'https://arvella.example/wiki/spaces/APP/pages/10002' },
  ],
  roles: { ownerAccountId: productOwner.accountId, editors: [person(developer)], viewers: [everyone] },
});

const ofMembers = (years: Years) => [
  {
    ...plain,
    name: 'Delivery promise',
    vision: 'Everybody knows to the hour when a parcel comes, and it comes then.',
    stage: 'launch',
    dates: { start: years(-2), launch: years(0.1), end: years(3) },
    goals: [goal(31, 'Nine of ten parcels within the hour', years(0.5))],
    members: [project('TRACK'), project('ROUTE')],
    roles: {
      ownerAccountId: portfolioManager.accountId,
      editors: [person(productOwner)],
      viewers: [everyone],
    },
  },
  {
    ...plain,
    name: 'Shop for customers on the move',
    vision: 'The whole shop in one hand.',
    stage: 'post-launch',
    members: [query('project = SHOP AND labels in (customer-request, quick-win, performance)')],
    roles: { ownerAccountId: productOwner.accountId, editors: [], viewers: [everyone] },
  },
  {
    ...plain,
    name: 'Checkout for everybody',
    vision: 'Whoever has chosen has paid a minute later, with an account or without.',
    stage: 'ideation',
    members: [query('project = SHOP AND component in ("Guest checkout", "Address validation")')],
    roles: { ownerAccountId: productOwner.accountId, editors: [], viewers: [group(groups.staff)] },
  },
];

/** What the company's people say of their products: of a project as a whole, and of products of their own. */
export function demoProducts(now: number) {
  const years: Years = (fromNow) => Math.round(now / DAY + fromNow * 365.25);
  return { ofProjects: [{ product: 'APP', draft: app(years) }], ofMembers: ofMembers(years) };
}
