import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const build = join(__dirname, '../../static/build');

it('the built page fetches what every page shows with before it is asked for, and nothing that is not there', () => {
  const links = readFileSync(join(build, 'index.html'), 'utf8').match(/<link [^>]*>/g) ?? [];
  const ahead = links.flatMap((link) => {
    const [, file] = /href="\.\/assets\/(show-[^"]*)"/.exec(link) ?? [];
    return file === undefined ? [] : [{ file, isCode: link.includes('rel="modulepreload"') }];
  });
  const built = readdirSync(join(build, 'assets')).filter((file) => /^show-.*\.(js|css)$/.test(file));
  expect(ahead.map(({ file }) => file).sort()).toEqual(built.sort());
  expect(ahead.map(({ file, isCode }) => file.endsWith('.js') === isCode)).toEqual([true, true]);
});
