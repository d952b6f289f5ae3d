import { ShowOffer } from '../../server/engagements/index.js';
import { linkPath } from '../access/access-fixture.js';
import { auditOf } from '../consultations/consultations-fixture.js';
import { placesOf } from '../privacy/columns.js';
import { testApp, type TestApp } from '../support/app.js';
import { aSupporter, makeOffer } from './engagements-fixture.js';
import { asSeen, maskingFixture, NICKNAME, type Refusal } from './masking-fixture.js';

/* Staff see an offer as its supporter will read it, before it is made. */

let app: TestApp;
let office: Awaited<ReturnType<typeof maskingFixture>>;
beforeAll(async () => {
  app = await testApp();
  office = await maskingFixture(app);
});
afterAll(() => app.close());

const EMPTY_LECTURE = {
  topic: null,
  date: null,
  from: null,
  to: null,
  place: null,
  audience: null,
  expected: null,
  attended: null,
  wishes: null,
};

describe('the preview', () => {
  it('is what the offer shows, letter by letter, with the draft of the note and of the lecture', async () => {
    const id = await office.aCase();
    await office.hide(id, NICKNAME);
    const lecture = { topic: '架空花子さんの青い屋根', place: '青い屋根', date: '2026-12-20' };
    const draft = { note: '青い屋根の花子さん（059-000-0000）です。', lecture };
    const seen = asSeen(await office.preview(id, draft));
    const supporter = await aSupporter(app);
    const offer = await makeOffer(app, id, supporter.id, {
      kind: 'lecture',
      note: draft.note,
      lecture: { ...EMPTY_LECTURE, ...lecture },
    });
    const view = await app.get(ShowOffer).byId(offer.id);
    const { summary } = view;
    expect(seen).toEqual({
      title: summary.title,
      body: summary.body,
      industry: summary.industry,
      'hearing/problem': summary.hearing?.problem,
      'hearing/goal': summary.hearing?.goal,
      'hearing/constraints': summary.hearing?.constraints,
      note: view.note,
      'lecture/topic': view.lecture?.topic,
      'lecture/place': view.lecture?.place,
    });
    expect(JSON.stringify(seen)).not.toMatch(/青い・?屋根|花子|059/u);
    const page = (await app.inject({ url: linkPath(app, 'offer', offer.id) })).body;
    for (const text of Object.values(seen)) expect(page).toContain(text);
  });

  it('tells what was found by itself and what staff chose, and how often', async () => {
    const id = await office.aCase();
    await office.hide(id, NICKNAME);
    const { texts, phrases } = await office.preview(id);
    const hidden = texts
      .find(({ field }) => field === 'body')
      ?.pieces.filter((piece) => piece.hidden !== null);
    expect(hidden).toEqual([
      { text: '青い屋根', hidden: 'staff' },
      { text: '架空花子', hidden: 'automatic' },
      { text: '青い・屋根', hidden: 'staff' },
    ]);
    expect(phrases).toMatchObject([{ phrase: NICKNAME, places: 3 }]);
    expect(phrases[0]?.createdByName).toMatch(/^架空 職員/u);
  });

  it('keeps nothing of a draft, and is in the audit log without a word', async () => {
    const id = await office.aCase();
    await office.preview(id, { note: '下書きのことば' });
    expect(await placesOf(app, ['下書きのことば'])).toEqual([]);
    expect(await auditOf(app, id)).toContain('offer.previewed');
  });

  it('is refused with what is wrong where the draft is', async () => {
    const id = await office.aCase();
    const long = await office.call('POST', `${id}/offer-preview`, { note: 'あ'.repeat(2_001) });
    expect([long.statusCode, long.json<Refusal>().errors?.[0]?.pointer]).toEqual([422, '/note']);
    const unknown = await office.call('POST', `${id}/offer-preview`, { name: 'x' });
    expect(unknown.statusCode).toBe(422);
  });
});
