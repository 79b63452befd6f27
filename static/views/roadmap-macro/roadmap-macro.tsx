import { roadmapConfigOf, type RoadmapConfig } from '#contract/roadmap-config';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { LiveMacro } from '../macro/live-macro';
import { WithoutConfig } from '../macro/without-config';
import { usePageContext } from '../navigation/navigation';
import { ExcerptView } from './excerpt-view';
import { excerptQuestion } from './queries';

/** A roadmap as whoever reads the page may see it, now. */
export function LiveRoadmap({ config }: { readonly config: RoadmapConfig }) {
  const say = useText();
  const { accountId } = usePageContext();
  return (
    <LiveMacro
      question={excerptQuestion(config, accountId)}
      loadingLabel={say('roadmap.loading')}
      loadedText={({ roadmap }) => say('roadmap.loaded', { count: roadmap.items.length })}
      explain={(failure) =>
        failure.code === 'invalid-request' && failure.field === 'audience' ? say('roadmapMacro.audience.gone') : null
      }
    >
      {(excerpt, mark) => <ExcerptView excerpt={excerpt} config={config} mark={mark} />}
    </LiveMacro>
  );
}

/** The macro in its page. */
export function RoadmapMacro({ macro }: { readonly macro: MacroContext }) {
  const config = roadmapConfigOf(macro);
  return config === null ? <WithoutConfig macro={macro} /> : <LiveRoadmap config={config} />;
}
