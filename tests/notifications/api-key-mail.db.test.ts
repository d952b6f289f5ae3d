import { CreateApiKey, RotateApiKey } from '../../server/identity/index.js';
import type { Actor } from '../../server/platform/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { signedIn } from '../access/desk.js';
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
