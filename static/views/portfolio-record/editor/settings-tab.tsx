import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RecordView } from '#contract/portfolio-record';
import { useText } from '../../../messages/use-text';
import { QuietNotice } from '../../../ui/states/quiet-notice';
import { RecordEditor } from './record-editor';
import { formOf } from './record-form';

function Settings({ record }: { readonly record: RecordView }) {
  const { locale } = useIntl();
  const [base, setBase] = useState(record);
  const [isDirty, setDirty] = useState(false);
  // The version that was loaded from outside: the form begins anew with it, and goes on after its own saves.
  const [loaded, setLoaded] = useState(record.version);
  const load = (newest: RecordView) => {
    setBase(newest);
    setLoaded(newest.version);
  };
  // What others save must not change the text under the hands of whoever types; where nobody types, it is shown.
  if (!isDirty && record.version > base.version) load(record);
  return (
    <RecordEditor
      key={loaded}
      record={base}
      start={formOf(base, locale)}
      onDirty={setDirty}
      onSaved={setBase}
      onLoad={load}
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
