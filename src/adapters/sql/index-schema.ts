import type { SchemaStep } from './schema-step';

/** What is read from Jira, and how far reading is. */
export const indexSchema: readonly SchemaStep[] = [
  [
    'v001-setting',
    `CREATE TABLE IF NOT EXISTS \`setting\` (
      \`name\` VARCHAR(64) NOT NULL,
      \`value\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`name\`)
    )`,
  ],
  [
    'v002-project-index',
    `CREATE TABLE IF NOT EXISTS \`project_index\` (
      \`project_id\` BIGINT NOT NULL,
      \`project_key\` VARCHAR(255) NOT NULL,
      \`name\` VARCHAR(255) NOT NULL,
      \`category\` VARCHAR(255) NULL,
      \`state\` VARCHAR(16) NOT NULL,
      \`browse_rule\` VARCHAR(16) NOT NULL,
      \`generation\` INT NOT NULL,
      \`issues_published\` INT NULL,
      \`published_at\` BIGINT NULL,
      \`reading\` INT NOT NULL,
      \`issues_read\` INT NOT NULL,
      \`cursor_token\` TEXT NULL,
      \`reading_since\` BIGINT NULL,
      \`fresh_until\` BIGINT NULL,
      \`lease_until\` BIGINT NOT NULL,
      \`settled\` INT NOT NULL,
      \`touched_at\` BIGINT NOT NULL,
      \`failure\` VARCHAR(32) NULL,
      PRIMARY KEY (\`project_id\`)
    )`,
  ],
  [
    // A row is alive for generations from `born` up to, not including, `died`.
    'v003-issue',
    `CREATE TABLE IF NOT EXISTS \`issue\` (
      \`project_id\` BIGINT NOT NULL,
      \`issue_id\` BIGINT NOT NULL,
      \`born\` INT NOT NULL,
      \`died\` INT NOT NULL,
      \`issue_key\` VARCHAR(300) NOT NULL,
      \`summary\` TEXT NOT NULL,
      \`type_id\` VARCHAR(32) NOT NULL,
      \`type_name\` VARCHAR(255) NOT NULL,
      \`level\` INT NOT NULL,
      \`status_id\` VARCHAR(32) NOT NULL,
      \`status_name\` VARCHAR(255) NOT NULL,
      \`category\` VARCHAR(16) NOT NULL,
      \`parent_id\` BIGINT NULL,
      \`parent_key\` VARCHAR(300) NULL,
      \`priority_name\` VARCHAR(255) NULL,
      \`assignee_id\` VARCHAR(128) NULL,
      \`reporter_id\` VARCHAR(128) NULL,
      \`created_at\` BIGINT NOT NULL,
      \`updated_at\` BIGINT NOT NULL,
      \`resolved_at\` BIGINT NULL,
      \`resolution_name\` VARCHAR(255) NULL,
      \`team_id\` VARCHAR(128) NULL,
      \`start_day\` INT NULL,
      \`due_day\` INT NULL,
      \`points\` DOUBLE NULL,
      \`estimate_seconds\` BIGINT NULL,
      \`remaining_seconds\` BIGINT NULL,
      \`spent_seconds\` BIGINT NULL,
      \`security_level\` VARCHAR(32) NULL,
      \`rank_text\` VARCHAR(255) NULL,
      \`fix_versions\` TEXT NOT NULL,
      \`sprints\` TEXT NOT NULL,
      \`labels\` TEXT NOT NULL,
      \`components\` TEXT NOT NULL,
      \`links\` MEDIUMTEXT NOT NULL,
      \`work\` MEDIUMTEXT NULL,
      \`changes\` MEDIUMTEXT NOT NULL,
      \`change_count\` INT NOT NULL,
      \`change_chars\` INT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`issue_id\`, \`born\`)
    )`,
  ],
  [
    // Packed facts of some thousand issues, alive for generations as rows are.
    'v004-segment',
    `CREATE TABLE IF NOT EXISTS \`segment\` (
      \`project_id\` BIGINT NOT NULL,
      \`segment\` INT NOT NULL,
      \`born\` INT NOT NULL,
      \`died\` INT NOT NULL,
      \`first_id\` BIGINT NOT NULL,
      \`issues\` INT NOT NULL,
      \`chars\` INT NOT NULL,
      \`payload\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`segment\`, \`born\`)
    )`,
  ],
  ['v005-issue-by-id', 'CREATE INDEX `issue_by_id` ON `issue` (`issue_id`)'],
  [
    'v006-dirty',
    `CREATE TABLE IF NOT EXISTS \`dirty\` (
      \`issue_id\` BIGINT NOT NULL,
      \`marked_at\` BIGINT NOT NULL,
      PRIMARY KEY (\`issue_id\`)
    )`,
  ],
  [
    'v007-quota',
    `CREATE TABLE IF NOT EXISTS \`quota\` (
      \`hour\` BIGINT NOT NULL,
      \`points\` INT NOT NULL,
      PRIMARY KEY (\`hour\`)
    )`,
  ],
  [
    // The past of the same issues, apart: views of the present never read it.
    'v008-history',
    `CREATE TABLE IF NOT EXISTS \`history\` (
      \`project_id\` BIGINT NOT NULL,
      \`segment\` INT NOT NULL,
      \`born\` INT NOT NULL,
      \`died\` INT NOT NULL,
      \`chars\` INT NOT NULL,
      \`payload\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`segment\`, \`born\`)
    )`,
  ],
  [
    // 1 in `pending`: facts may still be built on what was there before.
    'v009-version',
    `CREATE TABLE IF NOT EXISTS \`version\` (
      \`project_id\` BIGINT NOT NULL,
      \`version_id\` VARCHAR(32) NOT NULL,
      \`release_day\` INT NULL,
      \`pending\` INT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`version_id\`)
    )`,
  ],
  [
    // As the issues of the project tell of it: a sprint may have issues of several projects.
    'v010-sprint',
    `CREATE TABLE IF NOT EXISTS \`sprint\` (
      \`project_id\` BIGINT NOT NULL,
      \`sprint_id\` VARCHAR(32) NOT NULL,
      \`end_day\` INT NULL,
      \`completed_at\` BIGINT NULL,
      \`pending\` INT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`sprint_id\`)
    )`,
  ],
  [
    // About how many issues a reading that was asked for will bring.
    'v011-expected',
    `CREATE TABLE IF NOT EXISTS \`expected\` (
      \`project_id\` BIGINT NOT NULL,
      \`issues\` BIGINT NOT NULL,
      PRIMARY KEY (\`project_id\`)
    )`,
  ],
  [
    // What readings brought in the latest minutes, by some seconds.
    'v012-pace',
    `CREATE TABLE IF NOT EXISTS \`pace\` (
      \`slice\` BIGINT NOT NULL,
      \`project_id\` BIGINT NOT NULL,
      \`issues\` INT NOT NULL,
      PRIMARY KEY (\`slice\`, \`project_id\`)
    )`,
  ],
  [
    // Links of the issues of a segment, apart as well: few views ask for them.
    'v013-segment-link',
    `CREATE TABLE IF NOT EXISTS \`segment_link\` (
      \`project_id\` BIGINT NOT NULL,
      \`segment\` INT NOT NULL,
      \`born\` INT NOT NULL,
      \`died\` INT NOT NULL,
      \`chars\` INT NOT NULL,
      \`payload\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`segment\`, \`born\`)
    )`,
  ],
  [
    // Values of mapped number fields beside the rows of their issues, and as long alive; only for issues that have any.
    'v015-issue-number',
    `CREATE TABLE IF NOT EXISTS \`issue_number\` (
      \`project_id\` BIGINT NOT NULL,
      \`issue_id\` BIGINT NOT NULL,
      \`born\` INT NOT NULL,
      \`died\` INT NOT NULL,
      \`numbers\` TEXT NOT NULL,
      PRIMARY KEY (\`project_id\`, \`issue_id\`, \`born\`)
    )`,
  ],
  [
    // What the queries of portfolios find, as the app. `found_ids` grows while `ids` are what views see.
    'v020-member-query',
    `CREATE TABLE IF NOT EXISTS \`member_query\` (
      \`query_id\` VARCHAR(64) NOT NULL,
      \`query\` MEDIUMTEXT NOT NULL,
      \`state\` VARCHAR(16) NOT NULL,
      \`failure\` VARCHAR(32) NULL,
      \`evaluated_at\` BIGINT NULL,
      \`issue_count\` INT NULL,
      \`ids\` MEDIUMTEXT NULL,
      \`is_requested\` INT NOT NULL,
      \`started_at\` BIGINT NULL,
      \`cursor_token\` TEXT NOT NULL,
      \`found\` INT NOT NULL,
      \`found_ids\` MEDIUMTEXT NULL,
      PRIMARY KEY (\`query_id\`)
    )`,
  ],
  [
    // What people know a sprint by, beside the days that facts are built on. As the issues of the project tell of it.
    'v050-sprint-plan',
    `CREATE TABLE IF NOT EXISTS \`sprint_plan\` (
      \`project_id\` BIGINT NOT NULL,
      \`sprint_id\` VARCHAR(32) NOT NULL,
      \`name\` VARCHAR(255) NOT NULL,
      \`state\` VARCHAR(16) NULL,
      \`board_id\` BIGINT NULL,
      \`start_day\` INT NULL,
      \`end_day\` INT NULL,
      PRIMARY KEY (\`project_id\`, \`sprint_id\`)
    )`,
  ],
  [
    // Which of the marked issues may be for others to see than the index knows.
    'v060-access-mark',
    `CREATE TABLE IF NOT EXISTS \`access_mark\` (
      \`issue_id\` BIGINT NOT NULL,
      PRIMARY KEY (\`issue_id\`)
    )`,
  ],
];
