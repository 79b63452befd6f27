import { DropdownItem } from '@atlaskit/dropdown-menu';
import type { ProductRecordView, ShownProduct } from '#contract/product-record';
import type { MessageId } from '../../messages/en';
import { useText } from '../../messages/use-text';
import { MoreMenu } from '../../ui/menu/more-menu';
import { useNavigation } from '../navigation/navigation';
import { useArchiveProduct, useRefreshProduct, useTakeOver } from './use-product-actions';

interface MenuProps {
  readonly seen: ProductRecordView;
  readonly record: ShownProduct;
}

interface MenuAction {
  readonly title: MessageId;
  readonly run: () => void;
}

/** What this person may do with the product now. */
function useActions({ seen, record }: MenuProps): readonly MenuAction[] {
  const navigation = useNavigation();
  const { product, rights } = seen;
  const { name, isArchived, members } = record;
  const archive = useArchiveProduct({ ...seen, name });
  const takeOver = useTakeOver({ ...seen, name });
  const refresh = useRefreshProduct({ product, name });
  const mayChange = rights.mayEdit && !isArchived;
  const hasQueries = members?.some(({ kind }) => kind === 'query') ?? false;
  const edit = () => navigation?.go({ page: 'product', product, tab: 'settings' });
  const all: readonly (MenuAction & { readonly isOffered: boolean })[] = [
    { title: 'productRecord.edit', run: edit, isOffered: mayChange },
    { title: 'productRecord.refresh', run: () => refresh.run(undefined), isOffered: mayChange && hasQueries },
    {
      title: 'productRecord.takeOver',
      run: () => takeOver.run(undefined),
      isOffered: rights.mayManage && !rights.mayEdit,
    },
    {
      title: isArchived ? 'productRecord.restore' : 'productRecord.archive',
      run: () => archive.run(!isArchived),
      isOffered: rights.mayManage,
    },
  ];
  return all.filter(({ isOffered }) => isOffered);
}

/** What one can do with the product as a whole; nothing where one may only look at it. */
export function ProductMenu({ seen, record }: MenuProps) {
  const say = useText();
  const actions = useActions({ seen, record });
  if (actions.length === 0) return null;
  return (
    <MoreMenu label={say('productRecord.menu', { name: record.name })}>
      {actions.map(({ title, run }) => (
        <DropdownItem key={title} onClick={run}>
          {say(title)}
        </DropdownItem>
      ))}
    </MoreMenu>
  );
}
