import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../sandbox/cli/run-cli';

const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'altitude-cli-'));

async function run(args: readonly string[], environment: Record<string, string> = {}) {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runCli({
    args,
    environment,
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
    interrupted: new Promise(() => undefined),
  });
  return { code, lines, errors };
}

describe('the command', () => {
  it('prints its help and ends well', async () => {
    const { code, lines } = await run(['--help']);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('--import FILE...');
  });

  it('prints its version and ends well', async () => {
    expect(await run(['--version'])).toEqual({
      code: 0,
      lines: [expect.stringMatching(/^\d+\.\d+\.\d+$/)],
      errors: [],
    });
  });

  it('ends with 2 and one sentence for a mistake', async () => {
    expect(await run(['--port', 'x'])).toEqual({
      code: 2,
      lines: [],
      errors: ['--port takes a whole number from 0 to 65535, not "x".'],
    });
  });

  it('ends well where it is interrupted, whatever fails because of that', async () => {
    const errors: string[] = [];
    const code = await runCli({
      args: ['--import', '/no/such/file'],
      environment: {},
      print: () => undefined,
      printError: (line) => errors.push(line),
      interrupted: Promise.resolve(),
    });
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });

  it('says that a port is in use, and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, errors } = await run(['--port', String(port)]);
    taken.close();
    expect(code).toBe(2);
    expect(errors).toEqual([`Port ${String(port)} is in use: choose another one with --port.`]);
  });

  it.each([
    [['--site', 'http://127.0.0.1:9'], /^http:\/\/127\.0\.0\.1:9 cannot be reached: .*\S$/],
    [['--mysql', 'mysql://root@127.0.0.1:9', '--scale', '100'], /^The MySQL server at 127\.0\.0\.1:9 refuses: .*\S$/],
  ])('says what cannot be reached with %j', async (args, sentence) => {
    const environment = { JIRA_EMAIL: 'ada@example.com', JIRA_API_TOKEN: 'secret' };
    const { code, errors } = await run([...args, '--no-build', '--port', '0', '--data', dataFolder()], environment);
    expect(code).toBe(2);
    expect(errors).toEqual([expect.stringMatching(sentence)]);
  });
});
