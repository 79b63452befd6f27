import type { RoadmapExcerpt, ToldChoice } from '#contract/roadmap-excerpt';
import type { ExcerptPeriod } from '#domain/roadmap/excerpt';
import { formatDay } from '#domain/schedule/calendar-day';
import { categoryWords } from './excerpt-words';

function periodWords(period: ExcerptPeriod): string {
  if (period.kind === 'whole') return '';
  if (period.kind === 'months') return `the next ${String(period.months)} months`;
  return `${formatDay(period.from)} to ${formatDay(period.to)}`;
}

/** What the author chose to show; '' where that is everything. */
export function narrowingWords({ inReleases }: RoadmapExcerpt, { period, hasUndated, filter }: ToldChoice): string {
  const { categories, labels, isLate, text } = filter;
  const releases = new Set(inReleases.map((name) => name ?? 'a release that is not listed'));
  const parts = [
    periodWords(period),
    hasUndated ? '' : 'with dates',
    categories.map((category) => categoryWords[category]).join(', '),
    labels.length === 0 ? '' : `labelled ${labels.join(', ')}`,
    releases.size === 0 ? '' : `in ${[...releases].join(', ')}`,
    isLate ? 'late' : '',
    text.trim() === '' ? '' : `“${text.trim()}” in the name`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Only: ${parts.join(' · ')}.`;
}
