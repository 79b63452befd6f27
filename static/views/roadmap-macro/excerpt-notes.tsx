import SectionMessage from '@atlaskit/section-message';
import { MOST_EXCERPT_ITEMS, type RoadmapExcerpt, type ToldChoice } from '#contract/roadmap-excerpt';
import type { ExcerptPeriod } from '#domain/roadmap/excerpt';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { categoryWords } from '../items/category-words';
import { audienceName } from '../roadmap/audience-words';
import { QuietNotice } from '../../ui/states/quiet-notice';
import styles from './roadmap-macro.module.css';

function periodText(period: ExcerptPeriod, say: Say, { day }: Formats): string | null {
  if (period.kind === 'whole') return null;
  if (period.kind === 'months') return say('roadmapMacro.period.months', { months: period.months });
  return say('roadmapMacro.period.days', { from: day(period.from), to: day(period.to) });
}

interface NarrowingProps {
  readonly excerpt: RoadmapExcerpt;
  readonly config: ToldChoice;
}

/** What the author chose to show, in words; none where he chose everything. */
function useNarrowing({ excerpt, config: { period, hasUndated, filter } }: NarrowingProps): readonly string[] {
  const say = useText();
  const formats = useFormats();
  const { categories, labels, isLate, text } = filter;
  const releases = new Set(excerpt.inReleases.map((name) => name ?? say('roadmap.test.release.gone')));
  return [
    periodText(period, say, formats),
    hasUndated ? null : say('roadmapMacro.dated'),
    categories.length === 0 ? null : categories.map((category) => say(categoryWords[category])).join(', '),
    labels.length === 0 ? null : say('roadmapMacro.labels', { names: labels.join(', ') }),
    releases.size === 0 ? null : say('roadmapMacro.releases', { names: [...releases].join(', ') }),
    isLate ? say('roadmapMacro.late') : null,
    text.trim() === '' ? null : say('roadmapMacro.text', { text: text.trim() }),
  ].filter((one) => one !== null);
}

/** Says for whom the roadmap is shown, and what of it, as far as that is not everything. */
export function Narrowing(props: NarrowingProps) {
  const say = useText();
  const parts = useNarrowing(props);
  const { shownAs } = props.excerpt.roadmap;
  const hidden = shownAs?.hides.map((one) => say(`roadmap.hides.${one}`)).join(', ') ?? '';
  if (shownAs === null && parts.length === 0) return null;
  return (
    <p className={styles.note}>
      {shownAs && <strong>{say('roadmap.banner', { name: audienceName(shownAs, say) })}. </strong>}
      {hidden !== '' && say('roadmap.banner.hides', { what: hidden })}{' '}
      {parts.length > 0 && say('roadmapMacro.only', { what: parts.join(' · ') })}
    </p>
  );
}

interface WantingProps {
  readonly excerpt: RoadmapExcerpt;
  readonly isFrozen: boolean;
}

/** Says where it is not the whole roadmap that is looked at, whatever the author chose of it. */
export function Wanting({ excerpt: { roadmap, hasHiddenMembers }, isFrozen }: WantingProps) {
  const say = useText();
  const { state } = roadmap.index;
  const isReading = state === 'empty' || state === 'building';
  return (
    <>
      {isReading && <SectionMessage>{say(isFrozen ? 'snapshot.reading' : 'roadmapMacro.reading')}</SectionMessage>}
      {!isReading && (roadmap.isPartial || state === 'failed') && <QuietNotice>{say('roadmap.partial')}</QuietNotice>}
      {hasHiddenMembers && <QuietNotice>{say('report.hiddenMembers')}</QuietNotice>}
    </>
  );
}

/** How many items are not shown, and why. */
export function LeftOut({ leftOut }: Pick<RoadmapExcerpt, 'leftOut'>) {
  const say = useText();
  const reasons = (['period', 'undated', 'filter'] as const).flatMap((reason) =>
    leftOut[reason] === 0 ? [] : [say(`roadmapMacro.leftOut.${reason}`, { count: leftOut[reason] })],
  );
  if (reasons.length === 0 && leftOut.more === 0) return null;
  return (
    <p className={styles.note}>
      {reasons.length > 0 && say('roadmapMacro.leftOut', { what: reasons.join(', ') })}{' '}
      {leftOut.more > 0 && say('roadmapMacro.more', { most: MOST_EXCERPT_ITEMS, count: leftOut.more })}
    </p>
  );
}
