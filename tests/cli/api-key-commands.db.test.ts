import { API_KEY_COMMANDS } from '../../server/cli/api-key-commands.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** Runs `dxc api-key …`: the exit code and what it prints. */
async function dxc(...words: string[]): Promise<{ code: number; lines: string[] }> {
  const command = API_KEY_COMMANDS.find((apiKeyCommand) =>
    apiKeyCommand.words.every((word, at) => words[at] === word),
  );
  const lines: string[] = [];
  const argv = words.slice(command!.words.length);
  const code = await command!.run(app.app, argv, (line) => void lines.push(...line.split('\n')));
  return { code, lines };
}
const create = (...more: string[]) =>
  dxc('api-key', 'create', '--role', 'staff', '--name', '架空 連携', ...more);
const ids = async (...more: string[]) =>
  (await dxc('api-key', 'list', ...more)).lines.map((line) => line.split('\t'));
const use = async (key: string | undefined) =>
  (
    await app.inject({
      url: '/api/v1/consultations',
      headers: { authorization: `Bearer ${String(key)}` },
    })
  ).statusCode;

test('a key is made, listed, replaced and revoked; each prints its own output and nothing else', async () => {
  const { code, lines } = await create();
  expect([code, lines.length]).toEqual([0, 1]);
  const [key] = lines;
  expect(await use(key)).toBe(200);
  const [row] = await ids();
  const [id = '', ...rest] = row!;
  expect(rest).toEqual(['active', 'staff', '2027-11-21', '2026-11-21T01', '架空 連携']);
  const rotated = await dxc('api-key', 'rotate', id, '--overlap-hours', '0');
  expect(rotated.lines).toEqual([expect.stringMatching(/^miedx_key_/)]);
  expect([await use(key), await use(rotated.lines[0])]).toEqual([401, 200]);
  expect((await dxc('api-key', 'revoke', id)).code).toBe(0);
  expect(await use(rotated.lines[0])).toBe(401);
  expect([await ids(), (await ids('--all')).map(([, state]) => state)]).toEqual([[], ['revoked']]);
  const entries = await sql(
    app.database.ownerUrl,
    `SELECT action, actor_kind, actor_id FROM audit_entry WHERE record_id = $1 ORDER BY id`,
    [id],
  );
  expect(entries).toEqual(
    ['created', 'rotated', 'revoked'].map((what) => ({
      action: `api-key.${what}`,
      actor_kind: 'system',
      actor_id: 'dxc api-key',
    })),
  );
  const told = await sql(
    app.database.ownerUrl,
    `SELECT 1 FROM outbox_event WHERE type = 'api-key.granted'`,
  );
  expect(told).toHaveLength(2);
});

test('scope and end are said in words that are checked', async () => {
  const { lines } = await create('--permissions', 'kpi:read,seminar:read', '--expires', '90d');
  expect(await use(lines[0])).toBe(403);
  await create('--expires', '2027-03-31');
  await create('--no-expiry');
  await create('--expires', '2030-03-31', '--long-lived');
  expect((await ids()).map(([, , , until]) => until)).toEqual([
    '2027-02-19',
    '2027-03-31',
    '期限なし',
    '2030-03-31',
  ]);
  for (const wrong of [
    ['--permissions', 'account:manage'],
    ['--permissions', 'nonsense'],
    ['--expires', '2027-02-30'],
    ['--expires', 'soon'],
  ]) {
    expect([wrong, (await create(...wrong)).code]).toEqual([wrong, 2]);
  }
  await expect(create('--expires', '2030-03-31')).rejects.toMatchObject({ status: 422 });
  await expect(create('--permissions', 'audit:read')).rejects.toMatchObject({ status: 422 });
  expect((await dxc('api-key', 'create', '--role', 'king', '--name', 'x')).code).toBe(2);
  expect((await dxc('api-key', 'rotate', 'x', '--overlap-hours', '999')).code).toBe(2);
  expect((await dxc('api-key', 'revoke')).code).toBe(2);
  await expect(dxc('api-key', 'revoke', 'x')).rejects.toMatchObject({ status: 404 });
});
