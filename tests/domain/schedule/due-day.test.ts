import { dueDay } from '../../../src/domain/schedule/due-day';
import { day } from '../../builders/facts';

const none = { own: null, fixVersion: null, sprint: null, rolledUp: null };

describe('dueDay', () => {
  it('is unknown without any source', () => {
    expect(dueDay(none)).toBeNull();
  });

  it('is the own day, however near the others are', () => {
    expect(dueDay({ own: day(9), fixVersion: day(1), sprint: day(2), rolledUp: day(3) })).toEqual({
      day: 9,
      source: 'own',
    });
  });

  it('is otherwise the nearest, and says which', () => {
    expect(dueDay({ ...none, fixVersion: day(5), sprint: day(4), rolledUp: day(6) })).toEqual({
      day: 4,
      source: 'sprint',
    });
    expect(dueDay({ ...none, fixVersion: day(5), rolledUp: day(3) })).toEqual({ day: 3, source: 'rolled-up' });
  });
});
