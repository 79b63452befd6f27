import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import type { DependencyPlan } from './dependency-plan';
import { ItemName } from './item-name';
import styles from './plan.module.css';
import { useItemWords } from './use-item-words';

const SHOWN = 20;

/** Items that wait for each other, each cycle as a path that comes back to where it begins. */
export function CyclesSection({ plan }: { readonly plan: DependencyPlan }) {
  const say = useText();
  const cycles = plan.network.cycles.slice(0, SHOWN);
  const words = useItemWords(
    plan,
    cycles.flatMap(({ path }) => path),
  );
  if (cycles.length === 0) {
    return (
      <Section title={say('plan.cycles')}>
        <QuietNotice>{say('plan.cycles.none')}</QuietNotice>
      </Section>
    );
  }
  return (
    <Section title={say('plan.cycles')} note={say('plan.cycles.note')}>
      <ul className={styles.cycles}>
        {cycles.map(({ items, path }) => (
          <li key={items.join()}>
            <p className={styles.text}>{say('plan.cycles.size', { count: items.length })}</p>
            <ol className={styles.path}>
              {[...path, ...path.slice(0, 1)].map((item, place) => (
                <li key={place}>
                  <ItemName plan={plan} item={item} words={words} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Section>
  );
}
