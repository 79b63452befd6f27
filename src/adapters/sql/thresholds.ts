import { z } from 'zod';
import type { KeptThresholds, ThresholdStore } from '../../application/health/ports';
import { defaultThresholds, healthChecks } from '#domain/health/thresholds';
import { recordSettings } from './tables';
import { versionedSetting } from './versioned-setting';

const threshold = z.object({ attention: z.number(), danger: z.number() });
const record = z.object({ version: z.number(), thresholds: z.partialRecord(z.enum(healthChecks), threshold) });

/** A rule that came after thresholds were saved has its default. */
const setting = versionedSetting<KeptThresholds>(
  recordSettings.thresholds,
  record.transform(({ version, thresholds }) => ({ version, thresholds: { ...defaultThresholds, ...thresholds } })),
  { version: 0, thresholds: defaultThresholds },
);

export const sqlThresholds: ThresholdStore = {
  kept: () => setting.read(),
  save: (thresholds, after) => setting.save({ thresholds }, after),
};
