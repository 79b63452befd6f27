import type { ReactNode } from 'react';
import { titleIn } from '#contract/macro-choice';
import { modeOf } from '#contract/macro-mode';
import { excerptRequestOf, lostOfRoadmap, roadmapConfigOf, type RoadmapConfig } from '#contract/roadmap-config';
import type { SnapshotSubject } from '#contract/snapshot';
import type { MacroContext } from '../../bridge/page-context';
import { useText } from '../../messages/use-text';
import { LinkNote } from '../macro/link-note';
import { LiveMacro } from '../macro/live-macro';
import { sourceRoute } from '../macro/source-route';
import { WithoutConfig } from '../macro/without-config';
import { usePageContext } from '../navigation/navigation';
import { FrozenMacro } from '../snapshot/lazy-frozen-macro';
import { ExcerptView } from './excerpt-view';
import { excerptQuestion } from './excerpt-question';

interface LiveRoadmapProps {
  readonly config: RoadmapConfig;
  /** What stands between the heading and the roadmap. */
  readonly above?: ReactNode;
}

/** A roadmap as whoever reads the page may see it, now. */
export function LiveRoadmap({ config, above }: LiveRoadmapProps) {
  const say = useText();
  const asker = usePageContext();
  const goneText = config.source.of === 'product' ? 'roadmapMacro.audience.gone' : 'roadmapMacro.audience.productsOnly';
  return (
    <LiveMacro
      question={excerptQuestion(config, asker)}
      title={config.title}
      loadingLabel={say('roadmap.loading')}
      loadedText={({ roadmap }) => say('roadmap.loaded', { count: roadmap.items.length })}
      explain={(failure) => (failure.code === 'invalid-request' && failure.field === 'audience' ? say(goneText) : null)}
    >
      {(excerpt, mark) => (
        <ExcerptView excerpt={excerpt} config={config} mark={mark} above={above} to={sourceRoute(excerpt.source)} />
      )}
    </LiveMacro>
  );
}

/** What is frozen of a roadmap that is configured so. */
export function subjectOfRoadmap(config: RoadmapConfig): SnapshotSubject {
  const { look, columns } = config;
  return { kind: 'roadmap', request: excerptRequestOf(config), look, columns: [...columns] };
}

/** The macro in its page. */
export function RoadmapMacro({ macro }: { readonly macro: MacroContext }) {
  const config = roadmapConfigOf(macro);
  const mode = modeOf(macro);
  if (mode.is === 'broken') return <WithoutConfig macro={macro} />;
  if (mode.is === 'frozen') {
    const subject = config && subjectOfRoadmap(config);
    return <FrozenMacro snapshotId={mode.snapshotId} subject={subject} title={titleIn(macro)} />;
  }
  if (config === null) return <WithoutConfig macro={macro} />;
  return <LiveRoadmap config={config} above={macro.isEditing && <LinkNote lost={lostOfRoadmap(macro)} />} />;
}
