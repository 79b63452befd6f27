import type { RollUpRule } from '#domain/field-mapping/field-choices';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day, Points } from '#domain/units';
import type { Figures, SourcedDay } from './figures';

/** An issue that the viewer may open, with what a list shows of it. */
export interface IssueRow {
  readonly issueId: string;
  readonly key: string;
  readonly projectKey: string;
  readonly summary: string;
  readonly typeName: string;
  /** Jira's hierarchy level: -1 sub-task, 0 story level, 1 epic, more above. */
  readonly level: number;
  /** null: the status it had on a past day is no longer known by name; the category tells what it meant. */
  readonly statusName: string | null;
  readonly category: StatusCategory;
  /** Names are resolved in the page, as the viewer. null: nobody is assigned. */
  readonly assigneeAccountId: string | null;
  readonly ownPoints: Points | null;
  readonly ownStart: Day | null;
  /** The day this issue is due, and where that comes from; null: no source has one. */
  readonly due: SourcedDay | null;
  readonly isLate: boolean;
  /** Key of the parent as Jira gives it with this issue, whether or not the viewer may open the parent. */
  readonly parentKey: string | null;
}

/** An epic, an initiative, or any other issue that others belong to. */
export interface ItemRow {
  readonly issue: IssueRow;
  /** Depth below the list's root, from 0. */
  readonly depth: number;
  /**
   * Issues, late and unestimated: of its direct children, in any project. Points and days: of all levels below it; where
   * nothing below is estimated, its own points.
   */
  readonly children: Figures;
  /** Own points where they differ from the sum of the children's; null: no conflict. */
  readonly pointsConflict: { readonly own: Points; readonly children: Points } | null;
  /** The latest due day below where it is later than the own one; null: no conflict. */
  readonly dueConflict: { readonly own: Day; readonly rolledUp: Day } | null;
  /** How many items of the next level stand below it in this list. */
  readonly itemsBelow: number;
  /** One for each number field that administrators have mapped; null: of a past day, of which they are not kept. */
  readonly numbers: readonly NumberFigure[] | null;
}

/** A mapped number field of Jira: what an item says itself, and what the issues below it come to. */
export interface NumberFigure {
  readonly fieldId: string;
  readonly title: string;
  readonly rule: RollUpRule;
  /** null: it has no value of its own. */
  readonly own: number | null;
  /** Of all issues below that the viewer may see, by the rule; null: unknown, because no value below counts. */
  readonly rolledUp: number | null;
  /** Values below that a weighted mean leaves out, because their issues have no points. */
  readonly unweighted: number;
}

/**
 * A parent that children name but that is not there: left out of the place, or nothing that the viewer can open: not on the site, not
 * indexed, or hidden; these are never told apart. Only its key is known, because Jira gives it with the children.
 */
export interface OutsideItemRow {
  readonly key: string;
  /** The viewer may see it, and it is not in the place. */
  readonly isLeftOut: boolean;
  readonly children: Figures;
}
