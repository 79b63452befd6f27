/** Rows that live from one generation of their project up to another. */
export const GENERATION_TABLES = ['issue', 'issue_number', 'segment', 'history', 'segment_link'] as const;

/** Everything of one project. */
export const PROJECT_TABLES = ['project_index', ...GENERATION_TABLES, 'version', 'sprint', 'expected', 'pace'] as const;

/** Everything that was read from Jira, or says how: an uninstall leaves nothing of it. */
export const INDEX_TABLES = [...PROJECT_TABLES, 'dirty', 'quota', 'setting'] as const;
