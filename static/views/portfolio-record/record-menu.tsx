import { DropdownItem } from '@atlaskit/dropdown-menu';
import type { RecordHead } from '#contract/portfolio-record';
import { useText } from '../../messages/use-text';
import { MoreMenu } from '../../ui/menu/more-menu';
import { useNavigation } from '../navigation/navigation';
import { useArchive, useCopy, useRefresh, useUndo } from './use-record-actions';

/** What one can do with the whole portfolio. */
export function RecordMenu({ head }: { readonly head: RecordHead }) {
  const say = useText();
  const navigation = useNavigation();
  const [archive, copy, undo, refresh] = [useArchive(head), useCopy(head), useUndo(head), useRefresh(head)];
  const { portfolioId, rights, isArchived, version } = head;
  const mayChange = rights.mayEdit && !isArchived;
  const settings = () => navigation?.go({ page: 'portfolio', portfolioId, tab: 'settings' });
  return (
    <MoreMenu label={say('record.menu', { name: head.name })}>
      {mayChange && <DropdownItem onClick={settings}>{say('record.edit')}</DropdownItem>}
      <DropdownItem onClick={() => copy.run()}>{say('record.copy')}</DropdownItem>
      {mayChange && <DropdownItem onClick={() => refresh.run()}>{say('record.refresh')}</DropdownItem>}
      {mayChange && version > 1 && <DropdownItem onClick={() => undo.run()}>{say('record.undo')}</DropdownItem>}
      {rights.mayManage && (
        <DropdownItem onClick={() => archive.run(!isArchived)}>
          {say(isArchived ? 'record.restore' : 'record.archive')}
        </DropdownItem>
      )}
    </MoreMenu>
  );
}
