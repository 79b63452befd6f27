import type { DependencyEnd } from '#contract/dependencies';
import type { SourcedDay } from '#contract/figures';
import { useFormats } from '../../messages/use-formats';
import { useSayMessage, useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { Unknown } from '../../ui/explained/unknown';
import { LateMark } from '../figures/late-mark';
import { StatusLozenge } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { IssueLink, RouteLink } from '../navigation/links';
import styles from './dependencies.module.css';
import { kindMessage, lagMessage, type OrderedDependency } from './order';

/** The issue at the other end, by name and key; by key alone where the index does not have it. */
export function OtherName({ other }: { readonly other: DependencyEnd }) {
  const say = useText();
  if (other.kind === 'outside') {
    return (
      <span className={styles.name}>
        <IssueLink issueKey={other.key}>{other.key}</IssueLink>
        <span className={styles.detail}>
          <Explained text={say('dependencies.outside.explanation')}>
            {say('dependencies.outside', { key: other.key })}
          </Explained>
        </span>
      </span>
    );
  }
  const { issue } = other;
  return (
    <span className={styles.name}>
      <RouteLink to={{ page: 'epic', issueKey: issue.key }}>{issueName(issue)}</RouteLink>
      <span className={styles.detail}>
        {issue.key} · {issue.typeName}
      </span>
    </span>
  );
}

/** Jira's words for the link; what it means for the order on hover and focus. */
export function LinkWords({ ordered }: { readonly ordered: OrderedDependency }) {
  const sayMessage = useSayMessage();
  const lag = lagMessage(ordered);
  return (
    <Explained text={[kindMessage(ordered), ...(lag ? [lag] : [])].map(sayMessage).join(', ')}>
      {ordered.dependency.words}
    </Explained>
  );
}

export function OtherStatus({ other }: { readonly other: DependencyEnd }) {
  return other.kind === 'open' ? (
    <StatusLozenge name={other.issue.statusName} category={other.issue.category} />
  ) : (
    <UnknownOutside />
  );
}

function UnknownOutside() {
  const say = useText();
  return <Unknown label={say('dependencies.order.unknown')} reason={say('dependencies.outside.explanation')} />;
}

/** A planned day, and where it comes from where that is not the issue itself. */
export function PlannedDay({ day, edge }: { readonly day: SourcedDay | null; readonly edge: 'start' | 'due' }) {
  const say = useText();
  const formats = useFormats();
  if (day === null) return <Unknown label={say(`items.${edge}.none`)} reason={say(`items.${edge}.noneReason`)} />;
  if (day.source === 'own') return <>{formats.day(day.day)}</>;
  const source = edge === 'start' ? 'dependencies.start.below' : (`figures.source.${day.source}` as const);
  return <Explained text={say(source)}>{formats.day(day.day)}</Explained>;
}

export function OtherDay({ other, edge }: { readonly other: DependencyEnd; readonly edge: 'start' | 'due' }) {
  if (other.kind === 'outside') return <UnknownOutside />;
  return <PlannedDay day={edge === 'start' ? other.start : other.issue.due} edge={edge} />;
}

/** Whether the dates respect the order: a conflict by icon, words and colour. */
export function OrderState({ ordered }: { readonly ordered: OrderedDependency }) {
  const say = useText();
  const { dependency, first, second } = ordered;
  if (dependency.isConflict === null) {
    return <Unknown label={say('dependencies.order.unknown')} reason={say('dependencies.order.unknownReason')} />;
  }
  if (!dependency.isConflict) return <>{say('dependencies.order.kept')}</>;
  return (
    <Explained
      text={say(`dependencies.conflict.${dependency.type.kind}`, { first, second, days: dependency.shortByDays })}
    >
      <LateMark>{say('dependencies.order.conflict')}</LateMark>
    </Explained>
  );
}
