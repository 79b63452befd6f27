import EmptyState from '@atlaskit/empty-state';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CapacityItemsRequest, CapacityRow, CapacityView, Period } from '#contract/capacity';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { Loaded } from '../failure/loaded';
import { useKeptState } from '../navigation/kept-state';
import { useSeenDay } from '../navigation/navigation';
import { usePeopleNames } from '../people/use-people-names';
import { IndexNotice } from '../site-index/index-notice';
import { ApartSection } from './apart-section';
import styles from './capacity.module.css';
import { busyRows, overRows } from './cell-of';
import { ChoiceBar } from './choice-bar';
import { HeatGrid, type OpenedCell } from './heat-grid';
import { ItemsDialog } from './items-dialog';
import { LevellingSection } from './levelling-section';
import { OverSection } from './over-section';
import { LeadSection } from './setup/setup-tab';
import { capacityQuery, type CapacityChoice } from './queries';

interface ShownProps {
  readonly portfolioId: string | null;
  readonly view: CapacityView;
  readonly choice: CapacityChoice;
}

interface Opened {
  readonly of: CapacityItemsRequest['of'];
  readonly title: string;
  readonly lines: readonly string[];
}

function Notices({ view, choice, portfolioId }: ShownProps) {
  const say = useText();
  const { by, period } = choice;
  const seenDay = useSeenDay();
  const count = view.periods?.length ?? 0;
  return (
    <>
      <IndexNotice index={view.index} />
      <div>
        {count > 0 && (
          <p className={styles.answer}>
            {say(`capacity.answer.${by}`, { over: overRows(view), rows: busyRows(view), count, period })}
          </p>
        )}
        <p className={styles.quiet}>
          {say('capacity.rules')} {portfolioId !== null && say('capacity.rules.here')}{' '}
          {seenDay !== null && say('capacity.present')} {say('capacity.limits', { ...view.limits })}
        </p>
      </div>
      {view.isPartial && <QuietNotice>{say('capacity.partial')}</QuietNotice>}
      {view.maySeeLess && <QuietNotice>{say('capacity.maySeeLess')}</QuietNotice>}
      {!view.hasTeams && <QuietNotice>{say('capacity.noTeams')}</QuietNotice>}
    </>
  );
}

/** The formula of a cell with its numbers. */
function useCellWords(portfolioId: string | null) {
  const say = useText();
  const { number, percent, day } = useFormats();
  return ({ row, name, period, days, cell }: OpenedCell): Opened => {
    const booked = number(cell.booked);
    const formula =
      cell.share !== null
        ? say('capacity.items.formula', {
            booked,
            available: number(cell.available ?? 0),
            value: percent(cell.share),
          })
        : say(cell.available === null ? 'capacity.items.unknown' : 'capacity.items.noSupply', { booked });
    const here = portfolioId === null ? [] : [say('capacity.items.here', { here: number(cell.here) })];
    return {
      of: { kind: 'cell', row: row.id, period },
      title: say('capacity.items.title', { row: name, first: day(days.first), last: day(days.last) }),
      lines: [formula, ...here],
    };
  };
}

const namesAPage = 100;

function usePersonNames({ rows, over }: CapacityView, { by }: CapacityChoice) {
  const say = useText();
  const ids = [...new Set([...(by === 'person' ? rows.map(({ id }) => id) : []), ...over.map((one) => one.accountId)])];
  const pages = Array.from({ length: Math.ceil(ids.length / namesAPage) }, (_, at) =>
    ids.slice(at * namesAPage, (at + 1) * namesAPage),
  );
  const names = usePeopleNames(pages);
  const waiting = say(names.isLoading ? 'record.loadingName' : 'capacity.row.unknownPerson');
  return (accountId: string) => names.of(accountId) ?? waiting;
}

interface MapProps extends ShownProps {
  readonly periods: readonly Period[];
  readonly nameOfPerson: (accountId: string) => string;
  readonly onOpen: (opened: OpenedCell) => void;
}

function HeatMap({ view, choice, periods, nameOfPerson, onOpen }: MapProps) {
  const say = useText();
  const nameOf = ({ id, name }: CapacityRow) =>
    name ?? (choice.by === 'person' ? nameOfPerson(id) : say('capacity.row.jiraTeam', { id: id.slice(5) }));
  if (view.rows.length === 0)
    return (
      <EmptyState header={say(`capacity.none.${choice.by}`)} description={say('capacity.none.help')} headingLevel={2} />
    );
  return (
    <>
      <HeatGrid view={view} choice={choice} periods={periods} nameOf={nameOf} onOpen={onOpen} />
      {view.moreRows > 0 && <p className={styles.quiet}>{say('capacity.moreRows', { count: view.moreRows })}</p>}
    </>
  );
}

function Shown({ portfolioId, view, choice }: ShownProps) {
  const say = useText();
  const [opened, setOpened] = useState<Opened | null>(null);
  const cellWords = useCellWords(portfolioId);
  const nameOfPerson = usePersonNames(view, choice);
  const shared = { portfolioId, view, choice };
  return (
    <>
      <Notices {...shared} />
      {view.periods === null ? (
        <EmptyState header={say('capacity.noSprints')} description={say('capacity.noSprints.help')} headingLevel={2} />
      ) : (
        <HeatMap
          {...shared}
          periods={view.periods}
          nameOfPerson={nameOfPerson}
          onOpen={(cell) => setOpened(cellWords(cell))}
        />
      )}
      <ApartSection
        apart={view.apart}
        choice={choice}
        onOpen={(apart, title) => setOpened({ of: { kind: 'apart', apart }, title, lines: [] })}
      />
      <OverSection view={view} nameOfPerson={nameOfPerson} />
      <LevellingSection portfolioId={portfolioId} />
      {view.leadsTeam && <LeadSection />}
      <ModalTransition>
        {opened && (
          <ItemsDialog {...opened} portfolioId={portfolioId} choice={choice} onClose={() => setOpened(null)} />
        )}
      </ModalTransition>
    </>
  );
}

/** Who can work how much, and what is asked of them. @param portfolioId null: every project of the site */
export function CapacityTab({ portfolioId }: { readonly portfolioId: string | null }) {
  const say = useText();
  const [choice, setChoice] = useKeptState<CapacityChoice>('capacity', { by: 'team', period: 'week' });
  return (
    <div className={styles.tab}>
      <ChoiceBar choice={choice} onChoose={setChoice} />
      <Loaded
        query={useQuery(capacityQuery(portfolioId, choice))}
        shape="rows"
        loadingLabel={say('capacity.loading')}
        loadedText={({ view }) => say('capacity.loaded', { count: view.rows.length })}
      >
        {(answer) => <Shown portfolioId={portfolioId} view={answer.view} choice={answer.choice} />}
      </Loaded>
    </div>
  );
}
