import { withWholeDays } from '../../../static/messages/whole-days';

const lines = (period: string) => withWholeDays(period).split(' ');

it('a period breaks after its dash alone, and one with a lone day after the word before it', () => {
  expect(lines('Apr 10, 2024 – Mar 7, 2028')).toEqual(['Apr\u00a010,\u00a02024\u00a0–', 'Mar\u00a07,\u00a02028']);
  expect(lines('until Jan 14, 2027')).toEqual(['until', 'Jan\u00a014,\u00a02027']);
  expect(lines('3 wrz 2027')).toHaveLength(1);
});
