import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { IssueRow, ItemRow } from '#contract/items';
import type { ProjectRow } from '#contract/portfolio';
import { useFormats } from '../../messages/use-formats';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import { IssueLink, RouteLink } from '../navigation/links';
import type { GridRow } from './grid-row';
import { issueName } from './issue-name';
import { OutsideName } from './outside-name';
import styles from './items.module.css';

function KeyAndName({ link, detail }: { readonly link: ReactNode; readonly detail: ReactNode }) {
  return (
    <div className={styles.nameCell}>
      <div>{link}</div>
      <div className={styles.detail}>{detail}</div>
    </div>
  );
}

function ProjectName({ project }: { readonly project: ProjectRow }) {
  const link = <RouteLink to={{ page: 'product', product: project.key }}>{project.name}</RouteLink>;
  const detail = project.category === null ? project.key : `${project.key} · ${project.category}`;
  return <KeyAndName link={link} detail={detail} />;
}

/** What an item's own values and its children's disagree about. */
export function ConflictMark({ item }: { readonly item: ItemRow }) {
  const say = useText();
  const formats = useFormats();
  const { pointsConflict, dueConflict } = item;
  const texts = [
    pointsConflict && say('items.pointsConflict', { ...pointsConflict }),
    dueConflict &&
      say('items.dueConflict', { own: formats.day(dueConflict.own), rolledUp: formats.day(dueConflict.rolledUp) }),
  ].filter((text) => text !== null);
  if (texts.length === 0) return null;
  return (
    <Explained text={texts.join('. ')} className={styles.conflict}>
      <Lozenge appearance="moved">{say('items.conflict')}</Lozenge>
    </Explained>
  );
}

function ItemName({ item }: { readonly item: ItemRow }) {
  const { key, typeName } = item.issue;
  const detail = (
    <>
      {key} · {typeName} <ConflictMark item={item} />
    </>
  );
  return (
    <KeyAndName
      link={<RouteLink to={{ page: 'epic', issueKey: key }}>{issueName(item.issue)}</RouteLink>}
      detail={detail}
    />
  );
}

function IssueName({ issue }: { readonly issue: IssueRow }) {
  return (
    <KeyAndName
      link={<IssueLink issueKey={issue.key}>{issueName(issue)}</IssueLink>}
      detail={`${issue.key} · ${issue.typeName}`}
    />
  );
}

/** What names a line: the link that opens it, its key, and what it is. */
export function NameCell({ row }: { readonly row: GridRow }) {
  const say = useText();
  switch (row.kind) {
    case 'project':
      return <ProjectName project={row.project} />;
    case 'item':
      return <ItemName item={row.item} />;
    case 'issue':
      return <IssueName issue={row.issue} />;
    case 'outside':
      return <OutsideName parent={row.item}>{say('items.outside', { key: row.item.key })}</OutsideName>;
    case 'without-epic':
      return <Explained text={say('items.withoutEpic.explanation')}>{say('items.withoutEpic')}</Explained>;
    default:
      return null;
  }
}
