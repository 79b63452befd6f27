import type { IndexState } from '#contract/site-index';
import type { MappedNumber } from '#domain/field-mapping/field-mapping';
import type { Forest, VisibleFacts } from '#domain/hierarchy/forest';
import type { RollUp } from '#domain/hierarchy/roll-up';
import { dayIn } from '#domain/schedule/calendar-day';
import { GROWTH_DAYS } from '#domain/health/scope-growth';
import { endOfDay } from '#domain/history/end-of-day';
import type { Day, Instant } from '#domain/units';
import type { Clock } from '../clock';
import { indexStateOf } from '../site-index/index-state';
import { AppError } from '../errors';
import type { PastFacts } from '../history/past-of';
import { pastOf } from '../history/past-of';
import type { RolledNumber } from '../field-mapping/rolled-numbers';
import { rolledNumbers } from '../field-mapping/rolled-numbers';
import type { IndexReader, ProjectFacts, ProjectIndex } from '../site-index/ports/index-reader';
import { askAdmission } from './admission';
import { grown } from './grown';
import { knownGrants } from './known-grants';
import { once } from './once';
import type { Viewer, ViewerAccess } from './ports';

/** What one viewer may see of the site at one moment. Views are computed from this and from nothing else. */
export interface VisibleSite {
  readonly index: IndexState;
  /** The day by which "late" is decided: the present one, or the past one that is seen. */
  readonly today: Day;
  /** The last moment of the day from which on growth of scope is measured. */
  readonly addedSince: Instant;
  /** The projects he may browse, whether read yet or not, by key. */
  readonly projects: readonly ProjectIndex[];
  readonly forest: Forest;
  readonly rolled: RollUp;
  /** Number fields that are mapped. */
  readonly numberFields: readonly MappedNumber[];
  /** These fields over the forest, computed when first asked for; null: of a past day, of which they are not kept. */
  readonly numbers: () => readonly RolledNumber[] | null;
  /** null: this is the present. */
  readonly past: PastSide | null;
}

/** What a site seen as of a past day has beside it. */
export interface PastSide extends Pick<PastFacts, 'wordsOf' | 'pastOfFacts' | 'moment'> {
  readonly presentDay: Day;
  /** What he may see of the same projects now, source by source as in the forest of the day. */
  readonly presentSources: readonly VisibleFacts[];
  /** The same projects now, by the same permissions. */
  readonly present: () => VisibleSite;
}

export type SeeSite = (viewer: Viewer, asOf?: Day) => Promise<VisibleSite>;

/**
 * First what may be seen, then roll-up over exactly those rows.
 * @throws AppError `invalid-request` where the day is in the future
 */
export const seeSite =
  (reader: IndexReader, access: ViewerAccess, clock: Clock): SeeSite =>
  async (viewer, asOf) => {
    const [site, { marked, indexed }, browsable] = await Promise.all([
      reader.site(),
      readIndex(reader),
      access.browsableProjects(viewer),
    ]);
    const timeZone = site.settings?.timeZone ?? 'UTC';
    const today = dayIn(timeZone, clock());
    if (asOf !== undefined && asOf > today) throw new AppError({ code: 'invalid-request', field: 'asOf' });
    const projects = indexed
      .filter(({ project }) => browsable.has(project.id))
      .sort((a, b) => (a.project.key < b.project.key ? -1 : 1));
    const index = indexStateOf(site, projects);
    const grow = (facts: readonly VisibleFacts[], day: Day, past: PastSide | null): VisibleSite => {
      const { forest, rolled } = grown(facts);
      const numberFields = site.settings?.numbers ?? [];
      const numbers = once(() => rolledNumbers(forest, rolled, numberFields, past !== null));
      const addedSince = endOfDay((day - GROWTH_DAYS) as Day, timeZone);
      return { index, today: day, addedSince, projects, forest, rolled, numberFields, numbers, past };
    };
    const read = projects.filter(({ generation }) => generation > 0);
    const published = read.map(({ project, generation }) => ({ projectId: project.id, generation }));
    const known = knownGrants(access, viewer, site, read, clock());
    const admission = async (facts: readonly ProjectFacts[]) =>
      askAdmission(access, viewer, read, { facts, grants: await known, marked });
    if (asOf === undefined) {
      const [facts] = await Promise.all([reader.facts(published), known]);
      const admit = await admission(facts);
      return grow(admit(facts), today, null);
    }
    const [pasts] = await Promise.all([reader.pasts(published), known]);
    const { now, then, ...past } = pastOf(pasts, site.settings, asOf);
    const admit = await admission(now);
    const presentSources = admit(now);
    const present = once(() => grow(presentSources, today, null));
    return grow(admit(then), asOf, { presentDay: today, presentSources, present, ...past });
  };

/** Marks first: a mark that goes meanwhile goes after its change is published, and then these projects have the change. */
async function readIndex(reader: IndexReader) {
  const marked = await reader.accessMarks();
  return { marked, indexed: await reader.projects() };
}
