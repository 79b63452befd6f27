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
    // A name for a day, with everything that was done to it. The newest version counts.
    'v021-baseline-version',
    `CREATE TABLE IF NOT EXISTS \`baseline_version\` (
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`baseline_id\` VARCHAR(36) NOT NULL,
      \`version\` INT NOT NULL,
      \`action\` VARCHAR(16) NOT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      \`body\` TEXT NOT NULL,
      PRIMARY KEY (\`portfolio_id\`, \`baseline_id\`, \`version\`)
    )`,
  ],
  [
    // Why people say that something was moved. The newest version counts.
    'v022-move-reason',
    `CREATE TABLE IF NOT EXISTS \`move_reason\` (
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`issue_id\` BIGINT NOT NULL,
      \`moved_at\` BIGINT NOT NULL,
      \`part\` VARCHAR(8) NOT NULL,
      \`version\` INT NOT NULL,
      \`given_by\` VARCHAR(128) NOT NULL,
      \`given_at\` BIGINT NOT NULL,
      \`body\` TEXT NOT NULL,
      PRIMARY KEY (\`portfolio_id\`, \`issue_id\`, \`moved_at\`, \`part\`, \`version\`)
    )`,
  ],
  [
    // What people saved of how they look at the work of a portfolio; an empty portfolio is the whole site.
    'v030-work-view',
    `CREATE TABLE IF NOT EXISTS \`work_view\` (
      \`view_id\` VARCHAR(36) NOT NULL,
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`owner_id\` VARCHAR(128) NOT NULL,
      \`is_shared\` INT NOT NULL,
      \`version\` INT NOT NULL,
      \`saved_at\` BIGINT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`view_id\`)
    )`,
  ],
  ['v031-work-view-of', 'CREATE INDEX `work_view_of` ON `work_view` (`portfolio_id`)'],
  [
    // With which of them somebody begins.
    'v032-work-view-default',
    `CREATE TABLE IF NOT EXISTS \`work_view_default\` (
      \`account_id\` VARCHAR(128) NOT NULL,
      \`portfolio_id\` VARCHAR(36) NOT NULL,
      \`view_id\` VARCHAR(36) NOT NULL,
      PRIMARY KEY (\`account_id\`, \`portfolio_id\`)
    )`,
  ],
  [
    // Calendars, teams, people and settings of capacity: one row a record, two for the moment in which it is changed.
    'v033-capacity-setup',
    `CREATE TABLE IF NOT EXISTS \`capacity_setup\` (
      \`kind\` VARCHAR(16) NOT NULL,
      \`id\` VARCHAR(128) NOT NULL,
      \`version\` INT NOT NULL,
      \`body\` MEDIUMTEXT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      PRIMARY KEY (\`kind\`, \`id\`, \`version\`)
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
  [
    // Whose issues were read anew since he closed his account. The id itself is not kept.
    'v051-erased-account',
    `CREATE TABLE IF NOT EXISTS \`erased_account\` (
      \`hash\` VARCHAR(64) NOT NULL,
      PRIMARY KEY (\`hash\`)
    )`,
  ],
  [
    // What people typed: every version of every product. A UUID, or the id of the Jira project that it is.
    'v070-product-version',
    `CREATE TABLE IF NOT EXISTS \`product_version\` (
      \`product_id\` VARCHAR(36) NOT NULL,
      \`version\` INT NOT NULL,
      \`action\` VARCHAR(16) NOT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`product_id\`, \`version\`)
    )`,
  ],
  [
    // What lists take of the newest version of each, beside the whole. Where it is wanting, or is of another version, the whole
    // tells.
    'v080-product-head',
    `CREATE TABLE IF NOT EXISTS \`product_head\` (
      \`product_id\` VARCHAR(36) NOT NULL,
      \`version\` INT NOT NULL,
      \`head\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`product_id\`)
    )`,
  ],
  [
    // What people may publish for a while. Not a record: it dies by itself.
    'v081-snapshot-draft',
    `CREATE TABLE IF NOT EXISTS \`snapshot_draft\` (
      \`draft_id\` VARCHAR(36) NOT NULL,
      \`account_id\` VARCHAR(128) NOT NULL,
      \`content_id\` VARCHAR(64) NOT NULL,
      \`made_at\` BIGINT NOT NULL,
      \`kind\` VARCHAR(16) NOT NULL,
      \`name\` TEXT NOT NULL,
      \`body\` MEDIUMTEXT NOT NULL,
      PRIMARY KEY (\`draft_id\`)
    )`,
  ],
  [
    // Everything that was done to what people froze on pages. Version 0: all of them. The body is what is read, while it may be.
    'v082-snapshot-event',
    `CREATE TABLE IF NOT EXISTS \`snapshot_event\` (
      \`snapshot_id\` VARCHAR(36) NOT NULL,
      \`revision\` INT NOT NULL,
      \`content_id\` VARCHAR(64) NOT NULL,
      \`action\` VARCHAR(16) NOT NULL,
      \`version\` INT NOT NULL,
      \`changed_by\` VARCHAR(128) NOT NULL,
      \`changed_at\` BIGINT NOT NULL,
      \`kind\` VARCHAR(16) NOT NULL,
      \`name\` TEXT NOT NULL,
      \`reason\` TEXT NOT NULL,
      \`draft_id\` VARCHAR(36) NOT NULL,
      \`body\` MEDIUMTEXT NULL,
      PRIMARY KEY (\`snapshot_id\`, \`revision\`)
    )`,
  ],
];
