import Button from '@atlaskit/button/new';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState, type FormEvent } from 'react';
import { DONE_DAYS, type RoadmapView } from '#contract/roadmap';
import { usualRoadmap, type HorizonRule, type RoadmapSetup } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { AddIcon } from '../../ui/icon/icons';
import styles from './roadmap.module.css';
import { draftOf, newRule, ruleOf, type RuleDraft } from './rule-draft';
import { RuleRow } from './rule-row';
import { withSetup } from './with-setup';

const draftsOf = (rules: readonly HorizonRule[]): RuleDraft[] =>
  rules.map((rule) => draftOf(rule, crypto.randomUUID()));

/** The same list with one entry moved. */
function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const entry = list[from];
  if (entry === undefined) return [...list];
  const others = list.filter((_, at) => at !== from);
  return others.toSpliced(from + by, 0, entry);
}

/** What the rules lead to as far as they are complete. */
function Preview({ view, setup, rules }: { view: RoadmapView; setup: RoadmapSetup; rules: readonly HorizonRule[] }) {
  const say = useText();
  const { items } = withSetup(view, { ...setup, rules });
  const countOf = (column: 'now' | 'next' | 'later') => items.filter((item) => item.column === column).length;
  return (
    <p role="status" className={styles.preview}>
      {say('roadmap.rules.preview', { now: countOf('now'), next: countOf('next'), later: countOf('later') })}
    </p>
  );
}

interface RulesDialogProps {
  /** Of which nothing is hidden. */
  readonly view: RoadmapView;
  readonly setup: RoadmapSetup;
  readonly isSaving: boolean;
  readonly onSave: (setup: RoadmapSetup) => void;
  readonly onClose: () => void;
}

/** The rules in their order, with how many items each column gets by them. */
export function RulesDialog({ view, setup, isSaving, onSave, onClose }: RulesDialogProps) {
  const say = useText();
  const [drafts, setDrafts] = useState(() => draftsOf(setup.rules));
  const [isChecked, setIsChecked] = useState(false);
  const rules = drafts.flatMap((draft) => ruleOf(draft) ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (rules.length === drafts.length) onSave({ ...setup, rules });
  };
  return (
    <ModalDialog width="large" onClose={onClose} shouldReturnFocus>
      <form onSubmit={submit} className={styles.dialogForm}>
        <ModalHeader>
          <ModalTitle>{say('roadmap.rules.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <div className={styles.rules}>
            <p className={styles.text}>{say('roadmap.rules.lead', { days: DONE_DAYS })}</p>
            {drafts.map((rule, at) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                view={view}
                isChecked={isChecked}
                number={at + 1}
                isLast={at === drafts.length - 1}
                onChange={(next) => setDrafts(drafts.with(at, next))}
                onMove={(by) => setDrafts(moved(drafts, at, by))}
                onRemove={() => setDrafts(drafts.toSpliced(at, 1))}
              />
            ))}
            <div className={styles.tools}>
              <Button iconBefore={AddIcon} onClick={() => setDrafts([...drafts, newRule(crypto.randomUUID())])}>
                {say('roadmap.rules.add')}
              </Button>
              <Button appearance="subtle" onClick={() => setDrafts(draftsOf(usualRoadmap.rules))}>
                {say('roadmap.rules.usual')}
              </Button>
            </div>
            <Preview view={view} setup={setup} rules={rules} />
          </div>
        </ModalBody>
        <DialogFooter isSaving={isSaving} onClose={onClose} />
      </form>
    </ModalDialog>
  );
}

/** Cancel and save. */
export function DialogFooter({ isSaving, onClose }: { readonly isSaving: boolean; readonly onClose: () => void }) {
  const say = useText();
  return (
    <ModalFooter>
      <Button appearance="subtle" onClick={onClose}>
        {say('roadmap.dialog.cancel')}
      </Button>
      <Button appearance="primary" type="submit" isLoading={isSaving}>
        {say('roadmap.dialog.save')}
      </Button>
    </ModalFooter>
  );
}
