import type { ExpectedFigures } from '../../oracle/figures-oracle';
import type { GridLine } from './read-grid';

/** Figures as a line of a grid must show them to a reader of this locale, by column. */
export function written(figures: ExpectedFigures, locale: string): GridLine {
  const number = (value: number) => plain(value.toLocaleString(locale));
  const share = (done: number, total: number) =>
    plain(wholeShare(done, total).toLocaleString(locale, { style: 'percent' }));
  const { toDo, inProgress, done, unknown, points } = figures;
  const total = toDo + inProgress + done + unknown;
  const count = (value: number) => (total === 0 ? '– No issues' : number(value));
  return {
    Progress: total === 0 ? '– No issues' : `${share(done, total)} ${number(done)} of ${number(total)}`,
    'By points':
      points === null || points.total === 0
        ? '– Points unknown'
        : `${share(points.done, points.total)} ${number(points.done)} of ${number(points.total)} points`,
    Done: count(done),
    'In progress': count(inProgress),
    'To do': count(toDo),
    Late: count(figures.late),
    Unestimated: count(figures.unestimated),
    'Earliest start': figures.start === null ? '– Start unknown' : dayIn(locale, figures.start),
    'Latest due': figures.due === null ? '– Due date unknown' : dayIn(locale, figures.due),
  };
}

/** Only what is all done is 100 %, only what nothing is done of 0 %. */
function wholeShare(done: number, total: number): number {
  const percent = Math.round((done / total) * 100);
  if (done > 0 && percent === 0) return 0.01;
  return done < total && percent === 100 ? 0.99 : percent / 100;
}

function dayIn(locale: string, day: string): string {
  const format = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
  return plain(new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, format));
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
