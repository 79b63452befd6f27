import EmptyState from '@atlaskit/empty-state';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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
import { BurnUp } from './burn-up';
import type { Goals } from './burn-up-goals';
import { CumulativeFlow } from './cumulative-flow';
import type { Unit } from './daily-flow';
import { CycleTimes, Throughput } from './item-charts';
import { ReleaseChoice } from './release-choice';
import { ScopeSection } from './scope-section';
import { deliveryQuery, type Measured, type MeasuredProject } from './queries';
import { useGoals } from './use-goals';

const units: readonly [Unit, Unit] = ['items', 'points'];
/** Choices are texts. */
const periods = deliveryPeriods.map(String);

interface ShownProps {
  readonly view: DeliveryView;
  readonly unit: Unit;
  readonly goals: Goals | null;
}

function Charts({ view, unit, goals }: ShownProps) {
  const say = useText();
  return (
    <>
      <IndexNotice index={view.index} />
      {view.unknownCategory > 0 && (
        <QuietNotice>{say('delivery.unknownCategory', { count: view.unknownCategory })}</QuietNotice>
      )}
      {view.scope && <ScopeSection scope={view.scope} />}
      <div className={styles.charts}>
        <BurnUp view={view} unit={unit} goals={goals} />
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

/** What is measured, over which period and in which unit somebody wants it. */
function useDelivery(measured: Measured) {
  const [period, setPeriod] = useKeptState<string>('delivery/period', '12');
  const [unit, setUnit] = useKeptState<Unit>('delivery/unit', 'items');
  const weeks = deliveryPeriods.find((one) => String(one) === period) ?? 12;
  const query = useQuery(deliveryQuery(measured, weeks, useSeenDay()));
  const hasPoints = query.data?.flow.points !== null;
  return { period, setPeriod, weeks, unit: hasPoints ? unit : ('items' as const), setUnit, hasPoints, query };
}

type Delivery = ReturnType<typeof useDelivery>;

function Choices({ delivery }: { readonly delivery: Delivery }) {
  const say = useText();
  const { period, setPeriod, weeks, unit, setUnit, hasPoints } = delivery;
  return (
    <>
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
    </>
  );
}

/** Charts of nothing would say that all is done. */
const hasNothing = ({ index, items, withoutHistory }: DeliveryView): boolean =>
  index.state === 'ready' && items === 0 && withoutHistory === 0;

function NothingYet() {
  const say = useText();
  return <EmptyState header={say('delivery.none')} headingLevel={2} description={say('delivery.none.how')} />;
}

interface MeasuresProps {
  readonly delivery: Delivery;
  /** Not one release or issue of it alone. */
  readonly isWhole: boolean;
  readonly goals: Goals | null;
  /** Stands before the other choices. */
  readonly children?: ReactNode;
}

/** From change history. */
function Measures({ delivery, isWhole, goals, children }: MeasuresProps) {
  const say = useText();
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        {children}
        <Choices delivery={delivery} />
      </div>
      <Loaded
        query={delivery.query}
        shape="rows"
        loadingLabel={say('delivery.loading')}
        loadedText={({ items }) => say('delivery.loaded', { count: items })}
      >
        {(view) =>
          isWhole && hasNothing(view) ? <NothingYet /> : <Charts view={view} unit={delivery.unit} goals={goals} />
        }
      </Loaded>
    </div>
  );
}

const wholePlace: DeliveryScope = { of: 'place' };

interface ProductDeliveryProps {
  readonly product: string;
  /** Of which one release can be chosen. */
  readonly projects: readonly MeasuredProject[];
}

/** How the work of a product, or of one release of it, was delivered. */
export function ProductDelivery({ product, projects }: ProductDeliveryProps) {
  const [scope, setScope] = useKeptState(`delivery/${product}/scope`, wholePlace);
  const delivery = useDelivery({ product, scope });
  const goals = useGoals(product, projects, scope, delivery.query.data);
  return (
    <Measures delivery={delivery} isWhole={scope.of === 'place'} goals={goals}>
      <ReleaseChoice projects={projects} scope={scope} onScope={setScope} />
    </Measures>
  );
}

interface IssueDeliveryProps {
  readonly issueKey: string;
  readonly goals: Goals | null;
}

/** How the children of an issue were delivered. */
export function IssueDelivery({ issueKey, goals }: IssueDeliveryProps) {
  const delivery = useDelivery({ product: null, scope: { of: 'children', issueKey } });
  return <Measures delivery={delivery} isWhole={false} goals={goals} />;
}
