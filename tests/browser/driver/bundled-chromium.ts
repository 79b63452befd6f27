import { execFile } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Added to the environment of the browser's process. */
  readonly environment: Readonly<Record<string, string>>;
}

const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium that comes as an npm package, for machines without a browser. It is unpacked once into a folder of the
 * system's temporary files, together with the libraries and fonts that a bare machine lacks.
 */
export async function bundledChromium(): Promise<BrowserProgram> {
  const { bin, version } = findPackage();
  const folder = join(tmpdir(), `altitude-chromium-${version}`);
  if (!existsSync(folder)) await unpackAll(bin, folder);
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((path) => path !== undefined);
  return {
    executablePath: join(folder, 'chromium'),
    args: flags,
    environment: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(folder, 'fonts'), HOME: folder },
  };
}

function findPackage(): { readonly bin: string; readonly version: string } {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = main.slice(0, main.lastIndexOf(join('chromium', 'build'))) + 'chromium';
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { bin: join(root, 'bin'), version };
}

/** Into a folder of its own first: other processes see all of it or nothing. */
async function unpackAll(bin: string, folder: string): Promise<void> {
  const draft = `${folder}.${String(process.pid)}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await Promise.all([
    unpackFile(join(bin, 'chromium.br'), join(draft, 'chromium')),
    unpackArchive(join(bin, 'al2023.tar.br'), join(draft, 'al2023')),
    unpackArchive(join(bin, 'fonts.tar.br'), join(draft, 'fonts')),
  ]);
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'chromium'))) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** By way of a file: tar stops reading before the padding at an archive's end, which a pipe takes for a failure. */
async function unpackArchive(archive: string, target: string): Promise<void> {
  mkdirSync(target);
  const plain = `${target}.tar`;
  await unpackFile(archive, plain);
  await promisify(execFile)('tar', ['-x', '-f', plain, '-C', target]);
  rmSync(plain);
}

function unpackFile(compressed: string, target: string): Promise<void> {
  return pipeline(createReadStream(compressed), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

/** The settings in the package name folders of another kind of machine. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
