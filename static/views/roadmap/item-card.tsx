import type { RoadmapItem } from '#contract/roadmap';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { StatusLozenge } from '../items/issue-cells';
import { RouteLink } from '../navigation/links';
import type { PeopleNames } from '../people/use-people-names';
import { ItemDates, ItemPeople, ItemProgress, ItemReleases, type ReleaseName } from './item-facts';
import { ItemReason } from './item-reason';
import type { Moving } from './moving';
import styles from './roadmap.module.css';

/** What cards need beside their items. */
export interface CardGround {
  readonly names: PeopleNames;
  readonly releaseName: ReleaseName;
  /** null: why an item stands where it stands is not told. */
  readonly rules: readonly HorizonRule[] | null;
  /** null: the viewer may only look. */
  readonly moving: Moving | null;
  /** More cards of a column than these are shown on request. */
  readonly mostCards: number;
}

/** Its name; a link where the audience is shown which issue it is. */
export function ItemName({ item }: { readonly item: Pick<RoadmapItem, 'issue' | 'name'> }) {
  if (item.issue === null) return <>{item.name}</>;
  return <RouteLink to={{ page: 'epic', issueKey: item.issue.key }}>{item.name}</RouteLink>;
}

interface ItemCardProps {
  readonly item: RoadmapItem;
  readonly ground: CardGround;
}

/** One item of the roadmap, as far as it is shown. */
export function ItemCard({ item, ground: { names, releaseName, rules, moving } }: ItemCardProps) {
  const { issue, status, dates, progress, releaseIds, people, why } = item;
  return (
    <>
      <div className={styles.cardHead}>
        <h3 className={styles.cardName} title={item.name}>
          <ItemName item={item} />
        </h3>
        {moving && <moving.Menu item={item} onMove={moving.onMove} />}
      </div>
      {progress && <ItemProgress progress={progress} />}
      {dates && <ItemDates dates={dates} />}
      <div className={styles.cardFoot}>
        {status && <StatusLozenge name={status.name} category={status.category} />}
        {issue && <span>{issue.key}</span>}
        {releaseIds && <ItemReleases ids={releaseIds} nameOf={releaseName} />}
        {people && <ItemPeople people={people.accountIds} names={names} />}
        {why && rules && <ItemReason why={why} rules={rules} nameOf={releaseName} />}
      </div>
    </>
  );
}
