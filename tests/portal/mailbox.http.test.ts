import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { PlainBrowser } from './support/browser.js';
import { submitCase } from './support/cases.js';

interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

let desk: TestApp;
beforeAll(async () => {
  desk = await testApp({ work: true, realTime: true });
});
afterAll(() => desk.close());

describe('the mailbox of a trial', () => {
  it('shows what was mailed, as a page and as data, with links one can follow', async () => {
    const { receiptNumber, trackingPath } = await submitCase(desk);
    const receipt = await eventually(async () => {
      const answer = await desk.inject({ method: 'GET', url: '/dev/mailbox.json' });
      return answer.json<Mail[]>().find(({ to }) => to === 'hanako@example.jp');
    });
    expect(receipt.subject).toContain(receiptNumber);
    expect(receipt.links.map((link) => new URL(link).pathname)).toContain(trackingPath);
    expect((await new PlainBrowser(desk).get('/dev/mailbox')).html).toContain(receiptNumber);
  });

  it('is not there for anybody who comes from another machine', async () => {
    const answer = await desk.inject({ url: '/dev/mailbox', remoteAddress: '192.0.2.7' });
    expect(answer.statusCode).toBe(404);
  });
});

it('is not there where mails are really sent', async () => {
  const real = await testApp({ env: { SMTP_URL: 'smtp://127.0.0.1:2525' } });
  const answer = await real.inject({ url: '/dev/mailbox' });
  await real.close();
  expect(answer.statusCode).toBe(404);
});
