import ButtonGroup from '@atlaskit/button/button-group';
import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { useText } from '../../../messages/use-text';
import { useAnnounce } from '../../../ui/announce/announcer';
import { FilterRow } from '../../../ui/form/filter-row';
import styles from './map.module.css';
import { mapLooks } from './plan-map';
import type { PlanMapState } from './use-plan-map';

interface ToolProps {
  readonly state: PlanMapState;
}

/** Projects or items. */
export function LookChoice({ state }: ToolProps) {
  const say = useText();
  return (
    <ButtonGroup label={say('map.look')}>
      {mapLooks.map((look) => (
        <Button
          key={look}
          spacing="compact"
          appearance="subtle"
          isSelected={look === state.look}
          aria-pressed={look === state.look}
          onClick={() => state.setLook(look)}
        >
          {say(`map.look.${look}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}

/** Which of the items that were found one has come to. */
function useFound({ text, found, search, goTo }: PlanMapState) {
  const say = useText();
  const announce = useAnnounce();
  const [place, setPlace] = useState(-1);
  const count = found?.length ?? null;
  useEffect(() => {
    if (count !== null) announce(say('map.search.result', { count }));
  }, [announce, say, count]);
  return {
    text,
    count,
    words: (count: number) =>
      place < 0 || count === 0
        ? say('map.search.result', { count })
        : say('map.search.place', { place: place + 1, count }),
    search: (next: string) => {
      setPlace(-1);
      search(next);
    },
    next: () => {
      const following = (place + 1) % Math.max(found?.length ?? 0, 1);
      const item = found?.[following];
      if (item === undefined) return;
      setPlace(following);
      goTo(item, { isSelected: false });
    },
  };
}

/** Marks what is found as one types; Enter goes from one to the next. */
export function MapSearch({ state }: ToolProps) {
  const say = useText();
  const { text, count, words, search, next } = useFound(state);
  return (
    <div className={styles.find}>
      <FilterRow
        label={say('map.search')}
        searchLabel={say('map.search')}
        placeholder={say(state.hasAllWords ? 'map.search.placeholder' : 'map.search.placeholder.keys')}
        text={text}
        onText={search}
        onEnter={next}
      >
        {count !== null && (
          <>
            <span className={styles.quiet}>{words(count)}</span>
            <Button spacing="compact" isDisabled={count === 0} onClick={next}>
              {say('map.search.next')}
            </Button>
          </>
        )}
      </FilterRow>
    </div>
  );
}
