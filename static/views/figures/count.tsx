import type { CategoryCounts, Figures } from '#contract/figures';
import { countAmong } from '#domain/progress/count-among';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { LateMark } from './late-mark';

/** In place of what cannot be counted. */
export function NoIssues() {
  const say = useText();
  return <Unknown label={say('figures.count.none')} reason={say('figures.count.noneReason')} />;
}

/** How many issues of a set something is true of; a dash where it has none. */
export function Count({ count, issues }: { readonly count: number; readonly issues: CategoryCounts }) {
  const { number } = useFormats();
  const known = countAmong(count, issues);
  return known === null ? <NoIssues /> : <>{number(known)}</>;
}

/** How many issues of a set are late, marked where any is. */
export function LateCount({ late, issues }: Pick<Figures, 'late' | 'issues'>) {
  const { number } = useFormats();
  return late > 0 ? <LateMark>{number(late)}</LateMark> : <Count count={late} issues={issues} />;
}
