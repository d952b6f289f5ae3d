import { ApiKeys } from '../../server/identity/index.js';
import type { DeliveryView } from '../../server/notifications/queries/list-deliveries.js';
import type { Page } from '../../server/platform/core/paging.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import { Post } from './support/post.js';

describe('the deliveries API', () => {
  let office: TestApp;
  let post: Post;
  let consultationId: string;
  const keys: Record<string, string> = {};
  beforeAll(async () => {
    office = await testApp();
    post = new Post(office);
    for (const role of ['staff', 'auditor'] as const) {
      keys[role] = await office.get(ApiKeys).create(`試験 ${role}`, role);
    }
    ({ id: consultationId } = await submit(office));
    await submit(office, { email: 'jiro@example.jp' });
    await post.deliver();
  });
  afterAll(() => office.close());

  const call = (method: 'GET' | 'POST', path: string, role = 'staff') =>
    office.inject({
      method,
      url: `/api/v1/deliveries${path}`,
      headers: { authorization: `Bearer ${keys[role]!}` },
    });
  const list = async (query = '') => (await call('GET', query)).json<Page<DeliveryView>>();

  it('lists mails newest first, with address and kind', async () => {
    const all = await list();
    expect(all).toMatchObject({ total: 4, totalCapped: false });
    const [receipt] = (await list(`?consultationId=${consultationId}&recipientKind=requester`))
      .items;
    expect(receipt).toMatchObject({
      template: 'receipt',
      templateName: '受付のお知らせ',
      toAddress: 'hanako@example.jp',
      state: 'delivered',
      attempts: 1,
      nextAttemptAt: null,
      consultationId,
    });
    expect(JSON.stringify(all)).not.toContain('/c/');
  });

  it('filters and pages', async () => {
    expect((await list(`?consultationId=${consultationId}`)).total).toBe(2);
    expect((await list('?state=permanent-failure')).total).toBe(0);
    expect((await list('?perPage=1&page=4')).items).toHaveLength(1);
    expect((await call('GET', '?state=lost')).statusCode).toBe(422);
    expect((await call('GET', '?unknown=1')).statusCode).toBe(422);
  });

  it('sends a mail again: the same mail, once, with an entry in the audit log', async () => {
    const [receipt] = (await list(`?consultationId=${consultationId}&template=receipt`)).items;
    const again = await call('POST', `/${receipt!.id}/resend`);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toMatchObject({ state: 'created', attempts: 0, sentAt: null });
    expect((await call('POST', `/${receipt!.id}/resend`)).statusCode).toBe(409);
    await post.send([receipt!.id]);
    expect((await list(`?consultationId=${consultationId}&template=receipt`)).items).toMatchObject([
      { state: 'delivered', attempts: 1 },
    ]);
    const [kept] = await sql<{ count: string }>(
      office.database.url,
      'SELECT count(*) FROM captured_mail WHERE delivery_id = $1',
      [receipt!.id],
    );
    expect(kept).toEqual({ count: '1' });
    const audit = await sql(
      office.database.url,
      `SELECT action FROM audit_entry WHERE record_type = 'delivery' AND record_id = $1`,
      [receipt!.id],
    );
    expect(audit).toEqual([{ action: 'delivery.resent' }]);
  });

  it('goes to the address as it is now', async () => {
    await sql(
      office.database.url,
      `UPDATE consultation SET email = 'new@example.jp' WHERE id = $1`,
      [consultationId],
    );
    const [receipt] = (await list(`?consultationId=${consultationId}&template=receipt`)).items;
    await call('POST', `/${receipt!.id}/resend`);
    await post.send([receipt!.id]);
    expect((await list(`?consultationId=${consultationId}&template=receipt`)).items).toMatchObject([
      { toAddress: 'new@example.jp' },
    ]);
  });

  it('lets an auditor look and not send, and answers 404 for what is not there', async () => {
    const [mail] = (await list()).items;
    expect((await call('GET', '', 'auditor')).statusCode).toBe(200);
    expect((await call('POST', `/${mail!.id}/resend`, 'auditor')).statusCode).toBe(403);
    expect((await call('POST', `/${consultationId}/resend`)).statusCode).toBe(404);
    expect((await office.inject({ method: 'GET', url: '/api/v1/deliveries' })).statusCode).toBe(
      401,
    );
  });
});
