import type { HistoryField, HistoryValues, ParentName } from '#domain/history/issue-change';
import { parseDay } from '#domain/schedule/calendar-day';
import type { Points } from '#domain/units';
import type { JiraSide } from './change-page';

type Readers = { readonly [F in HistoryField]: (side: JiraSide) => HistoryValues[F] | null };

/** How one side of a change is read; null: none. `typeLevels`: hierarchy level by id of the issue type. */
export function sideReaders(typeLevels: Readonly<Record<string, number>>): Readers {
  return {
    status: ({ id }) => id,
    points: (side) => points(side),
    start: ({ id, text }) => parseDay(id ?? text),
    due: ({ id, text }) => parseDay(id ?? text),
    parent,
    'fix-version': ({ id }) => id,
    sprint: ({ id }) => sprints(id ?? ''),
    estimate: (side) => number(side),
    assignee: ({ id }) => id,
    level: ({ id }) => typeLevels[id ?? ''] ?? null,
    project: ({ id }) => id,
  };
}

function number({ id, text }: JiraSide): number | null {
  const written = id ?? text ?? '';
  const value = Number(written);
  return written.trim() === '' || !Number.isFinite(value) ? null : value;
}

/** As in issues themselves, negative estimates are unknown. */
function points(side: JiraSide): Points | null {
  const value = number(side);
  return value === null || value < 0 ? null : (value as Points);
}

function sprints(ids: string): readonly string[] | null {
  const list = ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return list.length === 0 ? null : list;
}

/** Some fields write the summary behind the key. */
function parent({ id, text }: JiraSide): ParentName | null {
  const key = /^[A-Z][A-Z0-9_]*-\d+/.exec(text ?? '')?.[0];
  if (key === undefined) return null;
  const number = Number(id ?? Number.NaN);
  return { id: Number.isInteger(number) && number > 0 ? number : null, key };
}
