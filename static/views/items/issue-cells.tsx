import Lozenge from '@atlaskit/lozenge';
import type { IssueRow } from '#contract/items';
import type { StatusCategory } from '#domain/progress/status-category';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { LateMark } from '../figures/late-mark';
import type { PeopleNames } from '../people/use-people-names';
import { categoryWords } from './category-words';
import styles from './items.module.css';

const appearances = { 'to-do': 'default', 'in-progress': 'inprogress', done: 'success', unknown: 'moved' } as const;

/** A status in Jira's own colours; where its name is no longer known, its category. */
export function StatusLozenge({ name, category }: { readonly name: string | null; readonly category: StatusCategory }) {
  const say = useText();
  return (
    <Lozenge appearance={appearances[category]} maxWidth="10rem">
      {name ?? say(categoryWords[category])}
    </Lozenge>
  );
}

/** An issue's own points; a dash where it has none. */
export function OwnPoints({ issue, withUnit = false }: { readonly issue: IssueRow; readonly withUnit?: boolean }) {
  const say = useText();
  const { number } = useFormats();
  if (issue.ownPoints === null) {
    return <Unknown label={say('items.points.none')} reason={say('items.points.noneReason')} />;
  }
  return <>{withUnit ? say('items.points.value', { points: issue.ownPoints }) : number(issue.ownPoints)}</>;
}

/** An issue's own start day; a dash where it has none. */
export function OwnStart({ issue }: { readonly issue: IssueRow }) {
  const say = useText();
  const { day } = useFormats();
  if (issue.ownStart === null) {
    return <Unknown label={say('items.start.none')} reason={say('items.start.noneReason')} />;
  }
  return <>{day(issue.ownStart)}</>;
}

/** The day an issue is due, where that comes from, and whether it has passed. */
export function IssueDue({ issue, withLate = true }: { readonly issue: IssueRow; readonly withLate?: boolean }) {
  const say = useText();
  const { day } = useFormats();
  const { due, isLate } = issue;
  if (due === null) return <Unknown label={say('items.due.none')} reason={say('items.due.noneReason')} />;
  const text =
    due.source === 'own' ? (
      day(due.day)
    ) : (
      <Explained text={say(`figures.source.${due.source}`)}>{day(due.day)}</Explained>
    );
  if (!isLate || !withLate) return <>{text}</>;
  return (
    <>
      {text} <LateMark>{say('items.late')}</LateMark>
    </>
  );
}

/** The assignee's name as the viewer may see it. */
export function Assignee({ accountId, names }: { readonly accountId: string | null; readonly names: PeopleNames }) {
  const say = useText();
  if (accountId === null) return <span className={styles.quiet}>{say('items.unassigned')}</span>;
  const name = names.of(accountId);
  if (name !== null) return <>{name}</>;
  if (names.isLoading) return <>…</>;
  const reason = names.hasFailed ? 'items.assignee.failedReason' : 'items.assignee.unknownReason';
  return <Unknown label={say('items.assignee.unknown')} reason={say(reason)} />;
}
