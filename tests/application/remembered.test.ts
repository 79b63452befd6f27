import fc from 'fast-check';
import { remembered } from '../../src/application/remembered';

describe('what is remembered', () => {
  /** Squares of numbers, each as heavy as its number. */
  const squares = (room: number) => {
    const made: number[] = [];
    const recall = remembered<number, { readonly square: number }>(room, Object.is);
    const squareOf = (of: number) =>
      recall(of, of, (key) => {
        made.push(key);
        return { square: key * key };
      });
    return { made, squareOf };
  };

  it('is made once', () => {
    const { made, squareOf } = squares(10);
    expect(squareOf(3)).toBe(squareOf(3));
    expect(made).toEqual([3]);
  });

  it('goes when its room is wanted, least recently used first', () => {
    const { made, squareOf } = squares(10);
    [4, 5, 4, 3, 4, 5].forEach(squareOf);
    expect(made).toEqual([4, 5, 3, 5]);
  });

  it('does not make way for what would not fit anyway', () => {
    const { made, squareOf } = squares(10);
    [4, 11, 11, 4].forEach(squareOf);
    expect(made).toEqual([4, 11, 11]);
  });

  it('is always what would be made anew', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), (asked) => {
        const { squareOf } = squares(10);
        expect(asked.map((one) => squareOf(one).square)).toEqual(asked.map((one) => one * one));
      }),
    );
  });
});
