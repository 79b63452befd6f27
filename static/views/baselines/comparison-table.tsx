import { IconButton } from '@atlaskit/button/new';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComparisonView, PlanDifference, SlippedItem, SlipSummary } from '#contract/baseline';
import { slipGaps } from '#contract/baseline';
import type { Day } from '#domain/units';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Unknown } from '../../ui/explained/unknown';
import { ChevronDownIcon, ChevronRightIcon } from '../../ui/icon/icons';
import { FlatTable } from '../../ui/table/flat-table';
import { issueName } from '../items/issue-name';
import { IssueLink, RouteLink } from '../navigation/links';
import styles from './baselines.module.css';
import { slippedItemsQuery, type BaselineName } from './queries';
import { SlipMark } from './slip-mark';

type Line =
  | { readonly kind: 'total'; readonly id: string; readonly plan: PlanDifference }
  | { readonly kind: 'project'; readonly id: string; readonly plan: ComparisonView['projects'][number] }
  | { readonly kind: 'item'; readonly id: string; readonly item: SlippedItem }
  /** Why there are no items, or not all of them. */
  | { readonly kind: 'words'; readonly id: string; readonly words: string };

interface OpenProjects {
  readonly open: ReadonlySet<string>;
  readonly toggle: (projectId: string) => void;
}

function DayText({ day }: { readonly day: Day | null }) {
  const say = useText();
  const formats = useFormats();
  if (day === null) return <Unknown label={say('baselines.day.none')} reason={say('baselines.day.noneReason')} />;
  return <span className={styles.day}>{formats.day(day)}</span>;
}

/** The items of the open projects, each list on its own. */
function useLines(name: BaselineName, view: ComparisonView, open: ReadonlySet<string>): readonly Line[] {
  const say = useText();
  const opened = view.projects.filter(({ projectId }) => open.has(projectId));
  const answers = useQueries({ queries: opened.map(({ projectId }) => slippedItemsQuery(name, projectId)) });
  const itemsOf = (projectId: string): Line[] => {
    const answer = answers[opened.findIndex((one) => one.projectId === projectId)];
    if (!answer) return [];
    const words = (text: string): Line => ({ kind: 'words', id: `${projectId} words`, words: text });
    if (answer.isError) return [words(say('baselines.items.failed'))];
    if (!answer.data) return [words(say('baselines.items.loading'))];
    const { items, total } = answer.data;
    const lines = items.map((item): Line => ({ kind: 'item', id: item.issue.issueId, item }));
    if (total === 0) return [words(say('baselines.items.none'))];
    return total > items.length
      ? [...lines, words(say('baselines.items.more', { shown: items.length, total }))]
      : lines;
  };
  const total: Line = { kind: 'total', id: 'total', plan: view.total };
  const projects = view.projects.flatMap((plan): Line[] => [
    { kind: 'project', id: `project ${plan.projectId}`, plan },
    ...itemsOf(plan.projectId),
  ]);
  return [total, ...projects];
}

function Name({ line, open, toggle }: OpenProjects & { readonly line: Line }) {
  const say = useText();
  if (line.kind === 'total') return <strong>{say('baselines.total')}</strong>;
  if (line.kind === 'words') return <span className={styles.wordsBelow}>{line.words}</span>;
  if (line.kind === 'item') {
    const { issue } = line.item;
    return (
      <span className={styles.itemBelow}>
        <IssueLink issueKey={issue.key}>{issueName(issue)}</IssueLink>
        <span className={styles.quiet}>{issue.key}</span>
      </span>
    );
  }
  const { projectId, name, key } = line.plan;
  const isOpen = open.has(projectId);
  return (
    <span className={styles.project}>
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={isOpen ? ChevronDownIcon : ChevronRightIcon}
        aria-expanded={isOpen}
        label={say(isOpen ? 'baselines.project.close' : 'baselines.project.open', { name })}
        onClick={() => toggle(projectId)}
      />
      <RouteLink to={{ page: 'product', product: key }}>{name}</RouteLink>
    </span>
  );
}

