import type { IssueRow } from '#contract/items';
import { useText } from '../../messages/use-text';
import { Assignee, IssueDue, OwnPoints, StatusLozenge } from '../items/issue-cells';
import { issueName } from '../items/issue-name';
import { IssueLink } from '../navigation/links';
import styles from './issues.module.css';
import type { PeopleNames } from '../people/use-people-names';

interface IssueStackProps {
  readonly label: string;
  readonly issues: readonly IssueRow[];
  readonly names: PeopleNames;
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function StackedIssue({ issue, names }: { readonly issue: IssueRow; readonly names: PeopleNames }) {
  const say = useText();
  return (
    <li className={styles.stacked}>
      <div className={styles.stackedHead}>
        <span className={styles.name}>
          <IssueLink issueKey={issue.key}>{issueName(issue)}</IssueLink>
          <span className={styles.detail}>{issue.key}</span>
        </span>
        <span className={styles.status}>
          <StatusLozenge name={issue.statusName} category={issue.category} />
        </span>
      </div>
      <dl className={styles.facts}>
        <Fact name={say('items.column.assignee')}>
          <Assignee accountId={issue.assigneeAccountId} names={names} />
        </Fact>
        <Fact name={say('items.column.points')}>
          <OwnPoints issue={issue} />
        </Fact>
        <Fact name={say('items.column.due')}>
          <IssueDue issue={issue} />
        </Fact>
      </dl>
    </li>
  );
}

/** Issues below each other, for panels and sidebars. */
export function IssueStack({ label, issues, names }: IssueStackProps) {
  return (
    <ul className={styles.stack} aria-label={label}>
      {issues.map((issue) => (
        <StackedIssue key={issue.issueId} issue={issue} names={names} />
      ))}
    </ul>
  );
}
