import { ShowOffer } from '../../server/engagements/index.js';
import { linkPath } from '../access/desk.js';
import { auditOf } from '../consultations/desk.js';
import { placesOf } from '../privacy/columns.js';
import { testApp, type TestApp } from '../support/app.js';
import { aSupporter, makeOffer } from './desk.js';
import { asSeen, maskingDesk, NICKNAME, type Refusal } from './masking-desk.js';

/* Staff see an offer as its supporter will read it, before it is made. */

let app: TestApp;
let desk: Awaited<ReturnType<typeof maskingDesk>>;
beforeAll(async () => {
  app = await testApp();
  desk = await maskingDesk(app);
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
    const id = await desk.aCase();
    await desk.hide(id, NICKNAME);
    const lecture = { topic: '架空花子さんの青い屋根', place: '青い屋根', date: '2026-12-20' };
    const draft = { note: '青い屋根の花子さん（059-000-0000）です。', lecture };
    const seen = asSeen(await desk.preview(id, draft));
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
    const id = await desk.aCase();
    await desk.hide(id, NICKNAME);
    const { texts, phrases } = await desk.preview(id);
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
    const id = await desk.aCase();
    await desk.preview(id, { note: '下書きのことば' });
    expect(await placesOf(app, ['下書きのことば'])).toEqual([]);
    expect(await auditOf(app, id)).toContain('offer.previewed');
  });

  it('is refused with what is wrong where the draft is', async () => {
    const id = await desk.aCase();
    const long = await desk.call('POST', `${id}/offer-preview`, { note: 'あ'.repeat(2_001) });
    expect([long.statusCode, long.json<Refusal>().errors?.[0]?.pointer]).toEqual([422, '/note']);
    const unknown = await desk.call('POST', `${id}/offer-preview`, { name: 'x' });
    expect(unknown.statusCode).toBe(422);
  });
});
