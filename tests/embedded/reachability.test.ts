import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedFolder } from '../../server/embedded/reachability.js';

describe('the folder that keeps the database user out', () => {
  const stranger = { name: 'stranger', uid: 64_999, gid: 64_999 };
  let base: string;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(join(tmpdir(), 'reach-')));
    chmodSync(base, 0o755);
    mkdirSync(join(base, 'closed', 'inner'), { recursive: true });
    chmodSync(join(base, 'closed'), 0o700);
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('is named, outermost first', () => {
    expect(closedFolder(join(base, 'closed', 'inner'), stranger)).toBe(join(base, 'closed'));
  });

  it('is found for a path that does not exist yet', () => {
    expect(closedFolder(join(base, 'closed', 'new', 'data'), stranger)).toBe(join(base, 'closed'));
  });

  it('is none when everybody may enter', () => {
    expect(closedFolder(join(base, 'open', 'data'), stranger)).toBeUndefined();
  });

  it('is none for the owner', () => {
    const owner = { name: 'me', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(closedFolder(join(base, 'closed', 'inner'), owner)).toBeUndefined();
  });
});
