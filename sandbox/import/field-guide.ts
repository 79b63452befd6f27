import type { Collected } from './collected';
import { fieldProfiles, isAll, isMostlyNumeric, isNumeric, type FieldProfile } from './field-profiles';
import type { RawIssue } from './raw-issue';

/** Which custom fields mean what in the imported site. All are field ids. */
export interface FieldGuide {
  readonly profiles: ReadonlyMap<string, FieldProfile>;
  readonly epicLinks: readonly string[];
  readonly parentLinks: readonly string[];
  readonly storyPoints: readonly string[];
  readonly startDates: readonly string[];
  /** Story points that only a usual id and small numbers speak for. */
  readonly assumedPoints: readonly string[];
}

const software = 'com.pyxis.greenhopper.jira';
const exactPoints =
  /^(story[ _-]*points?([ _-]*estimates?)?|ストーリー ?ポイント(の見積もり)?|故事点数?|puntos de historia|story-points)$/i;
const loosePoints = /story[ _-]*points?/i;
/** Without any field that says "story", these mean the same; where there are several, it cannot be told which. */
const barePoints =
  /^(points?|sp|sps|(estimated?|effort|dev|agile|complexity|issue|task|epic) points?|points? estimates?)$/i;

/** Where sites usually have story points, in the order of likelihood. */
const usualPoints = [
  '10016',
  '10026',
  '10002',
  '10004',
  '10024',
  '10028',
  '10006',
  '10008',
  '10036',
  '10005',
  '10014',
  '10034',
];
const usualEpicLinks = ['customfield_10014', 'customfield_10008'];
const usualStartDate = 'customfield_10015';
const mostPoints = 200;

class Recogniser {
  private readonly profiles: ReadonlyMap<string, FieldProfile>;
  private readonly ids: readonly string[];

  constructor(
    private readonly collected: Collected,
    private readonly issues: readonly RawIssue[],
  ) {
    this.profiles = fieldProfiles(issues);
    this.ids = [...this.profiles.keys()].sort();
  }

  private called(pattern: RegExp, fits: (profile: FieldProfile) => boolean): string[] {
    const { fields } = this.collected;
    return this.ids.filter((id) => pattern.test(fields.nameOf(id) ?? '') && this.fits(id, fits));
  }

  private of(schema: string, fits: (profile: FieldProfile) => boolean): string[] {
    const { fields } = this.collected;
    return this.ids.filter((id) => fields.schemaOf(id)?.custom === schema && this.fits(id, fits));
  }

  private fits(id: string, fits: (profile: FieldProfile) => boolean): boolean {
    const profile = this.profiles.get(id);
    return profile !== undefined && fits(profile);
  }

  /** Issues that are epics by their type, or because the Agile API names them as such. */
  private epics(): ReadonlySet<string> {
    const types = this.collected.types.all().filter(({ name, level }) => (level ?? 0) > 0 || isEpicName(name));
    const typeIds = new Set(types.map(({ id }) => id));
    const own = this.issues.flatMap(({ key, typeId }) => (typeIds.has(typeId) ? [key] : []));
    return new Set([...own, ...this.issues.flatMap(({ epic }) => epic?.key ?? [])]);
  }

  private pointsToEpics({ keys }: FieldProfile, epics: ReadonlySet<string>): boolean {
    const hits = [...keys].filter((key) => epics.has(key)).length;
    return hits > 0 && hits * 2 >= keys.size;
  }

  private epicLinks(): string[] {
    const keys = (profile: FieldProfile): boolean => isAll(profile, 'key');
    const told = [...new Set([...this.called(/^epic link$/i, keys), ...this.of(`${software}:gh-epic-link`, keys)])];
    if (told.length > 0) return told;
    const epics = this.epics();
    const unnamed = this.ids.filter((id) => this.collected.fields.nameOf(id) === null && this.fits(id, keys));
    return unnamed.filter(
      (id) => usualEpicLinks.includes(id) || this.fits(id, (profile) => this.pointsToEpics(profile, epics)),
    );
  }

  private knownPoints(): string[] {
    const told = [
      ...this.called(exactPoints, isMostlyNumeric),
      ...this.of(`${software}:jsw-story-points`, isMostlyNumeric),
    ];
    if (told.length > 0) return [...new Set(told)];
    const loose = this.called(loosePoints, isMostlyNumeric);
    const bare = this.called(barePoints, isMostlyNumeric);
    return loose.length > 0 ? loose : bare.length === 1 ? bare : [];
  }

  private assumedPoints(): string[] {
    const small = (profile: FieldProfile): boolean =>
      isNumeric(profile) && profile.least >= 0 && profile.most <= mostPoints;
    const usual = usualPoints.map((number) => `customfield_${number}`);
    const free = usual.filter((id) => this.collected.fields.nameOf(id) === null && this.fits(id, small));
    return free.slice(0, 1);
  }

  private startDates(): string[] {
    const days = (profile: FieldProfile): boolean => isAll(profile, 'day') || isAll(profile, 'text');
    const told = this.called(/^(target )?start( date)?$/i, days);
    if (told.length > 0 || this.collected.fields.nameOf(usualStartDate) !== null) return told;
    return this.fits(usualStartDate, (profile) => isAll(profile, 'day')) ? [usualStartDate] : [];
  }

  guide(): FieldGuide {
    const points = this.knownPoints();
    const assumed = points.length > 0 ? [] : this.assumedPoints();
    return {
      profiles: this.profiles,
      epicLinks: this.epicLinks(),
      parentLinks: this.called(/^parent link$/i, ({ keys }) => keys.size > 0),
      storyPoints: [...points, ...assumed],
      assumedPoints: assumed,
      startDates: this.startDates(),
    };
  }
}

/** Names of epics in the languages that exports come in. */
export function isEpicName(name: string): boolean {
  return /^(epic|épica|épopée|epos|epik|эпик|长篇故事|史诗|エピック|에픽)s?$/i.test(name.trim());
}

/** Finds out by names, schemas, change history and values what the custom fields of an import mean. */
export function fieldGuide(collected: Collected, issues: readonly RawIssue[]): FieldGuide {
  return new Recogniser(collected, issues).guide();
}
