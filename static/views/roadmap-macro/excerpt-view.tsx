import type { ReactNode } from 'react';
import type { RoadmapConfig, RoadmapTableColumn } from '#contract/roadmap-config';
import { MOST_EXCERPT_RELEASES, type RoadmapExcerpt, type ToldChoice } from '#contract/roadmap-excerpt';
import { useText } from '../../messages/use-text';
import { usePrinting } from '../../ui/print/use-printing';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { MacroPart } from '../macro/macro-part';
import type { Route } from '../navigation/route';
import { RoadmapContent } from '../roadmap/roadmap-content';
import { LeftOut, Narrowing, Wanting } from './excerpt-notes';
import { ItemTable } from './item-table';
import styles from './roadmap-macro.module.css';

interface ExcerptViewProps {
  readonly excerpt: RoadmapExcerpt;
  readonly config: ToldChoice & Pick<RoadmapConfig, 'title' | 'look' | 'columns'>;
  /** The page in Altitude that shows the same; null: nothing leads there. */
  readonly to: Route | null;
  /** What there is to say of its age. */
  readonly mark: ReactNode;
  /** What stands between the heading and the roadmap. */
  readonly above?: ReactNode;
  /** It is what somebody else saw. */
  readonly isFrozen?: boolean;
}

/** A page is read on below the roadmap: the first cards of a column are enough to begin with. */
const MOST_CARDS = 8;

const ON_PAPER: readonly RoadmapTableColumn[] = ['status', 'start', 'due', 'late'];

/** A timeline has what is in view, and paper is not scrolled: all of it follows in words. */
function TimelineOnPaper({ roadmap }: Pick<RoadmapExcerpt, 'roadmap'>) {
  return usePrinting() && <ItemTable roadmap={roadmap} rules={[]} columns={ON_PAPER} />;
}

function Content({ excerpt, config: { look, columns }, isFrozen }: Omit<ExcerptViewProps, 'mark' | 'above' | 'to'>) {
  const say = useText();
  const { name, roadmap, rules, leftOut } = excerpt;
  const hasNone = look === 'releases' ? roadmap.releases?.length === 0 : roadmap.items.length === 0;
  if (hasNone) {
    const isLeftOut = leftOut.period + leftOut.undated + leftOut.filter > 0;
    const nothing = isFrozen ? 'snapshot.nothing' : 'roadmapMacro.nothing';
    return <QuietNotice>{say(isLeftOut ? 'roadmapMacro.nothingLeft' : nothing)}</QuietNotice>;
  }
  if (look === 'table') return <ItemTable roadmap={roadmap} rules={rules ?? []} columns={columns} />;
  return (
    <>
      <RoadmapContent
        // What is wanting is said above, in every look.
        view={{ ...roadmap, isPartial: false }}
        rules={null}
        look={look}
        id={`excerpt/${name}`}
        epics={null}
        moving={null}
        mostCards={MOST_CARDS}
      />
      {look === 'timeline' && <TimelineOnPaper roadmap={roadmap} />}
    </>
  );
}

/** A roadmap as a part of a page. */
export function ExcerptView({ excerpt, config, mark, to, above, isFrozen = false }: ExcerptViewProps) {
  const say = useText();
  const { name, leftOut } = excerpt;
  const ownName = name === '' ? say('report.allProjects') : name;
  return (
    <MacroPart title={config.title === '' ? ownName : config.title} mark={mark} to={to}>
      {above}
      <div className={styles.excerpt}>
        <Wanting excerpt={excerpt} isFrozen={isFrozen} />
        <Narrowing excerpt={excerpt} config={config} />
        {excerpt.hasCutReleases && config.look === 'releases' && (
          <p className={styles.note}>{say('roadmapMacro.cutReleases')}</p>
        )}
        <Content excerpt={excerpt} config={config} isFrozen={isFrozen} />
        <LeftOut leftOut={leftOut} />
        {leftOut.releases > 0 && config.look === 'releases' && (
          <p className={styles.note}>
            {say('roadmapMacro.moreReleases', { most: MOST_EXCERPT_RELEASES, count: leftOut.releases })}
          </p>
        )}
      </div>
    </MacroPart>
  );
}
