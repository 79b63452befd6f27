import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { timelineRequest } from '#contract/timeline';
import { applyPlanRequest } from '#contract/timeline-plan';
import { applyPlan } from '../../application/timeline/apply-plan';
import { viewTimeline } from '../../application/timeline/view-timeline';
import { setupPorts } from '../../capacity-composition';
import { indexReader, issueDays, mark, report } from '../../composition';
import { see, seeOne } from '../../record-composition';
import { answer } from '../answer';

const view = viewTimeline({ see, seeOne, reader: indexReader, store: setupPorts.store });
const apply = applyPlan({ days: issueDays, reader: indexReader, mark, report });

export const timelineCalls: Pick<Handlers<Definitions>, 'timeline.view' | 'timeline.apply'> = {
  'timeline.view': answer(timelineRequest, view),
  'timeline.apply': answer(applyPlanRequest, apply),
};
