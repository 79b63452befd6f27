/** A column that names people by their account ids. */
export interface AccountColumn {
  readonly table: string;
  readonly column: string;
  /** The id itself, or JSON in which ids stand as values of `personKeys`. */
  readonly holds: 'id' | 'json';
  /**
   * What becomes of it when somebody closed his account: the row goes with him, or stays under a name that stands for nobody.
   * `from-jira`: it says what Jira says, and is read anew.
   */
  readonly erasure: 'with-row' | 'pseudonym' | 'from-jira';
}

/** Keys of JSON under which account ids stand, one or a list. */
export const personKeys: ReadonlySet<string> = new Set(['accountId', 'ownerAccountId', 'leads', 'assignees']);

/** Every place; a test holds the schema against it. */
export const accountColumns: readonly AccountColumn[] = [
  { table: 'issue', column: 'assignee_id', holds: 'id', erasure: 'from-jira' },
  { table: 'issue', column: 'reporter_id', holds: 'id', erasure: 'from-jira' },
  { table: 'portfolio_visit', column: 'account_id', holds: 'id', erasure: 'with-row' },
  { table: 'work_view_default', column: 'account_id', holds: 'id', erasure: 'with-row' },
  { table: 'work_view', column: 'owner_id', holds: 'id', erasure: 'pseudonym' },
  { table: 'work_view', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'field_choice', column: 'saved_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'portfolio_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'portfolio_version', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'product_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'product_version', column: 'body', holds: 'json', erasure: 'pseudonym' },
  { table: 'baseline_version', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'move_reason', column: 'given_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'health_override', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'capacity_setup', column: 'changed_by', holds: 'id', erasure: 'pseudonym' },
  { table: 'capacity_setup', column: 'body', holds: 'json', erasure: 'pseudonym' },
];

/** Ids that stand for nobody begin so. */
export const NOBODY = 'closed:';
