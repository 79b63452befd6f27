import type { PulsePeople } from '#contract/epic-pulse';
import { useText } from '../../../messages/use-text';
import { usePeopleNames } from '../../people/use-people-names';
import { FirstFew } from './first-few';
import styles from './pulse.module.css';

/** Who works on the open children, and on how many. */
export function PeoplePart({ people }: { readonly people: PulsePeople | null }) {
  const say = useText();
  const names = usePeopleNames([people?.listed.map(({ accountId }) => accountId) ?? []]);
  if (people === null) return <p className={styles.none}>{say('pulse.people.unknown')}</p>;
  const { listed, count, unassigned } = people;
  if (count === 0 && unassigned === 0) return <p className={styles.none}>{say('pulse.people.none')}</p>;
  const nameOf = (accountId: string) => names.of(accountId) ?? (names.isLoading ? '…' : say('people.unknown'));
  return (
    <>
      {listed.length === 0 ? (
        <p className={styles.text}>{say('pulse.people.nobody')}</p>
      ) : (
        <FirstFew label={say('pulse.people')} items={listed} inAll={count}>
          {({ accountId, children }) => (
            <li key={accountId} className={styles.entry}>
              {say('pulse.people.loads', { name: nameOf(accountId), children })}
            </li>
          )}
        </FirstFew>
      )}
      {unassigned > 0 && <p className={styles.quiet}>{say('pulse.people.unassigned', { count: unassigned })}</p>}
    </>
  );
}
