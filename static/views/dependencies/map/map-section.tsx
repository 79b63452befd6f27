import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useRef } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { DependencyMap } from '../../../ui/dependency-map/dependency-map';
import { Section } from '../../../ui/layout/section';
import { WithSidePanel } from '../../../ui/layout/side-panel';
import type { DependencyPlan } from '../plan/dependency-plan';
import { MapDetails } from './map-details';
import { MapPictureMenu } from './map-picture-menu';
import { LookChoice, MapSearch } from './map-tools';
import { boxText, boxWords } from './map-words';
import styles from './map.module.css';
import { usePlanMap, type PlanMapState } from './use-plan-map';

interface MapSectionProps {
  readonly plan: DependencyPlan;
  /** null: every project of the site. */
  readonly portfolioId: string | null;
  /** Of what the map is, for its picture. */
  readonly name: string;
  readonly onSlip: (item: number) => void;
  /** Leads to the list of the same links. */
  readonly onTable: () => void;
}

/** What the map shows, in words, and what a search has found on it. */
function useShownWords(plan: DependencyPlan, { model, boxes, boxOfId, words, found }: PlanMapState) {
  const say = useText();
  const map = useMemo(() => ({ model, boxes, boxOfId }), [model, boxes, boxOfId]);
  return {
    textOf: useCallback((box: number) => boxText(plan, map, words, say, box), [plan, map, words, say]),
    wordsOf: (box: number) => boxWords(plan, map, words, say, box),
    foundBoxes: useMemo(() => found && new Set(found.map((item) => boxes.boxOf[item] ?? -1)), [found, boxes]),
  };
}

/** Where the details go, their buttons go with them: one stands on the map then. */
const focusMap = (place: HTMLElement | null) => place?.querySelector<HTMLElement>('[data-standing]')?.focus();

/** What waits for what, as boxes and lines. */
export function MapSection({ plan, portfolioId, name, onSlip, onTable }: MapSectionProps) {
  const say = useText();
  const announce = useAnnounce();
  const state = usePlanMap(plan, portfolioId);
  const { textOf, wordsOf, foundBoxes } = useShownWords(plan, state);
  const place = useRef<HTMLDivElement>(null);
  const { model, boxOfId } = state;
  const open = (id: string) => {
    if (model.boxes[boxOfId.get(id) ?? -1]?.kind === 'group') state.openGroup(id);
    else state.select(id, true);
  };
  const close = () => {
    state.select(null);
    focusMap(place.current);
  };
  const draw = (id: string) => {
    state.openGroup(id);
    focusMap(place.current);
  };
  return (
    <Section title={say('map.title')} note={say('map.note')}>
      <div className={styles.map}>
        <div className={styles.tools}>
          <MapSearch state={state} />
          <div className={styles.choices}>
            {plan.view.projects.length > 1 && <LookChoice state={state} />}
            <MapPictureMenu name={name} model={model} textOf={textOf} today={plan.view.today} />
            <Button spacing="compact" appearance="subtle" onClick={onTable}>
              {say('map.table')}
            </Button>
          </div>
        </div>
        <WithSidePanel place={place}>
          <DependencyMap
            label={say('map.title')}
            {...{ model, textOf, wordsOf }}
            selectedId={state.selectedId}
            found={foundBoxes}
            shown={state.shown}
            onSelect={state.select}
            onOpen={open}
            onAnnounce={(went) => announce('box' in went ? wordsOf(went.box) : say('map.nowhere'))}
            onRead={state.onRead}
          />
          <MapDetails plan={plan} state={state} onSlip={onSlip} onClose={close} onDraw={draw} />
        </WithSidePanel>
      </div>
    </Section>
  );
}
