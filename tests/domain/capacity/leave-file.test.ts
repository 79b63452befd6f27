import { readLeaveFile, writeLeaveFile } from '../../../src/domain/capacity/leave-file';
import { parseDay } from '../../../src/domain/schedule/calendar-day';

const titles = 'account_id,first_day,last_day,percent';
const read = (...lines: string[]) => readLeaveFile([titles, ...lines].join('\n'), (id) => id === 'ann' || id === 'bob');

describe('a file of leave', () => {
  it('comes back as it was written', () => {
    const text = `${titles}\nann,2026-12-24,2027-01-02,100\nbob,2026-06-01,2026-06-01,50\n`;
    const { leave, problems } = readLeaveFile(text, () => true);
    expect(problems).toEqual([]);
    expect(leave.get('bob')).toEqual([{ first: parseDay('2026-06-01'), last: parseDay('2026-06-01'), percent: 50 }]);
    expect(writeLeaveFile(leave)).toBe(text);
  });

  it('may be written by a spreadsheet: a mark at its start, semicolons, quotes, empty percent', () => {
    const { leave, problems } = readLeaveFile(
      `\ufeff${titles.replaceAll(',', ';')}\r\n"ann";2026-12-24;2026-12-24;\r\n\r\n`,
      () => true,
    );
    expect(problems).toEqual([]);
    expect(leave.get('ann')?.[0]?.percent).toBe(100);
  });

  it('says of every line what is wrong with it', () => {
    const { problems } = read(
      'ann,2026-12-24',
      'eve,2026-12-24,2026-12-25,100',
      'ann,24.12.2026,2026-12-25,100',
      'ann,2026-02-30,2026-03-01,100',
      'ann,2026-12-24,2026-12-23,100',
      'ann,2026-12-24,2026-12-25,-5',
      'ann,2026-12-24,2026-12-25,half',
      'bob,2026-12-24,2026-12-25,100',
      'bob,2026-12-25,2026-12-27,100',
    );
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 columns',
      '3 unknown-person',
      '4 no-day',
      '5 no-day',
      '6 reversed',
      '7 percent',
      '8 percent',
      '10 overlapping',
    ]);
  });

  it('has at most 5,000 people, and says so once', () => {
    const lines = (people: number) =>
      Array.from({ length: people }, (_, at) => `person-${at},2026-12-24,2026-12-25,100`).join('\n');
    const readAll = (people: number) => readLeaveFile(`${titles}\n${lines(people)}`, () => true);
    expect(readAll(5_000)).toMatchObject({ problems: [], leave: { size: 5_000 } });
    expect(readAll(5_003).problems).toEqual([{ line: 5_002, reason: 'too-many-people' }]);
    const again = `${titles}\n${lines(5_000)}\nperson-7,2027-01-04,2027-01-05,100`;
    expect(readLeaveFile(again, () => true).problems).toEqual([]);
  });

  it('is no file of leave without its titles, and nothing without a line', () => {
    expect(readLeaveFile('ann,2026-12-24,2026-12-25,100', () => true).problems).toEqual([
      { line: 1, reason: 'columns' },
    ]);
    expect(read('').problems).toEqual([{ line: 1, reason: 'empty' }]);
  });
});
