import { useQuery } from '@tanstack/react-query';
import { deliveryPeriods, type DeliveryScope, type DeliveryView } from '#contract/delivery';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { useKeptState } from '../navigation/kept-state';
import { useSeenDay } from '../navigation/navigation';
import { IndexNotice } from '../site-index/index-notice';
import { Menu, OneOf } from '../work/choice-menu';
import { AgingWork, Sprints } from './delivery-tables';
import styles from './delivery.module.css';
import { BurnUp, CumulativeFlow, type Unit } from './flow-charts';
import { CycleTimes, Throughput } from './item-charts';
import { ReleaseChoice } from './release-choice';
import { ScopeSection } from './scope-section';
import { deliveryQuery, type Measured } from './queries';

const units: readonly [Unit, Unit] = ['items', 'points'];
/** Choices are texts. */
const periods = deliveryPeriods.map(String);

interface ShownProps {
  readonly view: DeliveryView;
  readonly unit: Unit;
}

function Charts({ view, unit }: ShownProps) {
  const say = useText();
  return (
    <>
      <IndexNotice index={view.index} />
      {view.unknownCategory > 0 && (
        <QuietNotice>{say('delivery.unknownCategory', { count: view.unknownCategory })}</QuietNotice>
      )}
      {view.scope && <ScopeSection scope={view.scope} />}
      <div className={styles.charts}>
        <BurnUp view={view} unit={unit} />
        <CumulativeFlow view={view} unit={unit} />
        <CycleTimes view={view} />
        <Throughput view={view} />
      </div>
      <AgingWork view={view} />
      <Sprints view={view} />
      {view.sprintsUnread > 0 && (
        <QuietNotice>{say('timelineView.sprints.unread', { count: view.sprintsUnread })}</QuietNotice>
      )}
    </>
  );
}

/** How the work of a product or of an issue was delivered, from change history. */
export function DeliveryTab({ measured }: { readonly measured: Measured }) {
  const say = useText();
  const [period, setPeriod] = useKeptState<string>('delivery/period', '12');
  const [unit, setUnit] = useKeptState<Unit>('delivery/unit', 'items');
  const weeks = deliveryPeriods.find((one) => String(one) === period) ?? 12;
  const { product, projectKey } = measured;
  const [scope, setScope] = useKeptState<DeliveryScope>(`delivery/${product ?? ''}/scope`, measured.scope);
  const wanted = product === null ? measured : { product, scope };
  const query = useQuery(deliveryQuery(wanted, weeks, useSeenDay()));
  const hasPoints = query.data?.flow.points !== null;
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        {projectKey !== null && <ReleaseChoice projectKey={projectKey} scope={scope} onScope={setScope} />}
        <Menu title={say('delivery.period', { weeks })}>
          <OneOf
            id="delivery-period"
            title={say('delivery.period.title')}
            choices={periods}
            nameOf={(one) => say('delivery.weeks', { weeks: Number(one) })}
            chosen={period}
            onChoose={setPeriod}
          />
        </Menu>
        {hasPoints && (
          <Menu title={say(`delivery.unit.${unit}`)}>
            <OneOf
              id="delivery-unit"
              title={say('delivery.unit.title')}
              choices={units}
              nameOf={(one) => say(`delivery.unit.${one}`)}
              chosen={unit}
              onChoose={setUnit}
            />
          </Menu>
        )}
      </div>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('delivery.loading')}
        loadedText={({ items }) => say('delivery.loaded', { count: items })}
      >
        {(view) => <Charts view={view} unit={hasPoints ? unit : 'items'} />}
      </Loaded>
    </div>
  );
}
