import { queryOptions } from '@tanstack/react-query';
import { answerTo, keptFor, wholeKey, type Question } from './question';

/** Where another frame of the page has the answer already, it is there at once. */
export const sharedQuery = <T>(question: Question<T>) =>
  queryOptions({
    queryKey: wholeKey(question),
    queryFn: () => answerTo(question),
    initialData: () => keptFor(question)?.answer,
    initialDataUpdatedAt: () => keptFor(question)?.at,
  });
