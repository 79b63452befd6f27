import type { SaveThresholdsRequest, ThresholdsView } from '#contract/health';
import type { Viewer, ViewerAccess } from '../access/ports';
import { AppError } from '../errors';
import type { ThresholdStore } from './ports';

/** From where on health is a concern, for administrators. */
export const viewThresholds =
  (access: ViewerAccess, store: ThresholdStore) =>
  async (viewer: Viewer): Promise<ThresholdsView> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    return store.kept();
  };

/**
 * Sets them for everybody and at once: health is judged when it is looked at.
 * @throws AppError `changed-meanwhile` where somebody else has saved since
 */
export const saveThresholds =
  (access: ViewerAccess, store: ThresholdStore) =>
  async (viewer: Viewer, { version, thresholds }: SaveThresholdsRequest): Promise<ThresholdsView> => {
    if (!(await access.isAdministrator(viewer))) throw new AppError({ code: 'not-permitted' });
    if (!(await store.save(thresholds, version))) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return { version: version + 1, thresholds };
  };
