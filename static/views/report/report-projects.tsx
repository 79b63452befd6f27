import type { ReportProject } from '#contract/report';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { FlatTable } from '../../ui/table/flat-table';
import { LateCount } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { IssueProgress } from '../figures/progress-cell';
import { HealthMark } from '../health/health-mark';
import { FirstOf } from '../items/first-of';
import { ProjectName } from './project-name';

/** More rows than these are shown on request. */
const MOST_ROWS = 25;

function Unread() {
  const say = useText();
  return <Unknown label={say('report.unread')} reason={say('report.unreadReason')} />;
}

/** Every project of the report in one line, the worst first. */
export function ReportProjects({ projects }: { readonly projects: readonly ReportProject[] }) {
  const say = useText();
  return (
    <Section title={say('report.projects')}>
      <FirstOf items={projects} most={MOST_ROWS}>
        {(shown) => (
          <FlatTable
            label={say('report.projects')}
            items={shown}
            // Without keys several may have one name.
            keyOf={(project) => project.key ?? String(projects.indexOf(project))}
            columns={[
              {
                id: 'project',
                title: say('report.column.project'),
                cell: (project) => <ProjectName project={project} />,
              },
              {
                id: 'health',
                title: say('report.column.health'),
                cell: ({ state, isByHand }) => <HealthMark state={state} isByHand={isByHand} />,
              },
              {
                id: 'progress',
                title: say('report.column.progress'),
                cell: ({ figures }) => (figures ? <IssueProgress issues={figures.issues} /> : <Unread />),
              },
              {
                id: 'late',
                title: say('report.column.late'),
                align: 'number',
                cell: ({ figures }) =>
                  figures ? <LateCount late={figures.late} issues={figures.issues} /> : <Unread />,
              },
              {
                id: 'due',
                title: say('report.column.due'),
                cell: ({ figures }) => (figures ? <EdgeDay day={figures.due} edge="due" /> : <Unread />),
              },
            ]}
          />
        )}
      </FirstOf>
    </Section>
  );
}
