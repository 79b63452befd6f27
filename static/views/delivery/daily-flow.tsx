import type { DeliveryView, FlowSeries } from '#contract/delivery';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { ChartLegend } from '../../ui/chart/legend';
import type { Tone } from '../../ui/chart/series';
import { FlatTable } from '../../ui/table/flat-table';

/** What is counted: items, or their points. */
export type Unit = 'items' | 'points';

/** From the bottom up. */
const layers: readonly (readonly [StatusCategory, Tone])[] = [
  ['done', 'done'],
  ['in-progress', 'inProgress'],
  ['to-do', 'toDo'],
  ['unknown', 'unknown'],
];

export interface FlowProps {
  readonly view: DeliveryView;
  readonly unit: Unit;
}

/** The series of a unit, with the whole scope on each day. */
export function useFlow({ view, unit }: FlowProps) {
  const { flow } = view;
  const series: FlowSeries['items'] = (unit === 'points' ? flow.points : null) ?? flow.items;
  const scope = series.done.map((_, at) => layers.reduce((sum, [category]) => sum + (series[category][at] ?? 0), 0));
  const shown = layers.filter(([category]) => category !== 'unknown' || series.unknown.some((value) => value > 0));
  const most = Math.max(...scope, 0);
  return { first: flow.first as number, last: view.today as number, series, scope, shown, most };
}

export type Flow = ReturnType<typeof useFlow>;

/** Whether there is nothing at all on any day. */
export const isEmpty = (scope: readonly number[]): boolean => scope.every((value) => value === 0);

/** The last day of each week, and of the period. */
function weekEnds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % 7 === 0);
}

interface ReadoutProps {
  readonly day: string;
  readonly at: number;
  /** From the top down. */
  readonly layers: readonly { readonly tone: Tone; readonly name: string; readonly values: readonly number[] }[];
}

export function Readout({ day, at, layers: shown }: ReadoutProps) {
  const { number } = useFormats();
  return (
    <>
      {day}
      <ChartLegend entries={shown.map(({ tone, name, values }) => ({ tone, name, value: number(values[at] ?? 0) }))} />
    </>
  );
}

interface FlowTableProps {
  readonly label: string;
  readonly first: number;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly values: readonly number[] }[];
  /** Lines after those of the weeks, of days on which there is no value yet. */
  readonly below?: readonly string[];
}

const nothingBelow: readonly string[] = [];

/** Week by week. */
export function FlowTable({ label, first, columns, below = nothingBelow }: FlowTableProps) {
  const say = useText();
  const { day, number } = useFormats();
  return (
    <FlatTable
      label={label}
      columns={[
        {
          id: 'day',
          title: say('delivery.day'),
          cell: (at: number | string) => (typeof at === 'string' ? at : day((first + at) as Day)),
        },
        ...columns.map(({ id, title, values }) => ({
          id,
          title,
          align: 'number' as const,
          cell: (at: number | string) => (typeof at === 'string' ? '' : number(values[at] ?? 0)),
        })),
      ]}
      items={[...weekEnds(columns[0]?.values.length ?? 0), ...below]}
      keyOf={String}
    />
  );
}

/** How many items a chart could not use, and why; null: it used all. */
export function useUnused({ view, unit }: FlowProps): string | null {
  const say = useText();
  if (unit === 'points' && view.withoutPoints > 0) return say('delivery.withoutPoints', { count: view.withoutPoints });
  return view.withoutHistory > 0 ? say('delivery.withoutHistory', { count: view.withoutHistory }) : null;
}
