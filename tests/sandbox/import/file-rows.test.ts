import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fileRows } from '../../../sandbox/import/file-rows';
import { aFile } from './import-files';

interface Found {
  readonly values: readonly unknown[];
  readonly problems: readonly (readonly [number, string])[];
}

async function read(content: string | Buffer): Promise<Found> {
  const values: unknown[] = [];
  const problems: [number, string][] = [];
  for await (const row of fileRows(aFile(content))) {
    if ('problem' in row) problems.push([row.line, row.problem]);
    else values.push(row.value);
  }
  return { values, problems };
}

const a = { key: 'A-1' };
const b = { key: 'B-1' };
const text = (...rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

describe('fileRows', () => {
  it('reads one object a line', async () => {
    expect(await read(text(a, b))).toEqual({ values: [a, b], problems: [] });
  });

  it('tolerates a byte order mark, Windows line ends, blank lines and a line end at the end', async () => {
    expect(await read(`\uFEFF${JSON.stringify(a)}\r\n\r\n  \n${JSON.stringify(b)}\r\n`)).toEqual({
      values: [a, b],
      problems: [],
    });
  });

  it('finds out by the content whether a file is compressed', async () => {
    expect(await read(gzipSync(text(a, b)))).toEqual({ values: [a, b], problems: [] });
  });

  it('reads UTF-16 with a byte order mark', async () => {
    expect(await read(Buffer.from(`\uFEFF${text(a, b)}`, 'utf16le'))).toEqual({ values: [a, b], problems: [] });
  });

  it('passes over a broken line, and says which', async () => {
    const { values, problems } = await read(`${text(a)}\n{"key": "C-1", "fie\n${text(b)}`);
    expect(values).toEqual([a, b]);
    expect(problems).toEqual([[2, expect.stringMatching(/^This line is not complete JSON and was left out: \S.*\.$/)]]);
  });

  it('passes over a broken first line', async () => {
    const { values, problems } = await read(`{"key": "C-1", "fie\n${text(a, b)}`);
    expect(values).toEqual([a, b]);
    expect(problems.map(([line]) => line)).toEqual([1]);
  });

  it('keeps what came before the place where a compressed file was cut off', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ key: `A-${String(at)}`, noise: Math.sin(at) }));
    const whole = gzipSync(text(...many));
    const { values, problems } = await read(whole.subarray(0, whole.length / 2));
    expect(values.length).toBeGreaterThan(1000);
    expect(problems.at(-1)?.[1]).toContain('ends early');
  });

  it('reads a document over several lines: a list, an object, a page of results', async () => {
    expect((await read(JSON.stringify([a, b], null, 2))).values).toEqual([a, b]);
    expect((await read(JSON.stringify(a, null, 2))).values).toEqual([a]);
    expect((await read(JSON.stringify({ total: 2, issues: [a, b] }, null, 1))).values).toEqual([a, b]);
    expect((await read(JSON.stringify({ isLast: true, values: [a, b] }))).values).toEqual([a, b]);
  });

  it('opens captured rows', async () => {
    expect((await read(JSON.stringify([{ url: 'https://x', data: a }], null, 2))).values).toEqual([a]);
    expect((await read(text({ data: a }, { data: b }))).values).toEqual([a, b]);
  });

  it('keeps the whole lines of a list that is broken in one', async () => {
    const { values, problems } = await read(`[\n${JSON.stringify(a)},\n{"key": \n,${JSON.stringify(b)}\n]`);
    expect(values).toEqual([a]);
    expect(problems.map(([line]) => line)).toEqual([3, 4]);
  });

  it('says so where a line holds no object', async () => {
    expect((await read(`${text(a)}\n17`)).problems).toEqual([
      [2, 'This is not a JSON object, so it cannot be an issue.'],
    ]);
  });

  it('finds nothing in an empty file', async () => {
    expect(await read('')).toEqual({ values: [], problems: [] });
  });

  it('refuses a file that is not there, naming it', async () => {
    await expect(fileRows('/nowhere/issues.jsonl').next()).rejects.toThrow(/does not exist.*\/nowhere\/issues\.jsonl/);
  });

  it('gives any texts back as they were written, line separators inside included', async () => {
    const texts = fc.array(fc.record({ key: fc.string({ unit: 'binary' }) }), { minLength: 1, maxLength: 20 });
    const samples = [...fc.sample(texts, 30), [{ key: 'a\u2028b\u2029c\u0085d' }, a]];
    for (const rows of samples) expect((await read(text(...rows))).values).toEqual(JSON.parse(JSON.stringify(rows)));
  });
});

describe('files that are not what they should be', () => {
  it('give what they hold before and after the garbage', async () => {
    expect(await read(Buffer.concat([gzipSync(text(a, b)), Buffer.from('garbage')]))).toEqual({
      values: [a, b],
      problems: [[2, 'The file ends early or is damaged here; what came before was loaded.']],
    });
    const binary = Buffer.concat([Buffer.from(`${text(a)}\n`), randomBytes(3000), Buffer.from(`\n${text(b)}`)]);
    const { values, problems } = await read(binary);
    expect(values).toEqual([a, b]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('may have a line of ten megabytes', async () => {
    const long = { key: 'A-3', fields: { summary: 'x'.repeat(10 * 1024 * 1024) } };
    expect((await read(text(a, long, b))).values).toEqual([a, long, b]);
  });

  it('may wrap each issue once more, as events do', async () => {
    const issue = { key: 'A-1', fields: {} };
    expect(
      (await read(text({ webhookEvent: 'jira:issue_updated', issue }, { issue: { key: 'A-2', fields: {} } }))).values,
    ).toEqual([issue, { key: 'A-2', fields: {} }]);
  });
});
