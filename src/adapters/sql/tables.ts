/** Rows that live from one generation of their project up to another. */
export const GENERATION_TABLES = ['issue', 'issue_number', 'segment', 'history', 'segment_link'] as const;

/** Everything of one project. */
export const PROJECT_TABLES = [
  'project_index',
  ...GENERATION_TABLES,
  'version',
  'sprint',
  'sprint_plan',
  'expected',
  'pace',
] as const;

/** What queries found, who looked when, what is on its way to be a record, and whose issues need not be read anew. */
const DERIVED_OF_RECORDS = [
  'member_query',
  'portfolio_visit',
  'portfolio_import_part',
  'snapshot_draft',
  'erased_account',
] as const;

/**
 * Everything that was read from Jira, or says how, and who looked when, with most of `setting`: an uninstall leaves nothing of it. Records stay:
 * people typed them, and nothing could bring them back. The platform keeps the database for a while after an uninstall, so
 * that an install after it finds them.
 */
export const INDEX_TABLES = [...PROJECT_TABLES, ...DERIVED_OF_RECORDS, 'dirty', 'access_mark', 'quota'] as const;

/** Entries of `setting` that people made: records too. All others say what was read, or how. */
export const recordSettings = { thresholds: 'health-thresholds', dependencyTypes: 'dependency-types' } as const;
