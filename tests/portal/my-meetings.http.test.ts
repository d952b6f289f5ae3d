import ICAL from 'ical.js';
import { UpdateSupporter } from '../../server/supporters/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { acceptedCase } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { supporterHeaders } from '../access/access-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());
const meetings = meetingsFixture(() => office);

async function busySupporter() {
  const { supporter, engagementId } = await acceptedCase(office);
  await meetings.agree(engagementId, 3);
  const headers = { accept: 'text/html', ...(await supporterHeaders(office, supporter.id)) };
  const page = async () =>
    (await office.inject({ method: 'GET', url: '/desk/meetings', headers })).body;
  const feedPath = async () => /\/cal\/[\w-]{48}/.exec(await page())?.[0] ?? '';
  return { supporter, engagementId, headers, page, feedPath };
}

test('a supporter sees every meeting with its case, and nobody else’s', async () => {
  const [mine, other] = [await busySupporter(), await busySupporter()];
  const page = await mine.page();
  expect(page).toContain(`/desk/cases/${mine.engagementId}/meetings`);
  expect(page).toContain('12月3日');
  expect(page).not.toContain(other.engagementId);
});

test('the private calendar is read by an independent parser, without signing in', async () => {
  const { feedPath } = await busySupporter();
  const answer = await office.inject({ method: 'GET', url: await feedPath() });
  expect(answer.headers['content-type']).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(answer.body) as never);
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  expect(events).toHaveLength(1);
  expect(events[0]?.startDate.toJSDate()).toEqual(new Date('2026-12-03T10:00:00+09:00'));
  expect(answer.body).not.toContain('hanako');
});

test('a new address makes the old one void; the retired have none', async () => {
  const { feedPath, headers, supporter } = await busySupporter();
  const old = await feedPath();
  await office.inject({ method: 'POST', url: '/desk/meetings/feed', headers });
  const fresh = await feedPath();
  expect(fresh).not.toBe(old);
  const status = async (url: string) => (await office.inject({ method: 'GET', url })).statusCode;
  expect([await status(old), await status(fresh)]).toEqual([404, 200]);
  const changes = { status: 'retired' as const };
  await office.get(UpdateSupporter).execute({ id: supporter.id, changes, version: 1 }, staff());
  expect(await status(fresh)).toBe(404);
});
