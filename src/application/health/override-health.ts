import type { OverrideHealthRequest, ProjectOverrides, TakeBackOverrideRequest } from '#contract/health-override';
import { isInForce, isUntil } from '#domain/health/override';
import type { Day } from '#domain/units';
import type { Viewer } from '../access/ports';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { SeePortfolio } from '../portfolio/see-portfolio';
import { rights } from '../portfolio/shelf';
import { inForce } from './overrides-of';
import type { KeptOverride, OverrideStore } from './ports';

interface OverridePorts {
  readonly seeOne: SeePortfolio;
  readonly overrides: OverrideStore;
  readonly clock: Clock;
}

/**
 * Sets how a project of a portfolio stands, in that portfolio alone: for its owner and editors.
 * @throws AppError `not-found` where the person may not view the portfolio, or sees no such project in it; `changed-meanwhile` where
 * somebody else has set or taken back the same since
 */
export const overrideHealth =
  (ports: OverridePorts) =>
  async (viewer: Viewer, { state, reason, until, ...subject }: OverrideHealthRequest): Promise<ProjectOverrides> => {
    const today = await admit(ports, viewer, subject);
    if (!isUntil(until, today)) throw new AppError({ code: 'invalid-request', field: 'until' });
    return save(ports, viewer, subject, { state, reason, until }, today);
  };

/** What the rules give counts again. @throws AppError as above */
export const takeBackOverride =
  (ports: OverridePorts) =>
  async (viewer: Viewer, subject: TakeBackOverrideRequest): Promise<ProjectOverrides> => {
    const today = await admit(ports, viewer, subject);
    if (subject.version === 0) throw new AppError({ code: 'changed-meanwhile', newest: null });
    return save(ports, viewer, subject, null, today);
  };

/** @returns the present day of the site */
async function admit(
  { seeOne }: OverridePorts,
  viewer: Viewer,
  { portfolioId, projectId }: TakeBackOverrideRequest,
): Promise<Day> {
  const { shelf, version, site } = await seeOne(viewer, portfolioId);
  if (!rights(shelf, version).mayEdit || version.record.isArchived) throw new AppError({ code: 'not-permitted' });
  if (!site.projects.some(({ project }) => project.id === projectId)) throw new AppError({ code: 'not-found' });
  return site.today;
}

async function save(
  { overrides, clock }: OverridePorts,
  viewer: Viewer,
  { portfolioId, projectId, of, version: seen }: TakeBackOverrideRequest,
  set: KeptOverride['set'],
  today: Day,
): Promise<ProjectOverrides> {
  const kept = await overrides.newest(portfolioId);
  const before = kept.find((one) => one.projectId === projectId && one.of === of);
  // One that has expired is shown to nobody, and neither is one that was taken back.
  const shown = before?.set && isInForce(before.set, today) ? before.version : 0;
  if (shown !== seen) throw new AppError({ code: 'changed-meanwhile', newest: null });
  const version = (before?.version ?? 0) + 1;
  const next = { portfolioId, projectId, of, version, set, by: viewer.accountId, at: clock() };
  if (!(await overrides.add([next]))) throw new AppError({ code: 'changed-meanwhile', newest: null });
  const others = kept.filter((one) => one !== before);
  return { overrides: inForce([...others, next], today).get(projectId) ?? [] };
}
