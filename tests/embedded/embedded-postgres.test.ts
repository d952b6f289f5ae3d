import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedEnvironment, openEmbedded } from '../../server/embedded/index.js';
import type { Embedded } from '../../server/embedded/index.js';
import { claimServer, refuseSecondServer } from '../../server/embedded/index.js';
import { sql } from '../support/database.js';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let open: Embedded | undefined;
  const said: string[] = [];
  const start = async () => {
    open = await openEmbedded(dataDir, (line) => said.push(line));
    return open;
  };
  beforeAll(() => {
    dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'dxc-embedded-')));
    chmodSync(dataDir, 0o755);
  });
  afterEach(async () => {
    await open?.stop();
    open = undefined;
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is created at the first start, with an owner and an app role', async () => {
    const { ownerUrl, appUrl, startedHere } = await start();
    await sql(ownerUrl, 'CREATE TABLE kept (id int)');
    await expect(sql(appUrl, 'DROP TABLE kept')).rejects.toThrow(/must be owner/);
    expect(startedHere).toBe(true);
    expect(said.join()).toContain('creating the database');
  });

  it('keeps its data, its port and its passwords', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await sql(second.ownerUrl, 'SELECT * FROM kept')).toEqual([]);
  });

  it('is adopted when the process that started it is gone', async () => {
    const first = await start();
    const again = await start();
    expect(again.startedHere).toBe(false);
    expect(again.appUrl).toBe(first.appUrl);
  });

  it('moves to another port when somebody took its own', async () => {
    const first = await start();
    await first.stop();
    const thief = await listen(Number(new URL(first.ownerUrl).port));
    try {
      const second = await start();
      expect(new URL(second.ownerUrl).port).not.toBe(new URL(first.ownerUrl).port);
    } finally {
      thief.close();
    }
  });

  it('stays up for others when a command that used it ends', async () => {
    const { ownerUrl, stopWhenIdle } = await start();
    const long = sql(ownerUrl, 'SELECT pg_sleep(0.5)');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stopWhenIdle();
    await long;
    expect(await sql(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('writes passwords and keys where only we can read them', async () => {
    const embedded = await start();
    const first = embeddedEnvironment(dataDir, embedded);
    expect(embeddedEnvironment(dataDir, embedded)).toEqual(first);
    expect(first.LINK_SECRET).toMatch(/^[\w-]{43}$/);
    for (const file of ['database.json', 'secrets.json']) {
      expect((statSync(join(dataDir, file)).mode & 0o777).toString(8)).toBe('600');
    }
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('SELECT');
  });

  it('begins anew without database.json, and keeps the old cluster aside', async () => {
    await (await start()).stop();
    rmSync(join(dataDir, 'database.json'));
    const { ownerUrl } = await start();
    expect(await sql(ownerUrl, `SELECT to_regclass('kept') AS kept`)).toEqual([{ kept: null }]);
    expect(readdirSync(dataDir).some((name) => name.startsWith('postgres.old-'))).toBe(true);
  });

  it('does not begin anew when the cluster is lost', async () => {
    await (await start()).stop();
    renameSync(join(dataDir, 'postgres'), join(dataDir, 'elsewhere'));
    await expect(start()).rejects.toThrow(/database\.json/);
    renameSync(join(dataDir, 'elsewhere'), join(dataDir, 'postgres'));
  });

  it('refuses a second server on the same data, and says which one runs', () => {
    const release = claimServer(dataDir, 'http://127.0.0.1:3999', process.ppid);
    expect(() => refuseSecondServer(dataDir)).toThrow('http://127.0.0.1:3999');
    release();
    expect(() => refuseSecondServer(dataDir)).not.toThrow();
  });

  it('is not fooled by a dead server, or by another process with its number', () => {
    claimServer(dataDir, 'http://127.0.0.1:3999', 4_194_304);
    expect(() => refuseSecondServer(dataDir)).not.toThrow();
    const claim = JSON.stringify({ pid: process.ppid, address: 'x', born: '1' });
    writeFileSync(join(dataDir, 'server.json'), claim);
    expect(() => refuseSecondServer(dataDir)).not.toThrow();
  });
});

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
