import { createContext, useContext } from 'react';
import type { Member } from '#contract/portfolio-record';
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

/** What members there are in a form, of whatever they are. */
export interface EditedMembers {
  readonly members: readonly Member[];
  readonly hiddenMembers: 'keep' | 'remove';
  readonly change: (parts: Partial<Pick<EditedMembers, 'members' | 'hiddenMembers'>>, at: string) => void;
}

export const CurrentMembers = createContext<EditedMembers | null>(null);

export function useEditedMembers(): EditedMembers {
  const edited = useContext(CurrentMembers);
  if (edited === null) throw new Error('A field of members stands outside its form.');
  return edited;
}

/** What is wrong with the fields of any form. */
export const CurrentProblems = createContext<Editing['problemsAt']>(() => []);
export const useFieldProblems = () => useContext(CurrentProblems);

/** The form that a field stands in. */
export function useEditing(): Editing {
  const editing = useContext(CurrentEditing);
  if (editing === null) throw new Error('A field stands outside its form.');
  return editing;
}
