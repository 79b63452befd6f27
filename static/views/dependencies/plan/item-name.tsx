import Button from '@atlaskit/button/new';
import { useText } from '../../../messages/use-text';
import { Explained } from '../../../ui/explained/explained';
import { IssueLink, RouteLink } from '../../navigation/links';
import { issueName } from '../../items/issue-name';
import styles from '../dependencies.module.css';
import { canSlip } from './consequences';
import { isOutside, keyOf, projectOf, type DependencyPlan } from './dependency-plan';
import type { ItemWords } from './use-item-words';

/** What every part of the tab needs to show items. */
export interface ItemPart {
  readonly plan: DependencyPlan;
  /** Asks what follows if this item slips. */
  readonly onSlip: (item: number) => void;
}

interface ItemNameProps {
  readonly plan: DependencyPlan;
  readonly item: number;
  readonly words: ItemWords;
}

/** An item by name, key and project; by its key alone where the index does not have it. */
export function ItemName({ plan, item, words }: ItemNameProps) {
  const say = useText();
  const key = keyOf(plan, item);
  if (isOutside(plan, item)) {
    return (
      <span className={styles.name}>
        <IssueLink issueKey={key}>{key}</IssueLink>
        <span className={styles.detail}>
          <Explained text={say('dependencies.outside.explanation')}>{say('dependencies.outside', { key })}</Explained>
        </span>
      </span>
    );
  }
  const row = words(item);
  return (
    <span className={styles.name}>
      <RouteLink to={{ page: 'epic', issueKey: key }}>{row ? issueName(row) : key}</RouteLink>
      <span className={styles.detail}>
        {key} · {projectOf(plan, item)?.name}
      </span>
    </span>
  );
}

/** Leads to the question; nothing where nothing can be asked of the item. */
export function SlipButton({ plan, item, onSlip }: ItemPart & { readonly item: number }) {
  const say = useText();
  if (!canSlip(plan, item)) return null;
  return (
    <Button spacing="compact" aria-label={say('plan.slip.of', { key: keyOf(plan, item) })} onClick={() => onSlip(item)}>
      {say('plan.slip')}
    </Button>
  );
}
