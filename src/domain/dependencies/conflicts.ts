import { holdsFinish, leavesStart } from './dependency-kind';
import type { DependencyNetwork } from './network';
import { at, DONE, UNKNOWN } from './network';

/**
 * What the dates as planned make of a link.
 * - `kept`: they do what the link asks.
 * - `violated`: the successor is planned too early.
 * - `unknown`: a date that the link speaks of is not known. This is not "kept".
 * - `satisfied`: the predecessor is done, so nothing has to wait for it, whatever its dates and the lag are.
 * - `left-out`: the link is no part of the network, see its problems.
 */
export const verdicts = ['kept', 'violated', 'unknown', 'satisfied', 'left-out'] as const;
const KEPT = 0;
const VIOLATED = 1;
const NOT_KNOWN = 2;
const SATISFIED = 3;
const LEFT_OUT = 4;

/** One entry a link. */
export interface LinkChecks {
  /** Positions in `verdicts`. */
  readonly verdicts: Uint8Array;
  /** Work days by which the successor would have to move to keep the link; 0 for any link that is not violated. */
  readonly shortBy: Int32Array;
  /** The violated links, in the order given. */
  readonly violated: readonly number[];
}

/** Planned bounds of items, as in the network or with some of them changed. */
export type Bounds = Pick<DependencyNetwork, 'starts' | 'finishes'>;

/**
 * Holds every link against the dates as planned; nothing is moved. Links within a cycle are checked like any other:
 * in a cycle of finish-to-start links with known dates, at least one is violated.
 */
export function checkPlannedDates(network: DependencyNetwork): LinkChecks {
  const { count } = network.links;
  const checks = { verdicts: new Uint8Array(count), shortBy: new Int32Array(count), violated: [] as number[] };
  for (let link = 0; link < count; link++) {
    const short = shortfall(network, link, network);
    checks.verdicts[link] = verdictOf(network, link, short);
    if (short === UNKNOWN || short <= 0) continue;
    checks.shortBy[link] = short;
    checks.violated.push(link);
  }
  return checks;
}

function verdictOf({ holds, states, links }: DependencyNetwork, link: number, short: number): number {
  if (holds[link] !== 1) return LEFT_OUT;
  if (states[at(links.predecessors, link)] === DONE) return SATISFIED;
  if (short === UNKNOWN) return NOT_KNOWN;
  return short > 0 ? VIOLATED : KEPT;
}

/** Work days by which a link is missed; 0 or less: kept. UNKNOWN also for links that ask for nothing. */
export function shortfall({ holds, states, links }: DependencyNetwork, link: number, bounds: Bounds): number {
  const predecessor = at(links.predecessors, link);
  if (holds[link] !== 1 || states[predecessor] === DONE) return UNKNOWN;
  const type = links.types[link] ?? 0;
  const from = at(leavesStart(type) ? bounds.starts : bounds.finishes, predecessor);
  const to = at(holdsFinish(type) ? bounds.finishes : bounds.starts, at(links.successors, link));
  return from === UNKNOWN || to === UNKNOWN ? UNKNOWN : from + at(links.lags, link) - to;
}
