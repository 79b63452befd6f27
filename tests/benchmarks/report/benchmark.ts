import type { MeasuredSite } from '../site/measured-site';

/** One subject of `npm run bench`. It is shown every site, smallest first, and then tells what it found. */
export interface Benchmark {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  readonly measure: (site: MeasuredSite) => Promise<void>;
  /** Tables and goals, to be printed. */
  readonly report: () => string;
}
