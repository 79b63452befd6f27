import type { ReactNode } from 'react';
import type { PulseWeek, WeekChange } from '#contract/epic-pulse';
import { useFormats } from '../../../messages/use-formats';
import { useSayMessage, useText } from '../../../messages/use-text';
import { usePeopleNames, type PeopleNames } from '../../people/use-people-names';
import { FirstFew } from './first-few';
import { OpenedIssue, type Opens } from './opened-issue';
import styles from './pulse.module.css';
import { changeCount, changeWords, weekSummary } from './week-words';

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
  const told = [...own.map((change) => ({ ...change, item: null })), ...listed];
  const names = usePeopleNames([told.flatMap(({ author }) => author ?? [])]);
  if (own.length === 0 && listed.length === 0) {
    return <p className={styles.none}>{say('pulse.week.none', { since: day(week.since) })}</p>;
  }
  const summary = weekSummary(week).map(sayMessage).join(', ');
  return (
    <>
      {summary !== '' && <p className={styles.text}>{summary}</p>}
      <FirstFew label={say('pulse.week')} items={told} inAll={own.length + changeCount(week)}>
        {(change) => (
          <Change key={`${change.item?.issueId ?? ''} ${change.kind}`} change={change} names={names}>
            {change.item ? <OpenedIssue item={change.item} opens={opens} /> : say('pulse.week.itself')}:
          </Change>
        )}
      </FirstFew>
    </>
  );
}
