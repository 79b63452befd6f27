import { parseArgs } from 'node:util';
import type { SiteSize } from './site/workshop';

const sizes: readonly SiteSize[] = [
  { issues: 1_000, projects: 5 },
  { issues: 10_000, projects: 20 },
  { issues: 50_000, projects: 50 },
  { issues: 200_000, projects: 100 },
];

export interface BenchOptions {
  readonly names: readonly string[];
  readonly sizes: readonly SiteSize[];
  readonly rounds: number;
  readonly isHelp: boolean;
}

/** @throws Error for what nobody understands */
export function readBenchOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      issues: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no benchmark ${unknown.join(', ')}: there are ${known.join(', ')}.`);
  return {
    names: positionals.length === 0 ? known : known.filter((name) => positionals.includes(name)),
    sizes: values.issues === undefined ? sizes : values.issues.split(',').map((text) => sizeOf(wholeNumber(text))),
    rounds: wholeNumber(values.rounds),
    isHelp: values.help,
  };
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${text} is no number of issues or rounds.`);
}

/** With as many projects as the next of the usual sizes. */
function sizeOf(issues: number): SiteSize {
  return { issues, projects: (sizes.find((size) => size.issues >= issues) ?? { projects: 100 }).projects };
}
