import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { indexRequest } from '#contract/site-index';
import { startIndexAsAdministrator } from '../../application/site-index/start-index';
import { viewIndexOverview, viewIndexState } from '../../application/site-index/view-index';
import { access, indexReader, start } from '../../composition';
import { answer } from '../answer';

export const siteIndexCalls: Pick<Handlers<Definitions>, 'index.state' | 'index.overview' | 'index.start'> = {
  'index.state': answer(indexRequest, viewIndexState(indexReader)),
  'index.overview': answer(indexRequest, viewIndexOverview(access, indexReader)),
  'index.start': answer(indexRequest, startIndexAsAdministrator(access, indexReader, start)),
};
