import type { Day, Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { DayChart } from '../../ui/chart/day-chart';
import { LineSeries } from '../../ui/chart/series';
import { reachOf, type Goals } from './burn-up-goals';
import { ChartSection } from './chart-section';
import { FlowTable, isEmpty, Readout, useFlow, useUnused, type Flow, type FlowProps } from './daily-flow';
import { GoalFacts, useGoalDays, useGoalLines } from './goal-facts';

interface BurnUpProps extends FlowProps {
  /** What the chart is called; the burn-up unless told. */
  readonly title?: string;
  /** Where the chart is a way to other days. */
  readonly days?: DayChoice;
  /** null: there are none, or they have not come yet. */
  readonly goals: Goals | null;
}

interface DayChoice {
  /** The day that is seen; null: the present. */
  readonly seen: Day | null;
  readonly onSee: (day: Day) => void;
}

/** What was to be done and what was done, day by day. */
export function BurnUp({ view, unit, title, days, goals }: BurnUpProps) {
  const say = useText();
  const { number, percent } = useFormats();
  const flow = useFlow({ view, unit });
  const below = useGoalLines(goals);
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
      facts={goals && <GoalFacts goals={goals} />}
      chart={isEmpty(scope) ? null : <BurnUpChart flow={flow} goals={goals} {...(days && { days })} />}
      table={() => (
        <FlowTable
          label={say('delivery.burnUp')}
          first={flow.first}
          columns={[
            { id: 'scope', title: say('delivery.scope'), values: scope },
            { id: 'done', title: say('delivery.category.done'), values: series.done },
          ]}
          below={below}
        />
      )}
    />
  );
}

interface ChartProps extends Pick<BurnUpProps, 'days' | 'goals'> {
  readonly flow: Flow;
}

function BurnUpChart({ flow: { first, last, most, scope, series }, goals, days }: ChartProps) {
  const say = useText();
  const { day, number } = useFormats();
  const dayText = (one: number) => day(one as Day);
  const goalDays = useGoalDays(goals);
  const lines = [
    { tone: 'scope', name: say('delivery.scope'), values: scope },
    { tone: 'done', name: say('delivery.category.done'), values: series.done },
  ] as const;
  return (
    <DayChart
      label={say('delivery.burnUp.label')}
      {...{ first, last, most, dayText, valueText: number, days: goalDays }}
      until={reachOf(goalDays, first, last)}
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
