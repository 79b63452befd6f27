import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { changesRequest, trendsRequest } from '#contract/overview';
import { viewTrends } from '../../application/overview/view-trends';
import { clock, indexReader, judging, seeVisibleSite } from '../../composition';
import { handOverrides, open, queries } from '../../record-composition';
import { changes } from '../../report-composition';
import { answer } from '../answer';

const trends = viewTrends({
  see: seeVisibleSite,
  open,
  queries,
  reader: indexReader,
  prepare: judging,
  overridesOf: handOverrides,
  clock,
});

export const overviewCalls: Pick<Handlers<Definitions>, 'overview.changes' | 'overview.trends'> = {
  'overview.changes': answer(changesRequest, changes),
  'overview.trends': answer(trendsRequest, trends),
};
