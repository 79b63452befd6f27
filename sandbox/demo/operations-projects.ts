import { owner, developer, inLogistics, inFinance } from './project-kinds';
import type { ProjectPlan } from './project-plan';
import * as finance from './vocabulary/finance';
import * as logistics from './vocabulary/logistics';

/** What moves parcels and money. */
export const operationsProjects: readonly ProjectPlan[] = [
  {
    ...inLogistics,
    key: 'ROUTE',
    name: 'Route Planning',
    description: 'Tours for 2,400 drivers, every night.',
    team: 2,
    words: logistics.routing,
    weight: 4,
    ownInitiatives: true,
  },
  {
    ...inLogistics,
    key: 'WMS',
    name: 'Warehouse Management',
    description: 'Goods-in, picking, packing, stock.',
    guests: developer,
    team: 3,
    words: logistics.warehouse,
    weight: 5,
    worklogShare: 0.5,
  },
  {
    ...inLogistics,
    key: 'FLEET',
    name: 'Fleet and Telematics',
    description: 'Vehicles, charging, maintenance.',
    team: 4,
    words: logistics.fleet,
    weight: 3,
    pointsShare: 0.6,
    dueShare: 0.5,
    keepsDates: 0.1,
  },
  {
    ...inFinance,
    key: 'PAY',
    name: 'Payments',
    description: 'Money in, money back, money out.',
    guests: { ...owner, sponsor: true },
    team: 5,
    words: finance.payments,
    weight: 4,
    security: { level: 'securityTeam', share: 0.06 },
  },
  {
    ...inFinance,
    key: 'BILL',
    name: 'Invoicing and Settlement',
    description: 'Invoices, carrier settlements and the general ledger.',
    team: 5,
    words: finance.invoicing,
    weight: 3,
    dueShare: 0.6,
    keepsDates: 0.1,
  },
  {
    ...inFinance,
    key: 'RISK',
    name: 'Fraud and Risk',
    description: 'Private: cases and rules.',
    team: 5,
    words: finance.fraud,
    weight: 1.5,
    access: 'private',
    security: { level: 'confidential', share: 0.1 },
  },
];
