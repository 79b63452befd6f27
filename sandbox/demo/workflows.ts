import type { Status } from '../site/model';

/** The statuses an issue passes, by id. */
export interface Workflow {
  readonly toDo: string;
  /** Decided, but not begun; null: nothing is decided before the work begins. */
  readonly agreed: string | null;
  /** In the order of work; at least one. */
  readonly working: readonly string[];
  readonly done: string;
  /** Done without having been carried out. */
  readonly dropped: string;
  readonly reopened: string;
  /** Where a little of the unfinished work strays to. */
  readonly aside: string | null;
}

export type WorkflowName =
  'standard' | 'commerce' | 'kanban' | 'german' | 'japanese' | 'service' | 'design' | 'lab' | 'strategy';

/** Id, name and category: n new, i indeterminate, d done, u none that Jira knows. */
const rows: readonly (readonly [string, string, string])[] = [
  ['10000', 'To Do', 'n'],
  ['3', 'In Progress', 'i'],
  ['10001', 'In Review', 'i'],
  ['10002', 'Done', 'd'],
  ['4', 'Reopened', 'n'],
  ['10003', "Won't do", 'd'],
  ['10010', 'Backlog', 'n'],
  ['10011', 'In development', 'i'],
  ['10012', 'Code review', 'i'],
  ['10013', 'Done in staging', 'i'],
  ['10014', 'Live', 'd'],
  ['10015', 'Rejected', 'd'],
  ['10016', 'On hold', 'i'],
  ['10020', 'Doing', 'i'],
  ['10021', 'Blocked', 'i'],
  ['10030', 'Offen', 'n'],
  ['10031', 'In Bearbeitung', 'i'],
  ['10032', 'In Prüfung', 'i'],
  ['10033', 'Erledigt', 'd'],
  ['10034', 'Wieder geöffnet', 'n'],
  ['10035', 'Verworfen', 'd'],
  ['10036', 'Warten auf Lieferant', 'i'],
  ['10040', '未着手', 'n'],
  ['10041', '進行中', 'i'],
  ['10042', 'レビュー中', 'i'],
  ['10043', '完了', 'd'],
  ['10044', '再オープン', 'n'],
  ['10045', '却下', 'd'],
  ['10050', 'Waiting for support', 'n'],
  ['10051', 'In progress', 'i'],
  ['10052', 'Waiting for customer', 'i'],
  ['10053', 'Resolved', 'd'],
  ['10054', 'Canceled', 'd'],
  ['10060', 'To Do', 'n'],
  ['10061', 'In Progress', 'i'],
  ['10062', 'Done', 'd'],
  ['10070', 'Idea', 'n'],
  ['10071', 'Exploring', 'i'],
  ['10072', 'Parked', 'u'],
  ['10073', 'Proven', 'd'],
  ['10074', 'Discarded', 'd'],
  ['10080', 'Approved', 'n'],
  ['10081', 'Funnel', 'n'],
  ['10082', 'Running', 'i'],
  ['10083', 'Completed', 'd'],
  ['10084', 'Stopped', 'd'],
];

const categories: Readonly<Record<string, string>> = { n: 'new', i: 'indeterminate', d: 'done', u: 'undefined' };

export const statuses: readonly Status[] = rows.map(([id, name, category]) => ({
  id,
  name,
  categoryKey: categories[category] ?? 'undefined',
}));

export const workflows: Readonly<Record<WorkflowName, Workflow>> = {
  standard: {
    toDo: '10000',
    agreed: null,
    working: ['3', '10001'],
    done: '10002',
    dropped: '10003',
    reopened: '4',
    aside: null,
  },
  commerce: {
    toDo: '10010',
    agreed: null,
    working: ['10011', '10012', '10013'],
    done: '10014',
    dropped: '10015',
    reopened: '10010',
    aside: '10016',
  },
  kanban: {
    toDo: '10010',
    agreed: null,
    working: ['10020'],
    done: '10002',
    dropped: '10003',
    reopened: '4',
    aside: '10021',
  },
  german: {
    toDo: '10030',
    agreed: null,
    working: ['10031', '10032'],
    done: '10033',
    dropped: '10035',
    reopened: '10034',
    aside: '10036',
  },
  japanese: {
    toDo: '10040',
    agreed: null,
    working: ['10041', '10042'],
    done: '10043',
    dropped: '10045',
    reopened: '10044',
    aside: null,
  },
  service: {
    toDo: '10050',
    agreed: null,
    working: ['10051', '10052'],
    done: '10053',
    dropped: '10054',
    reopened: '10050',
    aside: null,
  },
  design: {
    toDo: '10060',
    agreed: null,
    working: ['10061'],
    done: '10062',
    dropped: '10062',
    reopened: '10060',
    aside: null,
  },
  lab: {
    toDo: '10070',
    agreed: null,
    working: ['10071'],
    done: '10073',
    dropped: '10074',
    reopened: '10070',
    aside: '10072',
  },
  strategy: {
    toDo: '10081',
    agreed: '10080',
    working: ['10082'],
    done: '10083',
    dropped: '10084',
    reopened: '10081',
    aside: null,
  },
};
