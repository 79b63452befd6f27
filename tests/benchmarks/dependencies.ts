/** Critical path, conflicts and what-if over columns, side by side with objects and maps as one would write them first. */
import { checkPlannedDates } from '../../src/domain/dependencies/conflicts';
import { criticalPath } from '../../src/domain/dependencies/critical-path';
import { layOutMap } from '../../src/domain/dependencies/map-layout';
import { prepareNetwork } from '../../src/domain/dependencies/prepare-network';
import { scheduleNetwork } from '../../src/domain/dependencies/schedule';
import { WhatIf } from '../../src/domain/dependencies/what-if';
import { day } from '../builders/facts';
import { itemColumns, linkColumns, MONDAY, OFFICE, type SomeItem, type SomeLink } from '../builders/network';
import { measureMap } from './dependency-map';
import { ITEMS, largeNetwork, LINKS } from './large-network';

const ROUNDS = 15;
const QUESTIONS = 1_000;

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

type Node = { id: string; lasts: number; early: number; late: number; into: Edge[]; out: Edge[] };
type Edge = { from: string; to: string; type: string; lag: number };

/** Items by key in a map, links as objects at both ends, order and dates by recursion with memory. */
function obvious(items: readonly SomeItem[], links: readonly SomeLink[]): number {
  const nodes = new Map<string, Node>();
  items.forEach(({ lasts = 0 }, at) =>
    nodes.set(`ABC-${at}`, { id: `ABC-${at}`, lasts, early: NaN, late: NaN, into: [], out: [] }),
  );
  for (const [from, to, type = 'FS', lag = 0] of links) {
    const edge = { from: `ABC-${from}`, to: `ABC-${to}`, type, lag };
    nodes.get(edge.from)!.out.push(edge);
    nodes.get(edge.to)!.into.push(edge);
  }
  const gap = ({ from, to, type, lag }: Edge) =>
    lag + (type.startsWith('F') ? nodes.get(from)!.lasts : 0) - (type[1] === 'F' ? nodes.get(to)!.lasts : 0);
  const early = (node: Node): number => {
    if (Number.isNaN(node.early))
      node.early = Math.max(0, ...node.into.map((edge) => early(nodes.get(edge.from)!) + gap(edge)));
    return node.early;
  };
  const all = [...nodes.values()];
  const end = Math.max(...all.map((node) => early(node) + node.lasts));
  const late = (node: Node): number => {
    if (Number.isNaN(node.late))
      node.late = Math.min(end - node.lasts, ...node.out.map((edge) => late(nodes.get(edge.to)!) - gap(edge)));
    return node.late;
  };
  return all.filter((node) => late(node) === node.early).length;
}

/** Rows of name and milliseconds: medians, a question being the mean of a thousand. */
function measureDependencies(): readonly (readonly [string, number])[] {
  const { items, links } = largeNetwork();
  const [itemsGiven, linksGiven] = [itemColumns(items), linkColumns(links)];
  const network = prepareNetwork(itemsGiven, linksGiven, OFFICE);
  const options = { start: day(MONDAY), keepsPlannedStarts: false, target: null };
  const schedule = scheduleNetwork(network, options);
  const whatIf = new WhatIf(schedule);
  const askMany = () => {
    for (let n = 0; n < QUESTIONS; n++) whatIf.ask([{ item: (n * 7_919) % ITEMS, slipsBy: 5, lasts: null }]);
  };
  const widest = () => whatIf.ask([{ item: 0, slipsBy: 200, lasts: null }]);
  const size = `${ITEMS} items, ${LINKS} links`;
  return [
    [`check and order, ${size}`, median(() => prepareNetwork(itemsGiven, linksGiven, OFFICE))],
    ['critical path and floats', median(() => criticalPath(scheduleNetwork(network, options)))],
    ['conflicts of planned dates', median(() => checkPlannedDates(network))],
    ['ready for what-if', median(() => new WhatIf(schedule))],
    ['a what-if, anywhere', median(askMany) / QUESTIONS],
    [`a what-if that moves ${widest().items.length} items`, median(widest)],
    ['layout of the map', median(() => layOutMap(network))],
    ['critical path by objects and a map', median(() => obvious(items, links))],
  ];
}

export async function printDependencies(): Promise<void> {
  console.log('\nA network of dependencies');
  for (const [name, ms] of measureDependencies()) console.log(`${ms.toFixed(3).padStart(8)} ms  ${name}`);
  console.log(`\nIts map in a browser, ${ITEMS} boxes and ${LINKS} lines`);
  for (const [name, ms] of await measureMap()) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
}
