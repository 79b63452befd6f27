/** Draws a whole number from 0 up to, without, `below`, each equally likely. `below` is less than 2^31. */
export type Draw = (below: number) => number;

const TWO_TO_32 = 4_294_967_296;
/** Rounds after which seeds that differ in one bit have nothing in common any more. */
const WARM_UP = 15;

/**
 * Pseudorandom and repeatable: the same seed and stream always give the same row, and different streams of one seed have
 * nothing to do with each other. The generator is sfc32 by Chris Doty-Humphrey, of PractRand: 128 bits of state, of which 32
 * count, so that no row repeats itself within 2^32 draws.
 */
export function randomDraws(seed: number, stream: number): Draw {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0;
  let counter = 1;
  const next = () => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  return (below) => ((next() / TWO_TO_32) * below) | 0;
}
