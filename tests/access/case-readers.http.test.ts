import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { linkPath, supporterHeaders } from './access-fixture.js';
import {
  CONTACT,
  ownedCase,
  plantedSubmission,
  SECRET,
  STAFF_NOTE,
  SUPPORT_NOTE,
  TITLE,
} from './outsiders.js';
import { heardCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer } from '../engagements/engagements-fixture.js';

/* What each person of a case may read of it, before and after a supporter accepts. */

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const read = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

test('before a supporter accepts, no page holds anything that tells who asks', async () => {
  const consultationId = await heardCase(app, plantedSubmission());
  const supporter = await aSupporter(app);
  const { id } = await makeOffer(app, consultationId, supporter.id);
  const headers = await supporterHeaders(app, supporter.id);
  const pages = [
    await read(linkPath(app, 'offer', id)),
    await read('/desk', headers),
    await read(`/desk/cases/${id}`, headers),
    await read(`/desk/cases/${id}`, { ...headers, accept: '*/*' }),
    await app.inject({ method: 'POST', url: `${linkPath(app, 'offer', id)}/decline`, payload: {} }),
  ];
  for (const page of pages) {
    expect(page.statusCode).toBeLessThan(500);
    expect(CONTACT.filter((word) => page.body.includes(word))).toEqual([]);
  }
});

test('each reader of a case reads the messages meant for them', async () => {
  const mine = await ownedCase(app);
  const requester = await read(linkPath(app, 'tracking', mine.consultationId));
  expect(requester.body).toContain(TITLE);
  expect([STAFF_NOTE, SUPPORT_NOTE].filter((value) => requester.body.includes(value))).toEqual([]);
  const headers = await supporterHeaders(app, mine.supporter.id);
  const supporter = await read(`/desk/cases/${mine.engagementId}`, headers);
  expect(supporter.body).toContain(SUPPORT_NOTE);
  expect(supporter.body).toContain(SECRET.email);
  expect(supporter.body).not.toContain(STAFF_NOTE);
});
