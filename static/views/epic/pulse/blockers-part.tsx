import type { PulseBlocker, PulseBlockers } from '#contract/epic-pulse';
import { useText } from '../../../messages/use-text';
import { Explained } from '../../../ui/explained/explained';
import { LateMark } from '../../figures/late-mark';
import { IssueDue, StatusLozenge } from '../../items/issue-cells';
import { FirstFew } from './first-few';
import { OpenedIssue, type Opens } from './opened-issue';
import styles from './pulse.module.css';

interface BlockersProps {
  readonly blockers: PulseBlockers;
  /** Of the issue that is held up. */
  readonly issueKey: string;
  readonly opens: Opens;
}

function Holds({ blocker, issueKey }: { readonly blocker: PulseBlocker; readonly issueKey: string }) {
  const say = useText();
  const { holds, holdsInAll } = blocker;
  const keys = holds.map((key) => (key === issueKey ? say('pulse.blockers.holds.itself') : key)).join(', ');
  const more = holdsInAll - holds.length;
  return <>{more > 0 ? say('pulse.blockers.holds.more', { keys, more }) : say('pulse.blockers.holds', { keys })}</>;
}

function Blocker({ blocker, issueKey, opens }: Omit<BlockersProps, 'blockers'> & { readonly blocker: PulseBlocker }) {
  const say = useText();
  const { issue, isConflict } = blocker;
  return (
    <li className={styles.entry}>
      <span className={styles.inline}>
        <OpenedIssue item={issue} opens={opens} />
        <StatusLozenge name={issue.statusName} category={issue.category} />
      </span>
      <span className={styles.inline}>
        <span className={styles.quiet}>
          {issue.key} · <Holds blocker={blocker} issueKey={issueKey} />
        </span>
        <span className={styles.quiet}>
          {say('items.column.due')}: <IssueDue issue={issue} />
        </span>
        {isConflict && (
          <Explained text={say('pulse.blockers.conflict.explanation')}>
            <LateMark>{say('pulse.blockers.conflict')}</LateMark>
          </Explained>
        )}
      </span>
    </li>
  );
}

/** What it waits for, and what of it waits. */
export function BlockersPart({ blockers, ...rest }: BlockersProps) {
  const say = useText();
  const { count, listed, outside, isPartial } = blockers;
  if (count === 0 && outside.length === 0) {
    return <p className={styles.none}>{say(isPartial ? 'pulse.blockers.none.partial' : 'pulse.blockers.none')}</p>;
  }
  return (
    <>
      {listed.length > 0 && (
        <FirstFew label={say('pulse.blockers')} items={listed} inAll={count}>
          {(blocker) => <Blocker key={blocker.issue.issueId} blocker={blocker} {...rest} />}
        </FirstFew>
      )}
      {outside.length > 0 && (
        <p className={styles.quiet}>{say('pulse.blockers.outside', { keys: outside.join(', ') })}</p>
      )}
      {isPartial && <p className={styles.quiet}>{say('pulse.blockers.partial')}</p>}
    </>
  );
}
