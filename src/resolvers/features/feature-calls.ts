import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { applyListsRequest, applyRanksRequest } from '#contract/feature-edits';
import { featureScopesRequest, featuresRequest } from '#contract/features';
import { jiraIssueLists } from '../../adapters/jira/issue-lists';
import { jiraIssueRanks } from '../../adapters/jira/issue-ranks';
import { systemClock } from '../../adapters/platform/system-clock';
import { applyLists } from '../../application/features/apply-lists';
import { applyRanks } from '../../application/features/apply-ranks';
import { viewFeatures } from '../../application/features/view-features';
import { viewFeatureScopes } from '../../application/features/view-scopes';
import { setupPorts } from '../../capacity-composition';
import { indexReader, judging, links, mark, report } from '../../composition';
import { see } from '../../record-composition';
import { answer } from '../answer';

const view = viewFeatures({ see, reader: indexReader, prepare: judging, links, store: setupPorts.store });
const scopes = viewFeatureScopes({ see, reader: indexReader });
const rank = applyRanks({ ranks: jiraIssueRanks, reader: indexReader, mark, report, clock: systemClock });
const edit = applyLists({ lists: jiraIssueLists, mark, report });

export const featureCalls: Pick<Handlers<Definitions>, Extract<keyof Definitions, `features.${string}`>> = {
  'features.view': answer(featuresRequest, view),
  'features.scopes': answer(featureScopesRequest, scopes),
  'features.rank': answer(applyRanksRequest, rank),
  'features.edit': answer(applyListsRequest, edit),
};
