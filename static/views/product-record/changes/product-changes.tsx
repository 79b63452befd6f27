import Button from '@atlaskit/button/new';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProductChange, ProductFieldChange } from '#contract/product-changes';
import type { ProductRecordView } from '#contract/product-record';
import type { StakeholderIdentity } from '#domain/product/product-record';
import { useFormats } from '../../../messages/use-formats';
import { useText } from '../../../messages/use-text';
import { Section } from '../../../ui/layout/section';
import { Loaded } from '../../failure/loaded';
import { useIdentityNames } from '../../people/use-identity-names';
import type { ChangeWording } from '../../portfolio-record/changes/change-lines';
import { Change } from '../../portfolio-record/changes/changes-tab';
import styles from '../../portfolio-record/changes/changes.module.css';
import { productChangesQuery } from '../queries';
import { useUndoProduct } from '../use-product-actions';
import { productLinesOf } from './product-change-lines';

type Named = StakeholderIdentity | { readonly kind: 'everyone' };

/** Whoever is named by a change of a field. */
function namedIn(change: ProductFieldChange): readonly Named[] {
  switch (change.field) {
    case 'owner':
      return [change.from, change.to].map((accountId) => ({ kind: 'person', accountId }));
    case 'editors':
    case 'viewers':
      return [...change.added, ...change.removed];
    case 'stakeholders':
      return [...change.added, ...change.removed, ...change.changed.flatMap(({ from, to }) => [from, to])].map(
        ({ who }) => who,
      );
    default:
      return [];
  }
}

const peopleIn = (changes: readonly ProductChange[]): string[] =>
  changes.flatMap(({ by, fields }) => [
    by,
    ...fields.flatMap(namedIn).flatMap((who) => (who.kind === 'person' ? [who.accountId] : [])),
  ]);

const groupsIn = (changes: readonly ProductChange[]): string[] =>
  changes.flatMap(({ fields }) =>
    fields.flatMap(namedIn).flatMap((who) => (who.kind === 'group' ? [who.groupId] : [])),
  );

function useWording(pages: readonly (readonly ProductChange[])[]): ChangeWording {
  const say = useText();
  const { day, number, percent } = useFormats();
  const groupIds = useMemo(() => groupsIn(pages.flat()), [pages]);
  const { person, group } = useIdentityNames(pages.map(peopleIn), groupIds);
  return { say, day, number, percent, personName: person, groupName: group };
}

function Undo({
  product,
  name,
  version,
}: {
  readonly product: string;
  readonly name: string;
  readonly version: number;
}) {
  const say = useText();
  const undo = useUndoProduct({ product, name });
  return (
    <div>
      <Button spacing="compact" isLoading={undo.isRunning} onClick={() => undo.run(version)}>
        {say('changes.undo')}
      </Button>
    </div>
  );
}

/** Who changed what of a product, newest first; the newest change can be undone. */
export function ProductChanges({ seen }: { readonly seen: ProductRecordView }) {
  const say = useText();
  const { product, record } = seen;
  const query = useInfiniteQuery(productChangesQuery(product));
  const pages = useMemo(() => query.data?.pages.map(({ changes }) => changes) ?? [], [query.data]);
  const wording = useWording(pages);
  const changes = pages.flat();
  const mayUndo = query.data?.pages[0]?.mayUndo ?? false;
  return (
    <Section title={say('changes.title')} note={say('changes.note')}>
      <Loaded
        query={query}
        shape="rows"
        loadingLabel={say('changes.loading')}
        loadedText={() => say('changes.loaded', { count: changes.length })}
      >
        {() => (
          <ol className={styles.changes} aria-label={say('changes.title')}>
            {changes.map((change, at) => (
              <li key={change.version} className={styles.change}>
                <Change
                  change={change}
                  lines={change.fields.flatMap((field) => productLinesOf(field, wording))}
                  byName={wording.personName(change.by)}
                />
                {at === 0 && mayUndo && <Undo product={product} name={record?.name ?? ''} version={change.version} />}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      {query.hasNextPage && (
        <div>
          <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {say('changes.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
