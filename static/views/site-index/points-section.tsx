import type { PointsBudget } from '#contract/site-index';
import { useText } from '../../messages/use-text';
import { Section } from '../../ui/layout/section';
import { PointsShare } from './points-share';
import styles from './site-index.module.css';

/** What reading costs, what it may cost, and where its limits are. */
export function PointsSection({ points }: { readonly points: PointsBudget }) {
  const say = useText();
  const { spent, budget, limit, isLimitStated } = points;
  return (
    <Section title={say('admin.limits')}>
      <p className={styles.limits}>
        {say('admin.points', { spent, budget })}{' '}
        {say(isLimitStated ? 'admin.points.stated' : 'admin.points.documented', { limit })}
      </p>
      <PointsShare points={points} />
      <p className={styles.limits}>{say('admin.limits.note')}</p>
    </Section>
  );
}
