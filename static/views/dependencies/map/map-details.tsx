import Button from '@atlaskit/button/new';
import { at, SCHEDULED } from '#domain/dependencies/network';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Unknown } from '../../../ui/explained/unknown';
import type { MapBox } from '../../../ui/dependency-map/map-model';
import { FactLine, FactLines } from '../../../ui/layout/compact';
import { SidePanel, SidePanelTitle } from '../../../ui/layout/side-panel';
import { LateMark } from '../../figures/late-mark';
import { StatusLozenge } from '../../items/issue-cells';
import type { DependencyPlan } from '../plan/dependency-plan';
import { projectOf } from '../plan/dependency-plan';
import { ItemName, SlipButton } from '../plan/item-name';
import styles from './map.module.css';
import { OtherItems } from './other-items';
import { groupId, groupOf } from './plan-map';
import type { PlanMapState } from './use-plan-map';

interface DetailsProps {
  readonly plan: DependencyPlan;
  readonly state: PlanMapState;
  readonly onSlip: (item: number) => void;
}

interface ItemProps extends DetailsProps {
  readonly item: number;
  readonly box: MapBox;
}

function PlannedDays({ plan, item }: Pick<ItemProps, 'plan' | 'item'>) {
  const say = useText();
  const { day } = useFormats();
  const { starts, dues } = plan.view.items;
  const [start, due] = [starts[item] ?? null, dues[item] ?? null];
  if (start !== null && due !== null) return <>{say('plan.span', { first: day(start), last: day(due) })}</>;
  if (start !== null) return <>{say('timeline.span.from', { start: day(start) })}</>;
  if (due !== null) return <>{say('timeline.span.until', { end: day(due) })}</>;
  return <Unknown label={say('plan.order.unknown')} reason={say('plan.apart.no-days')} />;
}

function ItemFacts({ plan, state, item, box }: ItemProps) {
  const say = useText();
  const isScheduled = plan.network.states[item] === SCHEDULED;
  return (
    <FactLines>
      {box.category && (
        <FactLine name={say('timelineView.status')}>
          <StatusLozenge name={state.words(item)?.statusName ?? null} category={box.category} />
        </FactLine>
      )}
      <FactLine name={say('map.details.dates')}>
        <PlannedDays plan={plan} item={item} />
      </FactLine>
      {isScheduled && (
        <FactLine name={say('map.details.float')}>
          {say('plan.days', { days: at(plan.schedule.totalFloats, item) })}
        </FactLine>
      )}
    </FactLines>
  );
}

function ItemDetails(props: ItemProps) {
  const { plan, state, item, box, onSlip } = props;
  const say = useText();
  const group = groupOf(plan, item);
  const name = projectOf(plan, item)?.name ?? say('map.group.outside');
  return (
    <>
      <SidePanelTitle>
        <ItemName plan={plan} item={item} words={state.words} />
      </SidePanelTitle>
      <ItemFacts {...props} />
      {box.inCycle && <LateMark>{say('map.legend.inCycle')}</LateMark>}
      {box.isCritical && <p className={styles.critical}>{say('map.legend.critical')}</p>}
      <OtherItems plan={plan} state={state} item={item} side="before" />
      <OtherItems plan={plan} state={state} item={item} side="after" />
      <div className={styles.buttons}>
        <SlipButton plan={plan} item={item} onSlip={onSlip} />
        {plan.view.projects.length > 1 && (
          <Button spacing="compact" onClick={() => state.close(groupId(plan, group))}>
            {say('map.details.closeProject', { name })}
          </Button>
        )}
      </div>
    </>
  );
}

interface GroupProps extends Pick<MapDetailsProps, 'state' | 'onDraw'> {
  readonly box: MapBox;
  readonly at: number;
}

/** Where the links of a closed project lead, and how many of them are in conflict. */
function GroupDetails({ state, box, at: place, onDraw }: GroupProps) {
  const say = useText();
  const { boxes, model } = state;
  const sides = [
    { title: 'map.details.waitsFor', own: 'to', other: 'from' },
    { title: 'map.details.leadsTo', own: 'from', other: 'to' },
  ] as const;
  return (
    <>
      <SidePanelTitle
        below={
          boxes.items[place] &&
          say('map.group.items', { count: boxes.items[place].length, within: boxes.within[place] ?? 0 })
        }
      >
        {box.title}
      </SidePanelTitle>
      {sides.map(({ title, own, other }) => (
        <section key={own}>
          <h3 className={styles.partTitle}>{say(title)}</h3>
          {!boxes.lines.some((line) => line[own] === place) && (
            <p className={styles.quiet}>{say('map.details.none')}</p>
          )}
          <ul className={styles.others}>
            {boxes.lines.map((line, at) =>
              line[own] === place ? (
                <li key={at}>
                  {model.boxes[line[other]]?.title}
                  <div className={styles.quiet}>{say('map.details.links', { count: line.links.length })}</div>
                  {model.links[at]?.isConflict && (
                    <LateMark>{say('map.words.conflicts', { count: state.conflictsOf(at) })}</LateMark>
                  )}
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ))}
      <div className={styles.buttons}>
        <Button spacing="compact" onClick={() => onDraw(box.id)}>
          {say('map.details.open')}
        </Button>
      </div>
    </>
  );
}

interface MapDetailsProps extends DetailsProps {
  readonly onClose: () => void;
  /** Draws the items of a project. */
  readonly onDraw: (id: string) => void;
}

/** What is known of the box that somebody has selected; nothing where none is. */
export function MapDetails({ plan, state, onSlip, onClose, onDraw }: MapDetailsProps) {
  const say = useText();
  const place = state.selectedId === null ? undefined : state.boxOfId.get(state.selectedId);
  const box = place === undefined ? undefined : state.model.boxes[place];
  if (place === undefined || !box) return null;
  return (
    <SidePanel
      label={say('map.details', { name: box.title })}
      closeLabel={say('map.details.close')}
      wantsFocus={state.wantsDetails}
      isBounded
      onClose={onClose}
    >
      {box.kind === 'group' ? (
        <GroupDetails state={state} box={box} at={place} onDraw={onDraw} />
      ) : (
        <ItemDetails {...{ plan, state, onSlip, box }} item={state.boxes.items[place]?.[0] ?? 0} />
      )}
    </SidePanel>
  );
}
