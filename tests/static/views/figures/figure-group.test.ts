import { isKnown, isUncounted } from '../../../../static/views/figures/figure-group';
import { counts, figures } from '../../builders/rows';

describe('figures of a set without issues', () => {
  const some = figures({ issues: counts({ done: 1 }) });

  it.each(['done', 'inProgress', 'toDo', 'unknown', 'late', 'unestimated'] as const)(
    'does not count %s, so that nothing opens',
    (figure) => {
      expect([isUncounted(figure, figures()), isKnown(figure, figures())]).toEqual([true, false]);
      expect([isUncounted(figure, some), isKnown(figure, some)]).toEqual([false, true]);
    },
  );

  it.each(['issues', 'points', 'start', 'due'] as const)('leaves %s to explain itself', (figure) => {
    expect(isUncounted(figure, figures())).toBe(false);
  });
});
