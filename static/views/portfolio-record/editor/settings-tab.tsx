import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RecordView } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { RecordEditor } from './record-editor';
import { formOf } from './record-form';

function Settings({ record }: { readonly record: RecordView }) {
  const { locale } = useIntl();
  // What others save meanwhile must not change the text under the hands of whoever types.
  const [base, setBase] = useState(record);
  return (
    <RecordEditor
      key={base.version}
      record={base}
      start={formOf(base, locale)}
      onSaved={setBase}
      onLoad={setBase}
      onCancel={() => undefined}
    />
  );
}

/** Where those who may change a portfolio do so. */
export function SettingsTab({ record }: { readonly record: RecordView }) {
  const say = useText();
  if (!record.rights.mayEdit) return <QuietNotice>{say('record.settings.denied')}</QuietNotice>;
  if (record.isArchived) return <QuietNotice>{say('record.settings.archived')}</QuietNotice>;
  return <Settings record={record} />;
}
