import { readOptions } from '../../../sandbox/cli/cli-options';

const here = __filename;
const credentials = { JIRA_EMAIL: 'ada@example.com', JIRA_API_TOKEN: 'secret' };

describe('readOptions', () => {
  it('shows the demo company unless told otherwise', () => {
    expect(readOptions([], {})).toEqual({
      port: 8123,
      source: { kind: 'demo', seed: 1, issues: null },
      dataFolder: '.sandbox-data',
      fresh: false,
      mysqlUrl: null,
      quota: null,
      mayBuild: true,
    });
  });

  it('takes several files after one --import, and after several', () => {
    const files = (args: readonly string[]) => {
      const options = readOptions(args, {});
      return typeof options !== 'string' && options.source.kind === 'import' ? options.source : null;
    };
    expect(files(['--import', here, here, '--port', '1', '--import', here])?.files).toEqual([here, here, here]);
    expect(files([`--import=${here}`, here, '--people', here])).toEqual({
      kind: 'import',
      files: [here, here],
      people: here,
    });
  });

  it('reads every other option', () => {
    const args = [
      '--port',
      '0',
      '--seed',
      '7',
      '--scale',
      '500',
      '--data',
      '/d',
      '--fresh',
      '--quota',
      '65000',
      '--no-build',
    ];
    expect(readOptions([...args, '--mysql', 'mysql://root@127.0.0.1:3306'], {})).toEqual({
      port: 0,
      source: { kind: 'demo', seed: 7, issues: 500 },
      dataFolder: '/d',
      fresh: true,
      mysqlUrl: 'mysql://root@127.0.0.1:3306',
      quota: 65_000,
      mayBuild: false,
    });
  });

  it('takes the credentials of a site from the environment, read-only unless told', () => {
    expect(readOptions(['--site', 'https://example.atlassian.net'], credentials)).toMatchObject({
      source: { kind: 'site', email: 'ada@example.com', token: 'secret', write: false },
    });
    expect(readOptions(['--site', 'https://example.atlassian.net', '--write'], credentials)).toMatchObject({
      source: { write: true },
    });
  });

  it('asks for the version', () => {
    expect(readOptions(['--version'], {})).toBe('version');
  });

  it('asks for help by either name', () => {
    expect([readOptions(['--help'], {}), readOptions(['-h'], {})]).toEqual(['help', 'help']);
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot'. --help lists the options."],
    [['stray'], /^Unexpected argument 'stray'/],
    [['--port', 'x'], '--port takes a whole number from 0 to 65535, not "x".'],
    [['--port', '70000'], '--port takes a whole number from 0 to 65535, not "70000".'],
    [['--port'], /argument missing/],
    [['--scale', '5'], '--scale takes a whole number from 100 to 1000000, not "5".'],
    [['--quota', '0.5'], '--quota takes a whole number from 1 to 100000000, not "0.5".'],
    [['--import'], /argument missing/],
    [['--import', '--port', '1'], "Option '--import' needs a value. --help lists the options."],
    [['--scale', '-1'], "Option '--scale' needs a value. --help lists the options."],
    [['--scale=-1'], '--scale takes a whole number from 100 to 1000000, not "-1".'],
    [['--import', __dirname], `${__dirname} is not a file: name the files in it.`],
    [['--import', '/no/such/file'], 'There is no file /no/such/file.'],
    [['--import', here, '--people', '/no/people'], 'There is no file /no/people.'],
    [['--people', here], '--people says who views an import: it needs --import.'],
    [['--write'], '--write allows changes to a real site: it needs --site.'],
    [['--site', 'example'], '--site takes an address that begins with https://, not "example".'],
    [['--site', 'https://a.b'], '--site needs the environment variables JIRA_EMAIL and JIRA_API_TOKEN.'],
    [
      ['--site', 'https://a.b', '--import', here],
      '--site and --import exclude each other: the sandbox shows one Jira.',
    ],
    [['--import', here, '--scale', '500'], '--scale and --seed belong to the demo company, not to --import or --site.'],
    [['--mysql', 'postgres://x'], '--mysql takes an address that begins with mysql://, not "postgres://x".'],
  ])('refuses %j in one sentence', (args, message) => {
    expect(() => readOptions(args, {})).toThrow(message);
  });
});
