import type { RoadmapConfig } from '#contract/roadmap-config';
import type { RoadmapExcerpt } from '#contract/roadmap-excerpt';
import type { ExcerptPeriod } from '#domain/roadmap/excerpt';
import { formatDay } from '#domain/schedule/calendar-day';
import { listedReleases } from './excerpt-cells';
import { categoryWords } from './excerpt-words';

function periodWords(period: ExcerptPeriod): string {
  if (period.kind === 'whole') return '';
  if (period.kind === 'months') return `the next ${String(period.months)} months`;
  return `${formatDay(period.from)} to ${formatDay(period.to)}`;
}

/** What the author chose to show; '' where that is everything. */
export function narrowingWords(
  { roadmap }: RoadmapExcerpt,
  { period, hasUndated, filter }: Pick<RoadmapConfig, 'period' | 'hasUndated' | 'filter'>,
): string {
  const { categories, labels, releases, isLate, text } = filter;
  const names = new Map(listedReleases(roadmap.releases).map(({ id, name }) => [id, name]));
  const inReleases = new Set(releases.map((id) => names.get(id) ?? 'a release that is not listed'));
  const parts = [
    periodWords(period),
    hasUndated ? '' : 'with dates',
    categories.map((category) => categoryWords[category]).join(', '),
    labels.length === 0 ? '' : `labelled ${labels.join(', ')}`,
    releases.length === 0 ? '' : `in ${[...inReleases].join(', ')}`,
    isLate ? 'late' : '',
    text.trim() === '' ? '' : `“${text.trim()}” in the name`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Only: ${parts.join(' · ')}.`;
}
