import { IconButton } from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { TimelineCandidate, TimelineProject } from '#contract/timeline';
import { useText } from '../../messages/use-text';
import { CrossIcon } from '../../ui/icon/icons';
import { FactLine, FactLines } from '../../ui/layout/compact';
import { IssueDependencies } from '../dependencies/issue-dependencies';
import { StatusLozenge } from '../items/issue-cells';
import { RouteLink } from '../navigation/links';
import { DateNotes, DueDay, Period, ShareDone, StartDay } from './item-facts';
import type { PlanItem } from './plan-item';
import type { Subject } from './plan-tree';
import styles from './timeline-view.module.css';

function ItemDetails({ item }: { readonly item: PlanItem }) {
  const say = useText();
  const { key, name, project, category, startBelow, dueBelow } = item;
  return (
    <>
      <div className={styles.title}>
        <RouteLink to={{ page: 'epic', issueKey: key }}>{name}</RouteLink>
        <div className={styles.quiet}>{key}</div>
      </div>
      <DateNotes item={item} />
      <FactLines>
        <FactLine name={say('timelineView.status')}>
          <StatusLozenge name={null} category={category} />
        </FactLine>
        <FactLine name={say('timelineView.project')}>
          <RouteLink to={{ page: 'product', projectKey: project.key }}>{project.name}</RouteLink>
        </FactLine>
        <FactLine name={say('timelineView.start')}>
          <StartDay item={item} />
        </FactLine>
        <FactLine name={say('timelineView.due')}>
          <DueDay item={item} />
        </FactLine>
        <FactLine name={say('timelineView.below')}>
          <Period start={startBelow} end={dueBelow} />
        </FactLine>
        <FactLine name={say('timelineView.progress')}>
          <ShareDone item={item} />
        </FactLine>
      </FactLines>
      <IssueDependencies issueKey={key} look="stack" />
    </>
  );
}

function ProjectDetails({ project }: { readonly project: TimelineProject }) {
  const say = useText();
  return (
    <>
      <div className={styles.title}>
        <RouteLink to={{ page: 'product', projectKey: project.key }}>{project.name}</RouteLink>
        <div className={styles.quiet}>{project.key}</div>
      </div>
      <FactLines>
        <FactLine name={say('timelineView.period')}>
          <Period start={project.start} end={project.due} />
        </FactLine>
        <FactLine name={say('timelineView.progress')}>
          <ShareDone item={project} />
        </FactLine>
      </FactLines>
    </>
  );
}

function CandidateDetails({ candidate }: { readonly candidate: TimelineCandidate }) {
  const say = useText();
  return (
    <>
      <div className={styles.title}>
        {candidate.name}
        <div className={styles.quiet}>{say('timelineView.candidate')}</div>
      </div>
      <FactLines>
        <FactLine name={say('timelineView.period')}>
          <Period start={candidate.start} end={candidate.end} />
        </FactLine>
      </FactLines>
    </>
  );
}

function factsOf(subject: Subject): ReactNode {
  switch (subject.kind) {
    case 'item':
      return <ItemDetails item={subject.item} />;
    case 'project':
      return <ProjectDetails project={subject.project} />;
    case 'candidate':
      return <CandidateDetails candidate={subject.candidate} />;
    case 'candidates':
      return null;
  }
}

interface SubjectDetailsProps {
  readonly name: string;
  readonly subject: Subject;
  readonly onClose: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** What is known of the line that somebody has selected. */
export function SubjectDetails({ name, subject, onClose, children }: SubjectDetailsProps) {
  const say = useText();
  return (
    <aside className={styles.details} aria-label={say('timelineView.details', { name })}>
      <div className={styles.close}>
        <IconButton
          icon={CrossIcon}
          label={say('timelineView.close')}
          appearance="subtle"
          spacing="compact"
          onClick={onClose}
        />
      </div>
      {children}
      {factsOf(subject)}
    </aside>
  );
}
