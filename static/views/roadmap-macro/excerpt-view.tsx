import type { ReactNode } from 'react';
import type { RoadmapConfig, RoadmapTableColumn } from '#contract/roadmap-config';
import { sourceText } from '#contract/roadmap-config';
import { MOST_EXCERPT_RELEASES, type RoadmapExcerpt } from '#contract/roadmap-excerpt';
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
  readonly config: Pick<RoadmapConfig, 'title' | 'look' | 'columns' | 'period' | 'hasUndated' | 'filter'>;
  /** What there is to say of its age. */
  readonly mark: ReactNode;
  /** What stands between the heading and the roadmap. */
  readonly above?: ReactNode;
  /** It is what somebody else saw. */
  readonly isFrozen?: boolean;
}

const ON_PAPER: readonly RoadmapTableColumn[] = ['status', 'start', 'due', 'late'];

/** The page in Altitude that shows the same; null for whom keys are hidden, of which its address is made. */
function routeTo({ source, roadmap }: RoadmapExcerpt): Route | null {
  if (roadmap.shownAs?.hides.includes('keys')) return null;
  if (source.of === 'product') return { page: 'product', product: source.product, tab: 'roadmap' };
  const portfolioId = source.of === 'portfolio' ? source.portfolioId : null;
  return { page: 'portfolio', portfolioId, tab: 'overview' };
}

/** A timeline has what is in view, and paper is not scrolled: all of it follows in words. */
function TimelineOnPaper({ roadmap }: Pick<RoadmapExcerpt, 'roadmap'>) {
  return usePrinting() && <ItemTable roadmap={roadmap} rules={[]} columns={ON_PAPER} />;
}

function Content({ excerpt, config: { look, columns }, isFrozen }: Omit<ExcerptViewProps, 'mark' | 'above'>) {
  const say = useText();
  const { roadmap, rules, source, leftOut } = excerpt;
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
        id={`excerpt/${sourceText(source)}`}
        epicsJql={null}
        onMove={null}
      />
      {look === 'timeline' && <TimelineOnPaper roadmap={roadmap} />}
    </>
  );
}

/** A roadmap as a part of a page. */
export function ExcerptView({ excerpt, config, mark, above, isFrozen = false }: ExcerptViewProps) {
  const say = useText();
  const { source, name, leftOut } = excerpt;
  const ownName = source.of === 'site' ? say('report.allProjects') : name;
  return (
    <MacroPart title={config.title === '' ? ownName : config.title} mark={mark} to={routeTo(excerpt)}>
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
