import type { Named } from '../site/model';
import type { Guests } from './access';
import { groups } from './people';

const category = (id: string, name: string): Named => ({ id, name });
const customer = category('10000', 'Customer products');
const operations = category('10001', 'Logistics');
const money = category('10002', 'Finance');
const foundations = category('10003', 'Platform');
const regions = category('10004', 'Regions');
const corporate = category('10005', 'Corporate');

export const nobody: Guests = { productOwner: false, developer: false, sponsor: false };
export const owner: Guests = { ...nobody, productOwner: true };
export const developer: Guests = { ...nobody, developer: true };
export const sponsor: Guests = { ...nobody, sponsor: true };

const usual = {
  description: '',
  guests: nobody,
  type: 'software',
  style: 'classic',
  archived: false,
  workflow: 'standard',
  types: 'classic',
  pointsShare: 0.8,
  sprints: true,
  access: 'standard',
  security: null,
  weight: 3,
  months: [36, 0],
  orphanShare: 0.12,
  releaseWeeks: 13,
  dueShare: 0.2,
  keepsDates: 0.65,
  worklogShare: 0,
  ownInitiatives: false,
} as const;

export const inCustomer = { ...usual, category: customer, line: groups.customer, workflow: 'commerce' } as const;
export const inLogistics = { ...usual, category: operations, line: groups.logistics } as const;
export const inFinance = { ...usual, category: money, line: groups.finance, worklogShare: 0.4 } as const;
export const inPlatform = { ...usual, category: foundations, line: groups.platform } as const;
export const inRegions = { ...usual, category: regions, line: groups.regions } as const;
export const inCorporate = {
  ...usual,
  category: corporate,
  line: groups.people,
  type: 'business',
  sprints: false,
  releaseWeeks: 0,
} as const;
