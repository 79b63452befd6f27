import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { saveThresholdsRequest, thresholdsRequest } from '#contract/health';
import { saveThresholds, viewThresholds } from '../../application/health/thresholds';
import { access, thresholds } from '../../composition';
import { answer } from '../answer';

export const healthCalls: Pick<Handlers<Definitions>, 'health.thresholds' | 'health.saveThresholds'> = {
  'health.thresholds': answer(thresholdsRequest, viewThresholds(access, thresholds)),
  'health.saveThresholds': answer(saveThresholdsRequest, saveThresholds(access, thresholds)),
};