function Summary({ slips }: { readonly slips: SlipSummary }) {
  const say = useText();
  const formats = useFormats();
  const { mean, median, max, known } = slips;
  const text = (days: number) => formats.change(days);
  const gaps = slipGaps
    .filter((gap) => slips.gaps[gap] > 0)
    .map((gap) => say(`baselines.gap.count.${gap}`, { count: slips.gaps[gap] }));
  return (
    <span className={styles.item}>
      <span>
        {mean === null || median === null || max === null
          ? say('baselines.items.unknown')
          : [
              say('baselines.items.summary', { median: text(median), mean: text(mean), max: text(max) }),
              say('baselines.items.known', { known }),
            ].join(' ')}
      </span>
      {gaps.length > 0 && <span className={styles.quiet}>{say('baselines.gaps', { gaps: gaps.join(', ') })}</span>}
    </span>
  );
}

const daysOf = (line: Line): { readonly then: Day | null; readonly now: Day | null } | null => {
  if (line.kind === 'words') return null;
  if (line.kind !== 'item') return line.plan.end;
  return { then: line.item.dueThen?.day ?? null, now: line.item.dueNow?.day ?? null };
};

function Scope({ line }: { readonly line: Line }) {
  const say = useText();
  const { change } = useFormats();
  if (line.kind === 'words') return null;
  if (line.kind === 'item') {
    const { children, hasOtherParent } = line.item;
    const words = [
      ...(children && children.added + children.removed > 0
        ? [say('baselines.scope.children', { added: children.added, removed: children.removed })]
        : []),
      ...(hasOtherParent ? [say('baselines.scope.parent')] : []),
    ];
    return <>{words.join(' · ')}</>;
  }
  const { issues, points } = line.plan;
  const pointsChange = points.then === null || points.now === null ? null : points.now - points.then;
  return (
    <>
      {[
        say('baselines.scope.issues', { change: change(issues.now - issues.then) }),
        ...(pointsChange === null ? [] : [say('baselines.scope.points', { change: change(pointsChange) })]),
      ].join(' · ')}
    </>
  );
}

function Slip({ line }: { readonly line: Line }) {
  if (line.kind === 'words') return null;
  return <SlipMark slip={line.kind === 'item' ? line.item.slip : line.plan.end.slip} />;
}

interface ComparisonTableProps {
  readonly name: BaselineName;
  readonly view: ComparisonView;
}

/** Projects, and in those that are opened their items: due then, due now, and the slip. */
export function ComparisonTable({ name, view }: ComparisonTableProps) {
  const say = useText();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const lines = useLines(name, view, open);
  const toggle = (projectId: string) => {
    const next = new Set(open);
    if (!next.delete(projectId)) next.add(projectId);
    setOpen(next);
  };
  return (
    <FlatTable
      label={say('baselines.compare.title', { name: view.baseline.name })}
      items={lines}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          title: say('baselines.column.project'),
          cell: (line) => <Name line={line} open={open} toggle={toggle} />,
        },
        {
          id: 'then',
          title: say('baselines.column.then'),
          align: 'number',
          cell: (line) => daysOf(line) && <DayText day={daysOf(line)?.then ?? null} />,
        },
        {
          id: 'now',
          title: say('baselines.column.now'),
          align: 'number',
          cell: (line) => daysOf(line) && <DayText day={daysOf(line)?.now ?? null} />,
        },
        { id: 'slip', title: say('baselines.column.slip'), cell: (line) => <Slip line={line} /> },
        {
          id: 'items',
          title: say('baselines.column.items'),
          cell: (line) =>
            line.kind === 'project' || line.kind === 'total' ? <Summary slips={line.plan.slips} /> : null,
        },
        { id: 'scope', title: say('baselines.column.scope'), cell: (line) => <Scope line={line} /> },
      ]}
    />
  );
}
