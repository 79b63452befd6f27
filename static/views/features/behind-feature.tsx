import { ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useText } from '../../messages/use-text';
import { BehindDialog } from '../../ui/explained/behind-dialog';
import { Opener } from '../../ui/explained/opener';
import { deliveryQuery } from '../delivery/queries';
import { ScopeSection } from '../delivery/scope-section';
import { Loaded } from '../failure/loaded';
import { IssueList } from '../issues/issue-list';
import { useSeenDay } from '../navigation/navigation';
import type { Feature } from './feature';

interface Opened {
  readonly what: 'scope' | 'blockers';
  readonly feature: Feature;
}

const FeatureOpener = createContext<(opened: Opened) => void>(() => undefined);

const WEEKS = 12;

/** What has come and gone since work began, with its days. */
function ScopeOf({ feature }: Pick<Opened, 'feature'>) {
  const say = useText();
  const scope = { of: 'children', issueKey: feature.row.issue.key } as const;
  const query = useQuery(deliveryQuery({ product: null, scope }, WEEKS, useSeenDay()));
  return (
    <Loaded
      query={query}
      shape="rows"
      loadingLabel={say('features.scope.loading')}
      loadedText={() => say('features.scope.loaded')}
    >
      {({ scope: changes }) => changes && <ScopeSection scope={changes} />}
    </Loaded>
  );
}

function Behind({ opened: { what, feature }, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const say = useText();
  const { issueId } = feature.row.issue;
  return (
    <BehindDialog
      width="x-large"
      title={say(`features.behind.${what}`, { name: feature.name })}
      closeLabel={say('figures.close')}
      onClose={onClose}
    >
      {what === 'scope' ? (
        <ScopeOf feature={feature} />
      ) : (
        <>
          <p>{say('features.blockedBy.about')}</p>
          <IssueList
            label={say('features.behind.blockers', { name: feature.name })}
            scope={{ of: 'blockers', issueId }}
            first={null}
            emptyText={say('figures.part.empty')}
          />
        </>
      )}
    </BehindDialog>
  );
}

/** Within this, what is told of an epic opens: what changed its scope, and what it waits for. */
export function BehindFeature({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  return (
    <FeatureOpener.Provider value={setOpened}>
      {children}
      <ModalTransition>{opened && <Behind opened={opened} onClose={close} />}</ModalTransition>
    </FeatureOpener.Provider>
  );
}

/** A value that opens what is behind it. */
export function OpenFeature({ children, ...opened }: Opened & { readonly children: ReactNode }) {
  const open = useContext(FeatureOpener);
  return (
    <Opener look="plain" onOpen={() => open(opened)}>
      {children}
    </Opener>
  );
}
