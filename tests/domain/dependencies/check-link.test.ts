import { checkLink } from '../../../src/domain/dependencies/check-link';
import { MONDAY, OFFICE } from '../../builders/network';
import { day } from '../../builders/facts';

const span = (start: number | null, due: number | null, isDone = false) => ({
  start: start === null ? null : { day: day(MONDAY + start), source: 'own' as const },
  due: due === null ? null : { day: day(MONDAY + due), source: 'own' as const },
  isDone,
});

describe('one link beside the planned days', () => {
  it.each([
    ['the next day is early enough', span(0, 1), span(2, 3), 'FS', 0, 'kept', 0],
    ['both days count as worked, so the same day is one too early', span(0, 1), span(1, 3), 'FS', 0, 'violated', 1],
    ['a weekend is no time to wait', span(0, 4), span(7, 8), 'FS', 0, 'kept', 0],
    ['a lag counts work days', span(0, 4), span(7, 8), 'FS', 2, 'violated', 2],
    ['a negative lag lets them overlap', span(0, 4), span(3, 8), 'FS', -2, 'kept', 0],
    ['starts are held against starts', span(1, 4), span(0, 4), 'SS', 0, 'violated', 1],
    ['ends against ends', span(0, 4), span(0, 2), 'FF', 0, 'violated', 2],
    ['ends against starts', span(3, 4), span(0, 1), 'SF', 0, 'violated', 1],
    ['an unknown day is not kept', span(0, null), span(2, 3), 'FS', 0, 'unknown', 0],
    ['a day that the link does not speak of may be unknown', span(null, 1), span(1, null), 'FS', 0, 'violated', 1],
    ['what is done is waited for no longer', span(0, 9, true), span(1, 3), 'FS', 5, 'satisfied', 0],
    ['who started before it was done did so too early', span(0, 1), span(1, 3, true), 'FS', 0, 'violated', 1],
  ] as const)('%s', (_, predecessor, successor, kind, lagDays, verdict, shortBy) => {
    expect(checkLink([predecessor, successor], { kind, lagDays }, OFFICE)).toEqual({ verdict, shortBy });
  });
});
