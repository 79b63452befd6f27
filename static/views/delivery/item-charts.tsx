import type { DeliveryView } from '#contract/delivery';
import { SERVICE_LEVEL } from '#domain/delivery/percentile';
import type { Day, Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { DayChart, type ChartScales } from '../../ui/chart/day-chart';
import { FlatTable } from '../../ui/table/flat-table';
import { RouteLink } from '../navigation/links';
import { ChartSection } from './chart-section';
import styles from './delivery.module.css';

interface ItemsProps {
  readonly view: DeliveryView;
}

type Listed = DeliveryView['finished']['listed'][number];

/** Lines so near to each other that their texts overlap say less than fewer. */
const isDrawn = ({ share }: { readonly share: number }) => share !== 0.7;

/** How long each item took that was finished, by the day it was. */
export function CycleTimes({ view }: ItemsProps) {
  const say = useText();
  const { day, number, percent } = useFormats();
  const { finished, first, today } = view;
  const { listed, cycleTimes } = finished;
  const dayText = (one: number) => day(one as Day);
  const daysFor = (share: number) => cycleTimes.find((one) => one.share === share)?.days ?? 0;
  const stops = [...new Set(listed.map((item) => item.finished as number))].sort((a, b) => a - b);
  const drawn = cycleTimes.filter(isDrawn);
  const most = Math.max(...listed.map(({ cycleTime }) => cycleTime), ...drawn.map(({ days }) => days), 0);
  return (
    <ChartSection
      title={say('delivery.cycleTime')}
      sentence={
        cycleTimes.length === 0
          ? say('delivery.cycleTime.none')
          : say('delivery.cycleTime.answer', { half: daysFor(0.5), most: daysFor(SERVICE_LEVEL) })
      }
      unused={useUnusedTimes(view)}
      chart={
        listed.length === 0 ? null : (
          <DayChart
            label={say('delivery.cycleTime.label')}
            {...{ first, last: today, most, dayText, valueText: number, stops }}
            levels={drawn.map(({ share, days }) => ({
              value: days,
              text: say('delivery.percentile', { share: percent(share as Fraction), days }),
            }))}
            readout={(one) => <FinishedOn day={dayText(one)} items={listed.filter((item) => item.finished === one)} />}
          >
            {(scales) => <Dots scales={scales} listed={listed} />}
          </DayChart>
        )
      }
      table={() => <CycleTimeTable listed={listed} />}
    />
  );
}

/** Which finished items the chart does not show, and why; null: it shows all. */
function useUnusedTimes({ finished }: DeliveryView): string | null {
  const say = useText();
  const { neverInProgress, undated, listed, count } = finished;
  const shown = listed.length + neverInProgress;
  const texts = [
    neverInProgress > 0 && say('delivery.cycleTime.unused', { count: neverInProgress }),
    undated > 0 && say('delivery.cycleTime.undated', { count: undated }),
    shown < count && say('delivery.cycleTime.more', { shown: listed.length, count: count - neverInProgress }),
  ].filter((text) => text !== false);
  return texts.length === 0 ? null : texts.join(' ');
}

function FinishedOn({ day, items }: { readonly day: string; readonly items: readonly Listed[] }) {
  const say = useText();
  const [one] = items;
  if (!one) return day;
  return say('delivery.finishedOn', { day, key: one.key, days: one.cycleTime, others: items.length - 1 });
}

function Dots({ scales: { x, y }, listed }: { readonly scales: ChartScales; readonly listed: readonly Listed[] }) {
  return listed.map(({ issueId, finished, cycleTime }) => (
    <circle key={issueId} className={styles.dot} cx={x(finished)} cy={y(cycleTime)} r={4} />
  ));
}

function CycleTimeTable({ listed }: { readonly listed: readonly Listed[] }) {
  const say = useText();
  const { day, number } = useFormats();
  return (
    <FlatTable
      label={say('delivery.cycleTime')}
      columns={[
        { id: 'item', title: say('delivery.item'), cell: (item: Listed) => <ItemName item={item} /> },
        { id: 'finished', title: say('delivery.finished'), cell: ({ finished }) => day(finished) },
        { id: 'days', title: say('delivery.days'), align: 'number', cell: ({ cycleTime }) => number(cycleTime) },
      ]}
      items={listed}
      keyOf={({ issueId }) => issueId}
    />
  );
}

export function ItemName({ item: { key, summary } }: { readonly item: Pick<Listed, 'key' | 'summary'> }) {
  return (
    <RouteLink to={{ page: 'epic', issueKey: key }}>
      {key} {summary}
    </RouteLink>
  );
}

/** How many items were finished in each week. */
export function Throughput({ view }: ItemsProps) {
  const say = useText();
  const { day, number } = useFormats();
  const { throughput, first, today, finished } = view;
  const dayText = (one: number) => day(one as Day);
  const whole = throughput.filter(({ isPartial }) => !isPartial).map((week) => week.finished);
  const mean = whole.length === 0 ? null : whole.reduce((sum, count) => sum + count, 0) / whole.length;
  const most = Math.max(...throughput.map((week) => week.finished), 0);
  const weekOf = (one: number) => throughput.findLast(({ monday }) => monday <= one);
  return (
    <ChartSection
      title={say('delivery.throughput')}
      sentence={
        finished.count === 0 || mean === null
          ? say('delivery.throughput.none', { count: finished.count })
          : say('delivery.throughput.answer', { count: finished.count, mean: number(mean) })
      }
      unused={null}
      chart={
        finished.count === 0 ? null : (
          <DayChart
            label={say('delivery.throughput.label')}
            {...{ first, last: today, most, dayText, valueText: number }}
            stops={throughput.map(({ monday }) => Math.max(monday, first))}
            readout={(one) => {
              const week = weekOf(one);
              if (!week) return null;
              return say(week.isPartial ? 'delivery.weekCut' : 'delivery.week', {
                day: dayText(week.monday),
                count: week.finished,
              });
            }}
          >
            {(scales) => <Weeks scales={scales} view={view} />}
          </DayChart>
        )
      }
      table={() => <ThroughputTable view={view} />}
    />
  );
}

function Weeks({ scales: { x, y, dayWidth }, view }: ItemsProps & { readonly scales: ChartScales }) {
  return view.throughput.map(({ monday, finished, isPartial }) => {
    const [from, to] = [Math.max(monday, view.first), Math.min(monday + 6, view.today)];
    return (
      <rect
        key={monday}
        className={isPartial ? styles.columnCut : styles.column}
        x={x(from)}
        width={Math.max((Math.min(to + 1, view.today) - from) * dayWidth - 2, 1)}
        y={y(finished)}
        height={y(0) - y(finished)}
      />
    );
  });
}

function ThroughputTable({ view }: ItemsProps) {
  const say = useText();
  const { day, number } = useFormats();
  return (
    <FlatTable
      label={say('delivery.throughput')}
      columns={[
        { id: 'week', title: say('delivery.weekOf'), cell: ({ monday }) => day(monday) },
        { id: 'count', title: say('delivery.finished'), align: 'number', cell: ({ finished }) => number(finished) },
      ]}
      items={view.throughput}
      keyOf={({ monday }) => String(monday)}
    />
  );
}
