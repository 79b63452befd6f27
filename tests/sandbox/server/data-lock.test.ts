import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataPlace } from '../../../sandbox/server/data-folder';

const aFolder = (): string => join(mkdtempSync(join(tmpdir(), 'altitude-lock-')), 'new');

describe('the place of a database', () => {
  it('is refused while another process has it, and given once that has ended', async () => {
    const place = openDataPlace(aFolder(), 'demo');
    place.hold();
    const lock = place.databaseFile.replace(/db$/, 'lock');
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    writeFileSync(lock, String(other.pid));
    expect(() => {
      place.hold();
    }).toThrow(`Another sandbox (process ${String(other.pid)}) uses these data`);
    other.kill();
    await once(other, 'exit');
    place.hold();
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  });

  it('may be held twice by one process, and is not where nothing is kept', () => {
    const folder = aFolder();
    openDataPlace(folder, 'demo').hold();
    openDataPlace(folder, 'demo').hold();
    openDataPlace(null, 'demo').hold();
    expect(existsSync(join(folder, 'demo.lock'))).toBe(true);
  });
});
