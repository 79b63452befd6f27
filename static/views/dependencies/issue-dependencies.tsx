import { useQuery } from '@tanstack/react-query';
import type { IssueDependenciesView } from '#contract/dependencies';
import { useSayMessage, useText, type Say } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Loaded } from '../failure/loaded';
import { useSeenDay } from '../navigation/navigation';
import styles from './dependencies.module.css';
import { LinkWords, OrderState, OtherDay, OtherName, OtherStatus } from './dependency-cells';
import { inOrder, otherKey, summaryOf, type OrderedDependency } from './order';
import { issueDependenciesQuery } from './queries';

interface IssueDependenciesProps {
  readonly issueKey: string;
  /** Narrow places get a stack, pages a table. */
  readonly look: 'table' | 'stack';
}

const nameOf = ({ dependency, first }: OrderedDependency): string =>
  `${first} ${otherKey(dependency)} ${dependency.type.typeId}`;

function columnsOf(say: Say): FlatColumn<OrderedDependency>[] {
  return [
    {
      id: 'name',
      title: say('items.column.name'),
      cell: ({ dependency }) => <OtherName other={dependency.other} />,
    },
    { id: 'link', title: say('dependencies.column.link'), cell: (ordered) => <LinkWords ordered={ordered} /> },
    {
      id: 'status',
      title: say('items.column.status'),
      cell: ({ dependency }) => <OtherStatus other={dependency.other} />,
    },
    {
      id: 'start',
      title: say('dependencies.column.start'),
      align: 'number',
      cell: ({ dependency }) => <OtherDay other={dependency.other} edge="start" />,
    },
    {
      id: 'due',
      title: say('dependencies.column.due'),
      align: 'number',
      cell: ({ dependency }) => <OtherDay other={dependency.other} edge="due" />,
    },
    { id: 'order', title: say('dependencies.column.order'), cell: (ordered) => <OrderState ordered={ordered} /> },
  ];
}

function Stack({ dependencies }: { readonly dependencies: readonly OrderedDependency[] }) {
  const say = useText();
  return (
    <ul className={styles.stack} aria-label={say('dependencies.title')}>
      {dependencies.map((ordered) => {
        const { other } = ordered.dependency;
        return (
          <li key={nameOf(ordered)} className={styles.stacked}>
            <div className={styles.words}>
              <LinkWords ordered={ordered} />
              <OrderState ordered={ordered} />
            </div>
            <OtherName other={other} />
            <div>
              <OtherStatus other={other} />
            </div>
            <dl className={styles.days}>
              {(['start', 'due'] as const).map((edge) => (
                <div key={edge}>
                  <dt>{say(`dependencies.column.${edge}`)}</dt>
                  <dd>
                    <OtherDay other={other} edge={edge} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Shown({ issueKey, look, view }: IssueDependenciesProps & { readonly view: IssueDependenciesView }) {
  const say = useText();
  const sayMessage = useSayMessage();
  const seenDay = useSeenDay();
  const dependencies = inOrder(issueKey, view);
  if (dependencies.length === 0) {
    return <QuietNotice>{say(view.isPartial ? 'dependencies.none.partial' : 'dependencies.none')}</QuietNotice>;
  }
  const notes = [
    ...(seenDay === null ? [] : [say('dependencies.present')]),
    ...summaryOf(dependencies).map(sayMessage),
    ...(view.isPartial ? [say('dependencies.partial')] : []),
  ];
  return (
    <>
      <p className={styles.note}>{notes.join(' ')}</p>
      {look === 'stack' ? (
        <Stack dependencies={dependencies} />
      ) : (
        <FlatTable label={say('dependencies.title')} columns={columnsOf(say)} items={dependencies} keyOf={nameOf} />
      )}
    </>
  );
}

/** What an issue waits for and what waits for it, as today's links tell. */
export function IssueDependencies({ issueKey, look }: IssueDependenciesProps) {
  const say = useText();
  return (
    <Section title={say('dependencies.title')}>
      <Loaded
        query={useQuery(issueDependenciesQuery(issueKey))}
        shape="rows"
        loadingLabel={say('dependencies.loading')}
        loadedText={({ predecessors, successors }) =>
          say('dependencies.loaded', { count: predecessors.length + successors.length })
        }
      >
        {(view) => <Shown issueKey={issueKey} look={look} view={view} />}
      </Loaded>
    </Section>
  );
}
