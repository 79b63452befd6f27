import { stretchesOf } from '../../../static/messages/weekdays';

describe('weekdays that follow each other', () => {
  it('stand together, in the order of the week, each once', () => {
    expect(stretchesOf([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4, 5]]);
    expect(stretchesOf([7, 2, 3, 5, 4, 2])).toEqual([[2, 3, 4, 5], [7]]);
    expect(stretchesOf([])).toEqual([]);
  });
});
