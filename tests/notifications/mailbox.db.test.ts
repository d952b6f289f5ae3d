import { CapturedMails } from '../../server/notifications/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { submit } from './support/cases.js';

describe('mails of the embedded profile', () => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp({ work: true });
  });
  afterAll(() => office.close());

  const mailTo = (address: string, about: string) =>
    eventually(async () => {
      const mails = await office.get(CapturedMails).newestFirst();
      return mails.find(({ to, subject }) => to === address && subject.includes(about));
    });

  it('a submission ends in a receipt for the requester and a notice for the desk', async () => {
    const { receiptNumber, trackingUrl, id } = await submit(office);
    const receipt = await mailTo('hanako@example.jp', receiptNumber);
    expect(receipt.subject).toBe(`【みえDXセンター】ご相談を受け付けました（${receiptNumber}）`);
    expect(receipt.links).toEqual([expect.stringContaining(`${trackingUrl}?m=`)]);
    expect(receipt.text).toContain(trackingUrl);
    // Nobody has confirmed the address yet.
    expect(receipt.text).not.toContain('花子');
    const notice = await mailTo('desk@mie-dx.example.jp', receiptNumber);
    expect(notice.links).toEqual([`${office.origin}/admin/#/consultations/${id}/show`]);
    // A mail is in the mailbox a moment before its delivery is noted.
    await eventually(async () => {
      const rows = await sql(
        office.database.url,
        `SELECT template, state, attempts FROM delivery WHERE consultation_id = $1 ORDER BY template`,
        [id],
      );
      expect(rows).toEqual([
        { template: 'receipt', state: 'delivered', attempts: 1 },
        { template: 'staff-new-consultation', state: 'delivered', attempts: 1 },
      ]);
      return true;
    });
  });

  it('a requester without an address gets no mail, and the desk reads that it has to call', async () => {
    const { receiptNumber, id } = await submit(office, { email: null, phone: '059-224-2000' });
    const notice = await mailTo('desk@mie-dx.example.jp', receiptNumber);
    expect(notice.text).toContain('電話でご連絡ください');
    const rows = await sql(
      office.database.url,
      'SELECT recipient_kind FROM delivery WHERE consultation_id = $1',
      [id],
    );
    expect(rows).toEqual([{ recipient_kind: 'staff' }]);
  });

  it('nobody reads of a mail what it says: bodies are in no delivery row', async () => {
    const columns = await sql<{ column_name: string }>(
      office.database.url,
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'delivery'`,
    );
    expect(columns.map(({ column_name }) => column_name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/text|body|html/)]),
    );
  });
});
