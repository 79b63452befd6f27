import type { PortfolioView } from '#contract/portfolio';
import type { RecordHead } from '#contract/portfolio-record';
import type { HealthInputs } from '#contract/health';
import type { Fraction } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable } from '../../ui/table/flat-table';
import { OpenFigure } from '../figures/open-figure';
import type { FigureGround } from '../figures/opened-figure';
import { isKnown } from '#domain/health/concerns';
import { healthOfProject } from '../health/health-of-project';
import { OpenHealth } from '../health/open-health';
import type { OpenedHealth } from '../health/opened-health';
import { RouteLink } from '../navigation/links';
import { byDifference, differenceOf, furthestBehind, horizonUsed } from './time-and-work';
import styles from './overview.module.css';

const MOST_LISTED = 12;

interface Line {
  readonly id: string;
  readonly name: string;
  /** null: the portfolio itself. */
  readonly projectKey: string | null;
  readonly ground: FigureGround;
  readonly health: OpenedHealth | null;
  readonly used: Fraction | null;
  readonly done: Fraction | null;
  readonly by: HealthInputs['workBy'];
}

/** Projects that have been read, most behind first; before them the portfolio, where it says how far it plans. */
function linesOf(view: PortfolioView, { start, end, name, portfolioId }: RecordHead, horizon: string) {
  const projects = view.projects.filter(isKnown).map((project): Line => {
    const { timeUsed, workDone, workBy } = project.health.inputs;
    const health = healthOfProject(project);
    return {
      id: project.projectId,
      name: project.name,
      projectKey: project.key,
      ground: health.ground,
      health,
      used: timeUsed,
      done: workDone,
      by: workBy,
    };
  });
  const { workDone, workBy } = view.health.inputs;
  const ground: FigureGround = { scope: { of: 'portfolio' }, of: name, figures: view.totals };
  const used = horizonUsed(start, end, view.today);
  const own: Line[] =
    used === null
      ? []
      : [{ id: portfolioId, name: horizon, projectKey: null, ground, health: null, used, done: workDone, by: workBy }];
  return { own, projects: projects.sort(byDifference) };
}

function Difference({ line }: { readonly line: Line }) {
  const say = useText();
  const difference = differenceOf(line);
  if (difference === null) return <Unknown {...unknownOf(say)} />;
  if (difference === 0) return <>{say('overview.progress.even')}</>;
  const way = difference > 0 ? 'behind' : 'ahead';
  return (
    <span className={difference > 0 ? styles.behind : undefined}>
      {say(`overview.progress.${way}`, { points: Math.abs(difference) })}
    </span>
  );
}

const unknownOf = (say: ReturnType<typeof useText>) => ({
  label: say('overview.progress.time.unknown'),
  reason: say('overview.progress.time.unknownReason'),
});

function Time({ line }: { readonly line: Line }) {
  const say = useText();
  const { percent } = useFormats();
  if (line.used === null) return <Unknown {...unknownOf(say)} />;
  if (line.projectKey === null) return <>{percent(line.used)}</>;
  return (
    <OpenFigure ground={line.ground} figure="due">
      {percent(line.used)}
    </OpenFigure>
  );
}

function Work({ line }: { readonly line: Line }) {
  const say = useText();
  const { percent } = useFormats();
  const { done, by, ground } = line;
  if (done === null) {
    const [label, reason] = [say('overview.progress.work.unknown'), say('overview.progress.work.unknownReason')];
    return <Unknown label={label} reason={reason} />;
  }
  return (
    <OpenFigure ground={ground} figure={by}>
      {say(`overview.progress.by.${by}`, { share: percent(done) })}
    </OpenFigure>
  );
}

function Name({ line }: { readonly line: Line }) {
  if (line.projectKey === null) return <strong>{line.name}</strong>;
  return <RouteLink to={{ page: 'product', product: line.projectKey }}>{line.name}</RouteLink>;
}

function ProgressTable({ items }: { readonly items: readonly Line[] }) {
  const say = useText();
  return (
    <FlatTable
      label={say('overview.progress')}
      items={items}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', title: say('overview.progress.column.name'), cell: (line) => <Name line={line} /> },
        {
          id: 'health',
          title: say('overview.progress.column.health'),
          cell: ({ health }) => health && <OpenHealth opened={health} />,
        },
        {
          id: 'time',
          title: say('overview.progress.column.time'),
          align: 'number',
          cell: (line) => <Time line={line} />,
        },
        {
          id: 'work',
          title: say('overview.progress.column.work'),
          align: 'number',
          cell: (line) => <Work line={line} />,
        },
        {
          id: 'difference',
          title: say('overview.progress.column.difference'),
          cell: (line) => <Difference line={line} />,
        },
      ]}
    />
  );
}

interface ProgressSectionProps {
  readonly view: PortfolioView;
  readonly head: RecordHead;
}

/** Which share of its time each project has used, and which share of its work is done. */
export function ProgressSection({ view, head }: ProgressSectionProps) {
  const say = useText();
  const { own, projects } = linesOf(view, head, say('overview.progress.horizon'));
  if (projects.length === 0) return null;
  const { listed, known, unlisted } = furthestBehind(projects, MOST_LISTED);
  const items = [...own, ...listed];
  const note = [
    say('overview.progress.note'),
    ...(known > MOST_LISTED ? [say('overview.progress.more', { shown: MOST_LISTED, total: known })] : []),
    ...(unlisted > 0 ? [say('overview.progress.unlisted', { count: unlisted })] : []),
  ].join(' ');
  if (items.length === 0) {
    return (
      <Section title={say('overview.progress')}>
        <QuietNotice>{say('overview.progress.unlisted', { count: unlisted })}</QuietNotice>
      </Section>
    );
  }
  return (
    <Section title={say('overview.progress')} note={note}>
      <ProgressTable items={items} />
    </Section>
  );
}
