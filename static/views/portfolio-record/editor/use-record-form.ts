import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSayMessage } from '../../../messages/use-text';
import type { Editing } from './editing';
import { fieldPaths, problemsByField, problemWords, type FieldProblem } from './field-problem';
import { draftOf, type ReadForm, type RecordForm } from './record-form';

/** Fields of which the typed text is no date: browsers keep that text to themselves. */
function halfTypedDays(form: HTMLElement | null): FieldProblem[] {
  const inputs = form?.querySelectorAll<HTMLInputElement>('[data-path] input[type=date]') ?? [];
  return [...inputs]
    .filter(({ validity }) => validity.badInput)
    .map((input) => ({ path: input.closest<HTMLElement>('[data-path]')?.dataset.path ?? '', reason: 'not-a-day' }));
}

/** What can be sent of a form, and what of its text cannot be. */
export type ReadTyped<F, D> = (
  form: F,
  locale: string,
) => { readonly draft: D; readonly problems: readonly FieldProblem[] };

export const useRecordForm = (start: RecordForm) => useTypedForm<RecordForm, ReadForm['draft']>(start, draftOf);

/** What is typed, what a save found wrong with it, and whether it differs from what is saved. */
export function useTypedForm<F extends object, D>(start: F, readTyped: ReadTyped<F, D>) {
  const { locale } = useIntl();
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const change = useCallback((parts: Partial<F>, at: string) => {
    setForm((before) => ({ ...before, ...parts }));
    setProblems((before) => before.filter(({ path }) => path !== at && !path.startsWith(`${at}.`)));
  }, []);
  /** What can be sent; null: it cannot be read, and the fields say why. */
  const read = (element: HTMLElement | null) => {
    const { draft, problems: unread } = readTyped(form, locale);
    const found = [...unread, ...halfTypedDays(element)];
    setProblems(found);
    return found.length === 0 ? draft : null;
  };
  const reset = (to: F) => {
    setForm(to);
    setProblems([]);
  };
  return { form, change, problems, setProblems, read, reset, isDirty: JSON.stringify(form) !== JSON.stringify(start) };
}

/** What is wrong with a field of a portfolio, in words. */
export function useProblemsAt(form: RecordForm, problems: readonly FieldProblem[]): Editing['problemsAt'] {
  return useProblemsIn(
    useMemo(() => fieldPaths(form), [form]),
    problems,
  );
}

/** The same of any form. @param paths of its fields */
export function useProblemsIn(paths: readonly string[], problems: readonly FieldProblem[]): Editing['problemsAt'] {
  const sayMessage = useSayMessage();
  const byField = useMemo(() => problemsByField(problems, paths), [problems, paths]);
  return useCallback(
    (path: string) => (byField.get(path) ?? []).map((problem) => sayMessage(problemWords(problem))),
    [byField, sayMessage],
  );
}
