import Button from '@atlaskit/button/new';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoadmapView } from '#contract/roadmap';
import type { Audience, RoadmapSetup } from '#domain/product/roadmap-setup';
import { audiencesIn } from '#domain/roadmap/audience';
import { placedByHand } from '#domain/roadmap/place-by-hand';
import { useText } from '../../messages/use-text';
import { useAnnounce } from '../../ui/announce/announcer';
import { Loaded } from '../failure/loaded';
import { useKeptState } from '../navigation/kept-state';
import { usePortfolioId, useSeenDay } from '../navigation/navigation';
import { PrintButton } from '../overview/print-button';
import { usePeopleNames } from '../people/use-people-names';
import { AudienceBanner } from './audience-banner';
import { AudienceChoice } from './audience-choice';
import { AudienceDialog } from './audience-dialog';
import { ItemMenu } from './item-menu';
import type { MoveItem } from './moving';
import { roadmapQuery } from './queries';
import type { EpicSource } from './epic-source';
import { RoadmapContent, roadmapLooks, type RoadmapLook } from './roadmap-content';
import styles from './roadmap.module.css';
import { RulesDialog } from './rules-dialog';
import { useSaveRoadmap, type SaveRoadmap } from './use-save-roadmap';

function LookChoice({ look, onLook }: { readonly look: RoadmapLook; readonly onLook: (look: RoadmapLook) => void }) {
  const say = useText();
  return (
    <div className={styles.tools} role="group" aria-label={say('roadmap.look')}>
      {roadmapLooks.map((one) => (
        <Button
          key={one}
          spacing="compact"
          isSelected={one === look}
          aria-pressed={one === look}
          onClick={() => onLook(one)}
        >
          {say(`roadmap.look.${one}`)}
        </Button>
      ))}
    </div>
  );
}

/** Whom to ask for a change. */
function WhoDecides({ record }: Pick<RoadmapView, 'record'>) {
  const say = useText();
  const owner = record?.ownerAccountId ?? null;
  const names = usePeopleNames([owner === null ? [] : [owner]]);
  if (record === null || record.mayEdit) return null;
  const name = owner === null ? null : names.of(owner);
  return (
    <p className={styles.quiet}>
      {name === null ? say('roadmap.readOnly.unknown') : say('roadmap.readOnly', { owner: name })}
    </p>
  );
}

/** A roadmap that may be edited: of it nothing is hidden. */
interface Editable {
  readonly view: RoadmapView;
  readonly setup: RoadmapSetup;
  readonly saving: SaveRoadmap;
}

/** Moves are kept at once. */
function useMove(editable: Editable | null): MoveItem | null {
  const say = useText();
  const announce = useAnnounce();
  if (editable === null) return null;
  const { setup, saving } = editable;
  return ({ issue, name }, horizon) => {
    if (issue === null) return;
    const done = say(`roadmap.moved.${horizon ?? 'byRules'}`, { name });
    announce(done);
    saving.save({ before: setup, after: placedByHand(setup, issue.issueId, horizon), done });
  };
}

/** What is being edited. `setup`: as it was when that began, whatever others change meanwhile. */
type Dialog = { readonly setup: RoadmapSetup } & (
  { readonly of: 'rules' } | { readonly of: 'audience'; readonly audience: Audience }
);

