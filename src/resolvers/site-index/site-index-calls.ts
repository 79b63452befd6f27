import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { indexRequest, pauseRequest } from '#contract/site-index';
import { pauseIndex, startIndexAsAdministrator } from '../../application/site-index/start-index';
import { viewIndexOverview, viewIndexState } from '../../application/site-index/view-index';
import {
  access,
  clock,
  indexReader,
  indexWriter,
  ledger,
  missing,
  queue,
  seeVisibleSite,
  start,
} from '../../composition';
import { answer } from '../answer';

export const siteIndexCalls: Pick<
  Handlers<Definitions>,
  'index.state' | 'index.overview' | 'index.pause' | 'index.start'
> = {
  'index.state': answer(indexRequest, viewIndexState(access, indexReader)),
  'index.overview': answer(
    indexRequest,
    viewIndexOverview({ access, reader: indexReader, ledger, see: seeVisibleSite, findMissing: missing, clock }),
  ),
  'index.pause': answer(pauseRequest, pauseIndex(access, indexReader, indexWriter, queue)),
  'index.start': answer(indexRequest, startIndexAsAdministrator(access, indexReader, start)),
};
