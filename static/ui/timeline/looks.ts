/** A variable of the design tokens. */
export type Token = `--ds-${string}`;

/** How a shape is painted: in tokens, which the page resolves by its theme and the picture by the light one. */
export interface Look {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Pixels. */
  readonly width?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** The end at which the fill fades away. */
  readonly fade?: 'start' | 'end';
}

const bar = (fill: Token, stroke: Token): Look => ({ fill, stroke, width: 1 });
const line = (stroke: Token, width = 1): Look => ({ stroke, width });

/** Every way in which something on the canvas can look. */
export const looks = {
  'plan-to-do': bar('--ds-background-accent-gray-subtlest', '--ds-border-accent-gray'),
  'plan-in-progress': bar('--ds-background-accent-blue-subtlest', '--ds-border-accent-blue'),
  'plan-done': bar('--ds-background-success', '--ds-border-success'),
  'plan-unknown': { ...bar('--ds-surface', '--ds-border-bold'), dash: '4 3' },
  'plan-late': line('--ds-border-danger', 1.5),
  'fade-start': { fill: '--ds-background-accent-gray-subtle', fade: 'start' },
  'fade-end': { fill: '--ds-background-accent-gray-subtle', fade: 'end' },
  'open-edge': line('--ds-border-bold', 2),
  'fill-to-do': { fill: '--ds-chart-gray-bold' },
  'fill-in-progress': { fill: '--ds-chart-blue-bold' },
  'fill-done': { fill: '--ds-chart-success' },
  'fill-unknown': { fill: '--ds-chart-gray-bold' },
  bracket: { fill: '--ds-chart-gray-boldest' },
  'bracket-rest': { fill: '--ds-background-accent-gray-subtle' },
  'bracket-over': { fill: '--ds-background-danger-bold' },
  critical: { ...line('--ds-border-accent-purple', 2) },
  baseline: { fill: '--ds-chart-neutral' },
  'baseline-fade-start': { fill: '--ds-chart-neutral', fade: 'start' },
  'baseline-fade-end': { fill: '--ds-chart-neutral', fade: 'end' },
  tail: { fill: '--ds-chart-blue-bold', fade: 'end' },
  'tail-edge': line('--ds-border-accent-blue', 1.5),
  'tail-likely': { ...line('--ds-border-accent-blue'), dash: '2 3' },
  milestone: { fill: '--ds-surface', stroke: '--ds-border-accent-purple', width: 2 },
  'milestone-done': { fill: '--ds-chart-purple-bolder', stroke: '--ds-chart-purple-bolder', width: 2 },
  release: { fill: '--ds-surface', stroke: '--ds-border-accent-teal', width: 2 },
  'release-done': { fill: '--ds-chart-teal-bolder', stroke: '--ds-chart-teal-bolder', width: 2 },
  'mark-late': { fill: '--ds-surface', stroke: '--ds-border-danger', width: 2 },
  danger: { fill: '--ds-icon-danger' },
  warning: { fill: '--ds-icon-warning' },
  was: { ...line('--ds-border-bold'), dash: '2 3' },
  ghost: { ...bar('--ds-background-selected', '--ds-border-selected'), dash: '4 3', opacity: 0.85 },
  moving: { ...bar('--ds-background-selected', '--ds-border-selected'), width: 2 },
  link: line('--ds-border-selected', 1.5),
  'link-head': { fill: '--ds-border-selected' },
  'link-conflict': line('--ds-border-danger', 1.5),
  'link-conflict-head': { fill: '--ds-border-danger' },
  'grid-minor': line('--ds-border'),
  'grid-major': line('--ds-border-accent-gray-subtle'),
  'day-off': { fill: '--ds-background-neutral' },
  today: line('--ds-border-accent-orange', 2),
  moment: { ...line('--ds-border-accent-purple'), dash: '2 4' },
  'band-past': bar('--ds-background-neutral', '--ds-border'),
  'band-present': bar('--ds-background-accent-blue-subtlest', '--ds-border-accent-blue'),
  'band-future': { ...bar('--ds-surface', '--ds-border-bold'), dash: '3 2' },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

/** All looks that need a gradient of their own. */
export const fadingLooks = (Object.keys(looks) as LookName[]).filter((name) => 'fade' in looks[name]);

export const lookOf = (name: LookName): Look => looks[name];
