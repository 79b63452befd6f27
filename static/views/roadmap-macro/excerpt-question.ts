import { excerptRequestOf, type RoadmapConfig } from '#contract/roadmap-config';
import type { RoadmapExcerpt } from '#contract/roadmap-excerpt';
import { call, unwrap } from '../../bridge/call';
import type { Question } from '../macro/question';

/** What the viewer is shown of a roadmap. In which look is none of the question's: several looks of the same ask once. */
export function excerptQuestion(
  config: RoadmapConfig,
  asker: Question<RoadmapExcerpt>['asker'],
): Question<RoadmapExcerpt> {
  const request = excerptRequestOf(config);
  const { source, audience, period, hasUndated, filter } = request;
  return {
    asker,
    key: ['roadmap-excerpt', source, audience ?? null, period, hasUndated, filter],
    ask: () => unwrap(call('roadmap.excerpt', request)),
  };
}
