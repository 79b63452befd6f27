import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { askedSpec, askedView } from '#contract/app-link';
import type { SavedWorkView, WorkViewList } from '#contract/work-views';
import { call, unwrap } from '../../../bridge/call';
import { copyText } from '../../../bridge/clipboard';
import { showResultFlag } from '../../../bridge/flag';
import { useText } from '../../../messages/use-text';
import { inPortfolio } from '../../navigation/in-portfolio';
import { useNavigation } from '../../navigation/navigation';
import { Menu, OneOf } from '../choice-menu';
import type { WorkScope } from '../queries';
import { standardLook, type WorkState } from '../use-work-state';
import { SaveDialog } from './save-dialog';
import { useChangeViews, workViewsQuery } from './use-work-views';
import { writeSpec } from './view-link';

interface ViewsProps {
  readonly scope: WorkScope;
  readonly state: WorkState;
}

/** Stands for the standard among ids of views. */
const standard = '-';
const none: WorkViewList = { views: [], firstId: null, mayShare: false };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A link to a saved view as it is, else to everything that is shown. */
function useCopyLink({ scope, state }: ViewsProps, isSaved: boolean): () => void {
  const say = useText();
  const navigation = useNavigation();
  return () => {
    const asked =
      isSaved && state.viewId !== null ? { [askedView]: state.viewId } : { [askedSpec]: writeSpec(state.spec) };
    const { portfolioId } = scope;
    const address = navigation?.hrefOf({ page: 'portfolio', portfolioId, tab: 'work' }, asked) ?? '';
    void copyText(address).then((isCopied) =>
      showResultFlag(
        'work-link',
        say(isCopied ? 'work.views.linked' : 'work.selection.copyFailed'),
        isCopied ? 'success' : 'error',
      ),
    );
  };
}

function useViewActions({ scope: { portfolioId }, state }: ViewsProps) {
  const say = useText();
  const change = useChangeViews(portfolioId);
  const of = inPortfolio(portfolioId);
  const { spec, open } = state;
  return {
    add: (name: string, isShared: boolean, known: WorkViewList) =>
      change({
        run: () => unwrap(call('work-views.save', { ...of, name, isShared, spec })),
        done: say('work.views.saved'),
        then: ({ views }) => {
          const added = views.find(({ viewId }) => !known.views.some((one) => one.viewId === viewId));
          if (added) open({ spec, viewId: added.viewId });
        },
      }),
    save: ({ viewId, version, name, isShared }: SavedWorkView) =>
      change({
        run: () => unwrap(call('work-views.save', { ...of, before: { viewId, version }, name, isShared, spec })),
        done: say('work.views.saved'),
      }),
    /** Leaves what it keeps as it is, whatever is shown now. */
    edit: ({ viewId, version, spec: kept }: SavedWorkView, name: string, isShared: boolean) =>
      change({
        run: () => unwrap(call('work-views.save', { ...of, before: { viewId, version }, name, isShared, spec: kept })),
        done: say('work.views.saved'),
      }),
    remove: ({ viewId, version }: SavedWorkView) =>
      change({
        run: () => unwrap(call('work-views.remove', { ...of, viewId, version })),
        done: say('work.views.removed'),
        then: () => open({ spec, viewId: null }),
      }),
    begin: (viewId: string | null) =>
      change({
        run: () => unwrap(call('work-views.begin', { ...of, viewId })),
        done: say('work.views.begun'),
      }),
  };
}

interface ItemsProps extends ViewsProps {
  readonly list: WorkViewList;
  /** null: the standard. */
  readonly current: SavedWorkView | null;
  /** What is shown is what was saved. */
  readonly isSaved: boolean;
}

/** What can be done with the view that is open, by whoever may change it. */
function ChangeItems({ current, isSaved, onEdit, ...props }: ItemsProps & { readonly onEdit: () => void }) {
  const say = useText();
  const { save, remove } = useViewActions(props);
  if (!current?.mayChange) return null;
  const { name } = current;
  return (
    <DropdownItemGroup>
      {!isSaved && <DropdownItem onClick={() => save(current)}>{say('work.views.save', { name })}</DropdownItem>}
      <DropdownItem onClick={onEdit}>{say('work.views.editItem', { name })}</DropdownItem>
      <DropdownItem onClick={() => remove(current)}>{say('work.views.remove', { name })}</DropdownItem>
    </DropdownItemGroup>
  );
}

/** What everybody can do with what is shown. */
function PersonalItems({ onName, ...props }: ItemsProps & { readonly onName: () => void }) {
  const { current, list, isSaved } = props;
  const say = useText();
  const { begin } = useViewActions(props);
  const copyLink = useCopyLink(props, isSaved);
  const viewId = current?.viewId ?? null;
  return (
    <DropdownItemGroup>
      <DropdownItem onClick={onName}>{say('work.views.saveAs')}</DropdownItem>
      {list.firstId !== viewId && (
        <DropdownItem onClick={() => begin(viewId)}>
          {current ? say('work.views.begin', { name: current.name }) : say('work.views.beginStandard')}
        </DropdownItem>
      )}
      <DropdownItem onClick={copyLink}>{say('work.views.link')}</DropdownItem>
    </DropdownItemGroup>
  );
}

function useNames({ views }: WorkViewList): (id: string) => string {
  const say = useText();
  return (id) => {
    const view = views.find(({ viewId }) => viewId === id);
    if (!view) return say('work.views.standard');
    return view.isShared ? say('work.views.shared', { name: view.name }) : view.name;
  };
}

/** Saved ways of looking at the work: to choose from, to keep, to pass on. */
export function ViewsMenu(props: ViewsProps) {
  const { scope, state } = props;
  const say = useText();
  const { data: list = none, isError } = useQuery(workViewsQuery(scope.portfolioId));
  const [naming, setNaming] = useState<'new' | SavedWorkView | null>(null);
  const { add, edit } = useViewActions(props);
  const nameOf = useNames(list);
  const current = list.views.find(({ viewId }) => viewId === state.viewId) ?? null;
  const chosen = current?.viewId ?? standard;
  const isSaved = isSame(state.spec, (current ?? standardLook).spec);
  const name = isSaved ? nameOf(chosen) : say('work.views.changed', { name: nameOf(chosen) });
  const items = { ...props, list, current, isSaved };
  return (
    <>
      <Menu title={say('work.views', { name })}>
        <OneOf
          id="work-views"
          title={say(isError ? 'work.views.failed' : 'work.views.title')}
          choices={[standard, ...list.views.map(({ viewId }) => viewId)]}
          nameOf={nameOf}
          chosen={chosen}
          onChoose={(id) => state.open(list.views.find(({ viewId }) => viewId === id) ?? standardLook)}
        />
        <PersonalItems {...items} onName={() => setNaming('new')} />
        <ChangeItems {...items} onEdit={() => setNaming(current)} />
      </Menu>
      <ModalTransition>
        {naming !== null && (
          <SaveDialog
            view={naming === 'new' ? null : naming}
            mayShare={list.mayShare}
            onClose={() => setNaming(null)}
            onSave={(newName, isShared) => {
              setNaming(null);
              if (naming === 'new') add(newName, isShared, list);
              else edit(naming, newName, isShared);
            }}
          />
        )}
      </ModalTransition>
    </>
  );
}
