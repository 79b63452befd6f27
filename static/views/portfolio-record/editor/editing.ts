import { createContext, useContext } from 'react';
import type { RecordForm } from './record-form';

/** One form that is being filled in. */
export interface Editing {
  /** The portfolio that is edited; null: a new one. */
  readonly portfolioId: string | null;
  readonly form: RecordForm;
  /** @param at path of what changes: what was wrong there need not be wrong any more */
  readonly change: (parts: Partial<RecordForm>, at: string) => void;
  /** What is wrong with a field, in words. */
  readonly problemsAt: (path: string) => readonly string[];
}

export const CurrentEditing = createContext<Editing | null>(null);

/** The form that a field stands in. */
export function useEditing(): Editing {
  const editing = useContext(CurrentEditing);
  if (editing === null) throw new Error('A field stands outside its form.');
  return editing;
}
