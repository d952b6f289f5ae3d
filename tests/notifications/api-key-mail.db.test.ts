import { ApiKeys, CreateApiKey, RotateApiKey } from '../../server/identity/index.js';
import { WarnEndingKeys } from '../../server/identity/commands/warn-ending-keys.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { signedIn } from '../access/access-fixture.js';
import { Post } from './support/post.js';

let app: TestApp;
let post: Post;
beforeAll(async () => {
  app = await testApp();
  post = new Post(app);
});
afterAll(() => app.close());

test('every administrator is told of a new key, who made it and how long it lasts; nobody else is', async () => {
  const [maker, other, stopped] = [
    await signedIn(app, 'admin'),
    await signedIn(app, 'admin'),
    await signedIn(app, 'admin'),
  ];
  await signedIn(app, 'staff');
  await sql(app.database.ownerUrl, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
    stopped.id,
  ]);
  const people = await sql<{ id: string; email: string; name: string }>(
    app.database.ownerUrl,
    'SELECT id, email, name FROM account',
  );
  const of = (id: string) => people.find((it) => it.id === id)!;
  const actor: Actor = {
    kind: 'account',
    id: maker.id,
    role: 'admin',
    name: of(maker.id).name,
    via: 'session',
  };
  const made = await app
    .get(CreateApiKey)
    .execute({ name: '架空 受付連携', permissions: ['kpi:read'], longLived: false }, actor);
  const mails = await post.deliver();
  expect(Object.keys(mails).sort()).toEqual([of(maker.id).email, of(other.id).email].sort());
  const [mail] = mails[of(other.id).email]!;
  expect(mail!.text).toContain('架空 受付連携');
  expect(mail!.text).toContain(of(maker.id).name);
  expect(mail!.text).toContain('令和9年11月21日');
  expect(mail!.text).not.toContain(made.key);

  const rotation = { overlapHours: 24, longLived: false };
  await app
    .get(RotateApiKey)
    .execute({ keyId: made.id, version: null, rotation }, { kind: 'system', id: 'dxc api-key' });
  expect((await post.deliver())[of(other.id).email]![0]!.text).toContain('サーバーのコマンド');
});

describe('before a key ends', () => {
  const DAY = 86_400_000;
  const SYSTEM: Actor = { kind: 'system', id: 'test' };
  const warn = () => app.get(WarnEndingKeys).execute(undefined, SYSTEM);
  const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY);

  it('administrators are told a month and a week before, once each, and again for another end', async () => {
    await app.get(ApiKeys).create('架空 短い連携', 'staff', { expiresAt: inDays(3) });
    await app.get(ApiKeys).create('架空 いつまでも', 'staff', { expiresAt: null });
    const id = '01a1fb9e-0680-720d-b40d-6b6eb4185000';
    await app.get(ApiKeys).create('架空 長い連携', 'staff', { id, expiresAt: inDays(100) });
    await post.deliver();
    expect(await warn()).toBe(0);
    app.clock.advance(70 * DAY);
    expect(await warn()).toBe(1);
    expect(await warn()).toBe(0);
    const texts = Object.values(await post.deliver()).flatMap((mails) =>
      mails.map(({ text }) => text),
    );
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('まもなく期限が切れる連携キー');
    expect(texts[0]).toContain('架空 長い連携');
    expect(texts[0]).not.toContain('操作した人');
    app.clock.advance(24 * DAY);
    expect(await warn()).toBe(1);
    expect(await warn()).toBe(0);
    await app
      .get(RotateApiKey)
      .execute(
        { keyId: id, version: null, rotation: { overlapHours: 0, longLived: false } },
        SYSTEM,
      );
    expect(await warn()).toBe(0);
    app.clock.advance(71 * DAY);
    expect(await warn()).toBe(1);
    await sql(app.database.ownerUrl, 'UPDATE api_key SET revoked_at = now() WHERE id = $1', [id]);
    app.clock.advance(25 * DAY);
    expect(await warn()).toBe(0);
  });

  it('is nothing that a person may set off', async () => {
    const staff = await signedIn(app, 'admin');
    const person: Actor = {
      kind: 'account',
      id: staff.id,
      role: 'admin',
      name: '架空',
      via: 'session',
    };
    await expect(app.get(WarnEndingKeys).execute(undefined, person)).rejects.toMatchObject({
      status: 403,
    });
  });
});
