import VisuallyHidden from '@atlaskit/visually-hidden';
import type { CSSProperties } from 'react';
import type { CapacityRow, CapacityView, Period } from '#contract/capacity';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { withWholeDays } from '../../messages/whole-days';
import styles from './capacity.module.css';
import { cellOf, type Cell } from './cell-of';
import type { CapacityChoice } from './queries';
import { useGridFocus } from './use-grid-focus';

export interface OpenedCell {
  readonly row: CapacityRow;
  readonly name: string;
  readonly period: number;
  readonly days: Period;
  readonly cell: Cell;
}

interface HeatGridProps {
  readonly view: CapacityView;
  readonly choice: CapacityChoice;
  readonly periods: readonly Period[];
  readonly nameOf: (row: CapacityRow) => string;
  readonly onOpen: (opened: OpenedCell) => void;
}

interface HeatCellProps {
  readonly opened: OpenedCell;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onOpen: (opened: OpenedCell) => void;
}

function HeatCell({ opened, tabIndex, onFocus, onOpen }: HeatCellProps) {
  const say = useText();
  const { percent, number, day } = useFormats();
  const { cell, name, days } = opened;
  const hours = say('capacity.hours', { hours: number(cell.booked) });
  const value = cell.share === null ? hours : percent(cell.share);
  const state = say(`capacity.state.${cell.state}`);
  const more =
    cell.available === null
      ? say('capacity.cell.unknown')
      : say('capacity.cell.hours', { booked: number(cell.booked), available: number(cell.available) });
  return (
    <td role="gridcell" className={styles.cell}>
      <button
        type="button"
        className={styles.heat}
        data-state={cell.state}
        aria-haspopup="dialog"
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={() => onOpen(opened)}
      >
        <VisuallyHidden>
          {say('capacity.cell.place', { row: name, first: day(days.first), last: day(days.last) })}{' '}
        </VisuallyHidden>
        <span className={styles.value}>{cell.state === 'off' ? '–' : value}</span> <span>{state}</span>
        <VisuallyHidden>{more}</VisuallyHidden>
      </button>
    </td>
  );
}

function Head({ choice, periods }: Pick<HeatGridProps, 'choice' | 'periods'>) {
  const say = useText();
  const { period } = useFormats();
  return (
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col" className={styles.rowName}>
          {say(`capacity.column.row.${choice.by}`)}
        </th>
        {periods.map(({ first, last }) => (
          <th role="columnheader" key={first} scope="col" className={styles.period}>
            {withWholeDays(period(first, last))}
          </th>
        ))}
        <th role="columnheader" scope="col" className={styles.period}>
          {say('capacity.column.later')}
        </th>
      </tr>
    </thead>
  );
}

/** Utilisation by row and period: each cell a number, a word and a shade, and each opens. */
export function HeatGrid({ view, choice, periods, nameOf, onOpen }: HeatGridProps) {
  const say = useText();
  const { number } = useFormats();
  const { body, onKeyDown, tabIndexOf, onFocus } = useGridFocus(view.rows.length, periods.length);
  return (
    <div className={styles.scroller}>
      <table
        role="grid"
        className={styles.grid}
        style={{ '--periods': periods.length } as CSSProperties}
        aria-label={say('capacity.grid')}
        aria-description={say('capacity.grid.help')}
        onKeyDown={onKeyDown}
      >
        <Head choice={choice} periods={periods} />
        <tbody ref={body}>
          {view.rows.map((row, at) => (
            <tr role="row" key={row.id}>
              <th role="rowheader" scope="row" className={styles.rowName}>
                {nameOf(row)}
              </th>
              {periods.map((days, period) => (
                <HeatCell
                  key={days.first}
                  opened={{ row, name: nameOf(row), period, days, cell: cellOf(row, period, view.limits) }}
                  tabIndex={tabIndexOf(at, period)}
                  onFocus={() => onFocus(at, period)}
                  onOpen={onOpen}
                />
              ))}
              <td role="gridcell" className={styles.later}>
                {row.later === 0 ? '' : say('capacity.hours', { hours: number(row.later) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
