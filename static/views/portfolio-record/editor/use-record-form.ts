import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSayMessage } from '../../../messages/use-text';
import type { Editing } from './editing';
import { fieldPaths, problemsByField, problemWords, type FieldProblem } from './field-problem';
import { draftOf, type RecordForm } from './record-form';

/** Fields of which the typed text is no date: browsers keep that text to themselves. */
function halfTypedDays(form: HTMLElement | null): FieldProblem[] {
  const inputs = form?.querySelectorAll<HTMLInputElement>('[data-path] input[type=date]') ?? [];
  return [...inputs]
    .filter(({ validity }) => validity.badInput)
    .map((input) => ({ path: input.closest<HTMLElement>('[data-path]')?.dataset.path ?? '', reason: 'not-a-day' }));
}

/** What is typed, what a save found wrong with it, and whether it differs from what is saved. */
export function useRecordForm(start: RecordForm) {
  const { locale } = useIntl();
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const change = useCallback<Editing['change']>((parts, at) => {
    setForm((before) => ({ ...before, ...parts }));
    setProblems((before) => before.filter(({ path }) => path !== at && !path.startsWith(`${at}.`)));
  }, []);
  /** What can be sent; null: it cannot be read, and the fields say why. */
  const read = (element: HTMLElement | null) => {
    const { draft, problems: unread } = draftOf(form, locale);
    const found = [...unread, ...halfTypedDays(element)];
    setProblems(found);
    return found.length === 0 ? draft : null;
  };
  const reset = (to: RecordForm) => {
    setForm(to);
    setProblems([]);
  };
  return { form, change, problems, setProblems, read, reset, isDirty: JSON.stringify(form) !== JSON.stringify(start) };
}

/** What is wrong with a field, in words. */
export function useProblemsAt(form: RecordForm, problems: readonly FieldProblem[]): Editing['problemsAt'] {
  const sayMessage = useSayMessage();
  const byField = useMemo(() => problemsByField(problems, fieldPaths(form)), [problems, form]);
  return useCallback(
    (path: string) => (byField.get(path) ?? []).map((problem) => sayMessage(problemWords(problem))),
    [byField, sayMessage],
  );
}
