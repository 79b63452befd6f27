/** `npm run bench`: what the app costs, in time, points and bytes, beside what it would cost otherwise. */
import { bundleApp } from '../../sandbox/forge/bundle-app';
import { projectPaths } from '../../sandbox/server/project-paths';
import { printArithmetic } from './arithmetic';
import { capacity } from './capacity';
import { printDependencies } from './dependencies';
import { printFeatures } from './features';
import { makeImage } from './container/image';
import { indexCosts } from './index-costs';
import { printMacros } from './macros';
import { memory } from './memory';
import { readBenchOptions, type BenchOptions } from './options';
import { portfolioView } from './portfolio-view';
import type { Benchmark } from './report/benchmark';
import { openMeasuredSite } from './site/measured-site';
import { sqlLimits } from './sql-limits';
import { printTimeline } from './timeline';
import { trends } from './trends';
import { printWork } from './work';
import { workViews } from './work-views';

/** What needs no site. */
const alone: readonly { readonly name: string; readonly about: string; readonly print: () => void | Promise<void> }[] =
  [
    { name: 'arithmetic', about: "the app's own computations in memory", print: printArithmetic },
    {
      name: 'dependencies',
      about: 'critical path, what-if and map of a large network, the map in a browser too',
      print: printDependencies,
    },
    { name: 'timeline', about: 'the timeline in a browser, beside two others (some minutes)', print: printTimeline },
    {
      name: 'features',
      about: 'the epics of one large product, in a browser too (some minutes)',
      print: printFeatures,
    },
    { name: 'macros', about: 'a page of Confluence with ten macros, in a browser', print: printMacros },
    { name: 'work', about: 'the table of work in a browser: ten thousand lines while they scroll', print: printWork },
  ];
/** In the order in which they run: the last tells of everything before it. */
const benchmarks: readonly Benchmark[] = [indexCosts, portfolioView, workViews, capacity, trends, memory, sqlLimits];
const mysqlUrl = process.env.ALTITUDE_MYSQL_URL ?? null;

const help = `npm run bench -- [NAME…] [--issues N,…] [--rounds N]

${[...alone, ...benchmarks].map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')}

  --issues N,…  sizes of the site; 1000,10000,50000,200000 unless told (some ten minutes)
  --rounds N    what each figure is the median of; 5 unless told
  MariaDB or MySQL is measured beside SQLite where ALTITUDE_MYSQL_URL names one.`;

async function measureSites({ sizes, rounds, names }: BenchOptions): Promise<void> {
  const chosen = benchmarks.filter(({ name }) => names.includes(name));
  if (chosen.length === 0) return;
  if (mysqlUrl === null) console.log('ALTITUDE_MYSQL_URL is unset: SQLite alone is measured.\n');
  const bundle = await bundleApp(projectPaths.appEntry, projectPaths.appBundle);
  const image = await makeImage(bundle);
  for (const size of sizes) {
    for (const url of mysqlUrl === null ? [null] : [null, mysqlUrl]) {
      const site = await openMeasuredSite({ ...size, bundle, image, mysqlUrl: url, rounds });
      try {
        for (const { measure } of chosen) await measure(site);
        console.log(`… ${size.issues} issues on ${site.database.kind} measured`);
      } finally {
        await site.database.remove();
      }
    }
  }
  image.remove();
  for (const { report } of chosen) console.log(`\n${report()}`);
}

const options = readBenchOptions(
  process.argv.slice(2),
  [...alone, ...benchmarks].map(({ name }) => name),
);
if (options.isHelp) console.log(help);
else {
  for (const { name, print } of alone) if (options.names.includes(name)) await print();
  await measureSites(options);
}
