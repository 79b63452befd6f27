import type { IssueType, LinkType, Named } from '../site/model';

/** What a project calls its issues. Ids of issue types. */
export interface TypeSet {
  readonly initiative: string | null;
  readonly epic: string;
  readonly story: string;
  readonly task: string;
  readonly bug: string;
  readonly subtask: string | null;
}

export type TypeSetName = 'classic' | 'german' | 'japanese' | 'service' | 'design' | 'lab' | 'portfolio';

const classic: TypeSet = {
  initiative: '10000',
  epic: '10001',
  story: '10002',
  task: '10003',
  bug: '10004',
  subtask: '10005',
};

export const typeSets: Readonly<Record<TypeSetName, TypeSet>> = {
  classic,
  portfolio: { ...classic, story: '10003' },
  service: { ...classic, story: '10006', task: '10007', bug: '10008' },
  german: { initiative: '10000', epic: '10001', story: '10010', task: '10011', bug: '10012', subtask: '10013' },
  japanese: { initiative: '10000', epic: '10014', story: '10015', task: '10016', bug: '10017', subtask: '10018' },
  design: { initiative: null, epic: '10030', story: '10031', task: '10031', bug: '10032', subtask: '10033' },
  lab: { initiative: null, epic: '10040', story: '10041', task: '10042', bug: '10042', subtask: null },
};

const type = (id: string, name: string, hierarchyLevel: number, projectId?: string): IssueType => ({
  id,
  name,
  hierarchyLevel,
  subtask: hierarchyLevel < 0,
  ...(projectId === undefined ? {} : { projectId }),
});

/** Team-managed projects own their types, so their ids must be known. */
export function issueTypes(designProjectId: string, labProjectId: string): IssueType[] {
  return [
    type('10000', 'Initiative', 2),
    type('10001', 'Epic', 1),
    type('10002', 'Story', 0),
    type('10003', 'Task', 0),
    type('10004', 'Bug', 0),
    type('10005', 'Sub-task', -1),
    type('10006', 'Service request', 0),
    type('10007', 'Change', 0),
    type('10008', 'Incident', 0),
    type('10010', 'Anforderung', 0),
    type('10011', 'Aufgabe', 0),
    type('10012', 'Fehler', 0),
    type('10013', 'Unteraufgabe', -1),
    type('10014', 'エピック', 1),
    type('10015', 'ストーリー', 0),
    type('10016', 'タスク', 0),
    type('10017', 'バグ', 0),
    type('10018', 'サブタスク', -1),
    type('10030', 'Epic', 1, designProjectId),
    type('10031', 'Task', 0, designProjectId),
    type('10032', 'Bug', 0, designProjectId),
    type('10033', 'Subtask', -1, designProjectId),
    type('10040', 'Bet', 1, labProjectId),
    type('10041', 'Experiment', 0, labProjectId),
    type('10042', 'Finding', 0, labProjectId),
  ];
}

export const priorities: readonly Named[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
];

export const resolutions: readonly Named[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed.' },
  { id: '10001', name: "Won't do", description: 'This will not be worked on.' },
  { id: '10002', name: 'Duplicate', description: 'The same is dealt with elsewhere.' },
  { id: '10003', name: 'Cannot reproduce', description: 'All attempts to reproduce it failed.' },
];

export const linkTypes: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: '10004', name: 'Start together', inward: 'starts together with', outward: 'starts together with' },
];
