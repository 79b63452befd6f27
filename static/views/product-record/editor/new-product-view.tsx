import { useState } from 'react';
import { useText } from '../../../messages/use-text';
import { Page } from '../../../ui/layout/page';
import { useNavigation, usePageContext } from '../../navigation/navigation';
import { Trail } from '../../navigation/trail';
import { useWindowTitle } from '../../navigation/use-window-title';
import { ProductEditor } from './product-editor';
import { newProductForm } from './product-form';

/** Where a product of several projects, or of a part of one, begins. */
export function NewProductView() {
  const say = useText();
  const navigation = useNavigation();
  const { accountId } = usePageContext();
  const [start] = useState(() => newProductForm(accountId));
  useWindowTitle(say('productRecord.new'));
  return (
    <Page
      title={say('productRecord.new')}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      answer={say('productRecord.new.answer')}
    >
      <ProductEditor
        seen={null}
        start={start}
        onSaved={({ product }) => navigation?.go({ page: 'product', product })}
        onLoad={() => undefined}
        onCancel={() => navigation?.go({ page: 'home' })}
      />
    </Page>
  );
}
