/**
 * Fills a list with whole numbers from 0 up to, without, `below`, each equally likely: those that come next in its row. `below` is
 * less than 2^31. Many at a time, because a generator whose numbers are at hand is several times as quick.
 */
export type DrawInto = (drawn: Uint32Array, below: number) => void;

const TWO_TO_32 = 4_294_967_296;
/** Rounds after which seeds that differ in one bit have nothing in common any more. */
const WARM_UP = 15;
/** Nobody reads what is drawn there. */
const warmUp = new Uint32Array(WARM_UP);

/**
 * Pseudorandom and repeatable: the same seed and stream always give the same row, and different streams of one seed have
 * nothing to do with each other. The generator is sfc32 by Chris Doty-Humphrey, of PractRand: 128 bits of state, of which 32
 * count, so that no row repeats itself within 2^32 draws.
 */
export function randomDraws(seed: number, stream: number): DrawInto {
  const state = Int32Array.of(seed, stream, 0, 1);
  drawOn(state, warmUp, 1);
  return (drawn, below) => {
    drawOn(state, drawn, below);
  };
}

/** Its four numbers are at hand while it draws, and put back at the end. */
function drawOn(state: Int32Array, drawn: Uint32Array, below: number): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let counter = state[3] ?? 0;
  for (let at = 0; at < drawn.length; at++) {
    const next = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + next) | 0;
    drawn[at] = ((next >>> 0) / TWO_TO_32) * below;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
