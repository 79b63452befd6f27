import fc from 'fast-check';
import { noFigures, sumFigures } from '../../../../static/views/figures/sum-figures';
import { counts, day, figures, points } from '../../builders/rows';

const someFigures = fc
  .record({
    done: fc.nat(100),
    toDo: fc.nat(100),
    late: fc.nat(9),
    start: fc.option(fc.nat(99)),
    estimated: fc.boolean(),
  })
  .map(({ done, toDo, late, start, estimated }) =>
    figures({
      issues: counts({ done, toDo }),
      late,
      start: start === null ? null : day(start),
      points: estimated ? points(done, toDo) : null,
    }),
  );

describe('sumFigures', () => {
  it('gives no issues, no points and no dates for no parts', () => {
    expect(sumFigures([])).toEqual(noFigures);
  });

  it('takes the earliest start and the latest due day, and ignores parts without one', () => {
    const sum = sumFigures([
      figures({ start: day(5), due: day(9) }),
      figures(),
      figures({ start: day(3), due: day(7) }),
    ]);
    expect(sum).toMatchObject({ start: 3, due: 9 });
  });

  it('leaves points unknown only where no part has any', () => {
    expect(sumFigures([figures(), figures()]).points).toBeNull();
    expect(sumFigures([figures(), figures({ points: points(2, 3, 4) })]).points).toEqual(points(2, 3, 4));
  });

  it('does not depend on the order or the grouping of the parts', () => {
    fc.assert(
      fc.property(fc.array(someFigures), fc.array(someFigures), (a, b) => {
        const whole = sumFigures([...a, ...b]);
        expect(sumFigures([sumFigures(b), sumFigures(a)])).toEqual(whole);
      }),
    );
  });
});
