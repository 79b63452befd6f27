import type { ReactNode } from 'react';
import type { TimelineCandidate, TimelineProject } from '#contract/timeline';
import type { Day } from '#domain/units';
import type { Release } from '../../bridge/releases';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { FactLine, FactLines } from '../../ui/layout/compact';
import { SidePanel, SidePanelTitle } from '../../ui/layout/side-panel';
import { IssueDependencies } from '../dependencies/issue-dependencies';
import { ProjectHealth } from '../health/project-health';
import { StatusLozenge } from '../items/issue-cells';
import { PartMark } from '../items/part-mark';
import { RouteLink } from '../navigation/links';
import { BaselineFacts } from './baseline-facts';
import type { BaselinePlan } from './baseline-plan';
import { DateNotes, DueDay, Period, ShareDone, StartDay } from './item-facts';
import type { PlanItem } from './plan-item';
import type { Subject } from './plan-tree';
import { isOverdue } from './release-marks';
import type { Releases } from './use-releases';
import styles from './timeline-view.module.css';

interface ItemProps {
  readonly item: PlanItem;
  readonly baseline: BaselinePlan | null;
}

function ItemDetails({ item, baseline }: ItemProps) {
  const say = useText();
  const { key, name, project, category, startBelow, dueBelow, part } = item;
  return (
    <>
      <SidePanelTitle below={key}>
        <RouteLink to={{ page: 'epic', issueKey: key }}>{name}</RouteLink>
      </SidePanelTitle>
      <DateNotes item={item} />
      <FactLines>
        <FactLine name={say('timelineView.status')}>
          <StatusLozenge name={null} category={category} />
        </FactLine>
        <FactLine name={say('timelineView.project')}>
          <RouteLink to={{ page: 'product', product: project.key }}>{project.name}</RouteLink>
        </FactLine>
        <FactLine name={say('timelineView.start')}>
          <StartDay item={item} />
        </FactLine>
        <FactLine name={say('timelineView.due')}>
          <DueDay item={item} />
        </FactLine>
        {baseline && <BaselineFacts plan={baseline} item={item} />}
        <FactLine name={say('timelineView.below')}>
          <Period start={startBelow} end={dueBelow} />
        </FactLine>
        <FactLine name={say('timelineView.progress')}>
          <ShareDone item={item} />
        </FactLine>
        {part && (
          <FactLine name={say('timelineView.part')}>
            <PartMark part={part} />
          </FactLine>
        )}
      </FactLines>
      <IssueDependencies issueKey={key} look="stack" />
    </>
  );
}

/** Every release, those without a day among them; nothing, where they are not shown. */
function ReleaseList({ releases, today }: { readonly releases: readonly Release[]; readonly today: Day }) {
  const say = useText();
  const { day } = useFormats();
  if (releases.length === 0) return null;
  const stateOf = (release: Release) =>
    release.isReleased ? 'released' : isOverdue(release, today) ? 'overdue' : 'unreleased';
  return (
    <section>
      <h2 className={styles.partTitle}>{say('timelineView.releases')}</h2>
      <ul className={styles.notes}>
        {releases.map((release) => (
          <li key={release.id}>
            {release.name}{' '}
            <span className={styles.quiet}>
              {release.day === null ? say('timelineView.release.undated') : day(release.day)},{' '}
              {say(`timelineView.release.${stateOf(release)}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProjectProps {
  readonly project: TimelineProject;
  readonly releases: readonly Release[];
  readonly today: Day;
}

function ProjectDetails({ project, releases, today }: ProjectProps) {
  const say = useText();
  return (
    <>
      <SidePanelTitle below={project.key}>
        <RouteLink to={{ page: 'product', product: project.key }}>{project.name}</RouteLink>
      </SidePanelTitle>
      <FactLines>
        <FactLine name={say('timelineView.period')}>
          <Period start={project.start} end={project.due} />
        </FactLine>
        <FactLine name={say('timelineView.progress')}>
          <ShareDone item={project} />
        </FactLine>
        <FactLine name={say('health.column')}>
          <ProjectHealth projectId={project.projectId} />
        </FactLine>
      </FactLines>
      <ReleaseList releases={releases} today={today} />
    </>
  );
}

function CandidateDetails({ candidate }: { readonly candidate: TimelineCandidate }) {
  const say = useText();
  return (
    <>
      <SidePanelTitle below={say('timelineView.candidate')}>{candidate.name}</SidePanelTitle>
      <FactLines>
        <FactLine name={say('timelineView.period')}>
          <Period start={candidate.start} end={candidate.end} />
        </FactLine>
      </FactLines>
    </>
  );
}

type Known = Pick<SubjectDetailsProps, 'releases' | 'baseline' | 'today'>;

function factsOf(subject: Subject, { releases, baseline, today }: Known): ReactNode {
  switch (subject.kind) {
    case 'item':
      return <ItemDetails item={subject.item} baseline={baseline} />;
    case 'project':
      return (
        <ProjectDetails
          project={subject.project}
          releases={releases.get(subject.project.projectId) ?? []}
          today={today}
        />
      );
    case 'candidate':
      return <CandidateDetails candidate={subject.candidate} />;
    case 'group':
      return null;
  }
}

interface SubjectDetailsProps {
  readonly name: string;
  readonly subject: Subject;
  readonly releases: Releases['ofProject'];
  /** Beside which items stand; null: beside nothing. */
  readonly baseline: BaselinePlan | null;
  readonly today: Day;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** What is known of the line that somebody has selected. */
export function SubjectDetails({ name, subject, onClose, children, ...known }: SubjectDetailsProps) {
  const say = useText();
  return (
    <SidePanel label={say('timelineView.details', { name })} closeLabel={say('timelineView.close')} onClose={onClose}>
      {children}
      {factsOf(subject, known)}
    </SidePanel>
  );
}
