import type { ReactNode } from 'react';
import type { Figures } from '#contract/figures';
import type { NumberFigure } from '#contract/items';
import type { WorkItem, WorkSubject } from '#contract/work';
import { differs } from '#domain/hierarchy/conflicts';
import type { FigureName } from '#domain/progress/figure-items';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { NoIssues } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { isUncounted } from '../figures/figure-group';
import { OpenFigure } from '../figures/open-figure';
import type { FigureGround } from '../figures/opened-figure';
import { pointsTotal } from '../figures/progress';
import { IssueDue, OwnPoints, OwnStart } from '../items/issue-cells';
import { OwnAndBelow } from './own-and-below';
import { figuresOf, numbersOf } from './work-row';

export interface CellProps {
  readonly subject: WorkSubject;
  readonly ground: FigureGround | null;
}

/** Figures of a line, or why there are none; nothing for an issue with nothing below it. */
export function FiguresCell({
  subject,
  ground,
  figure,
  show,
}: CellProps & { readonly figure: FigureName; readonly show: (figures: Figures) => ReactNode }) {
  const say = useText();
  const figures = figuresOf(subject);
  if (figures && isUncounted(figure, figures)) return <NoIssues />;
  if (figures) {
    return (
      <OpenFigure ground={ground} figure={figure}>
        {show(figures)}
      </OpenFigure>
    );
  }
  if (subject.kind !== 'project') return null;
  const reason = subject.project.index === 'failed' ? 'figures.notReadFailed' : 'figures.notReadReason';
  return <Unknown label={say('figures.notRead')} reason={say(reason)} />;
}

const itemOf = (subject: WorkSubject): WorkItem | null =>
  subject.kind === 'item' || subject.kind === 'elsewhere' ? subject.item : null;

/** All points, done or not; how many of them are done stands behind the figure. */
export function PointsSum({ points }: Pick<Figures, 'points'>) {
  const say = useText();
  const { number } = useFormats();
  if (points !== null) return <>{number(pointsTotal(points))}</>;
  return <Unknown label={say('figures.points.unknown')} reason={say('figures.points.unknownReason')} />;
}

const pointsSum = ({ points }: Figures) => <PointsSum points={points} />;

export function PointsCell(props: CellProps) {
  const say = useText();
  const { number } = useFormats();
  const item = itemOf(props.subject);
  if (item === null) return <FiguresCell {...props} figure="points" show={pointsSum} />;
  const { issue, pointsBelow, pointsConflict } = item;
  const below = pointsBelow !== null && (
    <OpenFigure ground={props.ground} figure="points">
      {say('work.below', { value: number(pointsBelow) })}
    </OpenFigure>
  );
  const conflict =
    pointsConflict && say('work.conflict.points', { own: pointsConflict.own, below: pointsConflict.children });
  return <OwnAndBelow own={<OwnPoints issue={issue} />} below={below || null} conflict={conflict} />;
}

/** A day of the figure opens; one that the own day hides does not stand behind any figure. */
function BelowDay({ ground, edge, item }: Pick<CellProps, 'ground'> & { edge: 'start' | 'due'; item: WorkItem }) {
  const say = useText();
  const formats = useFormats();
  const day = edge === 'start' ? item.startBelow : item.dueBelow;
  if (day === null) return null;
  const text = say('work.below', { value: formats.day(day) });
  return item.children?.[edge] === day ? (
    <OpenFigure ground={ground} figure={edge}>
      {text}
    </OpenFigure>
  ) : (
    <>{text}</>
  );
}

export function DayCell({ edge, ...props }: CellProps & { readonly edge: 'start' | 'due' }) {
  const say = useText();
  const { day } = useFormats();
  const item = itemOf(props.subject);
  if (item === null) {
    return <FiguresCell {...props} figure={edge} show={(figures) => <EdgeDay day={figures[edge]} edge={edge} />} />;
  }
  const found = edge === 'start' ? item.startConflict : item.dueConflict;
  const conflict = found && say(`work.conflict.${edge}`, { own: day(found.own), below: day(found.rolledUp) });
  const { issue } = item;
  // A due day that is rolled up stands below by itself.
  const isBelowAlone = edge === 'due' && issue.due?.source === 'rolled-up';
  const own = edge === 'start' ? <OwnStart issue={issue} /> : <IssueDue issue={issue} withLate={false} />;
  const hasBelow = (edge === 'start' ? item.startBelow : item.dueBelow) !== null;
  const below = <BelowDay ground={props.ground} edge={edge} item={item} />;
  if (isBelowAlone) return below;
  return <OwnAndBelow own={own} below={hasBelow ? below : null} conflict={conflict} />;
}

/** A value that is rolled up, with what it leaves out. */
export function RolledNumber({ figure, text }: { readonly figure: NumberFigure; readonly text: string }) {
  const say = useText();
  const { rule, unweighted } = figure;
  const leftOut = unweighted > 0 ? ` ${say('work.number.unweighted', { count: unweighted })}` : '';
  return <Explained text={`${say(`epic.number.rule.${rule}`)}${leftOut}`}>{text}</Explained>;
}

/** A number field of a line. Lines that stand for no issue and no set of their own have none. */
export function NumberCell({ subject, fieldId }: Pick<CellProps, 'subject'> & { readonly fieldId: string }) {
  const say = useText();
  if (subject.kind === 'outside' || subject.kind === 'without-parent') return null;
  const figure = numbersOf(subject)?.find((one) => one.fieldId === fieldId);
  if (figure) return <KnownNumber figure={figure} isSet={itemOf(subject) === null} />;
  return subject.kind === 'project' && subject.figures === null ? (
    <Unknown label={say('figures.notRead')} reason={say('figures.notReadReason')} />
  ) : (
    <Unknown label={say('work.number.past')} reason={say('work.number.pastReason')} />
  );
}

function KnownNumber({ figure, isSet }: { readonly figure: NumberFigure; readonly isSet: boolean }) {
  const say = useText();
  const { number } = useFormats();
  const { own, rolledUp } = figure;
  const none = <Unknown label={say('work.number.none')} reason={say('work.number.noneReason')} />;
  if (rolledUp === null) return own === null ? none : <>{number(own)}</>;
  if (isSet) return <RolledNumber figure={figure} text={number(rolledUp)} />;
  const isConflict = own !== null && differs(own, rolledUp);
  return (
    <OwnAndBelow
      own={own === null ? none : number(own)}
      below={<RolledNumber figure={figure} text={say('work.below', { value: number(rolledUp) })} />}
      conflict={isConflict ? say('work.conflict.number', { own, below: rolledUp }) : null}
    />
  );
}
