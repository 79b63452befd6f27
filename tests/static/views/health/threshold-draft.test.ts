import { draftOf, invalidIn, isChanged, thresholdsOf } from '../../../../static/views/health/threshold-draft';
import { defaultThresholds } from '../../../../src/domain/health/thresholds';

describe('thresholds as they are typed', () => {
  const draft = draftOf(defaultThresholds);

  it('are what counts as long as nothing is typed', () => {
    expect(thresholdsOf(draft)).toEqual(defaultThresholds);
    expect(isChanged(draft, defaultThresholds)).toBe(false);
  });

  it.each(['', 'many', '1.5', '-3', '0', '101', '25', '1e1'])(
    'cannot be saved with %p before a danger of 25',
    (typed) => {
      const wrong = { ...draft, late: { attention: typed, danger: '25' } };
      expect(invalidIn(wrong)).toEqual(['late']);
      expect(thresholdsOf(wrong)).toBeNull();
    },
  );

  it('are read with the blanks around them', () => {
    const typed = { ...draft, late: { attention: ' 7 ', danger: '100' } };
    expect(thresholdsOf(typed)?.late).toEqual({ attention: 7, danger: 100 });
    expect(isChanged(typed, defaultThresholds)).toBe(true);
  });
});
