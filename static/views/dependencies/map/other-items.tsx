import { at } from '#domain/dependencies/network';
import { useText } from '../../../messages/use-text';
import { issueName } from '../../items/issue-name';
import { keyOf, linkAt, projectOf, type DependencyPlan, type PlanLink } from '../plan/dependency-plan';
import { Order } from '../plan/links-section';
import styles from './map.module.css';
import type { PlanMapState } from './use-plan-map';

const SHOWN = 20;

interface PartProps {
  readonly plan: DependencyPlan;
  readonly state: PlanMapState;
}

function OtherItem({ plan, state, told, item }: PartProps & { readonly told: PlanLink; readonly item: number }) {
  const say = useText();
  const key = keyOf(plan, item);
  const row = state.words(item);
  return (
    <li>
      <button
        type="button"
        className={styles.other}
        aria-label={say('map.details.show', { key })}
        onClick={() => state.goTo(item, { isSelected: true })}
      >
        <strong>{key}</strong> {row ? issueName(row) : projectOf(plan, item)?.name}
      </button>
      <div className={styles.quiet}>
        <Order plan={plan} told={told} />
      </div>
    </li>
  );
}

/** The items at the other ends of the links that lead to an item, or away from it. */
export function OtherItems({
  plan,
  state,
  item,
  side,
}: PartProps & { readonly item: number; readonly side: 'before' | 'after' }) {
  const say = useText();
  const { incoming, outgoing } = plan.network;
  const { from, links } = side === 'before' ? incoming : outgoing;
  const own = Array.from(links.subarray(at(from, item), at(from, item + 1)));
  return (
    <section>
      <h3 className={styles.partTitle}>{say(side === 'before' ? 'map.details.waitsFor' : 'map.details.leadsTo')}</h3>
      {own.length === 0 && <p className={styles.quiet}>{say('map.details.none')}</p>}
      <ul className={styles.others}>
        {own.slice(0, SHOWN).map((link) => {
          const told = linkAt(plan, link);
          if (!told) return null;
          return <OtherItem key={link} {...{ plan, state, told }} item={side === 'before' ? told.from : told.to} />;
        })}
      </ul>
      {own.length > SHOWN && <p className={styles.quiet}>{say('map.details.more', { count: own.length - SHOWN })}</p>}
    </section>
  );
}
