import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { reportRequest } from '#contract/report';
import { report } from '../../report-composition';
import { answer } from '../answer';

export const reportCalls: Pick<Handlers<Definitions>, 'report.view'> = {
  'report.view': answer(reportRequest, report),
};
