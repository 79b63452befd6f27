import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { timelineRequest } from '#contract/timeline';
import { viewTimeline } from '../../application/timeline/view-timeline';
import { indexReader, seeVisibleSite } from '../../composition';
import { seeOne } from '../../record-composition';
import { answer } from '../answer';

const view = viewTimeline({ see: seeVisibleSite, seeOne, reader: indexReader });

export const timelineCalls: Pick<Handlers<Definitions>, 'timeline.view'> = {
  'timeline.view': answer(timelineRequest, view),
};
