import type { ChangeKind, ChangesView } from '#contract/overview';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { BehindDialog } from '../../ui/explained/behind-dialog';
import { IssueList } from '../issues/issue-list';

interface BehindChangeProps {
  readonly portfolioId: string;
  readonly view: ChangesView;
  readonly kind: ChangeKind;
  readonly onClose: () => void;
}

/** The issues of which something has become. */
export function BehindChange({ portfolioId, view, kind, onClose }: BehindChangeProps) {
  const say = useText();
  const { day } = useFormats();
  const what = say(`overview.change.${kind}`, { count: view.counts[kind] });
  return (
    <BehindDialog
      width="x-large"
      title={say('overview.behind', { what, day: day(view.since) })}
      closeLabel={say('overview.close')}
      onClose={onClose}
    >
      <IssueList
        label={what}
        scope={{ of: 'portfolio' }}
        portfolioId={portfolioId}
        change={{ kind, since: view.since }}
        first={null}
        emptyText={say('overview.behind.empty')}
      />
    </BehindDialog>
  );
}
