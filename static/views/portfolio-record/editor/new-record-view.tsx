import { useState } from 'react';
import { useText } from '../../../messages/use-text';
import { Page } from '../../../ui/layout/page';
import { useNavigation, usePageContext } from '../../navigation/navigation';
import { Trail } from '../../navigation/trail';
import { useWindowTitle } from '../../navigation/use-window-title';
import { RecordEditor } from './record-editor';
import { newForm } from './record-form';

/** Where a portfolio begins. */
export function NewRecordView() {
  const say = useText();
  const navigation = useNavigation();
  const { accountId } = usePageContext();
  const [start] = useState(() => newForm(accountId));
  useWindowTitle(say('editor.new'));
  return (
    <Page
      title={say('editor.new')}
      breadcrumbs={<Trail steps={[{ text: say('navigation.portfolios'), route: { page: 'home' } }]} />}
      answer={say('editor.new.answer')}
    >
      <RecordEditor
        record={null}
        start={start}
        onSaved={({ portfolioId }) => navigation?.go({ page: 'portfolio', portfolioId, tab: 'overview' })}
        onLoad={() => undefined}
        onCancel={() => navigation?.go({ page: 'home' })}
      />
    </Page>
  );
}
