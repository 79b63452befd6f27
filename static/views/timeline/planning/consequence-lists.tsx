import Button from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { LateMark } from '../../figures/late-mark';
import styles from '../timeline-view.module.css';
import { useDateWords } from '../use-date-words';
import type { BrokenLink } from './consequences';
import type { Planning } from './use-planning';

/** Rows that are named one by one; of more, their number is told. */
const mostNamed = 50;

/** Dependencies that the plan breaks, as nobody can be moved to keep them. */
export function BrokenLinks({ broken }: { readonly broken: readonly BrokenLink[] }) {
  const say = useText();
  if (broken.length === 0) return null;
  return (
    <section>
      <h2 className={styles.partTitle}>{say('planning.broken.title')}</h2>
      <ul className={styles.notes}>
        {broken.slice(0, mostNamed).map(({ from, to, kind, shortBy }) => (
          <li key={`${from} ${to} ${kind}`}>
            <LateMark>{say('planning.broken', { from, to, kind, days: shortBy })}</LateMark>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who would have to follow to keep the dependencies, with a way to plan them as well. */
export function Followers({ planning }: { readonly planning: Planning }) {
  const say = useText();
  const announce = useAnnounce();
  const { period } = useDateWords();
  const { followers } = planning.told;
  if (followers.length === 0) return null;
  const here = followers.filter(({ key }) => planning.byKey.has(key));
  const elsewhere = followers.filter(({ key }) => !planning.byKey.has(key));
  const add = (): void => {
    planning.setAllDays(here.map(({ key, start, due }) => [key, { start, due }]));
    announce(say('planning.follow.added', { count: here.length }));
  };
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>{say('planning.follow.title')}</h2>
      <p className={styles.quiet}>{say('planning.follow.about')}</p>
      <ul className={styles.notes}>
        {here.slice(0, mostNamed).map(({ key, start, due }) => (
          <li key={key}>
            {planning.byKey.get(key)?.name ?? key} <span className={styles.quiet}>{period(start, due)}</span>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className={styles.quiet}>
          {say('planning.follow.elsewhere', {
            count: elsewhere.length,
            keys: elsewhere
              .slice(0, mostNamed)
              .map(({ key }) => key)
              .join(', '),
          })}
        </p>
      )}
      {here.length > 0 && (
        <div>
          <Button spacing="compact" onClick={add}>
            {say('planning.follow.add', { count: here.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
