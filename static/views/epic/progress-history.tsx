import { useQuery } from '@tanstack/react-query';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { BurnUp } from '../delivery/burn-up';
import type { Goals } from '../delivery/burn-up-goals';
import { deliveryQuery } from '../delivery/queries';
import { Loaded } from '../failure/loaded';
import { useNavigation } from '../navigation/navigation';
import styles from './epic.module.css';

const WEEKS = 12;

interface ProgressHistoryProps {
  readonly issueKey: string;
  /** Of the present; null: they have not come. */
  readonly goals: Goals | null;
}

/** What was to be done and what was done of an issue's children; each day opens the page as it was at its end. */
export function ProgressHistory({ issueKey, goals }: ProgressHistoryProps) {
  const say = useText();
  const navigation = useNavigation();
  // Of the present whatever day is seen: the chart is the way to the others, and back.
  const query = useQuery(deliveryQuery({ product: null, scope: { of: 'children', issueKey } }, WEEKS, null));
  return (
    <div className={styles.history}>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('delivery.loading')}
        loadedText={({ items }) => say('delivery.loaded', { count: items })}
      >
        {(view) => (
          <>
            <BurnUp
              view={view}
              unit="items"
              goals={goals}
              title={say('pulse.history')}
              {...(navigation && {
                days: {
                  seen: navigation.day,
                  onSee: (day) => navigation.see(day === view.presentDay ? null : day),
                },
              })}
            />
            {navigation && <QuietNotice>{say('pulse.history.hint')}</QuietNotice>}
          </>
        )}
      </Loaded>
    </div>
  );
}
