import { useText } from '../../messages/use-text';
import { RouteLink } from '../navigation/links';
import type { Feature } from './feature';
import styles from './features.module.css';
import { RankHandle } from './ranking/rank-handle';

/** Where an epic stands, what it is called, and what it belongs to. */
export function FeatureName({ feature }: { readonly feature: Feature }) {
  const say = useText();
  const { issue, parent } = feature.row;
  return (
    <div className={styles.first}>
      <RankHandle feature={feature} />
      <div className={styles.name}>
        <RouteLink to={{ page: 'epic', issueKey: issue.key }}>{feature.name}</RouteLink>
        <div className={`${styles.detail ?? ''} ${styles.oneLine ?? ''}`} title={parent?.summary ?? undefined}>
          {issue.key}
          {parent && ` · ${say('features.parent', { name: parent.summary ?? parent.key })}`}
        </div>
      </div>
    </div>
  );
}

export function GroupName({ name, count }: { readonly name: string; readonly count: number }) {
  const say = useText();
  return (
    <div className={styles.name}>
      <strong>{name}</strong>
      <div className={styles.detail}>{say('features.count', { count })}</div>
    </div>
  );
}
