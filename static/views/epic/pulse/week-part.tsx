import type { ReactNode } from 'react';
import type { PulseWeek, WeekChange } from '#contract/epic-pulse';
import { useFormats } from '../../../messages/use-formats';
import { useSayMessage, useText } from '../../../messages/use-text';
import { usePeopleNames, type PeopleNames } from '../../people/use-people-names';
import { OpenedIssue, type Opens } from './opened-issue';
import styles from './pulse.module.css';
import { changesUntold, changeWords, weekSummary } from './week-words';

interface ChangeProps {
  readonly change: WeekChange;
  readonly names: PeopleNames;
  readonly children: ReactNode;
}

function Change({ change, names, children }: ChangeProps) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day, moment } = useFormats();
  const { author, at } = change;
  const who = author === null ? null : (names.of(author) ?? (names.isLoading ? '…' : say('people.unknown')));
  return (
    <li className={styles.entry}>
      <span>
        {children} {sayMessage(changeWords(change, day))}
      </span>
      <span className={styles.quiet}>
        {who === null ? moment(at) : say('pulse.week.by', { who, when: moment(at) })}
      </span>
    </li>
  );
}

/** What has become of it and of its children within a week. */
export function WeekPart({ week, opens }: { readonly week: PulseWeek; readonly opens: Opens }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const { day } = useFormats();
  const { own, listed } = week;
  const names = usePeopleNames([[...own, ...listed].flatMap(({ author }) => author ?? [])]);
  if (own.length === 0 && listed.length === 0) {
    return <p className={styles.none}>{say('pulse.week.none', { since: day(week.since) })}</p>;
  }
  const summary = weekSummary(week).map(sayMessage).join(', ');
  const untold = changesUntold(week);
  return (
    <>
      {summary !== '' && <p className={styles.text}>{summary}</p>}
      <ul className={styles.list} aria-label={say('pulse.week')}>
        {own.map((change) => (
          <Change key={change.kind} change={change} names={names}>
            {say('pulse.week.itself')}:
          </Change>
        ))}
        {listed.map((change) => (
          <Change key={`${change.item.issueId} ${change.kind}`} change={change} names={names}>
            <OpenedIssue item={change.item} opens={opens} />:
          </Change>
        ))}
      </ul>
      {untold > 0 && <p className={styles.quiet}>{say('pulse.week.more', { count: untold })}</p>}
    </>
  );
}
