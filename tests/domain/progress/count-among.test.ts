import { countAmong } from '../../../src/domain/progress/count-among';

describe('countAmong', () => {
  const none = { toDo: 0, inProgress: 0, done: 0, unknown: 0 };

  it('knows nothing of a set without issues', () => {
    expect(countAmong(0, none)).toBeNull();
  });

  it.each(['toDo', 'inProgress', 'done', 'unknown'])(
    'counts among issues of the category %s, 0 included',
    (category) => {
      expect(countAmong(0, { ...none, [category]: 1 })).toBe(0);
      expect(countAmong(1, { ...none, [category]: 1 })).toBe(1);
    },
  );
});
