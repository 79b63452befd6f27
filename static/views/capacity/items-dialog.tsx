import Button from '@atlaskit/button/new';
import ModalDialog, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useQuery } from '@tanstack/react-query';
import type { CapacityItem, CapacityItemsRequest, CapacityItemsView } from '#contract/capacity';
import { useFormats, type Formats } from '../../messages/use-formats';
import { useText, type Say } from '../../messages/use-text';
import { QuietNotice } from '../../ui/states/quiet-notice';
import { FlatTable, type FlatColumn } from '../../ui/table/flat-table';
import { Loaded } from '../failure/loaded';
import { issueName } from '../items/issue-name';
import { StatusLozenge } from '../items/issue-cells';
import { IssueLink, SearchLink } from '../navigation/links';
import styles from './capacity.module.css';
import { capacityItemsQuery, type CapacityChoice } from './queries';

interface ItemsDialogProps {
  readonly portfolioId: string | null;
  readonly choice: CapacityChoice;
  readonly of: CapacityItemsRequest['of'];
  readonly title: string;
  /** What the number is made of, in words. */
  readonly lines: readonly string[];
  readonly onClose: () => void;
}

function columnsOf(say: Say, { number, day }: Formats): FlatColumn<CapacityItem>[] {
  const hours = (value: number | null) => (value === null ? '–' : say('capacity.hours', { hours: number(value) }));
  return [
    {
      id: 'name',
      title: say('capacity.items.name'),
      cell: ({ issue, isHere }) => (
        <span className={styles.issue}>
          <IssueLink issueKey={issue.key}>{issueName(issue)}</IssueLink>
          <span className={styles.quiet}>
            {issue.key} {!isHere && `· ${say('capacity.items.elsewhere')}`}
          </span>
        </span>
      ),
    },
    {
      id: 'status',
      title: say('items.column.status'),
      cell: ({ issue }) => <StatusLozenge name={issue.statusName} category={issue.category} />,
    },
    {
      id: 'span',
      title: say('capacity.items.span'),
      cell: ({ span }) =>
        span === null
          ? say('capacity.items.undated')
          : say('capacity.items.spanOf', { first: day(span.first), last: day(span.last) }),
    },
    { id: 'hours', title: say('capacity.items.hours'), align: 'number', cell: (item) => hours(item.hours) },
    { id: 'left', title: say('capacity.items.left'), align: 'number', cell: (item) => hours(item.left) },
  ];
}

function Items({ items, total }: CapacityItemsView) {
  const say = useText();
  const formats = useFormats();
  if (items.length === 0) return <QuietNotice>{say('capacity.items.none')}</QuietNotice>;
  return (
    <>
      <FlatTable
        label={say('capacity.items.list')}
        columns={columnsOf(say, formats)}
        items={items}
        keyOf={({ issue }) => issue.issueId}
      />
      {total > items.length && (
        <p className={styles.quiet}>{say('capacity.items.more', { count: total - items.length })}</p>
      )}
    </>
  );
}

/** The issues behind a number of the page, with the formula it comes from. */
export function ItemsDialog({ portfolioId, choice, of, title, lines, onClose }: ItemsDialogProps) {
  const say = useText();
  const query = useQuery(capacityItemsQuery(portfolioId, choice, of));
  const { data } = query;
  return (
    <ModalDialog width="x-large" onClose={onClose} shouldReturnFocus>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
        <CloseButton onClick={onClose} label={say('capacity.items.close')} />
      </ModalHeader>
      <ModalBody>
        <div className={styles.behind}>
          {lines.map((line) => (
            <p key={line} className={styles.formula}>
              {line}
            </p>
          ))}
          <Loaded
            query={query}
            shape="rows"
            loadingLabel={say('capacity.items.loading')}
            loadedText={({ total }) => say('capacity.items.loaded', { count: total })}
          >
            {(view) => <Items {...view} />}
          </Loaded>
        </div>
      </ModalBody>
      <ModalFooter>
        {data?.jql != null && (
          <SearchLink jql={data.jql}>{say('capacity.items.inJira', { count: data.total })}</SearchLink>
        )}
        <Button appearance="primary" onClick={onClose}>
          {say('capacity.items.close')}
        </Button>
      </ModalFooter>
    </ModalDialog>
  );
}
