import { interruption } from './cli/interruption';

const interrupted = interruption();
// Loaded only now: it takes a while, in which somebody may think better of it.
const { runCli } = await import('./cli/run-cli');

const code = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  print: (line) => {
    console.log(line);
  },
  printError: (line) => {
    console.error(line);
  },
  interrupted,
});
process.exit(code);
