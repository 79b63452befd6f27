import { useMemo, useState } from 'react';
import { listedReleases, type RoadmapItem, type ShownRoadmap } from '#contract/roadmap';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Timeline } from '../../ui/timeline/timeline';
import type { TimelineLine, TimelinePlace } from '../../ui/timeline/timeline-model';
import { linesOf } from '../../ui/treegrid/tree';
import { useKeptState } from '../navigation/kept-state';
import { useNavigation } from '../navigation/navigation';
import { ItemName } from './item-card';
import { releaseMoments, roadmapTree, undatedItems } from './roadmap-lines';
import styles from './roadmap.module.css';

const nothing: ReadonlySet<string> = new Set();

function turned(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function LineName({ line, item }: { readonly line: TimelineLine; readonly item: RoadmapItem | undefined }) {
  return (
    <span className={styles.lineName} title={line.row.name}>
      {item ? <ItemName item={item} /> : line.row.name}
    </span>
  );
}

interface RoadmapTimelineProps {
  readonly view: ShownRoadmap;
  /** By which what is open and where one looks is kept. */
  readonly id: string;
}

/** The same items over a calendar, with the releases above them, and those without dates in the tray. */
export function RoadmapTimeline({ view, id }: RoadmapTimelineProps) {
  const say = useText();
  const announce = useAnnounce();
  const navigation = useNavigation();
  const [open, setOpen] = useKeptState(`${id}/turned`, nothing);
  const [place, setPlace] = useKeptState<TimelinePlace | null>(`${id}/place`, null);
  const [firstPlace] = useState(place);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const { items, doneDays } = view;
  const releases = listedReleases(view);
  const lines = useMemo(() => {
    const titleOf = (column: (typeof items)[number]['column']) => say(`roadmap.column.${column}`, { days: doneDays });
    return linesOf(roadmapTree(items, releases, titleOf), open);
  }, [items, releases, doneDays, open, say]);
  const unscheduled = useMemo(() => undatedItems(items), [items]);
  const moments = useMemo(() => releaseMoments(releases), [releases]);
  const itemOf = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  if (items.some(({ dates }) => dates === null)) return <QuietNotice>{say('roadmap.timeline.hidden')}</QuietNotice>;
  const hasForecasts = lines.some(({ row }) => row.bar?.forecast);
  return (
    <div className={styles.timeline}>
      <Timeline
        label={say('roadmap.timeline')}
        nameTitle={say('roadmap.timeline.item')}
        lines={lines}
        today={view.today}
        moments={moments}
        laneTitles={{ bands: '', moments: say('roadmap.timeline.releases') }}
        unscheduled={unscheduled}
        renderName={(line) => <LineName line={line} item={itemOf.get(line.id)} />}
        selectedId={selectedId}
        onSelect={setSelectedId}
        onChoose={setSelectedId}
        onTurn={(line) => setOpen(turned(open, line))}
        onOpen={(line) => {
          const issue = itemOf.get(line.id)?.issue;
          if (issue) navigation?.go({ page: 'epic', issueKey: issue.key });
        }}
        place={firstPlace}
        onLeave={setPlace}
        onAnnounce={announce}
      />
      {hasForecasts && <p className={styles.quiet}>{say('roadmap.timeline.forecast')}</p>}
    </div>
  );
}
