import type { PulsePeople } from '#contract/epic-pulse';
import { useText } from '../../../messages/use-text';
import { usePeopleNames } from '../../people/use-people-names';
import styles from './pulse.module.css';

/** Who works on the open children, and on how many. */
export function PeoplePart({ people }: { readonly people: PulsePeople | null }) {
  const say = useText();
  const names = usePeopleNames([people?.listed.map(({ accountId }) => accountId) ?? []]);
  if (people === null) return <p className={styles.none}>{say('pulse.people.unknown')}</p>;
  const { listed, count, unassigned } = people;
  if (count === 0 && unassigned === 0) return <p className={styles.none}>{say('pulse.people.none')}</p>;
  const nameOf = (accountId: string) => names.of(accountId) ?? (names.isLoading ? '…' : say('people.unknown'));
  const notes = [
    ...(count > listed.length ? [say('pulse.people.more', { count: count - listed.length })] : []),
    ...(unassigned > 0 ? [say('pulse.people.unassigned', { count: unassigned })] : []),
  ];
  return (
    <>
      {listed.length === 0 ? (
        <p className={styles.text}>{say('pulse.people.nobody')}</p>
      ) : (
        <ul className={styles.list} aria-label={say('pulse.people')}>
          {listed.map(({ accountId, children }) => (
            <li key={accountId} className={styles.entry}>
              {say('pulse.people.loads', { name: nameOf(accountId), children })}
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <p className={styles.quiet}>{notes.join(' · ')}</p>}
    </>
  );
}
