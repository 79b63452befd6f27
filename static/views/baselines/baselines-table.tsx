import Button from '@atlaskit/button/new';
import { DropdownItem } from '@atlaskit/dropdown-menu';
import Lozenge from '@atlaskit/lozenge';
import VisuallyHidden from '@atlaskit/visually-hidden';
import { useState } from 'react';
import type { BaselinesView, BaselineView } from '#contract/baseline';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { MoreMenu } from '../../ui/menu/more-menu';
import { FlatTable } from '../../ui/table/flat-table';
import { usePeopleNames } from '../people/use-people-names';
import { DeleteDialog, RenameDialog } from './baseline-dialog';
import styles from './baselines.module.css';
import { useChange } from './use-baseline-actions';

interface MenuProps extends Pick<BaselinesView, 'mayEdit' | 'mayUnlock'> {
  readonly portfolioId: string;
  readonly baseline: BaselineView;
}

/** What one may do with a baseline; nothing where one may do nothing. */
function Menu({ portfolioId, baseline, mayEdit, mayUnlock }: MenuProps) {
  const say = useText();
  const change = useChange(portfolioId, baseline);
  const [dialog, setDialog] = useState<'rename' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const { isLocked, name } = baseline;
  if (isLocked ? !mayUnlock : !mayEdit) return null;
  return (
    <>
      <MoreMenu label={say('baselines.menu', { name })} look="compact">
        {isLocked ? (
          <DropdownItem onClick={() => change.mutate({ action: 'unlocked' })}>{say('baselines.unlock')}</DropdownItem>
        ) : (
          <>
            <DropdownItem onClick={() => setDialog('rename')}>{say('baselines.rename')}</DropdownItem>
            <DropdownItem onClick={() => change.mutate({ action: 'locked' })}>{say('baselines.lock')}</DropdownItem>
            <DropdownItem onClick={() => setDialog('delete')}>{say('baselines.delete')}</DropdownItem>
          </>
        )}
      </MoreMenu>
      {dialog === 'rename' && <RenameDialog portfolioId={portfolioId} baseline={baseline} onClose={close} />}
      {dialog === 'delete' && <DeleteDialog portfolioId={portfolioId} baseline={baseline} onClose={close} />}
    </>
  );
}

interface BaselinesTableProps {
  readonly portfolioId: string;
  readonly view: BaselinesView;
  /** The one that is compared with. */
  readonly shown: BaselineView;
  readonly onShow: (baselineId: string) => void;
}

type ShowProps = Pick<BaselinesTableProps, 'shown' | 'onShow'> & { readonly baseline: BaselineView };

function Show({ baseline, shown, onShow }: ShowProps) {
  const say = useText();
  const isShown = baseline.baselineId === shown.baselineId;
  return (
    <Button spacing="compact" isSelected={isShown} aria-pressed={isShown} onClick={() => onShow(baseline.baselineId)}>
      <span aria-hidden="true">{say('baselines.show')}</span>
      <VisuallyHidden>{say('baselines.showOf', { name: baseline.name })}</VisuallyHidden>
    </Button>
  );
}

function State({ isLocked }: Pick<BaselineView, 'isLocked'>) {
  const say = useText();
  return (
    <Lozenge appearance={isLocked ? 'information' : 'neutral'}>
      {say(isLocked ? 'baselines.locked' : 'baselines.open')}
    </Lozenge>
  );
}

/** The baselines of a portfolio; one of them is compared with. */
export function BaselinesTable({ portfolioId, view, ...shown }: BaselinesTableProps) {
  const say = useText();
  const { day, moment } = useFormats();
  const names = usePeopleNames([view.baselines.map(({ takenBy }) => takenBy)]);
  const takenBy = ({ takenBy: by, takenAt }: BaselineView) =>
    say('baselines.taken.by', { name: names.of(by) ?? say('people.unknown'), moment: moment(takenAt) });
  return (
    <FlatTable
      label={say('baselines.title')}
      items={view.baselines}
      keyOf={({ baselineId }) => baselineId}
      columns={[
        {
          id: 'name',
          title: say('baselines.column.name'),
          cell: ({ name }) => <span className={styles.name}>{name}</span>,
        },
        { id: 'day', title: say('baselines.column.day'), cell: (one) => day(one.day) },
        { id: 'state', title: say('baselines.column.state'), cell: ({ isLocked }) => <State isLocked={isLocked} /> },
        { id: 'taken', title: say('baselines.column.taken'), cell: takenBy },
        {
          id: 'actions',
          title: say('baselines.column.actions'),
          cell: (baseline) => (
            <span className={styles.actions}>
              <Show baseline={baseline} {...shown} />
              <Menu portfolioId={portfolioId} baseline={baseline} {...view} />
            </span>
          ),
        },
      ]}
    />
  );
}
