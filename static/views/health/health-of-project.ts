import type { KnownProject } from './attention';
import type { OpenedHealth } from './opened-health';

type Judged = Pick<KnownProject, 'projectId' | 'name' | 'health' | 'figures' | 'asOf'>;

/** What the health of a project opens. */
export const healthOfProject = ({ projectId, name, health, figures, asOf }: Judged): OpenedHealth => ({
  ground: { scope: { of: 'project', projectId }, of: name, figures },
  health,
  readAt: asOf,
});
