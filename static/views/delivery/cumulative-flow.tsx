import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { DayChart } from '../../ui/chart/day-chart';
import { StackSeries } from '../../ui/chart/series';
import { ChartSection } from './chart-section';
import { FlowTable, isEmpty, Readout, useFlow, useUnused, type Flow, type FlowProps } from './daily-flow';

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

function CumulativeFlowChart({ flow: { first, last, most, series, shown } }: { readonly flow: Flow }) {
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
