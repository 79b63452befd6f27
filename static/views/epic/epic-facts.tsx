import type { ReactNode } from 'react';
import type { EpicView, ParentLink } from '#contract/epic';
import type { NumberFigure } from '#contract/items';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { FactLine, FactLines } from '../../ui/layout/compact';
import { LateCount } from '../figures/count';
import { EdgeDay } from '../figures/day-cell';
import { IssueProgress, PointsProgress } from '../figures/progress-cell';
import { OpenFigure } from '../figures/open-figure';
import type { FigureGround } from '../figures/opened-figure';
import { issueCount } from '../figures/progress';
import { IssueDue, OwnPoints, OwnStart } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { ConflictMark } from '../items/name-cell';
import { RouteLink } from '../navigation/links';
import { hasDeeperLevels } from './epic-state';
import styles from './epic.module.css';
import { FinishLines } from './pulse/finish-lines';
import { ScopeLine, scopeMark } from './pulse/scope-line';
import type { PulseState } from './pulse/use-pulse';

/** The issue above this one, with its own progress where it may be opened. */
export function Parent({ parent }: { readonly parent: ParentLink }) {
  const say = useText();
  switch (parent.kind) {
    case 'none':
      return <>{say('epic.parent.none')}</>;
    case 'outside':
      return (
        <Explained text={say('items.outside.explanation')}>{say('epic.parent.outside', { key: parent.key })}</Explained>
      );
    case 'open':
      return (
        <>
          <RouteLink to={{ page: 'epic', issueKey: parent.key }}>{issueName(parent)}</RouteLink>{' '}
          <span className={styles.quiet}>
            {say('epic.parent.progress', {
              key: parent.key,
              done: parent.children.issues.done,
              total: issueCount(parent.children.issues),
            })}
          </span>
        </>
      );
  }
}

const groundOf = ({ item }: EpicView): FigureGround => ({
  figures: item.children,
  of: issueName(item.issue),
  scope: { of: 'epic', issueId: item.issue.issueId },
});

interface FactsProps {
  readonly view: EpicView;
  /** null: of a past day, of which no more is told. */
  readonly pulse: PulseState | null;
}

/** Progress by issues and by points, by the lowest issues where there is more than one level, and how scope has changed. */
export function ProgressFacts({ view, pulse }: FactsProps) {
  const say = useText();
  const { children } = view.item;
  return (
    <FactLines>
      <FactLine name={<Explained text={say('figures.childrenDone.explanation')}>{say('epic.byIssues')}</Explained>}>
        <OpenFigure ground={groundOf(view)} figure="issues">
          <IssueProgress issues={children.issues} mark={pulse && scopeMark(pulse)} long />
        </OpenFigure>
      </FactLine>
      {pulse && <ScopeLine state={pulse} />}
      <FactLine name={<Explained text={say('figures.pointsDone.explanation')}>{say('epic.byPoints')}</Explained>}>
        <OpenFigure ground={groundOf(view)} figure="points">
          <PointsProgress points={children.points} long />
        </OpenFigure>
      </FactLine>
      {hasDeeperLevels(view) && (
        <FactLine name={<Explained text={say('figures.leavesDone.explanation')}>{say('epic.leaves')}</Explained>}>
          <IssueProgress issues={view.leaves.issues} long />
        </FactLine>
      )}
    </FactLines>
  );
}

function Start({ view }: { readonly view: EpicView }) {
  const { issue, children } = view.item;
  return issue.ownStart === null && children.start !== null ? (
    <EdgeDay day={children.start} edge="start" />
  ) : (
    <OwnStart issue={issue} />
  );
}

/** What the issue says of a mapped number field, and what is below it. */
function NumberFact({ figure: { title, rule, own, rolledUp, unweighted } }: { readonly figure: NumberFigure }) {
  const say = useText();
  const { number } = useFormats();
  return (
    <FactLine name={<Explained text={say(`epic.number.rule.${rule}`)}>{title}</Explained>}>
      {own === null ? (
        <Unknown label={say('epic.number.ownUnknown')} reason={say('epic.number.ownUnknown.reason')} />
      ) : (
        number(own)
      )}
      {rolledUp !== null && (
        <span className={styles.quiet}> · {say(`epic.number.below.${rule}`, { value: number(rolledUp) })}</span>
      )}
      {unweighted > 0 && <span className={styles.quiet}> {say('epic.number.unweighted', { count: unweighted })}</span>}
    </FactLine>
  );
}

/** The number fields that administrators have mapped; nothing where there are none. */
export function NumberFacts({ numbers }: Pick<EpicView['item'], 'numbers'>) {
  const say = useText();
  if (numbers === null) return <p className={styles.quiet}>{say('epic.numbers.past')}</p>;
  if (numbers.length === 0) return null;
  return (
    <FactLines>
      {numbers.map((figure) => (
        <NumberFact key={figure.fieldId} figure={figure} />
      ))}
    </FactLines>
  );
}

/** Dates, when it will be finished, own points, what is late or unestimated, and where the issue hangs. */
export function PlanFacts({ view, pulse, portfolios }: FactsProps & { readonly portfolios: ReactNode }) {
  const say = useText();
  const { number } = useFormats();
  const { item, parent } = view;
  const hasChildren = issueCount(item.children.issues) > 0;
  return (
    <FactLines>
      <FactLine name={say('epic.start')}>
        <Start view={view} />
      </FactLine>
      <FactLine name={say('epic.due')}>
        <IssueDue issue={item.issue} /> <ConflictMark item={item} />
      </FactLine>
      {hasChildren && (
        <>
          {pulse && <FinishLines state={pulse} due={item.issue.due} />}
          <FactLine name={<Explained text={say('figures.late.explanation')}>{say('figures.late')}</Explained>}>
            <OpenFigure ground={groundOf(view)} figure="late">
              <LateCount late={item.children.late} issues={item.children.issues} />
            </OpenFigure>
          </FactLine>
          <FactLine
            name={<Explained text={say('figures.unestimated.explanation')}>{say('figures.unestimated')}</Explained>}
          >
            <OpenFigure ground={groundOf(view)} figure="unestimated">
              {number(item.children.unestimated)}
            </OpenFigure>
          </FactLine>
        </>
      )}
      {!hasChildren && (
        <FactLine name={say('epic.points')}>
          <OwnPoints issue={item.issue} withUnit />
        </FactLine>
      )}
      <FactLine name={say('epic.parent')}>
        <Parent parent={parent} />
      </FactLine>
      {portfolios}
    </FactLines>
  );
}
