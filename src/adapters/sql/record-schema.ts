import type { SchemaStep } from './schema-step';

/** What people typed. No rebuild of the index touches it. */
export const recordSchema: readonly SchemaStep[] = [
  [
    // A record: what administrators chose, one row a version. No rebuild of the index touches it.
    'v014-field-choice',
    `CREATE TABLE IF NOT EXISTS \`field_choice\` (
      \`version\` INT NOT NULL,
      \`choices\` MEDIUMTEXT NOT NULL,
      \`saved_by\` VARCHAR(128) NOT NULL,
      \`saved_at\` BIGINT NOT NULL,
      PRIMARY KEY (\`version\`)
    )`,
  ],
  [
    // What people typed: every version of every portfolio. With an import, visible as soon as that is published.
    'v016-portfolio-version',
    `CREATE TABLE IF NOT EXISTS \`portfolio_version\` (
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`version\` INT NOT NULL,
      \`import_id\` VARCHAR(36) NOT NULL,
      \`action\` VARCHAR(16) NOT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`portfolio_id\`, \`version\`)
    )`,
  ],
  [
    'v017-portfolio-import',
    `CREATE TABLE IF NOT EXISTS \`portfolio_import\` (
      \`import_id\` VARCHAR(36) NOT NULL,
      \`started_at\` BIGINT NOT NULL,
      \`is_published\` INT NOT NULL,
      PRIMARY KEY (\`import_id\`)
    )`,
  ],
  [
    'v018-portfolio-import-part',
    `CREATE TABLE IF NOT EXISTS \`portfolio_import_part\` (
      \`import_id\` VARCHAR(36) NOT NULL,
      \`part\` INT NOT NULL,
      \`saved_at\` BIGINT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`import_id\`, \`part\`)
    )`,
  ],
  [
    'v019-portfolio-visit',
    `CREATE TABLE IF NOT EXISTS \`portfolio_visit\` (
      \`account_id\` VARCHAR(128) NOT NULL,
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`seen_at\` BIGINT NOT NULL,
      \`earlier_at\` BIGINT NULL,
      PRIMARY KEY (\`account_id\`, \`portfolio_id\`)
    )`,
  ],
  [
    // What people typed: every time that somebody set how a project stands, or took that back (body null).
    'v040-health-override',
    `CREATE TABLE IF NOT EXISTS \`health_override\` (
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`project_id\` VARCHAR(20) NOT NULL,
      \`dimension\` VARCHAR(16) NOT NULL,
      \`version\` INT NOT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`portfolio_id\`, \`project_id\`, \`dimension\`, \`version\`)
    )`,
  ],
];
