import type { DeliveryView, FlowSeries } from '#contract/delivery';
import type { StatusCategory } from '#domain/progress/status-category';
import type { Day, Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { DayChart } from '../../ui/chart/day-chart';
import { ChartLegend } from '../../ui/chart/legend';
import { LineSeries, StackSeries, type Tone } from '../../ui/chart/series';
import { FlatTable } from '../../ui/table/flat-table';
import { ChartSection } from './chart-section';

/** What is counted: items, or their points. */
export type Unit = 'items' | 'points';

/** From the bottom up. */
const layers: readonly (readonly [StatusCategory, Tone])[] = [
  ['done', 'done'],
  ['in-progress', 'inProgress'],
  ['to-do', 'toDo'],
  ['unknown', 'unknown'],
];

interface FlowProps {
  readonly view: DeliveryView;
  readonly unit: Unit;
}

function useFlow({ view, unit }: FlowProps) {
  const { flow } = view;
  const series: FlowSeries['items'] = (unit === 'points' ? flow.points : null) ?? flow.items;
  const scope = series.done.map((_, at) => layers.reduce((sum, [category]) => sum + (series[category][at] ?? 0), 0));
  const shown = layers.filter(([category]) => category !== 'unknown' || series.unknown.some((value) => value > 0));
  const most = Math.max(...scope, 0);
  return { first: flow.first as number, last: view.today as number, series, scope, shown, most };
}

/** Whether there is nothing at all on any day. */
const isEmpty = (scope: readonly number[]): boolean => scope.every((value) => value === 0);

/** The last day of each week, and of the period. */
function weekEnds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at).filter((at) => (count - 1 - at) % 7 === 0);
}

interface BurnUpProps extends FlowProps {
  /** What the chart is called; the burn-up unless told. */
  readonly title?: string;
  /** Where the chart is a way to other days. */
  readonly days?: DayChoice;
}

interface DayChoice {
  /** The day that is seen; null: the present. */
  readonly seen: Day | null;
  readonly onSee: (day: Day) => void;
}

/** What was to be done and what was done, day by day. */
export function BurnUp({ view, unit, title, days }: BurnUpProps) {
  const say = useText();
  const { number, percent } = useFormats();
  const flow = useFlow({ view, unit });
  const { scope, series } = flow;
  const [begin, end, done] = [scope[0] ?? 0, scope.at(-1) ?? 0, series.done.at(-1) ?? 0];
  const answer = () => {
    if (isEmpty(scope)) return say('delivery.nothing');
    if (end === 0) return say('delivery.burnUp.left', { begin: number(begin), unit });
    const share = percent((done / end) as Fraction);
    return say('delivery.burnUp.answer', { done: number(done), end: number(end), share, begin: number(begin), unit });
  };
  return (
    <ChartSection
      title={title ?? say('delivery.burnUp')}
      sentence={answer()}
      unused={useUnused({ view, unit })}
      chart={isEmpty(scope) ? null : <BurnUpChart flow={flow} {...(days && { days })} />}
      table={() => (
        <FlowTable
          label={say('delivery.burnUp')}
          first={flow.first}
          columns={[
            { id: 'scope', title: say('delivery.scope'), values: scope },
            { id: 'done', title: say('delivery.category.done'), values: series.done },
          ]}
        />
      )}
    />
  );
}

interface ChartProps {
  readonly flow: ReturnType<typeof useFlow>;
}

function BurnUpChart({ flow: { first, last, most, scope, series }, days }: ChartProps & { readonly days?: DayChoice }) {
  const say = useText();
  const { day, number } = useFormats();
  const dayText = (one: number) => day(one as Day);
  const lines = [
    { tone: 'scope', name: say('delivery.scope'), values: scope },
    { tone: 'done', name: say('delivery.category.done'), values: series.done },
  ] as const;
  return (
    <DayChart
      label={say('delivery.burnUp.label')}
      {...{ first, last, most, dayText, valueText: number }}
      {...(days && { marked: days.seen, onPick: (one: number) => days.onSee(one as Day) })}
      readout={(one) => <Readout day={dayText(one)} at={one - first} layers={lines} />}
    >
      {(scales) =>
        lines.map(({ tone, values }) => (
          <LineSeries key={tone} {...{ scales, first, tone, values }} isDashed={tone === 'scope'} />
        ))
      }
    </DayChart>
  );
}

interface ReadoutProps {
  readonly day: string;
  readonly at: number;
  /** From the top down. */
  readonly layers: readonly { readonly tone: Tone; readonly name: string; readonly values: readonly number[] }[];
}

function Readout({ day, at, layers: shown }: ReadoutProps) {
  const { number } = useFormats();
  return (
    <>
      {day}
      <ChartLegend entries={shown.map(({ tone, name, values }) => ({ tone, name, value: number(values[at] ?? 0) }))} />
    </>
  );
}

/** How much stood where, day by day. */
export function CumulativeFlow({ view, unit }: FlowProps) {
  const say = useText();
  const { number, change } = useFormats();
  const flow = useFlow({ view, unit });
  const { scope, series, shown } = flow;
  const wip = series['in-progress'];
  const now = wip.at(-1) ?? 0;
  const difference = change(now - (wip[0] ?? 0));
  return (
    <ChartSection
      title={say('delivery.flow')}
      sentence={
        isEmpty(scope) ? say('delivery.nothing') : say('delivery.flow.answer', { now: number(now), difference, unit })
      }
      unused={useUnused({ view, unit })}
      chart={isEmpty(scope) ? null : <CumulativeFlowChart flow={flow} />}
      table={() => (
        <FlowTable
          label={say('delivery.flow')}
          first={flow.first}
          columns={shown.map(([category]) => ({
            id: category,
            title: say(`delivery.category.${category}`),
            values: series[category],
          }))}
        />
      )}
    />
  );
}

function CumulativeFlowChart({ flow: { first, last, most, series, shown } }: ChartProps) {
  const say = useText();
  const { day, number } = useFormats();
  const dayText = (one: number) => day(one as Day);
  const named = shown.map(([category, tone]) => ({
    tone,
    name: say(`delivery.category.${category}`),
    values: series[category],
  }));
  return (
    <DayChart
      label={say('delivery.flow.label')}
      {...{ first, last, most, dayText, valueText: number }}
      readout={(one) => <Readout day={dayText(one)} at={one - first} layers={[...named].reverse()} />}
    >
      {(scales) => <StackSeries scales={scales} first={first} layers={named} />}
    </DayChart>
  );
}

interface FlowTableProps {
  readonly label: string;
  readonly first: number;
  readonly columns: readonly { readonly id: string; readonly title: string; readonly values: readonly number[] }[];
}

/** Week by week. */
function FlowTable({ label, first, columns }: FlowTableProps) {
  const say = useText();
  const { day, number } = useFormats();
  return (
    <FlatTable
      label={label}
      columns={[
        { id: 'day', title: say('delivery.day'), cell: (at: number) => day((first + at) as Day) },
        ...columns.map(({ id, title, values }) => ({
          id,
          title,
          align: 'number' as const,
          cell: (at: number) => number(values[at] ?? 0),
        })),
      ]}
      items={weekEnds(columns[0]?.values.length ?? 0)}
      keyOf={String}
    />
  );
}

/** How many items a chart could not use, and why; null: it used all. */
function useUnused({ view, unit }: FlowProps): string | null {
  const say = useText();
  if (unit === 'points' && view.withoutPoints > 0) return say('delivery.withoutPoints', { count: view.withoutPoints });
  return view.withoutHistory > 0 ? say('delivery.withoutHistory', { count: view.withoutHistory }) : null;
}
