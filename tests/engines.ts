const mysqlUrl = process.env.ALTITUDE_MYSQL_URL;

/** Declares tests once for each database; without a MySQL server they run on SQLite alone, and the others say why. */
export function describeOnEngines(name: string, tests: (mysqlUrl: string | null) => void): void {
  describe(`${name}, on SQLite`, () => {
    tests(null);
  });
  const declare = mysqlUrl ? describe : describe.skip;
  declare(`${name}, on MySQL${mysqlUrl ? '' : ' (skipped: ALTITUDE_MYSQL_URL is unset)'}`, () => {
    tests(mysqlUrl ?? null);
  });
}
