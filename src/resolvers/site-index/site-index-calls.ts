import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { budgetRequest, indexRequest, pauseRequest } from '#contract/site-index';
import { setPointsShare } from '../../application/site-index/points-share';
import { pauseIndex, startIndexAsAdministrator } from '../../application/site-index/start-index';
import { viewIndexOverview, viewIndexState } from '../../application/site-index/view-index';
import {
  access,
  clock,
  indexReader,
  indexWriter,
  ledger,
  log,
  missing,
  queue,
  seeVisibleSite,
  start,
} from '../../composition';
import { answer } from '../answer';

export const siteIndexCalls: Pick<
  Handlers<Definitions>,
  'index.state' | 'index.overview' | 'index.pause' | 'index.budget' | 'index.start'
> = {
  'index.state': answer(indexRequest, viewIndexState(access, indexReader, { log, ledger, clock })),
  'index.overview': answer(
    indexRequest,
    viewIndexOverview({ access, reader: indexReader, log, ledger, see: seeVisibleSite, findMissing: missing, clock }),
  ),
  'index.pause': answer(pauseRequest, pauseIndex(access, indexReader, indexWriter, queue)),
  'index.budget': answer(budgetRequest, setPointsShare({ access, ledger, reader: indexReader, queue, log, clock })),
  'index.start': answer(indexRequest, startIndexAsAdministrator(access, indexReader, start)),
};
