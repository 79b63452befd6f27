/** A column that names people by their account ids. */
export interface AccountColumn {
  readonly table: string;
  readonly column: string;
  /**
   * The id itself; JSON in which ids stand as values of `personKeys`, and in queries under `queryKey`; a query; or what was
   * done to issues: changes that a person made or that made him an assignee, and work that he logged.
   */
  readonly holds: 'id' | 'json' | 'query' | 'past';
  /**
   * What becomes of it when somebody closed his account: the row goes with him, or stays under a name that stands for nobody.
   * `from-jira`: it says what Jira says, and is read anew.
   */
  readonly erasure: 'with-row' | 'pseudonym' | 'from-jira';
}

/** A table with JSON, and what its rows are known by: so that none comes twice or not at all, page after page. */
export interface BodyTable {
  readonly table: string;
  readonly column: string;
  readonly keys: readonly string[];
  /** A column that rises with every change of the row: whoever holds an earlier state cannot write it back. */
  readonly counter?: string;
}

/** Keys of JSON under which account ids stand, one or a list. */
export const personKeys: ReadonlySet<string> = new Set(['accountId', 'ownerAccountId', 'leads', 'assignees']);

/** The key of JSON under which a query stands. */
export const queryKey = 'jql';

/** Every place; a test holds the schema against it. */
export const accountColumns: readonly AccountColumn[] = [
  { table: 'issue', column: 'assignee_id', holds: 'id', erasure: 'from-jira' },
  { table: 'issue', column: 'reporter_id', holds: 'id', erasure: 'from-jira' },
  { table: 'issue', column: 'changes', holds: 'past', erasure: 'pseudonym' },
  { table: 'issue', column: 'work', holds: 'past', erasure: 'pseudonym' },
  { table: 'history', column: 'payload', holds: 'past', erasure: 'pseudonym' },
  { table: 'member_query', column: 'query', holds: 'query', erasure: 'pseudonym' },
  { table: 'portfolio_visit', column: 'account_id', holds: 'id', erasure: 'with-row' },
  { table: 'work_view_default', column: 'account_id', holds: 'id', erasure: 'with-row' },
  { table: 'work_view', column: 'owner_id', holds: 'id', erasure: 'pseudonym' },
  { table: 'work_view', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'field_choice', column: 'saved_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'portfolio_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'portfolio_version', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'product_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'product_version', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'product_head', column: 'head', holds: 'json', erasure: 'pseudonym' },
  { table: 'baseline_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'move_reason', column: 'given_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'health_override', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'snapshot_draft', column: 'account_id', holds: 'id', erasure: 'with-row' },
  { table: 'snapshot_event', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'capacity_setup', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'capacity_setup', column: 'body', holds: 'json', erasure: 'pseudonym' },
];

/** Those with JSON. */
export const bodyTables: readonly BodyTable[] = [
  { table: 'work_view', column: 'body', keys: ['view_id'], counter: 'version' },
  { table: 'portfolio_version', column: 'body', keys: ['portfolio_id', 'version'] },
  { table: 'product_version', column: 'body', keys: ['product_id', 'version'] },
  { table: 'product_head', column: 'head', keys: ['product_id'] },
  { table: 'capacity_setup', column: 'body', keys: ['kind', 'id', 'version'] },
];
