import { inflateRawSync } from 'node:zlib';
import type { Day } from '../../../../src/domain/units';
import { csvOf } from '../../../../static/views/work/export/csv';
import type { ExportTable } from '../../../../static/views/work/export/export-table';
import { xlsxOf } from '../../../../static/views/work/export/xlsx';

const day = 20_000 as Day; // 4 October 2024
const awkward = 'Says "yes", twice;\nthen <no> & 日本';
const table: ExportTable = {
  titles: ['Key', 'Name', 'Points', 'Due'],
  rows: [
    ['ABC-1', awkward, 2.5, { day }],
    ['ABC-2', '=HYPERLINK("http://example.org")', -3, null],
    ['ABC-3', '  +1', 0, null],
    ['ABC-4', '', null, null],
  ],
};

/** Reads a CSV as RFC 4180 says, without knowing how it was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** Files of a zip archive, found by its directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [packed, size, nameLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    expect(content.length).toBe(size);
    files.set(name, content.toString());
    at += 46 + nameLength;
  }
  return files;
}

describe('files of an export', () => {
  it('has in a CSV what was written, with numbers and days as they are', () => {
    const text = csvOf(table);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [titles, ...rows] = readCsv(text.slice(1));
    expect(titles).toEqual(table.titles);
    expect(rows[0]).toEqual(['ABC-1', awkward, '2.5', '2024-10-04']);
    expect(rows[1]?.slice(2)).toEqual(['-3', '']);
    expect(rows[3]).toEqual(['ABC-4', '', '', '']);
  });

  it('lets no text of a CSV be taken for a formula', () => {
    const starts = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1'];
    const rows = readCsv(csvOf({ titles: ['a', 'b'], rows: starts.map((text) => [text, text]) }).slice(1)).slice(1);
    expect(rows).toEqual(starts.map((text) => [`'${text}`, `'${text}`]));
  });

  it('has in a workbook numbers as numbers, days as days, texts as texts', async () => {
    const blob = await xlsxOf(table, 'Work');
    const files = unzip(Buffer.from(await blob.arrayBuffer()));
    expect([...files.keys()]).toContain('xl/workbook.xml');
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    const rows = [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c\/>|<c(?: s="(\d)")?(?: t="(\w+)")?>(.*?)<\/c>/gs)].map(([, style, type, value]) => ({
        style,
        type,
        value: value?.replace(/<[^>]*>/g, ''),
      })),
    );
    expect(rows.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
    expect(rows[0]?.[1]).toEqual({ style: '1', type: 'inlineStr', value: 'Name' });
    expect(rows[1]?.[2]).toEqual({ style: undefined, type: undefined, value: '2.5' });
    // 4 October 2024 is day 45,569 of Excel's calendar.
    expect(rows[1]?.[3]).toEqual({ style: '2', type: undefined, value: '45569' });
    expect(rows[1]?.[1]?.value).toBe('Says &quot;yes&quot;, twice;\nthen &lt;no&gt; &amp; 日本');
    expect(rows[2]?.[1]?.type).toBe('inlineStr');
    expect(sheet).not.toContain('<f>');
    expect(rows[4]?.[3]).toEqual({ style: undefined, type: undefined, value: undefined });
  });
});
