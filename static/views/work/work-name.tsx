import type { WorkItem, WorkSubject } from '#contract/work';
import { EPIC_LEVEL } from '#domain/hierarchy/items';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { issueName } from '../items/issue-name';
import { OutsideName } from '../items/outside-name';
import { PartMark } from '../items/part-mark';
import { IssueLink, RouteLink } from '../navigation/links';
import styles from './work.module.css';

function ItemName({ item, isElsewhere }: { readonly item: WorkItem; readonly isElsewhere: boolean }) {
  const say = useText();
  const { key, typeName, level } = item.issue;
  const name = issueName(item.issue);
  return (
    <>
      <div>
        {level >= EPIC_LEVEL ? (
          <RouteLink to={{ page: 'epic', issueKey: key }}>{name}</RouteLink>
        ) : (
          <IssueLink issueKey={key}>{name}</IssueLink>
        )}
      </div>
      <div className={styles.detail}>
        {key} · {typeName}
        {isElsewhere && ` · ${say('work.elsewhere')}`}
        {item.part && (
          <>
            {' · '}
            <PartMark part={item.part} />
          </>
        )}
      </div>
    </>
  );
}

function Content({ subject, name }: { readonly subject: WorkSubject; readonly name: string }) {
  const say = useText();
  switch (subject.kind) {
    case 'item':
    case 'elsewhere':
      return <ItemName item={subject.item} isElsewhere={subject.kind === 'elsewhere'} />;
    case 'project': {
      const { key, category } = subject.project;
      return (
        <>
          <div>
            <RouteLink to={{ page: 'product', product: key }}>{name}</RouteLink>
          </div>
          <div className={styles.detail}>{category === null ? key : `${key} · ${category}`}</div>
        </>
      );
    }
    case 'group':
      return <div className={styles.group}>{name}</div>;
    case 'outside':
      return <OutsideName parent={subject}>{name}</OutsideName>;
    case 'without-parent':
      return <Explained text={say('items.withoutEpic.explanation')}>{name}</Explained>;
  }
}

interface WorkNameProps {
  readonly subject: WorkSubject;
  readonly name: string;
  /** false: it is here for what is below it. */
  readonly isMatch: boolean;
}

/** What names a line: the link that opens it, its key, and what it is. */
export function WorkName({ subject, name, isMatch }: WorkNameProps) {
  return (
    <div className={isMatch ? styles.name : `${styles.name ?? ''} ${styles.forOthers ?? ''}`}>
      <Content subject={subject} name={name} />
    </div>
  );
}
