import type { Handlers } from '@forge/resolver';
import type { Definitions } from '#contract/definitions';
import { saveThresholdsRequest, thresholdsRequest } from '#contract/health';
import { overrideHealthRequest, takeBackOverrideRequest } from '#contract/health-override';
import { overrideHealth, takeBackOverride } from '../../application/health/override-health';
import { saveThresholds, viewThresholds } from '../../application/health/thresholds';
import { access, thresholds } from '../../composition';
import { overridePorts } from '../../record-composition';
import { answer } from '../answer';

export const healthCalls: Pick<
  Handlers<Definitions>,
  'health.thresholds' | 'health.saveThresholds' | 'health.override' | 'health.takeBack'
> = {
  'health.thresholds': answer(thresholdsRequest, viewThresholds(access, thresholds)),
  'health.saveThresholds': answer(saveThresholdsRequest, saveThresholds(access, thresholds)),
  'health.override': answer(overrideHealthRequest, overrideHealth(overridePorts)),
  'health.takeBack': answer(takeBackOverrideRequest, takeBackOverride(overridePorts)),
};
