import { ApiKeys } from '../../server/identity/index.js';
import { CreateSupporter, KeepTerms } from '../../server/supporters/index.js';
import { staff } from '../consultations/consultations-fixture.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { seminarsFixture, wish } from './seminars-fixture.js';
import { TALKS } from './slots-fixture.js';

let office: TestApp;
let key: string;
const seminars = seminarsFixture(() => office);

beforeAll(async () => {
  office = await testApp();
  key = await office.get(ApiKeys).create('desk', 'staff');
});
afterAll(() => office?.close());

const call = (method: 'GET' | 'POST', path: string, payload?: Record<string, unknown>) =>
  office.inject({
    method,
    url: `/api/v1/seminars/${path}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });

const supporter = (name: string, email: string) =>
  office.get(CreateSupporter).execute(
    {
      kind: 'adviser',
      name,
      affiliation: '',
      headline: '',
      biography: '',
      specialities: [],
      themes: [],
      regions: [],
      methods: ['onsite'],
      languages: ['ja'],
      sectors: [],
      email,
      capacityMonthly: 4,
      capacityAtOnce: 2,
      status: 'active',
      conflicts: [],
    },
    staff('manager'),
  );

describe('talks before they are laid out', () => {
  // 5 December 2026 is a Saturday; the talks are from half past three to half past four.
  const layout = {
    from: '2026-12-05T15:30:00+09:00',
    to: '2026-12-05T16:30:00+09:00',
    minutes: 25,
    breakMinutes: 5,
    mode: 'onsite',
    rooms: ['A', 'B'],
  };
  let always: string;
  let late: string;
  let away: string;
  beforeAll(async () => {
    ({ id: always } = await supporter('架空 常時', 'a@example.jp'));
    ({ id: late } = await supporter('架空 夕方', 'b@example.jp'));
    ({ id: away } = await supporter('架空 不在', 'c@example.jp'));
    const save = (supporterId: string, terms: Record<string, unknown>) =>
      office.get(KeepTerms).execute({ supporterId, version: null, terms }, staff('manager'));
    await save(late, { weekly: [{ weekday: 6, from: '16:00', to: '18:00' }] });
    await save(away, { away: [{ from: '2026-12-01', to: '2026-12-31', note: '' }] });
  });

  test('times at which a supporter is not there are left out, and nothing is written', async () => {
    const id = await seminars.published();
    const body = { ...layout, supporterIds: [always, late, away] };
    const preview = (await call('POST', `${id}/slots/preview`, body)).json<{
      times: number;
      slots: { supporterName: string; startsAt: string; taken: boolean }[];
      without: { supporterName: string }[];
    }>();
    expect(preview.times).toBe(2);
    expect(
      preview.slots.map((slot) => `${slot.supporterName} ${slot.startsAt.slice(11, 16)}`),
    ).toEqual(['架空 常時 06:30', '架空 常時 07:00', '架空 夕方 07:00']);
    expect(preview.without).toEqual([{ supporterId: away, supporterName: '架空 不在' }]);
    expect((await call('GET', `${id}/slots`)).json()).toEqual({ items: [] });
  });

  test('what it shows is what is made; a second look says what is taken', async () => {
    const id = await seminars.published();
    const body = { ...layout, supporterIds: [always] };
    expect((await call('POST', `${id}/slots`, body)).json()).toEqual({ created: 2, skipped: 0 });
    const again = await call('POST', `${id}/slots/preview`, body);
    expect(again.json<{ slots: { taken: boolean }[] }>().slots.map(({ taken }) => taken)).toEqual([
      true,
      true,
    ]);
  });

  test('a window of years is refused at its end', async () => {
    const id = await seminars.published();
    const body = { ...layout, to: '2999-01-01T00:00:00+09:00', supporterIds: [always] };
    const refused = await call('POST', `${id}/slots/preview`, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ errors: [{ pointer: '/to' }] });
  });
});

describe('lists and figures', () => {
  test('the list as CSV shows names that look like formulas instead of running them', async () => {
    const id = await seminars.published({
      ...TALKS,
      questions: [{ id: 'q1', label: '知りたいこと', kind: 'text', options: [], required: false }],
    });
    const over = { name: '=HYPERLINK("x")', answers: { q1: '道具, 進め方' } };
    await seminars.register(id, 1, { ...over, slotWish: wish() });
    const answer = await call('GET', `${id}/registrations/export`);
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="R8S\d+\.csv"/);
    const [head, row] = answer.body.split('\r\n');
    expect(head).toMatch(/^\uFEFF番号,状態.*,知りたいこと$/);
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
    expect(row).toContain('"道具, 進め方"');
    const noted = await sql(
      office.database.ownerUrl,
      `SELECT record_id FROM audit_entry WHERE action = 'registrations.exported'`,
    );
    expect(noted).toEqual([{ record_id: id }]);
  });

  test('people are counted with those they bring, where they really were', async () => {
    const id = await seminars.published({ ...TALKS, onsiteCapacity: 3 });
    const { id: group } = await seminars.register(id, 1, { companions: [{ name: '架空 同僚' }] });
    await seminars.register(id, 2, { slotWish: wish() });
    await seminars.register(id, 3);
    const arrive = await office.inject({
      method: 'POST',
      url: `/api/v1/registrations/${group}/check-in`,
      headers: { authorization: `Bearer ${key}` },
      payload: { mode: 'online', seats: 1 },
    });
    expect(arrive.statusCode).toBe(200);
    const none = { asked: 0, useful: 0, somewhatUseful: 0, notVeryUseful: 0, notUseful: 0 };
    expect((await call('GET', `${id}/figures`)).json()).toEqual({
      byMode: [
        { mode: 'onsite', registered: 4, cancelled: 0, waitlisted: 1, attended: 0, noShow: 0 },
        { mode: 'online', registered: 0, cancelled: 0, waitlisted: 0, attended: 1, noShow: 0 },
      ],
      promoted: 0,
      walkIns: 0,
      slots: { total: 0, booked: 0, open: 0, waiting: 1 },
      survey: none,
      slotSurvey: none,
    });
  });
});
