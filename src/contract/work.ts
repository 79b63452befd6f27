import { z } from 'zod';
import { statusCategories } from '#domain/progress/status-category';
import type { HeldPart } from '#domain/hierarchy/held-part';
import type { Day, Points } from '#domain/units';
import { workMarks } from '#domain/work/work-filter';
import { workGroupings, workLevels } from '#domain/work/work-tree';
import type { HealthOverride } from '#domain/health/override';
import { anyDay } from './any-day';
import type { Figures } from './figures';
import type { Health, Thresholds } from './health';
import type { ItemRow, NumberFigure } from './items';
import { asOf } from './past-day';
import type { ProjectRow } from './portfolio';
import { place } from './place';
import type { IndexState } from './site-index';

const MOST_CHOSEN = 200;

export const workFilter = z.strictObject({
  text: z.string().max(200),
  marks: z.array(z.enum(workMarks)).max(workMarks.length).readonly(),
  categories: z.array(z.enum(statusCategories)).max(statusCategories.length).readonly(),
  assignees: z.array(z.string().min(1).max(128).nullable()).max(MOST_CHOSEN).readonly(),
  types: z.array(z.string().max(255)).max(MOST_CHOSEN).readonly(),
  dueFrom: anyDay,
  dueUntil: anyDay,
});

/** Columns by which the lines can be in order, and number fields: `number:` and the id of the field. */
export const workSortColumns = [
  'name',
  'type',
  'status',
  'health',
  'progress',
  'points',
  'toDo',
  'inProgress',
  'done',
  'unknown',
  'late',
  'unestimated',
  'start',
  'due',
] as const;
export type WorkSortColumn = (typeof workSortColumns)[number];

/** What a line shows of a mapped number field stands in the column of this id. */
export const numberColumn = (fieldId: string): `number:${string}` => `number:${fieldId}`;

export const fieldColumn = z.templateLiteral(['number:', z.string().min(1).max(255)]);

/** null: late work first, done work last, then by key; projects and groups by name. */
export const workSort = z
  .strictObject({
    column: z.union([z.enum(workSortColumns), fieldColumn]),
    direction: z.enum(['ascending', 'descending']),
  })
  .nullable();
export type WorkSort = z.infer<typeof workSort>;

/** Which lines, and how they are arranged: the same for whoever looks, each sees his own part of it. */
const arrangement = {
  ...place,
  asOf,
  filter: workFilter,
  grouping: z.enum(workGroupings),
  sort: workSort,
};

const offset = z.number().int().min(0).max(1_000_000);

export const workRequest = z.strictObject({ ...arrangement, level: z.enum(workLevels), offset });
export type WorkRequest = z.infer<typeof workRequest>;

/** What opens below one line: the tokens of the lines that lead to it, from the first down. */
export const workBelowRequest = z.strictObject({
  ...arrangement,
  path: z.array(z.string().min(1).max(300)).min(1).max(40).readonly(),
  offset,
});
export type WorkBelowRequest = z.infer<typeof workBelowRequest>;

export const workChoicesRequest = z.strictObject({ ...place, asOf });
export type WorkChoicesRequest = z.infer<typeof workChoicesRequest>;

/** An issue of any level, what it says itself beside what the issues below it say. */
export interface WorkItem extends Pick<ItemRow, 'issue' | 'pointsConflict' | 'dueConflict' | 'numbers'> {
  /** null: nothing is below it. */
  readonly children: Figures | null;
  /** The earliest start below where it is before the own one; null: no conflict. */
  readonly startConflict: { readonly own: Day; readonly rolledUp: Day } | null;
  /** Of all issues below, without its own; null: none of them has any. */
  readonly pointsBelow: Points | null;
  readonly startBelow: Day | null;
  readonly dueBelow: Day | null;
  /** What the place holds of all that is below it; null: all. Figures count what it holds. */
  readonly part: HeldPart | null;
}

export type WorkProject = Pick<ProjectRow, 'projectId' | 'key' | 'name' | 'category' | 'index' | 'asOf'>;

/** What stands in a line. */
export type WorkSubject =
  /**
   * `value`: a category of projects, an account id, the name of a theme, a status category, or the first day of a month as Jira writes days;
   * null: has none.
   */
  | { readonly kind: 'group'; readonly value: string | null; readonly figures: Figures; readonly numbers: Numbers }
  | {
      readonly kind: 'project';
      readonly project: WorkProject;
      /** null: it has not been read yet. */
      readonly figures: Figures | null;
      readonly health: Health | null;
      /** Set by hand in the portfolio and in force on the day that is seen. */
      readonly overrides: readonly HealthOverride[];
      readonly numbers: Numbers;
    }
  | { readonly kind: 'item'; readonly item: WorkItem }
  /** A parent in another project, listed for the children that it has in this one. */
  | { readonly kind: 'elsewhere'; readonly item: WorkItem }
  /** As `OutsideItemRow`, with all its children that the viewer may see in the place. */
  | { readonly kind: 'outside'; readonly key: string; readonly isLeftOut: boolean; readonly figures: Figures }
  | { readonly kind: 'without-parent'; readonly projectId: string; readonly figures: Figures };

/** One for each mapped number field; null: of a past day, of which they are not kept. */
type Numbers = readonly NumberFigure[] | null;

/** A line of the table. Lines come depth first. */
export interface WorkRow {
  /** Names the line among its siblings. */
  readonly token: string;
  /** From 0, below the line that was asked for. */
  readonly depth: number;
  /** How many lines open right below it. */
  readonly below: number;
  /** Those follow. */
  readonly isOpen: boolean;
  /** false: it is listed for what is below it, and does not match itself. */
  readonly isMatch: boolean;
  readonly subject: WorkSubject;
}

export interface WorkLines {
  readonly rows: readonly WorkRow[];
  /** How many lines there are, this page and all others. */
  readonly total: number;
  /** Offset of the next page; null: this was the last. */
  readonly next: number | null;
}

/** Projects with everything below them, arranged, over what the viewer may see in the portfolio. */
export interface WorkView extends WorkLines {
  readonly index: IndexState;
  /** The day that "late" was decided by. */
  readonly today: Day;
  readonly presentDay: Day;
  /** Issues that match; without a filter all of them. */
  readonly found: number;
  /** Projects that are listed, and how many of those have not been read. */
  readonly projects: number;
  readonly unread: number;
  /** By which health was judged. */
  readonly thresholds: Thresholds;
  /** Over exactly the issues that match, each once. */
  readonly totals: Figures;
  readonly totalNumbers: Numbers;
  /** Mapped number fields, for their columns. */
  readonly fields: readonly Pick<NumberFigure, 'fieldId' | 'title' | 'rule'>[];
  /** Projects are wanting: not read yet, or failed. */
  readonly isPartial: boolean;
}

/** What a filter can be set to: of the issues that the viewer may see in the portfolio. */
export interface WorkChoices {
  readonly types: readonly string[];
  /** Account ids; names are resolved in the page. */
  readonly assignees: readonly string[];
}
