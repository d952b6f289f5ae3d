import { AcceptOffer, EngagementsOfCase, Lecture } from '../../server/engagements/index.js';
import { supporterHeaders } from '../access/access-fixture.js';
import { offeredCase } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

test('a lecture: what is asked for, who came, and what the audience says', async () => {
  const lecture = Lecture.parse({ topic: '店のデータ活用', date: '2026-12-10', expected: 30 });
  const { engagementId, supporter } = await offeredCase(office, { kind: 'lecture', lecture });
  await office.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  const headers = { accept: 'text/html', ...(await supporterHeaders(office, supporter.id)) };
  const url = `/desk/cases/${engagementId}`;
  const page = await office.inject({ method: 'GET', url, headers });
  expect(page.body).toContain('店のデータ活用');
  const counted = await office.inject({
    method: 'POST',
    url: `${url}/lecture`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ attended: '２７人' }).toString(),
  });
  expect(counted.headers.location).toBe(`${url}?done=counted`);
  const { lecture: kept, surveyPath } = await office.get(EngagementsOfCase).one(engagementId);
  expect(kept?.attended).toBe(27);
  const listener = new PlainBrowser(office);
  const path = surveyPath ?? '';
  expect((await listener.get(path)).html).toContain('店のデータ活用');
  expect((await listener.post(path, { comment: '' })).status).toBe(422);
  const thanks = await listener.submit(path, { choice: 'useful', comment: 'よかった' });
  expect(thanks.html).toContain('ご回答ありがとうございました');
  expect((await listener.get('/l/2222222222')).status).toBe(404);
});
