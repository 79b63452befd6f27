import { developer, inRegions, inCorporate } from './project-kinds';
import type { ProjectPlan } from './project-plan';
import * as finance from './vocabulary/finance';
import { automation } from './vocabulary/german';
import { japanMarket } from './vocabulary/japanese';
import * as platform from './vocabulary/platform';

/** Regions and head office. */
export const corporateProjects: readonly ProjectPlan[] = [
  {
    ...inRegions,
    key: 'LAGER',
    name: 'Lagerautomatisierung Deutschland und Österreich',
    description: 'Fördertechnik, Hochregallager und Leitstand.',
    guests: developer,
    team: 3,
    words: automation,
    workflow: 'german',
    types: 'german',
    weight: 3,
    dueShare: 0.5,
    keepsDates: 0.25,
  },
  {
    ...inRegions,
    key: 'JPN',
    name: '日本市場',
    description: '日本向けの配送サービス。',
    team: 4,
    words: japanMarket,
    workflow: 'japanese',
    types: 'japanese',
    weight: 2,
    months: [18, 0],
    pointsShare: 0.6,
  },
  {
    ...inCorporate,
    key: 'HR',
    name: 'People and Culture',
    description: 'Only those involved see an issue.',
    team: 7,
    words: platform.workplace,
    pointsShare: 0,
    weight: 1.2,
    access: 'involved',
    orphanShare: 0.4,
    dueShare: 0.5,
  },
  {
    ...inCorporate,
    key: 'HAWK',
    name: 'Project Hawkeye',
    description: 'Private.',
    team: 7,
    words: finance.merger,
    pointsShare: 0,
    weight: 0.6,
    months: [5, 0],
    access: 'private',
    dueShare: 0.9,
  },
];
