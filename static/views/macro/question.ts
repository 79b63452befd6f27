import { queryOptions } from '@tanstack/react-query';
import { keptAnswer, sharedAnswer } from '../../bridge/shared-answers';

/** What a macro asks. Several of the same on one page ask once. */
export interface Question<T> {
  /** Everything that the answer depends on, the viewer included: what he may see is his alone. */
  readonly key: readonly unknown[];
  readonly ask: () => Promise<T>;
}

/** By which frames of one page share the answer. */
export const sharedKey = ({ key }: Pick<Question<unknown>, 'key'>): string => JSON.stringify(key);

/** Where another frame of the page has the answer already, it is there at once. */
export const sharedQuery = <T>(question: Question<T>) =>
  queryOptions({
    queryKey: question.key,
    queryFn: () => sharedAnswer(sharedKey(question), question.ask),
    initialData: () => keptAnswer<T>(sharedKey(question))?.answer,
    initialDataUpdatedAt: () => keptAnswer<T>(sharedKey(question))?.at,
  });
