import { Accounts, MailCodes, SignInLinks } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import {
  addStaff,
  addSupporter,
  tellWorld,
  type StaffMember,
  type SupporterActor,
} from './support/people.js';
import { Post } from './support/post.js';

const HANAKO = 'hanako@example.jp';
const TARO = 'taro@example.jp';

describe('mails that let somebody in', () => {
  let desk: TestApp;
  let post: Post;
  let staff: StaffMember;
  let supporter: SupporterActor;
  beforeAll(async () => {
    desk = await testApp();
    post = new Post(desk);
    staff = await addStaff(desk);
    supporter = await addSupporter(desk, staff, '架空 太郎', TARO);
  });
  afterAll(() => desk.close());

  it('sends the code that opens the case, and the link that lets somebody in', async () => {
    const { id } = await submit(desk);
    await post.deliver();
    const codeId = await desk.get(UnitOfWork).run((tx) => desk.get(MailCodes).issue(tx, id));
    await tellWorld(desk, 'mail-code.requested', { codeId, consultationId: id });
    const [mail] = (await post.deliver())[HANAKO]!;
    const [, code] = /確認コード：(\d{6})/.exec(mail!.text) ?? [];
    expect(await desk.get(MailCodes).redeem(id, code!)).toBe(true);

    const link = await desk.get(SignInLinks).issue('supporter', supporter.id);
    await tellWorld(desk, 'sign-in-link.requested', { linkId: link.id });
    expect((await post.deliver())[TARO]![0]!.links).toEqual([link.url]);

    const used = await desk.get(SignInLinks).issue('supporter', supporter.id);
    await tellWorld(desk, 'sign-in-link.requested', { linkId: used.id });
    const planned = await post.plan();
    await desk.get(SignInLinks).use(used.id);
    await post.send(planned);
    const rows = await sql(desk.database.url, 'SELECT state FROM delivery WHERE id = ANY($1)', [
      planned,
    ]);
    expect(rows).toEqual([{ state: 'cancelled' }]);
  });

  it('writes to members of staff about their own way in', async () => {
    const accountId = staff.id;
    const invitation = await desk.get(SignInLinks).issue('invitation', accountId);
    await tellWorld(desk, 'account.invited', { accountId, linkId: invitation.id });
    const [invited] = (await post.deliver())['shokuin@example.jp']!;
    expect(invited!.links).toEqual([invitation.url]);

    const reset = await desk.get(SignInLinks).issue('password-reset', accountId);
    await tellWorld(desk, 'password-reset.requested', { linkId: reset.id });
    expect((await post.deliver())['shokuin@example.jp']![0]!.links).toEqual([reset.url]);
    // Asked for by somebody without an account: nobody is told.
    const nobody = await desk.get(SignInLinks).issue('password-reset', newId());
    await tellWorld(desk, 'password-reset.requested', { linkId: nobody.id });
    expect(await post.deliver()).toEqual({});

    await tellWorld(desk, 'account.credentials-changed', { accountId, what: 'password' });
    const [changed] = (await post.deliver())['shokuin@example.jp']!;
    expect(changed!.subject).toContain('パスワードが変わりました');

    await tellWorld(desk, 'account.attacked', { accountId, by: 'factor' });
    const told = await post.deliver();
    expect(told['shokuin@example.jp']![0]!.text).toContain('あなたのアカウントで');
    const admins = (await desk.get(Accounts).list()).filter(({ role }) => role === 'admin');
    for (const { email } of admins) expect(told[email]![0]!.text).toContain('さんのアカウントで');
    await tellWorld(desk, 'account.attacked', { accountId: newId(), by: 'password' });
    expect(await post.deliver()).toEqual({});

    const formerAddressId = newId();
    await sql(
      desk.database.ownerUrl,
      `INSERT INTO former_address (id, account_id, address, changed_at) VALUES ($1, $2, $3, now())`,
      [formerAddressId, accountId, 'mae@example.jp'],
    );
    await tellWorld(desk, 'account.address-changed', { formerAddressId });
    const [toOld] = (await post.deliver())['mae@example.jp']!;
    expect(toOld!.text).toContain('このあて先では、もうサインインできません');
  });
});
