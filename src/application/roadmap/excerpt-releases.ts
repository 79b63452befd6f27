import type { RoadmapRelease, ShownRoadmap } from '#contract/roadmap';
import type { AdfNode } from '../report/adf';
import { date, paragraph, status, table, words } from '../report/adf';
import { barOf } from '../report/report-document';
import { dayOf } from './excerpt-cells';
import { excerptWords as texts } from './excerpt-words';

/** Releases one below the other, with their days against what is forecast. */
export function releaseTable(listed: ShownRoadmap['releases']): AdfNode[] {
  if (listed === null) return [paragraph(words(texts.hiddenReleases))];
  if (listed === 'unlisted') return [paragraph(words(texts.unlistedReleases))];
  if (listed.length === 0) return [paragraph(words(texts.noReleases))];
  return [
    table(
      texts.releaseColumns,
      listed.map((release) => [
        words(release.projectKey === null ? release.name : `${release.name} (${release.projectKey})`),
        [stateOf(release)],
        release.dates ? dayOf(release.dates.day) : [],
        forecastOf(release),
        release.scope ? words(scopeOf(release.scope)) : [],
        words(String(release.itemIds.length)),
      ]),
    ),
  ];
}

const scopeOf = ({ work }: NonNullable<RoadmapRelease['scope']>): string =>
  work.done + work.inProgress + work.toDo + work.unknown === 0 ? texts.noScope : barOf(work);

function stateOf({ isReleased, dates }: RoadmapRelease): AdfNode {
  if (isReleased) return status('released', 'green');
  if (dates?.isOverdue) return status('overdue', 'red');
  return dates?.isNext ? status('next', 'blue') : status('planned', 'neutral');
}

/** From a chance of 50 % to one of 85 %. */
function forecastOf({ isReleased, dates }: RoadmapRelease): AdfNode[] {
  const finish = dates?.finish ?? null;
  if (dates === null || isReleased) return [];
  if (finish?.state === 'finished') return words('all work is done');
  if (finish?.state !== 'known') return words(texts.unknown);
  return [date(finish.likely), ...words(' to '), date(finish.confident)];
}
