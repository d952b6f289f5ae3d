import { Accounts, MailCodes, SignInLinks } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import {
  addStaff,
  addSupporter,
  addPeople,
  type StaffMember,
  type SupporterActor,
} from './support/people.js';
import { Post } from './support/post.js';

const HANAKO = 'hanako@example.jp';
const TARO = 'taro@example.jp';

describe('mails that let somebody in', () => {
  let office: TestApp;
  let post: Post;
  let staff: StaffMember;
  let supporter: SupporterActor;
  beforeAll(async () => {
    office = await testApp();
    post = new Post(office);
    staff = await addStaff(office);
    supporter = await addSupporter(office, staff, '架空 太郎', TARO);
  });
  afterAll(() => office.close());

  it('sends the code that opens the case, and the link that lets somebody in', async () => {
    const { id } = await submit(office);
    await post.deliver();
    const codeId = await office.get(UnitOfWork).run((tx) => office.get(MailCodes).issue(tx, id));
    await addPeople(office, 'mail-code.requested', { codeId, consultationId: id });
    const [mail] = (await post.deliver())[HANAKO]!;
    const [, code] = /確認コード：(\d{6})/.exec(mail!.text) ?? [];
    expect(await office.get(MailCodes).redeem(id, code!)).toBe(true);

    const link = await office.get(SignInLinks).issue('supporter', supporter.id);
    await addPeople(office, 'sign-in-link.requested', { linkId: link.id });
    expect((await post.deliver())[TARO]![0]!.links).toEqual([link.url]);

    const used = await office.get(SignInLinks).issue('supporter', supporter.id);
    await addPeople(office, 'sign-in-link.requested', { linkId: used.id });
    const planned = await post.plan();
    await office.get(SignInLinks).use(used.id);
    await post.send(planned);
    const rows = await sql(office.database.url, 'SELECT state FROM delivery WHERE id = ANY($1)', [
      planned,
    ]);
    expect(rows).toEqual([{ state: 'cancelled' }]);
  });

  it('writes to members of staff about their own way in', async () => {
    const accountId = staff.id;
    const invitation = await office.get(SignInLinks).issue('invitation', accountId);
    await addPeople(office, 'account.invited', { accountId, linkId: invitation.id });
    const [invited] = (await post.deliver())['shokuin@example.jp']!;
    expect(invited!.links).toEqual([invitation.url]);

    const reset = await office.get(SignInLinks).issue('password-reset', accountId);
    await addPeople(office, 'password-reset.requested', { linkId: reset.id });
    expect((await post.deliver())['shokuin@example.jp']![0]!.links).toEqual([reset.url]);
    // Asked for by somebody without an account: nobody is told.
    const nobody = await office.get(SignInLinks).issue('password-reset', newId());
    await addPeople(office, 'password-reset.requested', { linkId: nobody.id });
    expect(await post.deliver()).toEqual({});

    await addPeople(office, 'account.credentials-changed', { accountId, what: 'password' });
    const [changed] = (await post.deliver())['shokuin@example.jp']!;
    expect(changed!.subject).toContain('パスワードが変わりました');

    await addPeople(office, 'account.attacked', { accountId, by: 'factor' });
    const told = await post.deliver();
    expect(told['shokuin@example.jp']![0]!.text).toContain('あなたのアカウントで');
    const admins = (await office.get(Accounts).list()).filter(({ role }) => role === 'admin');
    for (const { email } of admins) expect(told[email]![0]!.text).toContain('さんのアカウントで');
    await addPeople(office, 'account.attacked', { accountId: newId(), by: 'password' });
    expect(await post.deliver()).toEqual({});

    const formerAddressId = newId();
    await sql(
      office.database.ownerUrl,
      `INSERT INTO former_address (id, account_id, address, changed_at) VALUES ($1, $2, $3, now())`,
      [formerAddressId, accountId, 'mae@example.jp'],
    );
    await addPeople(office, 'account.address-changed', { formerAddressId });
    const [toOld] = (await post.deliver())['mae@example.jp']!;
    expect(toOld!.text).toContain('このあて先では、もうサインインできません');
  });
});
