import Lozenge from '@atlaskit/lozenge';
import type { ScopeChanges } from '#contract/delivery';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { FlatTable } from '../../ui/table/flat-table';
import { ItemName } from './item-charts';

/** What has come to an issue and what has left it since work on it began. */
export function ScopeSection({ scope }: { readonly scope: ScopeChanges }) {
  const say = useText();
  const { day } = useFormats();
  if (scope.state !== 'started') {
    return (
      <Section title={say('delivery.scopeChange')} note={say(`delivery.scopeChange.${scope.state}`)}>
        {null}
      </Section>
    );
  }
  const { start, atStart, added, removed, listed } = scope;
  return (
    <Section
      title={say('delivery.scopeChange')}
      note={say('delivery.scopeChange.answer', { start: day(start), atStart, added, removed })}
    >
      {listed.length > 0 && (
        <FlatTable
          label={say('delivery.scopeChange')}
          columns={[
            { id: 'item', title: say('delivery.item'), cell: (item) => <ItemName item={item} /> },
            {
              id: 'kind',
              title: say('delivery.scopeChange.kind'),
              cell: ({ kind }) => (
                <Lozenge appearance={kind === 'added' ? 'new' : 'default'}>
                  {say(`delivery.scopeChange.${kind}`)}
                </Lozenge>
              ),
            },
            { id: 'day', title: say('delivery.day'), cell: (item) => day(item.day) },
          ]}
          items={listed}
          keyOf={({ issueId, kind, day: on }) => `${issueId} ${kind} ${String(on)}`}
        />
      )}
    </Section>
  );
}
