import type { RoadmapItem } from '#contract/roadmap';
import type { Day } from '#domain/units';
import type { AdfNode } from '../report/adf';
import { date, paragraph, table, words } from '../report/adf';
import { nameOf, whenOf, statusMark } from './excerpt-cells';
import { excerptWords as texts } from './excerpt-words';

/** More months than these fit on no page: bars then reach beyond its edges. */
const MOST_MONTHS = 24;
const MONTHS_BEFORE = 3;
const MS_PER_DAY = 86_400_000;

type Dates = NonNullable<RoadmapItem['dates']>;

/** Months are counted from the year 0. */
function monthOf(day: number): number {
  const at = new Date(day * MS_PER_DAY);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

const firstDayOf = (month: number): Day => (Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY) as Day;

/** null: it has no dates at all. */
function monthsOf({ start, due, finished }: Dates): { readonly from: number; readonly to: number } | null {
  const days = [start?.day, finished ?? due?.day].flatMap((day) => day ?? []);
  return days.length === 0 ? null : { from: monthOf(Math.min(...days)), to: monthOf(Math.max(...days)) };
}

/** The items over the months in bars of text; those without dates in words. */
export function timelineTable(items: readonly RoadmapItem[], today: Day): AdfNode[] {
  const dated = items.map(({ dates }) => dates && monthsOf(dates)).filter((months) => months !== null);
  if (items.some(({ dates }) => dates === null)) return [paragraph(words(texts.withoutDates))];
  const present = monthOf(today);
  const first = Math.max(Math.min(present, ...dated.map(({ from }) => from)), present - MONTHS_BEFORE);
  const last = Math.min(Math.max(present, ...dated.map(({ to }) => to)), first + MOST_MONTHS - 1);
  return [
    paragraph([...words(texts.months), date(firstDayOf(first)), ...words(' to '), date(firstDayOf(last + 1) - 1)]),
    table(
      [texts.item, 'Status', 'Months', 'Dates'],
      items.map((item) => [
        nameOf(item),
        item.status ? statusMark(item.status) : [],
        item.dates ? words(barOf(monthsOf(item.dates), first, last)) : [],
        item.dates ? whenOf(item.dates) : [],
      ]),
    ),
  ];
}

/** One sign a month; an arrow in the first or last where it begins before or ends after what is shown. */
function barOf(months: { readonly from: number; readonly to: number } | null, first: number, last: number): string {
  if (months === null) return '';
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = first + at;
    if (month === first && months.from < first) return '◀';
    if (month === last && months.to > last) return '▶';
    return month >= months.from && month <= months.to ? '█' : '░';
  }).join('');
}
