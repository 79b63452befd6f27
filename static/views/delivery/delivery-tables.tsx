import Lozenge from '@atlaskit/lozenge';
import type { DeliveryView, SprintLine } from '#contract/delivery';
import type { Amount } from '#domain/delivery/predictability';
import { SERVICE_LEVEL } from '#domain/delivery/percentile';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { FlatTable } from '../../ui/table/flat-table';
import { ItemName } from './item-charts';

interface TablesProps {
  readonly view: DeliveryView;
}

/** What is in progress, oldest first, against what most items take. */
export function AgingWork({ view: { inProgress, finished } }: TablesProps) {
  const say = useText();
  const { day, number } = useFormats();
  const limit = finished.cycleTimes.find(({ share }) => share === SERVICE_LEVEL)?.days ?? null;
  const { over } = inProgress;
  const answer = () => {
    if (inProgress.count === 0) return say('delivery.aging.none');
    if (limit === null || over === null) return say('delivery.aging.noLimit', { count: inProgress.count });
    return say('delivery.aging.answer', { count: inProgress.count, over, limit });
  };
  return (
    <Section title={say('delivery.aging')} note={answer()}>
      {inProgress.count > 0 && (
        <FlatTable
          label={say('delivery.aging')}
          columns={[
            { id: 'item', title: say('delivery.item'), cell: (item) => <ItemName item={item} /> },
            { id: 'started', title: say('delivery.started'), cell: ({ started }) => day(started) },
            { id: 'age', title: say('delivery.age'), align: 'number', cell: ({ age }) => number(age) },
            {
              id: 'state',
              title: say('delivery.aging.state'),
              cell: ({ age }) =>
                limit !== null && age > limit ? (
                  <Lozenge appearance="moved">{say('delivery.aging.over')}</Lozenge>
                ) : null,
            },
          ]}
          items={inProgress.listed}
          keyOf={({ issueId }) => issueId}
        />
      )}
      {inProgress.count > inProgress.listed.length &&
        say('delivery.aging.more', { shown: inProgress.listed.length, count: inProgress.count })}
    </Section>
  );
}

/** What closed sprints kept of their plans. */
export function Sprints({ view: { sprints } }: TablesProps) {
  const say = useText();
  const { number, percent, day } = useFormats();
  if (sprints.length === 0) return null;
  const amount = ({ items, points }: Amount) =>
    points > 0 ? say('delivery.amount', { items, points: number(points) }) : number(items);
  const column = (id: 'committed' | 'committedDone' | 'added' | 'addedDone' | 'removed') => ({
    id,
    title: say(`delivery.sprint.${id}`),
    align: 'number' as const,
    cell: (line: SprintLine) => amount(line[id]),
  });
  return (
    <Section title={say('delivery.sprints')} note={say('delivery.sprints.note')}>
      <FlatTable
        label={say('delivery.sprints')}
        columns={[
          { id: 'name', title: say('delivery.sprint.name'), cell: ({ name }) => name },
          { id: 'end', title: say('delivery.sprint.end'), cell: ({ end }) => day(end) },
          column('committed'),
          column('committedDone'),
          {
            id: 'share',
            title: say('delivery.sprint.share'),
            align: 'number',
            cell: ({ predictability }) => (predictability === null ? '–' : percent(predictability)),
          },
          column('added'),
          column('addedDone'),
          column('removed'),
        ]}
        items={[...sprints].reverse()}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
