import type { ReactNode } from 'react';
import type { Day, Fraction } from '#domain/units';
import type { TreeLine } from '../treegrid/tree';

/** Both days included. */
export interface DaySpan {
  readonly start: Day;
  readonly end: Day;
}

/** null: that end is not known. At least one end is known, else there is no span at all. */
export type OpenSpan =
  DaySpan | { readonly start: Day; readonly end: null } | { readonly start: null; readonly end: Day };

/** What the colour of a bar says; its label and its accessible name say it too. */
export type BarTone = 'to-do' | 'in-progress' | 'done' | 'unknown';

/** A moment on a row: shown as a diamond. */
export interface TimelineMark {
  /** Unique in its row. */
  readonly id: string;
  readonly kind: 'milestone' | 'release';
  readonly name: string;
  readonly day: Day;
  readonly isDone: boolean;
  /** Passed without being done. */
  readonly isLate: boolean;
}

/** Everything that is drawn on one row. A row without `own` and `rolledUp` dates may still have marks. */
export interface TimelineBar {
  /** Dates of the item itself: a solid bar, the one that can be edited. */
  readonly own: OpenSpan | null;
  /** Where the bar stood before somebody planned it anew: an empty outline. Absent: nobody did. */
  readonly was?: OpenSpan | null;
  /** Dates of what is below it: a bracket. Beside own dates it stands thinner, above the bar. */
  readonly rolledUp: OpenSpan | null;
  /** What contradicts what, in words; null: nothing does. Drawn with an icon, and red where the bracket overhangs. */
  readonly conflict: string | null;
  readonly tone: BarTone;
  /** null: unknown, so nothing is filled. */
  readonly done: Fraction | null;
  readonly isLate: boolean;
  /** On the chain that decides the end of the whole. */
  readonly isCritical: boolean;
  /** The dates that were once agreed: a thin line below the bar. */
  readonly baseline: OpenSpan | null;
  /** When it will be finished: with even odds by `p50`, in 85 of 100 cases by `p85`. */
  readonly forecast: { readonly p50: Day; readonly p85: Day } | null;
  readonly marks: readonly TimelineMark[];
}

export interface TimelineRow {
  /** As plain text: for the accessible name, and for the picture. */
  readonly name: string;
  readonly bar: TimelineBar | null;
  /** False for rows that only group others, and for items that the viewer may not plan. */
  readonly canPlan: boolean;
}

/** A line of the timeline: an item, or a project, team or theme that groups items. */
export type TimelineLine = TreeLine<TimelineRow>;

/** A period in the header, such as a sprint. */
export interface TimelineBand {
  readonly id: string;
  readonly name: string;
  /** More of it, in words: whose it is, and whether it is under way. */
  readonly note: string;
  readonly span: DaySpan;
  readonly tone: 'past' | 'present' | 'future';
  /** Periods of one track stand in one row, as far as they do not overlap. */
  readonly track: { readonly id: string; readonly name: string };
}

/** `FS`: the end of `from` allows the start of `to`; the other three likewise, by their initials. */
export type LinkKind = 'FS' | 'SS' | 'FF' | 'SF';

/**
 * A dependency. Both ends name lines that are given; where an item stands in a closed branch, the caller names the
 * nearest line that is open.
 */
export interface TimelineLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** The dates contradict the dependency: always drawn, whatever is selected. */
  readonly isConflict: boolean;
}

/** An item that has no date at all. */
export interface UnscheduledItem {
  readonly id: string;
  readonly name: string;
  /** Calendar days that it gets where it is dropped; the caller knows the estimate. */
  readonly days: number;
  readonly canPlan: boolean;
}

/** Which part of a bar an edit moves. */
export type PlanPart = 'whole' | 'start' | 'end';

/** New dates that somebody gave one item. What else has to move is for the caller to decide. */
export interface PlanChange {
  readonly id: string;
  /** null: it had no dates. */
  readonly before: OpenSpan | null;
  readonly after: OpenSpan;
  readonly part: PlanPart;
}

/** Dates by line id that a change would lead to: drawn as ghosts beside the bars that still stand. */
export type PlanPreview = ReadonlyMap<string, OpenSpan>;

/** Which part of the calendar somebody looks at, and how closely. */
export interface TimelinePlace {
  readonly pixelsPerDay: number;
  /** At the left edge of the view, with its fraction. */
  readonly day: number;
}

export interface TimelineProps {
  readonly label: string;
  /** Heading of the first column. */
  readonly nameTitle: string;
  readonly lines: readonly TimelineLine[];
  readonly today: Day;
  /** By track. */
  readonly bands?: readonly TimelineBand[];
  /** What bands are, and what moments are. */
  readonly laneTitles?: { readonly bands: string; readonly moments: string };
  /** Moments of the whole, in the header; earliest first. */
  readonly moments?: readonly TimelineMark[];
  readonly links?: readonly TimelineLink[];
  readonly unscheduled?: readonly UnscheduledItem[];
  /** The cell of the first column. It elides what is too long, and explains it. */
  readonly renderName: (line: TimelineLine) => ReactNode;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onTurn: (id: string) => void;
  /** Enter or a double click on a line. */
  readonly onOpen: (line: TimelineLine) => void;
  /** Where given, days off are shaded, and edits land on working days. */
  readonly isWorkDay?: (day: Day) => boolean;
  /** Where absent, nothing can be edited. */
  readonly onPlan?: (change: PlanChange) => void;
  /** Called while an edit is under way, with null when it ends. */
  readonly onPreview?: (change: PlanChange | null) => void;
  readonly preview?: PlanPreview;
  /** Somebody wants to give dates by keyboard to an item that has none. */
  readonly onSchedule?: (id: string) => void;
  /** Somebody chose an item that has no dates, where none can be given. */
  readonly onChoose?: (id: string) => void;
  /** Where the timeline opens; null: where it would by itself. Later changes are not followed. */
  readonly place?: TimelinePlace | null;
  /** The place that somebody leaves, when the timeline goes away. */
  readonly onLeave?: (place: TimelinePlace) => void;
  /** Results and progress for screen readers. */
  readonly onAnnounce: (text: string) => void;
  /** Somebody pressed `?`. */
  readonly onShortcuts?: () => void;
}