interface DialogsProps {
  readonly editable: Editable;
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

/** The setup with one audience as it is now, which may be the first that is said of it. */
function withAudience(setup: RoadmapSetup, audience: Audience): RoadmapSetup {
  const isKnown = setup.audiences.some(({ id }) => id === audience.id);
  const others = setup.audiences.map((one) => (one.id === audience.id ? audience : one));
  return { ...setup, audiences: isKnown ? others : [...others, audience] };
}

function Dialogs({ editable: { view, saving }, dialog, onClose }: DialogsProps) {
  const say = useText();
  const shared = { view, isSaving: saving.isSaving, onClose };
  const save = (before: RoadmapSetup, after: RoadmapSetup) =>
    saving.save({ before, after, done: say('roadmap.saved'), then: onClose });
  return (
    <ModalTransition>
      {dialog?.of === 'rules' && (
        <RulesDialog {...shared} setup={dialog.setup} onSave={(after) => save(dialog.setup, after)} />
      )}
      {dialog?.of === 'audience' && (
        <AudienceDialog
          {...shared}
          audience={dialog.audience}
          onSave={(audience) => save(dialog.setup, withAudience(dialog.setup, audience))}
        />
      )}
    </ModalTransition>
  );
}

interface RoadmapProps {
  readonly view: RoadmapView;
  readonly editable: Editable | null;
  readonly id: string;
  readonly epics: EpicSource | null;
  readonly onShow: (audience: string | null) => void;
}

function Roadmap({ view, editable, id, epics, onShow }: RoadmapProps) {
  const say = useText();
  const [look, setLook] = useKeptState<RoadmapLook>(`${id}/look`, 'horizons');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const move = useMove(view.shownAs === null ? editable : null);
  const shown = editable && audiencesIn(editable.setup.audiences).find((one) => one.id === view.shownAs?.id);
  const edit = editable && shown ? () => setDialog({ of: 'audience', audience: shown, setup: editable.setup }) : null;
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <LookChoice look={look} onLook={setLook} />
        <div className={styles.tools}>
          <AudienceChoice view={view} onShow={onShow} />
          {editable && view.shownAs === null && (
            <Button spacing="compact" onClick={() => setDialog({ of: 'rules', setup: editable.setup })}>
              {say('roadmap.rules')}
            </Button>
          )}
          <PrintButton />
        </div>
      </div>
      <AudienceBanner view={view} onBack={() => onShow(null)} onEdit={edit} />
      <div className={view.shownAs === null ? styles.content : styles.theirs}>
        <RoadmapContent
          view={view}
          rules={rulesOf(view)}
          look={look}
          id={id}
          epics={epics}
          moving={move && { onMove: move, Menu: ItemMenu }}
        />
      </div>
      <WhoDecides record={view.record} />
      {editable && <Dialogs editable={editable} dialog={dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}

const rulesOf = ({ setup }: RoadmapView) => setup?.rules ?? null;

/** The past stays as it was. */
const mayEdit = ({ record, today, presentDay }: RoadmapView): boolean =>
  record?.mayEdit === true && today === presentDay;

/** Through whose eyes the roadmap of a product is looked at. */
export interface ShownAudience {
  /** Its id; null: everything is shown. */
  readonly shown: string | null;
  readonly show: (audience: string | null) => void;
}

/** Still there when the person comes back to the product. */
export function useShownAudience(product: string): ShownAudience {
  const [shown, show] = useKeptState<string | null>(`roadmap/${product}/audience`, null);
  return { shown, show };
}

interface RoadmapTabProps {
  readonly product: string;
  /** Where its epics come from; null: nothing that the person may see tells. */
  readonly epics: EpicSource | null;
  readonly audience: ShownAudience;
}

/** What a product works on now, next and later, for whom it is shown, and what its releases hold. */
export function RoadmapTab({ product, epics, audience: { shown: audience, show: setAudience } }: RoadmapTabProps) {
  const say = useText();
  const outlook = { product, portfolioId: usePortfolioId(), day: useSeenDay() };
  const id = `roadmap/${product}`;
  const whole = roadmapQuery(outlook, null);
  const { data: full } = useQuery(whole);
  const saving = useSaveRoadmap(full?.record ?? null, whole.queryKey);
  const isEditable = full !== undefined && outlook.day === null && mayEdit(full);
  const editable = isEditable && full.setup ? { view: full, setup: full.setup, saving } : null;
  return (
    <Loaded
      query={useQuery(roadmapQuery(outlook, audience))}
      shape="rows"
      loadingLabel={say('roadmap.loading')}
      loadedText={({ items }) => say('roadmap.loaded', { count: items.length })}
    >
      {(view) => <Roadmap view={view} editable={editable} id={id} epics={epics} onShow={setAudience} />}
    </Loaded>
  );
}
