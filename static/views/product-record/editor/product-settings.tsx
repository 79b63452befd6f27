import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ProductRecordView } from '#contract/product-record';
import { useText } from '../../../messages/use-text';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { useNavigation, usePageContext } from '../../navigation/navigation';
import { useTakeOver } from '../use-product-actions';
import { ProductEditor } from './product-editor';
import { productFormOf } from './product-form';

function Settings({ seen }: { readonly seen: ProductRecordView }) {
  const navigation = useNavigation();
  const { accountId } = usePageContext();
  const [base, setBase] = useState(seen);
  const [isDirty, setDirty] = useState(false);
  // The version that was loaded from outside: the form begins anew with it, and goes on after its own saves.
  const [loaded, setLoaded] = useState(seen.version);
  const load = (newest: ProductRecordView) => {
    setBase(newest);
    setLoaded(newest.version);
  };
  // What others save must not change the text under the hands of whoever types; where nobody types, it is shown.
  if (!isDirty && seen.version > base.version) load(seen);
  return (
    <ProductEditor
      key={loaded}
      seen={base}
      start={productFormOf(base, accountId)}
      onDirty={setDirty}
      onSaved={setBase}
      onLoad={load}
      onCancel={() => navigation?.go({ page: 'product', product: base.product })}
    />
  );
}

function TakeOver({ seen, name }: { readonly seen: ProductRecordView; readonly name: string }) {
  const say = useText();
  const takeOver = useTakeOver({ ...seen, name });
  return (
    <QuietNotice
      action={
        <Button isLoading={takeOver.isRunning} onClick={() => takeOver.run(undefined)}>
          {say('productRecord.takeOver')}
        </Button>
      }
    >
      {say('productRecord.takeOver.note')}
    </QuietNotice>
  );
}

/** Where those who may change a product do so, or begin its record. */
export function ProductSettings({ seen }: { readonly seen: ProductRecordView }) {
  const say = useText();
  const { rights, record } = seen;
  if (!rights.mayEdit) {
    if (rights.mayManage && record) return <TakeOver seen={seen} name={record.name} />;
    return <QuietNotice>{say(record ? 'productRecord.settings.denied' : 'productRecord.begin.mayNot')}</QuietNotice>;
  }
  if (record?.isArchived) return <QuietNotice>{say('productRecord.settings.archived')}</QuietNotice>;
  return <Settings seen={seen} />;
}
