import type { ProjectRow } from '#contract/portfolio';
import type { Known } from '#domain/health/concerns';
import type { OpenedHealth } from './opened-health';

type Judged = Pick<Known<ProjectRow>, 'projectId' | 'name' | 'health' | 'overrides' | 'figures' | 'asOf'>;

/** What the health of a project opens. */
export const healthOfProject = ({ projectId, name, health, overrides, figures, asOf }: Judged): OpenedHealth => ({
  ground: { scope: { of: 'project', projectId }, of: name, figures },
  health,
  overrides,
  readAt: asOf,
});
