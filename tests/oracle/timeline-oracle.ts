import type { RunningSandbox } from '../../sandbox/server/start-sandbox';
import type { TimelineRequest } from '../../src/contract/timeline';
import { doneBys, dueSources } from '../../src/contract/timeline';
import type { Day } from '../../src/domain/units';
import { view } from '../resolvers/call-as';
import type { ExpectedFigures, FiguresOracle } from './figures-oracle';
import type { SeenIssue } from './read-as-person';

type Source = (typeof dueSources)[number];

/** An item as a timeline draws it. */
interface DrawnItem {
  readonly project: string;
  readonly parent: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly source: Source | null;
  readonly startBelow: string | null;
  readonly dueBelow: string | null;
  readonly done: number | null;
  readonly isLate: boolean;
  /** How many of all issues below it are drawn, of how many; null: all are. */
  readonly part: { readonly held: number; readonly below: number } | null;
}
type Drawn = Readonly<Record<string, DrawnItem>>;

const dayText = (day: Day | null) => (day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));
const edges = (days: readonly (string | null)[]) => days.filter((day) => day !== null).sort();

function shareOf({ points, toDo, inProgress, done, unknown }: ExpectedFigures): number | null {
  const total = toDo + inProgress + done + unknown;
  const share = points && points.total > 0 ? points.done / points.total : total > 0 ? done / total : null;
  return share === null || share === 0 || share === 1
    ? share
    : Math.min(Math.max(Math.round(share * 100), 1), 99) / 100;
}

function ownDue({ due, versionDue, sprintDue }: SeenIssue): Pick<DrawnItem, 'due' | 'source'> {
  if (due !== null) return { due, source: 'own' };
  const [nearest = null] = edges([versionDue, sprintDue]);
  return { due: nearest, source: nearest === null ? null : nearest === versionDue ? 'fix-version' : 'sprint' };
}

/**
 * How many of all issues below one are in a place.
 * @param whole everything that the person may see
 */
export function expectedPart(whole: FiguresOracle, isIn: (key: string) => boolean, key: string): DrawnItem['part'] {
  const below = whole.below(key);
  const held = below.filter((issue) => isIn(issue.key)).length;
  return held === below.length ? null : { held, below: below.length };
}

/**
 * What the definitions give for every epic and initiative, one by one.
 * @param partOf see `expectedPart`
 */
export function expectedItems(
  oracle: FiguresOracle,
  today: string,
  partOf: (key: string) => DrawnItem['part'] = () => null,
): Drawn {
  const items = oracle.issues.filter(({ level }) => level >= 1);
  const keys = new Set(items.map(({ key }) => key));
  return Object.fromEntries(
    items.map((issue) => {
      const below = oracle.below(issue.key);
      const dueBelow = edges(below.map(({ due }) => due)).at(-1) ?? null;
      const nearest = issue.due ?? edges([issue.versionDue, issue.sprintDue, dueBelow])[0];
      const drawn: DrawnItem = {
        project: issue.project,
        parent: issue.parentKey !== null && keys.has(issue.parentKey) ? issue.parentKey : null,
        start: issue.start,
        ...ownDue(issue),
        startBelow: edges(below.map(({ start }) => start))[0] ?? null,
        dueBelow,
        done: shareOf(oracle.ofEpic(issue)),
        isLate: issue.category !== 'done' && nearest !== undefined && nearest < today,
        part: partOf(issue.key),
      };
      return [issue.key, drawn];
    }),
  );
}

/** What the app answers, with the columns read back into items. */
export async function drawnItems(sandbox: RunningSandbox, person: string, request: TimelineRequest = {}) {
  const timeline = await view(sandbox, person, 'timeline.view', request);
  const { items, projects } = timeline;
  const lengths = new Set(Object.values(items).map(({ length }: { length: number }) => length));
  if (lengths.size > 1) throw new Error('The columns differ in length.');
  if (items.parentAt.some((parent, at) => parent >= at)) throw new Error('A parent stands behind what belongs to it.');
  if (items.doneBys.some((by) => doneBys[by] === undefined)) throw new Error('A share is of nothing known.');
  const drawn: Drawn = Object.fromEntries(
    items.keys.map((key, at) => [
      key,
      {
        project: projects[items.projectAt[at] ?? -1]?.key ?? '',
        parent: items.keys[items.parentAt[at] ?? -1] ?? null,
        start: dayText(items.starts[at] ?? null),
        due: dayText(items.dues[at] ?? null),
        source: dueSources[items.dueSources[at] ?? -1] ?? null,
        startBelow: dayText(items.startsBelow[at] ?? null),
        dueBelow: dayText(items.duesBelow[at] ?? null),
        done: items.done[at] ?? null,
        isLate: items.late[at] === 1,
        part: items.parts[at] ?? null,
      },
    ]),
  );
  return { timeline, drawn };
}

/** The same of projects: period and share done by key. */
export function expectedProjects(oracle: FiguresOracle, keys: readonly string[]) {
  return keys.map((key) => {
    const figures = oracle.ofProject(key);
    return { key, start: figures.start, due: figures.due, done: shareOf(figures) };
  });
}

export function drawnProjects({ projects }: Awaited<ReturnType<typeof drawnItems>>['timeline']) {
  return projects.map(({ key, start, due, done }) => ({ key, start: dayText(start), due: dayText(due), done }));
}
