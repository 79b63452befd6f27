/**
 * What differs between the MySQL that Forge SQL speaks and SQLite, as far as the app and `migrationRunner` use it.
 * Kept to a handful of statements' shapes: anything else that only MySQL knows fails in SQLite, which is wanted.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\b(?:BIGINT|INT|INTEGER)(?:\(\d+\))?(?: UNSIGNED)?(?: NOT NULL)? PRIMARY KEY AUTO_INCREMENT\b/gi, autoIncrement()],
  [/\b(?:BIGINT|INT|INTEGER)(?:\(\d+\))?(?: UNSIGNED)?(?: NOT NULL)? AUTO_INCREMENT PRIMARY KEY\b/gi, autoIncrement()],
  [
    /\)\s*(?:(?:ENGINE|DEFAULT CHARSET|CHARSET|DEFAULT CHARACTER SET|CHARACTER SET|COLLATE)\s*=?\s*\w+\s*)+;?\s*$/i,
    ')',
  ],
  [/^\s*INSERT\s+IGNORE\s+INTO\b/i, 'INSERT OR IGNORE INTO'],
  [/^\s*TRUNCATE\s+(?:TABLE\s+)?/i, 'DELETE FROM '],
  [/^(\s*DROP\s+INDEX\s+(?:IF\s+EXISTS\s+)?\S+)\s+ON\s+\S+/i, '$1'],
  [/^\s*SHOW\s+TABLES\s*;?\s*$/i, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"],
];

export function toSqlite(query: string): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), query);
}

function autoIncrement(): string {
  return 'INTEGER PRIMARY KEY AUTOINCREMENT';
}
