import { runCli } from './cli/run-cli';

const interrupted = new Promise<void>((resolve) => {
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
});

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
